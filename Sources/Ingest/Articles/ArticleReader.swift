public import BriefingModel

/// Reads an article from the bytes of a file (读取报道): text or web page, in any encoding that
/// Chinese sites use, damaged or whole.
public struct ArticleReader: Sendable {
  /// Larger files are no articles.
  private static let maximalBytes = 8 << 20

  /// Whether whole texts may be read the quick way; the result is the same.
  private let readsQuickly: Bool

  /// A reader.
  public init() { readsQuickly = true }

  /// A reader that takes the thorough way with every page.
  init(isThorough: Bool) { readsQuickly = !isThorough }

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
    let page = try page(bytes, fileName, &report)
    let frame = PageFrame(page.lines, headline: page.headline)
    let furniture = Furniture(frame.lines)
    var structure = ArticleStructure(
      furniture.lines, titles: frame.titles, rightsHolder: furniture.rightsHolder)
    structure.adopt(date: frame.date, source: nil, authors: [])
    structure.adopt(date: page.date, source: page.source, authors: page.authors)
    let text = ArticleText(structure.lines, of: bytes, spots: page.spots)
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
      address: page.address ?? furniture.address, column: page.column ?? frame.column,
      text: String(decoding: text.bytes, as: UTF8.self), lines: text.lines,
      origin: OffsetMap(segments: text.segments), repairs: text.repairs,
      quarantined: text.quarantined, script: page.script)
    return Reported(article, report.diagnostics)
  }

  /// What the steps up to the lines give.
  private struct Page {
    var lines: [PageLine] = []
    var spots: [ShiftRepair.Spot] = []
    var script = Article.Script.simplified
    var date: CalendarDate?
    var source: String?
    var authors: [String] = []
    var address: String?
    var column: String?
    /// The line that the page's head tells to be the headline.
    var headline: Int?
  }

  private func page(
    _ bytes: [UInt8], _ fileName: String, _ report: inout Report
  ) throws(IngestError) -> Page {
    let isWebPage =
      isNamedWebPage(fileName) || opensWebPage(bytes.prefix(500).lazy.map(UInt16.init))
    if readsQuickly, !isWebPage, let plain = PlainPage(bytes) {
      return Page(lines: FlatTable.restored(plain.lines))
    }
    let decoder = PageDecoder(bytes)
    try check(decoder, bytes, &report)
    var html: HTMLPage?
    if isWebPage || opensWebPage(decoder.signs.prefix(500).lazy.map(\.unit)) {
      guard let page = HTMLParser.page(decoder.signs) else {
        throw report.error("ingest.article.flooded")
      }
      if page.lost != nil { report.warn("ingest.article.incomplete") }
      html = page
    }
    let repair = DamageRepair(page: html?.signs ?? decoder.signs)
    if repair.jammers > 0 { report.note("ingest.article.jammers", count: repair.jammers) }
    var page = Page(spots: repair.spots, script: repair.script)
    if let html {
      page.lines = html.joined(repair.lines).filter { !$0.isEmpty }
      page.headline = HTMLHead.headline(of: page.lines, title: html.title)
      page.date = HTMLHead.date(of: html)
      page.source = HTMLHead.source(of: html)
      page.authors = HTMLHead.authors(of: html)
      page.address = html.address
      page.column = HTMLHead.column(of: html)
    } else {
      page.lines = FlatTable.restored(repair.lines.map { PageLine($0) })
    }
    return page
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

  private func isNamedWebPage(_ fileName: String) -> Bool {
    let name = fileName.lowercased()
    return [".html", ".htm", ".shtml", ".xhtml"].contains(where: name.hasSuffix)
  }

  /// Whether a page that opens with `head` is a web page, whatever its name.
  private func opensWebPage(_ head: some Sequence<UInt16>) -> Bool {
    let lowered = head.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    return webPageMarks.firstMatch(in: lowered) != nil
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
