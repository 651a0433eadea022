import BriefingModel

extension RegisterTable {
  // MARK: Cells

  /// A code without blanks.
  func folded(_ column: String, _ row: Grid.Row) -> String? {
    table.text(column, row).map { CellText.folded($0) }
  }

  /// The names that a cell lists.
  func names(_ column: String, _ row: Grid.Row) -> [String] {
    (table.mergedText(column, row) ?? "").split { "、，,；;/\n".contains($0) }
      .map { CellText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// The code of a region, or its name as written.
  mutating func region(_ column: String, _ row: Grid.Row) -> String? {
    table.mergedText(column, row).map { units.codeOrName($0) }
  }

  /// A year, told if it is none.
  mutating func year(_ column: String, _ row: Grid.Row) -> Int? {
    guard let text = table.mergedText(column, row) else { return nil }
    if let year = Self.years(text)?.first { return year }
    warn("ledger.date.unreadable", column, row, ["text": text])
    return nil
  }

  /// The first and last year of 2021—2025年 or 2026, or `nil`.
  static func years(_ text: String) -> (first: Int, last: Int)? {
    let numbers = CellText.folded(text).split { !($0.isASCII && $0.isNumber) }
    guard (1...2).contains(numbers.count), let first = Int(numbers[0]),
      let last = Int(numbers[numbers.count - 1]), DateCell.years.contains(first),
      DateCell.years.contains(last), first <= last
    else { return nil }
    return (first, last)
  }

  /// The day, month or year that a column holds; told if it is none.
  mutating func partialDay(_ column: String, _ row: Grid.Row) -> PartialDate? {
    guard let value = table.value(column, row) else { return nil }
    switch DateCell.reading(value, epoch1904: table.grid.epoch1904) {
    case .date(let date), .planned(let date), .ambiguous(let date), .counted(let date):
      if let year = date.year, !DateCell.years.contains(year) {
        warn("ledger.date.odd", column, row, ["text": value.text])
      }
      return date
    case .unreadable, .reached: warn("ledger.date.unreadable", column, row, ["text": value.text])
    case .none: break
    }
    return nil
  }

  /// The days of an event: 2026年6月3日, 6月3日至5日, 2026.6.3—2026.6.5.
  mutating func span(
    _ column: String, _ row: Grid.Row
  ) -> (start: PartialDate?, end: PartialDate?) {
    guard let value = table.value(column, row) else { return (nil, nil) }
    if case .text(let text) = value, let span = DateSpan(text) { return (span.start, span.end) }
    return (partialDay(column, row), nil)
  }

  /// An amount in yuan, told where it cannot be read.
  mutating func amount(_ column: String, _ row: Grid.Row) -> Quantity<Money> {
    guard let heading = table.columns[column] else { return .missing }
    let value = row.cell(heading.column)?.value
    let unit = table.unit(of: heading)
    let (reading, own) = AmountCell(unit: unit).reading(value)
    let written = ["heading": heading.text, "text": value?.text ?? ""]
    if let own, let unit, own != unit, case .yuan = own {
      warn(
        "ledger.amount.mixed", column, row,
        [
          "heading": heading.text, "text": value?.text ?? "", "unit": own.name,
          "other": unit.name,
          "otherCell": Grid.address(row: heading.row, column: heading.column),
        ], severity: .error)
      return .missing
    }
    switch reading {
    case .quantity(let quantity): return quantity
    case .noted(let quantity, let code):
      warn(code, column, row, written)
      return quantity
    case .foreign(let amount):
      warn("ledger.amount.foreign", column, row, ["heading": heading.text, "text": amount])
    case .unreadable: warn("ledger.amount.unreadable", column, row, written, severity: .error)
    case .unitless: warn("ledger.amount.unitless", column, row, written, severity: .error)
    }
    return .missing
  }

  /// An area and its unit, out of the cell, the heading or a column of units.
  mutating func area(_ row: Grid.Row) -> (value: Quantity<ExactNumber>, unit: String?) {
    let stated = table.text("areaUnit", row) ?? table.columns["area"]?.remark
    guard let value = table.value("area", row) else { return (.missing, stated) }
    switch value {
    case .number(let number, _):
      return (number.digits == 0 ? .zero : .given(number.normalized), stated)
    case .text(let text):
      let folded = CellText.folded(text)
      if let mark = AbsenceMark(folded) { return (mark.quantity(of: ExactNumber.self), stated) }
      if let parts = NumberText.parts(folded), !parts.unit.contains(where: \.isNumber) {
        let unit = parts.unit.isEmpty ? stated : parts.unit
        return (parts.number.digits == 0 ? .zero : .given(parts.number.normalized), unit)
      }
    case .date, .truth, .error, .uncomputed: break
    }
    warn(
      "ledger.factor.unreadable", "area", row,
      ["heading": table.columns["area"]?.text ?? "", "text": value.text])
    return (.missing, stated)
  }
}

/// A span of days as people write it (起止日期).
struct DateSpan: Hashable, Sendable {
  let start: PartialDate
  let end: PartialDate

  /// The span that `text` writes, or `nil`: 6月3日至5日, 2026.6.3—2026.6.5, 6月30日-7月2日.
  init?(_ text: String) {
    let folded = CellText.folded(text)
    let marks = ["至", "到", "——", "—", "–", "~", "～", "-"]
    for mark in marks {
      guard let place = folded.firstRange(of: mark) else { continue }
      guard let start = DateCell.date(in: String(folded[..<place.lowerBound])),
        start.month != nil,
        let end = Self.end(String(folded[place.upperBound...]), after: start)
      else { continue }
      (self.start, self.end) = (start, end)
      return
    }
    return nil
  }

  private static func end(_ text: String, after start: PartialDate) -> PartialDate? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if (1...2).contains(digits.count), ["", "日", "号"].contains(text.dropFirst(digits.count)),
      let day = Int(digits), let first = start.day, day >= first, day <= 31
    {
      return PartialDate(year: start.year, month: start.month, day: day)
    }
    guard let end = DateCell.date(in: text), end.month != nil else { return nil }
    return PartialDate(year: end.year ?? start.year, month: end.month, day: end.day)
  }
}
