/// A day of the Gregorian calendar, without time or time zone.
///
/// Written as ISO 8601 (`2020-06-10`), which is also how it is coded and how it sorts.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year in four digits.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day, or `nil` if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day written as `2020-06-10`, or `nil` if `text` is not written so.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for byte in bytes[range] {
        guard byte &- 48 < 10 else { return nil }
        number = number * 10 + Int(byte - 48)
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days of a month, leap years counted.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return isLeap(year) ? 29 : 28
    default: return 31
    }
  }

  /// Whether February has 29 days in `year`.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days since 1970-01-01; negative before.
  public var dayNumber: Int {
    // Howard Hinnant's days_from_civil: exact for the whole proleptic calendar.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that lies `days` after 1970-01-01.
  public init(dayNumber days: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    day = doy - (153 * mp + 2) / 5 + 1
    month = mp < 10 ? mp + 3 : mp - 9
    year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day `days` later, or earlier when negative.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var isoWeekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// The day's number within its year, 1 to 366.
  public var dayOfYear: Int {
    var days = day
    for earlier in 1..<month where earlier < month {
      days += Self.days(inMonth: earlier, of: year)
    }
    return days
  }

  /// Days in the day's year: 365 or 366.
  public var daysInYear: Int { Self.isLeap(year) ? 366 : 365 }

  /// `2020-06-10`.
  public var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    func put(_ twoDigits: Int) {
      bytes.append(48 + UInt8(twoDigits / 10))
      bytes.append(48 + UInt8(twoDigits % 10))
    }
    put(year / 100)
    put(year % 100)
    bytes.append(UInt8(ascii: "-"))
    put(month)
    bytes.append(UInt8(ascii: "-"))
    put(day)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `2020年6月10日`, as GB/T 9704 writes a date: Arabic digits, no leading zero.
  public var chinese: String { "\(year)年\(month)月\(day)日" }

  /// `6月10日`.
  public var chineseMonthDay: String { "\(month)月\(day)日" }

  public var description: String { iso }

  public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }
}

extension CalendarDate: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a date as 2020-06-10: \(text)")
      )
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A date of which the text gives only some parts, such as 「28日」 or 「1月2日」.
///
/// What the text does not give stays `nil`: nothing is guessed.
public struct PartialDate: Hashable, Sendable, Codable {
  /// The year, if stated.
  public let year: Int?
  /// The month, if stated.
  public let month: Int?
  /// The day of the month, if stated.
  public let day: Int?

  /// Makes a value of its parts.
  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A date all of whose parts are known.
  public init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// The day, if all three parts are known and name a real day.
  public var date: CalendarDate? {
    guard let year, let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The parts that are known, as 「2020年6月」 or 「28日」; empty if none.
  public var chinese: String {
    (year.map { "\($0)年" } ?? "") + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
  }
}

/// A span of days a figure belongs to (时段), with the words that named it.
public struct Period: Hashable, Sendable, Codable {
  /// The first day, or `nil` where the text leaves it open (截至8月底) or gives no year.
  public let start: CalendarDate?
  /// The last day, or `nil` where the text gives no year.
  public let end: CalendarDate?
  /// The words of the text, such as 「1—5月」; never empty for a figure read from text.
  public let label: String

  /// Makes a value of its parts.
  public init(start: CalendarDate? = nil, end: CalendarDate? = nil, label: String) {
    self.start = start
    self.end = end
    self.label = label
  }

  /// Whether `date` lies within the period; an open side does not bound it.
  public func contains(_ date: CalendarDate) -> Bool {
    (start.map { $0 <= date } ?? true) && (end.map { date <= $0 } ?? true)
  }
}
