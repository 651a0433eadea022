import BriefingModel

/// K07: an amount more than fifty times, or less than a fiftieth, of what it was or of what it
/// belongs to: 万元 and 亿元 confused.
struct MagnitudeCheck: Check {
  let id = "K07"

  func findings(in proof: Proof) -> [Finding] {
    guard let ledger = proof.overview.ledger else { return [] }
    var before: [String: Project] = [:]
    for project in proof.overview.previousLedger?.projects ?? []
    where before[project.id] == nil {
      before[project.id] = project
    }
    return ledger.projects.flatMap { project in
      against(before[project.id], project) + within(project)
    } + totals(proof)
  }

  /// Totals and plans hardly change from one snapshot to the next.
  private func against(_ old: Project?, _ new: Project) -> [Finding] {
    guard let old else { return [] }
    let pairs: [(String, Quantity<Money>, Quantity<Money>)] = [
      ("总投资", old.totalInvestment, new.totalInvestment),
      ("协议投资额", old.contractInvestment, new.contractInvestment),
      ("年度计划投资", old.planOfYear, new.planOfYear),
    ]
    return pairs.compactMap { name, was, now in
      guard let was = was.amount, let now = now.amount, Self.isFar(was, now) else { return nil }
      return finding(
        .stop, new.row.description, "project",
        ["project": new.name, "column": name, "was": Self.wan(was), "now": Self.wan(now)])
    }
  }

  /// What was spent or received cannot be fifty times the whole.
  private func within(_ project: Project) -> [Finding] {
    guard let total = project.totalInvestment.amount, total > .zero else { return [] }
    let parts: [(String, Quantity<Money>)] = [
      ("年度计划投资", project.planOfYear), ("本年完成投资", project.doneThisYear),
      ("到位资金", project.fundsThisYear),
    ]
    return parts.compactMap { name, part in
      guard let part = part.amount, part > total, Self.isFar(total, part) else { return nil }
      return finding(
        .stop, project.row.description, "part",
        ["project": project.name, "column": name, "part": Self.wan(part), "total": Self.wan(total)])
    }
  }

  private func totals(_ proof: Proof) -> [Finding] {
    proof.overview.comparison.compactMap { row in
      guard row.measure.definition.unit == "亿元", let known = row.known?.value,
        let current = row.current?.value, let was = Self.money(known),
        let now = Self.money(current), row.change != nil, Self.isFar(was, now)
      else { return nil }
      return finding(
        .stop, row.measure.definition.name, "total",
        ["was": known.rounded(decimals: 2).printed, "now": current.rounded(decimals: 2).printed])
    }
  }

  private static func money(_ yi: Ratio) -> Money? { Money(yi.rounded(decimals: 8), .yiYuan) }

  private static func isFar(_ a: Money, _ b: Money) -> Bool {
    guard a > .zero, b > .zero else { return false }
    let (small, large) = a < b ? (a, b) : (b, a)
    return Int128(large.fen) > Int128(small.fen) * 50
  }

  private static func wan(_ money: Money) -> String {
    money.amount(in: .wanYuan).rounded(decimals: 6).normalized.printed + "万元"
  }
}
