import BriefingModel

/// The week that a weekly reports on.
struct ReportPeriod {
  /// The week, its first and last day known.
  let period: Period
  /// Names the issue in the store: template and first day, such as `weekly/2026-06-01`.
  let key: String
  /// The key of the issue before it.
  let previousKey: String

  /// The week that holds `asOf`.
  init(weekOf asOf: CalendarDate, settings: WorkspaceSettings, template: String) {
    let weekStart = settings.weekStart.flatMap { (1...7).contains($0) ? $0 : nil } ?? 1
    let start = asOf.adding(days: -((asOf.isoWeekday - weekStart + 7) % 7))
    period = Period(start: start, end: start.adding(days: 6), label: "本周")
    key = "\(template)/\(start.iso)"
    previousKey = "\(template)/\(start.adding(days: -7).iso)"
  }
}
