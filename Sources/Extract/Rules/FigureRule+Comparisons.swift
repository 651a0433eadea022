import BriefingModel
import Lexicon

extension FigureRule {
  /// Takes a number that compares to the figure it belongs to, or makes a growth rate of it;
  /// `false` if the number does not compare.
  func compare(_ context: FigureContext, _ state: inout FigureState) -> Bool {
    // 「翻一番」 has no number; what grew is told by the next.
    let reader = ComparisonReader(text: text)
    guard let reading = reader.reading(before: context.left) else { return false }
    let number = context.number
    guard !reading.isIdle else { return true }
    // 「比去年同期74亿元增加1.5亿元」 gives the base itself.
    if text.has("同期", endingAt: context.left.upperBound)
      || text.has("同期的", endingAt: context.left.upperBound),
      Self.grows.match(text.bytes, at: number.range.upperBound, limit: context.right.upperBound)
        != nil
    {
      return true
    }
    let isOfSkipped = state.hasSkipped
    if number.unit == .percent, reading.type != "序时进度",
      let subject = growing(context, before: reading.start)
    {
      grow(context, subject, reading, &state)
      return true
    }
    // 「而上半年为下降2.1%」: what grew is the last thing that did.
    if number.unit == .percent, let stated = state.sentencePeriod, stated.isPassing,
      text.contains("为", in: text.span(context.clause.lowerBound, reading.start)),
      let last = state.facts.last, last.kind == .change, state.facts.count > state.sentenceStart
    {
      emit(
        context, (last.indicator, context.left.lowerBound, .change, "%"), &state,
        value: signed(number.value, reading.isNegative))
      return true
    }
    guard let comparison = comparison(number, reading) else {
      // A level that 达到 or 超过 introduces is no comparison.
      return false
    }
    let from = state.sentenceStart
    if number.unit == .percent || number.unit == .points || number.unit == .times {
      if isOfSkipped, context.left.lowerBound == context.clause.lowerBound,
        !FigureWords.rates.found(in: text, context.left).contains(where: { $0.tier == 2 })
      {
        return true
      }
      // 「开工率提高了6个百分点」 belongs to the rate it names, wherever that was given.
      if let rate = FigureWords.rates.found(in: text, context.left).last,
        let index = state.last(of: rate.indicator)
      {
        state.compare(index, comparison)
        return true
      }
      // 「到位资金增长10%以上」 speaks of a level that is not given.
      if let index = state.facts.indices.last, index >= from,
        !namesOther(context, before: reading.start)
      {
        // Growth in per cent is a level's: 「到位资金88亿元，完成目标的38%，同比增长6%」.
        let isGrowth = number.unit != .points && reading.type != "序时进度"
        let level = isGrowth ? state.lastLevel ?? index : index
        let target = level >= from ? level : index
        // Points are told of rates: behind a level they speak of its growth, which is no figure.
        if number.unit == .points, state.facts[target].unit != "%" { return true }
        state.compare(target, comparison)
      }
      return true
    }
    // 「较一季度多9个」 belongs to the last count, 「增加46.8亿元」 to the last amount.
    let isMoney = number.unit == .yuan || number.unit == .dollar
    guard
      let index = state.lastLevel(isMoney: isMoney), index >= from
    else { return false }
    state.compare(index, comparison)
    return true
  }

  private static let grows = WordTable("增 多 减 少 提高 下降 上升 净增 高 回落")

  /// Whether the clause has an indicator of its own that no number gives.
  private func namesOther(_ context: FigureContext, before end: Int) -> Bool {
    guard context.left.lowerBound == context.clause.lowerBound else { return false }
    let words = text.span(context.clause.lowerBound, end)
    return FigureWords.money.found(in: text, words).contains { $0.tier == 2 }
      || FigureWords.counts.found(in: text, words).contains { $0.tier == 2 }
  }

  /// What the clause says grows, if no level stands between it and the verb.
  private func growing(_ context: FigureContext, before end: Int) -> Trigger? {
    guard context.left.lowerBound == context.clause.lowerBound else { return nil }
    let low = context.clause.lowerBound
    guard low < end else { return nil }
    return FigureWords.growth.found(in: text, low..<end).last
  }

  private func grow(
    _ context: FigureContext, _ subject: Trigger, _ reading: ComparisonReader.Reading,
    _ state: inout FigureState
  ) {
    state.lastGrowth = subject.indicator
    let value = signed(context.number.value, reading.isNegative)
    let word = text.string(subject.range)
    let isWhole =
      ["固定资产投资", "固投", "工业投资", "规模以上工业增加值", "规上工业增加值", "规模工业增加值", "规上工业"].contains(word)
      || subject.indicator == "地区生产总值增速" || subject.indicator.hasSuffix("数增速")
    let (previous, wasPart) = (state.scope, state.isPart)
    state.isPart = false
    if !isWhole { state.scope = word }
    emit(
      context, (subject.indicator, subject.range.lowerBound, .change, "%"), &state, value: value)
    (state.scope, state.isPart) = (previous, wasPart)
  }

  private func comparison(_ number: NumberToken, _ reading: ComparisonReader.Reading)
    -> FigureFact.Comparison?
  {
    let unit: String
    switch number.unit {
    case .percent: unit = "%"
    case .points: unit = "百分点"
    case .times: unit = "倍"
    case .count: unit = "个"
    case .yuan: unit = "元"
    case .dollar: unit = "美元"
    default: return nil
    }
    return FigureFact.Comparison(
      type: reading.type, value: signed(number.value, reading.isNegative), unit: unit)
  }

  /// `value` with the sign of its verb; a sign of its own stays.
  func signed(_ value: ExactNumber, _ isNegative: Bool) -> ExactNumber {
    isNegative && value.digits > 0
      ? ExactNumber(digits: -value.digits, scale: value.scale) : value
  }
}

extension FigureFact {
  /// The figure with one more comparison.
  func adding(_ comparison: Comparison) -> FigureFact {
    with(comparisons: comparisons + [comparison], scope: scope)
  }

  /// The figure with other comparisons and another scope.
  func with(comparisons: [Comparison], scope: String?) -> FigureFact {
    FigureFact(
      indicator: indicator, value: value, unit: unit, written: written, qualifier: qualifier,
      period: period, region: region, kind: kind, scope: scope, comparisons: comparisons,
      text: text, evidence: evidence)
  }
}
