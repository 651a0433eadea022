import BriefingModel

/// Reads what a cell of a column of foreign money holds (外币), such as 实际利用外资.
struct ForeignCell: Sendable {
  /// The unit of numbers that name none, such as 万美元; `nil` if the heading states none.
  let unit: String?

  /// What a cell turned out to hold.
  enum Reading: Hashable, Sendable {
    /// An amount or one of the marks; approximate where words around it say so.
    case quantity(Quantity<ForeignMoney>, isApproximate: Bool)
    /// An amount whose currency nobody states, or that is in yuan.
    case currencyless
    /// Nothing that can be read as an amount.
    case unreadable
  }

  private static let multiples = ["": 0, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8]

  /// The reading of `value`, and the unit that the cell itself names.
  func reading(_ value: Grid.Value?) -> (reading: Reading, own: String?) {
    switch value {
    case nil, .uncomputed: return (.quantity(.missing, isApproximate: false), nil)
    case .number(let number, let shown):
      return (shown.hasSuffix("%") ? .unreadable : amount(number, unit, false), nil)
    case .text(let text):
      let folded = CellText.folded(text)
      if let mark = AbsenceMark(folded) {
        return (.quantity(mark.quantity(of: ForeignMoney.self), isApproximate: false), nil)
      }
      guard let parts = NumberText.parts(folded) else { return (.unreadable, nil) }
      if parts.unit.isEmpty { return (amount(parts.number, unit, parts.isApproximate), nil) }
      switch LedgerUnit(parts.unit) {
      case .foreign(let name)?:
        return (amount(parts.number, name, parts.isApproximate), name)
      case .yuan?: return (.currencyless, nil)
      case nil: return (.unreadable, nil)
      }
    case .date, .truth, .error: return (.unreadable, nil)
    }
  }

  private func amount(
    _ number: ExactNumber, _ unit: String?, _ isApproximate: Bool
  ) -> Reading {
    if number.digits == 0 { return .quantity(.zero, isApproximate: isApproximate) }
    guard let unit else { return .currencyless }
    let currency = unit.drop { "百千万亿".contains($0) }
    guard let power = Self.multiples[String(unit.dropLast(currency.count))],
      let whole = number.multiplied(byPowerOfTen: power)
    else { return .unreadable }
    let money = ForeignMoney(amount: whole.normalized, currency: String(currency))
    return .quantity(.given(money), isApproximate: isApproximate)
  }
}
