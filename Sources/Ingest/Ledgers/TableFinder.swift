import BriefingModel

/// Finds the tables of a sheet by their headings (表头): one to three rows, wherever they begin.
struct TableFinder: Sendable {
  let grid: Grid
  /// The year of the ledger, by which 「2025年完成投资」 is told from this year's.
  let year: Int?
  /// What the office adds to the tables of headings.
  var mapping = HeadingMapping()

  /// How many rows from the top may come before the headings begin.
  private static let searchedRows = 40
  /// How far below headings that fit better ones are looked for.
  private static let reach = 3
  /// How many rows of words are looked at closely under a table.
  private static let attemptLimit = 1000
  /// The most tables that are read on a sheet.
  private static let tableLimit = 100

  /// A way to read some rows as the headings of one table, or of several side by side.
  struct Candidate {
    /// The first row, by its index in the grid.
    var start: Int
    var depth: Int
    var parts: [Part]

    /// How many columns it explains.
    var score: Int { parts.reduce(0) { $0 + $1.score } }
  }

  /// The headings of one table.
  struct Part {
    var schema: TableSchema
    var headings: [LedgerTable.Heading]
    /// The columns of its own where other tables stand beside it.
    var columns: ClosedRange<Int>?
    /// How many columns it explains.
    var score: Int
    /// Another kind that explains as many.
    var rival: TableSchema.Kind?
  }

  /// The sheet's tables from the top, those side by side from the left, with diagnostics for what
  /// they have odd; none if no row looks like headings.
  ///
  /// - Throws: An error naming both cells if two headings claim one column, and one naming the
  ///   line if the sheet states two units.
  func tables() throws(IngestError) -> Reported<[LedgerTable]> {
    var found: [Candidate] = []
    var next = best(from: 0, to: min(grid.rows.count, Self.searchedRows), isFirst: true)
    while let candidate = next, found.count < Self.tableLimit {
      found.append(candidate)
      next = following(candidate)
    }
    var tables: [LedgerTable] = []
    var diagnostics: [Diagnostic] = []
    var above: (unit: LedgerUnit, row: Int)?
    for (index, candidate) in found.enumerated() {
      let isLast = index + 1 == found.count
      let end = isLast ? grid.rows.count : titleStart(of: found[index + 1].start)
      let lowest = index == 0 ? 0 : titleStart(of: candidate.start)
      let rows = Rows(
        titles: lowest..<candidate.start, body: candidate.start + candidate.depth..<end)
      let unit = try sheetUnit(in: rows.titles)
      for part in candidate.parts {
        let table = try finished(part, candidate, rows, unit: unit ?? above)
        if unit == nil, let above, table.value.usesSheetUnit {
          diagnostics.append(
            Diagnostic(
              code: "ledger.unit.above", severity: .warning,
              place: grid.place(row: grid.rows[candidate.start].number, column: 0),
              arguments: ["unit": above.unit.name, "row": String(above.row)]))
        }
        tables.append(table.value)
        diagnostics += table.diagnostics
      }
      above = unit ?? above
    }
    return Reported(tables, diagnostics)
  }

  /// The rows of a table, by their indices in the grid.
  struct Rows {
    var titles: Range<Int>
    var body: Range<Int>
  }

  // MARK: Searching

  /// The best way to read headings that begin in these rows, or `nil`.
  private func best(from start: Int, to end: Int, isFirst: Bool) -> Candidate? {
    var best: Candidate?
    for start in start..<end {
      if let best, start > best.start + Self.reach { break }
      // Behind headings that are understood come rows, or another table.
      if let best, best.isPlain, start >= best.start + best.depth { break }
      for depth in 1...3 where start + depth <= grid.rows.count {
        let rows = Array(grid.rows[start..<(start + depth)])
        guard rows[depth - 1].number - rows[0].number < 3,
          let candidate = candidate(labels(rows), start: start, depth: depth)
        else { continue }
        // Of equals the shorter: the longer one has a title for its first line.
        if let best, (candidate.score, -depth) <= (best.score, -best.depth) { continue }
        if !isFirst, !candidate.isPlain { continue }
        best = candidate
      }
    }
    return best
  }

  private func candidate(_ labels: [Label], start: Int, depth: Int) -> Candidate? {
    guard labels.count > 1 else { return nil }
    var parts: [Part] = []
    let groups = Self.groups(labels)
    if groups.count > 1 {
      for group in groups where group.count > 1 {
        guard var part = part(group) else { continue }
        part.columns = group[0].column...group[group.count - 1].column
        parts.append(part)
      }
    }
    if parts.count < 2 { parts = part(labels).map { [$0] } ?? [] }
    return parts.isEmpty ? nil : Candidate(start: start, depth: depth, parts: parts)
  }

