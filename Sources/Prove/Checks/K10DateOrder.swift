import BriefingModel

/// K10: 签约 ≤ 开工 ≤ 竣工 ≤ 投产 ≤ 达效, and none after the cut-off.
struct DateOrderCheck: Check {
  let id = "K10"

  func findings(in proof: Proof) -> [Finding] {
    guard let ledger = proof.overview.ledger else { return [] }
    return ledger.projects.flatMap { project in
      let actual = project.actual
      let stages: [(name: String, day: PartialDate?)] = [
        ("签约", actual.signing), ("开工", actual.groundbreaking), ("竣工", actual.completion),
        ("投产", actual.production), ("达产达效", actual.fullCapacity),
      ]
      var found: [Finding] = []
      var last: (name: String, first: CalendarDate)?
      for stage in stages {
        guard let day = stage.day, let first = day.firstDay, let end = day.lastDay else { continue }
        if first > ledger.asOf {
          found.append(
            finding(
              .warn, project.row.description, "future",
              ["project": project.name, "stage": stage.name, "day": day.chinese]))
        }
        if let last, last.first > end {
          found.append(
            finding(
              .warn, project.row.description, "order",
              ["project": project.name, "earlier": last.name, "later": stage.name]))
        }
        last = (stage.name, first)
      }
      return found
    }
  }
}

extension PartialDate {
  /// The first day it may be.
  fileprivate var firstDay: CalendarDate? {
    year.flatMap { CalendarDate(year: $0, month: month ?? 1, day: day ?? 1) }
  }

  /// The last day it may be.
  fileprivate var lastDay: CalendarDate? {
    guard let year else { return nil }
    let month = month ?? 12
    return CalendarDate(
      year: year, month: month, day: day ?? CalendarDate.days(inMonth: month, of: year))
  }
}
