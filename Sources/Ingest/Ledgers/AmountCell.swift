import BriefingModel

/// Reads what a cell of a money column holds (金额).
struct AmountCell: Sendable {
  /// The unit of numbers that name none; `nil` if neither heading nor sheet states one.
  let unit: LedgerUnit?

  /// What a cell turned out to hold.
  enum Reading: Hashable, Sendable {
    /// An amount or one of the marks.
    case quantity(Quantity<Money>)
    /// An amount, with the code of something to tell about it.
    case noted(Quantity<Money>, code: String)
    /// A number whose unit nobody states.
    case unitless
    /// An amount of another currency, as written.
    case foreign(String)
    /// Nothing that can be read as an amount.
    case unreadable
  }

  /// The reading of `value`, and the unit that the cell itself names; an absent cell is missing
  /// (未报送), never zero.
  func reading(_ value: Grid.Value?) -> (reading: Reading, own: LedgerUnit?) {
    switch value {
    case nil, .uncomputed: return (.quantity(.missing), nil)
    case .number(let number, let shown):
      if shown.utf8.last == UInt8(ascii: "%") { return (.unreadable, nil) }
      return (amount(number, unit: unit, written: shown), nil)
    case .text(let text): return reading(text: text)
    case .date, .truth, .error: return (.unreadable, nil)
    }
  }

  private func reading(text: String) -> (reading: Reading, own: LedgerUnit?) {
    let folded = CellText.folded(text)
    if let mark = AbsenceMark(folded) { return (.quantity(mark.quantity(of: Money.self)), nil) }
    guard let parts = NumberText.parts(folded) else { return (.unreadable, nil) }
    let own = parts.unit.isEmpty ? nil : LedgerUnit(parts.unit)
    if !parts.unit.isEmpty, own == nil { return (.unreadable, nil) }
    let result = amount(parts.number, unit: own ?? unit, written: text)
    guard parts.isApproximate, case .quantity(let quantity) = result else { return (result, own) }
    return (.noted(quantity, code: "ledger.amount.approximate"), own)
  }

  private func amount(_ number: ExactNumber, unit: LedgerUnit?, written: String) -> Reading {
    if number.digits == 0 { return .quantity(.zero) }
    switch unit {
    case nil: return .unitless
    case .foreign(let name): return .foreign(written.hasSuffix(name) ? written : written + name)
    case .yuan(let exponent):
      let exact = number.normalized
      if exact.scale <= exponent {
        let fen = exact.multiplied(byPowerOfTen: exponent)?.whole
        return fen.map { .quantity(Quantity(Money(fen: $0))) } ?? .unreadable
      }
      // A quotient such as a third of a 万元: nothing smaller than a 分 can be paid.
      let divisor = ExactNumber(digits: 1, scale: exact.scale - exponent).ratio.denominator
      let fen = Ratio(Int128(exact.digits), divisor).rounded(decimals: 0).digits
      return .noted(Quantity(Money(fen: fen)), code: "ledger.amount.rounded")
    }
  }
}

/// Numbers that people typed.
enum NumberText {
  /// The number, its thousands parted by commas or not, or `nil`.
  static func number(_ text: some StringProtocol) -> ExactNumber? {
    guard text.utf8.contains(44) else { return ExactNumber(text) }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let first = groups[0].drop { $0 == "-" || $0 == "−" }
    guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      parts.count < 2 || !parts[1].contains(",")
    else { return nil }
    return ExactNumber(String(text).filter { $0 != "," })
  }

  /// The number at the front of a folded text, what stands behind it, and whether words around it
  /// say that it is no exact one; `nil` if it does not begin with a number.
  static func parts(
    _ folded: String
  ) -> (number: ExactNumber, unit: String, isApproximate: Bool)? {
    var rest = folded
    var isApproximate = false
    for word in ["大约", "约", "近", "超过", "超"] where rest.hasPrefix(word) {
      rest.removeFirst(word.count)
      isApproximate = true
      break
    }
    for word in ["左右", "以上", "余"] where rest.hasSuffix(word) {
      rest.removeLast(word.count)
      isApproximate = true
      break
    }
    for sign in ["¥", "￥", "人民币"] where rest.hasPrefix(sign) { rest.removeFirst(sign.count) }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) || $0 == "−" }
    guard let number = number(digits) else { return nil }
    return (number, String(rest.dropFirst(digits.count)), isApproximate)
  }
}
