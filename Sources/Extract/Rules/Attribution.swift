import BriefingModel
import Lexicon

/// The words that give a speech to its speaker: 「王某在会上强调，」.
struct Attribution: Hashable, Sendable {
  let speaker: Speaker
  /// 强调, 指出, 要求 …
  let verb: String
  /// Where the speaker's words begin; the sentence's end if they stand before the attribution.
  let contentStart: Int
  /// A quotation of the same sentence before the attribution.
  let quoteBefore: Range<Int>?
  /// Whether the sentence itself names the speaker, in full or by 会议.
  let isNamed: Bool
}

/// Finds attributions and remembers who was last spoken of.
struct AttributionReader: Sendable {
  let reading: ArticleReading
  let names: NamePlaces
  /// Made when the first clause names a post without a name.
  private lazy var addressees = Addressees(people: names.people)
  /// The person 他 and 她 mean.
  private var subject: Person?
  private var text: Text { reading.text }

  init(reading: ArticleReading, names: NamePlaces) {
    self.reading = reading
    self.names = names
  }

  /// Passes over a sentence: its first person is the one 他 means from now on.
  mutating func pass(_ sentence: Range<Int>) {
    if let person = person(in: sentence) { subject = person }
  }

  /// The attribution in `sentence`, or `nil`.
  ///
  /// - Parameter isQuoted: Whether quoted sentences before it still lack their speaker.
  mutating func attribution(in sentence: Range<Int>, active: Attribution?, isQuoted: Bool)
    -> Attribution?
  {
    guard text.containsWord(of: Self.verbs, in: sentence) else { return nil }
    var depth = 0
    var clauseStart = sentence.lowerBound
    var position = sentence.lowerBound
    while position < sentence.upperBound {
      if let mark = text.mark(at: position) {
        if mark == .openQuote { depth += 1 }
        if mark == .closeQuote {
          depth = max(0, depth - 1)
          if depth == 0,
            clauseStart == sentence.lowerBound
              || text.has("“", at: sentence.lowerBound)
          {
            clauseStart = position + 3
          }
        }
        if mark.endsClause, depth == 0 { clauseStart = position + text.width(position) }
        position += text.width(position)
        continue
      }
      if depth == 0,
        let report = Self.reports.match(text.bytes, at: position, limit: sentence.upperBound)
      {
        position = report.end
        continue
      }
      guard depth == 0,
        let verb = Self.verbs.match(text.bytes, at: position, limit: sentence.upperBound),
        let content = content(
          after: verb, from: position, clauseStart..<position, in: sentence, isQuoted: isQuoted),
        let speaker = speaker(clauseStart..<position, in: sentence, active: active)
      else {
        position += text.width(position)
        continue
      }
      let quote = sentence.lowerBound..<clauseStart
      let isQuoted = text.has("“", at: sentence.lowerBound) && clauseStart > sentence.lowerBound
      return Attribution(
        speaker: speaker, verb: Self.verbNames[content.verb], contentStart: content.start,
        quoteBefore: isQuoted ? quote : nil,
        isNamed: speaker.name == "会议" || names.first(in: sentence.lowerBound..<position) != nil)
    }
    return nil
  }

  /// Where the words begin that `verb` introduces, and by which verb; `nil` if it introduces none.
  private func content(
    after verb: WordTable.Match, from start: Int, _ clause: Range<Int>, in sentence: Range<Int>,
    isQuoted: Bool
  ) -> (start: Int, verb: Int)? {
    guard verb.end < sentence.upperBound else { return nil }
    var next = verb.end
    if text.has("说", at: next) || text.has("道", at: next) { next += 3 }
    if let mark = text.mark(at: next), mark == .comma || mark == .colon {
      next += text.width(next)
      // 「提出要求，强调各地…」: the later verb introduces the words.
      if let later = Self.verbs.match(text.bytes, at: next, limit: sentence.upperBound) {
        next = later.end
        if let mark = text.mark(at: next), mark == .comma || mark == .colon {
          next += text.width(next)
        }
        return (next, later.value)
      }
      // 「提出明确要求，并现场办公」: a noun, unless the demand follows.
      if mark == .comma, isNoun(verb.value, endingAt: start, from: clause.lowerBound),
        !Speech.opensDemand(text, next..<sentence.upperBound)
      {
        return nil
      }
      return (next, verb.value)
    }
    if text.has("—", at: next) {
      while text.has("—", at: next) { next += 3 }
      return (next, verb.value)
    }
    if let mark = text.mark(at: next), mark == .stop {
      return isQuoted || text.has("“", at: sentence.lowerBound)
        ? (sentence.upperBound, verb.value) : nil
    }
    // 「某某希望双方…」「某某要求加快…」: the name stands directly before the verb.
    if verb.value == Self.hope || verb.value == Self.require, text.isHan(next),
      !text.has("的", at: next), names.last(in: clause.lowerBound..<start)?.range.upperBound == start
    {
      return (next, verb.value)
    }
    // 会议要求各地…: the demand follows without a mark.
    guard verb.value != Self.show, verb.value != Self.say,
      Self.direct.match(text.bytes, at: next, limit: sentence.upperBound) != nil,
      !isNoun(verb.value, endingAt: start, from: clause.lowerBound)
    else { return nil }
    return (next, verb.value)
  }

