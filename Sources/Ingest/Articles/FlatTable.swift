/// Puts back together tables that were flattened to text (表格还原).
///
/// Two forms occur: a row on a line, its cells parted by blanks; and a cell on a line.
enum FlatTable {
  /// `lines` with the rows of flattened tables as table rows.
  static func restored(_ lines: [PageLine]) -> [PageLine] {
    restoredCells(
      restoredRows(lines.contains(where: \.isEmpty) ? lines.filter { !$0.isEmpty } : lines))
  }

  /// Three and more lines in a row with the same number of cells, figures in all but the first.
  private static func restoredRows(_ lines: [PageLine]) -> [PageLine] {
    var result = lines
    var start = 0
    while start < lines.count {
      let width = cells(lines[start]).count
      var end = start
      while end < lines.count, width >= 3, cells(lines[end]).count == width { end += 1 }
      if end - start >= 3, lines[(start + 1)..<end].allSatisfy(holdsFigures) {
        for index in start..<end {
          var row: [Sign] = []
          for cell in cells(lines[index]) {
            if let last = row.last {
              row.append(Sign(unit: Unit.tab, start: last.end, end: cell.first?.start ?? last.end))
            }
            row += cell
          }
          result[index] = PageLine(row, kind: .tableRow)
        }
      }
      start = max(end, start + 1)
    }
    return result
  }

  private static func cells(_ line: PageLine) -> [ArraySlice<Sign>] {
    guard line.kind == .plain, line.holds.contains(.blank), line.units.count <= 120,
      !line.isSentence,
      !line.holds.contains(.wideComma)
    else { return [] }
    return line.signs.split { $0.unit.isBlank }
  }

  private static func holdsFigures(_ line: PageLine) -> Bool {
    let cells = cells(line)
    return cells.count { $0.contains { $0.unit.isDigit } } * 2 >= cells.count
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
