/// A table of a Word document while one of its rows is read (Word 表格).
struct WordTable {
  /// How many columns the open cell takes.
  var span = 1

  private var row = 0
  private var column = 0
  private var cells: [(column: Int, lines: [WordLine])] = []

  /// A cell with more than this, in several paragraphs, is no cell of figures or names.
  private static let maximalCell = 120
  /// Word itself allows 63.
  private static let maximalColumn = 1_000

  /// A row begins, with a number of its own.
  mutating func beginRow(_ number: Int) {
    (row, column, span, cells) = (number, 0, 1, [])
  }

  /// A cell has ended.
  mutating func add(cell lines: [WordLine]) {
    if !lines.isEmpty { cells.append((column, lines)) }
    column = min(column + max(1, min(span, Self.maximalColumn)), Self.maximalColumn)
    span = 1
  }

  /// The row's lines: one a cell. Rows that only lay out a page come apart into their paragraphs.
  mutating func endRow() -> [WordLine] {
    defer { cells = [] }
    guard !cells.contains(where: { isLayout($0.lines) }) else { return cells.flatMap(\.lines) }
    return cells.map { cell in
      var line = WordLine(signs: [], row: row, cell: cell.column)
      for piece in cell.lines {
        if let left = line.signs.last, let right = piece.signs.first,
          !(left.unit.isHan && (right.unit.isHan || right.unit.isWideMark))
        {
          line.signs.append(
            Sign(unit: Unit.space, start: left.end, end: max(left.end, right.start)))
        }
        line.signs += piece.signs
      }
      return line
    }
  }

  private func isLayout(_ lines: [WordLine]) -> Bool {
    lines.contains { $0.row > 0 }
      || lines.count > 1 && lines.reduce(0) { $0 + $1.signs.count } > Self.maximalCell
  }
}
