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

  private static let serving = WordTable("为 对 帮助 协助 给 向 帮 督促 约谈")
  private static let beyondPlans = WordTable("实施 推进 建设 安排 布局 推动 开工 和 的 了 并")
}
