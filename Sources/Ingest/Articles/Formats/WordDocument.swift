import BriefingModel

/// A Word document (.docx): the text of its body, as a page (Word 文档).
///
/// Read are paragraphs, lists, tables and text boxes, insertions under review included. Left out are
/// deletions under review, field codes, headers and footers, comments, hidden text and notes; the
/// last two are counted.
struct WordDocument {
  /// The lines.
  let page: HTMLPage
  /// The part they stand in, usually `word/document.xml`.
  let part: String
  /// The bytes of that part.
  let bytes: [UInt8]
  /// Invisible characters that were dropped.
  let dropped: Int
  /// Runs of text that are formatted as hidden.
  let hidden: Int
  /// Footnotes and endnotes the text refers to.
  let notes: Int

  /// What the codes of errors about the file begin with.
  static let codes = "ingest.document"

  /// Reads the document in the archive `bytes`.
  ///
  /// - Throws: If the archive is broken, locked, too large or holds no Word document.
  init(_ bytes: [UInt8], fileName: String) throws(IngestError) {
    self = try ZipArchive.read(bytes, fileName: fileName, codes: Self.codes) {
      (archive) throws(IngestError) in
      try WordDocument(archive)
    }
  }

  private init(_ archive: borrowing ZipArchive) throws(IngestError) {
    let report = FileReport(archive.fileName)
    guard let part = try archive.relations(of: "").main, let bytes = try archive.part(part) else {
      throw report.error(Self.codes + ".notWord")
    }
    let links = try archive.relations(of: part)
    var styles = WordStyles()
    if let path = links.target("styles"), let bytes = try archive.part(path) {
      styles = try WordStyles(bytes, part: path, archive)
    }
    var numbering = WordNumbering()
    if let path = links.target("numbering"), let bytes = try archive.part(path) {
      numbering = try WordNumbering(bytes, part: path, archive)
    }
    let reader = WordReader(bytes, WordPageBuilder(styles: styles, numbering: numbering))
    switch reader.read() {
    case .broken: throw report.error(Self.codes + ".badPart", ["part": part])
    case .flooded: throw report.error("ingest.article.flooded")
    case .tooLarge:
      let limit = "\(ArticleFile.maximalText >> 20)"
      throw report.error("ingest.article.tooLarge", ["limit": limit])
    case .foreign: throw report.error(Self.codes + ".notWord")
    case .whole(var builder):
      (self.part, self.bytes) = (part, bytes)
      page = builder.finish()
      (dropped, hidden, notes) = (builder.dropped, builder.hidden, builder.notes)
    }
  }
}
