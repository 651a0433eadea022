import BriefingModel

/// K11: started without investment for two periods; investment before the start; more done than
/// there is in all.
struct ProgressCheck: Check {
  let id = "K11"

  func findings(in proof: Proof) -> [Finding] {
    guard let ledger = proof.overview.ledger else { return [] }
    var before: [String: Project] = [:]
    for project in proof.overview.previousLedger?.projects ?? []
    where before[project.id] == nil {
      before[project.id] = project
    }
    return ledger.projects.flatMap { project -> [Finding] in
      var found: [Finding] = []
      let name = ["project": project.name]
      let isStarted = project.actual.groundbreaking != nil
      if isStarted, isIdle(project), let old = before[project.id],
        old.actual.groundbreaking != nil, isIdle(old)
      {
        found.append(finding(.warn, project.row.description, "idle", name))
      }
      if !isStarted, let done = project.doneThisYear.amount, done > .zero {
        found.append(finding(.warn, project.row.description, "early", name))
      }
      if let total = project.totalInvestment.amount, total > .zero,
        let done = [project.doneInAll.amount, project.doneThisYear.amount].compactMap({ $0 }).max(),
        done > total
      {
        found.append(finding(.warn, project.row.description, "over", name))
      }
      return found
    }
  }

  /// Whether the ledger says that nothing was invested; a blank says nothing.
  private func isIdle(_ project: Project) -> Bool {
    project.doneThisYear == .zero && (project.doneInAll == .zero || project.doneInAll == .missing)
  }
}
