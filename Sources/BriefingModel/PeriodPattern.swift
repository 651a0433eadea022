/// A period as a question names it (所问时段), perhaps of no particular year.
public struct PeriodPattern: Hashable, Sendable {
  /// The year, or `nil` for that period of any year.
  public let year: Int?
  /// What it spans.
  public let span: Span

  /// A period; `nil` for a month or day that no calendar has, or a whole year without its number.
  public init?(year: Int? = nil, _ span: Span) {
    let leapYear = 2024
    switch span {
    case .year: guard year != nil else { return nil }
    case .months(let from, let to):
      guard from <= to, (1...12).contains(from), (1...12).contains(to) else { return nil }
    case .day(let month, let day), .until(let month, .some(let day)):
      guard CalendarDate(year: year ?? leapYear, month: month, day: day) != nil else { return nil }
    case .until(let month, nil): guard (1...12).contains(month) else { return nil }
    }
    if let year, !(1...9999).contains(year) { return nil }
    self.year = year
    self.span = span
  }

  /// What a period spans.
  public enum Span: Hashable, Sendable {
    /// The whole year.
    case year
    /// From the first day of one month to the last of another: 5月, 1—5月, 一季度, 上半年.
    case months(Int, Int)
    /// One day.
    case day(month: Int, day: Int)
    /// As of a day or, without one, of the end of a month (截至5月底).
    case until(month: Int, day: Int?)
  }

  /// Whether a question for it takes what lies within: a year or a month of the calendar does.
  ///
  /// A span such as 1—5月 does not, since a figure of 1—3月 is another figure.
  public var takesWhatLiesWithin: Bool {
    switch span {
    case .year: true
    case .months(let from, let to): from == to
    case .day, .until: false
    }
  }

  /// Whether a period with these days is what is asked for; without an end it never is.
  ///
  /// - Parameter exactly: Whether what lies within a year or month is left out.
  public func matches(start: CalendarDate?, end: CalendarDate?, exactly: Bool) -> Bool {
    guard let end, year == nil || end.year == year, let asked = days(in: end.year) else {
      return false
    }
    if takesWhatLiesWithin, !exactly, let first = asked.start {
      return first <= end && end <= asked.end && (start.map { first <= $0 } ?? true)
    }
    return start == asked.start && end == asked.end
  }

  /// Its days in a year; the first is `nil` where it is left open. `nil` for 29 February in a year
  /// without one.
  public func days(in year: Int) -> (start: CalendarDate?, end: CalendarDate)? {
    func day(_ month: Int, _ day: Int?) -> CalendarDate? {
      CalendarDate(
        year: year, month: month, day: day ?? CalendarDate.days(inMonth: month, of: year))
    }
    let (start, end): (CalendarDate?, CalendarDate?)
    switch span {
    case .year: (start, end) = (day(1, 1), day(12, nil))
    case .months(let from, let to): (start, end) = (day(from, 1), day(to, nil))
    case .day(let month, let number): (start, end) = (day(month, number), day(month, number))
    case .until(let month, let number): (start, end) = (nil, day(month, number))
    }
    return end.map { (start, $0) }
  }
}
