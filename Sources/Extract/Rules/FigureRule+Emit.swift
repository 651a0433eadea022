import BriefingModel
import Lexicon

extension FigureRule {
  /// Makes a figure of a number and what was found for it.
  func emit(
    _ context: FigureContext, _ found: Found, _ state: inout FigureState,
    value: ExactNumber? = nil, region own: RegionReference? = nil, from start: Int? = nil
  ) {
    let number = context.number
    let scope = scope(context, found, &state)
    let range = span(start ?? found.start, number, context)
    state.facts.append(
      FigureFact(
        indicator: found.indicator, value: value ?? number.value, unit: found.unit,
        written: text.string(number.written), qualifier: qualifier(context),
        period: period(for: found, context, state),
        region: own ?? state.region ?? region.map { gazetteer.reference($0) }, kind: found.kind,
        scope: scope, comparisons: state.pending.map { [$0] } ?? [], text: text.string(range),
        evidence: reading.evidence(range, rule(found.unit))))
    state.pending = nil
    if let stated = state.sentencePeriod, !stated.isLocal { state.kept = stated }
  }

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
    if let stated {
      // 「截至5月底」 from an earlier sentence: the indicator was given as of 1—5月.
      if case .until = stated.span, state.sentencePeriod == nil,
        let same = state.facts.last(where: {
          $0.indicator == found.indicator && $0.period?.end == stated.period.end
            && $0.period?.start != nil
        })
      {
        return same.period
      }
      return stated.period
    }
    guard let event, event.kind == .signing || event.kind == .groundbreaking else { return nil }
    return Period(start: event.date, end: event.date, label: "此次")
  }

  private func yearly(
    _ found: Found, _ context: FigureContext, _ stated: FigureState.StatedPeriod?
  ) -> Period? {
    // 「力争上半年签约20个以上」「四季度计划完成投资39亿元」 state their own period.
    if let own = reading.periods.periods(in: context.left).last {
      let label = text.string(own.range)
      switch own.span {
      case .year: return calendar.wholeYear(own.year, label: label)
      case .quarter: return calendar.period(own, label: label, after: nil)
      case .months, .secondHalf:
        if found.kind == .target { return calendar.period(own, label: label, after: nil) }
      default: break
      }
    }
    switch stated?.span {
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

  // MARK: - Scope

  /// The subset a figure is limited to, or `nil` for the whole.
  private func scope(_ context: FigureContext, _ found: Found, _ state: inout FigureState)
    -> String?
  {
    if found.indicator == "目标完成率" {
      return state.facts.last { $0.unit != "%" }?.indicator ?? state.scope
    }
    if let own = ownScope(context, found, state) {
      state.scope = own
      return own
    }
    // 「其中新建98个、续建120个，年度计划投资600亿元」: the money is the whole's again.
    if state.isPart, state.partCounts > 1, found.unit != "个", state.partClause != context.clause {
      state.scope = nil
      state.isPart = false
    }
    // A count of projects with a noun of its own opens a new subject; 「竣工64项」 goes on.
    if found.unit == "个", !state.isPart,
      text.contains("项目", in: context.left.lowerBound..<context.right.upperBound)
    {
      state.scope = nil
    }
    return state.scope
  }

  /// The whole scope of a figure's own words, before the ones around it.
  private func ownScope(_ context: FigureContext, _ found: Found, _ state: FigureState) -> String? {
    let words = context.left
    if let bound = bound(words) ?? bound(context.number.range.upperBound..<context.right.upperBound)
    {
      return bound
    }
    if let quoted = quoted(words) { return quoted }
    if let listed = higherList(words) { return listed }
    if let branch = branch(words, found) { return branch }
    if let at = text.first("层面", in: words) {
      return text.string(max(words.lowerBound, at - 9)..<at + 6)
    }
    if found.unit == "个" {
      guard state.isPart else { return nil }
      return part(words, found)
    }
    if let stage = text.firstWord(
      of: Self.stageNouns, in: text.span(words.lowerBound, min(words.upperBound, found.start)))
    {
      return text.string(stage.start..<stage.match.end)
    }
    if let noun = text.firstWord(
      of: Self.stageNouns, in: text.span(context.clause.lowerBound, words.lowerBound))
    {
      return text.string(noun.start..<noun.match.end)
    }
    guard state.isPart, state.scope == nil else { return nil }
    return part(text.span(words.lowerBound, min(words.upperBound, found.start)), found) ?? "其中"
  }

  /// 「“三个一批”项目开工142个」: a programme's projects.
  private func quoted(_ words: Range<Int>) -> String? {
    guard let open = text.first("“", in: words),
      let close = text.last("”", in: open..<words.upperBound),
      text.characters(in: open..<close) <= 16
    else { return nil }
    guard
      Self.carriers.match(text.bytes, endingAt: open, from: max(words.lowerBound, open - 12)) == nil
    else { return nil }
    var end = close + 3
    while end < words.upperBound, end - close <= 30, text.isHan(end) {
      if text.has("项目", at: end) { return text.string(open..<end + 6) }
      end += 3
    }
    return nil
  }

  /// 市级重点项目 of a county: a list of the level above is not the county's whole.
  private func higherList(_ words: Range<Int>) -> String? {
    guard let region else { return nil }
    let level = gazetteer.level(of: region)
    guard level > .province,
      let list = text.firstWord(
        of: level == .prefecture ? Self.provinceLists : Self.cityLists, in: words)
    else { return nil }
    return text.string(list.start..<list.match.end)
  }

  /// 制造业, 外资, 锂电产业: the branch that the words before the number name.
  private func branch(_ words: Range<Int>, _ found: Found) -> String? {
    if found.unit == "个", let word = text.firstWord(of: Self.branches, in: words),
      text.has("项目", at: word.match.end) || text.has("产业项目", at: word.match.end)
    {
      return text.string(word.start..<word.match.end)
    }
    guard
      let end = text.first("产业累计", in: words) ?? text.first("产业签约", in: words)
        ?? text.first("产业完成", in: words)
    else { return nil }
    var start = words.lowerBound
    for word in text.words(of: Self.wholes, in: words.lowerBound..<end) { start = word.match.end }
    while start < end, !text.isHan(start) { start += text.width(start) }
    let name = start..<end + 6
    return (4...10).contains(text.characters(in: name)) ? text.string(name) : nil
  }

  /// 亿元以上, 5000万元以上 and the class of projects it bounds.
  private func bound(_ words: Range<Int>) -> String? {
    guard let above = text.first("元以上", in: words) else { return nil }
    var start = above
    while start > words.lowerBound {
      let last = text.before(start)
      guard
        text.isDigit(last) || text.has("亿", at: last) || text.has("万", at: last)
          || text.has("千", at: last) || text.has("百", at: last) || text.bytes[last] == 0x2E
      else { break }
      start = last
    }
    let end = above + 9
    guard let noun = text.first("项目", in: text.span(end, min(words.upperBound, end + 36))) else {
      return text.string(start..<end)
    }
    return text.string(text.span(start, noun))
  }

  /// The noun of 「其中，产业类项目39个」.
  private func part(_ words: Range<Int>, _ found: Found) -> String? {
    var start = words.lowerBound
    if let among = text.first("其中", in: words) { start = among + 6 }
    while start < words.upperBound, text.mark(at: start) != nil { start += text.width(start) }
    var end = words.upperBound
    while let word = Self.tail.match(text.bytes, endingAt: end, from: max(start, end - 9)) {
      end = word.end
    }
    guard start < end, text.characters(in: start..<end) <= 24 else { return nil }
    return text.string(start..<end)
  }

  private static let stageNouns = WordTable("续建项目 新开工项目 新建项目 省级重点项目 市级重点项目 技改投资 工业项目")
  private static let provinceLists = WordTable("省级重点项目 省重点项目 省级重点 自治区层面 省级重大项目")
  private static let cityLists = WordTable("市级重点项目 市重点项目 省重点项目 省级重点项目 市级重大项目 省市重点项目")
  private static let branches = WordTable("制造业 外资 内资 工业 农业 服务业 文旅 基础设施 民生 技改 数字经济 现代农业 高新技术")
  private static let wholes = WordTable("全市 全省 全县 全区 我市 我县 我区 我省 全州 全盟 全旗 重点 主导")
  /// What is done with a programme that is no class of projects.
  private static let carriers = WordTable("围绕 聚焦 落实 实施 开展 按照 推进 对照 深化")
  private static let tail = WordTable("有 达 达到 为 共 的 还有 约 近 超")
}

/// Drops figures that repeat a fact.
enum Deduplication {
  /// Each fact once, the first mention kept.
  static func unique(_ figures: [FigureFact]) -> [FigureFact] {
    var kept: [FigureFact] = []
    for figure in figures {
      let isKnown = kept.contains {
        $0.indicator == figure.indicator && $0.value == figure.value && $0.unit == figure.unit
          && $0.region == figure.region && $0.kind == figure.kind
          && ($0.period == figure.period
            || $0.period?.end == figure.period?.end && $0.period?.end != nil)
      }
      if !isKnown { kept.append(figure) }
    }
    return kept
  }
}

/// Gives the money of two stages of one event its scope, so that nobody adds them up.
enum StageScopes {
  /// The figures, with scopes where more than one stage has money of its own.
  static func assigned(_ figures: [FigureFact]) -> [FigureFact] {
    var result = figures
    let stages = ["签约项目数": "签约", "集中开工项目数": "集中开工", "新开工项目数": "新开工", "复工项目数": "复工", "竣工项目数": "竣工"]
    var found: [(index: Int, stage: String)] = []
    for index in figures.indices.dropFirst() {
      let figure = figures[index]
      guard figure.indicator == "计划总投资", figure.scope == nil,
        let stage = stages[figures[index - 1].indicator], figures[index - 1].scope == nil
      else { continue }
      found.append((index, stage))
    }
    guard Set(found.map(\.stage)).count > 1 else { return figures }
    for (index, stage) in found {
      result[index] = result[index].with(comparisons: result[index].comparisons, scope: stage)
    }
    return result
  }
}
