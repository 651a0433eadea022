import BriefingModel
import Lexicon

/// Reads the figures of an article (文中数字): indicator, exact value, unit, period, region, scope
/// and comparisons.
///
/// Every number with a unit of ours is looked at once, in reading order; the words before it in
/// its clause name the indicator, earlier words lend what its clause leaves out. A number that no
/// word names stays out: capacities, thresholds, codes in quotation marks, counts of participants.
struct FigureRule: Sendable {
  let reading: ArticleReading
  let calendar: ArticleCalendar
  let gazetteer: Gazetteer
  let mentions: [RegionMention]
  let region: Gazetteer.Unit?
  /// `region` as a figure carries it.
  let document: RegionReference?
  let event: EventFact?
  /// Whether the headline speaks of 重点项目, so that its bare 项目 are meant.
  let isAboutKeyProjects: Bool
  var text: Text { reading.text }

  init(
    reading: ArticleReading, calendar: ArticleCalendar, gazetteer: Gazetteer,
    mentions: [RegionMention], region: Gazetteer.Unit?, document: RegionReference?,
    event: EventFact?
  ) {
    self.reading = reading
    self.calendar = calendar
    self.gazetteer = gazetteer
    self.mentions = mentions
    self.region = region
    self.document = document
    self.event = event
    isAboutKeyProjects = reading.layout.title.contains {
      reading.text.contains("重点项目", in: $0.range)
        || reading.text.contains("重大项目", in: $0.range)
    }
  }

  /// The figures, each fact once.
  func figures() -> [FigureFact] {
    var state = FigureState()
    let tables = TableRule(rule: self)
    var paragraph = 0
    let body = reading.layout.body
    while paragraph < body.count {
      if let table = tables.table(at: paragraph, in: body) {
        tables.read(table, &state)
        paragraph = table.next
        continue
      }
      for number in body[paragraph].sentences {
        read(reading.layout.sentences[number].range, &state)
      }
      paragraph += 1
    }
    return Deduplication.unique(StageScopes.assigned(state.facts))
  }

  private func read(_ sentence: Range<Int>, _ state: inout FigureState) {
    state.startSentence(sentence)
    for clause in clauses(of: sentence, in: text) {
      if text.mark(at: max(0, text.before(clause.lowerBound))) == .semicolon {
        state.startPart()
        // 「其中新开工项目104个…；复工项目85个」: 其中 holds on for the next item of its list.
        state.isPart = state.isPart && isItem(clause)
        state.isAim = false
      }
      if text.first(
        "其中", in: text.span(clause.lowerBound, min(clause.upperBound, clause.lowerBound + 12)))
        != nil
      {
        state.isPart = true
        state.startPart()
      }
      let before = state.sentencePeriod
      read(clause: clause, of: sentence, &state)
      // 「去年同期为61.2%」 looks back for one clause only.
      if state.sentencePeriod?.isPassing == true { state.sentencePeriod = before }
    }
    if let stated = state.kept { state.keep(stated) }
  }

  private func read(clause: Range<Int>, of sentence: Range<Int>, _ state: inout FigureState) {
    takePeriods(clause, &state)
    if text.containsWord(of: Self.striving, in: clause) { state.isAim = true }
    takeRegion(clause, of: sentence, &state)
    let numbers = reading.numbers.numbers(in: clause).filter { isFigure($0, &state) }
    if numbers.isEmpty {
      if let trigger = FigureWords.money.found(in: text, clause).last { state.open = trigger }
      if state.open != nil, text.contains("翻番", in: clause) || text.contains("翻一番", in: clause) {
        state.pending = FigureFact.Comparison(type: "同比", value: ExactNumber(1), unit: "倍")
      }
      return
    }
    if ParallelRule(rule: self).read(clause, numbers, &state) { return }
    // 「甲县、乙县开工率不足三成」 tells of each of them, and not of the whole.
    if namesSeveral(clause) { return }
    var start = clause.lowerBound
    for (index, number) in numbers.enumerated() {
      let context = FigureContext(
        clause: clause, left: text.span(start, number.range.lowerBound), number: number,
        right: text.span(
          number.range.upperBound,
          index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : clause.upperBound))
      read(context, &state)
      start = number.range.upperBound
    }
    state.open = nil
  }

  private func read(_ context: FigureContext, _ state: inout FigureState) {
    if compare(context, &state) { return }
    let found: (indicator: String, start: Int, kind: FigureFact.Kind, unit: String)?
    switch context.number.unit {
    case .count: found = count(context, &state)
    case .households, .people: found = company(context)
    case .yuan, .dollar, .amount: found = money(context, &state)
    case .percent: found = rate(context, &state)
    default: found = nil
    }
    guard let found else { return }
    emit(context, found, &state)
  }

  /// Whether the clause begins with a stage and counts its projects.
  private func isItem(_ clause: Range<Int>) -> Bool {
    FigureWords.counts.found(in: text, clause).first?.range.lowerBound == clause.lowerBound
  }

