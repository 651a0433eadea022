import BriefingModel

extension Frame {
  /// Every computed figure of a region from its projects of the current ledger.
  func figures(
    of region: Region, in projects: [Project], issues: IssueReconciliation? = nil,
    log: inout Log
  ) -> [ComputedFigure] {
    let isUnit = region.code != city.code
    // A unit without a single row has not reported: missing, not zero.
    if isUnit && projects.isEmpty {
      var figures = Measure.allCases.filter(\.isOfLedger).map {
        ComputedFigure(measure: $0, value: .missing)
      }
      figures += targetFigures(of: region, funds: .missing)
      return figures.sorted { $0.measure < $1.measure }
    }
    var figures = signingFigures(of: region, in: projects, log: &log)
    figures += startFigures(of: region, in: projects, log: &log)
    let funds = fundsThisYear(of: region, in: projects, of: now, log: &log)
    figures.append(funds)
    figures.append(fundsInPeriod(of: region, in: projects, funds: funds, isUnit: isUnit))
    figures += stockFigures(of: region, in: projects, isUnit: isUnit)
    figures += targetFigures(of: region, funds: funds.value, computation: funds.computation)
    if let issues {
      let open = issues.open.map { Computation.Input(name: "\($0.id) \($0.text)", value: Ratio(1)) }
      let count = Ratio(Int128(open.count))
      figures.append(
        ComputedFigure(
          measure: .openIssues, value: Quantity(count),
          computation: computation(
            .openIssues, of: region, value: count, inputs: open, operation: .sum,
            source: "问题清单，\(open.count)件在办")))
    }
    return figures.sorted { $0.measure < $1.measure }
  }

  // MARK: Signed and started

  private func signingFigures(
    of region: Region, in projects: [Project], log: inout Log
  ) -> [ComputedFigure] {
    let measures: [Measure] = [
      .signedInPeriod, .signedInvestmentInPeriod, .signedThisYear, .signedInvestmentThisYear,
    ]
    guard now.tellsContracts else {
      return measures.map { ComputedFigure(measure: $0, value: .missing) }
    }
    let test = DayTest(frame: self)
    let counting = Counting(frame: self, region: region)
    let inYear = projects.filter { test.isThisYear(.signing, $0, by: now.asOf) }
    let inPeriod = periodProjects(.signing, projects, log: &log)
    let before = settled(projects) { test.isInPeriodBefore(.signing, $0) }
    for project in inYear where now.investment(of: project) == nil {
      log.add("aggregate.investment.missing", .note, at: project.row, ["project": project.name])
    }
    return [
      periodFigure(
        counting.count(.signedInPeriod, inPeriod),
        before: before.map { counting.count(.signedInPeriod, $0) }, in: region),
      periodFigure(
        counting.investment(.signedInvestmentInPeriod, inPeriod),
        before: before.map { counting.investment(.signedInvestmentInPeriod, $0) }, in: region),
      figure(counting.count(.signedThisYear, inYear)),
      figure(counting.investment(.signedInvestmentThisYear, inYear)),
    ]
  }

  private func startFigures(
    of region: Region, in projects: [Project], log: inout Log
  ) -> [ComputedFigure] {
    let test = DayTest(frame: self)
    let counting = Counting(frame: self, region: region)
    let inYear = projects.filter { test.isThisYear(.groundbreaking, $0, by: now.asOf) }
    let inPeriod = periodProjects(.groundbreaking, projects, log: &log)
    let before = settled(projects) { test.isInPeriodBefore(.groundbreaking, $0) }
    return [
      periodFigure(
        counting.count(.startedInPeriod, inPeriod),
        before: before.map { counting.count(.startedInPeriod, $0) }, in: region),
      figure(counting.count(.startedThisYear, inYear)),
    ]
  }

  /// The projects whose event lies in the period; what cannot be settled is left out and told.
  func periodProjects(
    _ event: DayTest.Event, _ projects: [Project], log: inout Log
  ) -> [Project] {
    let test = DayTest(frame: self)
    return projects.filter { project in
      guard let lies = test.isInPeriod(event, project) else {
        log.add("aggregate.date.partial", .warning, at: project.row, ["project": project.name])
        return false
      }
      return lies
    }
  }

  /// The projects that pass, or `nil` if for one of them the test is open.
  private func settled(_ projects: [Project], _ test: (Project) -> Bool?) -> [Project]? {
    var passed: [Project] = []
    for project in projects {
      guard let passes = test(project) else { return nil }
      if passes { passed.append(project) }
    }
    return passed
  }

  private func figure(_ computation: Computation) -> ComputedFigure {
    ComputedFigure(
      measure: computation.measure ?? .stock, value: Quantity(computation.value),
      computation: computation)
  }

  /// A figure of the period: missing if the ledger ends before the period does.
  private func periodFigure(
    _ computation: Computation, before: Computation?, in region: Region
  ) -> ComputedFigure {
    let measure = computation.measure ?? .signedInPeriod
    guard coversPeriod else { return ComputedFigure(measure: measure, value: .missing) }
    return ComputedFigure(
      measure: measure, value: Quantity(computation.value), computation: computation,
      change: before.map {
        change(of: measure, in: region, from: $0.value, named: "上期", to: computation.value)
      })
  }

  // MARK: Stock

  private func stockFigures(
    of region: Region, in projects: [Project], isUnit: Bool
  ) -> [ComputedFigure] {
    let counting = Counting(frame: self, region: region)
    let staged = projects.map { ($0, now.stage(of: $0)) }
    var figures = ProjectStage.allCases.map { stage in
      figure(counting.count(stage.measure, staged.filter { $0.1 == stage }.map(\.0)))
    }
    figures.append(figure(counting.count(.stock, projects)))
    let talks = counting.count(.negotiating, projects.filter(now.isNegotiating))
    var talksChange: Computation?
    if let before, differenceIsPeriod {
      let old = isUnit ? before.projects(of: region.code) : before.projects
      let count = old.count(where: before.isNegotiating)
      talksChange = change(
        of: .negotiating, in: region, from: Ratio(Int128(count)), named: "上期", to: talks.value)
    }
    figures.append(
      ComputedFigure(
        measure: .negotiating, value: Quantity(talks.value), computation: talks,
        change: talksChange))
    return figures
  }
}

extension Measure {
  /// Whether the figure comes from the ledger's rows.
  var isOfLedger: Bool {
    ![.fundsTarget, .completion, .timeProgress, .lead, .openIssues].contains(self)
  }
}
