public import BriefingModel

/// Turns ledgers, registers and what was read from articles into the summaries of one period.
///
/// Pure: the same input gives the same overview. Totals are taken over unique projects, never over
/// units; what cannot be known is missing, not zero.
public struct Aggregator: Sendable {
  /// An aggregator; it has no settings.
  public init() {}

  /// The overview of `input`, with a diagnostic for everything that had to be left out.
  public func overview(of input: AggregateInput) -> Reported<Overview> {
    var log = Log()
    let units = input.units.filter { $0.code != input.city?.code }
    let texts = TextFacts(
      articles: input.articles, units: units, city: input.city, log: &log)
    guard let current = input.current else {
      let overview = Overview(
        period: input.period, asOf: input.asOf,
        city: input.city.map { texts.summary(of: $0) }, units: units.map { texts.summary(of: $0) },
        groups: [], others: texts.others,
        issues: IssueList(input: input).reconciliation(), duties: input.duties,
        directives: texts.directives, articles: texts.articles)
      return Reported(overview, log.diagnostics)
    }
    let frame = Frame(input: input, current: current, units: units, log: &log)
    let ranking = Ranking(frame: frame)
    let issues = IssueList(input: input).reconciliation()
    let city = frame.city
    let total = texts.summary(
      of: city, figures: frame.figures(of: city, in: frame.now.projects, issues: issues, log: &log),
      stages: frame.stages(of: nil))
    let summaries = units.map { unit in
      texts.summary(
        of: unit,
        figures: frame.figures(of: unit, in: frame.now.projects(of: unit.code), log: &log),
        stages: frame.stages(of: unit.code), standing: ranking.standing(of: unit))
    }
    let changes = ProjectChanges(frame: frame)
    let overview = Overview(
      period: input.period, asOf: input.asOf, city: total, units: summaries,
      groups: ranking.groups, others: texts.others, ledger: LedgerSource(current),
      previousLedger: input.previous.map(LedgerSource.init), targets: frame.targets.used,
      comparison: Comparison(frame: frame, changes: changes, issues: issues).rows(total: total),
      changes: changes.all, issues: issues, duties: input.duties, directives: texts.directives,
      articles: texts.articles)
    return Reported(overview, log.diagnostics)
  }
}

/// What is to be told of a run; each message once.
struct Log {
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds a message unless it was given before.
  mutating func add(
    _ code: String, _ severity: Diagnostic.Severity, at cell: CellReference? = nil,
    _ arguments: [String: String] = [:]
  ) {
    let place = cell.map { Diagnostic.Place(file: $0.file, sheet: $0.sheet, cell: $0.cell) }
    let diagnostic = Diagnostic(
      code: code, severity: severity, place: place, arguments: arguments)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
