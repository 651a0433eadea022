import CCairo
import Typeset

/// Walks through the items of pages and draws each, keeping the structure's tags balanced.
struct PageWalker {
  private let canvas: Canvas
  /// `nil` for a page image, which has no tags, links and destinations.
  private let outline: StructureOutline?
  private var open: [Element] = []
  private var begun = 0
  /// Whether an element was begun around those of the pages.
  private var hasRoot = false
  /// The element drawn around content that stands beside other elements, if one is open.
  private var wrapper: String?
  /// What is said of the figures drawn so far, in their order.
  private(set) var alternatives: [String?] = []

  private struct Element {
    let name: String
    let holdsElements: Bool
  }

  /// The structure type that artifacts are drawn under; it becomes an artifact when the file is
  /// finished, since Cairo 1.16 knows no artifacts.
  static let artifact = "Private"

  /// A walker that draws on `canvas`, with tags if there is an `outline`.
  init(_ canvas: Canvas, outline: StructureOutline?) {
    self.canvas = canvas
    self.outline = outline
  }

  /// Draws a page.
  mutating func draw(_ page: Page) throws(RenderError) {
    beginDocument()
    for item in page.items {
      switch item {
      case .glyphs(let run):
        wrap(isText: true)
        try canvas.draw(run)
      case .line(let from, let to, let weight, let colour):
        wrap(isText: false)
        canvas.line(from: from, to: to, weight: weight, colour: colour)
      case .path(let path, let fill, let stroke):
        wrap(isText: false)
        canvas.draw(path, fill: fill, stroke: stroke)
      case .link(let area, let target): try link(area, target)
      case .destination(let name, let point):
        mark(
          CAIRO_TAG_DEST,
          "name='\(destinationName(name))' x=\(decimal(point.x)) y=\(decimal(point.y))")
      case .beginTag(let tag): begin(tag)
      case .endTag: try end(page)
      }
    }
    unwrap()
    try canvas.check(page.label)
  }

  /// Checks that every element that began has ended, and ends the document.
  func finish() throws(RenderError) {
    if let last = open.last { throw RenderError("render.tags", ["tag": last.name]) }
    if hasRoot {
      unsafe cairo_tag_end(canvas.cr, StructureTag.Role.document.rawValue)
    }
    try canvas.check("document")
  }

  // MARK: - Structure

  /// Begins the element around all others where the pages bring none; not before the first page
  /// has its size, since Cairo then forgets what has been drawn.
  private mutating func beginDocument() {
    guard outline?.lacksRoot == true, !hasRoot else { return }
    hasRoot = true
    unsafe cairo_tag_begin(canvas.cr, StructureTag.Role.document.rawValue, nil)
  }

  private mutating func begin(_ tag: StructureTag) {
    guard let outline else { return }
    unwrap()
    let isArtifact = tag.role == .artifact || isInArtifact
    let name = isArtifact ? Self.artifact : tag.role.rawValue
    if !isArtifact, tag.role == .figure { alternatives.append(tag.alternative) }
    open.append(Element(name: name, holdsElements: outline.holdsElements[begun]))
    begun += 1
    unsafe cairo_tag_begin(canvas.cr, name, nil)
  }

  private mutating func end(_ page: Page) throws(RenderError) {
    guard outline != nil else { return }
    unwrap()
    guard let element = open.popLast() else {
      throw RenderError("render.tags", ["tag": page.label])
    }
    unsafe cairo_tag_end(canvas.cr, element.name)
  }

  private var isInArtifact: Bool { open.contains { $0.name == Self.artifact } }

  /// Gives content that stands beside elements one of its own: text a span, or a paragraph where
  /// it stands in nothing; rules and fills are artifacts but in a figure, whose content they are.
  private mutating func wrap(isText: Bool) {
    guard let outline, !outline.holdsElements.isEmpty else { return }
    if let last = open.last, !last.holdsElements { return }
    let isFigure = open.last?.name == StructureTag.Role.figure.rawValue
    let role: StructureTag.Role = open.isEmpty ? .paragraph : .span
    let name = !isInArtifact && (isText || isFigure) ? role.rawValue : Self.artifact
    guard wrapper != name else { return }
    unwrap()
    wrapper = name
    unsafe cairo_tag_begin(canvas.cr, name, nil)
  }

  private mutating func unwrap() {
    guard let name = wrapper else { return }
    unsafe cairo_tag_end(canvas.cr, name)
    wrapper = nil
  }

  // MARK: - Links

  private mutating func link(_ area: Rect, _ target: LinkTarget) throws(RenderError) {
    unwrap()
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
    guard outline != nil else { return }
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
