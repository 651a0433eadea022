import CCairo
import Typeset

/// A page being drawn: the one place that turns page items into Cairo's calls.
@safe final class Canvas {
  let cr: OpaquePointer
  private let catalog: FontCatalog
  private var colour: UInt32?
  private var font: (face: Int, size: Double)?

  /// A canvas over `surface`.
  init(_ surface: OpaquePointer, _ catalog: FontCatalog) throws(RenderError) {
    guard let cr = unsafe cairo_create(surface) else {
      throw RenderError(cairo: CAIRO_STATUS_NO_MEMORY, "page")
    }
    unsafe self.cr = cr
    self.catalog = catalog
    try check("page")
    let options = unsafe FontMap.unhinted()
    unsafe cairo_set_font_options(cr, options)
    unsafe cairo_font_options_destroy(options)
  }

  deinit { unsafe cairo_destroy(cr) }

  /// Throws if anything drawn so far has failed. Cairo draws nothing more after a failure, and
  /// says so only here.
  func check(_ what: String) throws(RenderError) {
    let status = unsafe cairo_status(cr)
    if status != CAIRO_STATUS_SUCCESS { throw RenderError(cairo: status, what) }
  }

  /// Begins another page.
  func showPage() {
    unsafe cairo_show_page(cr)
    colour = nil
    font = nil
  }

  // MARK: - Glyphs

  /// Draws glyphs together with the text they show.
  func draw(_ run: GlyphRun) throws(RenderError) {
    guard !run.glyphs.isEmpty else { return }
    let bytes = run.clusters.reduce(0) { $0 + $1.bytes }
    let count = run.clusters.reduce(0) { $0 + $1.glyphs }
    guard bytes == run.text.utf8.count, count == run.glyphs.count else {
      throw RenderError("render.run.clusters", ["text": run.text])
    }
    set(run.colour)
    let size = run.size.points
    if font?.face != run.face.number || font?.size != size {
      unsafe cairo_set_font_face(cr, try catalog.face(run.face).outlines)
      unsafe cairo_set_font_size(cr, size)
      font = (run.face.number, size)
    }
    let glyphs = run.glyphs.map {
      cairo_glyph_t(index: UInt($0.id), x: $0.origin.x.points, y: $0.origin.y.points)
    }
    let clusters = run.clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
    }
    unsafe cairo_show_text_glyphs(
      cr, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
    try check(run.text)
  }

  // MARK: - Lines and areas

  /// Draws a straight line.
  func line(from: Point, to: Point, weight: Length, colour: Colour) {
    set(colour)
    unsafe cairo_set_line_width(cr, weight.points)
    unsafe cairo_move_to(cr, from.x.points, from.y.points)
    unsafe cairo_line_to(cr, to.x.points, to.y.points)
    unsafe cairo_stroke(cr)
  }

  /// Fills and outlines a path.
  func draw(_ path: Path, fill: Fill?, stroke: Stroke?) {
    trace(path)
    switch fill {
    case .solid(let colour):
      set(colour)
      unsafe cairo_fill_preserve(cr)
    case .hatch(let colour, let weight, let tile):
      hatch(path, colour, weight, tile)
    case nil: break
    }
    if let stroke {
      set(stroke.colour)
      unsafe cairo_set_line_width(cr, stroke.weight.points)
      unsafe cairo_stroke_preserve(cr)
    }
    unsafe cairo_new_path(cr)
  }

  /// White, and lines at 45° whose places depend on the page alone, so that neighbours agree.
  private func hatch(_ path: Path, _ colour: Colour, _ weight: Length, _ tile: Length) {
    set(.white)
    unsafe cairo_fill_preserve(cr)
    guard tile.points > 0 else { return }
    var (x0, y0, x1, y1) = (0.0, 0.0, 0.0, 0.0)
    unsafe cairo_path_extents(cr, &x0, &y0, &x1, &y1)
    unsafe cairo_save(cr)
    unsafe cairo_clip(cr)
    set(colour)
    unsafe cairo_set_line_width(cr, weight.points)
    let reach = weight.points
    let first = Int(((x0 + y0 - reach) / tile.points).rounded(.down))
    let last = Int(((x1 + y1 + reach) / tile.points).rounded(.up))
    for k in first...max(first, last) {
      let sum = Double(k) * tile.points
      unsafe cairo_move_to(cr, sum - (y1 + reach), y1 + reach)
      unsafe cairo_line_to(cr, sum - (y0 - reach), y0 - reach)
    }
    unsafe cairo_stroke(cr)
    unsafe cairo_restore(cr)
    self.colour = nil
    font = nil
    trace(path)
  }

  private func trace(_ path: Path) {
    unsafe cairo_new_path(cr)
    for step in path.steps {
      switch step {
      case .move(let p): unsafe cairo_move_to(cr, p.x.points, p.y.points)
      case .line(let p): unsafe cairo_line_to(cr, p.x.points, p.y.points)
      case .close: unsafe cairo_close_path(cr)
      case .rect(let r):
        unsafe cairo_rectangle(
          cr, r.minX.points, r.minY.points, r.width.points, r.height.points)
      case .circle(let centre, let radius):
        unsafe cairo_new_sub_path(cr)
        unsafe cairo_arc(cr, centre.x.points, centre.y.points, radius.points, 0, 2 * .pi)
        unsafe cairo_close_path(cr)
      case .roundRect(let r, let radius): traceRound(r, radius)
      }
    }
  }

  private func traceRound(_ r: Rect, _ radius: Length) {
    let round = min(radius.points, r.width.points / 2, r.height.points / 2)
    let (left, right) = (r.minX.points + round, r.maxX.points - round)
    let (top, bottom) = (r.minY.points + round, r.maxY.points - round)
    unsafe cairo_new_sub_path(cr)
    unsafe cairo_arc(cr, right, top, round, -.pi / 2, 0)
    unsafe cairo_arc(cr, right, bottom, round, 0, .pi / 2)
    unsafe cairo_arc(cr, left, bottom, round, .pi / 2, .pi)
    unsafe cairo_arc(cr, left, top, round, .pi, 3 * .pi / 2)
    unsafe cairo_close_path(cr)
  }

  private func set(_ colour: Colour) {
    guard self.colour != colour.rgb else { return }
    self.colour = colour.rgb
    let part = { (shift: UInt32) in Double(colour.rgb >> shift & 0xFF) / 255 }
    unsafe cairo_set_source_rgb(cr, part(16), part(8), part(0))
  }
}

extension RenderError {
  /// What Cairo reports of `what`.
  init(cairo status: cairo_status_t, _ what: String) {
    let reason = unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) } ?? "?"
    self.init("render.cairo", ["reason": reason, "what": what])
  }
}
