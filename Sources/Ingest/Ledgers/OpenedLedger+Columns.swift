public import BriefingModel

extension OpenedLedger {
  /// Where the columns of the project ledgers of `day` stand.
  public func columns(asOf day: CalendarDate) -> [LedgerColumn] {
    tables.filter { $0.table.schema.kind == .projects && $0.day == day }.flatMap { found in
      let table = found.table
      guard let first = table.body.first, let last = table.body.last else {
        return [LedgerColumn]()
      }
      let rows = table.grid.rows[first].number...table.grid.rows[last].number
      return table.headings.map { heading in
        LedgerColumn(
          sheet: table.grid.sheet, rows: rows,
          letters: Grid.address(row: 1, column: heading.column).filter(\.isLetter),
          name: heading.target?.name ?? "extra." + LedgerReader.unmarked(heading.text))
      }
    }
  }
}
