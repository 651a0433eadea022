import BriefingModel
import Store

/// Corrections as lists: those in force, or those alone whose source has changed underneath.
struct CorrectionList {
  /// Where they are written.
  let console: Console
  /// Whether those are left out whose source says what it said.
  let onlyChanged: Bool

  /// Writes the list.
  func put(from store: StoreReading, json: Bool) throws {
    let (records, standings) = try store.reading { database in
      (try database.corrections(), try database.correctionStandings())
    }
    let shown = standings.filter { !onlyChanged || $0.state.isChanged }
    if json {
      let byID = Dictionary(uniqueKeysWithValues: standings.map { ($0.record.id, $0) })
      try console.put(
        json: Report(
          corrections: records.filter { record in
            !onlyChanged || shown.contains { $0.record.id == record.id }
          }.map { CorrectionReport($0, byID[$0.id]) }))
      return
    }
    for standing in shown {
      let correction = standing.record.correction
      let names = ["c\(standing.record.id)", standing.fact?.description, correction.target.label]
      try console.put(
        Excerpt.safe(names.compactMap(\.self).joined(separator: "　")) + "\n  "
          + Excerpt.safe(CorrectionText(console: console).line(correction)))
      if standing.state.isChanged {
        try console.put(
          "  "
            + console.text(
              "correct.source.\(standing.state.source.rawValue)",
              ["now": standing.state.now.map(correction.shown) ?? ""]))
      }
    }
    if shown.isEmpty {
      console.say(console.text(onlyChanged ? "correct.list.unchanged" : "correct.list.empty"))
    }
  }

  private struct Report: Encodable {
    let corrections: [CorrectionReport]
  }
}