  /// Whether `number` may be a figure at all.
  private func isFigure(_ number: NumberToken, _ state: inout FigureState) -> Bool {
    guard number.unit != .other, !number.isThreshold else { return false }
    let enclosures = state.enclosures(in: text)
    if let quotation = enclosures.quotation(around: number.range.lowerBound),
      quotation.count <= 66, text.characters(in: quotation) <= 22
    {
      return false
    }
    return !enclosures.isBracketed(number.range.lowerBound)
  }

  /// Takes the periods of a clause into the state.
  private func takePeriods(_ clause: Range<Int>, _ state: inout FigureState) {
    for token in reading.periods.periods(in: clause) where states(token, clause, &state) {
      let label = text.string(token.range)
      let last = state.sentencePeriod?.period ?? state.period?.period
      let isLocal: Bool
      switch token.span {
      case .samePeriodLastYear, .currentMonth: isLocal = true
      case .months(let from, let to): isLocal = from == to && from > 1
      case .quarter: isLocal = text.contains("单季", in: token.range)
      case .day: isLocal = true
      default: isLocal = token.yearOffset == -1
      }
      let stated = FigureState.StatedPeriod(
        period: calendar.period(token, label: label, after: last), span: token.span,
        isLocal: isLocal || label == "年内",
        isPassing: token.span == .samePeriodLastYear || label == "年内")
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

  /// Whether a period says when, and not what is compared with or aimed at.
  private func states(_ token: PeriodToken, _ clause: Range<Int>, _ state: inout FigureState)
    -> Bool
  {
    let start = token.range.lowerBound
    let low = max(clause.lowerBound, start - 9)
    if Self.notStating.match(text.bytes, endingAt: start, from: low) != nil { return false }
    if let quotation = state.enclosures(in: text).quotation(around: start),
      quotation.lowerBound >= clause.lowerBound, quotation.upperBound <= clause.upperBound
    {
      return false
    }
    switch token.span {
    case .samePeriodLastYear:
      return text.has("为", at: token.range.upperBound)
        || reading.numbers.numbers(
          in: text.span(token.range.upperBound, min(clause.upperBound, token.range.upperBound + 12))
        ).first != nil
    case .year:
      // 全年目标任务, 今年计划: the year belongs to what is aimed at unless it opens the clause.
      return start == clause.lowerBound
        || Self.yearNouns.match(text.bytes, at: token.range.upperBound, limit: clause.upperBound)
          == nil
    case .day: return false
    case .open where token.year != nil:
      // 「2022年以来签约的项目」 says which projects, 「2022年以来，」 when.
      return token.range.upperBound == clause.upperBound
    default: return true
    }
  }

  /// Takes the unit that a clause speaks of: 「——巴州区：项目52个」「桂阳县完成投资…」.
  private func takeRegion(
    _ clause: Range<Int>, of sentence: Range<Int>, _ state: inout FigureState
  ) {
    guard let region else { return }
    var start = clause.lowerBound
    while start < clause.upperBound, !text.isHan(start) { start += text.width(start) }
    guard let mention = mentions.starting(at: start), mention.unit != region, !mention.isZone,
      !mention.isWeak, gazetteer.lies(mention.unit, within: region)
    else { return }
    let end = mention.range.upperBound
    let isHead = end == clause.upperBound && end < text.end && text.mark(at: end) == .colon
    let isSubject =
      end < clause.upperBound
      && (Self.subjectVerbs.match(text.bytes, at: end, limit: clause.upperBound) != nil
        || FigureWords.money.table.match(text.bytes, at: end, limit: clause.upperBound) != nil
        || FigureWords.rates.table.match(text.bytes, at: end, limit: clause.upperBound) != nil
        || FigureWords.counts.table.match(text.bytes, at: end, limit: clause.upperBound) != nil)
    if isHead || isSubject { state.region = gazetteer.reference(mention.unit) }
  }

  /// Whether the clause begins with two units or more, side by side.
  private func namesSeveral(_ clause: Range<Int>) -> Bool {
    guard let first = mentions.starting(at: clause.lowerBound) else { return false }
    let next = first.range.upperBound
    guard text.has("、", at: next) || text.has("和", at: next) else { return false }
    return mentions.starting(at: next + 3).map { $0.unit != first.unit } ?? false
  }

  private static let striving = WordTable("力争 争取 确保完成 奋力完成 确保实现")
  private static let notStating = WordTable(
    "占 完成 与 较 比 同 对 高于 低于 超 去 为 争取 超过 抢抓 冲刺 奋战 决战 全力 距 离")
  private static let yearNouns = WordTable("目标 任务 计划任务 度 计划的 投资计划")
  private static let subjectVerbs = WordTable("累计 实际 共 新 实现 完成")
}

/// A number with the words around it.
struct FigureContext: Sendable {
  /// The clause that holds it.
  let clause: Range<Int>
  /// From the clause's start or the number before to the number.
  let left: Range<Int>
  let number: NumberToken
  /// From the number to the clause's end or the next number.
  let right: Range<Int>
}
