import BriefingModel

/// K15: opening + new − closed = open, and no issue is lost between two lists.
struct IssueBalanceCheck: Check {
  let id = "K15"

  func findings(in proof: Proof) -> [Finding] {
    guard let issues = proof.overview.issues, let opening = issues.opening else { return [] }
    var found = issues.lost.map { finding(.stop, "问题清单", "lost", ["issue": $0]) }
    let expected = opening.count + issues.added.count - issues.closed.count
    if expected != issues.open.count {
      found.append(
        finding(
          .stop, "问题清单", "balance",
          [
            "opening": String(opening.count), "added": String(issues.added.count),
            "closed": String(issues.closed.count), "open": String(issues.open.count),
          ]))
    }
    return found
  }
}
