import BriefingModel

/// Reads a table of projects (项目台账) to rows of the ledger.
struct ProjectTable: Sendable {
  let table: LedgerTable
  let columns: ProjectColumns
  /// The day the data was cut off.
  let asOf: CalendarDate
  /// The unit that the sheet's title or the file's name gives, for tables without its column.
  let defaultUnit: String?
  var units: UnitNames
  /// What is odd about it.
  var findings: LedgerFindings
  /// The projects of this day that have been read, and what they add up to.
  var seen: SeenProjects
  /// The table's sums, held against those it states.
  var check: TotalCheck
  /// The row's amounts, in the order of `ProjectColumns.amountNames`.
  var amounts: [Quantity<Money>]
  /// The row's details.
  var details = ProjectDetails()
  /// The row's columns that are kept by their headings.
  var extra: [String: String] = [:]
  /// Columns of foreign money that have been told of.
  var foreignColumns: Set<String> = []
  /// The first cell of each column of money that names its own unit.
  var ownUnits: [(unit: LedgerUnit, cell: String)?]
  /// How many total investments there are, and how many of them are suspiciously small.
  var (investmentCount, smallCount) = (0, 0)

  /// The stated totals.
  private(set) var totals: [LedgerSnapshot.StatedTotal] = []
  /// The table's number among those of the day.
  private let number: Int
  /// The next row to be read, by its index in the grid.
  private var position: Int
  private var isFinished = false
  /// Whether the last row with a unit of its own stands above a note.
  private(set) var followsNote = false
  private var sectionUnit: String?
  private var lastUnit: String?
  private var derivedIDs: [Diagnostic.Place] = []
  private var inheritedUnits: [Diagnostic.Place] = []

  /// A reader of `table`, the table `number` of its day, that goes on after the projects `seen`.
  init(
    table: LedgerTable, asOf: CalendarDate, defaultUnit: String?, units: UnitNames,
    after seen: SeenProjects, number: Int
  ) {
    self.table = table
    columns = ProjectColumns(table)
    self.asOf = asOf
    self.defaultUnit = defaultUnit
    self.units = units
    self.seen = seen
    self.number = number
    findings = LedgerFindings()
    check = TotalCheck(before: seen.sums)
    amounts = Array(repeating: .missing, count: ProjectColumns.amountNames.count)
    ownUnits = Array(repeating: nil, count: ProjectColumns.amountNames.count)
    position = table.body.lowerBound
  }

  /// The next projects, at most `OpenedLedger.batchSize`; none after the last.
  mutating func next() throws(IngestError) -> [Project] {
    var rows: [Project] = []
    rows.reserveCapacity(min(OpenedLedger.batchSize, table.body.upperBound - position))
    while position < table.body.upperBound, rows.count < OpenedLedger.batchSize {
      let row = table.row(at: position)
      position += 1
      if let project = try read(row) { rows.append(project) }
    }
    if rows.isEmpty { finish() }
    return rows
  }

  private mutating func read(_ row: Grid.Row) throws(IngestError) -> Project? {
    let kind = table.kind(of: row)
    defer {
      let isNote = kind == .note && !row.cells.isEmpty
      followsNote = isNote || followsNote && kind == .entry && !hasOwner(row)
    }
    switch kind {
    case .repeated, .note: return nil
    case .total(let label): try total(label, row, RowMarks.isSubtotal(label) ? .subtotal : .total)
    case .section(let title, let level):
      sectionUnit = units.unit(ofSection: title)
      lastUnit = nil
      try total(title, row, .section(level))
    case .entry: return try entry(row)
    }
    return nil
  }

  /// What is told when all rows have been read.
  private mutating func finish() {
    if isFinished { return }
    isFinished = true
    report("ledger.project.noID", derivedIDs)
    report("ledger.unit.inherited", inheritedUnits)
    check.close()
    tellTotals()
    tellSmallColumn()
    seen.sums = check.sums
    findings.finish()
  }

  private mutating func report(_ code: String, _ places: [Diagnostic.Place]) {
    guard let first = places.first else { return }
    findings.add(code, first, ["count": String(places.count)])
  }

  // MARK: Rows

  private mutating func total(
    _ label: String, _ row: Grid.Row, _ kind: TotalCheck.Kind
  ) throws(IngestError) {
    check.begin(kind)
    for (index, column) in columns.amounts.enumerated() where column.index >= 0 {
      try amount(index, row)
      guard let value = amounts[index].amount else { continue }
      let cell = table.grid.reference(row: row.number, column: column.index)
      totals.append(
        LedgerSnapshot.StatedTotal(label: label, column: column.name, value: value, cell: cell))
      let text = row.cell(column.index)?.value.text ?? ""
      check.state(
        value, column: index, label: label, cell: cell.cell,
        tolerance: TotalCheck.tolerance(of: text, unit: column.unit))
    }
    check.end()
  }

