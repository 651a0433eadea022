import BriefingModel

/// A unit that money columns are written in (计量单位).
enum LedgerUnit: Hashable, Sendable {
  /// Yuan times a power of ten, as the power that makes it 分.
  case yuan(fenExponent: Int)
  /// Another currency, by the words that name it.
  case foreign(String)

  private static let yuanUnits: [(String, Int)] = [
    ("亿元", 10), ("千万元", 9), ("百万元", 8), ("十万元", 7), ("万元", 6), ("千元", 5), ("元", 2),
    ("亿", 10), ("万", 6),
  ]
  private static let currencies = ["美元", "港元", "港币", "欧元", "日元", "英镑", "澳元", "加元"]

  /// The unit `text` names and nothing else, or `nil`; `人民币` before it is dropped.
  init?(_ text: some StringProtocol) {
    var name = String(text)
    if name.hasPrefix("人民币") { name.removeFirst(3) }
    if name.hasSuffix("人民币") { name.removeLast(3) }
    if let unit = Self.yuanUnits.first(where: { $0.0 == name }) {
      self = .yuan(fenExponent: unit.1)
      return
    }
    guard let currency = Self.currencies.first(where: { name.hasSuffix($0) }),
      ["", "万", "亿", "百万", "千万", "千"].contains(name.dropLast(currency.count))
    else { return nil }
    self = .foreign(name)
  }

  /// Whether a line states a unit of yuan.
  static func states(_ line: String) -> Bool { !stated(in: line).isEmpty }

  /// The unit as people write it: 万元, 万美元.
  var name: String {
    switch self {
    case .foreign(let name): name
    case .yuan(let exponent):
      Self.yuanUnits.first { $0.1 == exponent }?.0 ?? "元"
    }
  }

  /// Splits a unit off the end of `text`: 「总投资万元」 is 「总投资」 and 万元.
  ///
  /// A bare 万, 亿 or 元 ends too many words to be taken for a unit here.
  static func suffix(of text: String) -> (rest: String, unit: LedgerUnit)? {
    for currency in currencies where text.hasSuffix(currency) {
      for multiple in ["百万", "千万", "万", "亿", "千", ""]
      where text.hasSuffix(multiple + currency) {
        let length = multiple.count + currency.count
        return (String(text.dropLast(length)), .foreign(multiple + currency))
      }
    }
    for (name, exponent) in yuanUnits
    where name.count > 1 && name.hasSuffix("元") && text.hasSuffix(name) {
      return (String(text.dropLast(name.count)), .yuan(fenExponent: exponent))
    }
    return nil
  }

  /// The one unit of yuan that a line such as 「单位：万元、个」 states, or `nil` if it states none.
  ///
  /// - Parameter line: Folded, without blanks.
  /// - Returns: The units named, in order; more than one is for the caller to refuse.
  static func stated(in line: String) -> [LedgerUnit] {
    guard let mark = line.firstRange(of: "单位:") else { return [] }
    let rest = line[mark.upperBound...].prefix { $0 != ")" && $0 != "]" && $0 != "】" }
    var units: [LedgerUnit] = []
    for word in rest.split(whereSeparator: { "、,,;/和及".contains($0) }) {
      if let unit = LedgerUnit(word), case .yuan = unit, !units.contains(unit) {
        units.append(unit)
      }
    }
    return units
  }
}
