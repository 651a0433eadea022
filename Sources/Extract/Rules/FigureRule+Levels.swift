import BriefingModel
import Lexicon

extension FigureRule {
  typealias Found = (indicator: String, start: Int, kind: FigureFact.Kind, unit: String)

  /// The indicator of a count of projects, by the words before it, else by those after it.
  func count(_ context: FigureContext, _ state: inout FigureState) -> Found? {
    let left = FigureWords.counts.found(in: text, context.left)
      .filter { gap($0.range.upperBound, context.number.range.lowerBound) <= 12 || $0.tier >= 2 }
    let noun = counted(context)
    guard noun != nil || endsCount(context) else { return nil }
    let right = noun.map { FigureWords.counts.found(in: text, $0) } ?? []
    guard !left.isEmpty || !right.isEmpty || leansBack(context, state) else { return nil }
    if left.isEmpty, right.isEmpty {
      guard let last = state.lastCount else { return nil }
      return (last, context.left.lowerBound, .actual, "个")
    }
    let best = strongest(left, nearest: true) ?? strongest(right, nearest: false)
    let rival = strongest(right, nearest: false)
    guard var trigger = best else { return nil }
    if let rival, rival.tier > trigger.tier { trigger = rival }
    guard gap(trigger.range.upperBound, context.number.range.lowerBound) <= 24 else { return nil }
    var indicator = trigger.indicator
    // 「其中，制造业项目12个」 counts what was counted before.
    if trigger.tier < 2, state.isPart || trigger.tier == 0, let last = state.lastCount,
      state.isPart || isListed(context)
    {
      indicator = last
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
    } else if text.containsWord(of: Self.plans, in: words),
      indicator == "重点项目数" || text.contains("计划", in: words)
    {
      kind = .plan
    }
    if state.isPart, let whole = state.facts.last(where: { $0.indicator == indicator }) {
      kind = whole.kind
    }
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
    return (indicator, min(trigger.range.lowerBound, context.number.range.lowerBound), kind, "个")
  }

  /// The noun after 「134个」, up to 项目 and the stage that follows it; `nil` if no project is counted.
  private func counted(_ context: FigureContext) -> Range<Int>? {
    let start = context.number.range.upperBound
    let limit = min(context.clause.upperBound, start + 54)
    guard start < limit, let noun = text.first("项目", in: start..<limit) else { return nil }
    let phrase = start..<noun
    guard !text.containsWord(of: Self.otherNouns, in: phrase) else { return nil }
    // 「282个重点项目已开复工265个」: the stage belongs to the second number.
    let isFollowed = context.right.upperBound < context.clause.upperBound
    return text.span(start, min(context.right.upperBound, noun + 6 + (isFollowed ? 0 : 12)))
  }

  /// Whether a count ends with its unit: 「涉及8个重点领域」 counts something else.
  private func endsCount(_ context: FigureContext) -> Bool {
    let end = context.number.range.upperBound
    guard end < context.clause.upperBound, text.isHan(end) else { return true }
    return Self.afterCounts.match(text.bytes, at: end, limit: context.clause.upperBound) != nil
  }

