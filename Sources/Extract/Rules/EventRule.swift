import BriefingModel
import Lexicon

/// Finds the event an article reports (事件) and its day. A statistical notice has none.
struct EventRule: Sendable {
  let reading: ArticleReading
  let calendar: ArticleCalendar
  private var text: Text { reading.text }

  init(reading: ArticleReading, calendar: ArticleCalendar) {
    self.reading = reading
    self.calendar = calendar
  }

  /// The event, or `nil`.
  func event() -> EventFact? {
    let lead = reading.layout.body.prefix(5).flatMap { paragraph in
      paragraph.sentences.map { reading.layout.sentences[$0].range }
    }
    var undated: EventFact?
    for sentence in lead.prefix(10) {
      guard let held = held(in: sentence) else { continue }
      let day = reading.periods.periods(in: sentence).first { token in
        guard case .day = token.span else { return false }
        return token.range.lowerBound < held.verb.upperBound
          && !text.has("讯", at: token.range.upperBound)
      }
      let fact = fact(held, day, sentence)
      if day != nil { return fact }
      if undated == nil, isHeadline(held.name) || reading.layout.title.isEmpty { undated = fact }
    }
    return undated
  }

  /// What is held in `sentence`, and the verb that says so.
  private func held(in sentence: Range<Int>) -> (name: Range<Int>, verb: Range<Int>)? {
    for (start, match) in text.words(of: Self.verbs, in: sentence) {
      let verb = start..<match.end
      // 「举行活动」 names nothing.
      if let name = named(after: verb, in: sentence) ?? named(before: verb, in: sentence),
        text.characters(in: name) > 2
      {
        return (name, verb)
      }
    }
    // 「在某市调研并出席全省推进会议」: the meeting is the event, if it has a name of its own.
    for (start, match) in text.words(of: Self.attendance, in: sentence) {
      let verb = start..<match.end
      if let name = named(after: verb, in: sentence), text.characters(in: name) > 5 {
        return (name, verb)
      }
    }
    // 「调研重点项目建设」「带队观摩」: the act is the event.
    if let (start, match) = text.firstWord(of: Self.acts, in: sentence) {
      var end = match.end
      while end < sentence.upperBound, text.mark(at: end)?.endsClause != true {
        end += text.width(end)
      }
      return text.characters(in: start..<end) > 2 ? (start..<end, start..<match.end) : nil
    }
    return nil
  }

  /// 「召开全市某某推进会」.
  private func named(after verb: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var position = verb.upperBound
    var end: Int?
    while position < sentence.upperBound, text.mark(at: position)?.endsClause != true {
      if let noun = Self.nouns.match(text.bytes, at: position, limit: sentence.upperBound) {
        end = whole(noun.end)
        position = end ?? noun.end
      } else {
        position += text.width(position)
      }
    }
    guard let end, verb.upperBound < end else { return nil }
    return verb.upperBound..<end
  }

  /// The end of a name whose noun ends at `end`: 「推进会」 may go on to 「推进会议」, and a bracket
  /// that follows, 「对接活动（某省）」, belongs to it.
  private func whole(_ end: Int) -> Int {
    var end = end
    if end >= 3, text.has("会议", at: end - 3) { end += 3 }
    if end < text.end, text.mark(at: end) == .openBracket {
      var position = end
      while position < text.end, text.mark(at: position) != .closeBracket {
        position += text.width(position)
        if position - end > 60 { return end }
      }
      if position < text.end { end = position + text.width(position) }
    }
    return end
  }

  /// 「某某推进会在长沙召开」.
  private func named(before verb: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var start = sentence.lowerBound
    var begin = start
    var position = start
    var depth = 0
    while position < verb.lowerBound {
      let mark = text.mark(at: position)
      if mark == .openQuote { depth += 1 }
      if mark == .closeQuote { depth -= 1 }
      position += text.width(position)
      if let mark, mark.endsClause || mark == .closeBracket, depth == 0 { start = position }
      // A bracket after the noun, 「活动（某省）在某市开幕」, does not part the name from its verb.
      if mark == .closeBracket, depth == 0, let open = bracketed(before: position, from: begin) {
        start = open
      }
      if mark != nil { begin = start }
    }
    if let theme = text.last("为主题的", in: start..<verb.lowerBound) { start = theme + 12 }
    for period in reading.periods.periods(in: start..<verb.lowerBound) {
      if case .day = period.span { start = period.range.upperBound }
    }
    while let word = Self.hours.match(text.bytes, at: start, limit: verb.lowerBound) {
      start = word.end
    }
    // Of 「推进会议在会议中心召开」 the first noun before 「在」 ends the name: the rest is the venue.
    let ends = text.words(of: Self.nouns, in: start..<verb.lowerBound).map { whole($0.match.end) }
    guard let last = ends.first(where: { text.has("在", at: $0) }) ?? ends.last,
      last <= verb.lowerBound
    else { return nil }
    let rest = last..<verb.lowerBound
    guard rest.isEmpty || text.has("在", at: rest.lowerBound) || text.characters(in: rest) <= 2
    else { return nil }
    return start..<last
  }

