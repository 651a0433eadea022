import BriefingModel
import Lexicon

/// What is told of a project beside its name.
extension ProjectRule {
  /// The money that stands with the name: 「投资5亿元的某某项目」「某某项目总投资5亿元」.
  ///
  /// What has been spent to date (完成投资) is not what the project costs.
  func investment(of name: Range<Int>, before next: Int, in frame: Frame) -> NumberToken? {
    let amounts = frame.amounts
    let first = amounts.partitioned { $0.range.upperBound > name.lowerBound }
    if first > 0, case let token = amounts[first - 1],
      token.range.upperBound == name.lowerBound
        || Self.betweenMoneyAndName.match(
          text.bytes, at: token.range.upperBound, limit: name.lowerBound)?.end == name.lowerBound,
      isInvestment(token, from: frame.sentence.lowerBound)
    {
      return token
    }
    let after = amounts.partitioned { $0.range.lowerBound >= name.upperBound }
    guard after < amounts.count, case let token = amounts[after],
      token.range.upperBound <= next, token.range.lowerBound - name.upperBound <= 150,
      !text.has("的", at: token.range.upperBound), isInvestment(token, from: name.upperBound),
      !isLastOfList(name, before: token.range.lowerBound, in: frame),
      // Behind 「等项目」, or another name, the money is not this one's.
      !text.contains("等", in: name.upperBound..<token.range.lowerBound),
      !text.contains("、", in: name.upperBound..<token.range.lowerBound)
    else { return nil }
    return token
  }

  /// Whether the money belongs to the list that `name` ends: 「甲项目、乙项目，总投资5亿元」.
  private func isLastOfList(_ name: Range<Int>, before money: Int, in frame: Frame) -> Bool {
    let index = frame.items.partitioned { $0.range.upperBound >= name.upperBound }
    return index > 0 && index < frame.items.count && frame.items[index - 1].mark == .pause
      && frame.items[index].range.upperBound < money
  }

  /// Whether 投资, and not 完成投资, stands before `token`.
  private func isInvestment(_ token: NumberToken, from limit: Int) -> Bool {
    let low = text.position(back: 24, from: token.range.lowerBound, limit: limit)
    // 「超百亿元」 is an order of magnitude.
    guard text.isDigit(token.written.lowerBound), !token.isThreshold, token.qualifier != "以上",
      !text.has("至", at: token.range.upperBound),
      let word = text.words(of: Self.invest, in: low..<token.range.lowerBound).last
    else { return false }
    return token.range.lowerBound - word.match.end <= 9 && word.match.value == 0
  }

  /// The company: 「某某科技投资5亿元的…」「…项目由某某科技建设」, or the one the name begins with.
  func company(of name: Range<Int>, in frame: Frame) -> String? {
    if let own = companyWithin(name) { return text.string(own) }
    if let builder = builder(after: name.upperBound, limit: frame.sentence.upperBound) {
      return builder
    }
    let index = frame.items.partitioned { $0.range.upperBound > name.lowerBound }
    guard index < frame.items.count else { return nil }
    let item = frame.items[index].range
    var low = text.position(back: 120, from: name.lowerBound, limit: item.lowerBound)
    // The project before in the same stretch ends where this one's company begins.
    if let head = text.words(of: Self.heads, in: low..<name.lowerBound).last {
      low = head.match.end
    }
    guard let deed = text.firstWord(of: Self.deeds, in: low..<name.lowerBound) else {
      // 「某某新材年产5万吨…项目」.
      guard text.has("年产", at: name.lowerBound) else { return nil }
      if let lead = text.words(of: Self.leads, in: low..<name.lowerBound).last {
        low = lead.match.end
      }
      return checked(low..<name.lowerBound)
    }
    if let lead = text.words(of: Self.companyLeads, in: low..<deed.start).last {
      low = lead.match.end
    }
    return checked(low..<deed.start)
  }