  /// Whether a count without words of its own leans on the last one: 「其中要素未落实的21个」.
  private func leansBack(_ context: FigureContext, _ state: FigureState) -> Bool {
    state.isPart && text.has("的", endingAt: context.number.range.lowerBound)
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
  private func gap(_ end: Int, _ start: Int) -> Int {
    end < start ? text.characters(in: end..<start) : 0
  }

  /// Whether the headline or the article speaks of 重点项目 throughout.
  var isAboutKeyProjects: Bool {
    reading.layout.title.contains {
      text.contains("重点项目", in: $0.range) || text.contains("重大项目", in: $0.range)
    }
  }

  /// Whether 项目 ends the name of one project and not of a class.
  private func specific(_ trigger: Trigger, _ context: FigureContext) -> Bool {
    mentions.contains {
      context.clause.contains($0.range.lowerBound)
        && $0.range.upperBound <= trigger.range.lowerBound
    }
  }

  /// 新设外资企业9家, 带动就业300人.
  func company(_ context: FigureContext) -> Found? {
    let words = context.left
    if let at = text.last("外资企业", in: words) ?? text.last("外商投资企业", in: words),
      text.contains("新", in: words.lowerBound..<at)
    {
      return ("新设外资企业数", at, .actual, "家")
    }
    if let at = text.last("带动就业", in: words) ?? text.last("新增就业", in: words) {
      return ("带动就业", at, .plan, "人")
    }
    return nil
  }

  /// The indicator of an amount of money.
  func money(_ context: FigureContext, _ state: inout FigureState) -> Found? {
    let unit = context.number.unit == .dollar ? "美元" : "元"
    var triggers = FigureWords.money.found(in: text, context.left)
    if triggers.isEmpty, let open = state.open, isThin(context.left) { triggers = [open] }
    guard var trigger = triggers.last,
      gap(trigger.range.upperBound, context.number.range.lowerBound) <= 10
    else { return nil }
    guard !isOneProject(trigger, context, state) else { return nil }
    var indicator = trigger.indicator
    var kind = FigureFact.Kind.actual
    switch indicator {
    case "其他": return nil
    case "目标":
      // 「到位资金目标360亿元」 and 「完成年度任务530亿元」.
      let own = triggers.dropLast().last { $0.indicator != "完成投资" && $0.tier == 2 }
      guard let aim = own?.indicator ?? state.lastMoney else { return nil }
      (indicator, kind) = (aim, .target)
      if let own { trigger = own }
    case "投资":
      // 「完成重大项目投资248亿元」.
      guard let done = text.last("完成", in: context.left) else { return nil }
      indicator = text.contains("计划", in: context.left.lowerBound..<done) ? "年度计划投资" : "完成投资"
      trigger = Trigger(range: done..<trigger.range.upperBound, indicator: indicator, tier: 2)
    case "计划投资":
      indicator = isYearly(context, state) ? "年度计划投资" : "计划总投资"
    case "完成投资":
      // 「计划完成重点项目投资」 is a plan, 「年度计划完成投资」 another word.
      if text.has("计划", endingAt: trigger.range.lowerBound) { indicator = "年度计划投资" }
      let isBare = trigger.range.count <= 12 && !text.contains("投资", in: trigger.range)
      if isBare, state.lastMoney == nil { return nil }
      if isBare, let last = state.lastMoney, !["年度计划投资", "完成投资", "计划总投资"].contains(last) {
        indicator = last
      }
    default: break
    }
    if indicator == "计划总投资" || indicator == "年度计划投资" { kind = .plan }
    if state.isAim || text.containsWord(of: Self.aims, in: context.left)
      || text.contains("目标", in: trigger.range)
    {
      kind = kind == .plan ? .plan : .target
    }
    if kind != .target { state.lastMoney = indicator }
    return (indicator, trigger.range.lowerBound, kind, unit)
  }

  /// Whether only 达到, 为 or the like stands before the number.
  private func isThin(_ range: Range<Int>) -> Bool {
    text.characters(in: range) <= 3
  }

  /// Whether 计划投资 is the year's: the rate that follows, the period or the list says so.
  private func isYearly(_ context: FigureContext, _ state: FigureState) -> Bool {
    let sentence = reading.layout.sentence(at: context.clause.lowerBound)?.range ?? context.clause
    let rest = text.span(context.number.range.upperBound, sentence.upperBound)
    if text.contains("完成", in: rest) { return true }
    guard let stated = state.sentencePeriod ?? state.period else { return false }
    if case .year = stated.span { return state.lastCount == "重点项目数" }
    return false
  }

  /// Whether the money is one project's and not a region's: 「投资5亿元建设的…项目」.
  private func isOneProject(_ trigger: Trigger, _ context: FigureContext, _ state: FigureState)
    -> Bool
  {
    guard trigger.indicator == "投资" || trigger.indicator == "计划总投资" || trigger.indicator == "计划投资"
    else { return false }
    let end = context.number.range.upperBound
    if text.has("的", at: end), !text.isDigit(end + 3) { return true }
    if text.has("建设", at: end) { return true }
    if trigger.indicator == "投资" { return text.last("完成", in: context.left) == nil }
    // 「某某县某某项目总投资5亿元」: the subject is a project with a name.
    let subject = text.span(context.left.lowerBound, trigger.range.lowerBound)
    guard let project = text.last("项目", in: subject) else { return false }
    let between = text.span(project + 6, trigger.range.lowerBound)
    guard text.characters(in: between) <= 3 else { return false }
    let head = context.clause.lowerBound..<project
    guard
      FigureWords.counts.found(in: text, head.lowerBound..<project + 6).allSatisfy({ $0.tier == 0 })
    else { return false }
    if text.containsWord(of: Self.groups, in: head) { return false }
    return mentions.contains { head.contains($0.range.lowerBound) && $0.unit != region }
      || text.contains("年产", in: head) || text.contains("公司", in: head)
  }

  /// The indicator of a percentage.
  func rate(_ context: FigureContext, _ state: inout FigureState) -> Found? {
    var words = context.left
    var end = words.upperBound
    while let filler = Self.rateFillers.match(
      text.bytes, endingAt: end, from: max(words.lowerBound, end - 12))
    {
      end = filler.end
    }
    words = words.lowerBound..<end
    if words.isEmpty, text.has("的", at: context.left.lowerBound), let last = state.facts.last,
      last.kind == .target, state.facts.count > state.sentenceStart
    {
      return ("目标完成率", context.left.lowerBound, .actual, "%")
    }
    if let aim = Self.aimEnds.match(
      text.bytes, endingAt: end, from: max(words.lowerBound, end - 30)),
      let verb = text.words(of: Self.shareVerbs, in: text.span(words.lowerBound, aim.end)).last
    {
      return (aim.value == 0 ? "投资完成率" : "目标完成率", verb.start, .actual, "%")
    }
    if let trigger = FigureWords.rates.found(in: text, words).last,
      gap(trigger.range.upperBound, end) <= 6
    {
      return (trigger.indicator, trigger.range.lowerBound, .actual, "%")
    }
    if text.has("增速", endingAt: end) || text.has("增幅", endingAt: end) {
      let own = FigureWords.growth.found(in: text, words).last
      guard let indicator = own?.indicator ?? state.lastGrowth else { return nil }
      state.lastGrowth = indicator
      return (indicator, own?.range.lowerBound ?? words.lowerBound, .change, "%")
    }
    // 「去年同期为61.2%」: the rate that was given last.
    if let stated = state.sentencePeriod, stated.span == .samePeriodLastYear,
      text.contains("同期", in: context.left), let last = state.facts.last, last.unit == "%"
    {
      return (last.indicator, words.lowerBound, .actual, "%")
    }
    return nil
  }

  private static let afterCounts = WordTable(
    """
    和 及 以及 与 总投资 计划 完成 占 开工 竣工 投产 已 均 累计 为 是 同比 增 分别 投资 签约 协议 合同 达 其中 在 落 列 比 较 的 以上 左右 新 以
    """)
  static let aims = WordTable("目标 力争 确保完成 争取 奋力")
  private static let plans = WordTable("计划 安排 列入 纳入 确定 拟 谋划 实施")
  private static let otherNouns = WordTable("的 、 部门 单位 县 区 小组 专班 ， 家 企业的 领域 方面 了")
  private static let classes = WordTable("类 以上 重点 重大 民生 基础设施 制造业 产业 工业 服务业 农业 签约 开工 外资 内资 回乡 续建 新建")
  /// Words of a class of projects, which no project's own name has.
  private static let groups = WordTable("类项目 以上 重点项目 重大项目 签约项目 开工项目 续建 新建 外资项目 民生项目")
  private static let rateFillers = WordTable("的 达 达到 为 了 近 约 超 超过 突破 高达 仅为 仅 提前")
  /// 0: the plan of the year's investment; 1: a target.
  private static let aimEnds = WordTable([
    ("年度计划投资", 0), ("年度计划", 0), ("年度投资计划", 0), ("全年计划", 0), ("年计划", 0), ("计划投资", 0), ("全年投资计划", 0),
    ("年度投资", 0), ("投资计划", 0), ("年度计划总投资", 0), ("年计划投资", 0), ("总投资计划", 0), ("年度投资任务", 0), ("计划", 0),
    ("任务", 1), ("目标", 1), ("目标任务", 1), ("任务目标", 1), ("任务数", 1), ("目标数", 1), ("年度任务", 1),
  ])
  private static let shareVerbs = WordTable("占 完成 为 达 达到")
}
