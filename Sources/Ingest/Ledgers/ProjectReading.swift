import BriefingModel

/// A reading of the projects of one day, table after table (读取项目).
struct ProjectReading: Sendable {
  private let tables: [LedgerTable]
  private let asOf: CalendarDate
  private var units: UnitNames
  private var seen: SeenProjects
  private var position = 0
  private var reader: ProjectTable?

  /// The totals stated by the tables read so far.
  private(set) var totals: [LedgerSnapshot.StatedTotal] = []
  /// What became of the totals held against the rows.
  private(set) var checks: [TotalCheck.Result] = []
  /// What is odd about them.
  private(set) var diagnostics: [Diagnostic] = []

  /// A reading of `tables`, in their order.
  init(tables: [LedgerTable], asOf: CalendarDate, units: UnitNames) {
    (self.tables, self.asOf, self.units) = (tables, asOf, units)
    seen = SeenProjects(tables: tables)
  }

  /// The next projects, at most `OpenedLedger.batchSize`; `nil` after the last.
  mutating func next() throws(IngestError) -> [Project]? {
    while true {
      if var current = reader.take() {
        let batch = try current.next()
        if !batch.isEmpty {
          reader = current
          return batch
        }
        totals += current.totals
        diagnostics += current.findings.diagnostics
        checks += current.check.results
        (units, seen) = (current.units, current.seen)
        position += 1
      }
      guard position < tables.count else { return nil }
      let table = tables[position]
      reader = ProjectTable(
        table: table, asOf: asOf, defaultUnit: defaultUnit(of: table), units: units,
        after: seen, number: position)
    }
  }

  /// The unit that the sheet's title, its name or the file's name gives.
  private func defaultUnit(of table: LedgerTable) -> String? {
    // Of tables side by side each has its own title, if any has.
    let own = table.titleRows.flatMap { table.row(at: $0).cells.map(\.value.text) }
    let whole = table.titleRows.flatMap { table.grid.rows[$0].cells.map(\.value.text) }
    return units.unit(namedIn: own.joined(separator: " "))
      ?? units.unit(namedIn: whole.joined(separator: " ")) ?? units.unit(
        namedIn: table.grid.sheet ?? "")
      ?? units.unit(namedIn: table.grid.file)
  }
}
