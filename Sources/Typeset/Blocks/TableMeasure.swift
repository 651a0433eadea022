import BriefingModel

/// A table's cells as text, and the widths of its columns.
struct TableMeasure {
  /// A cell of the body.
  struct Cell {
    var stream: TextStream
    /// Its width on one line.
    var width: Double
    /// The longest piece that is not parted.
    var longest: Double
    /// Whether it counts among the figures of its column.
    var isFigure: Bool
  }

  let table: Table
  let size: Double
  /// The rows' cells; a band has one.
  let rows: [[Cell]]
  /// The cells of the head, row by row.
  let head: [[Cell]]
  /// The columns' widths.
  private(set) var widths: [Double] = []

  /// Measures `table` at `size`; `nil` if its columns do not fit.
  init?(
    _ table: Table, size: Double, style: PageStyle, width: Double, composer: Composer
  ) throws(TypesetError) {
    self.table = table
    self.size = size
    var rows: [[Cell]] = []
    for row in table.rows {
      var cells: [Cell] = []
      for cell in row.cells {
        let isBold =
          cell.isBold || cell.isWarning || row.kind != .plain || cell.rank == .last
          || cell.rank == .first
        let colour =
          cell.rank == .first
          ? Colour.white
          : cell.isWarning || cell.rank == .last ? style.colour.red : style.colour.black
        cells.append(
          Self.cell(
            try composer.stream(
              cell.inlines,
              Composer.Look(face: isBold ? .heiBold : .hei, size: size, colour: colour, gap: 0))))
      }
      rows.append(cells)
    }
    self.rows = rows
    var head: [[Cell]] = []
    for row in table.head {
      var cells: [Cell] = []
      for cell in row {
        cells.append(
          Self.cell(
            try composer.stream(
              cell.text,
              Composer.Look(face: .heiBold, size: size, colour: style.colour.black, gap: 0))))
      }
      head.append(cells)
    }
    self.head = head
    guard let widths = resolve(total: width, padding: style.table.padding) else { return nil }
    self.widths = widths
  }

  private static func cell(_ stream: TextStream) -> Cell {
    var longest = 0.0
    var piece = 0.0
    for i in stream.boxes.indices {
      piece += stream.boxes[i].advance
      longest = max(longest, piece)
      if stream.breaks[i] == .no { piece += stream.glue[i].width } else { piece = 0 }
    }
    return Cell(
      stream: stream, width: stream.width, longest: longest,
      isFigure: stream.boxes.contains { $0.kind == .digit })
  }

  // MARK: Widths

  /// What a column wishes and what it cannot do without.
  private struct Need {
    var wish: Double
    var least: Double
    /// The width at which nothing in it is wrapped.
    var natural: Double
    var isGiven: Bool
  }

  private func resolve(total: Double, padding: Double) -> [Double]? {
    var needs = table.columns.indices.map { need(ofColumn: $0, padding: padding) }
    guard !needs.isEmpty else { return [] }
    widenForSpans(&needs)
    share(&needs)
    let wished = needs.reduce(0) { $0 + $1.wish }
    if wished > total + 0.01 { return shrunk(needs, by: wished - total) }
    return widened(needs, by: total - wished)
  }

  private func need(ofColumn column: Int, padding: Double) -> Need {
    let kind = table.columns[column].kind
    let side = kind == .words ? 2 * padding : 2
    var natural = 0.0
    var least = kind == .rank ? 12.0 : 0
    for (index, row) in table.rows.enumerated()
    where row.kind != .band && column < rows[index].count {
      let cell = rows[index][column]
      natural = max(natural, cell.width)
      let isWhole = kind == .figures || kind == .rank || cell.width <= 3 * size
      least = max(least, isWhole ? cell.width : max(cell.longest, min(cell.width, 3 * size)))
    }
    for (row, cells) in table.head.enumerated() {
      for (index, cell) in cells.enumerated() where cell.column == column && cell.columnSpan <= 1 {
        let text = head[row][index]
        natural = max(natural, text.width)
        // A head may stand in two lines.
        least = max(
          least, text.width <= 2 * size ? text.width : max(text.longest, text.width / 2 + size / 2))
      }
    }
    least += side
    if let given = table.columns[column].width {
      return Need(
        wish: max(given, least), least: least, natural: natural + side, isGiven: true)
    }
    let wish = natural + side + (kind == .words ? 0 : 4)
    return Need(wish: wish, least: least, natural: wish, isGiven: false)
  }

  /// Columns of words lend those that would wrap what they do not need themselves.
  private func share(_ needs: inout [Need]) {
    let words = needs.indices.filter { table.columns[$0].kind == .words && needs[$0].isGiven }
    let spare = words.map { max(0, needs[$0].wish - needs[$0].natural) }
    let lack = words.map { max(0, needs[$0].natural - needs[$0].wish) }
    let (spareSum, lackSum) = (spare.reduce(0, +), lack.reduce(0, +))
    let moved = min(spareSum, lackSum)
    guard moved > 0 else { return }
    for (index, column) in words.enumerated() {
      needs[column].wish += lack[index] / lackSum * moved - spare[index] / spareSum * moved
    }
  }

  /// A head over several columns is no wider than they are together.
  private func widenForSpans(_ needs: inout [Need]) {
    for (row, cells) in table.head.enumerated() {
      for (index, cell) in cells.enumerated() where cell.columnSpan > 1 {
        let columns = cell.column..<min(needs.count, cell.column + cell.columnSpan)
        guard !columns.isEmpty else { continue }
        let lack = head[row][index].width + 8 - columns.reduce(0) { $0 + needs[$1].wish }
        guard lack > 0 else { continue }
        for c in columns {
          needs[c].wish += lack / Double(columns.count)
          needs[c].least += lack / Double(columns.count)
        }
      }
    }
  }

  /// Takes what is too much from columns that can spare it: columns of words first, of these the
  /// widest.
  private func shrunk(_ needs: [Need], by excess: Double) -> [Double]? {
    var widths = needs.map(\.wish)
    var excess = excess
    let all = Array(needs.indices)
    for columns in [all.filter { table.columns[$0].kind == .words }, all] {
      let room = columns.reduce(0) { $0 + widths[$1] } - excess
      let least = columns.reduce(0) { $0 + needs[$1].least }
      let level = level(columns.map { (needs[$0].least, widths[$0]) }, sum: max(room, least))
      for c in columns { widths[c] = max(needs[c].least, min(widths[c], level)) }
      excess = max(0, least - room)
      if excess < 0.01 { return widths }
    }
    return nil
  }

  /// The height to which what stands higher is cut, so that all together come to `sum`.
  private func level(_ ranges: [(least: Double, wish: Double)], sum: Double) -> Double {
    var (low, high) = (0.0, ranges.map(\.wish).max() ?? 0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      let reached = ranges.reduce(0) { $0 + max($1.least, min($1.wish, middle)) }
      if reached > sum { high = middle } else { low = middle }
    }
    return low
  }

  /// Gives what is left to the columns without a width of their own, words first.
  private func widened(_ needs: [Need], by rest: Double) -> [Double] {
    var takers = needs.indices.filter { !needs[$0].isGiven && table.columns[$0].kind == .words }
    if takers.isEmpty { takers = needs.indices.filter { !needs[$0].isGiven } }
    if takers.isEmpty { takers = Array(needs.indices) }
    let sum = takers.reduce(0) { $0 + needs[$1].wish }
    var widths = needs.map(\.wish)
    guard sum > 0 else { return widths }
    for c in takers { widths[c] += needs[c].wish / sum * rest }
    return widths
  }
}
