import BriefingModel
import Lexicon

/// Finds single projects that are named (项目名称), with company, stage and investment.
///
/// A name is trusted if something shows that one project is meant: a place, a capacity or a company
/// that begins it, money that belongs to it, or its place in a list, 「甲、乙等项目」. Groups, such as
/// 「亿元以上项目」 and 「新开工项目」, are none.
struct ProjectRule: Sendable {
  let reading: ArticleReading
  let gazetteer: Gazetteer
  let mentions: [RegionMention]
  let region: Gazetteer.Unit?
  var text: Text { reading.text }

  /// The projects, in the text's order.
  func projects() -> [ProjectMention] {
    var found = Found(stage: headlineStage())
    for paragraph in reading.layout.body where paragraph.role != .tableRow {
      for number in paragraph.sentences { read(reading.layout.sentences[number].range, &found) }
    }
    return found.projects
  }

  /// A name that was found, and why it is trusted.
  struct Candidate {
    let name: Range<Int>
    let confidence: Confidence
    /// Whether the name stands in a list whose money is the list's: 「甲、乙等项目14个，总投资…」.
    var isListed = false
    /// Whether only a trusted name beside it bears it out: 「甲项目和乙项目」.
    var isWeak = false
  }

  /// A sentence with what is looked up in it for each name.
  struct Frame {
    let sentence: Range<Int>
    /// Its stretches between commas and 、, brackets and quotations kept whole.
    let items: [Item]
    /// The money it states, in order.
    let amounts: [NumberToken]
  }

  /// A stretch between marks, and the mark after it.
  struct Item {
    let range: Range<Int>
    let mark: Mark?
  }

  private func read(_ sentence: Range<Int>, _ found: inout Found) {
    if let last = found.projects.indices.last,
      Self.again.match(text.bytes, at: sentence.lowerBound, limit: sentence.upperBound) != nil
    {
      return add(sentence, to: &found.projects[last])
    }
    guard text.firstWord(of: Self.triggers, in: sentence) != nil || isInspection(sentence) else {
      return
    }
    let frame = frame(of: sentence)
    let candidates = apart(borneOut(self.candidates(in: frame)) + visited(in: frame))
    for (number, candidate) in candidates.enumerated() {
      let first = frame.items.partitioned { $0.range.upperBound >= candidate.name.upperBound }
      let end = frame.items[first...].prefix(8).first { $0.mark == .semicolon }?.range.upperBound
      let next =
        number + 1 < candidates.count
        ? min(candidates[number + 1].name.lowerBound, end ?? Int.max)
        : end ?? sentence.upperBound
      let project = project(candidate, before: next, in: frame, found.stage)
      // 「某某物流基地」 and 「某某物流基地项目」 are one.
      let key = project.name.hasSuffix("项目") ? String(project.name.dropLast(2)) : project.name
      if let known = found.number(of: key) {
        found.projects[known] = found.projects[known].completed(by: project)
      } else {
        found.take(key)
        found.projects.append(project)
      }
    }
  }

  /// The candidates in order; of two that overlap, the longer one.
  private func apart(_ candidates: [Candidate]) -> [Candidate] {
    var kept: [Candidate] = []
    for candidate in candidates.sorted(by: { $0.name.lowerBound < $1.name.lowerBound }) {
      if let last = kept.last, last.name.upperBound > candidate.name.lowerBound {
        if candidate.name.count > last.name.count { kept[kept.count - 1] = candidate }
      } else {
        kept.append(candidate)
      }
    }
    return kept
  }

  /// The candidates without the weak ones that no trusted one stands beside.
  private func borneOut(_ candidates: [Candidate]) -> [Candidate] {
    var kept = candidates
    var isTrusted = false
    var last = 0
    for number in kept.indices {
      if !kept[number].isWeak {
        isTrusted = true
      } else if !isTrusted || !isJoined(last, kept[number].name.lowerBound) {
        isTrusted = false
      }
      if isTrusted { kept[number].isWeak = false }
      last = kept[number].name.upperBound
    }
    for number in kept.indices.dropLast().reversed()
    where kept[number].isWeak && !kept[number + 1].isWeak
      && isJoined(kept[number].name.upperBound, kept[number + 1].name.lowerBound)
    {
      kept[number].isWeak = false
    }
    return kept.filter { !$0.isWeak }
  }

