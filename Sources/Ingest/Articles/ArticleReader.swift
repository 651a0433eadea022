public import BriefingModel

/// Reads an article from the bytes of a file (读取报道): text or web page, in any encoding that
/// Chinese sites use, damaged or whole.
public struct ArticleReader: Sendable {
  /// Larger files are no articles.
  public static let maximalBytes = 8 << 20

  /// A reader.
  public init() {}

  /// The article in a file of these bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - fileName: Its name without folders; `.htm`, `.html` and `.shtml` are web pages.
  /// - Returns: The article; a diagnostic for what was dropped, lost or could not be repaired.
  /// - Throws: If the file is empty, too large, no text, or built to exhaust the parser.
  public func article(
    bytes: [UInt8], fileName: String
  ) throws(IngestError) -> Reported<Article> {
    var report = Report(fileName)
    guard !bytes.isEmpty else { throw report.error("ingest.article.empty") }
    guard bytes.count <= Self.maximalBytes else {
      throw report.error("ingest.article.tooLarge", ["limit": "\(Self.maximalBytes >> 20)"])
    }
    let decoder = PageDecoder(bytes)
    try check(decoder, bytes, &report)

    var html: HTMLPage?
    if isWebPage(decoder.signs, fileName) {
      guard let page = HTMLParser.page(decoder.signs) else {
        throw report.error("ingest.article.flooded")
      }
      if page.lost != nil { report.warn("ingest.article.incomplete") }
      html = page
    }
    let repair = DamageRepair(page: html?.signs ?? decoder.signs)
    if repair.jammers > 0 { report.note("ingest.article.jammers", count: repair.jammers) }

    var lines: [PageLine]
    if let html {
      lines = HTMLHead.articleLines(html.joined(repair.lines), title: html.title)
    } else {
      lines = FlatTable.restored(repair.lines.map { PageLine($0) })
    }
    let furniture = Furniture(lines)
    var structure = ArticleStructure(furniture.lines, rightsHolder: furniture.rightsHolder)
    if let html {
      structure.adopt(date: HTMLHead.date(of: html), source: HTMLHead.source(of: html))
    }
    let text = ArticleText(structure.lines, spots: repair.spots)
    if text.lines.isEmpty { report.warn("ingest.article.noText") }
    if !text.quarantined.isEmpty {
      report.warn("ingest.article.quarantined", count: text.quarantined.count)
    }
    let article = Article(
      id: String(SHA256.hexDigest(of: bytes).prefix(16)), fileName: fileName,
      title: structure.title, publishedAt: structure.publishedAt,
      publishedPartially: structure.publishedPartially, source: structure.source,
      authors: structure.authors,
      editors: (structure.editors + furniture.editors).reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      },
      address: html?.address ?? furniture.address,
      text: String(decoding: text.bytes, as: UTF8.self), lines: text.lines,
      origin: OffsetMap(segments: text.segments), repairs: text.repairs,
      quarantined: text.quarantined, script: repair.script, encoding: decoder.encoding.rawValue)
    return Reported(article, report.diagnostics)
  }

  /// Refuses what is no text; tells what had to be dropped.
  private func check(
    _ decoder: PageDecoder, _ bytes: [UInt8], _ report: inout Report
  ) throws(IngestError) {
    let zeros = decoder.encoding == .utf16 ? 0 : bytes.count { $0 == 0 }
    guard zeros * 100 <= bytes.count else { throw report.error("ingest.article.binary") }
    guard decoder.isPlausible, decoder.broken * 20 <= decoder.signs.count else {
      throw report.error("ingest.article.undecodable")
    }
    if decoder.dropped > 0 { report.note("ingest.article.controls", count: decoder.dropped) }
    if decoder.broken > 0 { report.warn("ingest.article.broken", count: decoder.broken) }
  }

  private func isWebPage(_ signs: [Sign], _ fileName: String) -> Bool {
    let name = fileName.lowercased()
    if [".html", ".htm", ".shtml", ".xhtml"].contains(where: name.hasSuffix) { return true }
    let head = signs.prefix(500).map { (0x41...0x5A).contains($0.unit) ? $0.unit + 32 : $0.unit }
    return webPageMarks.firstMatch(in: head) != nil
  }

  /// The diagnostics of one file.
  private struct Report {
    private let place: Diagnostic.Place
    private(set) var diagnostics: [Diagnostic] = []

    init(_ fileName: String) {
      place = Diagnostic.Place(file: fileName)
    }

    func error(_ code: String, _ arguments: [String: String] = [:]) -> IngestError {
      IngestError(Diagnostic(code: code, severity: .error, place: place, arguments: arguments))
    }

    mutating func warn(_ code: String, count: Int? = nil) { add(code, .warning, count) }

    mutating func note(_ code: String, count: Int? = nil) { add(code, .note, count) }

    private mutating func add(_ code: String, _ severity: Diagnostic.Severity, _ count: Int?) {
      diagnostics.append(
        Diagnostic(
          code: code, severity: severity, place: place,
          arguments: count.map { ["count": "\($0)"] } ?? [:]))
    }
  }
}

private let webPageMarks = Words("<!doctype <html <body")
