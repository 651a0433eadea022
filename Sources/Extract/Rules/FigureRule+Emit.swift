import BriefingModel
import Lexicon

extension FigureRule {
  /// Makes a figure of a number and what was found for it.
  func emit(
    _ context: FigureContext, _ found: Found, _ state: inout FigureState,
    value: ExactNumber? = nil, region own: RegionReference? = nil, from start: Int? = nil,
    of part: String? = nil
  ) {
    let number = context.number
    let scope = part ?? scope(context, found, &state)
    let range = span(start ?? found.start, number, context)
    state.add(
      FigureFact(
        indicator: found.indicator, value: value ?? number.value, unit: found.unit,
        written: text.string(number.written), qualifier: qualifier(context),
        period: period(for: found, context, state),
        region: own ?? state.region ?? document, kind: found.kind,
        scope: scope, comparisons: state.pending.map { [$0] } ?? [], text: text.string(range),
        evidence: reading.evidence(
          range, rule(found.unit), confidence(range, found, context, state))))
    state.pending = nil
    if let stated = state.sentencePeriod, !stated.isLocal { state.kept = stated }
  }

  /// How sure the reading is.
  ///
  /// Certain: indicator and period stand in the figure's own words. Likely: either is taken over from
  /// earlier words. Doubtful: the period is of another paragraph, the indicator stands far off, or
  /// characters within were damaged beyond repair.
  private func confidence(
    _ range: Range<Int>, _ found: Found, _ context: FigureContext, _ state: FigureState
  ) -> Confidence {
    let start = context.number.range.lowerBound
    if !reading.article.quarantined.isEmpty, reading.isQuarantined(range) { return .doubtful }
    let isFar = found.start < start && start - found.start > Self.farBytes
    let isOlder = state.sentencePeriod == nil && state.period != nil && !state.isPeriodNear
    if isFar || isOlder { return .doubtful }
    return isNamed(context) && (state.sentencePeriod != nil || state.period == nil)
      ? .certain : .likely
  }

  /// Whether the words around a number name an indicator.
  private func isNamed(_ context: FigureContext) -> Bool {
    let end = context.number.range.upperBound
    let right = text.span(end, min(context.right.upperBound, end + 54))
    let words: FigureWords.Words
    switch context.number.unit {
    case .count: words = FigureWords.counts
    case .percent:
      return text.containsWord(of: FigureWords.rates.table, in: context.left)
        || text.containsWord(of: FigureWords.growth.table, in: context.left)
        || text.containsWord(of: Self.planWords, in: context.left)
    case .households, .people: return true
    default: words = FigureWords.money
    }
    return text.containsWord(of: words.table, in: context.left)
      || text.containsWord(of: words.table, in: right)
  }

  /// How far off an indicator may stand, in bytes.
  private static let farBytes = 108
  static let planWords = WordTable("计划 任务 目标 年度投资")

  private func rule(_ unit: String) -> String {
    switch unit {
    case "个", "家", "人": "figure.count"
    case "%": "figure.rate"
    default: "figure.money"
    }
  }

  /// 预计 may stand a few words before the number.
  private func qualifier(_ context: FigureContext) -> String? {
    context.number.qualifier ?? (text.contains("预计增长", in: context.left) ? "预计" : nil)
  }

  /// The verbatim span: from the indicator's words to the number, 25 characters at most.
  private func span(_ start: Int, _ number: NumberToken, _ context: FigureContext) -> Range<Int> {
    var low = min(start, number.range.lowerBound)
    low = max(low, context.clause.lowerBound)
    var high = max(number.range.upperBound, low)
    if start >= number.range.upperBound { (low, high) = (number.range.lowerBound, start) }
    if number.range.lowerBound <= low,
      let noun = text.first("项目", in: text.span(high, context.clause.upperBound)),
      text.characters(in: high..<noun) <= 8
    {
      high = noun + 6
    }
    while text.characters(in: low..<high) > 25, low < number.range.lowerBound {
      low += text.width(low)
    }
    return low..<high
  }

  /// The period of a figure: the one stated, the year for plans and targets, the event by default.
  func period(for found: Found, _ context: FigureContext, _ state: FigureState) -> Period? {
    let stated = state.sentencePeriod ?? state.period
    let isYearly =
      found.indicator == "年度计划投资" || found.indicator == "重点项目数" && found.kind == .plan
      || found.kind == .target || found.kind == .plan && found.unit == "个"
    if isYearly { return yearly(found, context, stated) }
    // 「其中亿元以上项目46个，总投资…」: the money of a plan's count is the plan's.
    if found.indicator == "计划总投资", let last = state.facts.last, last.unit == "个",
      last.kind == .plan, state.facts.count > state.sentenceStart
    {
      return last.period
    }
    if let stated {
      // 「截至5月底」 from an earlier sentence: the indicator was given as of 1—5月.
      if case .until = stated.span, state.sentencePeriod == nil,
        let same = state.closedPeriod(of: found.indicator, until: stated.period.end)
      {
        return same
      }
      return stated.period
    }
    guard let event, event.kind == .signing || event.kind == .groundbreaking else { return nil }
    return Period(start: event.date, end: event.date, label: "此次")
  }

  /// Whether months are the plan's own: 「1—10月计划新开工23项」.
  private func isPlansTime(_ token: PeriodToken, _ context: FigureContext) -> Bool {
    Self.dueWords.match(
      text.bytes, at: token.range.upperBound, limit: context.left.upperBound) != nil
  }

  private static let dueWords = WordTable("计划 应 拟 须 需")

  private func yearly(
    _ found: Found, _ context: FigureContext, _ stated: FigureState.StatedPeriod?
  ) -> Period? {
    // 「力争上半年签约20个以上」「四季度计划完成投资39亿元」 state their own period.
    if let own = reading.periods.periods(in: context.left).last {
      let label = text.string(own.range)
      switch own.span {
      case .year: return calendar.wholeYear(own.year, label: label)
      case .quarter: return calendar.period(own, label: label, after: nil)
      case .until:
        if found.kind == .target { return calendar.period(own, label: label, after: nil) }
      case .months(let from, let to) where from == to && text.contains("计划", in: context.left):
        return calendar.period(own, label: label, after: nil)
      case .months where found.kind == .plan && found.unit == "个" && isPlansTime(own, context):
        return calendar.period(own, label: label, after: nil)
      case .months, .secondHalf:
        if found.kind == .target { return calendar.period(own, label: label, after: nil) }
      default: break
      }
    }
    switch stated?.span {
    case .secondHalf where found.kind == .target: return stated?.period
    case .until, .months, .quarter, .secondHalf:
      if found.kind == .actual { return stated?.period }
      let year = (stated?.period.end ?? stated?.period.start)?.year
      return calendar.wholeYear(year, label: "年度")
    case .event where found.indicator == "年度计划投资" && !text.contains("年内", in: context.left):
      return stated?.period
    case .year: return stated?.period
    default:
      let year = (stated?.period.end ?? stated?.period.start)?.year
      return calendar.wholeYear(year, label: "年度")
    }
  }
}
