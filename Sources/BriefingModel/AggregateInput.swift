/// All that a period's summaries are computed from.
public struct AggregateInput: Hashable, Sendable, Codable {
  /// The reporting units, in the register's order; without the city itself.
  public var units: [Region]
  /// The region the units lie in, or `nil`.
  public var city: Region?
  /// The ledger of this period, or `nil`.
  public var current: LedgerSnapshot?
  /// The ledger of the period before, or `nil`.
  public var previous: LedgerSnapshot?
  /// Targets, of any year.
  public var targets: [Target]
  /// The issue list, or `nil` if the office keeps none.
  public var issues: [Issue]?
  /// What was open in the last list, or `nil` without one.
  public var previousIssues: [Issue]?
  /// Who answers for what.
  public var duties: [Duty]
  /// The articles and what was read from them.
  public var articles: [ArticleRecord]
  /// The period reported on, both its days known.
  public var period: Period
  /// The day the briefing speaks as of.
  public var asOf: CalendarDate
  /// The city's totals as the last issue printed them; empty if that is not known.
  public var printedBefore: [PrintedBefore]

  /// An input; what is not given is empty.
  public init(
    units: [Region] = [], city: Region? = nil, current: LedgerSnapshot? = nil,
    previous: LedgerSnapshot? = nil, targets: [Target] = [], issues: [Issue]? = nil,
    previousIssues: [Issue]? = nil, duties: [Duty] = [], articles: [ArticleRecord] = [],
    period: Period, asOf: CalendarDate, printedBefore: [PrintedBefore] = []
  ) {
    self.units = units
    self.city = city
    self.current = current
    self.previous = previous
    self.targets = targets
    self.issues = issues
    self.previousIssues = previousIssues
    self.duties = duties
    self.articles = articles
    self.period = period
    self.asOf = asOf
    self.printedBefore = printedBefore
  }
}

/// A total of the city as an issue printed it.
public struct PrintedBefore: Hashable, Sendable, Codable {
  /// Which total.
  public let measure: Measure
  /// The printed value in the printed unit.
  public let value: ExactNumber

  /// Makes a value of its parts.
  public init(measure: Measure, value: ExactNumber) {
    self.measure = measure
    self.value = value
  }
}

extension PrintedBefore {
  /// The totals of the region `code` that an issue printed, for the next issue's comparison.
  public static func totals(of code: String, in provenance: [Provenance]) -> [PrintedBefore] {
    var totals: [PrintedBefore] = []
    for figure in provenance {
      guard case .computed(let computation) = figure.origin, computation.region == code,
        let measure = computation.measure, !totals.contains(where: { $0.measure == measure })
      else { continue }
      totals.append(PrintedBefore(measure: measure, value: computation.rounded))
    }
    return totals.sorted { $0.measure < $1.measure }
  }
}
