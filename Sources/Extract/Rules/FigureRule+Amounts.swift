import BriefingModel
import Lexicon

extension FigureRule {
  /// The indicator of an amount of money.
  func money(_ context: FigureContext, _ state: inout FigureState) -> Found? {
    let unit = context.number.unit == .dollar ? "美元" : "元"
    var triggers = FigureWords.money.found(in: text, context.left)
    if triggers.isEmpty, let open = state.open, isThin(context.left) { triggers = [open] }
    // 「完成全年80亿目标任务的…」: the aim stands behind its amount.
    if let last = state.lastMoney, state.facts.count > state.sentenceStart,
      Self.aimBehind.match(
        text.bytes, at: context.number.range.upperBound, limit: context.right.upperBound) != nil
    {
      return (last, context.left.lowerBound, .target, unit)
    }
    if triggers.isEmpty, let funds = fundsArrived(context.left) { triggers = [funds] }
    guard var trigger = triggers.last,
      gap(trigger.range.upperBound, context.number.range.lowerBound) <= 10
    else { return nil }
    // 「26个项目投资额均超过5000万元」 bounds each of them.
    if text.has("均", endingAt: context.number.range.lowerBound)
      || text.containsWord(of: Self.averages, in: context.left)
    {
      return nil
    }
    if let own = promised(trigger, context) { return own.indicator.isEmpty ? nil : own }
    let isShare = isOfCount(trigger, context, state) || isOfSector(trigger, context, state)
    if !isShare, isOneProject(trigger, context, state) { return nil }
    var indicator = trigger.indicator
    var kind = FigureFact.Kind.actual
    switch indicator {
    case "其他": return nil
    case "金额":
      // 「分别签约7个、6个项目，金额依次为…」: the money of what was signed right before.
      guard state.lastCount == "签约项目数", state.facts.last?.unit == "个",
        state.facts.count > state.sentenceStart,
        gap(context.clause.lowerBound, trigger.range.lowerBound) <= 2
      else { return nil }
      indicator = "签约额"
    case "目标":
      // 「到位资金目标360亿元」 and 「完成年度任务530亿元」.
      let own = triggers.dropLast().last { $0.indicator != "完成投资" && $0.tier == 2 }
      guard let aim = own?.indicator ?? state.lastMoney else { return nil }
      (indicator, kind) = (aim, .target)
      if let own { trigger = own }
    case "投资" where isOfCount(trigger, context, state):
      (indicator, kind) = ("计划总投资", .plan)
    case "投资" where isOfSector(trigger, context, state):
      guard let last = state.lastMoney else { return nil }
      indicator = last
      trigger = Trigger(
        range: context.left.lowerBound..<trigger.range.upperBound, indicator: last, tier: 2)
    case "投资":
      // 「完成重大项目投资248亿元」.
      guard let done = text.last("完成", in: context.left) else { return nil }
      indicator = text.contains("计划", in: context.left.lowerBound..<done) ? "年度计划投资" : "完成投资"
      trigger = Trigger(range: done..<trigger.range.upperBound, indicator: indicator, tier: 2)
    case "计划投资":
      indicator = isYearly(context, &state) ? "年度计划投资" : "计划总投资"
    case "完成投资":
      // 「计划完成重点项目投资」 is a plan, 「年度计划完成投资」 another word.
      if text.has("计划", endingAt: trigger.range.lowerBound) { indicator = "年度计划投资" }
      let isBare = trigger.range.count <= 12 && !text.contains("投资", in: trigger.range)
      if isBare, let own = triggers.dropLast().last, own.tier == 2,
        own.range.upperBound >= trigger.range.lowerBound - 6
      {
        // 「固定资产投资完成978亿元」: the noun says what was completed.
        (indicator, trigger) = (own.indicator, own)
        break
      }
      if isBare, state.lastMoney == nil { return nil }
      // 「财政收入完成2亿元」 tells of something that is no indicator of ours.
      if isBare,
        Self.otherSubjects.match(
          text.bytes, endingAt: trigger.range.lowerBound,
          from: max(context.left.lowerBound, trigger.range.lowerBound - 15)) != nil
      {
        return nil
      }
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
    if text.has("计划", endingAt: trigger.range.lowerBound), kind == .actual { kind = .plan }
    if kind != .target { state.lastMoney = indicator }
    return (indicator, trigger.range.lowerBound, kind, unit)
  }

  /// Money from outside that is only agreed upon, 「合同利用市外资金137亿元」, is what was signed for; what is
  /// only meant to come, 「拟利用外资2.5亿美元」, is no figure and has no indicator.
  private func promised(_ trigger: Trigger, _ context: FigureContext) -> Found? {
    guard Self.outside.contains(trigger.indicator) else { return nil }
    let start = trigger.range.lowerBound
    let low = max(context.left.lowerBound, start - 12)
    if let pact = Self.pactWords.match(text.bytes, endingAt: start, from: low) {
      return ("签约额", pact.end, .actual, context.number.unit == .dollar ? "美元" : "元")
    }
    let isMeant =
      Self.meant.match(text.bytes, endingAt: start, from: low) != nil
      || text.has("和", endingAt: start)
        && text.contains("拟", in: text.span(max(context.left.lowerBound, low - 18), start))
    return isMeant ? ("", start, .plan, "元") : nil
  }

  private static let otherSubjects = WordTable(
    """
    收入 产值 总产值 招商引资 增加值 生产总值 税收 出口 进出口 出口额 零售额 零售总额 总额 贷款 存款 余额 支出 利润 交易额 销售额 营业额 用电量 货运量 预算 GDP
    """)
  private static let outside = ["到位资金", "省外到位资金", "实际利用外资", "实际利用内资"]
  private static let pactWords = WordTable("合同利用 合同引进 协议引进 协议利用 签约引进 合同引入")
  private static let meant = WordTable("拟 拟利用 拟引进 拟引入 计划引进 意向")

  /// 「到位产业招商资金」 names 到位资金 around a class.
  private func fundsArrived(_ words: Range<Int>) -> Trigger? {
    guard let end = text.last("资金", in: words), gap(end + 6, words.upperBound) <= 4,
      let start = text.last("到位", in: text.span(max(words.lowerBound, end - 36), end))
    else { return nil }
    return Trigger(range: start..<end + 6, indicator: "到位资金", tier: 2)
  }

  /// Whether money goes with the count right before it: 「产业项目15个，投资额218亿元」.
  private func isOfCount(_ trigger: Trigger, _ context: FigureContext, _ state: FigureState) -> Bool
  {
    guard trigger.indicator == "投资", let last = state.facts.last, last.unit == "个",
      state.facts.count > state.sentenceStart
    else { return false }
    let before = text.span(context.left.lowerBound, trigger.range.lowerBound)
    return text.characters(in: before) <= 2 && !text.containsWord(of: Self.doneWords, in: before)
  }

  /// Whether money is a branch's share of the amount before it: 「其中工业投资146亿元」.
  private func isOfSector(_ trigger: Trigger, _ context: FigureContext, _ state: FigureState)
    -> Bool
  {
    guard trigger.indicator == "投资", let last = state.lastMoney,
      text.last("完成", in: context.left) == nil
    else { return false }
    if last == "固定资产投资额", state.isPart, let among = text.first("其中", in: context.left),
      gap(among + 6, trigger.range.lowerBound) <= 6
    {
      return true
    }
    if last == "固定资产投资额" {
      return FigureWords.growth.found(in: text, context.left).last.map {
        $0.range.upperBound == trigger.range.upperBound
      } ?? false
    }
    return state.isPart && state.facts.count > state.sentenceStart
      && ["年度计划投资", "完成投资"].contains(last)
      && text.contains("其中", in: context.left)
      && !text.contains("项目", in: context.left)
  }

  static let aimBehind = WordTable(
    "目标任务 任务目标 目标 任务 的目标 的任务 的目标任务 预期目标 预期目标任务 工作目标 工作目标任务 年度目标 年度目标任务 年度任务 全年目标 全年任务")
  /// What makes an amount each project's: 「平均每个项目总投资不足8000万元」.
  static let averages = WordTable("平均 每个 单个 户均 项均 单体 每项")
  static let doneWords = WordTable("完成")

  /// Whether only 达到, 为 or the like stands before the number.
  func isThin(_ range: Range<Int>) -> Bool {
    text.characters(in: range) <= 3
  }

  /// Whether 计划投资 is the year's: the rate that follows, the period or the list says so.
  private func isYearly(_ context: FigureContext, _ state: inout FigureState) -> Bool {
    if state.isDone(after: context.number.range.upperBound, in: text) { return true }
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
    let start = trigger.range.lowerBound
    let subjectEnd = text.has("项目", at: start) ? start + 6 : start
    let subject = text.span(context.left.lowerBound, subjectEnd)
    guard let project = text.last("项目", in: subject) else { return false }
    let between = text.span(project + 6, subjectEnd)
    guard text.characters(in: between) <= 3 else { return false }
    let head = text.span(max(context.clause.lowerBound, project - Self.headLength), project)
    guard
      FigureWords.counts.found(in: text, head.lowerBound..<project + 6).allSatisfy({ $0.tier == 0 })
    else { return false }
    if text.containsWord(of: Self.groups, in: head) { return false }
    return mentions.starting(in: head).contains { $0.unit != region }
      || text.contains("年产", in: head) || text.contains("公司", in: head)
  }

  /// How far before 项目 the name of one project may begin, in bytes.
  private static let headLength = 240
  static let groups = WordTable("类项目 以上 重点项目 重大项目 签约项目 开工项目 续建 新建 外资项目 民生项目")
}
