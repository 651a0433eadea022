import BriefingModel
import Lexicon

/// Who speaks (讲话人).
struct Speaker: Hashable, Sendable {
  /// The name, or 「会议」.
  let name: String
  /// The posts at the event.
  let posts: [String]

  /// Whether what they say binds anybody: managers of companies pledge for themselves.
  var isOfficial: Bool {
    !posts.contains { post in
      let text = Text(bytes: Array(post.utf8))
      return text.containsWord(of: Self.managers, in: 0..<text.end)
    }
  }

  static let managers = WordTable("公司 集团 董事长 总经理 总裁 企业 商会")
}

/// The words that give a speech to its speaker: 「王某在会上强调，」.
struct Attribution: Hashable, Sendable {
  let speaker: Speaker
  /// 强调, 指出, 要求 …
  let verb: String
  /// Where the speaker's words begin; the sentence's end if they stand before the attribution.
  let contentStart: Int
  /// A quotation of the same sentence before the attribution.
  let quoteBefore: Range<Int>?
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
        let content = content(after: verb.end, verb.value, in: sentence, isQuoted: isQuoted),
        let speaker = speaker(clauseStart..<position, in: sentence, active: active)
      else {
        position += text.width(position)
        continue
      }
      let quote = sentence.lowerBound..<clauseStart
      let isQuoted = text.has("“", at: sentence.lowerBound) && clauseStart > sentence.lowerBound
      return Attribution(
        speaker: speaker, verb: Self.verbNames[verb.value], contentStart: content,
        quoteBefore: isQuoted ? quote : nil)
    }
    return nil
  }

  /// Where the words begin that the verb before `end` introduces, or `nil` if it introduces none.
  private func content(after end: Int, _ verb: Int, in sentence: Range<Int>, isQuoted: Bool) -> Int?
  {
    guard end < sentence.upperBound else { return nil }
    var next = end
    if text.has("说", at: next) || text.has("道", at: next) { next += 3 }
    if let mark = text.mark(at: next), mark == .comma || mark == .colon {
      return next + text.width(next)
    }
    if let mark = text.mark(at: next), mark == .stop {
      return isQuoted || text.has("“", at: sentence.lowerBound) ? sentence.upperBound : nil
    }
    // 会议要求各地…: the demand follows without a mark.
    guard verb != Self.show, verb != Self.say,
      Self.direct.match(text.bytes, at: next, limit: sentence.upperBound) != nil
    else { return nil }
    return next
  }

  /// Who speaks, by the words between the clause's start and the verb.
  private mutating func speaker(_ clause: Range<Int>, in sentence: Range<Int>, active: Attribution?)
    -> Speaker?
  {
    let clause = text.trimmed(clause)
    if let found = person(in: clause) { return speaker(of: found) }
    if text.has("他", at: clause.lowerBound) || text.has("她", at: clause.lowerBound) {
      if let first = person(in: sentence.lowerBound..<clause.lowerBound) {
        return speaker(of: first)
      }
      return active?.speaker ?? subject.map { speaker(of: $0) }
    }
    if let meeting = Self.meetings.match(
      text.bytes, at: clause.lowerBound, limit: clause.upperBound),
      clause.upperBound - meeting.end <= 12
    {
      return Speaker(name: "会议", posts: [])
    }
    if let person = addressed(clause) { return speaker(of: person) }
    // 「…主持会议并讲话，强调要…」: the subject stands in an earlier clause.
    let isBare =
      clause.isEmpty
      || Self.links.match(text.bytes, at: clause.lowerBound, limit: clause.upperBound)?.end
        == clause.upperBound
    guard isBare else { return nil }
    return person(in: sentence.lowerBound..<clause.lowerBound).map { speaker(of: $0) }
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
      guard rest.isEmpty || text.has("在", at: rest.lowerBound) || text.has("还", at: rest.lowerBound)
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

  private static let verbNames = ["强调", "指出", "要求", "表示", "希望", "表态", "说"]
  private static let show = 3
  private static let say = 6
  static let verbs = WordTable([
    ("强调", 0), ("强调指出", 0), ("指出", 1), ("要求", 2), ("表示", 3), ("希望", 4), ("表态", 5), ("点评指出", 1),
    ("表态发言", 5), ("说", 6),
  ])
  /// What introduces facts and no speech of ours.
  private static let reports = WordTable("通报说 介绍说 汇报说 据介绍 意见提出")
  private static let direct = WordTable(
    "各 全 要 必须 务必 广大 进一步 切实 有关 相关 市直 省直 县直 各级 与会 大家 抓 加快 加强 坚持 把 以 围绕")
  private static let meetings = WordTable("会议 大会 全会 例会 推进会 调度会 座谈会 常务会议 现场会")
  private static let links = WordTable("并 还 同时 并且 再次 一再 特别 反复 明确")
}
