import BriefingModel

extension ProjectTable {
  // MARK: Money

  /// Reads the amount of a column into `amounts`; what holds none is kept under its heading.
  mutating func amount(_ index: Int, _ row: Grid.Row) throws(IngestError) {
    let column = columns.amounts[index]
    amounts[index] = .missing
    guard column.index >= 0, let heading = column.heading else { return }
    let value = row.cell(column.index)?.value
    let (reading, own) = AmountCell(unit: column.unit).reading(value)
    if case .quantity(let quantity) = reading, own == nil {
      amounts[index] = quantity
      return
    }
    let place = table.grid.place(row: row.number, column: column.index)
    let written = ["heading": heading.text, "text": value?.text ?? ""]
    switch reading {
    case .quantity(let quantity):
      if let own { try hold(own, index, place, written) }
      amounts[index] = quantity
    case .noted(let quantity, let code):
      if let own { try hold(own, index, place, written) }
      findings.add(code, place, written)
      amounts[index] = quantity
    case .foreign(let amount):
      // A column of dollars is told once, an amount of dollars among yuan each time.
      let isWholeColumn = column.unit.map { if case .foreign = $0 { true } else { false } } ?? false
      if !isWholeColumn || foreignColumns.insert(column.name).inserted {
        findings.add("ledger.amount.foreign", place, ["heading": heading.text, "text": amount])
      }
      extra[heading.text] = amount
    case .unreadable:
      findings.add("ledger.amount.unreadable", place, written, severity: .error)
      if let text = value?.text { extra[heading.text] = text }
    case .unitless:
      throw IngestError(
        Diagnostic(
          code: "ledger.amount.unitless", severity: .error,
          place: table.grid.place(row: heading.row, column: heading.column), arguments: written))
    }
  }

  /// Holds the unit that a cell names against that of its column: one of them is a slip of the pen,
  /// and nobody can tell which.
  private mutating func hold(
    _ own: LedgerUnit, _ index: Int, _ place: Diagnostic.Place, _ written: [String: String]
  ) throws(IngestError) {
    let column = columns.amounts[index]
    let cell = place.cell ?? ""
    var stated: (unit: LedgerUnit, cell: String)?
    if let unit = column.unit {
      stated = (unit, column.unitCell)
    } else if let first = ownUnits[index] {
      stated = first
    } else {
      ownUnits[index] = (own, cell)
    }
    guard let stated, stated.unit != own else { return }
    var arguments = written
    arguments["unit"] = own.name
    arguments["other"] = stated.unit.name
    arguments["otherCell"] = stated.cell
    throw IngestError(
      Diagnostic(
        code: "ledger.amount.mixed", severity: .error, place: place, arguments: arguments))
  }

  // MARK: Plausibility

