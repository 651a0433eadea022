import BriefingModel

/// What the cells of a column hold (列的概况).
struct ColumnSummary {
  let heading: LedgerTable.Heading
  private let kind: Kind
  private let epoch1904: Bool
  private let stated: (name: String, from: String)?
  private var ownUnit: String?
  private(set) var counts = [
    "given": 0, "zero": 0, "missing": 0, "notApplicable": 0, "withheld": 0, "unreadable": 0,
  ]
  private(set) var example: String?
  private var range: (low: Measured, high: Measured)?

  /// How a column's cells are read.
  private enum Kind {
    case money(LedgerUnit?)
    case foreign(String?)
    case day, number, text
  }

  /// A value that can be compared, and how it is shown.
  private struct Measured: Comparable {
    let order: ExactNumber
    let text: String

    static func < (l: Measured, r: Measured) -> Bool { l.order < r.order }
    static func == (l: Measured, r: Measured) -> Bool { l.order == r.order }
  }

  private static let days: Set<String> = [
    "inStatisticsOn", "raisedOn", "due", "closedOn", "signedOn", "enteredOn", "leftOn", "start",
    "end",
  ]

  init(heading: LedgerTable.Heading, table: LedgerTable) {
    self.heading = heading
    epoch1904 = table.grid.epoch1904
    let name = heading.target?.name ?? ""
    let stage = name.split(separator: ".").last.map(String.init) ?? ""
    if heading.target?.isMoney ?? false {
      kind = .money(table.unit(of: heading))
    } else if name == "foreignInvestment" {
      if case .foreign(let unit)? = heading.unit {
        kind = .foreign(unit)
      } else {
        kind = .foreign(nil)
      }
    } else if ProjectColumns.stageNames.contains(stage) || Self.days.contains(name) {
      kind = .day
    } else if name.hasPrefix("factor.") || name == "area" || name == "value" {
      kind = .number
    } else {
      kind = .text
    }
    if let unit = heading.unit {
      stated = (unit.name, heading.isUnitMapped ? "mapping" : "heading")
    } else if case .money(let unit?) = kind {
      stated = (unit.name, "table")
    } else if case .number = kind, let remark = heading.remark {
      stated = (remark, "heading")
    } else {
      stated = nil
    }
  }

  var unit: (name: String, from: String)? { stated ?? ownUnit.map { ($0, "cells") } }
  var smallest: String? { range?.low.text }
  var largest: String? { range?.high.text }

  /// Counts a cell of an entry.
  mutating func add(_ value: Grid.Value?) {
    guard let value else {
      count("missing")
      return
    }
    if case .text(let text) = value, let mark = AbsenceMark(CellText.folded(text)) {
      count(mark.absence.rawValue)
      return
    }
    switch kind {
    case .money(let unit): addMoney(value, unit)
    case .foreign(let unit): addForeign(value, unit)
    case .day: addDay(value)
    case .number: addNumber(value)
    case .text:
      if case .error = value {
        count("unreadable")
      } else if value.text.isEmpty {
        count("missing")
      } else {
        given(value, nil)
      }
    }
  }

  private mutating func count(_ what: String) { counts[what, default: 0] += 1 }

  private mutating func given(_ value: Grid.Value, _ measured: Measured?) {
    count("given")
    example = example ?? value.text
    guard let measured else { return }
    if let range {
      self.range = (min(range.low, measured), max(range.high, measured))
    } else {
      range = (measured, measured)
    }
  }

  private mutating func addMoney(_ value: Grid.Value, _ unit: LedgerUnit?) {
    let (reading, own) = AmountCell(unit: unit).reading(value)
    ownUnit = ownUnit ?? own?.name
    switch reading {
    case .quantity(let quantity), .noted(let quantity, _):
      guard case .given(let money) = quantity else {
        count(quantity == .zero ? "zero" : "missing")
        return
      }
      given(
        value,
        Measured(
          order: ExactNumber(digits: money.fen), text: ProjectTable.written(money)))
    case .unitless, .foreign, .unreadable: count("unreadable")
    }
  }

  private mutating func addForeign(_ value: Grid.Value, _ unit: String?) {
    let (reading, own) = ForeignCell(unit: unit).reading(value)
    ownUnit = ownUnit ?? own
    guard case .quantity(let quantity, _) = reading else {
      count("unreadable")
      return
    }
    switch quantity {
    case .given(let money):
      given(
        value,
        Measured(order: money.amount, text: money.amount.description + money.currency))
    case .zero: count("zero")
    case .missing, .notApplicable, .withheld: count("missing")
    }
  }

  private mutating func addDay(_ value: Grid.Value) {
    switch DateCell.reading(value, epoch1904: epoch1904) {
    case .date(let date), .planned(let date), .counted(let date), .ambiguous(let date):
      let order = ((date.year ?? 0) * 100 + (date.month ?? 0)) * 100 + (date.day ?? 0)
      given(value, date.year == nil ? nil : Measured(order: ExactNumber(order), text: date.chinese))
    case .reached: given(value, nil)
    case .none: count("missing")
    case .unreadable: count("unreadable")
    }
  }

  private mutating func addNumber(_ value: Grid.Value) {
    var number: ExactNumber?
    if case .number(let exact, _) = value { number = exact.normalized }
    if case .text(let text) = value, let parts = NumberText.parts(CellText.folded(text)) {
      number = parts.number
      if !parts.unit.isEmpty { ownUnit = ownUnit ?? parts.unit }
    }
    guard let number else {
      count("unreadable")
      return
    }
    if number.digits == 0 {
      count("zero")
    } else {
      given(value, Measured(order: number, text: number.description))
    }
  }
}
