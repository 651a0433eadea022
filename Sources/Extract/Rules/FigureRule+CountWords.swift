import BriefingModel
import Lexicon

extension FigureRule {
  /// Whether the size of a list is meant that the article has given before for the whole: 「某区：计划实施14项」.
  func isList(_ context: FigureContext, _ state: FigureState) -> Bool {
    let start = context.number.range.lowerBound
    return state.region != nil && state.last(of: "重点项目数") != nil
      && Self.listVerbs.match(
        text.bytes, endingAt: start, from: max(context.left.lowerBound, start - 12)) != nil
  }

  private static let listVerbs = WordTable("计划实施 安排 实施 列入 共安排")

  /// 「完成年度目标任务132个的59%」: what the last count was to reach.
  func countAim(_ context: FigureContext, _ state: FigureState) -> Found? {
    let start = context.number.range.lowerBound
    guard let last = state.lastCount, text.has("的", at: context.number.range.upperBound),
      state.facts.count > state.sentenceStart,
      let aim = Self.aimNouns.match(
        text.bytes, endingAt: start, from: max(context.left.lowerBound, start - 12))
    else { return nil }
    return (last, aim.end, .target, "个")
  }

  /// Whether firms or the like are counted and no projects: 「入库企业法人153个」.
  func endsWithFirms(_ words: Range<Int>) -> Bool {
    Self.firms.match(
      text.bytes, endingAt: words.upperBound, from: max(words.lowerBound, words.upperBound - 12))
      != nil
  }

  private static let aimNouns = WordTable("目标任务 任务目标 任务 目标 任务数 目标数")

  private static let firms = WordTable("企业 法人 公司 市场主体 经营主体 单位 人才 团队 园区 平台 问题 事项 手续")

  /// Whether projects are only looked at or talked of: 「察看了…等6个项目」.
  func isVisited(_ context: FigureContext, _ left: [Trigger]) -> Bool {
    let start = context.number.range.lowerBound
    return text.has("等", endingAt: start) && !left.contains { $0.tier >= 2 }
      || text.containsWord(
        of: Self.visits,
        in: text.span(max(context.clause.lowerBound, start - Self.visitReach), start))
        && text.has("项目", endingAt: start) == false
  }

  /// How far before a count what is done with its projects may stand, in bytes.
  private static let visitReach = 240

  static let visits = WordTable("上榜 察看 来到 走进 深入 走访 观摩了 实地查看 实地察看 现场察看 考察了 听取")

  /// Whether a stage behind a count is reached: 「26个项目落地迅速」 praises, 「26个项目落地」 counts.
  func isReached(_ trigger: Trigger) -> Bool {
    let (start, end) = (trigger.range.lowerBound, trigger.range.upperBound)
    // 「5个项目均落户经开区」 says where, of projects counted before.
    if text.has("均", endingAt: start) || text.has("都", endingAt: start),
      text.has("落户", at: start), text.isHan(end)
    {
      return false
    }
    return Self.praise.match(text.bytes, at: end, limit: text.end) == nil
  }

  private static let praise = WordTable("迅速 顺利 有序 较快 加快 提速 率 条件 手续 进度 情况 现场 前期 准备")

  /// 「重点工业项目」 names 重点项目 as 「重点项目」 does.
  func raised(_ trigger: Trigger) -> Trigger {
    guard trigger.tier == 0 else { return trigger }
    let start = trigger.range.lowerBound
    var low = start
    for _ in 0..<7 where low >= 3 && text.isHan(low - 3) { low -= 3 }
    guard text.containsWord(of: Self.keyWords, in: low..<start) else { return planned(trigger) }
    return Trigger(range: trigger.range, indicator: "重点项目数", tier: 1)
  }

  /// What the projects of an event that gives the article its subject have reached, 集中开工 or 签约.
  func eventStage(_ indicator: String, _ state: FigureState) -> String? {
    guard !state.isDated, let stage = theme else { return nil }
    switch indicator {
    case "项目数", "重点项目数": return stage
    case "开工项目数": return stage == "集中开工项目数" ? stage : nil
    default: return nil
    }
  }

  /// Whether 项目 ends the name of one project and not of a class.
  func specific(_ trigger: Trigger, _ context: FigureContext) -> Bool {
    let first = mentions.number(from: context.clause.lowerBound)
    return first < mentions.count && mentions[first].range.upperBound <= trigger.range.lowerBound
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

  /// Whether the words around a count say that it is yet to come.
  func isPlanned(_ words: Range<Int>, _ noun: Range<Int>?, _ indicator: String) -> Bool {
    if text.containsWord(of: Self.done, in: words) { return false }
    // 「82项计划开工项目有42项」: the plan is the first number's.
    if text.containsWord(of: Self.fulfilled, in: words) { return false }
    // 「纳入市重点项目的19个项目完成投资…」 tells of a list that is at work.
    if text.has("的", endingAt: words.upperBound), let noun, !text.contains("计划", in: words),
      text.containsWord(of: Self.atWork, in: noun.lowerBound..<min(text.end, noun.upperBound + 12))
    {
      return false
    }
    if let noun, text.has("计划", at: noun.lowerBound) { return true }
    return text.containsWord(of: Self.plans, in: words)
      && (indicator == "重点项目数" || text.contains("计划", in: words) || text.contains("应", in: words))
  }

  static let fulfilled = WordTable("项目有 项目已")

  static let atWork = WordTable("完成 已 累计")

  static let done = WordTable("已 实际 实现")

  static let plans = WordTable("计划 安排 列入 纳入 确定 拟 谋划 实施 应开工 应竣工 应投产 应复工 应入库")
}
