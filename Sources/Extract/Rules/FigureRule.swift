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
  /// 集中开工项目数 or 签约项目数 where the article reports such an event, else `nil`.
  let theme: String?
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
      reading.text.containsWord(of: Self.keyWords, in: $0.range)
        && reading.text.contains("项目", in: $0.range)
    }
    theme = Self.theme(event, reading)
  }

  /// What the projects of the event have reached; `nil` if it is another event, or of two stages.
  private static func theme(_ event: EventFact?, _ reading: ArticleReading) -> String? {
    let titles = reading.layout.title.map(\.range)
    func says(_ word: StaticString) -> Bool {
      titles.contains { reading.text.contains(word, in: $0) }
    }
    let isOfMany = says("重大项目") || says("重点项目") || says("批")
    let starts =
      says("集中开工") || says("集中动工") || says("开工动员") || event?.name.contains("集中开工") == true
      || isOfMany && (says("开工仪式") || says("开工活动"))
    let signs = says("签约") || event?.name.contains("签约") == true
    if starts, !signs { return "集中开工项目数" }
    return signs && !starts && !says("开工") ? "签约项目数" : nil
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
    state.enter(paragraph: reading.layout.sentence(at: sentence.lowerBound)?.paragraph ?? 0)
    takeList(sentence, &state)
    let isContinued = continueSubject(sentence, &state)
    let hasFigures = reading.numbers.numbers(in: sentence).contains { isFigure($0, &state) }
    // Words without figures and periods leave nothing behind.
    guard hasFigures || !reading.periods.periods(in: sentence).isEmpty else { return }
    for clause in clauses(of: sentence, in: text) {
      if text.mark(at: max(0, text.before(clause.lowerBound))) == .semicolon {
        state.startPart()
        // 「其中新开工项目104个…；复工项目85个」: 其中 holds on for the next item of its list.
        state.isPart = state.isPart && state.partOpens && isItem(clause)
        state.isAim = false
      }
      if let among = text.first(
        "其中", in: text.span(clause.lowerBound, min(clause.upperBound, clause.lowerBound + 12))),
        !isPeriod(at: among + 6, in: clause)
      {
        state.partOpens = state.facts.count == state.partStart
        // 「其中，」 at the head of a paragraph looks back at what the one before began with.
        if among == sentence.lowerBound, isParagraphHead(among), let whole = state.firstCount {
          state.lastCount = whole
        }
        state.isPart = true
        state.hasParts = true
        state.startPart()
      }
      let before = state.sentencePeriod
      if hasFigures {
        read(clause: clause, of: sentence, &state)
      } else {
        takePeriods(clause, &state)
      }
      // 「去年同期为61.2%」 looks back for one clause only.
      if state.sentencePeriod?.isPassing == true { state.sentencePeriod = before }
    }
    if let stated = state.kept { state.keep(stated) }
    if !isContinued {
      let head = part(at: sentence.lowerBound).map { gazetteer.reference($0.unit) }
      state.subject = head == state.region ? head : nil
    }
  }

  private func read(clause: Range<Int>, of sentence: Range<Int>, _ state: inout FigureState) {
    takePeriods(clause, &state)
    if text.containsWord(of: Self.striving, in: clause) { state.isAim = true }
    takeRegion(clause, of: sentence, &state)
    takeZone(clause, &state)
    guard takeWhole(clause, &state) else { return }
    var all = reading.numbers.numbers(in: clause)
    if all.count > 1 {
      all = reading.numbers.sharingUnits(all, isDealt: text.contains("分别", in: clause))
    }
    // 「工业用电量1.26亿千瓦时，同比增长39%」: the growth is not the last figure's.
    if all.count == 1, all[0].unit == .other, all[0].written.lowerBound > clause.lowerBound {
      state.hasSkipped = true
    }
    let numbers = hasControls(clause) ? [] : all.filter { isFigure($0, &state) }
    if numbers.isEmpty {
      if let trigger = FigureWords.money.found(in: text, clause).last { state.open = trigger }
      if let trigger = FigureWords.rates.found(in: text, clause).last { state.openRate = trigger }
      if let trigger = FigureWords.counts.found(in: text, clause).last { state.openCount = trigger }
      takePlaces(clause, &state)
      takeClass(clause, &state)
      if state.open != nil, text.contains("翻番", in: clause) || text.contains("翻一番", in: clause) {
        state.pending = FigureFact.Comparison(type: "同比", value: ExactNumber(1), unit: "倍")
      }
      return
    }
    if ParallelRule(rule: self).read(clause, numbers, &state) { return }
    // 「甲县、乙县开工率不足三成」 tells of each of them, and not of the whole.
    if places(listedAt: clause.lowerBound) != nil { return }
    var start = clause.lowerBound
    for (index, number) in numbers.enumerated() {
      let context = FigureContext(
        clause: clause, left: text.span(start, number.range.lowerBound), number: number,
        right: text.span(
          number.range.upperBound,
          index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : clause.upperBound))
      read(context, &state)
      start = number.range.upperBound
      // 「年内计划开工的147个项目已开工131个」: the plan's year is not the achievement's.
      if index == 0, let before = state.beforePlan, text.contains("已", in: context.right) {
        state.sentencePeriod = before.period
      }
    }
    state.open = nil
    state.openRate = nil
    state.openCount = nil
    // 「296个重点项目中，」 opens the parts of what it counts.
    if text.has("项目中", endingAt: clause.upperBound) { takeClass(clause, &state) }
  }

  func read(_ context: FigureContext, _ state: inout FigureState) {
    if readPlace(context, &state) || readZone(context, &state) { return }
    let outer = state.region
    defer { state.region = outer }
    if let unit = namedLast(context) { state.region = unit }
    if compare(context, &state) { return }
    let found: (indicator: String, start: Int, kind: FigureFact.Kind, unit: String)?
    switch context.number.unit {
    case .count: found = count(context, &state)
    case .households, .people: found = company(context)
    case .yuan, .dollar, .amount: found = money(context, &state)
    case .percent: found = rate(context, &state)
    default: found = nil
    }
    guard let found else {
      state.hasSkipped = true
      return
    }
    emit(context, found, &state)
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
    return !enclosures.isBracketed(number.range.lowerBound) || isStaged(number)
  }

  static let striving = WordTable("力争 争取 确保 奋力完成")
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