  /// Labels parted where a column has none.
  private static func groups(_ labels: [Label]) -> [[Label]] {
    var groups: [[Label]] = []
    for label in labels {
      if let last = groups.last?.last, last.column + 1 == label.column {
        groups[groups.count - 1].append(label)
      } else {
        groups.append([label])
      }
    }
    return groups
  }

  /// The kind of table that explains most of `labels`.
  private func part(_ labels: [Label]) -> Part? {
    var best: Part?
    for schema in TableSchema.all {
      let headings = labels.map { heading(schema, $0) }
      let names = Set(headings.compactMap { $0.target?.name })
      guard names.count > 1, schema.accepts(names) else { continue }
      if let known = best, names.count <= known.score {
        if names.count == known.score, known.rival == nil { best?.rival = schema.kind }
        continue
      }
      best = Part(schema: schema, headings: headings, score: names.count)
    }
    return best
  }

  // MARK: Further tables

  /// The next table under `candidate`, or `nil`.
  private func following(_ candidate: Candidate) -> Candidate? {
    let heads = candidate.parts.flatMap(\.headings)
    let texts = Dictionary(heads.map { ($0.column, $0.leaf) }, uniquingKeysWith: { a, _ in a })
    var index = candidate.start + candidate.depth
    var attempts = 0
    while index < grid.rows.count, attempts < Self.attemptLimit {
      defer { index += 1 }
      guard mayBeHeadings(grid.rows[index]) else { continue }
      attempts += 1
      guard
        let next = best(from: index, to: min(index + Self.reach, grid.rows.count), isFirst: false)
      else { continue }
      let headings = next.parts.flatMap(\.headings)
      // Printed pages repeat their headings; what stands above them decides whether a table begins.
      let isSame = headings.allSatisfy { texts[$0.column] == $0.leaf }
      let titles = titleStart(of: next.start)..<next.start
      if isSame, !titles.contains(where: { LedgerUnit.states(line(grid.rows[$0])) }) {
        index = next.start + next.depth - 1
        continue
      }
      return next
    }
    return nil
  }

  /// Whether a row may be headings, told at a glance: it holds texts alone, short ones, none of
  /// them a plain number, and two of the first are headings of some table.
  private func mayBeHeadings(_ row: Grid.Row) -> Bool {
    let cells = row.cells
    guard cells.count > 1 else { return false }
    var hits = 0
    for (index, cell) in cells.enumerated() {
      guard case .text(let text) = cell.value, text.utf8.count <= 90,
        !text.utf8.allSatisfy({ $0 < 0x3A && $0 > 0x2A })
      else { return false }
      if hits < 2, Self.isHeading(text) { hits += 1 }
      if index == 5, hits < 2 { return false }
    }
    return hits > 1
  }

  private static func isHeading(_ text: String) -> Bool {
    let name = HeadingKey(text).name
    return TableSchema.headings.contains(name) || TableSchema.headings.contains("本年" + name)
  }

  /// Where the lines above headings begin: titles and units, which hold few cells, and no numbers.
  private func titleStart(of heading: Int) -> Int {
    var start = heading
    while start > 0, heading - start < 6, isTitle(grid.rows[start - 1]) { start -= 1 }
    return start
  }

  private func isTitle(_ row: Grid.Row) -> Bool {
    let cells = row.cells
    guard cells.count <= 2 else { return false }
    return cells.allSatisfy { cell in
      guard case .text(let text) = cell.value else { return false }
      let folded = CellText.folded(text)
      return !RowMarks.isTotal(folded) && NumberText.parts(folded) == nil
    }
  }

  // MARK: Units

  private func line(_ row: Grid.Row) -> String {
    CellText.folded(row.cells.map { $0.value.text }.joined())
  }

  /// The unit stated above the headings, as in 「单位：万元」, and the row it stands in.
  private func sheetUnit(in titles: Range<Int>) throws(IngestError) -> (
    unit: LedgerUnit, row: Int
  )? {
    var found: (unit: LedgerUnit, row: Int)?
    for index in titles {
      let row = grid.rows[index]
      for unit in LedgerUnit.stated(in: line(row)) {
        if let found, found.unit != unit {
          throw IngestError(
            Diagnostic(
              code: "ledger.unit.twice", severity: .error,
              place: grid.place(row: row.number, column: row.cells.first?.column ?? 0)))
        }
        found = (unit, row.number)
      }
    }
    return found
  }
}

extension TableFinder.Candidate {
  /// Whether most of its headings are understood, as headings in the middle of a sheet must be to
  /// be told from a row of words.
  fileprivate var isPlain: Bool {
    let count = parts.reduce(0) { $0 + $1.headings.count }
    return score >= min(3, count) && score * 2 >= count
  }
}
