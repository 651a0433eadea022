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

  /// What has been found, the names of it, and what the headline says of all.
  private struct Found {
    var projects: [ProjectMention] = []
    var names: Set<String> = []
    let stage: String?

    init(stage: String?) { self.stage = stage }
  }

  /// A name that was found, and why it is trusted.
  struct Candidate {
    let name: Range<Int>
    let confidence: Confidence
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
    guard text.firstWord(of: Self.heads, in: sentence) != nil else { return }
    let frame = Frame(
      sentence: sentence, items: items(of: sentence),
      amounts: reading.numbers.numbers(in: sentence)
        .filter { $0.unit == .yuan || $0.unit == .dollar })
    let candidates = self.candidates(in: frame).sorted { $0.name.lowerBound < $1.name.lowerBound }
    for (number, candidate) in candidates.enumerated() {
      let name = candidate.name
      guard found.names.insert(text.string(name)).inserted else { continue }
      let next =
        number + 1 < candidates.count ? candidates[number + 1].name.lowerBound : sentence.upperBound
      let money = investment(of: name, before: next, in: frame)
      let unit = self.unit(at: name.lowerBound) ?? region
      found.projects.append(
        ProjectMention(
          name: text.string(name), company: company(of: name, in: frame),
          region: unit.map { gazetteer.reference($0) },
          stage: stage(of: name, in: sentence) ?? found.stage,
          investment: money?.value, currency: money.map { $0.unit == .dollar ? "USD" : "CNY" },
          evidence: reading.evidence(name, "project.name", candidate.confidence)))
    }
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

  /// The unit whose name begins at `position`.
  func unit(at position: Int) -> Gazetteer.Unit? {
    let index = mentions.partitioned { $0.range.lowerBound >= position }
    guard index < mentions.count, mentions[index].range.lowerBound == position else { return nil }
    return mentions[index].unit
  }

  private static let longestBracket = 60
}
