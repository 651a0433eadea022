import BriefingModel

/// K16: every open issue has a unit, a person and a due date; what is overdue is marked.
struct DutyCheck: Check {
  let id = "K16"

  func findings(in proof: Proof) -> [Finding] {
    guard let issues = proof.overview.issues else { return [] }
    let rows = proof.briefing.blocks.flatMap { block -> [[String]] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { row in row.cells.map { Walk.plain($0.inlines) } }
    }
    return issues.open.flatMap { issue -> [Finding] in
      var missing: [String] = []
      if issue.unit.isEmpty { missing.append("责任单位") }
      if (issue.person ?? "").isEmpty { missing.append("责任人") }
      if issue.due == nil { missing.append("时限") }
      var found: [Finding] = []
      if !missing.isEmpty {
        found.append(
          finding(
            .warn, issue.row.description, "missing",
            ["issue": issue.id, "columns": missing.joined(separator: "、")]))
      }
      if let due = issue.due, due < proof.overview.asOf,
        let row = rows.first(where: { $0.contains(issue.text) }),
        !row.contains(where: { $0.contains("逾期") })
      {
        found.append(finding(.warn, issue.row.description, "overdue", ["issue": issue.id]))
      }
      return found
    }
  }
}
