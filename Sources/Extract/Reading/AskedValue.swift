public import BriefingModel
import Lexicon

/// A number as a person copies it from a page (所问数值): 65亿元, 221个, 66%, 65, 1—5月 221个.
public struct AskedValue: Hashable, Sendable {
  /// The value in the base unit: 65亿元 is 6,500,000,000.
  public let value: ExactNumber
  /// The number before 万, 亿 and the unit, or `nil` if it is written in numerals (二百二十一).
  public let mantissa: ExactNumber?
  /// The base units it may have: 个, 元, 美元, %, 百分点, 家, 人, 位, 倍; empty if none is written.
  public let units: [String]
  /// Whether 万 or 亿 is written.
  public let isScaled: Bool
  /// The period written before it, or `nil`.
  public let period: PeriodPattern?
  /// The number and unit as an article's text has them.
  public let written: String

  /// The number that `words` are; `nil` if they are none, or more than one.
  public init?(_ words: String) {
    var text = Text(bytes: Array(Asked.normalised(words).utf8))
    var period: PeriodPattern?
    if let (leading, end) = PeriodPattern.leading(text), end < text.end {
      period = leading
      text = Text(bytes: Array(text.bytes[(text.has("，", at: end) ? end + 3 : end)...]))
    }
    // 「+3」 is how a page prints a rise; within a text the sign would make it another word.
    if text.has("+", at: 0) { text = Text(bytes: Array(text.bytes.dropFirst())) }
    guard let token = Self.token(in: text) else { return nil }
    self.period = period
    value = token.value
    written = text.string(token.written)
    mantissa = Self.mantissa(text.bytes[token.written])
    isScaled = mantissa.map { $0.magnitude != token.value.magnitude } ?? false
    switch token.unit {
    case .count: units = ["个"]
    case .households: units = ["家"]
    case .people: units = ["人", "位"]
    case .yuan: units = ["元"]
    case .dollar: units = ["美元"]
    case .percent: units = ["%"]
    case .points: units = ["百分点"]
    case .times: units = ["倍"]
    case .amount, .other: units = []
    }
  }

  /// The one number that all of `text` is.
  private static func token(in text: Text) -> NumberToken? {
    let start = text.has("−", at: 0) ? 3 : 0
    let reader = NumberReader(text: text)
    let tokens = reader.numbers(in: start..<text.end)
    if tokens.count == 1, tokens[0].range == start..<text.end { return tokens[0] }
    // Texts say 七个 of things that are no figures, so the rules let it be; a person who asks for it
    // means it.
    guard tokens.isEmpty, let (value, end) = Numerals.read(text, at: 0, limit: text.end) else {
      return nil
    }
    let digits = Text(bytes: Array(value.description.utf8) + text.bytes[end...])
    guard let token = NumberReader(text: digits).numbers(in: 0..<digits.end).first,
      token.range == 0..<digits.end
    else { return nil }
    return NumberToken(
      range: 0..<text.end, written: 0..<text.end, value: token.value, unit: token.unit,
      qualifier: nil, power: token.power, isThreshold: false)
  }

  /// The digits that `written` begins with, thousands marks left out.
  private static func mantissa(_ written: ArraySlice<UInt8>) -> ExactNumber? {
    let digits = written.prefix { (48...57).contains($0) || [0x2C, 0x2D, 0x2E].contains($0) }
    return ExactNumber(String(decoding: digits.filter { $0 != 0x2C }, as: UTF8.self))
  }

  // MARK: Comparing

  /// Whether a number of the base unit `unit` with `value`, written as `written`, is what is asked
  /// for.
  ///
  /// Without a unit, 65 is 65 of anything, and the 65 of 65亿元, as a table prints it whose head says
  /// 亿元. A sign is compared only if one is written: 低于序时进度1.5个百分点 is −1.5.
  public func matches(_ other: ExactNumber, unit: String, written: String) -> Bool {
    if !units.isEmpty && !units.contains(unit) { return false }
    if isSame(other, value) { return true }
    guard units.isEmpty, !isScaled,
      let mantissa = Self.mantissa(Array(written.utf8)[...].drop { !(48...57).contains($0) })
    else { return false }
    return isSame(mantissa, value)
  }

  private func isSame(_ other: ExactNumber, _ asked: ExactNumber) -> Bool {
    asked.digits < 0 ? other == asked : other.magnitude == asked
  }

  /// Where in `sentence` a number stands that has `value` and is of a base unit `unit`, in bytes.
  public static func places(
    of value: ExactNumber, unit: String, in sentence: String
  ) -> [Range<Int>] {
    let text = Text(bytes: Array(sentence.utf8))
    return NumberReader(text: text).numbers(in: 0..<text.end).filter { token in
      guard token.value.magnitude == value.magnitude else { return false }
      switch token.unit {
      case .percent: return unit == "%"
      case .points: return unit == "百分点"
      case .times: return unit == "倍"
      default: return !["%", "百分点", "倍"].contains(unit)
      }
    }.map(\.written)
  }
}

extension ExactNumber {
  /// The number without its sign.
  public var magnitude: ExactNumber { ExactNumber(digits: abs(digits), scale: scale) }
}
