import BriefingModel

/// A file opened as far as its characters: of text, of a web page or of a document (打开文件).
struct ArticleFile {
  /// The bytes that everything is counted in: of the file, or of its part.
  private(set) var bytes: [UInt8]
  /// The lines of a text that needs no repair, `nil` for all others.
  private(set) var plainLines: [PageLine]?
  /// The characters of text; empty if there are plain lines or a page.
  private(set) var signs: [Sign] = []
  /// The encoding of the text; `nil` for a document, whose format knows one only.
  private(set) var encoding: PageDecoder.Encoding?
  /// The lines of a web page or a document with what they are.
  private(set) var page: HTMLPage?
  /// Whether the page is an author's document, which has no site around it.
  private(set) var isDocument = false
  /// The part that the signs' bytes are counted in; `nil` for the file itself.
  private(set) var part: String?
  /// The address that the file around the page gives it.
  private(set) var address: String?
  /// What there is to tell.
  private(set) var report: FileReport

  private let fileName: String
  private let readsQuickly: Bool

  private static let formFeed: UInt8 = 0x0C

  /// How much text an article may have, in bytes.
  static let maximalText = 8 << 20
  /// How many lines an article may have.
  private static let maximalLines = 200_000
  /// How large a packed file may be.
  static let maximalPackage = 64 << 20

  /// Opens the file of these bytes.
  ///
  /// - Parameters:
  ///   - pdfTool: Where `pdftotext` is, if it is installed.
  ///   - readsQuickly: Whether whole texts may be read the quick way; the result is the same.
  /// - Throws: If it cannot be read, or not within the limits.
  init(
    _ bytes: [UInt8], fileName: String, pdfTool: String?, readsQuickly: Bool
  ) throws(IngestError) {
    self.bytes = bytes
    self.fileName = fileName
    self.readsQuickly = readsQuickly
    report = FileReport(fileName)
    guard !bytes.isEmpty else { throw report.error("ingest.article.empty") }
    if let foreign = ForeignFormat(bytes) {
      throw report.error(ForeignFormat.codes + "." + foreign.use.rawValue, ["format": foreign.name])
    }
    let format = FileFormat(bytes, fileName: fileName)
    let limit = format == .text ? Self.maximalText : Self.maximalPackage
    guard bytes.count <= limit else {
      throw report.error("ingest.article.tooLarge", ["limit": "\(limit >> 20)"])
    }
    switch format {
    case .text: try open(text: bytes)
    case .archive: try open(document: bytes)
    case .pdf: try open(pdf: bytes, tool: pdfTool)
    case .mail: try open(mail: bytes)
    case .compound: throw report.error("ingest.article.oldDocument")
    case .richText: throw report.error("ingest.article.richText")
    }
    try checkLines(page?.hints.count ?? signs.count { $0.unit == Unit.newline })
  }

  /// Opens a text whose encoding is known to be UTF-8, valid throughout.
  ///
  /// - Parameter isPage: Whether it is said to be a web page.
  /// - Throws: If it is empty, or goes beyond the limits.
  init(text: [UInt8], isPage: Bool, name: String, readsQuickly: Bool) throws(IngestError) {
    bytes = text
    fileName = ""
    self.readsQuickly = readsQuickly && !isPage
    report = FileReport(name)
    guard !text.isEmpty else { throw report.error("ingest.article.empty") }
    try open(text: text, isPage: isPage, isUTF8: true)
    try checkLines(page?.hints.count ?? signs.count { $0.unit == Unit.newline })
  }

  // MARK: Text and web pages

