import BriefingModel

/// What happened to single projects between the two ledgers.
struct ProjectChanges {
  /// Newly signed, newly listed, moved, restated, removed: each by amount, the largest first.
  let all: [ProjectChange]

  init(frame: Frame) {
    var silent = Log()
    let signed =
      frame.now.tellsContracts && frame.coversPeriod
      ? frame.periodProjects(.signing, frame.now.projects, log: &silent) : []
    let signedIds = Set(signed.map(\.id))
    let changes = ChangeMaker(frame: frame)
    var result = changes.sorted(
      signed.map { project in
        ProjectChange(
          kind: .signed, project: project,
          from: frame.before.flatMap { view in view.twin(of: project).map(view.stage(of:)) },
          to: frame.now.stage(of: project), investment: changes.amount(of: project, in: frame.now))
      })
    if let before = frame.before {
      var added: [ProjectChange] = []
      var moved: [ProjectChange] = []
      var restated: [ProjectChange] = []
      for project in frame.now.projects where !signedIds.contains(project.id) {
        guard let old = before.twin(of: project) else {
          added.append(
            ProjectChange(
              kind: .added, project: project, to: frame.now.stage(of: project),
              investment: changes.amount(of: project, in: frame.now)))
          continue
        }
        let (from, to) = (before.stage(of: old), frame.now.stage(of: project))
        let amount = changes.amount(of: project, in: frame.now)
        if from != to {
          moved.append(
            ProjectChange(kind: .moved, project: project, from: from, to: to, investment: amount))
        }
        let oldAmount = changes.amount(of: old, in: before)
        if let amount, let oldAmount, amount.value != oldAmount.value,
          before.usesContractInvestment == frame.now.usesContractInvestment
        {
          restated.append(
            ProjectChange(
              kind: .restated, project: project, from: from, to: to, investment: amount,
              investmentBefore: oldAmount))
        }
      }
      let removed = before.projects.filter { frame.now.twin(of: $0) == nil }.map {
        ProjectChange(
          kind: .removed, project: $0, from: before.stage(of: $0),
          investment: changes.amount(of: $0, in: before))
      }
      result +=
        changes.sorted(added) + changes.sorted(moved) + changes.sorted(restated)
        + changes.sorted(removed)
    }
    all = result
  }
}

/// Amounts and order of changes.
private struct ChangeMaker {
  let frame: Frame

  /// The 投资额 of one project in 亿元.
  func amount(of project: Project, in view: LedgerView) -> Computation? {
    guard let money = view.investment(of: project) else { return nil }
    let name = view.usesContractInvestment ? "协议投资额" : "总投资"
    let value = money.amount(in: .yiYuan)
    return Computation(
      indicator: name, formula: "台账所列" + name, value: value, decimals: 2,
      inputs: [.init(name: Frame.name(of: project), value: value)], cohort: project.name,
      asOf: view.asOf, source: project.row.description, operation: .sum)
  }

  /// The largest amount first, then the ledger's order.
  func sorted(_ changes: [ProjectChange]) -> [ProjectChange] {
    changes.enumerated().sorted { l, r in
      let (a, b) = (l.element.investment?.value, r.element.investment?.value)
      switch (a, b) {
      case (let a?, let b?) where a != b: return a > b
      case (.some, nil): return true
      case (nil, .some): return false
      default: return l.offset < r.offset
      }
    }.map(\.element)
  }
}
