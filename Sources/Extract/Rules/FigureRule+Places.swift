import BriefingModel
import Lexicon

extension FigureRule {
  /// Whether the paragraph begins at `position`.
  func isParagraphStart(_ position: Int) -> Bool {
    reading.layout.sentence(at: position).map {
      let start = reading.layout.paragraphs[$0.paragraph].range.lowerBound
      // A head of the article's own name, 「新昌县：省级6项」, says nothing new.
      return start == position
        || position - start <= 33 && text.mark(at: text.before(position)) == .colon
    } ?? false
  }

  /// Takes the unit above the article's own that a clause speaks of, 「全省共有107个项目」 in a city's
  /// report; `false` if the clause speaks of the whole country, which is no unit.
  func takeWhole(_ clause: Range<Int>, _ state: inout FigureState) -> Bool {
    guard let region else { return true }
    var start = clause.lowerBound
    if text.has("，", at: start) { start += 3 }
    if let period = reading.periods.periods(
      in: text.span(start, min(clause.upperBound, start + 36))
    ).first(where: { $0.range.lowerBound == start }) {
      start = period.range.upperBound
    }
    guard let word = Self.wholeUnits.match(text.bytes, at: start, limit: clause.upperBound),
      word.end < clause.upperBound
    else { return true }
    let wanted: RegionLevel =
      word.value == 1 ? .province : word.value == 2 ? .prefecture : .county
    if word.value > 0, isOwnWhole(wanted, state) {
      state.region = nil
      return true
    }
    guard Self.yardsticks.match(text.bytes, at: word.end, limit: clause.upperBound) == nil else {
      return true
    }
    if word.value == 0 { return false }
    let line = gazetteer.line(of: region)
    guard word.value < 3, gazetteer.level(of: region) != wanted,
      gazetteer.level(of: region) != .province,
      word.value == 1 || !gazetteer.name(of: region).hasSuffix("市"),
      let unit = line.first(where: { gazetteer.level(of: $0) == wanted })
    else { return true }
    // Within the article's own county 全市 may also be said of a city that governs it.
    state.region = gazetteer.reference(unit)
    return true
  }

  private static let wholeUnits = WordTable([
    ("全国", 0), ("全省", 1), ("全市", 2), ("全县", 3), ("全区", 3), ("全旗", 3),
  ])
  private static let yardsticks = WordTable("第 前 平均 首 领先 上游 各 重点 统计 电视电话 推进 调度")

  /// Takes the development zone a clause speaks of, 「开发区完成投资…」: a part of the city it lies in.
  func takeZone(_ clause: Range<Int>, _ state: inout FigureState) {
    let limit = min(clause.upperBound, clause.lowerBound + 36)
    guard let zone = text.firstWord(of: Self.zones, in: text.span(clause.lowerBound, limit)),
      Self.subjectVerbs.match(text.bytes, at: zone.match.end, limit: clause.upperBound) != nil,
      !reading.layout.title.contains(where: { text.containsWord(of: Self.zones, in: $0.range) })
    else { return }
    state.region = nil
    state.scope = text.string(clause.lowerBound..<zone.match.end)
  }

  static let zones = WordTable(
    "开发区 高新区 经开区 工业园区 保税区 示范区 度假区 管理区 产业园 产业园区 科技园 科技园区 工业园 综保区 新区 工业集中区 临空区 物流园 物流园区")

  /// The unit within the article's own that is named at `position`, or `nil`.
  func part(at position: Int) -> RegionMention? {
    guard let region, let mention = mentions.starting(at: position), !mention.isZone,
      !mention.isWeak, gazetteer.lies(mention.unit, within: region)
    else { return nil }
    return mention
  }

  /// The units named side by side from `position` on, two or more, and where their list ends.
  func places(listedAt position: Int) -> (units: [RegionReference], end: Int)? {
    guard let first = mentions.starting(at: position) else { return nil }
    var units = [gazetteer.reference(first.unit)]
    var end = first.range.upperBound
    while text.has("、", at: end) || text.has("和", at: end) || text.has("及", at: end),
      let next = mentions.starting(at: end + 3)
    {
      units.append(gazetteer.reference(next.unit))
      end = next.range.upperBound
    }
    return units.count > 1 ? (units, end) : nil
  }

  /// Keeps the units that a clause without numbers lists, for the numbers of the next: 「完成率居前三位的是
  /// 甲县、乙县、丙县，分别为…」.
  func takePlaces(_ clause: Range<Int>, _ state: inout FigureState) {
    for mention in mentions.starting(in: clause) {
      guard let list = places(listedAt: mention.range.lowerBound) else { continue }
      state.places = list.units
      return
    }
  }

