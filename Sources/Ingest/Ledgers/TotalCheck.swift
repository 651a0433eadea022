import BriefingModel

/// Holds the totals that a table states against the sums of its rows (合计校验, K02).
///
/// A 合计 may stand above its rows or below them, and so may a 小计; a section's amounts stand above.
/// What agrees with either is right.
struct TotalCheck: Sendable {
  /// What a stated total is the total of.
  enum Kind: Hashable, Sendable {
    /// The table, or what stands since the last such row.
    case total
    /// The rows since the last 小计, or up to the next.
    case subtotal
    /// The rows of a section of this depth.
    case section(Int)
  }

  /// What became of a stated total.
  struct Result: Hashable, Sendable {
    /// The column of money, by its place among the amounts of a row.
    let column: Int
    let label: String
    let cell: String
    let stated: Money
    /// Our sum, the one that comes nearest; `nil` if it cannot be told, since rows keep theirs secret.
    let sum: Money?
    let agrees: Bool
  }

  private struct Claim: Sendable {
    let kind: Kind
    let column: Int
    let label: String
    let cell: String
    let stated: Int128
    let tolerance: Int128
    /// The sum of the rows before it.
    let before: Int128
    /// The nearest sum so far.
    var nearest: Int128?
    var agrees = false
  }

  /// The sums of the rows so far, those of earlier tables among them.
  private(set) var sums: [Int128]
  private(set) var results: [Result] = []
  private var withheld: [Bool]
  private var open: [Claim] = []
  private let start: [Int128]
  private var lastTotal: [Int128]
  private var lastSubtotal: [Int128]
  private var lastSection: [Int: [Int128]] = [:]
  private var kind = Kind.total

  /// A check of a table that follows upon rows of these sums.
  init(before sums: [Int128]) {
    self.sums = sums
    (start, lastTotal, lastSubtotal) = (sums, sums, sums)
    withheld = Array(repeating: false, count: sums.count)
  }

  /// Adds the amounts of a row.
  mutating func add(_ amounts: [Quantity<Money>]) {
    for index in amounts.indices {
      switch amounts[index] {
      case .given(let money): sums[index] += Int128(money.fen)
      case .withheld: withheld[index] = true
      case .zero, .missing, .notApplicable: break
      }
    }
  }

  /// Begins a row that states totals of a kind: what other rows claimed for the rows up to here can
  /// be told now.
  mutating func begin(_ kind: Kind) {
    self.kind = kind
    var left: [Claim] = []
    for var claim in open {
      if ends(claim.kind, at: kind) {
        consider(sums[claim.column] - claim.before, &claim)
        // A total may still turn out to be that of the whole table.
        if claim.kind != .total {
          finish(claim)
          continue
        }
      }
      left.append(claim)
    }
    open = left
  }

  /// Notes what the row that was begun states for a column.
  ///
  /// - Parameter tolerance: How far it may be off, in 分, for being rounded.
  mutating func state(
    _ money: Money, column: Int, label: String, cell: String, tolerance: Int128
  ) {
    var claim = Claim(
      kind: kind, column: column, label: label, cell: cell, stated: Int128(money.fen),
      tolerance: tolerance, before: sums[column])
    let starts: [Int128] =
      switch kind {
      case .total: [start[column], lastTotal[column], 0]
      case .subtotal:
        [lastSubtotal[column], lastTotal[column]] + lastSection.values.map { $0[column] }
      case .section: []
      }
    for begin in starts { consider(sums[column] - begin, &claim) }
    if claim.agrees { finish(claim) } else { open.append(claim) }
  }

  /// Ends the row that was begun.
  mutating func end() {
    switch kind {
    case .total: (lastTotal, lastSubtotal, lastSection) = (sums, sums, [:])
    case .subtotal: lastSubtotal = sums
    case .section(let level):
      lastSection[level] = sums
      lastSubtotal = sums
    }
  }

  /// Ends the table: every claim is settled.
  mutating func close() {
    for var claim in open {
      consider(sums[claim.column] - claim.before, &claim)
      finish(claim)
    }
    open = []
  }

  /// Whether a claim for the rows under it ends where a row of `kind` stands.
  private func ends(_ claim: Kind, at kind: Kind) -> Bool {
    switch (claim, kind) {
    case (.total, .total), (.subtotal, _), (.section, .total): true
    case (.total, _), (.section, .subtotal): false
    case (.section(let level), .section(let next)): next <= level
    }
  }

  private func consider(_ sum: Int128, _ claim: inout Claim) {
    let gap = (claim.stated - sum).magnitude
    if gap <= claim.tolerance.magnitude { (claim.agrees, claim.nearest) = (true, sum) }
    if claim.agrees || sum == 0 { return }
    if let nearest = claim.nearest, (claim.stated - nearest).magnitude <= gap { return }
    claim.nearest = sum
  }

  private mutating func finish(_ claim: Claim) {
    // Rows whose amounts are not public may be in the total.
    let isOpen = !claim.agrees && withheld[claim.column]
    let sum = (claim.nearest ?? 0)
    guard let stated = Int64(exactly: claim.stated), let whole = Int64(exactly: sum) else { return }
    results.append(
      Result(
        column: claim.column, label: claim.label, cell: claim.cell, stated: Money(fen: stated),
        sum: isOpen ? nil : Money(fen: whole), agrees: claim.agrees))
  }

  /// Half of the last place that a total is written to, in 分.
  static func tolerance(of text: String, unit: LedgerUnit?) -> Int128 {
    guard case .yuan(let exponent)? = unit else { return 0 }
    let folded = CellText.folded(text)
    let decimals =
      folded.split(separator: ".", maxSplits: 1).dropFirst().first
      .map { $0.prefix { $0.isASCII && $0.isNumber }.count } ?? 0
    guard exponent > decimals else { return 0 }
    return (1..<(exponent - decimals)).reduce(Int128(5)) { power, _ in power * 10 }
  }
}

extension ProjectTable {
  /// Tells of stated totals that our sums do not agree with.
  mutating func tellTotals() {
    for result in check.results where !result.agrees {
      guard let sum = result.sum, let heading = columns.amounts[result.column].heading else {
        continue
      }
      let place = Diagnostic.Place(
        file: table.grid.file, sheet: table.grid.sheet, cell: result.cell)
      let (a, b) = (result.stated.fen.magnitude, sum.fen.magnitude)
      let (raised, high) = (Int128(min(a, b)) * 10_000, Int128(max(a, b)))
      // A total may be rounded; but what is no ten thousandth of the sum is another mistake.
      if raised > 0, (raised - high).magnitude * 20 <= high.magnitude {
        findings.add(
          "ledger.amount.magnitude", place,
          [
            "heading": heading.text, "text": Self.written(result.stated), "other": result.label,
            "otherText": Self.written(sum), "otherCell": result.cell,
          ])
        continue
      }
      findings.add(
        "ledger.total.differs", place,
        [
          "label": result.label, "heading": heading.text, "stated": Self.written(result.stated),
          "sum": Self.written(sum), "gap": Self.written(result.stated - sum),
        ])
    }
  }
}
