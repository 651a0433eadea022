/// Values as corrections keep and compare them: one text for one value, that reads back to it.
public enum CanonicalText {
  /// A number in its base unit: `6600000000 元`.
  public static func amount(_ number: ExactNumber, _ unit: String) -> String {
    number.normalized.description + " " + unit
  }

  /// The number and unit of such a text, or `nil`.
  public static func amount(_ text: String) -> (value: ExactNumber, unit: String)? {
    guard let blank = text.firstIndex(of: " "), let value = ExactNumber(text[..<blank]) else {
      return nil
    }
    return (value, String(text[text.index(after: blank)...]))
  }

  /// A region: `浙江省/绍兴市 330600`, without a code the path alone.
  public static func region(_ region: RegionReference) -> String {
    region.path + (region.code.map { " " + $0 } ?? "")
  }

  /// The region of such a text; `nil` for an empty one.
  public static func region(_ text: String) -> RegionReference? {
    guard !text.isEmpty else { return nil }
    guard let blank = text.lastIndex(of: " ") else { return RegionReference(path: text) }
    return RegionReference(
      path: String(text[..<blank]), code: String(text[text.index(after: blank)...]))
  }

  /// A period: `2026-01-01/2026-05-31 1—5月`, `?` for a day that is not known.
  public static func period(_ period: Period) -> String {
    "\(period.start?.iso ?? "?")/\(period.end?.iso ?? "?") \(period.label)"
  }

  /// The period of such a text, or `nil`.
  public static func period(_ text: String) -> Period? {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let days = text[..<blank].split(separator: "/").map(String.init)
    guard days.count == 2 else { return nil }
    return Period(
      start: CalendarDate(iso: days[0]), end: CalendarDate(iso: days[1]),
      label: String(text[text.index(after: blank)...]))
  }

  /// A number in a base unit as a person writes it, 亿 and 万 where it is that large: 「66亿元」.
  public static func written(_ number: ExactNumber, _ unit: String) -> String {
    if ["%", "百分点", "倍"].contains(unit) {
      return number.normalized.printed + (unit == "百分点" ? "个百分点" : unit)
    }
    for (power, word) in [(8, "亿"), (4, "万")] {
      guard let scaled = number.multiplied(byPowerOfTen: -power) else { continue }
      let isLarge = scaled >= ExactNumber(1) || scaled <= ExactNumber(-1)
      // 221,000 people are 22.1万人, but nobody would say 1.2345678万人.
      if isLarge, scaled.normalized.scale <= 4 {
        return scaled.normalized.printed + word + unit
      }
    }
    return number.normalized.printed + unit
  }

  /// An amount of money as a person writes it, or the word for its absence.
  public static func written(_ quantity: Quantity<Money>) -> String {
    switch quantity {
    case .given(let money): written(ExactNumber(digits: money.fen, scale: 2), "元")
    case .zero: "0元"
    case .missing: "未报送"
    case .notApplicable: "不适用"
    case .withheld: "不公开"
    }
  }

  /// What a part of a fact says, as a person writes it.
  public static func shown(_ text: String, _ field: CorrectionField) -> String {
    switch field {
    case .value: amount(text).map { written($0.value, $0.unit) } ?? text
    case .region:
      region(text).map { $0.path + ($0.code.map { "（\($0)）" } ?? "") } ?? text
    case .period: period(text)?.label ?? text
    default: text
    }
  }
}
