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
        diagnostics += current.diagnostics
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
    let title = table.titleRows.flatMap { table.grid.rows[$0].cells.map(\.value.text) }
      .joined(separator: " ")
    return units.unit(namedIn: title) ?? units.unit(namedIn: table.grid.sheet ?? "")
      ?? units.unit(namedIn: table.grid.file)
  }
}

/// Where the numbers of projects stand that have been read (已读编号).
///
/// It keeps no rows: name and cell of a number are looked up when it comes again.
struct SeenProjects: Sendable {
  private let tables: [LedgerTable]
  private var rows: [String: Position] = [:]

  /// A row of one of the tables.
  private struct Position: Sendable {
    let table: Int32
    let row: Int32
  }

  /// Nothing seen yet of `tables`.
  init(tables: [LedgerTable]) { self.tables = tables }

  /// Notes that `id` stands in `row` of the table `number`.
  mutating func insert(_ id: String, row: Int, table number: Int) {
    rows[id] = Position(table: Int32(number), row: Int32(row))
  }

  /// Whether `id` was read.
  func contains(_ id: String) -> Bool { rows[id] != nil }

  /// The name and the row's first cell of the project with the number `id`, or `nil`.
  func project(_ id: String) -> (name: String, cell: String)? {
    guard let position = rows[id] else { return nil }
    let table = tables[Int(position.table)]
    guard let row = table.row(Int(position.row)) else { return nil }
    return (table.text("name", row) ?? "", table.reference(row).cell)
  }
}
