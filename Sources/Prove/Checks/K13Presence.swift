import BriefingModel

/// K13: every unit stands in the league table, and who did not report is named.
struct PresenceCheck: Check {
  let id = "K13"

  func findings(in proof: Proof) -> [Finding] {
    guard let league = proof.league else { return [] }
    let names = Set(league.rows.flatMap { row in row.cells.map { Walk.plain($0.inlines) } })
    var text = Walk.plain(league.note)
    for case .caliber(let notes) in proof.briefing.blocks {
      text += notes.map { Walk.plain($0.inlines) }.joined()
    }
    return proof.overview.units.compactMap { unit in
      let name = unit.region.shortName ?? unit.region.name
      if !names.contains(name) { return finding(.warn, league.title, "absent", ["unit": name]) }
      if unit.figure(.fundsThisYear)?.value == .missing, !text.contains(name) {
        return finding(.warn, league.title, "silent", ["unit": name])
      }
      return nil
    }
  }
}