  /// 「某某公司年产3万台…项目」: the company that begins the name.
  func companyWithin(_ name: Range<Int>) -> Range<Int>? {
    let ends = text.words(of: Self.companyEnds, in: name)
      .filter { $0.start > name.lowerBound && $0.match.end + 6 < name.upperBound }
    guard let end = ends.last?.match.end else { return nil }
    // 「某市某区某某集团…」: the place is where the project stands.
    var start = name.lowerBound
    while case let index = mentions.partitioned({ $0.range.lowerBound >= start }),
      index < mentions.count, mentions[index].range.lowerBound == start, !mentions[index].isShort,
      mentions[index].range.upperBound < end
    {
      start = mentions[index].range.upperBound
    }
    return start..<end
  }

  /// 「由某某科技投资建设」.
  private func builder(after end: Int, limit: Int) -> String? {
    // 「…项目，总投资5亿元，由某某建设」.
    guard var start = text.first("由", in: end..<min(limit, end + 75)),
      start == end || text.mark(at: text.before(start)) == .comma
    else { return nil }
    start += 3
    let limit = min(limit, start + 75)
    guard let stop = text.firstWord(of: Self.builderEnds, in: start..<limit) else { return nil }
    return checked(start..<stop.start)
  }

  private func checked(_ range: Range<Int>) -> String? {
    let range = text.trimmed(range)
    guard (3...24).contains(text.characters(in: range)), !text.isDigit(range.lowerBound),
      !text.containsWord(of: Self.noCompany, in: range)
    else { return nil }
    return text.string(range)
  }

  /// How far the project is, by what follows its name in the sentence, or what led up to it.
  func stage(of name: Range<Int>, before end: Int, in sentence: Range<Int>) -> String? {
    let limit = max(name.upperBound, min(end, name.upperBound + Self.reach))
    var position = name.upperBound
    var reached: Int?
    while let (start, match) = text.firstWord(of: Self.stages, in: position..<limit) {
      position = match.end
      // 建成达产后, 建成可实现: not yet.
      if Self.noStage.match(text.bytes, at: match.end, limit: limit) != nil { continue }
      let low = text.position(back: 36, from: start, limit: name.upperBound)
      let mark = text.marks(in: low..<start).last { $0.mark.endsClause }
      let clause = (mark.map { Int($0.position) } ?? low)..<start
      if text.containsWord(of: Self.future, in: clause) {
        if match.value == 4, reached == nil { return Self.stageNames[3] }
        continue
      }
      // 「去年11月开工，如今已投产」: the last step counts.
      guard let known = reached else {
        reached = match.value
        continue
      }
      if match.value > known, match.value == 4 || match.value == 6 { reached = match.value }
    }
    if let reached { return Self.stageNames[reached] }
    let low = text.position(back: Self.reach, from: name.lowerBound, limit: sentence.lowerBound)
    guard let last = text.words(of: Self.leadingStages, in: low..<name.lowerBound).last else {
      return nil
    }
    return Self.stageNames[last.match.value]
  }

  /// What the headline that names the project says of it: 「某某项目投入生产」.
  func headlined(_ name: Range<Int>) -> String? {
    let core = withoutHead(name)
    guard core.count >= 12 else { return nil }
    for line in reading.layout.title {
      guard let found = text.bytes[line.range].firstRange(of: text.bytes[core]),
        let (_, match) = text.firstWord(
          of: Self.stages, in: found.upperBound..<line.range.upperBound)
      else { continue }
      return Self.stageNames[match.value]
    }
    return nil
  }

  /// What the headline says of the projects an article names.
  func headlineStage() -> String? {
    for line in reading.layout.title {
      // 「推进高质量发展大会」 says nothing of a project.
      let words = text.words(of: Self.leadingStages, in: line.range)
      if let (_, match) = words.first(where: { start, _ in
        !text.has("推进", at: start) && !text.has("推动", at: start)
      }) {
        return Self.stageNames[match.value]
      }
    }
    return nil
  }

  private static let noStage = WordTable("后 时 达产 可 达效 投产后 并投产后")
  private static let reach = 240
}
