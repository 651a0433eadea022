import BriefingModel

/// A heading cut to what names its column: 「1—5月完成投资（亿元）」 is 完成投资, of the year to date, in
/// 亿元.
struct HeadingKey: Hashable, Sendable {
  /// The heading without blanks, unit, remarks in brackets and period.
  var name: String
  /// The unit it states.
  var unit: LedgerUnit?
  /// The period it states.
  var period: Span
  /// What stands in its brackets beside a unit of money, as 亩 in 「用地面积（亩）」; `nil` for nothing.
  var remark: String?

  /// The period a heading states.
  enum Span: Hashable, Sendable {
    /// None.
    case unstated
    /// A year to date (1—5月), or a whole year.
    case year(Int?)
    /// The end of an earlier year, up to which something is counted.
    case untilEnd(of: Int)
    /// A part of a year: one month, one quarter.
    case part
  }

  /// Cuts `heading`.
  init(_ heading: String) {
    var text = CellText.folded(heading)
    (unit, period) = (nil, .unstated)
    text = text.filter { !"*★☆※".contains($0) }
    var remarks = ""
    (text, remarks) = Self.splitBrackets(text)
    for words in remarks.split(separator: "\n") {
      let name = words.hasPrefix("单位:") ? words.dropFirst(3) : words
      var isUnit = false
      for word in name.split(whereSeparator: { ",;、/".contains($0) }) {
        guard let stated = LedgerUnit(word) else { continue }
        isUnit = true
        unit = unit ?? stated
      }
      if remark == nil, !isUnit || name.contains("/"), !name.isEmpty { self.remark = String(name) }
    }
    text = Self.withoutNumber(Self.trimmed(text))
    if unit == nil, let split = LedgerUnit.suffix(of: text), !Self.trimmed(split.rest).isEmpty {
      (text, unit) = (Self.trimmed(split.rest), split.unit)
    }
    // Behind a colon even a bare 元 is a unit.
    if unit == nil, let colon = text.lastIndex(of: ":"), colon > text.startIndex,
      let stated = LedgerUnit(text[text.index(after: colon)...])
    {
      (text, unit) = (String(text[..<colon]), stated)
    }
    name = text
    cutPeriod()
  }

  /// Parts what stands in brackets from the rest. Brackets that belong to a name, as in
  /// 县（市、区）, stay.
  private static func splitBrackets(_ text: String) -> (rest: String, remarks: String) {
    var rest = ""
    var remarks = ""
    var inside: String?
    for character in text {
      switch character {
      case "(", "[", "【", "〔": inside = inside ?? ""
      case ")", "]", "】", "〕":
        if let words = inside {
          if keptBrackets.contains(words) {
            rest += "(" + words + ")"
          } else if ["计划", "实际"].contains(words), rest.hasSuffix("时间") || rest.hasSuffix("日期") {
            // 开工时间（计划） is another column than 开工时间（实际）.
            rest += words
          } else {
            remarks += words + "\n"
          }
        }
        inside = nil
      default:
        if inside == nil { rest.append(character) } else { inside?.append(character) }
      }
    }
    return (rest, remarks + (inside ?? ""))
  }

  private static let keptBrackets: Set<String> = ["市、区", "市区", "市,区", "报送", "建设"]

  /// `text` without the number of a column before it, as in 「3.项目名称」.
  private static func withoutNumber(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...2).contains(digits.count), let mark = rest.first, ".、".contains(mark),
      let next = rest.dropFirst().unicodeScalars.first, next.value >= 0x4E00
    else { return text }
    return String(rest.dropFirst())
  }

  private static func trimmed(_ text: String) -> String {
    let marks = ":,;、,。-—/_"
    var result = text[...]
    while let last = result.last, marks.contains(last) { result.removeLast() }
    while let first = result.first, marks.contains(first) { result.removeFirst() }
    return String(result)
  }

  /// Takes a period off the front of the name.
  private mutating func cutPeriod() {
    var rest = name[...]
    var isCumulative = false
    for word in ["截至", "截止", "至"] where rest.hasPrefix(word) {
      rest.removeFirst(word.count)
      isCumulative = true
      break
    }
    var year: Int?
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 4, rest.dropFirst(4).first == "年" {
      year = Int(digits)
      rest.removeFirst(5)
      if rest.first == "度" { rest.removeFirst() }
      if let end = ["底", "末"].first(where: { rest.hasPrefix($0) }), let year {
        rest.removeFirst(end.count)
        (name, period) = (String(rest), .untilEnd(of: year))
        return
      }
    }
    if let month = Self.months(rest) {
      rest = month.rest
      period = isCumulative || month.fromJanuary ? .year(year) : .part
    } else if year != nil {
      period = .year(year)
    } else {
      return
    }
    // What is left must still name something.
    if rest.isEmpty { period = .unstated } else { name = String(rest) }
  }

  /// Takes months off the front: 1—5月, 5月底, 上半年, 前三季度.
  private static func months(
    _ text: Substring
  ) -> (rest: Substring, fromJanuary: Bool)? {
    for word in ["上半年", "前三季度", "一季度", "全年"] where text.hasPrefix(word) {
      return (text.dropFirst(word.count), true)
    }
    for word in ["二季度", "三季度", "四季度", "下半年"] where text.hasPrefix(word) {
      return (text.dropFirst(word.count), false)
    }
    let first = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(first.count), var month = Int(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var isSpan = false
    if let mark = rest.first, "—-–~～至到".contains(mark) {
      rest = rest.drop { "—-–~～至到".contains($0) }
      let second = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...2).contains(second.count) else { return nil }
      rest = rest.dropFirst(second.count)
      isSpan = month == 1
      month = 1
    }
    guard (1...12).contains(month), rest.first == "月" else { return nil }
    rest.removeFirst()
    for word in ["份", "底", "末"] where rest.hasPrefix(word) {
      rest.removeFirst()
      if word != "份" { isSpan = true }
    }
    let day = rest.prefix { $0.isASCII && $0.isNumber }
    if !day.isEmpty, rest.dropFirst(day.count).first == "日" {
      rest = rest.dropFirst(day.count + 1)
      isSpan = true
    }
    return (rest, isSpan)
  }
}
