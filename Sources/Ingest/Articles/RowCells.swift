/// A line of text taken for a row of a table (表格行): its cells, parted by bars, by tabs and wide
/// blanks, or by any blank.
struct RowCells {
  /// What parts the cells.
  enum Form { case bars, columns, blanks }

  /// The cells, in order.
  let cells: [ArraySlice<Sign>]
  /// Whether nothing but dashes stands between the bars: the line under a table's head.
  let isRule: Bool
  /// Whether bars stand at both ends, or tabs part the cells: then cells may be empty.
  let isMarked: Bool

  private static let maximalLength = 120

  /// Takes `line` apart, or gives `nil` if it cannot be a row of this form.
  init?(_ line: PageLine, _ form: Form) {
    guard line.kind == .plain, line.units.count <= Self.maximalLength, !line.isSentence,
      !line.holds.contains(.wideComma),
      line.holds.contains(form == .bars ? .symbol : .blank)
    else { return nil }
    switch form {
    case .bars:
      guard line.units.contains(Self.bar) else { return nil }
      let signs = line.signs
      isMarked = signs.count > 2 && line.units.first == Self.bar && line.units.last == Self.bar
      guard isMarked || line.credit == nil else { return nil }
      cells = (isMarked ? signs[1..<(signs.count - 1)] : signs[...])
        .split(omittingEmptySubsequences: false) { $0.unit == Self.bar }
      isRule = line.weight == 0 && line.units.allSatisfy(Self.isRuleUnit)
    case .columns:
      guard line.credit.map({ $0.source == nil && $0.authors.isEmpty }) ?? true else { return nil }
      isMarked = line.units.contains(Unit.tab)
      guard isMarked || line.credit == nil else { return nil }
      cells =
        isMarked
        ? line.signs.split(omittingEmptySubsequences: false) { $0.unit == Unit.tab }
        : Self.totalJoined(Self.columns(line.signs))
      isRule = false
    case .blanks:
      cells = Self.totalJoined(line.signs.split { $0.unit.isBlank })
      isRule = false
      isMarked = false
    }
    guard cells.count >= 2 || isMarked && form == .bars else { return nil }
  }

  /// Whether at least half of the cells hold figures.
  var holdsFigures: Bool {
    cells.count { $0.contains { $0.unit.isDigit } } * 2 >= cells.count
  }

  /// Whether a figure stands in a cell but the first: the number of an item tells nothing.
  var holdsValue: Bool { cells.dropFirst().contains(where: Self.isValue) }

  /// The row as a line, cells parted by tabs.
  func row(of line: PageLine) -> PageLine {
    var row: [Sign] = []
    let start = line.signs.first?.start ?? 0
    for (number, cell) in cells.enumerated() {
      if number > 0 {
        let at = row.last?.end ?? start
        row.append(Sign(unit: Unit.tab, start: at, end: max(at, cell.first?.start ?? at)))
      }
      row += Spacing.tidy(Array(cell.drop { $0.unit.isBlank }), role: .body)
    }
    return PageLine(row, kind: .tableRow)
  }

  /// A figure with or without its unit.
  private static func isValue(_ cell: ArraySlice<Sign>) -> Bool {
    let inside = cell.drop { $0.unit.isBlank }
    guard let first = inside.first?.unit, !first.isHan, inside.count <= 20 else { return false }
    return inside.contains { $0.unit.isDigit } && inside.count { $0.unit.isHan } <= 3
  }

  /// The stretches that two and more blanks part.
  private static func columns(_ signs: [Sign]) -> [ArraySlice<Sign>] {
    var cells: [ArraySlice<Sign>] = []
    var (start, place) = (0, 0)
    while place < signs.count {
      var end = place
      while end < signs.count, signs[end].unit.isBlank { end += 1 }
      if end - place >= 2 {
        cells.append(signs[start..<place])
        start = end
      }
      place = max(end, place + 1)
    }
    return cells + [signs[start...]]
  }

  /// `cells` with 「合」 and 「计」 as one, which writers part to fill the column.
  private static func totalJoined(_ cells: [ArraySlice<Sign>]) -> [ArraySlice<Sign>] {
    guard cells.count > 2, cells[0].count == 1, cells[1].count == 1,
      let first = cells[0].first, let second = cells[1].first, second.unit == 0x8BA1,
      totals.contains(first.unit)
    else { return cells }
    return [[first, second]] + cells[2...]
  }

  private static func isRuleUnit(_ unit: UInt16) -> Bool {
    unit == bar || unit == 0x2D || unit == 0x2014 || unit == 0x3A || unit == Unit.colon
      || unit.isBlank
  }

  private static let bar: UInt16 = 0x7C
  private static let totals = Array("合总小共".utf16)
}