  /// Whether the verb that begins at `start` is the noun of 「工作要求」「新希望」.
  private func isNoun(_ verb: Int, endingAt start: Int, from limit: Int) -> Bool {
    verb == Self.require || verb == Self.hope
      ? Self.qualities.match(
        text.bytes, endingAt: start, from: text.position(back: 12, from: start, limit: limit))
        != nil
      : false
  }

  /// Who speaks, by the words between the clause's start and the verb.
  private mutating func speaker(
    _ clause: Range<Int>, in sentence: Range<Int>, active: Attribution?
  ) -> Speaker? {
    let clause = text.trimmed(clause)
    var opening = clause.lowerBound
    for word: StaticString in ["要", "并", "也"] where text.has(word, at: opening) { opening += 3 }
    if Self.noSpeech.match(text.bytes, at: opening, limit: clause.upperBound) != nil {
      return nil
    }
    // 「听取某某汇报后某某强调」: who is heard stands first.
    let isAfter =
      Self.hearing.match(text.bytes, at: clause.lowerBound, limit: clause.upperBound) != nil
    if let found = isAfter ? names.last(in: clause) : names.first(in: clause) {
      return speaker(of: names.people[found.person])
    }
    if text.has("他", at: clause.lowerBound) || text.has("她", at: clause.lowerBound) {
      if let first = person(in: sentence.lowerBound..<clause.lowerBound) {
        return speaker(of: first)
      }
      return active?.speaker ?? subject.map { speaker(of: $0) }
    }
    if isMeeting(clause) { return Speaker(name: "会议", posts: []) }
    if let person = addressed(clause) { return speaker(of: person) }
    // 「…主持会议并讲话，强调要…」: the subject stands in an earlier clause.
    var rest = clause.lowerBound
    while let link = Self.links.match(text.bytes, at: rest, limit: clause.upperBound) {
      rest = link.end
    }
    guard rest == clause.upperBound else { return nil }
    return person(in: sentence.lowerBound..<clause.lowerBound).map { speaker(of: $0) }
  }

  /// 会议, 会议还, 县委常委会会议: the meeting speaks.
  private func isMeeting(_ clause: Range<Int>) -> Bool {
    if let meeting = Self.meetings.match(
      text.bytes, at: clause.lowerBound, limit: clause.upperBound),
      clause.upperBound - meeting.end <= 12
    {
      return true
    }
    guard clause.count <= 90, !clause.isEmpty else { return false }
    return Self.meetings.match(
      text.bytes, endingAt: clause.upperBound,
      from: text.position(back: 15, from: clause.upperBound, limit: clause.lowerBound)) != nil
  }

  /// 「希望各企业…」 within a speech: a wish of the one who speaks.
  func wish(in sentence: Range<Int>, active: Attribution) -> Attribution? {
    var start = sentence.lowerBound
    while let link = Self.links.match(text.bytes, at: start, limit: sentence.upperBound) {
      start = link.end
      if text.mark(at: start) == .comma { start += text.width(start) }
    }
    guard text.has("希望", at: start), !text.has("的", at: start + 6) else { return nil }
    start += 6
    if text.mark(at: start) == .comma { start += text.width(start) }
    return Attribution(
      speaker: active.speaker, verb: Self.verbNames[Self.hope], contentStart: start,
      quoteBefore: nil, isNamed: true)
  }

  private func speaker(of person: Person) -> Speaker {
    Speaker(name: person.name, posts: person.posts)
  }

  /// 皮书记, 令狐区长, 市委书记: a person by surname and post, or by post alone.
  private mutating func addressed(_ clause: Range<Int>) -> Person? {
    let surname = Surnames.length(in: text.bytes, at: clause.lowerBound)
    for length in Set([surname, min(surname, 3), 0]).sorted(by: >) {
      let start = clause.lowerBound + length
      var post = start
      // A post of several parts: 市委书记.
      while post < clause.upperBound, post - start < 15,
        Posts.table.match(text.bytes, at: post, limit: clause.upperBound) == nil
      {
        if length > 0 { break }
        post += text.width(post)
      }
      guard let found = Posts.table.match(text.bytes, at: post, limit: clause.upperBound) else {
        continue
      }
      let rest = found.end..<clause.upperBound
      guard
        rest.isEmpty
          || NameReader.after.match(text.bytes, at: rest.lowerBound, limit: rest.upperBound) != nil
      else { continue }
      let family = text.string(clause.lowerBound..<start)
      let title = text.string(start..<found.end)
      if let person = addressees.person(family: family, post: title) { return person }
    }
    return nil
  }

  /// The person whose name stands first in `range`.
  private func person(in range: Range<Int>) -> Person? {
    names.first(in: range).map { names.people[$0.person] }
  }
}
