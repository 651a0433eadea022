/// Puts back together tables that were flattened to text (表格还原).
///
/// Two forms occur: a row on a line, its cells parted by bars, tabs or blanks; and a cell on a line.
enum FlatTable {
  /// `lines` with the rows of flattened tables as table rows.
  static func restored(_ lines: [PageLine]) -> [PageLine] {
    let lines = lines.contains(where: \.isEmpty) ? lines.filter { !$0.isEmpty } : lines
    return restoredCells(restoredRows(lines, [.bars, .columns, .blanks]))
  }

  /// The lines of a web page likewise: its tables have tags, but for those in preformatted text.
  static func restoredInPage(_ lines: [PageLine]) -> [PageLine] {
    restoredRows(lines, [.bars, .columns])
  }

  private static func restoredRows(_ lines: [PageLine], _ forms: [RowCells.Form]) -> [PageLine] {
    // For each form the line before which no table begins.
    var free = [Int](repeating: 0, count: forms.count)
    var result: [PageLine]?
    var start = 0
    while start < lines.count {
      var table: [RowCells] = []
      for (number, form) in forms.enumerated() where table.isEmpty && free[number] <= start {
        let found = rows(lines, from: start, form)
        if found.isTable { table = found.rows } else { free[number] = start + found.rows.count }
      }
      if table.isEmpty { result?.append(lines[start]) }
      for (index, row) in table.enumerated() where !row.isRule {
        result = result ?? Array(lines[..<start])
        result?.append(row.row(of: lines[start + index]))
      }
      start += max(table.count, 1)
    }
    return result ?? lines
  }

  /// The rows that a table of this form has from line `start` on; if they are none, as many as no
  /// table of the form begins with.
  private static func rows(
    _ lines: [PageLine], from start: Int, _ form: RowCells.Form
  ) -> (rows: [RowCells], isTable: Bool) {
    guard let head = RowCells(lines[start], form), !head.isRule,
      form != .blanks || head.cells.count >= 3
    else { return ([], false) }
    var rows = [head]
    // Where every row must hold a value, the first that does not may only be the head of another.
    let needs: ((RowCells) -> Bool)? =
      switch form {
      case .bars: nil
      case .columns: head.isMarked ? nil : \.holdsValue
      case .blanks: \.holdsFigures
      }
    while start + rows.count < lines.count, let row = RowCells(lines[start + rows.count], form),
      head.isMarked == row.isMarked || row.isRule,
      row.cells.count == head.cells.count
        || form == .columns && head.isMarked && row.cells.count < head.cells.count
    {
      if let needs, !row.isRule, !needs(row) { return (rows, false) }
      rows.append(row)
    }
    let body = rows.dropFirst().filter { !$0.isRule }
    guard !body.isEmpty else { return ([head], false) }
    let isTable =
      switch form {
      case .bars:
        body.count + 1 < rows.count
          || (head.isMarked ? body.contains(where: \.holdsValue) : body.allSatisfy(\.holdsFigures))
      case .columns: head.isMarked ? body.contains(where: \.holdsValue) : true
      case .blanks: rows.count >= 3
      }
    if isTable { return (rows, true) }
    // Up to the last row without figures no table of bars begins; of others none of these rows holds
    // a value, or they are two.
    let last = form == .bars && !head.isMarked ? rows.lastIndex { !$0.holdsFigures } : nil
    return (Array(rows[..<max(1, last ?? rows.count)]), false)
  }

  /// A head of `k` words, then rows of a word and `k - 1` figures, each on a line of its own.
  private static func restoredCells(_ lines: [PageLine]) -> [PageLine] {
    guard let first = lines.indices.first(where: { table(lines, at: $0) != nil }) else {
      return lines
    }
    var result = Array(lines[..<first])
    var index = first
    while index < lines.count {
      if let (width, rows) = table(lines, at: index) {
        for row in 0..<rows {
          var signs: [Sign] = []
          for column in 0..<width {
            let cell = lines[index + row * width + column].signs
            if let last = signs.last {
              signs.append(
                Sign(unit: Unit.tab, start: last.end, end: cell.first?.start ?? last.end))
            }
            signs += cell
          }
          result.append(PageLine(signs, kind: .tableRow))
        }
        index += width * rows
      } else {
        result.append(lines[index])
        index += 1
      }
    }
    return result
  }

  /// The width and number of rows of a table whose head begins at `index`.
  private static func table(_ lines: [PageLine], at index: Int) -> (width: Int, rows: Int)? {
    guard isCell(lines[index]), !isFigure(lines[index]) else { return nil }
    for width in 2...12 where index + width * 3 <= lines.count {
      let head = lines[index..<(index + width)]
      guard head.allSatisfy({ isCell($0) && !isFigure($0) }) else { return nil }
      var rows = 1
      while index + (rows + 1) * width <= lines.count {
        let row = lines[(index + rows * width)..<(index + (rows + 1) * width)]
        guard let first = row.first, isCell(first), !isFigure(first),
          row.dropFirst().allSatisfy(isFigure)
        else { break }
        rows += 1
      }
      if rows >= 3 { return (width, rows) }
    }
    return nil
  }

  private static func isCell(_ line: PageLine) -> Bool {
    line.kind == .plain && line.units.count <= 20 && !line.isSentence
      && !line.holds.contains(.wideComma)
  }

  /// A figure with or without its unit, a dash, or a blank cell's slash.
  private static func isFigure(_ line: PageLine) -> Bool {
    guard line.units.count <= 20 else { return false }
    let han = line.units.count { $0.isHan }
    return line.units.contains { $0.isDigit } && han <= 2 && (line.units.first?.isHan != true)
      || line.units.allSatisfy { $0 == 0x2D || $0 == 0x2014 || $0 == 0x2F }
  }
}