  /// Which amounts are parts of which others, by their places among the amounts of a row.
  private static let pairs = [(1, 0), (2, 0), (3, 2), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0)]

  /// Tells of an amount that is off by about ten thousand from another of its row, as happens when
  /// 万元 and 亿元 are taken for each other.
  mutating func tellMagnitude(_ row: Grid.Row) {
    if case .given(let total) = amounts[0] {
      investmentCount += 1
      if total.fen.magnitude < 100_000_000 { smallCount += 1 }
    }
    var suspects: [Int] = []
    var pair: (Int, Int)?
    for (part, whole) in Self.pairs {
      guard case .given(let a) = amounts[part], case .given(let b) = amounts[whole],
        a.fen > 0, b.fen > 0,
        a.fen / 50 >= b.fen || isRaised(part, a.fen, over: whole, b.fen, row)
      else { continue }
      suspects += [part, whole]
      pair = pair ?? (part, whole)
    }
    guard let pair else { return }
    // The amount that stands apart from most others is the one to look at.
    let counts = Dictionary(suspects.map { ($0, 1) }, uniquingKeysWith: +)
    let isWhole = (counts[pair.1] ?? 0) > (counts[pair.0] ?? 0)
    let (odd, other) = isWhole ? (pair.1, pair.0) : pair
    let (column, reference) = (columns.amounts[odd], columns.amounts[other])
    findings.add(
      "ledger.amount.magnitude", table.grid.place(row: row.number, column: column.index),
      [
        "heading": column.heading?.text ?? "", "text": Self.written(amounts[odd]),
        "other": reference.heading?.text ?? "", "otherText": Self.written(amounts[other]),
        "otherCell": Grid.address(row: row.number, column: reference.index),
      ])
  }

  /// Whether a small part of a whole was meant ten thousand times as large.
  ///
  /// A project that has just begun has done half a 万元, so a small part alone says nothing. What
  /// speaks for a slip is a part that, raised, is the whole itself, makes the rate that the row
  /// states, or fills the sum of the years.
  private func isRaised(
    _ part: Int, _ small: Int64, over whole: Int, _ large: Int64, _ row: Grid.Row
  ) -> Bool {
    let (raised, large) = (Int128(small) * 10_000, Int128(large))
    if (raised - large).magnitude * 200 <= large.magnitude { return true }
    // Far from any share of the whole, or more than it.
    guard raised * 50 >= large, 2 * raised <= 3 * large else { return false }
    let slot =
      switch (part, whole) {
      case (3, 2): columns.rateOfYear
      case (4, 0): columns.rateInAll
      default: ProjectColumns.Slot?.none
      }
    if let slot, slot.index >= 0, let value = row.cell(slot.index)?.value,
      let rate = RateCell(value), !rate.agrees(with: Ratio(Int128(small), large)),
      rate.agrees(with: Ratio(raised, large))
    {
      return true
    }
    guard case .given(let before) = amounts[6], case .given(let year) = amounts[3],
      case .given(let inAll) = amounts[4]
    else { return false }
    let sum = { (index: Int, money: Money) in
      Int128(money.fen) * (index == part ? 10_000 : 1)
    }
    return before + year != inAll && sum(6, before) + sum(3, year) == sum(4, inAll)
  }

  static func written(_ quantity: Quantity<Money>) -> String {
    quantity.amount.map { written($0) } ?? ""
  }

  /// An amount in 万元, all its digits kept.
  static func written(_ money: Money) -> String {
    ExactNumber(digits: money.fen, scale: 6).normalized.description + "万元"
  }

  /// Tells of a whole column of total investments under a million yuan each.
  mutating func tellSmallColumn() {
    guard investmentCount >= 5, smallCount * 2 > investmentCount,
      let heading = columns.amounts[0].heading
    else { return }
    findings.add(
      "ledger.column.magnitude", table.grid.place(row: heading.row, column: heading.column),
      [
        "heading": heading.text, "small": String(smallCount), "count": String(investmentCount),
      ])
  }

  // MARK: Sums and rates

  /// Holds what was done in all against what was done before this year and in it.
  mutating func tellDone(_ row: Grid.Row) {
    guard let before = amounts[6].amount, let year = amounts[3].amount,
      let whole = amounts[4].amount, before + year != whole
    else { return }
    let column = columns.amounts[4]
    findings.add(
      "ledger.done.differs", table.grid.place(row: row.number, column: column.index),
      [
        "heading": column.heading?.text ?? "", "text": Self.written(whole),
        "sum": Self.written(before + year),
      ], severity: .note)
  }

  /// Holds the stated rates against the amounts they are made of.
  mutating func tellRates(_ row: Grid.Row) {
    if columns.rateOfYear.index >= 0 { tellRate(columns.rateOfYear, 3, 2, row) }
    if columns.rateInAll.index >= 0 { tellRate(columns.rateInAll, 4, 0, row) }
  }

  private mutating func tellRate(
    _ slot: ProjectColumns.Slot, _ part: Int, _ whole: Int, _ row: Grid.Row
  ) {
    guard let value = row.cell(slot.index)?.value, let rate = RateCell(value),
      let done = amounts[part].amount, case .given(let plan) = amounts[whole], plan.fen > 0
    else { return }
    let exact = Ratio(Int128(done.fen), Int128(plan.fen))
    if rate.agrees(with: exact) { return }
    findings.add(
      "ledger.rate.differs", table.grid.place(row: row.number, column: slot.index),
      [
        "heading": slot.heading, "text": value.text,
        "computed": (exact * Ratio(100)).rounded(decimals: 2).normalized.description + "%",
      ], severity: .note)
  }
}
