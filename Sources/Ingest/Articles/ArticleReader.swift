public import BriefingModel

/// Reads an article from the bytes of a file (读取报道): text, web page, saved mail, Word document or
/// PDF, in any encoding that Chinese sites use, damaged or whole.
public struct ArticleReader: Sendable {
  private let pdfTool: String?

  /// Whether whole texts may be read the quick way; the result is the same.
  private let readsQuickly: Bool

  /// A reader.
  ///
  /// - Parameter pdfTool: Where poppler's `pdftotext` is; `nil` if it is not installed.
  public init(pdfTool: String? = PDFText.installedTool) {
    self.pdfTool = pdfTool
    readsQuickly = true
  }

  /// A reader that takes the thorough way with every page.
  init(isThorough: Bool) {
    pdfTool = PDFText.installedTool
    readsQuickly = !isThorough
  }

  /// How many bytes a file of this name may have (文件大小上限).
  ///
  /// Packed files bring pictures along; text of more than 8 MB is no article.
  public static func maximalBytes(fileName: String) -> Int {
    let name = fileName.lowercased()
    let isPackage = packageSuffixes.contains(where: name.hasSuffix)
    return isPackage ? ArticleFile.maximalPackage : ArticleFile.maximalText
  }

  /// Whether a file of this name may hold an article.
  ///
  /// The old `.doc`, `.wps` and `.rtf` are among them: some are web pages under that name, and of
  /// the others the error says what to do.
  public static func reads(fileName: String) -> Bool {
    let name = fileName.lowercased()
    return (textSuffixes + packageSuffixes).contains(where: name.hasSuffix)
  }

  private static let textSuffixes = [".txt", ".html", ".htm", ".shtml", ".xhtml"]
  private static let packageSuffixes = [
    ".docx", ".docm", ".pdf", ".eml", ".mht", ".mhtml", ".doc", ".wps", ".rtf",
  ]

  /// The article in a file of these bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - fileName: Its name without folders. What the file is, its content tells.
  /// - Returns: The article; a diagnostic for what was dropped, lost or could not be repaired.
  /// - Throws: If the file is empty, too large, broken, locked, without text, or built to exhaust the
  ///   reader.
  public func article(
    bytes: [UInt8], fileName: String
  ) throws(IngestError) -> Reported<Article> {
    let file = try ArticleFile(
      bytes, fileName: fileName, pdfTool: pdfTool, readsQuickly: readsQuickly)
    return article(in: file, of: bytes, fileName)
  }

  /// The article in a text that another program hands over.
  ///
  /// Its encoding is known, and it is never taken for a packed file, so that no other program runs.
  ///
  /// - Parameters:
  ///   - text: The text in UTF-8, valid throughout.
  ///   - isPage: Whether it is a web page; of a text that is not said to be one, its content tells.
  ///   - name: What the sender calls it.
  /// - Throws: If it is empty, too large, or built to exhaust the reader.
  public func article(
    text: [UInt8], isPage: Bool, name: String
  ) throws(IngestError) -> Reported<Article> {
    let file = try ArticleFile(text: text, isPage: isPage, name: name, readsQuickly: readsQuickly)
    return article(in: file, of: text, name)
  }

  private func article(
    in file: ArticleFile, of bytes: [UInt8], _ fileName: String
  ) -> Reported<Article> {
    var report = file.report
    let page = page(of: file, &report)
    let frame =
      file.isDocument
      ? PageFrame(document: page.lines) : PageFrame(page.lines, headline: page.headline)
    let furniture = Furniture(frame.lines)
    var structure = ArticleStructure(
      furniture.lines, titles: frame.titles, rightsHolder: furniture.rightsHolder)
    structure.adopt(date: frame.date, source: frame.source, authors: [])
    structure.adopt(date: page.date, source: page.source, authors: page.authors)
    let text = ArticleText(structure.lines, of: file.bytes, spots: page.spots)
    if text.lines.isEmpty { report.warn("ingest.article.noText") }
    DamageReport(text, of: file, isText: file.encoding != nil).tell(&report)
    let article = Article(
      id: String(SHA256.hexDigest(of: bytes).prefix(16)), fileName: fileName, part: file.part,
      title: structure.title, publishedAt: structure.publishedAt,
      publishedPartially: structure.publishedPartially, source: structure.source,
      authors: structure.authors,
      editors: (structure.editors + furniture.editors).reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      },
      address: file.address ?? page.address ?? furniture.address,
      column: page.column ?? frame.column,
      text: String(decoding: text.bytes, as: UTF8.self), lines: text.lines,
      origin: OffsetMap(segments: text.segments), repairs: text.repairs,
      quarantined: text.quarantined, script: page.script, encoding: file.encoding?.rawValue)
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

  private func page(of file: ArticleFile, _ report: inout FileReport) -> Page {
    if let lines = file.plainLines { return Page(lines: FlatTable.restored(lines)) }
    let repair = DamageRepair(page: file.page?.signs ?? file.signs)
    if repair.jammers > 0 { report.note("ingest.article.jammers", count: repair.jammers) }
    var page = Page(spots: repair.spots, script: repair.script)
    if let html = file.page {
      page.lines = FlatTable.restoredInPage(html.joined(repair.lines).filter { !$0.isEmpty })
      page.headline = HTMLHead.headline(of: page.lines, title: html.title)
      page.date = HTMLHead.date(of: html)
      page.source = HTMLHead.source(of: html)
      page.authors = HTMLHead.authors(of: html)
      page.address = html.address ?? HTMLHead.address(of: html)
      page.column = HTMLHead.column(of: html)
    } else {
      page.lines = FlatTable.restored(repair.lines.map { PageLine($0) })
    }
    return page
  }
}
