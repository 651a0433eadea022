import BriefingModel
import Lexicon

extension NumberReader {
  /// `tokens`, where a number without a unit takes that of the next in its list: 「分别为47.2和11.1亿元」.
  func sharingUnits(_ tokens: [NumberToken], isDealt: Bool) -> [NumberToken] {
    var tokens = tokens
    for index in tokens.indices.dropLast().reversed() {
      let (token, next) = (tokens[index], tokens[index + 1])
      let end = token.written.upperBound
      // 「24个、7个和4.8个百分点」: the last says what all are.
      let isPoints = token.unit == .count && next.unit == .points
      guard isDealt && token.unit == .other && text.isDigit(end - 1) || isPoints,
        next.unit != .other,
        next.written.lowerBound == end + 3, text.has("、", at: end) || text.has("和", at: end),
        let value = token.value.multiplied(byPowerOfTen: next.power)
      else { continue }
      tokens[index] = NumberToken(
        range: token.range, written: token.written, value: value, unit: next.unit,
        qualifier: token.qualifier, power: next.power, isThreshold: token.isThreshold)
    }
    return tokens
  }

  /// Whether a range goes on behind a number: 「5亿元至10亿元」「5亿元（含）—10亿元」.
  func isRange(after end: Int, _ range: Range<Int>) -> Bool {
    let next = text.has("（含）", at: end) ? end + 9 : end
    guard let dash = Self.dashes.match(text.bytes, at: next, limit: range.upperBound) else {
      return false
    }
    return text.isDigit(dash.end)
  }

  /// Whether a number ends a range: 「至10亿元」「3—5亿元」.
  func isRange(before start: Int, _ range: Range<Int>) -> Bool {
    guard
      let dash = Self.dashes.match(
        text.bytes, endingAt: start, from: max(range.lowerBound, start - 6))
    else { return false }
    let end = text.has("（含）", endingAt: dash.end) ? dash.end - 9 : dash.end
    guard end > range.lowerBound else { return false }
    return text.isDigit(end - 1)
      || Self.rangeUnits.match(text.bytes, endingAt: end, from: max(range.lowerBound, end - 3))
        != nil
  }

  private static let dashes = WordTable("——— —— — – － ～ ~ 至 到 或")

  private static let rangeUnits = WordTable("元 亿 万 % ％ 个 项 家 成 倍")

  func percentInWords(_ start: Int, _ range: Range<Int>) -> NumberToken? {
    let digits = start + 9
    guard digits < range.upperBound,
      let (value, end) =
        text.bytes[digits] < 0x80
        ? mantissa(at: digits, limit: range.upperBound)
        : Numerals.read(text, at: digits, limit: range.upperBound)
    else { return nil }
    return NumberToken(
      range: start..<end, written: start..<end, value: value, unit: .percent, qualifier: nil,
      power: 0, isThreshold: false)
  }

  /// 八成, 五成三, 七成半: the value in per cent; `end` stands after 成.
  func tenths(_ end: inout Int, _ value: ExactNumber, limit: Int) -> ExactNumber? {
    guard let tens = value.whole, tens < 10 else { return nil }
    if text.has("半", at: end) {
      end += 3
      return ExactNumber(Int(tens) * 10 + 5)
    }
    // 成 is a tenth only where the phrase ends with it: 八成, not 三成立.
    if end < limit, let digit = Numerals.digit(text, end), digit < 10 {
      let next = end + text.width(end)
      if next >= limit || text.mark(at: next) != nil || text.has("的", at: next) {
        end = next
        return ExactNumber(Int(tens) * 10 + digit)
      }
    }
    guard
      end >= limit || text.mark(at: end) != nil || !text.isHan(end)
        || Self.afterTenths.match(text.bytes, at: end, limit: limit) != nil
    else { return nil }
    return ExactNumber(Int(tens) * 10)
  }

  private static let afterTenths = WordTable("以上 以下 左右 的 和 多 ； 项目")
}