  /// Whether nothing but 、 or 和 stands from `end` to `start`.
  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    end < start && Self.joins.exact(text.bytes, end, start) != nil
  }

  private func frame(of sentence: Range<Int>) -> Frame {
    Frame(
      sentence: sentence, items: items(of: sentence),
      amounts: reading.numbers.numbers(in: sentence)
        .filter { $0.unit == .yuan || $0.unit == .dollar })
  }

  private func project(
    _ candidate: Candidate, before next: Int, in frame: Frame, _ headline: String?
  ) -> ProjectMention {
    let name = candidate.name
    let money = candidate.isListed ? nil : investment(of: name, before: next, in: frame)
    let unit = own(name) ?? labelled(frame) ?? region
    return ProjectMention(
      name: text.string(name), company: company(of: name, in: frame),
      region: unit.map { gazetteer.reference($0) },
      stage: headlined(name) ?? self.stage(
        of: name, before: candidate.isListed ? frame.sentence.upperBound : next, in: frame.sentence)
        ?? shared(name, with: next, in: frame.sentence) ?? headline,
      investment: money?.value, currency: money.map { $0.unit == .dollar ? "USD" : "CNY" },
      evidence: reading.evidence(name, "project.name", candidate.confidence))
  }

  /// 「甲项目和乙项目同步开工」: the stage that one verb gives to both.
  private func shared(_ name: Range<Int>, with next: Int, in sentence: Range<Int>) -> String? {
    guard next >= name.upperBound, next < sentence.upperBound, next - name.upperBound <= 150,
      !text.contains("，", in: name.upperBound..<next)
    else { return nil }
    let limit =
      sentence.upperBound - next <= 600
      ? sentence.upperBound : text.position(back: 4, from: next + 600, limit: next)
    let clause = firstClause(of: next..<limit, in: text)
    return stage(of: next..<next, before: clause.upperBound, in: next..<clause.upperBound)
  }

  /// 「该项目总投资6亿元，由某某公司建设」, of the project named last.
  private func add(_ sentence: Range<Int>, to project: inout ProjectMention) {
    let start = sentence.lowerBound..<sentence.lowerBound
    let frame = frame(of: sentence)
    let money = investment(of: start, before: sentence.upperBound, in: frame)
    project = project.completed(
      by: ProjectMention(
        name: project.name, company: nil, stage: nil, investment: money?.value,
        currency: money.map { $0.unit == .dollar ? "USD" : "CNY" }, evidence: project.evidence))
  }

  /// 「肃州区：某某项目…」: the unit whose projects a sentence lists.
  private func labelled(_ frame: Frame) -> Gazetteer.Unit? {
    guard let item = frame.items.first, item.mark == .colon, item.range.count <= 36 else {
      return nil
    }
    return unit(at: item.range.lowerBound)
  }

  /// The stretches of `sentence` between marks; what brackets and quotation marks enclose is whole.
  private func items(of sentence: Range<Int>) -> [Item] {
    var items: [Item] = []
    var start = sentence.lowerBound
    var position = start
    while position < sentence.upperBound {
      guard let mark = text.mark(at: position) else {
        position += text.width(position)
        continue
      }
      if mark == .openBracket || mark == .openQuote,
        let close = closing(mark, after: position, limit: sentence.upperBound)
      {
        position = close
        continue
      }
      if mark.endsClause || mark == .pause {
        items.append(Item(range: start..<position, mark: mark))
        start = position + text.width(position)
      }
      position += text.width(position)
    }
    if start < sentence.upperBound {
      items.append(Item(range: start..<sentence.upperBound, mark: nil))
    }
    return items
  }

  /// Where the bracket or quotation that opens at `position` has closed, if it does soon.
  private func closing(_ mark: Mark, after position: Int, limit: Int) -> Int? {
    let end: Mark = mark == .openBracket ? .closeBracket : .closeQuote
    let limit = min(limit, position + Self.longestBracket)
    var at = position + text.width(position)
    while at < limit {
      let next = text.mark(at: at)
      if next == end { return at + text.width(at) }
      if next == .stop || next == mark { return nil }
      at += text.width(at)
    }
    return nil
  }

  /// The unit that begins `name`; a short name of elsewhere, 「镜湖路」, is no place of it.
  private func own(_ name: Range<Int>) -> Gazetteer.Unit? {
    guard let mention = mentions.starting(at: name.lowerBound) else { return nil }
    guard mention.isShort, let region, !gazetteer.lies(mention.unit, within: region),
      !gazetteer.lies(region, within: mention.unit)
    else { return mention.unit }
    return nil
  }

  /// The unit whose name begins at `position`.
  func unit(at position: Int) -> Gazetteer.Unit? {
    let index = mentions.partitioned { $0.range.lowerBound >= position }
    guard index < mentions.count, mentions[index].range.lowerBound == position else { return nil }
    return mentions[index].unit
  }

  static let again = WordTable("该项目 项目总投资 项目计划总投资 项目计划投资 项目投资")
  static let triggers = WordTable(
    "项目 产业园 基地 物流园 科技园 生产线 综合体 产业城 等1 等2 等3 等4 等5 等6 等7 等8 等9")
  private static let longestBracket = 60
}
