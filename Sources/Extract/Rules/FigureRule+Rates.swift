import BriefingModel
import Lexicon

extension FigureRule {
  /// The indicator of a percentage.
  func rate(_ context: FigureContext, _ state: inout FigureState) -> Found? {
    var words = context.left
    var end = words.upperBound
    // 「为年度投资目标（1237.6亿元）的55.98%」: what stands in brackets is an aside.
    if text.has("）的", endingAt: end), let open = text.last("（", in: words) { end = open }
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
    // 「…90亿元目标任务的67.8%」: the aim was given right before.
    if Self.aimBehind.exact(text.bytes, words.lowerBound, end) != nil,
      state.facts.last?.kind == .target, state.facts.count > state.sentenceStart
    {
      return ("目标完成率", words.lowerBound, .actual, "%")
    }
    if let aim = Self.aimEnds.match(
      text.bytes, endingAt: end, from: max(words.lowerBound, end - 30)),
      let verb = text.words(of: Self.shareVerbs, in: text.span(words.lowerBound, aim.end)).last
    {
      // 「竣工项目141个，完成年度计划的92.8%」: the plan of a count is no plan of money.
      // 「外贸进出口88亿元，完成目标任务的71%」: the aim is that of something else.
      if state.hasSkipped, context.left.lowerBound == context.clause.lowerBound { return nil }
      let isOfCount =
        state.facts.count > state.sentenceStart && state.facts.last?.unit == "个"
        && !text.contains("投资", in: verb.start..<end)
      return (aim.value == 0 && !isOfCount ? "投资完成率" : "目标完成率", verb.start, .actual, "%")
    }
    if let trigger = FigureWords.rates.found(in: text, words).last,
      gap(trigger.range.upperBound, end) <= 6
    {
      return (trigger.indicator, trigger.range.lowerBound, .actual, "%")
    }
    // 「乐安县完成率最高，达96.2%」: an earlier clause named the rate.
    if let open = state.openRate, isThin(words) {
      return (open.indicator, words.lowerBound, .actual, "%")
    }
    if text.has("增速", endingAt: end) || text.has("增幅", endingAt: end) {
      let own = FigureWords.growth.found(in: text, words).last
      let isInvestment = text.has("投资增速", endingAt: end)
      let whole = isInvestment ? "固定资产投资增速" : nil
      guard let indicator = own?.indicator ?? whole ?? state.lastGrowth else { return nil }
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

  private static let rateFillers = WordTable("的 达 达到 为 了 近 约 超 超过 突破 高达 仅为 仅 提前")
  private static let aimEnds = WordTable([
    ("年度计划投资", 0), ("年度计划", 0), ("年度投资计划", 0), ("全年计划", 0), ("年计划", 0), ("计划投资", 0), ("全年投资计划", 0),
    ("年度投资", 0), ("投资计划", 0), ("年度计划总投资", 0), ("年计划投资", 0), ("总投资计划", 0), ("年度投资任务", 0), ("计划", 0),
    ("任务", 1), ("目标", 1), ("目标任务", 1), ("任务目标", 1), ("任务数", 1), ("目标数", 1), ("年度任务", 1),
  ])
  static let shareVerbs = WordTable("占 完成 为 达 达到")
}