  private mutating func entry(_ row: Grid.Row) throws(IngestError) -> Project? {
    (details, extra) = (ProjectDetails(), [:])
    guard let name = text(columns.name, row) else {
      nameless(row)
      return nil
    }
    if name.utf8.count <= 24, table.schema.columns[CellText.folded(name)]?.name == "name" {
      throw IngestError(
        Diagnostic(code: "ledger.table.second", severity: .error, place: table.place("name", row)))
    }
    if isAside(name, row) { return nil }
    let owner = try owner(row)
    let nationalCode = code(columns.nationalCode, row)
    guard let id = id(row, name: name, owner: owner, nationalCode: nationalCode) else {
      return nil
    }
    keepExtra(row)
    for index in columns.amounts.indices { try amount(index, row) }
    check.add(amounts)
    tellMagnitude(row)
    tellDone(row)
    tellRates(row)
    let dates = dates(row)
    readDetails(row)
    tellPhase(name, row, table: number)
    return Project(
      id: id, nationalCode: nationalCode, name: name, ownerUnit: owner,
      investor: text(columns.investor, row), origin: text(columns.origin, row),
      scale: text(columns.scale, row), chain: mergedText(columns.chain, row),
      category: mergedText(columns.category, row), nature: mergedText(columns.nature, row),
      lists: list(columns.lists, row), contractKind: text(columns.contractKind, row),
      totalInvestment: amounts[0], contractInvestment: amounts[1], planOfYear: amounts[2],
      doneThisYear: amounts[3], doneInAll: amounts[4], fundsThisYear: amounts[5],
      planned: dates.planned, actual: dates.actual, progress: text(columns.progress, row),
      problem: text(columns.problem, row), sponsor: person(columns.sponsor, row, isMerged: true),
      remark: text(columns.remark, row), extra: extra, details: details,
      row: table.reference(row))
  }

  /// A row without a name: told if it holds anything but a number in the list, and as an error if
  /// it holds money, which would otherwise vanish unseen.
  private mutating func nameless(_ row: Grid.Row) {
    let held = table.headings.filter { row.holds($0.column) }
    if let money = held.first(where: { $0.target?.isMoney ?? false }) {
      let place = table.grid.place(row: row.number, column: money.column)
      findings.add("ledger.row.nameless", place, severity: .error)
    } else if held.contains(where: { $0.target?.name != "serial" && $0.target?.name != "ownerUnit" }
    ) {
      findings.add("ledger.row.incomplete", table.place("name", row), ["heading": "项目名称"])
    }
  }

  /// The row's unit: its own, that of its merged cell, of its section, of the sheet.
  private mutating func owner(_ row: Grid.Row) throws(IngestError) -> String {
    if let name = mergedText(columns.ownerUnit, row) {
      lastUnit = units.resolved(name, at: table.place("ownerUnit", row), &findings)
      return lastUnit ?? name
    }
    if let sectionUnit { return sectionUnit }
    if columns.ownerUnit.index >= 0, let lastUnit {
      inheritedUnits.append(table.place("ownerUnit", row))
      return lastUnit
    }
    if let defaultUnit { return defaultUnit }
    throw IngestError(
      Diagnostic(
        code: "ledger.unit.none", severity: .error, place: table.place("ownerUnit", row)))
  }

  // MARK: Numbers of projects

  /// The number a row is known by, or `nil` if it repeats a row.
  private mutating func id(
    _ row: Grid.Row, name: String, owner: String, nationalCode: String?
  ) -> String? {
    // A number that was made of the project's name stands in exports; it is no code to be folded.
    if let made = text(columns.id, row), made.contains("·" + name) {
      return unique(made, name, row)
    }
    if let id = code(columns.id, row) ?? nationalCode { return unique(id, name, row) }
    derivedIDs.append(idPlace(row))
    return unique(owner + "·" + name, name, row)
  }

  private func idPlace(_ row: Grid.Row) -> Diagnostic.Place {
    table.place(columns.id.index < 0 ? "name" : "id", row)
  }

  /// `id`, another where two projects share a number, or `nil` for a row that repeats one.
  private mutating func unique(_ id: String, _ name: String, _ row: Grid.Row) -> String? {
    guard let other = seen.insert(id, row: row.number, table: number) else { return id }
    let arguments = ["id": id, "other": other.cell, "name": name, "otherName": other.name]
    if other.name == name {
      findings.add("ledger.project.repeated", idPlace(row), arguments, severity: .error)
      return nil
    }
    findings.add("ledger.project.sharedID", idPlace(row), arguments, severity: .error)
    var unique = id + "·" + name
    while seen.insert(unique, row: row.number, table: number) != nil {
      unique += "·" + table.reference(row).cell
    }
    return unique
  }
}
