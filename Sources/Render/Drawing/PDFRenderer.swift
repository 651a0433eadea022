import CCairo
public import Typeset

/// Draws pages: into a tagged PDF/A-2u file, or into an image of one page.
///
/// The same document gives the same bytes, whatever the machine's time zone, language, home folder
/// and fonts.
public struct PDFRenderer {
  private let catalog: FontCatalog

  /// A renderer with the faces of `catalog`, the one that the pages were shaped with.
  public init(_ catalog: FontCatalog) { self.catalog = catalog }

  /// The file of a document.
  ///
  /// - Throws: If a link leads to a scheme other than https, http and mailto or to a destination
  ///   that is not there, if tags do not balance, or if the drawing library reports a failure.
  public func pdf(of document: PageDocument) throws(RenderError) -> [UInt8] {
    try checkAnchors(of: document)
    let info = FileInfo(document.info)
    // What Cairo holds is released before the file is finished: the two are the peaks of memory.
    let (bytes, alternatives) = try draw(document, info)
    return try PDFFinisher(info: info, alternatives: alternatives).finish(bytes)
  }

  /// The file as Cairo writes it, and what is said of its figures.
  private func draw(
    _ document: PageDocument, _ info: FileInfo
  ) throws(RenderError) -> (bytes: [UInt8], alternatives: [String?]) {
    let surface = try PDFSurface()
    try surface.setMetadata(info)
    let canvas = try surface.canvas(catalog)
    var walker = PageWalker(canvas, outline: StructureOutline(document.pages))
    for page in document.pages {
      try surface.beginPage(page)
      try walker.draw(page)
      canvas.showPage()
      try canvas.check(page.label)
      try surface.check(page.label)
    }
    try walker.finish()
    try surface.setOutline(document.outline)
    return (try surface.finish(), walker.alternatives)
  }

  /// The image of one page as PNG, on white.
  public func png(page: Page, dpi: Double) throws(RenderError) -> [UInt8] {
    let scale = dpi / 72
    let width = (page.width.points * scale).rounded()
    let height = (page.height.points * scale).rounded()
    guard (1...30_000).contains(width), (1...30_000).contains(height),
      let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw RenderError("render.image.size", ["dpi": String(dpi)]) }
    defer { unsafe cairo_surface_destroy(surface) }
    let canvas = try unsafe Canvas(surface, catalog)
    unsafe cairo_scale(canvas.cr, scale, scale)
    canvas.draw(
      .rect(Rect(x: .zero, y: .zero, width: page.width, height: page.height)),
      fill: .solid(.white), stroke: nil)
    var walker = PageWalker(canvas, outline: nil)
    try walker.draw(page)
    let sink = ByteSink(limit: PDFSurface.sizeLimit)
    let status = unsafe cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
    guard status == CAIRO_STATUS_SUCCESS, !sink.hasRefused else {
      throw RenderError(cairo: status, page.label)
    }
    return sink.bytes
  }

  /// A link to nowhere would make Cairo drop the whole file at its end, without saying which.
  private func checkAnchors(of document: PageDocument) throws(RenderError) {
    var places: Set<String> = []
    var links = document.outline.map(\.anchor)
    for item in document.pages.flatMap(\.items) {
      switch item {
      case .destination(let name, _):
        guard places.insert(name).inserted else {
          throw RenderError("render.anchor.twice", ["anchor": name])
        }
      case .link(_, .anchor(let name)): links.append(name)
      default: break
      }
    }
    if let lost = links.first(where: { !places.contains($0) }) {
      throw RenderError("render.anchor.missing", ["anchor": lost])
    }
  }
}
