import BriefingModel

/// Tells what was understood of one table.
struct TableInspector {
  let found: OpenedLedger.Found
  /// All that is told of the file.
  let diagnostics: [Diagnostic]
  let checks: [TotalCheck.Result]

  private var table: LedgerTable { found.table }

  /// The table, its rows counted and its columns described.
  func inspection() -> LedgerInspection.Table {
    var rows = ["entries": 0, "totals": 0, "sections": 0, "notes": 0, "repeated": 0, "hidden": 0]
    var columns = table.headings.map { ColumnSummary(heading: $0, table: table) }
    for index in table.body {
      let row = table.row(at: index)
      switch table.kind(of: row) {
      case .entry:
        rows["entries", default: 0] += 1
        for column in columns.indices {
          columns[column].add(value(columns[column].heading, row))
        }
      case .total: rows["totals", default: 0] += 1
      case .section: rows["sections", default: 0] += 1
      case .note: rows["notes", default: 0] += 1
      case .repeated: rows["repeated", default: 0] += 1
      }
    }
    for diagnostic in diagnostics
    where diagnostic.code == "ledger.rows.hidden" && diagnostic.place?.sheet == table.grid.sheet {
      rows["hidden"] = diagnostic.arguments["count"].flatMap { Int($0) }
    }
    return LedgerInspection.Table(
      sheet: table.grid.sheet, kind: table.schema.kind.rawValue, title: table.schema.kind.title,
      day: found.day, dayFrom: found.day == nil ? nil : found.dayFrom,
      headingRows: [table.headingRows.lowerBound, table.headingRows.upperBound], rows: rows,
      columns: columns.map { column($0) }, totals: checks.map { total($0) })
  }

  /// What an entry has under a heading; in columns whose merged ranges hold for all their rows, what
  /// the range holds.
  private func value(_ heading: LedgerTable.Heading, _ row: Grid.Row) -> Grid.Value? {
    let own = row.cell(heading.column)?.value
    guard own == nil, ProjectColumns.mergedNames.contains(heading.target?.name ?? ""),
      let merge = table.merge(over: heading.column, row.number)
    else { return own }
    return table.row(merge.top)?.cell(heading.column)?.value
  }

  private func column(_ summary: ColumnSummary) -> LedgerInspection.Column {
    let heading = summary.heading
    let name = heading.target?.name ?? ""
    let isTaken = table.columns[name] == heading || name.hasPrefix("factor.")
    let cell = Grid.address(row: heading.row, column: heading.column)
    let unit = summary.unit
    let suggestion = diagnostics.first {
      $0.code == "ledger.heading.suggested" && $0.place?.cell == cell
        && $0.place?.sheet == table.grid.sheet
    }
    return LedgerInspection.Column(
      cell: cell, heading: heading.text,
      standard: isTaken ? table.schema.titles[name] : nil, property: isTaken ? name : nil,
      unit: unit?.name, unitFrom: unit?.from, isMapped: heading.isMapped,
      suggestion: suggestion?.arguments["standard"], counts: summary.counts,
      smallest: summary.smallest, largest: summary.largest, example: summary.example,
      findings: findings(heading.column))
  }

  /// What is told of the cells of a column of this table, its heading among them.
  private func findings(_ column: Int) -> [String: Int] {
    let first = table.headingRows.lowerBound
    let last =
      table.body.isEmpty
      ? table.headingRows.upperBound
      : table.grid.rows[table.body.upperBound - 1].number
    var found: [String: Int] = [:]
    for diagnostic in diagnostics where diagnostic.place?.sheet == table.grid.sheet {
      guard let cell = diagnostic.place?.cell, let position = Grid.position(cell.utf8),
        position.column == column, (first...max(first, last)).contains(position.row)
      else { continue }
      let count = diagnostic.code == "ledger.more" ? diagnostic.arguments["count"] : nil
      let code = diagnostic.code == "ledger.more" ? diagnostic.arguments["kind"] : nil
      found[code ?? diagnostic.code, default: 0] += count.flatMap { Int($0) } ?? 1
    }
    return found
  }

  private func total(_ result: TotalCheck.Result) -> LedgerInspection.Total {
    let name = ProjectColumns.amountNames[result.column]
    return LedgerInspection.Total(
      label: result.label, column: table.schema.titles[name] ?? name, cell: result.cell,
      stated: ProjectTable.written(result.stated),
      sum: result.sum.map { ProjectTable.written($0) }, agrees: result.agrees)
  }
}
