public import BriefingModel
import Lexicon

/// What a person asks for in the words of a text (查询用语): read by the same rules as texts are, so
/// that what was read can be asked for as it stands on the page.
public enum Asked {
  /// `words` as the text of an article has them: simplified script, narrow letters and digits, no
  /// blanks but one between two digits, which would else become one number.
  static func normalised(_ words: String) -> String {
    var units: [UInt16] = []
    var hasGap = false
    for unit in ScriptTables.shared.simplify(Array(words.utf16)) {
      let isBlank =
        unit <= 0x20 || unit == 0xA0 || unit == 0x3000 || (0x2000...0x200F).contains(unit)
        || (0x202A...0x202F).contains(unit) || (0x2060...0x206F).contains(unit) || unit == 0xFEFF
      if isBlank {
        hasGap = true
        continue
      }
      // ０ ％ Ａ and their like are written narrow; ， and ～ part numbers as they stand.
      let isWide = (0xFF01...0xFF5E).contains(unit) && unit != 0xFF0C && unit != 0xFF5E
      let narrow = isWide ? unit - 0xFEE0 : unit
      if hasGap, let last = units.last, isDigit(last), isDigit(narrow) { units.append(0x20) }
      units.append(narrow)
      hasGap = false
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The words of `text`, parted by blanks, as an article has them: simplified script, narrow letters,
  /// digits and per cent signs; marks stay as they are.
  public static func words(_ text: String) -> [String] {
    let units = ScriptTables.shared.simplify(Array(text.utf16)).map { unit in
      switch unit {
      case 0xFF05, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: unit - 0xFEE0
      default: unit
      }
    }
    return String(decoding: units, as: UTF16.self).unicodeScalars
      .split { $0.properties.isWhitespace || $0.value == 0 }.map { String($0) }
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }
}

extension PeriodPattern {
  /// The period that `words` name: 2024, 2024-05, 2024-05-17, 5月, 1—5月, 2024年一季度, 上半年,
  /// 截至5月底; `nil` for anything else, and for words such as 今年 that name another year each year.
  public init?(words: String) {
    let words = Asked.normalised(words)
    if let iso = Self(iso: words) {
      self = iso
      return
    }
    let text = Text(bytes: Array(words.utf8))
    guard let (pattern, end) = Self.leading(text), end == text.end else { return nil }
    self = pattern
  }

  /// The period that `text` begins with, and where it ends.
  static func leading(_ text: Text) -> (PeriodPattern, end: Int)? {
    guard let token = PeriodReader(text: text).periods(in: 0..<text.end).first,
      token.range.lowerBound == 0, token.yearOffset == nil
    else { return nil }
    let span: Span
    switch token.span {
    case .months(let from, let to): span = .months(from, to)
    case .quarter(let number): span = .months(number * 3 - 2, number * 3)
    case .secondHalf: span = .months(7, 12)
    case .year: span = .year
    case .day(.some(let month), let day): span = .day(month: month, day: day)
    case .until(let month, let day): span = .until(month: month, day: day)
    case .open, .event, .week, .day, .currentMonth, .samePeriodLastYear: return nil
    }
    return PeriodPattern(year: token.year, span).map { ($0, token.range.upperBound) }
  }

  private init?(iso words: String) {
    let parts = words.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    switch numbers.count {
    case 1: self.init(year: numbers[0], .year)
    case 2: self.init(year: numbers[0], .months(numbers[1], numbers[1]))
    default: self.init(year: numbers[0], .day(month: numbers[1], day: numbers[2]))
    }
  }
}
