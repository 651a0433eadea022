import BriefingModel

/// Reads what a cell of a date column holds (日期).
enum DateCell {
  /// What a cell turned out to hold.
  enum Reading: Hashable, Sendable {
    /// A day, a month or a year; what is not stated is `nil`.
    case date(PartialDate)
    /// A day that is planned, whatever the column is called: 「计划9月开工」.
    case planned(PartialDate)
    /// The stage was reached, nobody says when: 「已开工」.
    case reached
    /// Nothing, or that the stage was not reached: 「未开工」.
    case none
    /// A day that a number counts (45366), shown as that number.
    case counted(PartialDate)
    /// A number such as 2024.1, which is January or October, depending on who typed it.
    case ambiguous(PartialDate)
    /// Nothing that can be read as a date.
    case unreadable
  }

  /// The reading of `value`.
  ///
  /// - Parameter epoch1904: Whether the workbook counts days from 1904 on.
  static func reading(_ value: Grid.Value?, epoch1904: Bool = false) -> Reading {
    switch value {
    case nil, .uncomputed: return .none
    case .date(let date): return .date(date)
    case .number(let number, let shown): return reading(number, shown: shown, epoch1904)
    case .text(let text): return reading(text: text, epoch1904)
    case .truth(let truth): return truth ? .reached : .none
    case .error: return .unreadable
    }
  }

  private static func reading(
    _ number: ExactNumber, shown: String, _ epoch1904: Bool
  ) -> Reading {
    if let whole = number.whole, (20_000..<80_000).contains(whole) {
      let day = NumberFormat.day(serial: number, epoch1904: epoch1904)
      return day.map { .counted(PartialDate($0)) } ?? .unreadable
    }
    if number.digits == 0 { return .none }
    guard let date = date(in: shown) else { return .unreadable }
    let isTenth = shown.split(separator: ".").dropFirst().first == "1"
    return isTenth ? .ambiguous(date) : .date(date)
  }

  private static func reading(text: String, _ epoch1904: Bool) -> Reading {
    var rest = CellText.narrowed(text)
    // The time of day behind a date.
    if let blank = rest.firstIndex(where: { $0 == " " || $0 == "T" }),
      rest[rest.index(after: blank)...].contains(":")
    {
      rest = String(rest[..<blank])
    }
    rest = CellText.folded(rest)
    if AbsenceMark(rest) != nil || ["无", "待定", "未定", "否", "×"].contains(rest) { return .none }
    if ["是", "√", "已"].contains(rest) { return .reached }
    var isPlanned = false
    for word in ["力争", "计划", "预计", "拟于", "拟", "已于", "于"] where rest.hasPrefix(word) {
      rest.removeFirst(word.count)
      isPlanned = isPlanned || !word.hasSuffix("于") || word == "拟于"
    }
    for stage in stageWords where rest.hasSuffix(stage) {
      rest.removeLast(stage.count)
      if rest == "已" || rest == "已经" { return .reached }
      if ["未", "尚未", "暂未", "待", "未能", "还未"].contains(rest) { return .none }
      break
    }
    if rest.utf8.count == 5, let serial = Int(rest), (30_000..<60_000).contains(serial) {
      let day = NumberFormat.day(serial: ExactNumber(serial), epoch1904: epoch1904)
      return day.map { .counted(PartialDate($0)) } ?? .unreadable
    }
    guard let date = date(in: rest, allowsOdd: true) else { return .unreadable }
    return isPlanned ? .planned(date) : .date(date)
  }

  private static let stageWords = [
    "达产达效", "签约", "开工", "竣工", "完工", "建成", "投产", "达产", "达效", "开工建设",
  ]

