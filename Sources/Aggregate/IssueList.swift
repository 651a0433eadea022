import BriefingModel

/// The issue list against the last one.
struct IssueList {
  let input: AggregateInput

  /// Opening, added, closed, lost and open issues, or `nil` if the office keeps no list.
  func reconciliation() -> IssueReconciliation? {
    guard let issues = input.issues else { return nil }
    var seen: Set<String> = []
    let unique = issues.filter { seen.insert($0.id).inserted }
    let open = unique.filter { !isClosed($0) }
    let opening = input.previousIssues.map { list in
      var known: Set<String> = []
      return list.filter { known.insert($0.id).inserted }.map(\.id)
    }
    guard let opening else { return IssueReconciliation(open: sorted(open)) }
    let before = Set(opening)
    let now = Set(unique.map(\.id))
    // What was closed in an earlier period and is only still listed is neither new nor closed now.
    let added = unique.filter { !before.contains($0.id) && (!isClosed($0) || isOfPeriod($0)) }
    let closed = unique.filter {
      isClosed($0) && (before.contains($0.id) || isOfPeriod($0))
    }
    return IssueReconciliation(
      opening: opening, added: added.map(\.id), closed: closed.map(\.id),
      lost: opening.filter { !now.contains($0) }, open: sorted(open))
  }

  /// Whether the issue is struck off (销号).
  private func isClosed(_ issue: Issue) -> Bool {
    if let closedOn = issue.closedOn { return closedOn <= input.asOf }
    return Issue.closedStates.contains(issue.status)
  }

  /// Whether the issue was both raised and closed in the period.
  private func isOfPeriod(_ issue: Issue) -> Bool {
    guard let raised = issue.raisedOn, let closed = issue.closedOn else { return false }
    return input.period.contains(raised) && input.period.contains(closed)
  }

  /// The highest level first, then the earliest raised, then the list's order.
  private func sorted(_ issues: [Issue]) -> [Issue] {
    issues.enumerated().sorted { l, r in
      if l.element.level != r.element.level { return l.element.level > r.element.level }
      let (a, b) = (l.element.raisedOn?.dayNumber ?? .max, r.element.raisedOn?.dayNumber ?? .max)
      return (a, l.offset) < (b, r.offset)
    }.map(\.element)
  }
}
