import BriefingModel
import Lexicon

/// What earlier words of an article mean for its next figure: period, scope, region, indicator.
struct FigureState: Sendable {
  /// The figures so far.
  private(set) var facts: [FigureFact] = []
  /// The last figure of each indicator.
  private var lastOf: [String: Int] = [:]
  /// The last figure that is no rate, the last amount of money and the last count.
  private(set) var lastLevel: Int?
  private var lastAmount: Int?
  private var lastNumber: Int?
  /// The last period with both ends, by indicator and last day.
  private var closedPeriods: [PeriodEnd: Period] = [:]
  /// The quotations and brackets of this sentence, once they are asked for.
  private var enclosures: Enclosures?
  /// Where the sentence stands, and its last 完成, once it is asked for.
  private(set) var sentence = 0..<0
  private var lastDone: Int??
  /// The period that later sentences inherit.
  var period: StatedPeriod?
  /// The period stated in this sentence.
  var sentencePeriod: StatedPeriod?
  /// The last period of this sentence that a figure had.
  var kept: StatedPeriod?
  /// The subset this sentence speaks of.
  var scope: String?
  /// Whether the sentence is within 其中.
  var isPart = false
  /// The unit this sentence or list item speaks of.
  var region: RegionReference?
  /// The unit and the class that the head of this paragraph names.
  var headRegion: RegionReference?
  var headScope: String?
  /// The indicator word of an earlier clause that no number followed.
  var open: Trigger?
  /// The rate that an earlier clause named and no number followed.
  var openRate: Trigger?
  /// The count that an earlier clause named and no number followed.
  var openCount: Trigger?
  /// The unit that opened the sentence before and that all of it told of.
  var subject: RegionReference?
  /// The period that held before the one of a plan, which ends with its first number.
  var beforePlan: BeforePlan?
  /// The paragraph of this sentence and the one that stated `period`.
  private var paragraph = 0
  private var statedIn = -1
  /// The indicator of the last count, of the last amount and of the last growth rate.
  var lastCount: String?
  var lastMoney: String?
  /// The indicator of the last count that was no part of another.
  var wholeCount: String?
  /// Whether the sentence has told of parts.
  var hasParts = false
  /// Whether the last number of the sentence was none of ours: what it is compared with is not, either.
  var hasSkipped = false
  /// Whether the line before ended with 「其中：」, so that the items of its list are parts.
  var listsParts = false
  /// Whether 其中 opened its part, so that the next item of the list may still belong to it.
  var partOpens = false
  /// The first figure of the part.
  private(set) var partStart = 0
  /// The indicator of the first count of this paragraph and of the one before.
  private var countHere: String?
  private(set) var firstCount: String?
  /// What the last part counted, for the money that goes with it.
  var partNoun: String?
  var lastGrowth: String?
  /// The first figure of this sentence.
  var sentenceStart = 0
  /// Whether the last count of this sentence was planned.
  var countWasPlanned = false

  /// Whether the sentence speaks of what is aimed at: 力争 …
  var isAim = false
  /// 翻番: the comparison of the number that follows.
  var pending: FigureFact.Comparison?
  /// The units that this sentence deals figures out to.
  var places: [RegionReference] = []
  /// How many counts 其中 has been followed by, and the clause of the last.
  var partCounts = 0
  var partClause: Range<Int>?

  /// The period that words below a table state, once it has been looked for.
  var tablePeriod: StatedPeriod??
  /// The first class of projects that a clause names, once it has been looked for.
  private var stageNoun: (clause: Range<Int>, noun: Range<Int>?)?

  /// A period and the words that stated it.
  struct StatedPeriod: Sendable {
    let period: Period
    let span: PeriodSpan
    /// Whether only this clause has it.
    let isLocal: Bool
    /// Whether it ends with its clause.
    var isPassing = false
  }

  /// The period that a plan interrupts.
  struct BeforePlan: Sendable {
    let period: StatedPeriod?
  }

  /// An indicator and the last day of a period.
  private struct PeriodEnd: Hashable {
    let indicator: String
    let end: CalendarDate?
  }

  /// Whether a period other than the event's holds.
  var isDated: Bool {
    guard let stated = sentencePeriod ?? period else { return false }
    if case .event = stated.span { return false }
    return true
  }

