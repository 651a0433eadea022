import CCairo
import Typeset

/// Walks through the items of pages and draws each, keeping tags balanced.
struct PageWalker {
  private let canvas: Canvas
  /// Whether tags, links and destinations are written; a page image has none.
  private let isTagged: Bool
  private var open: [String] = []
  /// The structure type that artifacts are drawn under; it becomes an artifact when the file is
  /// finished, since Cairo 1.16 knows no artifacts.
  static let artifact = "Private"

  /// A walker that draws on `canvas`.
  init(_ canvas: Canvas, isTagged: Bool) {
    self.canvas = canvas
    self.isTagged = isTagged
  }

  /// Draws a page.
  mutating func draw(_ page: Page) throws(RenderError) {
    for item in page.items {
      switch item {
      case .glyphs(let run): try canvas.draw(run)
      case .line(let from, let to, let weight, let colour):
        canvas.line(from: from, to: to, weight: weight, colour: colour)
      case .path(let path, let fill, let stroke): canvas.draw(path, fill: fill, stroke: stroke)
      case .link(let area, let target): try link(area, target)
      case .destination(let name, let point):
        mark(
          CAIRO_TAG_DEST,
          "name='\(destinationName(name))' x=\(decimal(point.x)) y=\(decimal(point.y))")
      case .beginTag(let tag): begin(tag)
      case .endTag: try end(page)
      }
    }
    try canvas.check(page.label)
  }

  /// Checks that every element that began has ended.
  func finish() throws(RenderError) {
    if let last = open.last { throw RenderError("render.tags", ["tag": last]) }
  }

  private mutating func begin(_ tag: StructureTag) {
    let name = tag.role == .artifact ? Self.artifact : tag.role.rawValue
    open.append(name)
    if isTagged { unsafe cairo_tag_begin(canvas.cr, name, nil) }
  }

  private mutating func end(_ page: Page) throws(RenderError) {
    guard let name = open.popLast() else { throw RenderError("render.tags", ["tag": page.label]) }
    if isTagged { unsafe cairo_tag_end(canvas.cr, name) }
  }

  private func link(_ area: Rect, _ target: LinkTarget) throws(RenderError) {
    let rect =
      "rect=[\(decimal(area.minX)) \(decimal(area.minY)) \(decimal(area.width))"
      + " \(decimal(area.height))]"
    switch target {
    case .anchor(let name): mark(CAIRO_TAG_LINK, "\(rect) dest='\(destinationName(name))'")
    case .address(let raw):
      guard let address = LinkAddress(raw) else {
        throw RenderError("render.link.scheme", ["address": raw])
      }
      mark(CAIRO_TAG_LINK, "\(rect) uri='\(address.text)'")
    }
  }

  private func mark(_ tag: String, _ attributes: String) {
    guard isTagged else { return }
    unsafe cairo_tag_begin(canvas.cr, tag, attributes)
    unsafe cairo_tag_end(canvas.cr, tag)
  }

  /// A distance in points with three decimals, never with an exponent.
  private func decimal(_ length: Length) -> String {
    let thousandths = Int((length.points * 1000).rounded())
    let digits = String(abs(thousandths))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return (thousandths < 0 ? "-" : "") + padded.dropLast(3) + "." + padded.suffix(3)
  }
}