  /// Where the clause before a bracket that ends at `end` begins, if the bracket follows a noun.
  private func bracketed(before end: Int, from begin: Int) -> Int? {
    let nouns = text.words(of: Self.nouns, in: begin..<end)
    return nouns.contains { whole($0.match.end) == end } ? begin : nil
  }

  private func fact(
    _ held: (name: Range<Int>, verb: Range<Int>), _ day: PeriodToken?, _ sentence: Range<Int>
  ) -> EventFact {
    var date: CalendarDate?
    var partial: PartialDate?
    if let day, case .day(let month, let number) = day.span {
      date = calendar.date(month: month, day: number, year: day.year)
      if date == nil { partial = PartialDate(year: day.year, month: month, day: number) }
    }
    let body = reading.layout.body
    let whole = (body.first?.range.lowerBound ?? 0)..<(body.last?.range.upperBound ?? text.end)
    return EventFact(
      name: text.string(held.name), date: date, partialDate: partial, kind: kind(held.name),
      format: format(whole), venue: venue(held, sentence),
      evidence: reading.evidence(
        held.name.lowerBound..<max(held.name.upperBound, held.verb.upperBound), "event.held",
        .likely))
  }

  private func kind(_ name: Range<Int>) -> EventFact.Kind {
    for (kind, words) in Self.kinds where text.containsWord(of: words, in: name) { return kind }
    return .other
  }

  private func format(_ range: Range<Int>) -> String? {
    if text.contains("电视直播", in: range) { return "tv-live" }
    if text.contains("视频", in: range),
      text.contains("分会场", in: range) || text.contains("视频会议", in: range)
    {
      return "video"
    }
    if text.contains("分会场", in: range) { return "multi-site" }
    return nil
  }

  /// 「在骆马湖总部经济会议中心召开」.
  private func venue(_ held: (name: Range<Int>, verb: Range<Int>), _ sentence: Range<Int>)
    -> String?
  {
    let low = max(sentence.lowerBound, held.verb.lowerBound - 60)
    guard let at = text.last("在", in: low..<held.verb.lowerBound) else { return nil }
    let place = at + 3..<held.verb.lowerBound
    guard (2...18).contains(text.characters(in: place)), isPlain(place) else { return nil }
    return text.string(place)
  }

  private func isPlain(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      guard text.isHan(position) else { return false }
      position += 3
    }
    return true
  }

  /// Whether the headline speaks of a meeting, a signing or an inspection.
  private func isHeadline(_ name: Range<Int>) -> Bool {
    reading.layout.title.contains {
      text.containsWord(of: Self.nouns, in: $0.range)
        || text.containsWord(of: Self.acts, in: $0.range)
    }
  }

  private static let verbs = WordTable("召开 举行 举办 主持召开 开幕 组织召开 举行了 召开了 集中开工 启动")
  private static let attendance = WordTable("出席 参加")
  private static let acts = WordTable("调研 观摩 督导检查 实地察看 现场办公 暗访")
  private static let nouns = WordTable(
    """
    会议 大会 推进会 调度会 例会 座谈会 洽谈会 对接会 签约会 发布会 推介会 现场会 动员会 部署会 专题会 视频会 电视电话会 观摩会 点评会 活动 仪式
    擂台赛 开幕式 论坛 集中签约 集中开工 总结会 会商会 工作会 恳谈会 誓师会 招商会 对接活动 开工活动 评审会 交流会 双月调度会
    """)
  private static let hours = WordTable("上午 下午 晚 晚上 ， 、 我市 我县 我省 我区 由")
  private static let kinds: [(EventFact.Kind, WordTable)] = [
    (.groundbreaking, WordTable("开工 竣工 开复工 奠基 投产仪式")),
    (.signing, WordTable("签约")),
    (.conference, WordTable("洽谈会 对接活动 发布会 推介会 论坛 恳谈会 招商会 博览会 对接会")),
    (.meeting, WordTable("会议 大会 推进会 调度会 例会 座谈会 现场会 动员会 部署会 会")),
    (.inspection, WordTable("调研 观摩 督导 察看 办公 暗访")),
  ]
}
