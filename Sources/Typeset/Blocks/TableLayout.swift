import BriefingModel

/// A table ready to be drawn: where columns stand, how rows wrap, where figures align.
struct TableLayout {
  let style: PageStyle
  let composer: Composer
  let measure: TableMeasure
  /// The left edge of each column, and the right edge of the last.
  let edges: [Double]
  /// Where the figures of each column end.
  private let figureEdges: [Double]
  private let u: Double

  var table: Table { measure.table }
  var width: Double { edges.last ?? 0 }

  init(_ measure: TableMeasure, style: PageStyle, composer: Composer) {
    self.measure = measure
    self.style = style
    self.composer = composer
    u = style.unit
    var edges = [0.0]
    for width in measure.widths { edges.append((edges.last ?? 0) + width) }
    self.edges = edges
    figureEdges = measure.table.columns.indices.map { column in
      var widest = 0.0
      for (index, row) in measure.table.rows.enumerated()
      where row.kind != .band && column < measure.rows[index].count {
        let cell = measure.rows[index][column]
        if cell.isFigure { widest = max(widest, cell.width) }
      }
      return edges[column + 1] - (measure.widths[column] - widest) / 2
    }
  }

  // MARK: Rows

  /// A row's items and its height.
  func row(_ index: Int) -> (items: [PageItem], height: Double) {
    let row = table.rows[index]
    if row.kind == .band { return band(index, suffix: nil) }
    let cells = measure.rows[index]
    var set: [[ComposedLine]] = []
    for (column, cell) in cells.enumerated() where column < table.columns.count {
      set.append(lines(cell, kind: table.columns[column].kind, width: measure.widths[column]))
    }
    let height = style.table.rowHeight * u * Double(max(1, set.map(\.count).max() ?? 1))
    var items: [PageItem] = []
    if row.kind == .subtotal {
      items += Draw.artifact([
        Draw.box(0, 0.25, width, height - 0.25, fill: .solid(style.colour.band), stroke: nil)
      ])
    }
    items.append(.beginTag(StructureTag(.tableRow)))
    for (column, lines) in set.enumerated() {
      items += mark(row.cells[column].rank, lines, column: column, height: height)
      items.append(.beginTag(StructureTag(.tableData)))
      for (number, line) in lines.enumerated() {
        let x = x(of: line, cells[column], column: column)
        items += line.items(x: x, baseline: baseline(number, of: lines.count, top: 0, height))
      }
      items.append(.endTag)
    }
    items.append(.endTag)
    return (items, height)
  }

  /// A group's band; `suffix` tells that the group goes on.
  func band(_ index: Int, suffix: String?) -> (items: [PageItem], height: Double) {
    let height = style.table.rowHeight * u
    var items = Draw.artifact([
      Draw.box(0, 0.25, width, height - 0.25, fill: .solid(style.colour.band), stroke: nil)
    ])
    items.append(.beginTag(StructureTag(.tableRow)))
    items.append(.beginTag(StructureTag(.tableData)))
    var x = style.table.padding
    if let line = measure.rows[index].first.flatMap({ composer.line($0.stream) }) {
      items += line.items(x: x, baseline: baseline(0, of: 1, top: 0, height))
      x += line.width
    }
    if let suffix, let line = try? composer.line(suffix, bold) {
      items += line.items(x: x, baseline: baseline(0, of: 1, top: 0, height))
    }
    items += [.endTag, .endTag]
    return (items, height)
  }

  private var bold: Composer.Look {
    Composer.Look(face: .heiBold, size: measure.size, colour: style.colour.black, gap: 0)
  }

  private func lines(
    _ cell: TableMeasure.Cell, kind: Table.Column.Kind, width: Double
  ) -> [ComposedLine] {
    let room = width - (kind == .words ? 2 * style.table.padding : 1)
    if cell.width <= room + 0.01 { return composer.line(cell.stream).map { [$0] } ?? [] }
    return composer.lines(cell.stream, Composer.Shape(width: room, fill: .ragged))
  }

  private func x(of line: ComposedLine, _ cell: TableMeasure.Cell, column: Int) -> Double {
    let centred = edges[column] + (measure.widths[column] - line.width) / 2
    switch table.columns[column].kind {
    case .words: return edges[column] + style.table.padding
    case .figures: return cell.isFigure ? figureEdges[column] - line.width : centred
    case .mark, .rank: return centred
    }
  }

  /// The baseline of line `number` of `count` lines that stand centred in a row.
  private func baseline(_ number: Int, of count: Int, top: Double, _ height: Double) -> Double {
    let pitch = style.table.pitch * measure.size / style.table.size
    return top + height / 2 + (Double(number) - Double(count - 1) / 2) * pitch
      + 0.38 * measure.size
  }

