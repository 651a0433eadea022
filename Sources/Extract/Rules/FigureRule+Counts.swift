import BriefingModel
import Lexicon

extension FigureRule {
  typealias Found = (indicator: String, start: Int, kind: FigureFact.Kind, unit: String)

  /// The indicator of a count of projects, by the words before it, else by those after it.
  func count(_ context: FigureContext, _ state: inout FigureState) -> Found? {
    let left = FigureWords.counts.found(in: text, context.left).map(raised)
      .filter { gap($0.range.upperBound, context.number.range.lowerBound) <= 12 || $0.tier >= 2 }
    if let aim = countAim(context, state) { return aim }
    if endsWithFirms(context.left) || isServed(context, left) { return nil }
    if text.has("的项目", endingAt: context.number.range.lowerBound), !state.isPart,
      !FigureWords.counts.found(in: text, context.left).contains(where: { $0.tier >= 1 })
    {
      return nil
    }
    let noun = counted(context) ?? stage(context)
    guard noun != nil || endsCount(context) else { return nil }
    let right =
      noun.map { FigureWords.counts.found(in: text, $0).filter(isReached).map(raised) } ?? []
    if let noun, isExcused(noun.lowerBound, context), !right.contains(where: { $0.tier >= 2 }) {
      return nil
    }
    if let noun, isUnsettled(noun), !(left + right).contains(where: { $0.tier >= 2 }) {
      return nil
    }
    if isVisited(context, left), !right.contains(where: { $0.tier >= 2 }) { return nil }
    guard !left.isEmpty || !right.isEmpty || leansBack(context, state) || isList(context, state)
    else { return nil }
    if left.isEmpty, right.isEmpty, isList(context, state) {
      return ("重点项目数", context.left.lowerBound, .plan, "个")
    }
    if left.isEmpty, right.isEmpty {
      // 「省级6项，…」 at the head of a sentence counts the list.
      let isLevel =
        !state.isPart
        && Self.levelEnds.match(
          text.bytes, endingAt: context.number.range.lowerBound,
          from: max(context.left.lowerBound, context.number.range.lowerBound - 6)) != nil
      guard let last = isLevel ? "重点项目数" : state.lastCount else { return nil }
      return (last, context.left.lowerBound, .actual, "个")
    }
    if text.has("新增", endingAt: context.number.range.lowerBound), noun != nil {
      state.lastCount = "新增项目数"
      return ("新增项目数", context.number.range.lowerBound - 6, .actual, "个")
    }
    let best = strongest(left, nearest: true) ?? strongest(right, nearest: false)
    let rival = strongest(right, nearest: false)
    guard var trigger = best else { return nil }
    if let rival, rival.tier > trigger.tier || isOfLast(trigger, rival, context) { trigger = rival }
    let distance = gap(trigger.range.upperBound, context.number.range.lowerBound)
    // 「签约引进某某、某某等产业链项目14个」: names of projects may stand between.
    let isNaming =
      distance > 24 && distance <= 150
      && text.contains(
        "等", in: text.span(trigger.range.upperBound, context.number.range.lowerBound))
    guard distance <= 24 || isNaming else { return nil }
    var indicator = trigger.indicator
    // 「其中，制造业项目12个」 counts what was counted before.
    if trigger.tier < 2, state.isPart || trigger.tier == 0, let last = state.lastCount,
      state.isPart || isListed(context)
    {
      indicator = last
      state.isPart = true
    } else if indicator == "项目数", isAboutKeyProjects {
      indicator = "重点项目数"
    }
    if indicator == "项目数", trigger.range.lowerBound < context.number.range.lowerBound,
      !state.isPart, state.region == nil, specific(trigger, context)
    {
      return nil
    }
    var kind = FigureFact.Kind.actual
    let words = context.left
    if state.isAim || text.containsWord(of: Self.aims, in: words) {
      kind = .target
    } else if isPlanned(words, noun, indicator) {
      kind = .plan
    }
    if state.isPart, let whole = state.last(of: indicator) {
      kind = state.facts[whole].kind == .target ? kind : state.facts[whole].kind
    }
    if let own = eventStage(indicator, state) { indicator = own }
    // 「计划新开工87个，已开工49个」: the same projects.
    if indicator == "开工项目数", state.countWasPlanned, state.lastCount == "新开工项目数" {
      indicator = "新开工项目数"
    }
    state.countWasPlanned = kind == .plan
    if state.isPart {
      state.partCounts += 1
      state.partClause = context.clause
    }
    state.lastCount = indicator
    if !state.hasParts { state.wholeCount = indicator }
    return (indicator, min(trigger.range.lowerBound, context.number.range.lowerBound), kind, "个")
  }