  /// - Parameters:
  ///   - label: The encoding that the file around the text gives it.
  ///   - isPage: Whether that file says that the text is a web page.
  ///   - isUTF8: Whether it is known to be UTF-8, whatever it says itself.
  private mutating func open(
    text bytes: [UInt8], label: CharsetLabel? = nil, isPage: Bool = false, isUTF8: Bool = false
  ) throws(IngestError) {
    guard bytes.count <= Self.maximalText else {
      throw report.error("ingest.article.tooLarge", ["limit": "\(Self.maximalText >> 20)"])
    }
    self.bytes = bytes
    // Without a tag it is no web page, and no label stands in it.
    let opensTag = bytes.first { $0 > 0x20 } == 0x3C
    if readsQuickly, label == nil, !opensTag, let plain = PlainPage(bytes) {
      try checkLines(plain.lineEnds)
      plainLines = plain.lines
      encoding = .utf8
      return
    }
    try checkLines(bytes.count { $0 == UInt8(Unit.newline) })
    let label = isUTF8 ? nil : label ?? CharsetLabel(inPage: bytes)
    let decoder = PageDecoder(bytes, label: label?.encoding, isUTF8: isUTF8)
    try check(decoder, bytes)
    encoding = decoder.encoding
    if let label, label.encoding != decoder.encoding, bytes.contains(where: { $0 >= 0x80 }) {
      report.note(
        "ingest.article.mislabelled",
        ["label": label.name, "encoding": decoder.encoding.rawValue])
    }
    let name = isPage ? ".html" : fileName
    guard FileFormat.isWebPage(decoder.signs.lazy.map(\.unit), fileName: name) else {
      signs = decoder.signs
      return
    }
    guard let page = HTMLParser.page(decoder.signs) else {
      throw report.error("ingest.article.flooded")
    }
    if page.lost != nil { report.warn("ingest.article.incomplete") }
    self.page = page
  }

  private func checkLines(_ count: Int) throws(IngestError) {
    guard count <= Self.maximalLines else {
      throw report.error("ingest.article.tooManyLines", ["limit": "\(Self.maximalLines)"])
    }
  }

  /// Refuses what is no text; tells what had to be dropped.
  private mutating func check(_ decoder: PageDecoder, _ bytes: [UInt8]) throws(IngestError) {
    let zeros = decoder.encoding == .utf16 ? 0 : bytes.count { $0 == 0 }
    guard zeros * 100 <= bytes.count else { throw report.error("ingest.article.binary") }
    guard decoder.isPlausible, decoder.broken * 20 <= decoder.signs.count else {
      throw report.error("ingest.article.undecodable")
    }
    if decoder.dropped > 0 { report.note("ingest.article.controls", count: decoder.dropped) }
    if decoder.broken > 0 { report.warn("ingest.article.broken", count: decoder.broken) }
  }

  // MARK: Packed files

  private mutating func open(document bytes: [UInt8]) throws(IngestError) {
    let document = try WordDocument(bytes, fileName: fileName)
    self.bytes = document.bytes
    page = document.page
    isDocument = true
    part = document.part
    if document.dropped > 0 { report.note("ingest.article.controls", count: document.dropped) }
    if document.hidden > 0 { report.note("ingest.document.hidden", count: document.hidden) }
    if document.notes > 0 { report.note("ingest.document.notes", count: document.notes) }
  }

  private mutating func open(pdf bytes: [UInt8], tool: String?) throws(IngestError) {
    let text = try PDFText.text(of: bytes, tool: tool, report)
    self.bytes = text
    let pageEnds = text.indices.filter { text[$0] == Self.formFeed }
    let decoder = PageDecoder(text.map { $0 == Self.formFeed ? UInt8(Unit.newline) : $0 })
    try check(decoder, text)
    signs = PDFLayout(decoder.signs, pageEnds: pageEnds).lines
    part = "pdftotext"
  }

  private mutating func open(mail bytes: [UInt8]) throws(IngestError) {
    let mail = try MailMessage(bytes, report)
    address = mail.address
    part = mail.part
    if mail.broken > 0 { report.warn("ingest.mail.broken", count: mail.broken) }
    try open(text: mail.body, label: mail.label, isPage: mail.isPage)
  }
}
