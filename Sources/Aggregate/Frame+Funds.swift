import BriefingModel

extension Frame {
  /// 累计到位资金 of a region in one of the ledgers.
  ///
  /// Missing if no project reports it; a blank of a project still in talks is no omission.
  func fundsThisYear(
    of region: Region, in projects: [Project], of view: LedgerView, log: inout Log
  ) -> ComputedFigure {
    let silent = projects.filter(view.owesFunds)
    let anyGiven = projects.contains { $0.fundsThisYear.amount != nil }
    if !silent.isEmpty {
      guard anyGiven else { return ComputedFigure(measure: .fundsThisYear, value: .missing) }
      log.add(
        "aggregate.funds.partly", .note,
        ["region": region.name, "count": String(silent.count), "first": silent[0].name])
    }
    let sum = Counting(frame: self, region: region).sum(
      .fundsThisYear, projects, source: view.source
    ) { $0.fundsThisYear.amount }
    return ComputedFigure(
      measure: .fundsThisYear, value: Quantity(sum.value), computation: sum)
  }

  /// What `projects` of the current ledger had received by the earlier one.
  ///
  /// Projects that have left the ledger since, or report nothing now, are out of both sums: that
  /// takes no funds away from the period.
  func openingFunds(of projects: [Project], in before: LedgerView) -> Money {
    projects.compactMap { Self.earlierFunds(of: $0, in: before) }.reduce(.zero, +)
  }

  /// What a project of the current ledger had received by the earlier one, if it reports now.
  static func earlierFunds(of project: Project, in before: LedgerView) -> Money? {
    project.fundsThisYear.amount.flatMap { _ in before.twin(of: project)?.fundsThisYear.amount }
  }

  /// 到位资金 of the period: the difference of two cumulative sums, or the sum itself in a period
  /// that begins on 1 January; missing where the two ledgers do not bound the period.
  func fundsInPeriod(
    of region: Region, in projects: [Project], funds: ComputedFigure, isUnit: Bool
  ) -> ComputedFigure {
    let missing = ComputedFigure(measure: .fundsInPeriod, value: .missing)
    guard let sum = funds.number else { return missing }
    if start == newYear && now.asOf == end {
      let computation = computation(
        .fundsInPeriod, of: region, value: sum,
        inputs: [.init(name: "本期累计到位资金", value: sum)], operation: .sum)
      return ComputedFigure(
        measure: .fundsInPeriod, value: Quantity(sum), computation: computation)
    }
    guard let before, differenceIsPeriod, sameYear else { return missing }
    // A unit that listed nothing a period ago has no earlier sum to take off.
    if isUnit && before.projects(of: region.code).isEmpty { return missing }
    let opening = openingFunds(of: projects, in: before).amount(in: .yiYuan)
    let computation = computation(
      .fundsInPeriod, of: region, value: sum - opening,
      inputs: [
        .init(name: "本期累计到位资金", value: sum), .init(name: "上期累计到位资金", value: opening),
      ], operation: .difference, source: now.source + "；" + before.source)
    return ComputedFigure(
      measure: .fundsInPeriod, value: Quantity(sum - opening), computation: computation)
  }

  /// Target, completion, time progress and lead of a region.
  func targetFigures(
    of region: Region, funds: Quantity<Ratio>, computation sum: Computation? = nil
  ) -> [ComputedFigure] {
    let elapsed = Int128(now.asOf.dayOfYear)
    let days = Int128(now.asOf.daysInYear)
    let time = computation(
      .timeProgress, of: region, value: Ratio(elapsed * 100, days),
      inputs: [
        .init(name: "已过天数", value: Ratio(elapsed)), .init(name: "全年天数", value: Ratio(days)),
      ], operation: .percentage, source: "日历")
    var figures = [
      ComputedFigure(
        measure: .timeProgress, value: Quantity(time.value), computation: time)
    ]
    let target = targets.money(of: region.code)
    guard let target, target > .zero, let cell = targets.target(of: region.code)?.cell else {
      // Nothing set, or set to nothing: no rate can be formed.
      let absent: Quantity<Ratio> = target == .zero ? .zero : .notApplicable
      figures.append(ComputedFigure(measure: .fundsTarget, value: absent))
      figures.append(ComputedFigure(measure: .completion, value: .notApplicable))
      figures.append(ComputedFigure(measure: .lead, value: .notApplicable))
      return figures
    }
    let goal = target.amount(in: .yiYuan)
    figures.append(
      ComputedFigure(
        measure: .fundsTarget, value: Quantity(goal),
        computation: computation(
          .fundsTarget, of: region, value: goal, inputs: [.init(name: "年度目标", value: goal)],
          operation: .sum, source: cell.description)))
    guard let done = funds.number, let quotient = done / goal else {
      figures.append(ComputedFigure(measure: .completion, value: .missing))
      figures.append(ComputedFigure(measure: .lead, value: .missing))
      return figures
    }
    let rate = quotient * Ratio(100)
    let source = (sum?.source ?? now.source) + "；" + cell.description
    figures.append(
      ComputedFigure(
        measure: .completion, value: Quantity(rate),
        computation: computation(
          .completion, of: region, value: rate,
          inputs: [
            .init(name: "累计到位资金", value: done), .init(name: "到位资金年度目标", value: goal),
          ], operation: .percentage, source: source)))
    let lead = rate - time.value
    figures.append(
      ComputedFigure(
        measure: .lead, value: Quantity(lead),
        computation: computation(
          .lead, of: region, value: lead,
          inputs: [.init(name: "目标完成率", value: rate), .init(name: "时间进度", value: time.value)],
          operation: .difference, source: source)))
    return figures
  }
}
