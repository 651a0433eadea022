import BriefingModel

/// K02: parts sum to the whole: stages and flows, and the ledger's own 合计 rows against its rows.
struct SumsCheck: Check {
  let id = "K02"

  func findings(in proof: Proof) -> [Finding] {
    proof.summaries.flatMap(stages) + ledgerTotals(proof)
  }

  private func stages(of summary: RegionSummary) -> [Finding] {
    var found: [Finding] = []
    for flow in summary.stages {
      guard let opening = flow.opening, let inflow = flow.inflow, let outflow = flow.outflow,
        opening + inflow - outflow != flow.closing
      else { continue }
      found.append(
        finding(
          .stop, summary.region.name, "flow",
          [
            "stage": flow.stage.rawValue, "opening": String(opening), "in": String(inflow),
            "out": String(outflow), "closing": String(flow.closing),
          ]))
    }
    let sum = summary.stages.reduce(0) { $0 + $1.closing }
    if !summary.stages.isEmpty, let stock = summary.figure(.stock)?.number,
      stock != Ratio(Int128(sum))
    {
      found.append(
        finding(
          .stop, summary.region.name, "stages",
          ["sum": String(sum), "total": stock.rounded(decimals: 0).printed]))
    }
    return found
  }

  /// A 合计 row is held against the rows of its own sheet.
  private func ledgerTotals(_ proof: Proof) -> [Finding] {
    guard let ledger = proof.overview.ledger else { return [] }
    return ledger.statedTotals.compactMap { total in
      guard total.label.contains("合计") || total.label.contains("总计"),
        let column = Self.columns[total.column]
      else { return nil }
      let rows = ledger.projects.filter {
        $0.row.file == total.cell.file && $0.row.sheet == total.cell.sheet
      }
      let sum = rows.compactMap { column($0).amount }.reduce(Money.zero, +)
      guard sum != total.value else { return nil }
      return finding(
        .stop, total.cell.description, "ledger",
        [
          "label": total.label, "stated": Self.wan(total.value), "sum": Self.wan(sum),
          "gap": Self.wan(total.value - sum),
        ])
    }
  }

  private static let columns: [String: @Sendable (Project) -> Quantity<Money>] = [
    "totalInvestment": { $0.totalInvestment }, "contractInvestment": { $0.contractInvestment },
    "planOfYear": { $0.planOfYear }, "doneThisYear": { $0.doneThisYear },
    "doneInAll": { $0.doneInAll }, "fundsThisYear": { $0.fundsThisYear },
  ]

  private static func wan(_ money: Money) -> String {
    money.amount(in: .wanYuan).rounded(decimals: 6).normalized.printed
  }
}
