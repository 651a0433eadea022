import BriefingModel
import Lexicon

/// Finds single projects that are named (项目名称), with company, stage and investment.
struct ProjectRule: Sendable {
  let reading: ArticleReading
  let gazetteer: Gazetteer
  let mentions: [RegionMention]
  let region: Gazetteer.Unit?
  private var text: Text { reading.text }

  /// The projects, in the text's order.
  func projects() -> [ProjectMention] {
    var found = Found()
    for paragraph in reading.layout.body where paragraph.role != .tableRow {
      for number in paragraph.sentences {
        let sentence = reading.layout.sentences[number].range
        for clause in clauses(of: sentence, in: text) { read(clause, sentence, &found) }
      }
    }
    return found.projects
  }

  /// What has been found, and the names of it.
  private struct Found {
    var projects: [ProjectMention] = []
    var names: Set<String> = []
  }

  private func read(_ clause: Range<Int>, _ sentence: Range<Int>, _ found: inout Found) {
    let heads = text.words(of: Self.heads, in: clause)
    guard !heads.isEmpty else { return }
    var money: [NumberToken]?
    for (start, match) in heads {
      // 产业园项目: the last word of the name counts.
      guard Self.heads.match(text.bytes, at: match.end, limit: clause.upperBound) == nil,
        let name = name(endingAt: match.end, in: clause), name.lowerBound < start,
        found.names.insert(text.string(name)).inserted
      else { continue }
      let amounts =
        money
        ?? reading.numbers.numbers(in: clause).filter { $0.unit == .yuan || $0.unit == .dollar }
      money = amounts
      let money = investment(before: name.lowerBound, after: match.end, in: clause, amounts)
      let first = mention(from: name.lowerBound)
      let place =
        first < mentions.count && mentions[first].range.lowerBound == name.lowerBound
        ? mentions[first].unit : nil
      let unit = place ?? region
      found.projects.append(
        ProjectMention(
          name: text.string(name), company: company(before: name.lowerBound, in: clause),
          region: unit.map { gazetteer.reference($0) },
          stage: stage(of: sentence, after: match.end),
          investment: money?.value, currency: money.map { $0.unit == .dollar ? "USD" : "CNY" },
          evidence: reading.evidence(name, "project.name", .likely)))
    }
  }

  /// The name that ends at `end`: it begins with a place, a capacity or after 的 and 、.
  private func name(endingAt end: Int, in clause: Range<Int>) -> Range<Int>? {
    let low = text.position(back: 120, from: end, limit: clause.lowerBound)
    var start: Int?
    var index = mention(from: low)
    while start == nil, index < mentions.count, mentions[index].range.upperBound < end {
      let between = mentions[index].range.lowerBound..<end
      if !text.contains("、", in: between), !text.contains("的", in: between) {
        start = between.lowerBound
      }
      index += 1
    }
    if start == nil, let capacity = text.first("年产", in: low..<end),
      !text.contains("、", in: capacity..<end), !text.contains("的", in: capacity..<end)
    {
      start = capacity
    }
    guard let start else { return nil }
    let name = start..<end
    guard (7...32).contains(text.characters(in: name)),
      !text.containsWord(of: Self.groups, in: name)
    else { return nil }
    return name
  }

  /// The money that stands with the name: 「投资5亿元的某某项目」「某某项目投资5亿元」.
  ///
  /// - Parameter amounts: The money of the clause, in order.
  private func investment(
    before start: Int, after end: Int, in clause: Range<Int>, _ amounts: [NumberToken]
  ) -> NumberToken? {
    let next = amounts.partitioned { $0.range.upperBound > start }
    if next > 0, case let token = amounts[next - 1], start - token.range.upperBound <= 9 {
      let low = text.position(
        back: Self.nearby, from: token.range.lowerBound, limit: clause.lowerBound)
      if text.containsWord(of: Self.invest, in: low..<token.range.lowerBound) { return token }
    }
    let after = amounts.partitioned { $0.range.lowerBound >= end }
    return amounts[after...].prefix { $0.range.lowerBound - end <= 45 }.first {
      text.containsWord(of: Self.invest, in: end..<$0.range.lowerBound)
    }
  }

  /// The company before 投资: 「某某科技投资5亿元的…」.
  private func company(before start: Int, in clause: Range<Int>) -> String? {
    let low = text.position(back: Self.nearby, from: start, limit: clause.lowerBound)
    guard
      let (at, _) = text.firstWord(
        of: Self.invest, in: low..<max(low, start))
    else { return nil }
    var from = low
    for word: StaticString in ["、", "和", "由"] {
      if let last = text.last(word, in: from..<at) { from = last + 3 }
    }
    let name = from..<at
    guard (3...14).contains(text.characters(in: name)),
      !text.containsWord(of: Self.groups, in: name),
      !text.has("总", endingAt: at), !text.has("计划", endingAt: at)
    else { return nil }
    return text.string(name)
  }

  private func stage(of sentence: Range<Int>, after end: Int) -> String? {
    let rest = end..<min(sentence.upperBound, end + 2 * Self.nearby)
    guard let (_, match) = text.firstWord(of: Self.stages, in: rest) else { return nil }
    return Self.stageNames[match.value]
  }

  /// The number of the first mention that begins at or after `position`.
  private func mention(from position: Int) -> Int {
    mentions.partitioned { $0.range.lowerBound >= position }
  }

  /// How many bytes a name may be apart from what tells of it.
  private static let nearby = 240
  static let heads = WordTable("项目 产业园 生产基地 产业基地")
  static let groups = WordTable(
    "重点项目 重大项目 以上项目 签约项目 开工项目 在建项目 新开工 续建项目 招商项目 产业项目 亿元 全市 全省 全县 一批 强调 指出 推进 会议 投资入统 个项目 上项目")
  static let invest = WordTable("总投资 计划投资 投资达 追加投资 投资")
  static let stages = WordTable([
    ("签约", 2), ("正式合同", 2), ("合同条款磋商", 0), ("洽谈", 0), ("开工", 4), ("动工", 4), ("建成", 6), ("竣工", 6),
    ("投产", 6), ("设备安装", 5), ("设备调试", 5), ("吊装", 5), ("建设", 5), ("施工", 5), ("现场", 5), ("磋商", 0),
  ])
  private static let stageNames = ["在谈", "拟签约", "签约", "前期", "开工", "在建", "竣工"]
}
