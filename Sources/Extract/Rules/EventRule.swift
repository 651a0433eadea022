import BriefingModel
import Lexicon

/// Finds the event an article reports (事件) and its day. A statistical notice has none.
struct EventRule: Sendable {
  let reading: ArticleReading
  let calendar: ArticleCalendar
  var text: Text { reading.text }

  init(reading: ArticleReading, calendar: ArticleCalendar) {
    self.reading = reading
    self.calendar = calendar
  }

  /// The event, or `nil`.
  func event() -> EventFact? {
    let lead = reading.layout.body.prefix(5).flatMap { paragraph in
      paragraph.sentences.prefix(10).map { reading.layout.sentences[$0].range }
    }
    var undated: EventFact?
    var opening: (day: PeriodToken, paragraph: Int)?
    for (number, sentence) in lead.prefix(10).enumerated() {
      let paragraph = reading.layout.sentence(at: sentence.lowerBound)?.paragraph ?? 0
      guard let held = held(in: sentence) ?? (number < 2 ? begun(in: sentence) : nil) else {
        if let day = day(opening: sentence) { opening = (day, paragraph) }
        continue
      }
      let stated = reading.periods.periods(in: sentence).first { token in
        guard case .day = token.span else { return false }
        return token.range.lowerBound < held.verb.upperBound
          && !text.has("讯", at: token.range.upperBound)
          && !text.has("电", at: token.range.upperBound)
      }
      let day =
        stated ?? today(sentence.lowerBound..<held.verb.lowerBound)
        ?? (opening?.paragraph == paragraph && isSameDay(sentence.lowerBound..<held.verb.lowerBound)
          ? opening?.day : nil)
      let fact = fact(held, day, sentence)
      if day != nil { return fact }
      if undated == nil, isHeadline || reading.layout.title.isEmpty { undated = fact }
    }
    return undated
  }

  /// The day of the date line, 「本报6月3日讯」, if 今天 stands in `words`.
  private func today(_ words: Range<Int>) -> PeriodToken? {
    guard text.contains("今天", in: words) || text.contains("今日", in: words),
      let opening = reading.layout.body.first(where: { !$0.sentences.isEmpty })?.range
    else { return nil }
    let end = min(opening.upperBound, opening.lowerBound + 90)
    return reading.periods.periods(in: opening.lowerBound..<end).first { token in
      guard case .day = token.span else { return false }
      return text.has("讯", at: token.range.upperBound) || text.has("电", at: token.range.upperBound)
    }
  }

  /// The day that a sentence begins with: 「6月3日，工地上机器轰鸣。」
  private func day(opening sentence: Range<Int>) -> PeriodToken? {
    let head = text.span(sentence.lowerBound, min(sentence.upperBound, sentence.lowerBound + 30))
    return reading.periods.periods(in: head).first { token in
      guard case .day = token.span else { return false }
      return token.range.lowerBound == sentence.lowerBound
    }
  }

  /// Whether `words` go on with the day that was stated before: 「上午9时，」「当天，」.
  private func isSameDay(_ words: Range<Int>) -> Bool {
    Self.sameDay.match(text.bytes, at: words.lowerBound, limit: words.upperBound) != nil
  }

  /// 「6月3日，某区14个项目集中开工。」: the first sentences report an act that has no other name.
  private func begun(in sentence: Range<Int>) -> (name: Range<Int>, verb: Range<Int>)? {
    guard let day = day(opening: sentence) else { return nil }
    for (start, match) in text.words(of: Self.beginnings, in: sentence).prefix(Self.mostVerbs) {
      var next = match.end
      // 「集中签约一批项目」「集中开工21个重大项目」.
      if Self.manyStart.match(text.bytes, at: next, limit: sentence.upperBound) != nil
        || next < sentence.upperBound && text.isDigit(next),
        let project = text.first("项目", in: next..<min(sentence.upperBound, next + 45))
      {
        next = project + 6
      }
      // 「与某某公司签订投资协议」.
      let object = text.span(next, min(sentence.upperBound, next + 120))
      if text.has("签", at: start),
        let deed = text.first("协议", in: object) ?? text.first("合同", in: object)
      {
        next = deed + 6
      }
      guard next == sentence.upperBound || text.mark(at: next)?.endsClause == true else { continue }
      var low = start
      while low > day.range.upperBound, text.mark(at: text.before(low))?.endsClause != true {
        low = text.before(low)
      }
      while let word = Self.hours.match(text.bytes, at: low, limit: start) { low = word.end }
      // 「总投资6亿元的某某项目开工」.
      if let of = text.first("元的", in: low..<start) { low = of + 6 }
      if text.characters(in: low..<start) >= 3, start - low <= Self.longestName {
        return (low..<next, start..<next)
      }
    }
    return nil
  }

