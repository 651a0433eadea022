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

  /// The reading of `value`; an absent cell is missing (未报送), never zero.
  func reading(_ value: Grid.Value?) -> Reading {
    switch value {
    case nil, .uncomputed: return .quantity(.missing)
    case .number(let number, let shown):
      if shown.hasSuffix("%") { return .unreadable }
      return amount(number, unit: unit, written: shown)
    case .text(let text): return reading(text: text)
    case .date, .truth, .error: return .unreadable
    }
  }

  private func reading(text: String) -> Reading {
    let folded = CellText.folded(text)
    if let mark = Self.mark(folded) { return .quantity(mark) }
    var rest = folded
    var approximate = false
    for word in ["大约", "约", "近", "超过", "超"] where rest.hasPrefix(word) {
      rest.removeFirst(word.count)
      approximate = true
      break
    }
    for word in ["左右", "以上", "余"] where rest.hasSuffix(word) {
      rest.removeLast(word.count)
      approximate = true
      break
    }
    for sign in ["¥", "￥", "人民币"] where rest.hasPrefix(sign) { rest.removeFirst(sign.count) }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) || $0 == "−" }
    guard let number = NumberText.number(digits) else { return .unreadable }
    let name = rest.dropFirst(digits.count)
    let own = name.isEmpty ? nil : LedgerUnit(name)
    if !name.isEmpty, own == nil { return .unreadable }
    let result = amount(number, unit: own ?? unit, written: text)
    guard approximate, case .quantity(let quantity) = result else { return result }
    return .noted(quantity, code: "ledger.amount.approximate")
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

  /// What the marks of absence stand for, or `nil` if `text` is no mark.
  static func mark(_ text: String) -> Quantity<Money>? {
    switch text {
    case "", "—", "——", "-", "--", "---", "–", "―", "−", "－", "一一", "…", "未报送", "未报", "未填",
      "未填报", "缺报", "暂无数据", "无数据", "待报", "待填":
      return .missing
    case "/", "不适用", "N/A", "n/a", "NA":
      return .notApplicable
    case "*", "**", "***", "＊", "不公开", "保密", "涉密":
      return .withheld
    default:
      return nil
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
}
