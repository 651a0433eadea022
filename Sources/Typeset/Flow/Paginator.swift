import BriefingModel

/// Puts pieces on pages.
struct Paginator {
  let style: PageStyle
  let furniture: Furniture
  private let capacity: Double
  private let pitch: Double

  init(style: PageStyle, furniture: Furniture) {
    self.style = style
    self.furniture = furniture
    pitch = style.page.linePitch
    capacity = Double(style.page.lines) * style.page.linePitch
  }

  /// A piece with its place on a page.
  private struct Placed {
    let piece: Int
    var y: Double
  }

  /// The pages of `pieces` and the outline.
  func pages(of pieces: [Piece]) throws(TypesetError) -> (pages: [Page], outline: [OutlineEntry]) {
    var pages: [Page] = []
    var outline: [OutlineEntry] = []
    var start = 0
    while start < pieces.count || pages.isEmpty {
      let number = pages.count + 1
      let (placed, next) = fill(pieces, from: start)
      pages.append(try page(number, pieces, placed, isCut: next < pieces.count))
      for place in placed { outline += pieces[place.piece].outline }
      start = next
    }
    return (pages, outline)
  }

  /// Fills a page from `start`: what stands where, and with which piece the next page begins.
  private func fill(_ pieces: [Piece], from start: Int) -> (placed: [Placed], next: Int) {
    var placed: [Placed] = []
    var y = pieces.indices.contains(start) ? pieces[start].continuation?.height ?? 0 : 0
    var i = start
    while i < pieces.count {
      let piece = pieces[i]
      var top = y
      if !placed.isEmpty { top += piece.spaceAbove }
      if piece.isOnGrid {
        // The white goes above a heading, not between it and its text.
        let moved = onGrid(top)
        for k in placed.indices.reversed() {
          guard pieces[placed[k].piece].followsGrid, placed[k].y > 0 else { break }
          placed[k].y += moved - top
        }
        top = moved
      }
      if piece.isPinnedToFoot { top = max(top, capacity - piece.height) }
      // A quarter of a point of rounding is no reason for a page.
      guard top + piece.height <= capacity + 0.25 || placed.isEmpty else { break }
      placed.append(Placed(piece: i, y: top))
      y = top + piece.height
      i += 1
    }
    guard i < pieces.count else { return (placed, i) }
    let next = cut(pieces, placed)
    return (placed.filter { $0.piece < next }, next)
  }

  /// With which piece the next page best begins, if `placed` is what fits on this one.
  ///
  /// A place that leaves the page more than two fifths empty gives way to a weak one that fills it
  /// better.
  private func cut(_ pieces: [Piece], _ placed: [Placed]) -> Int {
    func last(_ bond: Bond) -> Placed? { placed.last { pieces[$0.piece].bond <= bond } }
    let (free, weak) = (last(.none), last(.weak))
    if let free, free.y + pieces[free.piece].height >= 0.6 * capacity || weak == nil {
      return free.piece + 1
    }
    if let place = weak ?? last(.firm) { return place.piece + 1 }
    return (placed.last?.piece ?? -1) + 1
  }

  private func onGrid(_ y: Double) -> Double {
    (y / pitch - 0.01).rounded(.up) * pitch
  }

  private func page(
    _ number: Int, _ pieces: [Piece], _ placed: [Placed], isCut: Bool
  ) throws(TypesetError) -> Page {
    let (left, top) = (furniture.left(ofPage: number), Length.mm(style.page.topMM).points)
    var writer = TagWriter()
    if let first = placed.first, let head = pieces[first.piece].continuation {
      for part in head.parts { writer.add(part, left, top) }
    }
    for (index, place) in placed.enumerated() {
      let piece = pieces[place.piece]
      let isLast = index == placed.count - 1
      for part in piece.parts { writer.add(part, left, top + place.y) }
      let foot = isLast && isCut ? piece.footAtBreak : piece.footElse
      writer.add(Part(path: piece.parts.last?.path ?? [], items: foot), left, top + place.y)
    }
    writer.closeAll()
    var page = Page(
      width: .mm(style.page.sheetWidthMM), height: .mm(style.page.sheetHeightMM),
      label: String(number), items: writer.items)
    page.items += try furniture.items(ofPage: number)
    return page
  }
}

/// Opens and closes elements so that each part stands in its path.
struct TagWriter {
  private(set) var items: [PageItem] = []
  private var open: [OpenTag] = []

  mutating func add(_ part: Part, _ dx: Double, _ dy: Double) {
    guard !part.items.isEmpty else { return }
    var common = 0
    while common < open.count, common < part.path.count, open[common] == part.path[common] {
      common += 1
    }
    while open.count > common { close() }
    for tag in part.path[common...] {
      items.append(.beginTag(tag.tag))
      open.append(tag)
    }
    for item in part.items { items.append(item.moved(dx, dy)) }
  }

  mutating func closeAll() {
    while !open.isEmpty { close() }
  }

  private mutating func close() {
    items.append(.endTag)
    open.removeLast()
  }
}
