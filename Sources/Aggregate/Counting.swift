import BriefingModel

/// Whether a day of a project lies in a span, where the ledger may give only the month.
struct DayTest {
  let frame: Frame

  /// The signing or groundbreaking day of a project.
  enum Event {
    case signing, groundbreaking

    func day(_ project: Project) -> PartialDate? {
      self == .signing ? project.actual.signing : project.actual.groundbreaking
    }
  }

  /// Whether `event` of `project` counts at all: a signing only under formal contract.
  private func counts(_ event: Event, _ project: Project) -> Bool {
    event == .groundbreaking || project.isFormalContract
  }

  /// Whether the earlier ledger already had the event; `nil` without an earlier ledger.
  private func wasReached(_ event: Event, _ project: Project) -> Bool? {
    guard let before = frame.before else { return nil }
    guard let old = before.twin(of: project), counts(event, old) else { return false }
    return event.day(old)?.isReached(by: before.asOf) ?? false
  }

  /// Whether the event lies in the period. A month is settled by the two ledgers: what the earlier
  /// one did not have is of this period. `nil` where that does not settle it.
  func isInPeriod(_ event: Event, _ project: Project) -> Bool? {
    guard counts(event, project), let day = event.day(project) else { return false }
    if let lies = day.lies(from: frame.start, to: min(frame.end, frame.now.asOf)) { return lies }
    guard frame.differenceIsPeriod else { return nil }
    return wasReached(event, project).map { !$0 }
  }

  /// Whether the event lies in the span of equal length before the period; `nil` if unsettled.
  func isInPeriodBefore(_ event: Event, _ project: Project) -> Bool? {
    guard counts(event, project), let day = event.day(project) else { return false }
    let length = frame.end.dayNumber - frame.start.dayNumber + 1
    return day.lies(from: frame.start.adding(days: -length), to: frame.start.adding(days: -1))
  }

  /// Whether the event lies from 1 January to `last`, the ledger's cut-off or the earlier one's.
  func isThisYear(_ event: Event, _ project: Project, by last: CalendarDate) -> Bool {
    guard counts(event, project), let day = event.day(project), let span = day.span else {
      return false
    }
    let first = CalendarDate(year: last.year, month: 1, day: 1) ?? last
    if let lies = day.lies(from: first, to: last) { return lies }
    // A month that has begun: happened by the cut-off of the ledger that lists it as actual.
    guard first <= span.first, span.first <= last else { return false }
    return last >= frame.now.asOf ? true : wasReached(event, project) ?? false
  }
}

/// A count or a sum over projects as a computation.
struct Counting {
  let frame: Frame
  let region: Region

  /// How many `projects` there are.
  func count(_ measure: Measure, _ projects: [Project]) -> Computation {
    frame.computation(
      measure, of: region, value: Ratio(Int128(projects.count)),
      inputs: projects.map { .init(name: Frame.name(of: $0), value: Ratio(1)) }, operation: .sum)
  }

  /// The sum of their 投资额 in 亿元; projects without an amount are left out.
  func investment(_ measure: Measure, _ projects: [Project]) -> Computation {
    sum(measure, projects) { frame.now.investment(of: $0) }
  }

  /// The sum of an amount in 亿元; projects without one are left out.
  func sum(
    _ measure: Measure, _ projects: [Project], source: String? = nil,
    amount: (Project) -> Money?
  ) -> Computation {
    var total = Money.zero
    var inputs: [Computation.Input] = []
    for project in projects {
      guard let money = amount(project) else { continue }
      total = total + money
      inputs.append(.init(name: Frame.name(of: project), value: money.amount(in: .yiYuan)))
    }
    return frame.computation(
      measure, of: region, value: total.amount(in: .yiYuan), inputs: inputs, operation: .sum,
      source: source)
  }
}
