import BriefingModel
import CCairo
import Typeset

/// A PDF being written into memory, page by page.
@safe final class PDFSurface {
  private let surface: OpaquePointer
  private let sink: ByteSink
  private var isFinished = false

  /// The most a file may take: far beyond a book, well within a machine's memory.
  static let sizeLimit = 1 << 30

  /// A file of at most `limit` bytes.
  init(limit: Int = sizeLimit) throws(RenderError) {
    sink = ByteSink(limit: limit)
    // The size of each page is set when the page begins.
    guard
      let surface = unsafe cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, 595, 842)
    else { throw RenderError(cairo: CAIRO_STATUS_NO_MEMORY, "page") }
    unsafe self.surface = surface
    try check("file")
  }

  deinit {
    // A canvas may outlive this object and the sink; finished, the surface writes no more.
    unsafe cairo_surface_finish(surface)
    unsafe cairo_surface_destroy(surface)
  }

  /// Draws on the pages.
  func canvas(_ catalog: FontCatalog) throws(RenderError) -> Canvas {
    try unsafe Canvas(surface, catalog)
  }

  /// Sets the size and the label of the page about to be drawn.
  func beginPage(_ page: Page) throws(RenderError) {
    unsafe cairo_pdf_surface_set_size(surface, page.width.points, page.height.points)
    unsafe cairo_pdf_surface_set_page_label(surface, page.label)
    try check(page.label)
  }

  /// Writes title, office, subject, keywords and date.
  ///
  /// Cairo takes the clock's time unless both dates are given; ours is the printed date, at
  /// midnight of China's time.
  func setMetadata(_ info: FileInfo) throws(RenderError) {
    let fields: [(cairo_pdf_metadata_t, String)] = [
      (CAIRO_PDF_METADATA_TITLE, info.title), (CAIRO_PDF_METADATA_AUTHOR, info.author),
      (CAIRO_PDF_METADATA_SUBJECT, info.subject), (CAIRO_PDF_METADATA_KEYWORDS, info.keywords),
      (CAIRO_PDF_METADATA_CREATOR, FileInfo.creator), (CAIRO_PDF_METADATA_CREATE_DATE, info.date),
      (CAIRO_PDF_METADATA_MOD_DATE, info.date),
    ]
    for (field, value) in fields where !value.isEmpty {
      unsafe cairo_pdf_surface_set_metadata(surface, field, value)
    }
    try check("metadata")
  }

  /// Adds the outline (书签).
  func setOutline(_ entries: [OutlineEntry]) throws(RenderError) {
    var parents: [(level: Int, id: Int32)] = []
    for entry in entries {
      while let last = parents.last, last.level >= entry.level { parents.removeLast() }
      let id = unsafe cairo_pdf_surface_add_outline(
        surface, parents.last?.id ?? 0, entry.text, "dest='\(destinationName(entry.anchor))'",
        CAIRO_PDF_OUTLINE_FLAG_OPEN)
      parents.append((entry.level, id))
    }
    try check("outline")
  }

  /// Writes what is left and gives the file.
  func finish() throws(RenderError) -> [UInt8] {
    if !isFinished {
      unsafe cairo_surface_finish(surface)
      isFinished = true
    }
    try check("file")
    if sink.hasRefused { throw RenderError(cairo: CAIRO_STATUS_WRITE_ERROR, "file") }
    return sink.bytes
  }

  /// Throws if the surface has failed, by a refused write for one.
  func check(_ what: String) throws(RenderError) {
    let status = unsafe cairo_surface_status(surface)
    if status != CAIRO_STATUS_SUCCESS { throw RenderError(cairo: status, what) }
  }
}

/// What the file says of itself.
struct FileInfo {
  let title: String
  let author: String
  let subject: String
  let keywords: String
  /// `2020-06-10T00:00:00+08:00`.
  let date: String

  /// The program's name.
  static let creator = "jianbao"

  /// Takes the metadata from a briefing.
  init(_ info: BriefingInfo) {
    title = info.title
    author = info.office
    subject = info.subject ?? ""
    keywords = info.keywords.joined(separator: "; ")
    date = info.date.iso + "T00:00:00+08:00"
  }
}