  /// Takes the class that a clause opens, 「集中开工项目中，」「从投资规模看，」: what follows are parts.
  func takeClass(_ clause: Range<Int>, _ state: inout FigureState) {
    let end = clause.upperBound
    if text.has("项目中", endingAt: end) {
      if let trigger = FigureWords.counts.found(in: text, clause).last(where: { $0.tier >= 1 }) {
        state.lastCount = trigger.indicator
        state.wholeCount = trigger.indicator
      }
      state.isPart = state.lastCount != nil
      state.hasParts = true
      state.scope = nil
    } else if text.has("看", endingAt: end) || text.has("分", endingAt: end)
      || text.has("统计", endingAt: end),
      text.containsWord(of: Self.classNouns, in: clause), state.lastCount != nil
    {
      state.lastCount = state.wholeCount ?? state.lastCount
      state.isPart = true
      state.hasParts = true
    }
  }

  /// Reads a number that stands right behind a unit's name in a list, 「柯城区8个、龙游县11个」, or whose growth
  /// does, 「静乐县下降5.3%」; `false` if it does not.
  func readPlace(_ context: FigureContext, _ state: inout FigureState) -> Bool {
    var start = context.left.lowerBound
    while start < context.left.upperBound, !text.isHan(start) { start += text.width(start) }
    if text.has("和", at: start) { start += 3 }
    if text.has("其中", at: start) { start += 6 }
    if text.has("，", at: start) { start += 3 }
    guard let mention = part(at: start), mention.unit != region,
      mention.range.upperBound <= context.left.upperBound
    else { return false }
    let rest = mention.range.upperBound..<context.left.upperBound
    let unit = gazetteer.reference(mention.unit)
    if isExcused(context.number.range.upperBound, context) { return false }
    if rest.isEmpty || Self.links.exact(text.bytes, rest.lowerBound, rest.upperBound) != nil {
      let last = lastAlike(context.number, state).map { state.facts[$0] }
      guard
        let found = opened(context.number, at: start, state)
          ?? last.map({ ($0.indicator, start, $0.kind, $0.unit) })
      else { return false }
      let isPart = state.isPart
      state.isPart = false
      emit(context, found, &state, region: unit, from: start)
      state.isPart = isPart
      return true
    }
    guard context.number.unit == .percent, rest.count <= 24,
      let reading = ComparisonReader(text: text).reading(before: rest), !reading.isIdle,
      reading.start <= rest.lowerBound + 6, let grown = grownLast(state)
    else { return false }
    emit(
      context, (grown, start, .change, "%"), &state,
      value: signed(context.number.value, reading.isNegative), region: unit, from: start)
    return true
  }

  /// What an earlier clause has named without a number, 「完成率居前的有：甲县101%、…」.
  private func opened(_ number: NumberToken, at start: Int, _ state: FigureState) -> Found? {
    switch number.unit {
    case .percent: return state.openRate.map { ($0.indicator, start, .actual, "%") }
    case .count:
      guard let open = state.openCount, open.tier >= 2 else { return nil }
      return (open.indicator, start, .actual, "个")
    case .yuan:
      guard let open = state.open, open.tier == 2 else { return nil }
      let isPlan = open.indicator == "计划总投资" || open.indicator == "年度计划投资"
      return (open.indicator, start, isPlan ? .plan : .actual, "元")
    default: return nil
    }
  }

  /// The last figure of the sentence, or the last but one before it, whose unit is the number's.
  func lastAlike(_ number: NumberToken, _ state: FigureState) -> Int? {
    let unit: String
    switch number.unit {
    case .count: unit = "个"
    case .percent: unit = "%"
    case .yuan: unit = "元"
    case .dollar: unit = "美元"
    default: return nil
    }
    guard let last = state.facts.indices.last else { return nil }
    if state.facts[last].unit == unit { return last }
    if unit == "个", let count = state.lastCount { return state.last(of: count) }
    guard unit == "元", let amount = state.lastLevel(isMoney: true),
      amount >= state.sentenceStart || state.facts[amount].unit == unit
    else { return nil }
    return amount
  }

  /// The growth rate that the sentence has spoken of last, or the growth of its last level.
  private func grownLast(_ state: FigureState) -> String? {
    guard let last = state.facts.last else { return nil }
    if last.kind == .change { return last.indicator }
    return last.indicator == "固定资产投资额" ? "固定资产投资增速" : nil
  }

  static let subjectVerbs = WordTable("累计 实际 共 新 实现 完成 今年 计划 已 签约 实施 安排")
  private static let links = WordTable("为 达 达到 有 各")
  static let classNouns = WordTable("规模 类别 类型 行业 产业 领域 结构 性质 体量 投资额 阶段")
}
