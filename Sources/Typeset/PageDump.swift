/// A document as text: one row a placed item, in points to one decimal, for reading and comparing.
public struct PageDump: CustomStringConvertible {
  /// The rows, one a line.
  public let description: String

  /// The rows of `document`, page by page.
  public init(_ document: PageDocument) {
    var rows: [String] = []
    for entry in document.outline {
      rows.append("outline \(entry.level) \(entry.text) -> \(entry.anchor)")
    }
    for page in document.pages {
      rows.append("page \(page.label) \(Self.f(page.width))x\(Self.f(page.height))")
      var depth = 1
      for item in page.items {
        if case .endTag = item { depth -= 1 }
        rows.append(String(repeating: " ", count: max(0, depth)) + Self.row(item))
        if case .beginTag = item { depth += 1 }
      }
    }
    description = rows.joined(separator: "\n") + "\n"
  }

  private static func row(_ item: PageItem) -> String {
    switch item {
    case .glyphs(let run):
      let first = run.glyphs.first?.origin ?? Point(x: .zero, y: .zero)
      let last = run.glyphs.last?.origin ?? first
      return "\(f(first.x)) \(f(first.y)) last=\(f(last.x)) s=\(f(run.size)) "
        + "face=\(run.face.number) \(run.colour.hex) \(run.text)"
    case .line(let from, let to, let weight, let colour):
      return "line \(f(from.x)) \(f(from.y)) \(f(to.x)) \(f(to.y)) w=\(g(weight)) \(colour.hex)"
    case .path(let path, let fill, let stroke):
      return "path \(path.steps.map(step).joined(separator: " "))"
        + (fill.map { " " + name($0) } ?? "")
        + (stroke.map { " stroke=\(g($0.weight)) \($0.colour.hex)" } ?? "")
    case .link(let rect, let target): return "link \(box(rect)) -> \(name(target))"
    case .destination(let name, let point): return "dest \(name) \(f(point.x)) \(f(point.y))"
    case .beginTag(let tag):
      return "<\(tag.role.rawValue)" + (tag.alternative.map { " \($0)" } ?? "") + ">"
    case .endTag: return "</>"
    }
  }

  private static func step(_ step: Path.Step) -> String {
    switch step {
    case .move(let p): "m \(f(p.x)) \(f(p.y))"
    case .line(let p): "l \(f(p.x)) \(f(p.y))"
    case .close: "z"
    case .rect(let r): "rect \(box(r))"
    case .circle(let c, let radius): "circle \(f(c.x)) \(f(c.y)) r=\(f(radius))"
    case .roundRect(let r, let radius): "pill \(box(r)) r=\(f(radius))"
    }
  }

  private static func name(_ fill: Fill) -> String {
    switch fill {
    case .solid(let colour): "fill=\(colour.hex)"
    case .hatch(let colour, let weight, let tile): "hatch=\(colour.hex) \(g(weight))/\(g(tile))"
    }
  }

  private static func name(_ target: LinkTarget) -> String {
    switch target {
    case .anchor(let anchor): "#\(anchor)"
    case .address(let address): address
    }
  }

  private static func box(_ r: Rect) -> String {
    "\(f(r.minX)) \(f(r.minY)) \(f(r.width)) \(f(r.height))"
  }

  /// One decimal; minus nought is nought.
  private static func f(_ length: Length) -> String {
    let tenths = Int((length.points * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// Two decimals, for weights.
  private static func g(_ length: Length) -> String {
    let hundredths = Int((length.points * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
