import BriefingModel
import Lexicon

extension FigureRule {
  /// Whether something is done for projects that are not counted otherwise: 「为15个重点项目配备专员」.
  func isServed(_ context: FigureContext, _ left: [Trigger]) -> Bool {
    let start = context.number.range.lowerBound
    return left.isEmpty
      && (text.has("为", at: start)
        || Self.serving.match(
          text.bytes, endingAt: start, from: max(context.left.lowerBound, start - 6)) != nil)
  }

  /// Whether the projects counted before `position` are told only for what keeps them: 「有2个项目因避让
  /// 调整选址」.
  func isExcused(_ position: Int, _ context: FigureContext) -> Bool {
    let limit = min(context.right.upperBound, position + 54)
    guard context.number.unit == .count,
      let end = text.first("项目", in: text.span(position, limit))
    else { return false }
    return text.has("因", at: end + 6) || text.has("由于", at: end + 6)
  }

  /// 「谋划基础设施项目」 names 谋划项目 as 「谋划项目」 does; 「谋划实施」 does not.
  func planned(_ trigger: Trigger) -> Trigger {
    var low = trigger.range.lowerBound
    for _ in 0..<12 where low >= 3 && text.isHan(low - 3) { low -= 3 }
    guard let at = text.last("谋划", in: low..<trigger.range.lowerBound),
      Self.beyondPlans.match(text.bytes, at: at + 6, limit: trigger.range.lowerBound) == nil
    else { return trigger }
    return Trigger(range: at..<trigger.range.upperBound, indicator: "谋划项目数", tier: 2)
  }

  /// Whether 「集中开工的74个项目中，」 opens a sentence, so that nothing before has counted them.
  func isOpening(_ context: FigureContext) -> Bool {
    context.left.lowerBound == context.clause.lowerBound
      && isSentenceStart(context.clause.lowerBound)
      && Self.openings.match(
        text.bytes, endingAt: context.left.upperBound,
        from: max(context.left.lowerBound, context.left.upperBound - 21)) != nil
  }

  /// Whether the noun of a count goes on with what is under way and names no stage, 「27个项目正在…」.
  func isUnsettled(_ noun: Range<Int>) -> Bool {
    guard let end = text.first("项目", in: noun) else { return false }
    return Self.underway.match(text.bytes, at: end + 6, limit: text.end) != nil
  }

  /// Whether a noun belongs to the number before, and what follows to this one: 「63个新开工项目共有47个项目实现开工」.
  func isOfLast(_ noun: Trigger, _ rival: Trigger, _ context: FigureContext) -> Bool {
    rival.tier == noun.tier && noun.tier == 2 && rival.range.lowerBound > noun.range.lowerBound
      && context.left.lowerBound > context.clause.lowerBound
      && noun.range.lowerBound == context.left.lowerBound
      && (text.has("项目", at: context.number.range.upperBound)
        || rival.range.lowerBound == context.number.range.upperBound)
  }

  private static let openings = WordTable("集中开工的 集中签约的 集中竣工的 集中开复工的 集中投产的 签约的 开工的")
  private static let underway = WordTable("正在 处于 尚 仍 还在 还处")
  /// Whether 、 only joins two halves of one word, 「283个省、市重点项目」.
  func isCompound(_ phrase: Range<Int>) -> Bool {
    guard phrase.count <= 45, let pause = text.first("、", in: phrase),
      Self.halves.exact(text.bytes, phrase.lowerBound, pause) != nil
    else { return false }
    return !text.containsWord(of: Self.otherNouns, in: text.span(pause + 3, phrase.upperBound))
  }

  private static let halves = WordTable("省 市 开 国 国家 省级 市级 州 自治区 中央")
  private static let serving = WordTable("为 对 帮助 协助 给 向 帮 督促 约谈")
  private static let beyondPlans = WordTable("实施 推进 建设 安排 布局 推动 开工 和 的 了 并")
}
