import BriefingModel

extension Frame {
  /// The stages of a unit, or of all projects for `nil`, with what came and went since the
  /// previous snapshot; each number is counted from the rows, none from the others.
  func stages(of unit: String?) -> [StageFlow] {
    let current = unit.map { now.projects(of: $0) } ?? now.projects
    guard let before else {
      return ProjectStage.allCases.map { stage in
        StageFlow(stage: stage, closing: current.count { now.stage(of: $0) == stage })
      }
    }
    let old = unit.map { before.projects(of: $0) } ?? before.projects
    func stageBefore(_ project: Project) -> ProjectStage? {
      guard let twin = before.twin(of: project), unit == nil || twin.ownerUnit == unit
      else { return nil }
      return before.stage(of: twin)
    }
    func stageNow(_ project: Project) -> ProjectStage? {
      guard let twin = now.twin(of: project), unit == nil || twin.ownerUnit == unit
      else { return nil }
      return now.stage(of: twin)
    }
    return ProjectStage.allCases.map { stage in
      StageFlow(
        stage: stage,
        opening: old.count { before.stage(of: $0) == stage },
        inflow: current.count { now.stage(of: $0) == stage && stageBefore($0) != stage },
        outflow: old.count { before.stage(of: $0) == stage && stageNow($0) != stage },
        closing: current.count { now.stage(of: $0) == stage })
    }
  }
}