  /// The date `text` writes in digits, or `nil`: 2024.3, 2024年3月, 2024/3/15, 24.3, 3月底, 20240315;
  /// of a quarter (2024年一季度, 2024Q1) the year.
  ///
  /// - Parameter allowsOdd: Whether years before 1949 and after 2100 are taken where all three parts
  ///   are there or the year is called one.
  static func date(in text: String, allowsOdd: Bool = false) -> PartialDate? {
    if let year = yearOfQuarter(text) { return PartialDate(year: year) }
    var numbers: [(value: Int, width: Int, mark: Character)] = []
    var value = 0
    var width = 0
    var tail = ""
    for character in text {
      if character.isASCII, let digit = character.wholeNumberValue, tail.isEmpty {
        (value, width) = (value * 10 + digit, width + 1)
        if width > 8 { return nil }
      } else if width > 0, ".-/年月日号".contains(character) {
        numbers.append((value, width, character))
        (value, width) = (0, 0)
      } else if width == 0, !numbers.isEmpty {
        tail.append(character)
      } else if width > 0 {
        return nil
      } else if numbers.isEmpty {
        return nil
      }
    }
    if width > 0 { numbers.append((value, width, "。")) }
    guard tailWords.contains(tail) else { return nil }
    // A date parts its numbers in one way only: 3-5月 is a span, not a date.
    let marks = numbers.dropLast().map(\.mark)
    if Set(marks.filter { !"年月".contains($0) }).count > 1 { return nil }
    return date(of: numbers, allowsOdd: allowsOdd)
  }

  private static let tailWords: Set<String> = [
    "", "底", "末", "初", "中", "份", "上旬", "中旬", "下旬", "底前", "前", "度", "上半年", "下半年",
  ]

  /// Whether `text` names a quarter of a year, of which only the year is kept.
  static func namesQuarter(_ text: String) -> Bool {
    text.utf8.count < 40 && yearOfQuarter(CellText.folded(text)) != nil
  }

  /// The year of 2024年一季度, 2024年第1季度, 2024Q1 or 2024年Q1, or `nil`.
  private static func yearOfQuarter(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let year = Int(digits), years.contains(year) else { return nil }
    var rest = text.dropFirst(4)
    if rest.first == "年" { rest.removeFirst() }
    if let mark = rest.first, mark == "Q" || mark == "q" {
      return "1234".contains(rest.dropFirst()) && rest.count == 2 ? year : nil
    }
    if rest.first == "第" { rest.removeFirst() }
    guard rest.hasSuffix("季度"), rest.count == 3, let number = rest.first else { return nil }
    return "1234一二三四".contains(number) ? year : nil
  }

  private static func date(
    of numbers: [(value: Int, width: Int, mark: Character)], allowsOdd: Bool
  ) -> PartialDate? {
    guard let first = numbers.first else { return nil }
    switch numbers.count {
    case 1 where first.width == 8:
      return CalendarDate(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100
      ).map { PartialDate($0) }
    case 1 where first.width == 6:
      return month(first.value % 100, of: first.value / 100)
    case 1 where first.mark == "月":
      return month(first.value, of: nil)
    case 1 where allowsOdd && first.width == 4 && first.mark == "年":
      return PartialDate(year: first.value)
    case 1 where first.width == 4 && (first.mark == "年" || first.mark == "。"):
      return years.contains(first.value) ? PartialDate(year: first.value) : nil
    case 2:
      let second = numbers[1]
      if first.mark == "月" || (first.width <= 2 && first.value <= 12 && first.mark != "年") {
        // 3-5月 is a span of months, not a day.
        guard (1...31).contains(second.value), (1...12).contains(first.value), second.mark != "月"
        else { return nil }
        return PartialDate(month: first.value, day: second.value)
      }
      if allowsOdd, first.width == 4, first.mark == "年", (1...12).contains(second.value) {
        return PartialDate(year: first.value, month: second.value)
      }
      return year(first).flatMap { month(second.value, of: $0) }
    case 3:
      let odd = allowsOdd && first.width == 4 ? first.value : nil
      guard let year = year(first) ?? odd else { return nil }
      return CalendarDate(year: year, month: numbers[1].value, day: numbers[2].value)
        .map { PartialDate($0) }
    default:
      return nil
    }
  }

  /// Years that a date of a ledger may lie in.
  static let years = 1949...2100

  private static func year(_ number: (value: Int, width: Int, mark: Character)) -> Int? {
    let full = number.width == 2 ? 2000 + number.value : number.value
    return years.contains(full) && [2, 4].contains(number.width) ? full : nil
  }

  private static func month(_ month: Int, of year: Int?) -> PartialDate? {
    guard (1...12).contains(month), year.map({ years.contains($0) }) ?? true else { return nil }
    return PartialDate(year: year, month: month)
  }
}
