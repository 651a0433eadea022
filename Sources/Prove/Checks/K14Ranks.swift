import BriefingModel

/// K14: ranks recompute from the exact rates of each group: ties share, the next is skipped.
struct RankCheck: Check {
  let id = "K14"

  func findings(in proof: Proof) -> [Finding] {
    guard let league = proof.league else { return [] }
    let rows = league.rows.filter { $0.kind == .plain && $0.cells.count > 1 }
    var printed: [String: String] = [:]
    for row in rows {
      printed[Walk.plain(row.cells[1].inlines)] = Walk.plain(row.cells[0].inlines)
    }
    var found: [Finding] = []
    for group in proof.overview.groups {
      let units = group.units.compactMap(proof.overview.unit)
      let rates = units.map { unit in isRanked(unit) ? unit.figure(.completion)?.number : nil }
      for (unit, rate) in zip(units, rates) {
        let name = unit.region.shortName ?? unit.region.name
        let rank = rate.map { rate in 1 + rates.count { $0.map { $0 > rate } ?? false } }
        let expected = rank.map(String.init) ?? "/"
        guard let given = printed[name], given != expected else { continue }
        found.append(
          finding(
            .stop, league.title, "rank",
            ["unit": name, "group": group.name, "printed": given, "expected": expected]))
      }
    }
    return found + order(rows, title: league.title)
  }

  /// Whether the register lets the unit be ranked.
  private func isRanked(_ unit: RegionSummary) -> Bool {
    unit.region.unrankedReason == nil && unit.region.group != nil
  }

  /// Within a band ranks run upward and units without one stand last.
  private func order(_ rows: [Table.Row], title: String) -> [Finding] {
    var found: [Finding] = []
    var last = 0
    for row in rows {
      let rank = Int(Walk.plain(row.cells[0].inlines)) ?? Int.max
      if rank < last, rank != 1 {
        found.append(
          finding(.stop, title, "order", ["unit": Walk.plain(row.cells[1].inlines)]))
      }
      last = rank
    }
    return found
  }
}
