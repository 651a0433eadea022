import BriefingModel
import Lexicon

extension FigureRule {
  /// Takes the periods of a clause into the state.
  func takePeriods(_ clause: Range<Int>, _ state: inout FigureState) {
    state.beforePlan = nil
    for token in joined(reading.periods.periods(in: clause)) where states(token, clause, &state) {
      let label = label(token)
      let last = state.sentencePeriod?.period ?? state.period?.period
      let isLocal: Bool
      switch token.span {
      case .samePeriodLastYear, .currentMonth: isLocal = true
      case .months(let from, let to): isLocal = from == to && from > 1
      case .quarter: isLocal = text.contains("单季", in: token.range)
      case .day: isLocal = true
      default: isLocal = token.yearOffset == -1
      }
      let isPlans = isPlanned(token, clause, state)
      let isAside = isAside(token, clause, state)
      let stated = FigureState.StatedPeriod(
        period: calendar.period(token, label: label, after: last), span: token.span,
        isLocal: isLocal || isPlans || isAside || label == "年内",
        isPassing: token.span == .samePeriodLastYear || isPlans || isAside || label == "年内"
          || token.span == .currentMonth && state.facts.count > state.sentenceStart)
      if stated.isPassing { state.beforePlan = .init(period: state.sentencePeriod) }
      // 「…136个，一季度完成投资248亿元」: another period, another subject.
      if state.sentencePeriod != nil, !stated.isLocal, token.range.lowerBound == clause.lowerBound {
        state.startPart()
        state.isPart = false
      }
      state.sentencePeriod = stated
      // 「一季度，…」 at the head of a sentence holds for what follows, figures or not.
      if token.range.lowerBound == clause.lowerBound, token.range.upperBound == clause.upperBound {
        state.keep(stated)
      }
    }
  }

  /// 「2020年至今年5月」 is known by its words only, and is neither of its ends.
  private func joined(_ tokens: [PeriodToken]) -> [PeriodToken] {
    var joined: [PeriodToken] = []
    for token in tokens {
      if let last = joined.last, token.range.lowerBound - last.range.upperBound == 3,
        text.has("至", at: last.range.upperBound) || text.has("到", at: last.range.upperBound)
          || text.has("—", at: last.range.upperBound), last.year ?? last.yearOffset != nil,
        token.year ?? token.yearOffset != nil, !last.span.isOpen, !last.span.isDay
      {
        joined[joined.count - 1] = PeriodToken(
          range: last.range.lowerBound..<token.range.upperBound, span: .open, year: nil,
          yearOffset: nil)
      } else {
        joined.append(token)
      }
    }
    return joined
  }

  /// The words of a period; those that only point at the event, 「签约仪式上」, all say 此次.
  private func label(_ token: PeriodToken) -> String {
    if case .event = token.span,
      text.has("上", endingAt: token.range.upperBound)
        || text.has("现场", endingAt: token.range.upperBound)
    {
      return "此次"
    }
    return text.string(token.range)
  }

  /// Whether a year is only that of a plan beside an event or an achievement, as in 「总投资126亿元，
  /// 今年计划投资41亿元」.
  private func isPlanned(_ token: PeriodToken, _ clause: Range<Int>, _ state: FigureState) -> Bool {
    guard case .year = token.span, token.range.upperBound < clause.upperBound,
      token.year == nil || state.facts.count > state.sentenceStart
    else { return false }
    return Self.planning.match(
      text.bytes, at: token.range.upperBound, limit: clause.upperBound) != nil
      && !isSentenceStart(token.range.lowerBound)
  }

  /// Whether a period looks back at what stood then, 「，而上半年为下降2.1%」.
  private func isAside(_ token: PeriodToken, _ clause: Range<Int>, _ state: FigureState) -> Bool {
    state.sentencePeriod != nil && text.has("为", at: token.range.upperBound)
      && state.facts.count > state.sentenceStart
  }

  func isSentenceStart(_ position: Int) -> Bool {
    reading.layout.sentence(at: position)?.range.lowerBound == position
  }

  /// Whether a period says when, and not what is compared with or aimed at.
  private func states(_ token: PeriodToken, _ clause: Range<Int>, _ state: inout FigureState)
    -> Bool
  {
    let start = token.range.lowerBound
    let end = token.range.upperBound
    let low = max(clause.lowerBound, start - 9)
    if Self.notStating.match(text.bytes, endingAt: start, from: low) != nil { return false }
    if let quotation = state.enclosures(in: text).quotation(around: start),
      quotation.lowerBound >= clause.lowerBound, quotation.upperBound <= clause.upperBound
    {
      return false
    }
    switch token.span {
    case .samePeriodLastYear:
      return text.has("为", at: end)
        || reading.numbers.numbers(in: text.span(end, min(clause.upperBound, end + 12))).first
          != nil
    case .year:
      if namesEvent(token, clause) { return false }
      // 全年目标任务, 今年计划: the year belongs to what is aimed at unless it opens the clause.
      return start == clause.lowerBound
        || Self.yearNouns.match(text.bytes, at: end, limit: clause.upperBound) == nil
    case .months, .quarter, .secondHalf: return !namesEvent(token, clause)
    case .day: return false
    case .open where token.year != nil:
      // 「2022年以来签约的项目」 says which projects, 「2022年以来，」 when.
      return end == clause.upperBound
    default: return true
    }
  }

  /// Whether a period belongs to the name of an event, 「第三季度重大项目集中开工活动」.
  private func namesEvent(_ token: PeriodToken, _ clause: Range<Int>) -> Bool {
    let end = token.range.upperBound
    let limit = min(clause.upperBound, end + Self.nameLength)
    guard let event = text.firstWord(of: Self.events, in: text.span(end, limit)) else {
      return false
    }
    return !text.containsWord(of: Self.achieving, in: end..<event.start)
  }

  /// How far behind its period the noun of an event may stand, in bytes.
  private static let nameLength = 100
  static let events = WordTable(
    """
    仪式 活动 会议 大会 推进会 调度会 例会 现场会 发布会 推介会 恳谈会 动员会 观摩会 点评会 座谈会 工作会 通报会 签约会 洽谈会 视频会
    """)
  static let achieving = WordTable("完成 实现 累计 新增 已 共 达 为 在 于 举行 召开 举办 开展")
  private static let planning = WordTable("计划 预计 拟 力争")
  private static let notStating = WordTable(
    "占 完成 与 较 比 同 对 高于 低于 好于 超 去 为 争取 超过 抢抓 冲刺 奋战 决战 全力 距 离")
  private static let yearNouns = WordTable("目标 任务 计划任务 度 计划的 投资计划")
}
