import BriefingModel

/// An element of the structure that pieces of a page belong to; equal only to itself.
struct OpenTag: Hashable {
  /// Unique in the document.
  let id: Int
  /// What it is.
  let tag: StructureTag
}

/// Items that belong to the innermost element of a path, placed from the piece's top left corner.
struct Part {
  /// The elements from the outermost.
  var path: [OpenTag]
  /// What is drawn.
  var items: [PageItem]
}

/// How much two pieces wish to stay on one page.
enum Bond: Int, Comparable {
  /// They may be parted.
  case none
  /// Parted only if the page has no better place.
  case weak
  /// Parted only if they are more than a page.
  case firm
  /// Never parted, but where nothing else is left.
  case strong

  static func < (l: Bond, r: Bond) -> Bool { l.rawValue < r.rawValue }
}

/// What is repeated where a table goes on (续表).
struct Continuation {
  var parts: [Part]
  var height: Double
}

/// A piece of the text block that no page end parts: a line, a row, a heading.
struct Piece {
  /// Its height.
  var height: Double
  /// Space above, dropped at a page's top.
  var spaceAbove = 0.0
  /// Whether it starts on a line of the page grid.
  var isOnGrid = false
  /// Whether it goes down with the piece after it where that one is moved to the grid.
  var followsGrid = false
  /// What is drawn.
  var parts: [Part]
  /// How it is tied to the piece after it.
  var bond = Bond.none
  /// What is drawn at its foot if a page ends after it, and what if not.
  var footAtBreak: [PageItem] = []
  var footElse: [PageItem] = []
  /// What is repeated above it if a page begins with it.
  var continuation: Continuation?
  /// Whether it stands at the foot of the last page.
  var isPinnedToFoot = false
  /// Entries of the outline that lead to it.
  var outline: [OutlineEntry] = []
}

extension PageItem {
  /// The item moved by `dx` and `dy` points.
  func moved(_ dx: Double, _ dy: Double) -> PageItem {
    switch self {
    case .glyphs(var run):
      for i in run.glyphs.indices { run.glyphs[i].origin.move(dx, dy) }
      return .glyphs(run)
    case .line(let from, let to, let weight, let colour):
      return .line(
        from: from.moved(dx, dy), to: to.moved(dx, dy), weight: weight, colour: colour)
    case .path(let path, let fill, let stroke):
      return .path(path.moved(dx, dy), fill: fill, stroke: stroke)
    case .link(let rect, let target):
      return .link(rect.moved(dx, dy), target)
    case .destination(let name, let point):
      return .destination(name, point.moved(dx, dy))
    case .beginTag, .endTag:
      return self
    }
  }
}

extension Point {
  mutating func move(_ dx: Double, _ dy: Double) {
    x.points += dx
    y.points += dy
  }

  func moved(_ dx: Double, _ dy: Double) -> Point {
    Point(x: x + .pt(dx), y: y + .pt(dy))
  }
}

extension Rect {
  func moved(_ dx: Double, _ dy: Double) -> Rect {
    Rect(x: minX + .pt(dx), y: minY + .pt(dy), width: width, height: height)
  }
}

extension Path {
  func moved(_ dx: Double, _ dy: Double) -> Path {
    Path(
      steps.map { step in
        switch step {
        case .move(let p): .move(p.moved(dx, dy))
        case .line(let p): .line(p.moved(dx, dy))
        case .close: .close
        case .rect(let r): .rect(r.moved(dx, dy))
        case .circle(let c, let radius): .circle(centre: c.moved(dx, dy), radius: radius)
        case .roundRect(let r, let radius): .roundRect(r.moved(dx, dy), radius: radius)
        }
      })
  }
}
