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

  /// A 合计 row is held against the rows of its own sheet, and where a sheet holds several tables
  /// against those of its own.
  private func ledgerTotals(_ proof: Proof) -> [Finding] {
    guard let ledger = proof.overview.ledger else { return [] }
    let totals = ledger.statedTotals.filter {
      $0.label.contains("合计") || $0.label.contains("总计")
    }
    return totals.compactMap { total in
      guard let column = Self.columns[total.column] else { return nil }
      let rows = ledger.projects.filter { $0.row.isBeside(total.cell) }
      let sums = tables(total, rows, totals).map { rows in
        rows.compactMap { column($0).amount }.reduce(Money.zero, +)
      }
      guard let sum = sums.first, !sums.contains(total.value) else { return nil }
      return finding(
        .stop, total.cell.description, "ledger",
        [
          "label": total.label, "stated": Self.wan(total.value), "sum": Self.wan(sum),
          "gap": Self.wan(total.value - sum),
        ])
    }
  }

  /// The rows that a total may be the total of: the whole sheet's, and where further totals stand
  /// above or below it, those between it and the next.
  private func tables(
    _ total: LedgerSnapshot.StatedTotal, _ rows: [Project], _ totals: [LedgerSnapshot.StatedTotal]
  ) -> [[Project]] {
    let line = total.cell.line
    let others = totals.filter {
      $0.cell.isBeside(total.cell) && $0.column == total.column && $0.cell != total.cell
    }
    if others.isEmpty { return [rows] }
    let above = others.map(\.cell.line).filter { $0 < line }.max() ?? 0
    let below = others.map(\.cell.line).filter { $0 > line }.min() ?? .max
    var tables = [
      rows, rows.filter { (above..<line).contains($0.row.line) },
      rows.filter { (line..<below).contains($0.row.line) },
    ]
    // Tables side by side begin in columns of their own.
    let lefts = Set(rows.map(\.row.column)).filter { $0 <= total.cell.column }
    if let left = lefts.max() { tables.append(rows.filter { $0.row.column == left }) }
    tables.append(rows.filter { $0.row.column <= total.cell.column })
    return tables
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

extension CellReference {
  /// Whether the other cell stands on the same sheet.
  fileprivate func isBeside(_ other: CellReference) -> Bool {
    file == other.file && sheet == other.sheet
  }

  /// The row, from 1.
  fileprivate var line: Int { Int(cell.drop { !$0.isNumber }) ?? 0 }

  /// The column, from 1.
  fileprivate var column: Int {
    cell.utf8.prefix { $0 > 64 }.reduce(0) { $0 * 26 + Int($1 & 31) }
  }
}
