/// A page's lines put together: rows of tables, without the parts that are the site's (页面行).
extension HTMLPage {
  /// The lines as pieces, table rows of plain cells joined by tabs.
  ///
  /// A row whose cells hold several lines, as on pages that are laid out with tables, stays as
  /// it is.
  func joined(_ lines: [[Sign]]) -> [PageLine] {
    // An empty page still has one line, of which there is nothing to tell.
    let lines = lines.prefix(hints.count).enumerated().map { index, line in
      PageLine(line, kind: hints[index].kind, continues: hints[index].continues)
    }
    let foreign = zone.foreign(in: lines)
    var result: [PageLine] = []
    var place = 0
    while place < lines.count {
      let row = hints[place].row
      var end = place + 1
      while row > 0, end < lines.count, hints[end].row == row { end += 1 }
      if let joined = joinedRow(lines, place..<end) {
        if !foreign.contains(place) { result.append(joined) }
      } else {
        result += (place..<end).filter { !foreign.contains($0) }.map { lines[$0] }
      }
      place = end
    }
    return result
  }

  /// A table's row as one line, or `nil` if it is none: a row of a table of data may have cells of
  /// several short lines, any other row may not.
  private func joinedRow(_ lines: [PageLine], _ range: Range<Int>) -> PageLine? {
    let cells = hints[range].map(\.cell)
    guard hints[range.lowerBound].row > 0, range.count > 1 else { return nil }
    let isSimple = Set(cells).count == cells.count
    let isData =
      hints[range.lowerBound].isData && cells.first != cells.last && cells == cells.sorted()
      && lines[range].allSatisfy { $0.weight <= 60 && !$0.holds.contains(.fullStop) }
    guard isSimple || isData else { return nil }
    var row: [Sign] = []
    var last = 0
    for (cell, line) in zip(cells, lines[range]) {
      for _ in last..<max(last, cell) {
        let at = row.last?.end ?? line.signs.first?.start ?? 0
        row.append(Sign(unit: Unit.tab, start: at, end: at))
      }
      last = max(last, cell)
      row += line.signs
    }
    return PageLine(row, kind: .tableRow)
  }
}
