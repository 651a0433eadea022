import BriefingModel

/// Finds the headings of a sheet (表头): one to three rows, wherever they begin.
struct TableFinder: Sendable {
  let grid: Grid
  /// The year of the ledger, by which 「2025年完成投资」 is told from this year's.
  let year: Int?

  /// How many rows from the top may come before the headings begin.
  private static let searchedRows = 40
  /// How far below headings that fit better ones are looked for.
  private static let reach = 3
  /// Longer texts are titles or remarks, never headings.
  private static let longest = 60
  /// Merged ranges that are looked at; no heading has so many.
  private static let mergeLimit = 2000

  /// A way to read some rows as headings.
  private struct Candidate {
    var schema: TableSchema
    var headings: [LedgerTable.Heading]
    var start: Int
    var depth: Int
    var rows: ClosedRange<Int>
    var score: Int
  }

  /// What stands over one column, and the names it may make.
  private struct Label {
    var column: Int
    var row: Int
    var texts: [String]
    var leaf: HeadingKey
    var names: [HeadingKey]
    var unit: LedgerUnit?
  }

  /// The sheet's table, or `nil` if no row looks like headings; diagnostics for what it has odd.
  ///
  /// - Throws: An error naming both cells if two headings claim one column, and one naming the
  ///   line if the sheet states two units.
  func table() throws(IngestError) -> Reported<LedgerTable>? {
    var best: Candidate?
    for start in grid.rows.indices.prefix(Self.searchedRows) {
      if let best, start > best.start + Self.reach { break }
      for depth in 1...3 where start + depth <= grid.rows.count {
        let rows = Array(grid.rows[start..<(start + depth)])
        guard rows[depth - 1].number - rows[0].number < 3 else { continue }
        let labels = labels(rows)
        guard labels.count > 1 else { continue }
        for schema in TableSchema.all {
          let headings = labels.map { heading(schema, $0) }
          let names = Set(headings.compactMap { $0.target?.name })
          guard names.count > 1, schema.accepts(names) else { continue }
          // Of equals the shorter: the longer one has a title for its first line.
          if let best, (names.count, -depth) <= (best.score, -best.depth) { continue }
          best = Candidate(
            schema: schema, headings: headings, start: start, depth: depth,
            rows: rows[0].number...rows[depth - 1].number, score: names.count)
        }
      }
    }
    guard let best else { return nil }
    return try finished(best)
  }

  // MARK: Headings

  /// What stands over each column in `rows`, from the left.
  private func labels(_ rows: [Grid.Row]) -> [Label] {
    let levels = rows.map { texts($0, within: rows) }
    let columns = Set(levels.flatMap(\.keys)).sorted()
    return columns.compactMap { column in
      var texts: [String] = []
      var row = rows[0].number
      for (level, labels) in levels.enumerated() {
        guard let text = labels[column], texts.last != text else { continue }
        texts.append(text)
        row = rows[level].number
      }
      guard texts.allSatisfy({ $0.utf8.count <= Self.longest * 3 }) else { return nil }
      let keys = texts.map { HeadingKey($0) }
      return Label(
        column: column, row: row, texts: texts, leaf: keys[keys.count - 1],
        names: Self.combinations(texts).map { HeadingKey($0) } + [keys[keys.count - 1]],
        unit: keys.reversed().compactMap(\.unit).first)
    }
  }

  /// The text over each column in `row`: its own cell's, or that of the merged or open one to its
  /// left.
  private func texts(_ row: Grid.Row, within rows: [Grid.Row]) -> [Int: String] {
    var texts: [Int: String] = [:]
    for cell in row.cells { texts[cell.column] = cell.value.text }
    let last = rows.compactMap { $0.cells.last?.column }.max() ?? 0
    for merge in grid.merges.prefix(Self.mergeLimit)
    where merge.top <= row.number && row.number <= merge.bottom && merge.left <= last {
      guard let top = rows.first(where: { $0.number == merge.top })?.cell(merge.left) else {
        continue
      }
      for column in merge.left...min(merge.right, last) { texts[column] = top.value.text }
    }
    guard grid.merges.isEmpty, let below = rows.first(where: { $0.number > row.number }) else {
      return texts
    }
    // Without merges a group's name stands over its first column only.
    var group: String?
    for column in 0...(below.cells.last?.column ?? 0) {
      guard below.cell(column) != nil else {
        group = nil
        continue
      }
      if let own = texts[column] { group = own } else if let group { texts[column] = group }
    }
    return texts
  }

  private func heading(_ schema: TableSchema, _ label: Label) -> LedgerTable.Heading {
    var chosen = label.leaf
    var target: TableSchema.Column?
    for name in label.names {
      guard let column = schema.column(name, year: year) else { continue }
      (chosen, target) = (name, column)
      break
    }
    let isLeaf = label.texts.count == 1 || target != nil
    return LedgerTable.Heading(
      column: label.column,
      text: isLeaf
        ? label.texts[label.texts.count - 1]
        : label.texts.suffix(2).joined(separator: "·"),
      unit: chosen.unit ?? label.unit, row: label.row, target: target, name: chosen.name)
  }

  /// The names that a heading and the groups above it may make together.
  private static func combinations(_ texts: [String]) -> [String] {
    var result: [String] = []
    if texts.count > 1 {
      for group in texts.dropLast().reversed() {
        result += [group + texts[texts.count - 1], texts[texts.count - 1] + group]
      }
    }
    return result
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
      headingRows: best.rows,
      titleRows: 0..<best.start, body: best.start + best.depth..<grid.rows.count,
      sheetUnit: try sheetUnit(above: best.rows.lowerBound),
      merges: Dictionary(grouping: grid.merges, by: \.left),
      headingTexts: Dictionary(
        best.headings.map { ($0.column, CellText.folded($0.text)) }, uniquingKeysWith: { a, _ in a }
      ))
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
