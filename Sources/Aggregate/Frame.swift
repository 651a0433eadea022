import BriefingModel

/// What every computation of a run shares: the two ledgers, the days, the targets.
struct Frame {
  let now: LedgerView
  let before: LedgerView?
  let city: Region
  let units: [Region]
  let targets: Targets
  /// First and last day of the period.
  let start: CalendarDate
  let end: CalendarDate
  /// Printed totals of the last issue.
  let printedBefore: [PrintedBefore]

  init(input: AggregateInput, current: LedgerSnapshot, units: [Region], log: inout Log) {
    now = LedgerView(current, log: &log)
    // Twins of the earlier ledger were told of when it was current.
    var silent = Log()
    before = input.previous.map { LedgerView($0, log: &silent) }
    city =
      input.city
      ?? Region(code: "", name: "合计", level: .prefecture, kind: .administrative)
    self.units = units
    targets = Targets(input.targets, year: current.asOf.year, log: &log)
    start = input.period.start ?? current.asOf
    end = input.period.end ?? current.asOf
    printedBefore = input.printedBefore
    report(to: &log)
  }

  /// Tells what the two ledgers do not allow.
  private func report(to log: inout Log) {
    if !now.tellsContracts {
      log.add("aggregate.contract.untold", .warning, ["file": now.snapshot.fileName])
    }
    if !coversPeriod {
      log.add(
        "aggregate.ledger.stale", .warning,
        ["file": now.snapshot.fileName, "day": now.asOf.iso, "end": end.iso])
    }
    if let before, !differenceIsPeriod {
      log.add(
        "aggregate.previous.gap", .warning,
        [
          "file": before.snapshot.fileName, "day": before.asOf.iso,
          "due": start.adding(days: -1).iso,
        ])
    }
    if targets.target(of: city.code) == nil {
      log.add("aggregate.target.city", .note, ["city": city.name, "year": String(now.asOf.year)])
    }
    let known = Set(units.map(\.code) + [city.code])
    for project in now.projects where !known.contains(project.ownerUnit) {
      log.add(
        "aggregate.unit.unknown", .warning, at: project.row,
        ["unit": project.ownerUnit, "project": project.name])
    }
    for unit in units where now.projects(of: unit.code).isEmpty {
      log.add("aggregate.unit.silent", .warning, ["unit": unit.name])
    }
    for project in now.projects where project.isFormalContract && project.actual.signing == nil {
      log.add("aggregate.signing.undated", .warning, at: project.row, ["project": project.name])
    }
  }

  /// Whether the ledger reaches the period's end, so that its period figures are whole.
  var coversPeriod: Bool { now.asOf >= end }

  /// Whether the difference of the two ledgers is exactly the period.
  var differenceIsPeriod: Bool {
    before.map { $0.asOf == start.adding(days: -1) && now.asOf == end } ?? false
  }

  /// Whether both ledgers count from the same 1 January.
  var sameYear: Bool { before.map { $0.asOf.year == now.asOf.year } ?? false }

  /// 1 January of the ledger's year.
  var newYear: CalendarDate { now.asOf.adding(days: 1 - now.asOf.dayOfYear) }

  /// A computation over this run's data.
  func computation(
    _ measure: Measure, of region: Region, value: Ratio, inputs: [Computation.Input],
    operation: Computation.Operation, source: String? = nil
  ) -> Computation {
    let definition = measure.definition
    return Computation(
      indicator: definition.name, formula: definition.formula, value: value,
      decimals: definition.decimals, inputs: inputs, cohort: definition.cohort, asOf: now.asOf,
      source: source ?? now.source, operation: operation, measure: measure, region: region.code)
  }

  /// The change of `measure` from `earlier` to `value`.
  func change(
    of measure: Measure, in region: Region, from earlier: Ratio, named name: String, to value: Ratio
  ) -> Computation {
    let definition = measure.definition
    return Computation(
      indicator: definition.name + "增减", formula: "本期−\(name)", value: value - earlier,
      decimals: definition.decimals,
      inputs: [.init(name: "本期", value: value), .init(name: name, value: earlier)],
      cohort: definition.cohort, asOf: now.asOf,
      source: before.map { now.source + "；" + $0.source } ?? now.source, operation: .difference,
      region: region.code)
  }

  /// 项目编号 and name, as an input is named.
  static func name(of project: Project) -> String { "\(project.id) \(project.name)" }
}
