import BriefingModel

/// What earlier words of an article mean for its next figure: period, scope, region, indicator.
struct FigureState: Sendable {
  /// The figures so far.
  var facts: [FigureFact] = []
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
  /// The indicator word of an earlier clause that no number followed.
  var open: Trigger?
  /// The indicator of the last count, of the last amount and of the last growth rate.
  var lastCount: String?
  var lastMoney: String?
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

  /// A period and the words that stated it.
  struct StatedPeriod: Sendable {
    let period: Period
    let span: PeriodSpan
    /// Whether only this clause has it.
    let isLocal: Bool
    /// Whether it ends with its clause.
    var isPassing = false
  }

  /// Begins a sentence.
  mutating func startSentence() {
    sentencePeriod = nil
    kept = nil
    scope = nil
    isPart = false
    region = nil
    open = nil
    sentenceStart = facts.count
    countWasPlanned = false
    isAim = false
    pending = nil
    places = []
    startPart()
  }

  /// Begins the part that 其中 or a semicolon opens.
  mutating func startPart() {
    partCounts = 0
    partClause = nil
    scope = nil
  }

  /// Lets later sentences inherit the period `stated` unless it looks back: after 前三季度 the 上半年
  /// of a comparison stays where it is said.
  mutating func keep(_ stated: StatedPeriod) {
    guard !stated.isLocal else { return }
    if let old = period, let oldMonth = Self.lastMonth(old.span),
      let newMonth = Self.lastMonth(stated.span), newMonth < oldMonth
    {
      return
    }
    period = stated
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
