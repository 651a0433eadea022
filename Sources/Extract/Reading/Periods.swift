import BriefingModel
import Lexicon

/// Reads the words that name periods and days.
struct PeriodReader: Sendable {
  let text: Text

  /// The periods of `range`, left to right.
  func periods(in range: Range<Int>) -> [PeriodToken] {
    var found: [PeriodToken] = []
    var position = range.lowerBound
    for place in text.periodStarts(in: range) where Int(place) >= position {
      let start = Int(place)
      guard isTrigger(start), let token = read(at: start, limit: range.upperBound) else { continue }
      found.append(token)
      position = max(token.range.upperBound, start + text.width(start))
    }
    return found
  }

  /// The characters that periods begin with whatever follows, by their codes.
  static let openings: [Int] =
    Array(0x30...0x39) + Numerals.codes + "前第".unicodeScalars.map { Int($0.value) }

  /// The pairs of characters that the words of periods begin with.
  static let openingPairs = WordIndex([words, yearWords, WordTable("截至 截止")]).pairs

  @inline(__always)
  private func isTrigger(_ position: Int) -> Bool {
    let byte = text.bytes[position]
    if byte < 0x80 {
      guard byte &- 48 < 10 else { return false }
      return !text.isDigit(position - 1) && !(position > 0 && text.bytes[position - 1] == 0x2E)
        && isDated(position)
    }
    return byte >= 0xE3 && byte <= 0xE9
      && (Numerals.digit(text, position) == nil || isDated(position))
  }

  /// Whether the numbers that begin at `position`, with what joins them, lead to a word of time.
  private func isDated(_ start: Int) -> Bool {
    var position = start
    let limit = min(text.end, start + 40)
    while position < limit {
      if text.bytes[position] < 0x80 {
        guard text.isDigit(position) || text.bytes[position] == 0x2D || text.bytes[position] == 0x7E
        else { return false }
        position += 1
      } else if Numerals.digit(text, position) != nil {
        position += 3
      } else if let end = dash(at: position) {
        position = end
      } else {
        return Self.timeWords.match(text.bytes, at: position, limit: text.end) != nil
      }
    }
    return false
  }

  private static let timeWords = WordTable("年 月 日 号 季 个 周")

  private func read(at start: Int, limit: Int) -> PeriodToken? {
    // A day, a year or 今年 before the period proper: 今年1—5月, 2020年前三季度.
    if let (year, end) = Numerals.year(text, at: start, limit: limit) {
      guard text.has("年", at: end) else { return nil }
      let after = end + 3
      // 2020年度, 2020年全年.
      let next =
        text.has("度", at: after) ? after + 3 : text.has("全年", at: after) ? after + 6 : after
      if let inner = inner(at: next, limit: limit), inner.year == nil, inner.yearOffset == nil,
        inner.span != .event, inner.span != .open
      {
        return PeriodToken(
          range: start..<inner.range.upperBound, span: inner.span, year: year, yearOffset: nil)
      }
      let tail = text.has("以来", at: next) ? next + 6 : next
      return PeriodToken(
        range: start..<tail, span: tail > next ? .open : .year, year: year, yearOffset: nil)
    }
    if let found = Self.words.match(text.bytes, at: start, limit: limit) {
      let (span, offset) = Self.spans[found.value]
      return PeriodToken(range: start..<found.end, span: span, year: nil, yearOffset: offset)
    }
    if let found = Self.yearWords.match(text.bytes, at: start, limit: limit) {
      var next = found.end
      if text.has("，", at: next) { next += 3 }
      if found.value <= 1, let inner = inner(at: next, limit: limit), inner.year == nil,
        inner.yearOffset == nil, next == found.end || !isOpen(inner.span), inner.span != .year,
        inner.span != .event
      {
        return PeriodToken(
          range: start..<inner.range.upperBound, span: inner.span, year: nil,
          yearOffset: found.value == 0 ? 0 : -1)
      }
      return PeriodToken(
        range: start..<found.end, span: .year, year: nil,
        yearOffset: found.value == 1 ? -1 : found.value == 3 ? 1 : 0)
    }
    return inner(at: start, limit: limit)
  }

  private func isOpen(_ span: PeriodSpan) -> Bool {
    switch span {
    case .months, .quarter, .secondHalf, .until: return false
    default: return true
    }
  }