  /// The disc of a first rank, the frame of a last one.
  private func mark(
    _ rank: Table.RankMark?, _ lines: [ComposedLine], column: Int, height: Double
  ) -> [PageItem] {
    guard let rank, rank != .middle, let line = lines.first else { return [] }
    let t = style.table
    let isWide = line.stream.boxes.count > 1
    let (x, y) = (edges[column] + measure.widths[column] / 2, height / 2)
    guard rank == .first else {
      let half = (isWide ? max(t.wideFrame, line.width + 4) : t.frameSide) / 2
      return frame(x - half, y - t.frameSide / 2, x + half, y + t.frameSide / 2)
    }
    let radius = Length.pt(t.discDiameter / 2)
    guard isWide else {
      return Draw.artifact([
        .path(
          .circle(centre: Point(x: .pt(x), y: .pt(y)), radius: radius),
          fill: .solid(style.colour.ink), stroke: nil)
      ])
    }
    let wide = max(t.pillWidth, line.width + 6)
    let pill = Rect(
      x: .pt(x - wide / 2), y: .pt(y) - radius, width: .pt(wide), height: radius * 2)
    return Draw.artifact([
      .path(
        Path([.roundRect(pill, radius: radius)]), fill: .solid(style.colour.ink), stroke: nil)
    ])
  }

  /// A frame of four rules that meet at the corners.
  private func frame(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> [PageItem] {
    let (weight, colour) = (style.rule.rankFrame, style.colour.red)
    let h = weight / 2
    func line(_ xa: Double, _ ya: Double, _ xb: Double, _ yb: Double) -> PageItem {
      .line(
        from: Point(x: .pt(xa), y: .pt(ya)), to: Point(x: .pt(xb), y: .pt(yb)),
        weight: .pt(weight), colour: colour)
    }
    return Draw.artifact([
      line(x0 - h, y0, x1 + h, y0), line(x0 - h, y1, x1 + h, y1), line(x0, y0, x0, y1),
      line(x1, y0, x1, y1),
    ])
  }

  // MARK: Head

  /// The head with its rules, and its height; nothing but the top rule if the table has no head.
  func head() -> (items: [PageItem], height: Double) {
    let heights = headHeights()
    let height = heights.reduce(0, +)
    var rules = Draw.rule(0, width, y: 0, weight: style.rule.frame, colour: style.colour.black)
    guard height > 0 else { return (rules, 0) }
    var items: [PageItem] = []
    var top = 0.0
    for (row, cells) in table.head.enumerated() {
      items.append(.beginTag(StructureTag(.tableRow)))
      for (index, cell) in cells.enumerated() {
        let end = min(heights.count, row + max(1, cell.rowSpan))
        let cellHeight = heights[row..<end].reduce(0, +)
        items.append(.beginTag(StructureTag(.tableHead)))
        items += headText(cell, measure.head[row][index], top: top, height: cellHeight)
        items.append(.endTag)
        if cell.columnSpan > 1, end < heights.count {
          let inset = style.table.headRuleInset
          rules += Draw.rule(
            edge(cell.column) + inset, edge(cell.column + cell.columnSpan) - inset,
            y: top + cellHeight, weight: style.rule.head, colour: style.colour.black)
        }
      }
      items.append(.endTag)
      top += heights[row]
    }
    rules += Draw.rule(0, width, y: height, weight: style.rule.head, colour: style.colour.black)
    return (rules + items, height)
  }

  private func edge(_ column: Int) -> Double { edges[max(0, min(column, edges.count - 1))] }

  private func headLines(_ cell: Table.HeadCell, _ text: TableMeasure.Cell) -> [ComposedLine] {
    let room = edge(cell.column + max(1, cell.columnSpan)) - edge(cell.column) - 1
    if text.width <= room + 0.01 { return composer.line(text.stream).map { [$0] } ?? [] }
    return composer.lines(text.stream, Composer.Shape(width: room, fill: .balanced))
  }

  private func headHeights() -> [Double] {
    let row = style.table.rowHeight * u
    var heights = table.head.map { _ in row }
    for (index, cells) in table.head.enumerated() {
      for (number, cell) in cells.enumerated() {
        let end = min(heights.count, index + max(1, cell.rowSpan))
        let need = row * Double(headLines(cell, measure.head[index][number]).count)
        let lack = need - heights[index..<end].reduce(0, +)
        if lack > 0 { heights[end - 1] += lack }
      }
    }
    return heights
  }

  /// A head stands as its column does: over words at the left, else centred.
  private func headText(
    _ cell: Table.HeadCell, _ text: TableMeasure.Cell, top: Double, height: Double
  ) -> [PageItem] {
    let lines = headLines(cell, text)
    let (left, right) = (edge(cell.column), edge(cell.column + max(1, cell.columnSpan)))
    let isLeft =
      cell.columnSpan <= 1 && table.columns.indices.contains(cell.column)
      && table.columns[cell.column].kind == .words
    var items: [PageItem] = []
    for (number, line) in lines.enumerated() {
      items += line.items(
        x: isLeft ? left + style.table.padding : left + (right - left - line.width) / 2,
        baseline: baseline(number, of: lines.count, top: top, height))
    }
    return items
  }
}