  /// Whether the period that later sentences inherit was stated in this paragraph.
  var isPeriodNear: Bool { statedIn == paragraph }

  /// Adds a figure.
  mutating func add(_ fact: FigureFact) {
    let index = facts.count
    hasSkipped = false
    facts.append(fact)
    lastOf[fact.indicator] = index
    if fact.unit == "个" { countHere = countHere ?? fact.indicator }
    if fact.unit != "%" {
      if fact.kind != .target { lastLevel = index }
      if fact.unit.hasSuffix("元") { lastAmount = index } else { lastNumber = index }
    }
    if let period = fact.period, period.start != nil {
      closedPeriods[PeriodEnd(indicator: fact.indicator, end: period.end)] = period
    }
  }

  /// The number of the last figure of `indicator`, or `nil`.
  func last(of indicator: String) -> Int? { lastOf[indicator] }

  /// The number of the last amount of money, or of the last count, or `nil`.
  func lastLevel(isMoney: Bool) -> Int? { isMoney ? lastAmount : lastNumber }

  /// The last period of `indicator` with both ends that ends on `end`.
  func closedPeriod(of indicator: String, until end: CalendarDate?) -> Period? {
    closedPeriods[PeriodEnd(indicator: indicator, end: end)]
  }

  /// Adds a comparison to figure number `index`.
  mutating func compare(_ index: Int, _ comparison: FigureFact.Comparison) {
    facts[index] = facts[index].adding(comparison)
  }

  /// The quotations and brackets of the sentence.
  mutating func enclosures(in text: Text) -> Enclosures {
    if let enclosures { return enclosures }
    let made = Enclosures(text, sentence)
    enclosures = made
    return made
  }

  /// The first word of `nouns` in `clause`.
  mutating func stageNoun(of clause: Range<Int>, in text: Text, _ nouns: WordTable) -> Range<Int>? {
    if let stageNoun, stageNoun.clause == clause { return stageNoun.noun }
    let found = text.firstWord(of: nouns, in: clause).map { $0.start..<$0.match.end }
    stageNoun = (clause, found)
    return found
  }

  /// Whether 完成 stands in the sentence at or after `position`.
  mutating func isDone(after position: Int, in text: Text) -> Bool {
    if lastDone == nil { lastDone = .some(text.last("完成", in: sentence)) }
    return (lastDone ?? nil).map { $0 >= position } ?? false
  }

  /// Begins the sentence at `range`.
  mutating func startSentence(_ range: Range<Int>) {
    sentence = range
    enclosures = nil
    lastDone = nil
    sentencePeriod = nil
    kept = nil
    scope = nil
    isPart = false
    hasParts = false
    hasSkipped = false
    partNoun = nil
    region = nil
    open = nil
    openRate = nil
    openCount = nil
    sentenceStart = facts.count
    countWasPlanned = false
    isAim = false
    pending = nil
    places = []
    startPart()
  }

  /// Notes the paragraph that the sentence belongs to.
  ///
  /// What its head names, 「东河区：」「省级6项，」, holds to its end.
  mutating func enter(paragraph number: Int) {
    if paragraph != number { (firstCount, countHere) = (countHere, nil) }
    if paragraph != number { (headRegion, headScope, subject) = (nil, nil, nil) }
    paragraph = number
    region = headRegion
  }

  /// Begins the part that 其中 or a semicolon opens.
  mutating func startPart() {
    partCounts = 0
    partClause = nil
    scope = nil
    partStart = facts.count
  }

  /// Lets later sentences inherit the period `stated` unless it looks back: after 前三季度 the 上半年
  /// of a comparison stays where it is said.
  mutating func keep(_ stated: StatedPeriod) {
    guard !stated.isLocal else { return }
    if statedIn == paragraph, let old = period, let oldMonth = Self.lastMonth(old.span),
      let newMonth = Self.lastMonth(stated.span), newMonth < oldMonth
    {
      return
    }
    period = stated
    statedIn = paragraph
  }

  /// The last month of a span of months, or `nil` for other spans.
  private static func lastMonth(_ span: PeriodSpan) -> Int? {
    switch span {
    case .months(_, let last): last
    case .quarter(let number): number * 3
    case .until(let month, _): month
    case .secondHalf: 12
    default: nil
    }
  }
}
