import BriefingModel

extension ProjectTable {
  // MARK: Days

  /// The days of all stages.
  mutating func dates(_ row: Grid.Row) -> (planned: StageDates, actual: StageDates) {
    var days = StageDays()
    for (stage, columns) in columns.stages.enumerated() {
      if columns.planned.index >= 0 {
        switch date(columns.planned, row) {
        case .date(let date), .planned(let date), .ambiguous(let date), .counted(let date):
          days.planned[stage] = withYear(date, columns.planned, row)
        case .reached: days.actual[stage] = PartialDate()
        case .none, .unreadable: break
        }
      }
      if columns.actual.index >= 0 {
        switch date(columns.actual, row) {
        case .date(let date), .ambiguous(let date), .counted(let date):
          days.actual[stage] = withYear(date, columns.actual, row, isReached: true)
        case .planned(let date):
          days.planned[stage] = days.planned[stage] ?? withYear(date, columns.actual, row)
        case .reached: days.actual[stage] = PartialDate()
        case .none, .unreadable: break
        }
      }
      if columns.plain.index >= 0 { plainDate(columns.plain, stage, row, &days) }
    }
    return (StageDates(days.planned), StageDates(days.actual))
  }

  /// The days of a row by stage.
  private struct StageDays {
    var planned: [PartialDate?] = Array(repeating: nil, count: 5)
    var actual: [PartialDate?] = Array(repeating: nil, count: 5)
  }

  /// A heading that says neither planned nor actual means what the calendar makes of it.
  private mutating func plainDate(
    _ slot: ProjectColumns.Slot, _ stage: Int, _ row: Grid.Row, _ days: inout StageDays
  ) {
    switch date(slot, row) {
    case .date(let given), .ambiguous(let given), .counted(let given):
      let date = withYear(given, slot, row)
      let undecided = date.month == nil && date.year == asOf.year
      if undecided, days.planned[stage] == nil, days.actual[stage] == nil {
        findings.add(
          "ledger.date.undecided", table.place(slot.name, row), ["text": date.chinese])
      }
      if date.isAfter(asOf) || undecided {
        days.planned[stage] = days.planned[stage] ?? date
      } else {
        days.actual[stage] = days.actual[stage] ?? date
      }
    case .planned(let date):
      days.planned[stage] = days.planned[stage] ?? withYear(date, slot, row)
    case .reached: days.actual[stage] = days.actual[stage] ?? PartialDate()
    case .none, .unreadable: break
    }
  }

  /// The reading of a cell of a column of days, told where it is odd.
  mutating func date(_ slot: ProjectColumns.Slot, _ row: Grid.Row) -> DateCell.Reading {
    guard let value = row.cell(slot.index)?.value else { return .none }
    let reading = DateCell.reading(value, epoch1904: table.grid.epoch1904)
    switch reading {
    case .date(let date), .planned(let date), .counted(let date):
      if case .counted = reading {
        findings.add(
          "ledger.date.counted", table.place(slot.name, row),
          ["text": value.text, "day": date.date?.iso ?? ""], severity: .note)
      }
      if let year = date.year, !DateCell.years.contains(year) {
        findings.add("ledger.date.odd", table.place(slot.name, row), ["text": value.text])
      } else if date.month == nil, DateCell.namesQuarter(value.text) {
        findings.add(
          "ledger.date.quarter", table.place(slot.name, row), ["text": value.text],
          severity: .note)
      }
    case .ambiguous:
      findings.add("ledger.date.ambiguous", table.place(slot.name, row), ["text": value.text])
    case .unreadable:
      findings.add("ledger.date.unreadable", table.place(slot.name, row), ["text": value.text])
    case .reached: break
    case .none:
      if case .text(let text) = value, let mark = AbsenceMark(text) {
        details.absences[slot.name] = mark.absence
      }
    }
    return reading
  }

  /// A month without a year is one of the ledger's year, unless the stage was reached and the month
  /// has not come yet.
  mutating func withYear(
    _ date: PartialDate, _ slot: ProjectColumns.Slot, _ row: Grid.Row, isReached: Bool = false
  ) -> PartialDate {
    guard date.year == nil, date.month != nil else { return date }
    let full = PartialDate(year: asOf.year, month: date.month, day: date.day)
    let text = row.cell(slot.index)?.value.text ?? ""
    if isReached, full.isAfter(asOf) || date.month.map({ $0 > asOf.month }) ?? true {
      findings.add("ledger.date.noYear", table.place(slot.name, row), ["text": text])
      return date
    }
    findings.add(
      "ledger.date.yearTaken", table.place(slot.name, row),
      ["text": text, "year": String(asOf.year)], severity: .note)
    return full
  }
}

extension StageDates {
  /// Days in the order of the stages.
  fileprivate init(_ days: [PartialDate?]) {
    self.init(
      signing: days[0], groundbreaking: days[1], completion: days[2], production: days[3],
      fullCapacity: days[4])
  }
}

extension PartialDate {
  /// Whether all days it may mean lie after `day`; a date without a year is never after.
  func isAfter(_ day: CalendarDate) -> Bool {
    guard let year else { return false }
    return (year, month ?? 1, self.day ?? 1) > (day.year, day.month, day.day)
  }
}
