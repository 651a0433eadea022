import BriefingModel

/// The city's totals against the last issue (较上期).
///
/// The change is taken against the earlier total as known now; the earlier total as printed stands
/// beside it, so that a restatement shows.
struct Comparison {
  let frame: Frame
  let changes: ProjectChanges
  let issues: IssueReconciliation?

  /// The rows; none without a previous snapshot.
  func rows(total: RegionSummary) -> [ComparisonRow] {
    guard let before = frame.before else { return [] }
    let city = frame.city
    let test = DayTest(frame: frame)
    let counting = Counting(frame: frame, region: city)
    let known = KnownBefore(frame: frame, view: before)
    var rows: [ComparisonRow] = []
    func add(_ measure: Measure, _ earlier: Computation?, yearly: Bool, _ remarks: [ChangeRemark]) {
      guard let current = total.figure(measure)?.computation else { return }
      rows.append(
        row(measure, current: current, earlier: earlier, yearly: yearly, remarks: remarks))
    }
    let signed = frame.now.projects.filter { test.isThisYear(.signing, $0, by: before.asOf) }
    let started = frame.now.projects.filter {
      test.isThisYear(.groundbreaking, $0, by: before.asOf)
    }
    let tells = frame.now.tellsContracts
    add(.signedThisYear, tells ? counting.count(.signedThisYear, signed) : nil, yearly: true, [])
    add(
      .signedInvestmentThisYear,
      tells ? counting.investment(.signedInvestmentThisYear, signed) : nil, yearly: true, [])
    add(.startedThisYear, counting.count(.startedThisYear, started), yearly: true, [])
    add(.fundsThisYear, known.funds(), yearly: true, [])
    add(.stock, known.count(.stock) { _ in true }, yearly: false, stockRemarks(before))
    add(
      .negotiating, known.count(.negotiating, before.isNegotiating), yearly: false,
      talkRemarks(before))
    if let issues, let opening = issues.opening {
      add(.openIssues, known.issues(opening), yearly: false, issueRemarks(issues))
    }
    return rows
  }

  private func row(
    _ measure: Measure, current: Computation, earlier: Computation?, yearly: Bool,
    remarks: [ChangeRemark]
  ) -> ComparisonRow {
    let printed = frame.printedBefore.first { $0.measure == measure }?.value
    var remarks = remarks
    var change: Computation?
    if yearly && !frame.sameYear {
      remarks.append(.newYear)
    } else if let earlier {
      change = frame.change(
        of: measure, in: frame.city, from: earlier.value, named: "上期现值", to: current.value)
    }
    if let printed, let earlier, printed != earlier.rounded { remarks.append(.restated) }
    return ComparisonRow(
      measure: measure, printed: printed, known: earlier?.withoutMeasure, current: current,
      change: change,
      remarks: remarks)
  }

  /// Rows that entered or left the ledger since the previous snapshot.
  private func stockRemarks(_ before: LedgerView) -> [ChangeRemark] {
    let added = frame.now.projects.count { before.twin(of: $0) == nil }
    let left = before.projects.count { frame.now.twin(of: $0) == nil }
    return [.added(added), .removed(left)].filter { $0 != .added(0) && $0 != .removed(0) }
  }

  private func talkRemarks(_ before: LedgerView) -> [ChangeRemark] {
    let now = frame.now
    let added = now.projects.count { now.isNegotiating($0) && before.twin(of: $0) == nil }
    let signed = before.projects.count { project in
      before.isNegotiating(project)
        && now.twin(of: project).map { !now.isNegotiating($0) } ?? false
    }
    let left = before.projects.count {
      before.isNegotiating($0) && now.twin(of: $0) == nil
    }
    return [.added(added), .becameSigned(signed), .removed(left)].filter {
      $0 != .added(0) && $0 != .becameSigned(0) && $0 != .removed(0)
    }
  }

  private func issueRemarks(_ issues: IssueReconciliation) -> [ChangeRemark] {
    [.added(issues.added.count), .closed(issues.closed.count)].filter {
      $0 != .added(0) && $0 != .closed(0)
    }
  }
}

/// Counts of the previous snapshot.
private struct KnownBefore {
  let frame: Frame
  let view: LedgerView

  func count(_ measure: Measure, _ isCounted: (Project) -> Bool) -> Computation {
    let projects = view.projects.filter(isCounted)
    return frame.computation(
      measure, of: frame.city, value: Ratio(Int128(projects.count)),
      inputs: projects.map { .init(name: Frame.name(of: $0), value: Ratio(1)) }, operation: .sum,
      source: view.source)
  }

  /// What the projects of the current ledger had received by then.
  func funds() -> Computation {
    Counting(frame: frame, region: frame.city).sum(
      .fundsThisYear, frame.now.projects, source: view.source
    ) { Frame.earlierFunds(of: $0, in: view) }
  }

  func issues(_ ids: [String]) -> Computation {
    frame.computation(
      .openIssues, of: frame.city, value: Ratio(Int128(ids.count)),
      inputs: ids.map { .init(name: $0, value: Ratio(1)) }, operation: .sum,
      source: "上期问题清单，\(ids.count)件在办")
  }
}
