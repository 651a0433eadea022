import BriefingModel

/// What a stretch of words says of time (时段).
enum PeriodSpan: Hashable, Sendable {
  /// From one month to another of the same year, cumulative: 1—5月, 前三季度.
  case months(Int, Int)
  /// One quarter alone: 三季度.
  case quarter(Int)
  /// The second half of the year.
  case secondHalf
  /// The whole year: 今年, 全年, 2022年.
  case year
  /// 今年以来, 目前: known by its words only.
  case open
  /// The event of the article: 此次, 当天, 会上.
  case event
  /// The week of a weekly: 本周.
  case week
  /// One day: 6月10日, 28日.
  case day(month: Int?, day: Int)
  /// Up to the end of a month or to a day: 截至5月底.
  case until(month: Int, day: Int?)
  /// The month the article is about: 当月.
  case currentMonth
  /// 去年同期.
  case samePeriodLastYear
}

extension PeriodSpan {
  /// Whether it is known by its words only.
  var isOpen: Bool {
    if case .open = self { return true }
    return false
  }

  /// Whether it is a single day.
  var isDay: Bool {
    if case .day = self { return true }
    return false
  }
}

/// Words that name a period.
struct PeriodToken: Hashable, Sendable {
  /// Where they stand.
  let range: Range<Int>
  /// What they say.
  let span: PeriodSpan
  /// The year they state, or `nil`.
  let year: Int?
  /// -1 for 去年, 0 for 今年; `nil` if neither is said.
  let yearOffset: Int?
}
