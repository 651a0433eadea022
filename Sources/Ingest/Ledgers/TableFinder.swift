import BriefingModel

/// Finds the headings of a sheet (表头): one to three rows, wherever they begin.
struct TableFinder: Sendable {
  let grid: Grid
  /// The year of the ledger, by which 「2025年完成投资」 is told from this year's.
  let year: Int?

  /// How many rows from the top may come before the headings end.
  private static let searchedRows = 40

  /// A way to read some rows as headings.
  private struct Candidate {
    var schema: TableSchema
    var headings: [LedgerTable.Heading]
    var rows: ClosedRange<Int>
    var score: Int
  }

  /// The sheet's table, or `nil` if no row looks like headings; diagnostics for what it has odd.
  ///
  /// - Throws: An error naming both cells if two headings claim one column, and one naming the
  ///   line if the sheet states two units.
  func table() throws(IngestError) -> Reported<LedgerTable>? {
    var best: Candidate?
    for start in grid.rows.indices.prefix(Self.searchedRows) {
      for depth in 1...3 where start + depth <= grid.rows.count {
        let rows = grid.rows[start..<(start + depth)]
        guard rows.last.map({ $0.number - (rows.first?.number ?? 0) < 3 }) ?? false else {
          continue
        }
        for schema in TableSchema.all {
          guard let candidate = candidate(schema, Array(rows)) else { continue }
          if candidate.score > best?.score ?? 0 { best = candidate }
        }
      }
    }
    guard let best else { return nil }
    return try finished(best)
  }

  private func candidate(_ schema: TableSchema, _ rows: [Grid.Row]) -> Candidate? {
    let headings = headings(schema, rows)
    let names = Set(headings.compactMap { $0.target?.name })
    guard names.count > 1, schema.accepts(names) else { return nil }
    let first = rows[0].number
    return Candidate(
      schema: schema, headings: headings, rows: first...(rows.last?.number ?? first),
      score: names.count)
  }

  // MARK: Headings

  private func headings(_ schema: TableSchema, _ rows: [Grid.Row]) -> [LedgerTable.Heading] {
    let levels = rows.map { labels($0, within: rows) }
    let last = levels.map { $0.keys.max() ?? 0 }.max() ?? 0
    var headings: [LedgerTable.Heading] = []
    for column in 0...last {
      var texts: [String] = []
      var row = rows[0].number
      for (level, labels) in levels.enumerated() {
        guard let text = labels[column], texts.last != text else { continue }
        texts.append(text)
        row = rows[level].number
      }
      if let heading = heading(schema, texts, column: column, row: row) { headings.append(heading) }
    }
    return headings
  }

  /// What stands over each column in `row`: its own cell, or the merged or open one to its left.
  private func labels(_ row: Grid.Row, within rows: [Grid.Row]) -> [Int: String] {
    var labels: [Int: String] = [:]
    for cell in row.cells { labels[cell.column] = cell.value.text }
    for merge in grid.merges where merge.top <= row.number && row.number <= merge.bottom {
      guard let top = rows.first(where: { $0.number == merge.top })?.cell(merge.left) else {
        continue
      }
      for column in merge.left...merge.right { labels[column] = top.value.text }
    }
    guard grid.merges.isEmpty, let below = rows.first(where: { $0.number > row.number }) else {
      return labels
    }
    // Without merges a group's name stands over its first column only.
    var group: String?
    for column in 0...(below.cells.last?.column ?? 0) {
      guard below.cell(column) != nil else {
        group = nil
        continue
      }
      if let own = labels[column] { group = own } else if let group { labels[column] = group }
    }
    return labels
  }

  private func heading(
    _ schema: TableSchema, _ texts: [String], column: Int, row: Int
  ) -> LedgerTable.Heading? {
    guard let leaf = texts.last else { return nil }
    let keys = texts.map { HeadingKey($0) }
    var chosen = keys[keys.count - 1]
    var target: TableSchema.Column?
    for joined in Self.combinations(texts) {
      let key = HeadingKey(joined)
      if let column = schema.column(key, year: year) {
        (chosen, target) = (key, column)
        break
      }
    }
    let unit = chosen.unit ?? keys.reversed().compactMap(\.unit).first
    let text = texts.count > 1 && target == nil ? texts.suffix(2).joined(separator: "·") : leaf
    return LedgerTable.Heading(
      column: column, text: text, unit: unit, row: row, target: target, name: chosen.name)
  }

  /// The ways in which a heading and the groups above it may make one name.
  private static func combinations(_ texts: [String]) -> [String] {
    var result: [String] = []
    if texts.count > 1 {
      for group in texts.dropLast().reversed() {
        result += [group + texts[texts.count - 1], texts[texts.count - 1] + group]
      }
    }
    return result + [texts[texts.count - 1]]
  }

  // MARK: Columns

  private func finished(_ best: Candidate) throws(IngestError) -> Reported<LedgerTable> {
    var columns: [String: LedgerTable.Heading] = [:]
    var diagnostics: [Diagnostic] = []
    for heading in best.headings {
      guard let target = heading.target else {
        if !best.schema.known.contains(heading.name) {
          diagnostics.append(
            Diagnostic(
              code: "ledger.heading.unknown", severity: .warning,
              place: grid.place(row: heading.row, column: heading.column),
              arguments: ["heading": heading.text]))
        }
        continue
      }
      guard let other = columns[target.name], let taken = other.target else {
        columns[target.name] = heading
        continue
      }
      let (winner, loser) = target.rank < taken.rank ? (heading, other) : (other, heading)
      let arguments = [
        "heading": loser.text, "other": winner.text,
        "otherCell": Grid.address(row: winner.row, column: winner.column),
      ]
      let place = grid.place(row: loser.row, column: loser.column)
      guard target.rank != taken.rank else {
        throw IngestError(
          Diagnostic(
            code: "ledger.heading.double", severity: .error, place: place, arguments: arguments))
      }
      columns[target.name] = winner
      if target.name != "serial" {
        diagnostics.append(
          Diagnostic(
            code: "ledger.heading.second", severity: .note, place: place, arguments: arguments))
      }
    }
    let table = LedgerTable(
      grid: grid, schema: best.schema, headings: best.headings, columns: columns,
      headingRows: best.rows, sheetUnit: try sheetUnit(above: best.rows.lowerBound),
      merges: Dictionary(grouping: grid.merges, by: \.left))
    return Reported(table, diagnostics)
  }

  /// The unit stated above the headings, as in 「单位：万元」.
  private func sheetUnit(above row: Int) throws(IngestError) -> LedgerUnit? {
    var found: LedgerUnit?
    for line in grid.rows where line.number < row {
      let text = CellText.folded(line.cells.map { $0.value.text }.joined())
      for unit in LedgerUnit.stated(in: text) {
        if let found, found != unit {
          throw IngestError(
            Diagnostic(
              code: "ledger.unit.twice", severity: .error,
              place: grid.place(row: line.number, column: line.cells.first?.column ?? 0)))
        }
        found = unit
      }
    }
    return found
  }
}
