import BriefingModel

/// What an article tells of its year, and what its periods come to (时间).
///
/// A year is taken from the text alone: the day of publication, a whole date, or a year that a
/// period states. Without one a period keeps its words and has no days.
struct ArticleCalendar: Sendable {
  /// The day of publication, if known.
  let published: CalendarDate?
  /// The year the article speaks of as 今年, if known.
  let year: Int?
  /// The day of the event, if known.
  let event: CalendarDate?

  /// The days of `token`, read in the light of `last`, the period stated before it.
  func period(_ token: PeriodToken, label: String, after last: Period?) -> Period {
    let base = token.year ?? year.map { $0 + (token.yearOffset ?? 0) }
    func span(_ from: Int, _ to: Int) -> Period {
      guard let base else { return Period(label: label) }
      return Period(
        start: CalendarDate(year: base, month: from, day: 1), end: lastDay(base, to), label: label)
    }
    switch token.span {
    case .months(let from, let to): return span(from, to)
    case .quarter(let number): return span(number * 3 - 2, number * 3)
    case .secondHalf: return span(7, 12)
    case .year: return span(1, 12)
    case .open, .week: return Period(label: label)
    case .event: return Period(start: event, end: event, label: label)
    case .day(let month, let day):
      let date = date(month: month, day: day, year: token.year)
      return Period(start: date, end: date, label: label)
    case .until(let month, let day):
      guard let base else { return Period(label: label) }
      let end =
        day.map { CalendarDate(year: base, month: month, day: $0) } ?? lastDay(base, month)
      return Period(end: end, label: label)
    case .currentMonth:
      guard let end = last?.end else { return Period(label: label) }
      return Period(
        start: CalendarDate(year: end.year, month: end.month, day: 1),
        end: lastDay(end.year, end.month), label: label)
    case .samePeriodLastYear:
      guard let last, let end = last.end else { return Period(label: label) }
      return Period(
        start: last.start.flatMap { aYearBefore($0) }, end: aYearBefore(end), label: label)
    }
  }

  /// The whole year of 今年 under `label`.
  func wholeYear(_ number: Int?, label: String) -> Period {
    guard let number = number ?? year else { return Period(label: label) }
    return Period(
      start: CalendarDate(year: number, month: 1, day: 1),
      end: CalendarDate(year: number, month: 12, day: 31), label: label)
  }

  /// A day whose year, or year and month, the article gives elsewhere.
  func date(month: Int?, day: Int, year stated: Int?) -> CalendarDate? {
    if let month, let stated { return CalendarDate(year: stated, month: month, day: day) }
    if let published {
      guard let month else {
        if day <= published.day {
          return CalendarDate(year: published.year, month: published.month, day: day)
        }
        let before = CalendarDate(year: published.year, month: published.month, day: 1)?.adding(
          days: -1)
        return before.flatMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
      }
      // An event of December in a paper of January was last year's.
      let late = (month, day) > (published.month, published.day)
      let year = late && month - published.month > 6 ? published.year - 1 : published.year
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let year, let month else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func lastDay(_ year: Int, _ month: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
  }

  /// The same day a year before; the end of a month stays the end of the month.
  private func aYearBefore(_ date: CalendarDate) -> CalendarDate? {
    let isLast = date.day == CalendarDate.days(inMonth: date.month, of: date.year)
    return isLast
      ? lastDay(date.year - 1, date.month)
      : CalendarDate(year: date.year - 1, month: date.month, day: date.day)
  }
}