  /// The noun after 「134个」, up to 项目 and the stage that follows it; `nil` if no project is counted.
  private func counted(_ context: FigureContext) -> Range<Int>? {
    let start = context.number.range.upperBound
    let limit = min(context.clause.upperBound, start + 54)
    guard start < limit,
      let noun = text.first("项目", in: start..<limit)
        ?? text.firstWord(of: Self.works, in: start..<limit)?.start
    else { return nil }
    let phrase = start..<noun
    // 「28个产业链项目546个」: the projects are the second number's.
    if text.has("项目", endingAt: context.right.upperBound), noun + 6 == context.right.upperBound,
      context.right.upperBound < context.clause.upperBound,
      FigureWords.counts.found(in: text, start..<noun + 6).allSatisfy({ $0.tier == 0 })
    {
      return nil
    }
    // 「67个项目中，」 looks back at what was counted.
    // 「集中开工的74个项目中，」 tells it the first time.
    guard !text.has("项目中", at: noun) || text.has("项目中心", at: noun) || isOpening(context) else {
      return nil
    }
    if text.containsWord(of: Self.otherNouns, in: phrase), !isCompound(phrase) { return nil }
    // 「282个重点项目已开复工265个」: the stage belongs to the second number.
    let isFollowed = context.right.upperBound < context.clause.upperBound
    return text.span(start, min(context.right.upperBound, noun + 6 + (isFollowed ? 0 : 27)))
  }

  /// Whether a count ends with its unit: 「涉及8个重点领域」 counts something else.
  private func endsCount(_ context: FigureContext) -> Bool {
    let end = context.number.range.upperBound
    guard end < context.clause.upperBound, text.isHan(end) else { return true }
    return Self.afterCounts.match(text.bytes, at: end, limit: context.clause.upperBound) != nil
  }

  /// Whether a count without words of its own leans on the last one: 「其中要素未落实的21个」「其中亿元以上31个」.
  private func leansBack(_ context: FigureContext, _ state: FigureState) -> Bool {
    let start = context.number.range.lowerBound
    if state.last(of: "重点项目数") != nil || isAboutKeyProjects,
      state.facts.count == state.sentenceStart,
      Self.levelEnds.match(
        text.bytes, endingAt: start, from: max(context.left.lowerBound, start - 6))
        != nil
    {
      return true
    }
    return state.isPart && (text.has("的", endingAt: start) || text.has("元以上", endingAt: start))
  }

  private static let levelEnds = WordTable("省级 市级 县级 区级 州级")

  /// What became of 「14项已建成」, where no noun stands between.
  private func stage(_ context: FigureContext) -> Range<Int>? {
    let start = context.number.range.upperBound
    let limit = min(context.right.upperBound, start + 24)
    guard
      text.firstWord(of: Self.became, in: text.span(start, min(limit, start + 6)))?.start == start
    else { return nil }
    return start..<limit
  }

  /// Whether the number goes on with a list of counts: 「…39个、总投资…，基础设施项目19个」.
  private func isListed(_ context: FigureContext) -> Bool {
    text.has("、", at: context.left.lowerBound)
      || context.left.lowerBound == context.clause.lowerBound
        && text.containsWord(of: Self.classes, in: context.left)
  }

  private func strongest(_ triggers: [Trigger], nearest: Bool) -> Trigger? {
    var best: Trigger?
    for trigger in nearest ? triggers.reversed() : triggers {
      if let current = best, current.tier >= trigger.tier { continue }
      best = trigger
    }
    return best
  }

  /// How many characters lie between two places, 0 if they overlap.
  func gap(_ end: Int, _ start: Int) -> Int {
    end < start ? text.characters(in: end..<start) : 0
  }

  static let works = WordTable("重点工程 重大工程")
  static let became = WordTable("已 均已 全部 陆续 复工 开复工 开工 竣工 投产 建成 入库")
  static let keyWords = WordTable("重点 重大")
  private static let afterCounts = WordTable(
    """
    和 及 以及 与 总投资 计划 完成 占 开工 竣工 投产 已 均 累计 为 是 同比 增 分别 投资 签约 协议 合同 达 其中 在 落 列 比 较 的 以上 左右 新 以
    """)
  static let aims = WordTable("目标 力争 确保完成 争取 奋力")
  static let otherNouns = WordTable("的 、 部门 单位 小组 专班 ， 家 企业的 领域 方面 了")
  static let classes = WordTable("类 以上 超 过亿 亿元 重点 重大 民生 基础设施 制造业 产业 工业 服务业 农业 签约 开工 外资 内资 回乡 续建 新建")
  /// Words of a class of projects, which no project's own name has.
  /// 0: the plan of the year's investment; 1: a target.
}