  /// What is held in `sentence`, and the verb that says so.
  private func held(in sentence: Range<Int>) -> (name: Range<Int>, verb: Range<Int>)? {
    for (start, match) in text.words(of: Self.verbs, in: sentence).prefix(Self.mostVerbs) {
      let verb = start..<match.end
      // 「集中开工暨动员大会」「启动仪式」: the word is of the name.
      if Self.withinNames.match(text.bytes, at: verb.upperBound, limit: sentence.upperBound) != nil
      {
        continue
      }
      // 「举行活动」 names nothing.
      if let name = named(after: verb, in: sentence) ?? named(before: verb, in: sentence),
        text.characters(in: name) > 2
      {
        return (name, verb)
      }
    }
    // 「在某市调研并出席全省推进会议」: the meeting is the event, if it has a name of its own.
    for (start, match) in text.words(of: Self.attendance, in: sentence).prefix(Self.mostVerbs) {
      let verb = start..<match.end
      if let name = named(after: verb, in: sentence), text.characters(in: name) > match.value {
        return (name, verb)
      }
    }
    if let name = named(at: sentence) { return (name, name.lowerBound..<name.upperBound) }
    // 「调研重点项目建设」「带队观摩」: the act is the event; 「观摩组」「调研报告」 are no acts.
    for (start, match) in text.words(of: Self.acts, in: sentence) {
      guard Self.noAct.match(text.bytes, at: match.end, limit: sentence.upperBound) == nil else {
        continue
      }
      var end = match.end
      while end < sentence.upperBound, text.mark(at: end)?.endsClause != true {
        // A list of all that was seen is no name.
        if end - start > Self.longestAct, text.mark(at: end) == .pause { break }
        end += text.width(end)
      }
      if text.characters(in: start..<end) > 2 { return (start..<end, start..<match.end) }
      // 「到某县、某区调研」「围绕用地开展调研」.
      let low = text.position(back: 150, from: start, limit: sentence.lowerBound)
      guard let way = text.words(of: Self.ways, in: low..<start).last else { return nil }
      return (way.start..<match.end, start..<match.end)
    }
    return nil
  }

  private func fact(
    _ held: (name: Range<Int>, verb: Range<Int>), _ day: PeriodToken?, _ sentence: Range<Int>
  ) -> EventFact {
    var date: CalendarDate?
    let edition = edition(held.name)
    var partial = edition.map { PartialDate(year: $0) }
    if let day, case .day(let month, let number) = day.span {
      date = calendar.date(month: month, day: number, year: day.year)
      // 「2021某市签约仪式」 held on 「7月23日」: the edition gives the year that nothing else does.
      if date == nil, let month, let year = day.year ?? edition {
        date = CalendarDate(year: year, month: month, day: number)
      }
      partial =
        date == nil ? PartialDate(year: day.year ?? edition, month: month, day: number) : nil
    }
    let body = reading.layout.body
    let whole = (body.first?.range.lowerBound ?? 0)..<(body.last?.range.upperBound ?? text.end)
    return EventFact(
      name: text.string(title(of: held.name)), date: date, partialDate: partial,
      kind: kind(held.name), format: format(whole), venue: venue(held, sentence),
      evidence: reading.evidence(
        held.name.lowerBound..<max(held.name.upperBound, held.verb.upperBound), "event.held",
        .likely))
  }

  /// The year in front of a name, 「2024中国对接活动」; 「2024年工作会」 may be held before it begins.
  private func edition(_ name: Range<Int>) -> Int? {
    var year = 0
    var position = name.lowerBound
    while position < name.upperBound, text.isDigit(position) {
      year = min(year * 10 + Int(text.bytes[position] - 48), 9999)
      position += 1
    }
    guard position == name.lowerBound + 4, (1949...2099).contains(year), text.isHan(position),
      !text.has("年", at: position), !text.has("亿", at: position), !text.has("万", at: position)
    else { return nil }
    return year
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

  /// 「在某某会议中心召开」「在某市调研」, or 「主会场设在某某」 further on in the lead.
  private func venue(_ held: (name: Range<Int>, verb: Range<Int>), _ sentence: Range<Int>)
    -> String?
  {
    var low = text.position(
      back: Self.longestName, from: held.verb.upperBound, limit: sentence.lowerBound)
    while let at = text.first("在", in: low..<max(low, held.verb.upperBound)) {
      low = at + 3
      let verb = text.firstWord(of: Self.placeVerbs, in: low..<held.verb.upperBound)
      if let verb, let place = place(low..<verb.start) { return place }
    }
    guard let at = text.firstWord(of: Self.mainSite, in: sentence.lowerBound..<text.end),
      let lead = reading.layout.sentence(at: held.verb.lowerBound)?.paragraph,
      reading.layout.sentence(at: at.start)?.paragraph == lead
    else { return nil }
    var end = at.match.end
    while end < text.end, text.isHan(end), end - at.match.end < 60 { end += text.width(end) }
    return place(at.match.end..<end)
  }

  /// The words of `range` if they can name a place; 「在新形势下」 is none.
  private func place(_ range: Range<Int>) -> String? {
    guard (2...18).contains(text.characters(in: range)), isPlain(range),
      Self.noPlaceEnds.match(
        text.bytes, endingAt: range.upperBound, from: range.upperBound - 6) == nil
    else { return nil }
    return text.string(range)
  }

  /// Whether `range` holds Han characters alone.
  private func isPlain(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      guard text.isHan(position) else { return false }
      position += text.width(position)
    }
    return true
  }

  /// Whether the headline speaks of a meeting, a signing or an inspection. A notice reports of what
  /// has been, 「观摩点评情况通报」.
  private var isHeadline: Bool {
    reading.layout.title.contains { line in
      let end = line.range.upperBound
      return
        (text.containsWord(of: Self.nouns, in: line.range)
        || text.containsWord(of: Self.acts, in: line.range))
        && Self.notices.match(
          text.bytes, endingAt: end, from: max(line.range.lowerBound, end - 6)) == nil
    }
  }
}
