import BriefingModel

extension ProjectTable {
  // MARK: Money

  /// The amount of a column, and what is kept of a cell that holds none.
  mutating func amount(
    _ column: String, _ row: Grid.Row
  ) throws(IngestError) -> (AmountCell.Reading, kept: String?) {
    guard let heading = table.columns[column] else { return (.quantity(.missing), nil) }
    let value = row.cell(heading.column)?.value
    let place = table.grid.place(row: row.number, column: heading.column)
    let written = ["heading": heading.text, "text": value?.text ?? ""]
    let reading = AmountCell(unit: heading.unit ?? table.sheetUnit).reading(value)
    switch reading {
    case .quantity: return (reading, nil)
    case .noted(let quantity, let code):
      warn(code, place, written)
      return (.quantity(quantity), nil)
    case .foreign(let amount):
      // A column of dollars is told once, an amount of dollars among yuan each time.
      let isWholeColumn =
        heading.unit.map { if case .foreign = $0 { true } else { false } } ?? false
      if !isWholeColumn || foreignColumns.insert(column).inserted {
        warn("ledger.amount.foreign", place, ["heading": heading.text, "text": amount])
      }
      return (.quantity(.missing), amount)
    case .unreadable:
      warn("ledger.amount.unreadable", place, written, severity: .error)
      return (.quantity(.missing), value?.text)
    case .unitless:
      throw IngestError(
        Diagnostic(
          code: "ledger.amount.unitless", severity: .error,
          place: table.grid.place(row: heading.row, column: heading.column), arguments: written))
    }
  }

  // MARK: Days

  mutating func dates(_ row: Grid.Row) -> (planned: StageDates, actual: StageDates) {
    var planned: [String: PartialDate] = [:]
    var actual: [String: PartialDate] = [:]
    for stage in ["signing", "groundbreaking", "completion", "production", "fullCapacity"] {
      switch date("planned." + stage, row) {
      case .date(let date), .planned(let date), .ambiguous(let date): planned[stage] = date
      case .reached: actual[stage] = PartialDate()
      case .none, .unreadable: break
      }
      switch date("actual." + stage, row) {
      case .date(let date), .ambiguous(let date): actual[stage] = date
      case .planned(let date): planned[stage] = planned[stage] ?? date
      case .reached: actual[stage] = PartialDate()
      case .none, .unreadable: break
      }
      switch date(stage, row) {
      case .date(let date), .ambiguous(let date):
        // A heading that says neither planned nor actual means what the calendar makes of it.
        let undecided = date.month == nil && date.year == asOf.year
        if undecided, planned[stage] == nil, actual[stage] == nil {
          warn("ledger.date.undecided", table.place(stage, row), ["text": date.chinese])
        }
        if date.isAfter(asOf) || undecided {
          planned[stage] = planned[stage] ?? date
        } else {
          actual[stage] = actual[stage] ?? date
        }
      case .planned(let date): planned[stage] = planned[stage] ?? date
      case .reached: actual[stage] = actual[stage] ?? PartialDate()
      case .none, .unreadable: break
      }
    }
    return (StageDates(planned), StageDates(actual))
  }

  private mutating func date(_ column: String, _ row: Grid.Row) -> DateCell.Reading {
    guard let value = table.value(column, row) else { return .none }
    let reading = DateCell.reading(value)
    let arguments = ["text": value.text]
    switch reading {
    case .ambiguous: warn("ledger.date.ambiguous", table.place(column, row), arguments)
    case .unreadable: warn("ledger.date.unreadable", table.place(column, row), arguments)
    case .date(let date), .planned(let date):
      if date.year == nil { warn("ledger.date.noYear", table.place(column, row), arguments) }
    case .reached, .none: break
    }
    return reading
  }
}

extension StageDates {
  /// Days by the stage's name.
  fileprivate init(_ days: [String: PartialDate]) {
    self.init(
      signing: days["signing"], groundbreaking: days["groundbreaking"],
      completion: days["completion"], production: days["production"],
      fullCapacity: days["fullCapacity"])
  }
}

extension PartialDate {
  /// Whether all days it may mean lie after `day`; a date without a year is never after.
  fileprivate func isAfter(_ day: CalendarDate) -> Bool {
    guard let year else { return false }
    return (year, month ?? 1, self.day ?? 1) > (day.year, day.month, day.day)
  }
}
