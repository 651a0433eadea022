import BriefingModel

/// Reads a table of projects (项目台账) to rows of the ledger.
struct ProjectTable: Sendable {
  let table: LedgerTable
  /// The day the data was cut off.
  let asOf: CalendarDate
  /// The unit that the sheet's title or the file's name gives, for tables without its column.
  let defaultUnit: String?
  var units: UnitNames

  /// The stated totals.
  private(set) var totals: [LedgerSnapshot.StatedTotal] = []
  /// What is odd about it.
  private(set) var diagnostics: [Diagnostic] = []
  /// The projects of this day that have been read.
  private(set) var seen: SeenProjects
  /// The table's number among those of the day.
  private let number: Int
  /// The next row to be read, by its index in the grid.
  private var position: Int
  private var rows: [Project] = []
  private var isFinished = false
  /// Columns of foreign money that have been told of.
  var foreignColumns: Set<String> = []
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
    self.asOf = asOf
    self.defaultUnit = defaultUnit
    self.units = units
    self.seen = seen
    self.number = number
    position = table.body.lowerBound
  }

  /// The next projects, at most `OpenedLedger.batchSize`; none after the last.
  mutating func next() throws(IngestError) -> [Project] {
    rows = []
    rows.reserveCapacity(min(OpenedLedger.batchSize, table.body.upperBound - position))
    while position < table.body.upperBound, rows.count < OpenedLedger.batchSize {
      let row = table.grid.rows[position]
      position += 1
      try read(row)
    }
    if rows.isEmpty, !isFinished {
      isFinished = true
      report("ledger.project.noID", derivedIDs)
      report("ledger.unit.inherited", inheritedUnits)
    }
    return rows
  }

  private mutating func read(_ row: Grid.Row) throws(IngestError) {
    switch table.kind(of: row) {
    case .repeated, .note: return
    case .total(let label): try total(label, row)
    case .section(let title):
      sectionUnit = units.unit(namedIn: title)
      lastUnit = nil
      try total(title, row)
    case .entry: try entry(row)
    }
  }

  private mutating func report(_ code: String, _ places: [Diagnostic.Place]) {
    guard let first = places.first else { return }
    diagnostics.append(
      Diagnostic(
        code: code, severity: .warning, place: first, arguments: ["count": String(places.count)]))
  }

  /// Notes something odd about a cell.
  mutating func warn(
    _ code: String, _ place: Diagnostic.Place, _ arguments: [String: String] = [:],
    severity: Diagnostic.Severity = .warning
  ) {
    diagnostics.append(
      Diagnostic(code: code, severity: severity, place: place, arguments: arguments))
  }

  // MARK: Rows

  private mutating func total(_ label: String, _ row: Grid.Row) throws(IngestError) {
    for heading in table.headings {
      guard let target = heading.target, target.isMoney, table.columns[target.name] == heading
      else { continue }
      let value: Money?
      switch try amount(target.name, row).0 {
      case .quantity(let quantity), .noted(let quantity, _): value = quantity.amount
      case .unitless, .foreign, .unreadable: value = nil
      }
      guard let value else { continue }
      totals.append(
        LedgerSnapshot.StatedTotal(
          label: label, column: target.name, value: value,
          cell: table.grid.reference(row: row.number, column: heading.column)))
    }
  }

  private mutating func entry(_ row: Grid.Row) throws(IngestError) {
    guard let name = table.text("name", row) else {
      nameless(row)
      return
    }
    if table.schema.columns[CellText.folded(name)]?.name == "name" {
      throw IngestError(
        Diagnostic(code: "ledger.table.second", severity: .error, place: table.place("name", row)))
    }
    let owner = try owner(row)
    let nationalCode = code("nationalCode", row)
    var id = code("id", row) ?? nationalCode
    if id == nil { derivedIDs.append(table.place(table.columns["id"] == nil ? "name" : "id", row)) }
    id = unique(id ?? owner + "·" + name, name, row)
    guard let id else { return }
    var extra = table.extra(row)
    var money: [String: Quantity<Money>] = [:]
    for column in [
      "totalInvestment", "contractInvestment", "planOfYear", "doneThisYear", "doneInAll",
      "fundsThisYear",
    ] {
      let (reading, kept) = try amount(column, row)
      if let kept, let heading = table.columns[column] { extra[heading.text] = kept }
      if case .quantity(let quantity) = reading { money[column] = quantity }
    }
    let dates = dates(row)
    rows.append(
      Project(
        id: id, nationalCode: nationalCode, name: name, ownerUnit: owner,
        investor: table.text("investor", row), origin: table.text("origin", row),
        scale: table.text("scale", row), chain: table.mergedText("chain", row),
        category: table.mergedText("category", row),
        nature: table.mergedText("nature", row), lists: list("lists", row),
        contractKind: table.text("contractKind", row),
        totalInvestment: money["totalInvestment"] ?? .missing,
        contractInvestment: money["contractInvestment"] ?? .missing,
        planOfYear: money["planOfYear"] ?? .missing,
        doneThisYear: money["doneThisYear"] ?? .missing,
        doneInAll: money["doneInAll"] ?? .missing,
        fundsThisYear: money["fundsThisYear"] ?? .missing, planned: dates.planned,
        actual: dates.actual, progress: table.text("progress", row),
        problem: table.text("problem", row), sponsor: table.mergedText("sponsor", row),
        remark: table.text("remark", row), extra: extra, row: table.reference(row)))
  }

  /// A row without a name: told if it holds anything but a number in the list, and as an error if
  /// it holds money, which would otherwise vanish unseen.
  private mutating func nameless(_ row: Grid.Row) {
    let held = table.headings.filter { row.cell($0.column) != nil }
    if let money = held.first(where: { $0.target?.isMoney ?? false }) {
      let place = table.grid.place(row: row.number, column: money.column)
      warn("ledger.row.nameless", place, severity: .error)
    } else if held.contains(where: { $0.target?.name != "serial" && $0.target?.name != "ownerUnit" }
    ) {
      warn("ledger.row.incomplete", table.place("name", row), ["heading": "项目名称"])
    }
  }

  /// The row's unit: its own, that of its merged cell, of its section, of the sheet.
  private mutating func owner(_ row: Grid.Row) throws(IngestError) -> String {
    if let name = table.mergedText("ownerUnit", row) {
      lastUnit = units.resolved(name, at: table.place("ownerUnit", row), &diagnostics)
      return lastUnit ?? name
    }
    if let sectionUnit { return sectionUnit }
    if table.columns["ownerUnit"] != nil, let lastUnit {
      inheritedUnits.append(table.place("ownerUnit", row))
      return lastUnit
    }
    if let defaultUnit { return defaultUnit }
    throw IngestError(
      Diagnostic(
        code: "ledger.unit.none", severity: .error, place: table.place("ownerUnit", row)))
  }

  /// A code without blanks, its digits half-width; told when a program has rounded it.
  private mutating func code(_ column: String, _ row: Grid.Row) -> String? {
    guard let text = table.text(column, row) else { return nil }
    if case .number(let number, _) = table.value(column, row), number.digits.magnitude > 99_999_999,
      StoredNumber.significantDigits(text) >= 15 || text.utf8.count > 15
    {
      warn("ledger.code.rounded", table.place(column, row), ["code": text])
    }
    return CellText.folded(text)
  }

  /// `id`, another where two projects share a number, or `nil` for a row that repeats one.
  private mutating func unique(_ id: String, _ name: String, _ row: Grid.Row) -> String? {
    guard let other = seen.project(id) else {
      seen.insert(id, row: row.number, table: number)
      return id
    }
    let arguments = ["id": id, "other": other.cell, "name": name, "otherName": other.name]
    let place = table.place(table.columns["id"] == nil ? "name" : "id", row)
    if other.name == name {
      warn("ledger.project.repeated", place, arguments, severity: .error)
      return nil
    }
    warn("ledger.project.sharedID", place, arguments, severity: .error)
    var unique = id + "·" + name
    while seen.contains(unique) { unique += "·" + table.reference(row).cell }
    seen.insert(unique, row: row.number, table: number)
    return unique
  }

  private func list(_ column: String, _ row: Grid.Row) -> [String] {
    (table.mergedText(column, row) ?? "").split(whereSeparator: { "、，,；;/\n".contains($0) })
      .map { CellText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