  /// A period without its year.
  private func inner(at start: Int, limit: Int) -> PeriodToken? {
    func token(_ end: Int, _ span: PeriodSpan, year: Int? = nil, offset: Int? = nil) -> PeriodToken
    {
      PeriodToken(range: start..<end, span: span, year: year, yearOffset: offset)
    }
    if let found = Self.words.match(text.bytes, at: start, limit: limit) {
      let (span, offset) = Self.spans[found.value]
      return token(found.end, span, offset: offset)
    }
    if text.has("截至", at: start) || text.has("截止", at: start) {
      var next = start + 6
      if text.has("到", at: next) { next += 3 }
      if text.has("目前", at: next) { return token(next + 6, .open) }
      var year: Int?
      var offset: Int?
      if let (value, end) = Numerals.year(text, at: next, limit: limit), text.has("年", at: end) {
        (year, next) = (value, end + 3)
      } else if text.has("今年", at: next) {
        next += 6
      } else if text.has("去年", at: next) || text.has("上年", at: next) {
        (offset, next) = (-1, next + 6)
      }
      guard let (month, end) = month(at: next, limit: limit) else { return nil }
      var tail = end
      var day: Int?
      if let (value, after) = Numerals.small(text, at: tail, limit: limit), text.has("日", at: after)
      {
        (day, tail) = (value, after + 3)
      } else if text.has("底", at: tail) || text.has("末", at: tail) {
        tail += 3
      }
      return token(tail, .until(month: month, day: day), year: year, offset: offset)
    }
    if text.has("前", at: start),
      let (count, end) = Numerals.small(text, at: start + 3, limit: limit)
    {
      if text.has("季度", at: end), (1...4).contains(count) {
        return token(end + 6, .months(1, count * 3))
      }
      for word: StaticString in ["个多月", "个月", "月"] where text.has(word, at: end) {
        guard (1...12).contains(count) else { return nil }
        let tail = end + word.utf8CodeUnitCount
        return token(text.has("份", at: tail) ? tail + 3 : tail, .months(1, count))
      }
      return nil
    }
    let ordinal = text.has("第", at: start) ? start + 3 : start
    guard let (first, end) = Numerals.small(text, at: ordinal, limit: limit) else { return nil }
    if text.has("季度", at: end), (1...4).contains(first) {
      let tail = text.has("单季", at: end + 6) ? end + 12 : end + 6
      return token(tail, first == 1 ? .months(1, 3) : .quarter(first))
    }
    guard ordinal == start else { return nil }
    if let dash = dash(at: end), let (last, next) = Numerals.small(text, at: dash, limit: limit),
      text.has("月", at: next), !text.has("日", at: next + 3)
    {
      guard (1...12).contains(first), (1...12).contains(last), first < last else { return nil }
      return token(text.has("份", at: next + 3) ? next + 6 : next + 3, .months(first, last))
    }
    if text.has("日", at: end), (1...31).contains(first), text.isDigit(start) {
      return token(end + 3, .day(month: nil, day: first))
    }
    guard text.has("月", at: end), (1...12).contains(first) else { return nil }
    let afterMonth = end + 3
    if let (day, tail) = Numerals.small(text, at: afterMonth, limit: limit),
      text.has("日", at: tail) || text.has("号", at: tail)
    {
      guard (1...31).contains(day) else { return nil }
      return token(tail + 3, .day(month: first, day: day))
    }
    if let dash = dash(at: afterMonth),
      let (last, next) = Numerals.small(text, at: dash, limit: limit), text.has("月", at: next)
    {
      guard first < last, last <= 12 else { return nil }
      return token(text.has("份", at: next + 3) ? next + 6 : next + 3, .months(first, last))
    }
    if text.has("当月", at: afterMonth) { return token(afterMonth + 6, .months(first, first)) }
    if text.has("份", at: afterMonth) { return token(afterMonth + 3, .months(first, first)) }
    if text.has("底", at: afterMonth) || text.has("末", at: afterMonth) {
      // 「8月底前」 sets a term for something and says of no figure when.
      guard !text.has("前", at: afterMonth + 3) else { return nil }
      return token(afterMonth + 3, .until(month: first, day: nil))
    }
    // 「元至6月」 begins with January.
    if first > 1, text.has("元至", endingAt: start) || text.has("元—", endingAt: start) {
      return token(afterMonth, .months(1, first))
    }
    return token(afterMonth, .months(first, first))
  }

  private func month(at start: Int, limit: Int) -> (Int, Int)? {
    guard let (value, end) = Numerals.small(text, at: start, limit: limit), text.has("月", at: end),
      (1...12).contains(value)
    else { return nil }
    return (value, text.has("份", at: end + 3) ? end + 6 : end + 3)
  }

  /// Where the second number of 1—5月 begins.
  private func dash(at position: Int) -> Int? {
    guard position < text.end else { return nil }
    for word: StaticString in ["——", "—", "–", "－", "～", "~", "-", "至", "到"]
    where text.has(word, at: position) {
      return position + word.utf8CodeUnitCount
    }
    return nil
  }

  private static let yearWords = WordTable([
    ("今年", 0), ("本年度", 0), ("本年", 0), ("去年", 1), ("上年", 1), ("年内", 2), ("全年", 2),
    ("明年", 3), ("来年", 3), ("次年", 3),
  ])
  private static let words = WordTable([
    ("上半年", 0), ("下半年", 1), ("首季度", 2), ("今年以来", 3), ("年初以来", 3), ("年初至今", 3), ("截至目前", 3),
    ("截止目前", 3), ("目前为止", 3), ("目前", 3), ("此次", 4), ("本次", 4), ("这次", 4), ("当天", 4), ("当日", 4),
    ("会上", 4), ("活动现场", 4), ("仪式上", 4), ("活动上", 4), ("签约现场", 4), ("开工现场", 4), ("本周", 5), ("上周", 5),
    ("当月", 6), ("本月", 6), ("去年同期", 7), ("上年同期", 7),
    ("以来", 8), ("首季", 2),
  ])
  private static let spans: [(PeriodSpan, Int?)] = [
    (.months(1, 6), nil), (.secondHalf, nil), (.months(1, 3), nil), (.open, nil), (.event, nil),
    (.week, nil), (.currentMonth, nil), (.samePeriodLastYear, -1), (.open, nil),
  ]
}
