import BriefingModel

/// Reads the registers beside the ledger: units, targets, issues, duties.
struct RegisterTable: Sendable {
  let table: LedgerTable
  var units: UnitNames
  /// What is odd about it.
  var findings = LedgerFindings()

  /// A reader of `table`.
  init(table: LedgerTable, units: UnitNames) {
    self.table = table
    self.units = units
  }

  /// The rows of the table that are entries, with what they lie under.
  var entries: [Grid.Row] {
    table.body.lazy.map { table.row(at: $0) }.filter { table.kind(of: $0) == .entry }
  }

  /// Notes something odd about a cell.
  mutating func warn(
    _ code: String, _ column: String, _ row: Grid.Row, _ arguments: [String: String] = [:],
    severity: Diagnostic.Severity = .warning
  ) {
    findings.add(code, table.place(column, row), arguments, severity: severity)
  }

  /// The text of a column that every row needs; a row without it is told and left out.
  mutating func needed(
    _ column: String, _ row: Grid.Row
  ) -> String? {
    if let text = table.mergedText(column, row) { return text }
    let heading = table.columns[column]?.text ?? column
    warn("ledger.row.incomplete", column, row, ["heading": heading], severity: .error)
    return nil
  }

  /// The day a column holds; told if it is not whole or no day at all.
  mutating func day(_ column: String, _ row: Grid.Row) -> CalendarDate? {
    guard let value = table.value(column, row) else { return nil }
    switch DateCell.reading(value, epoch1904: table.grid.epoch1904) {
    case .date(let date), .planned(let date), .ambiguous(let date), .counted(let date):
      if let day = date.date { return day }
      warn("ledger.date.notWhole", column, row, ["text": value.text])
    case .unreadable, .reached: warn("ledger.date.unreadable", column, row, ["text": value.text])
    case .none: break
    }
    return nil
  }
}

extension RegisterTable {
  // MARK: Targets

  /// The targets, in the table's order.
  mutating func targets() -> [Target] {
    var targets: [Target] = []
    for row in entries {
      guard let indicator = needed("indicator", row), let unit = needed("unit", row),
        let year = year(row), let value = targetValue(row)
      else { continue }
      targets.append(
        Target(
          unit: units.resolved(unit, at: table.place("unit", row), &findings),
          indicator: CellText.folded(indicator), year: year, value: value.number,
          unitOfMeasure: value.unit, setBy: table.mergedText("setBy", row),
          cell: table.grid.reference(
            row: row.number, column: table.columns["value"]?.column ?? 0)))
    }
    return targets
  }

  private mutating func year(_ row: Grid.Row) -> Int? {
    guard let text = needed("year", row) else { return nil }
    let digits = CellText.folded(text).prefix { $0.isASCII && $0.isNumber }
    if let year = Int(digits), (1949...2100).contains(year) { return year }
    warn("ledger.date.unreadable", "year", row, ["text": text], severity: .error)
    return nil
  }

  /// The value in the base unit, 元 for every unit of yuan, and that unit.
  private mutating func targetValue(
    _ row: Grid.Row
  ) -> (number: ExactNumber, unit: String)? {
    guard let cell = table.value("value", row) else {
      warn("ledger.target.missing", "value", row)
      return nil
    }
    let stated = table.mergedText("unitOfMeasure", row).map { CellText.folded($0) }
    var unit = stated ?? ""
    var written = CellText.folded(cell.text)
    if case .number(let exact, let shown) = cell, !shown.hasSuffix("%") {
      written = exact.normalized.description
    }
    let digits = written.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) || $0 == "−" }
    if digits.count < written.count { unit = String(written.dropFirst(digits.count)) }
    guard let number = NumberText.number(digits) else {
      warn(
        "ledger.amount.unreadable", "value", row,
        ["heading": table.columns["value"]?.text ?? "", "text": cell.text], severity: .error)
      return nil
    }
    guard !unit.isEmpty || table.columns["value"]?.unit != nil || table.sheetUnit != nil else {
      warn("ledger.target.unitless", "value", row, ["text": cell.text], severity: .error)
      return nil
    }
    let known = unit.isEmpty ? table.columns["value"]?.unit ?? table.sheetUnit : LedgerUnit(unit)
    switch known {
    case .yuan(let exponent)?:
      guard let yuan = number.multiplied(byPowerOfTen: exponent - 2) else { return nil }
      return (yuan.normalized, "元")
    case .foreign(let name)?:
      let base = name.drop { "百千万亿".contains($0) }
      let power = ["万": 4, "亿": 8, "百万": 6, "千万": 7, "千": 3][name.dropLast(base.count)] ?? 0
      return number.multiplied(byPowerOfTen: power).map { ($0.normalized, String(base)) }
    case nil:
      return (number.normalized, unit)
    }
  }
}
