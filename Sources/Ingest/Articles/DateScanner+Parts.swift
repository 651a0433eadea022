import BriefingModel

/// Dates that are written in Han figures, and days without their year.
extension DateScanner {
  /// A date such as 「二〇二一年五月十七日」 that begins at `place`.
  static func hanDate(
    at place: Int, in units: [UInt16]
  ) -> (date: CalendarDate, range: Range<Int>)? {
    var next = place
    var year = 0
    while next < units.count, next - place < 4, let digit = hanDigit(units[next]) {
      year = year * 10 + digit
      next += 1
    }
    guard next - place == 4, (1980...2100).contains(year), skip(0x5E74, &next, in: units),
      let month = hanNumber(&next, in: units), skip(0x6708, &next, in: units),
      let day = hanNumber(&next, in: units), skip(0x65E5, &next, in: units),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, place..<next)
  }

  /// A date with two figures for the year, told to be one by the time of day: 「24-3-18 19:22」.
  static func shortDate(in units: [UInt16]) -> (date: CalendarDate, range: Range<Int>)? {
    var place = 0
    guard units.count <= 24, let year = number(&place, in: units, digits: 2...2), year < 60,
      skip(0x2D, &place, in: units), let month = number(&place, in: units, digits: 1...2),
      skip(0x2D, &place, in: units), let day = number(&place, in: units, digits: 1...2),
      let date = CalendarDate(year: 2000 + year, month: month, day: day)
    else { return nil }
    let end = place
    skipBlanks(&place, in: units)
    guard place > end, number(&place, in: units, digits: 1...2) != nil,
      skip(0x3A, &place, in: units) || skip(Unit.colon, &place, in: units)
    else { return nil }
    while place < units.count, units[place].isDigit || units[place] == 0x3A { place += 1 }
    return (date, 0..<place)
  }

  /// A day without its year: 「05-17 08:20」 with the time of day, or 「5月17日」.
  ///
  /// - Parameter needsTime: Whether 「05-17」 without the time of day is none.
  static func partialDate(
    in units: ArraySlice<UInt16>, needsTime: Bool = true
  ) -> PartialDate? {
    let units = Array(units)
    var place = 0
    while place < units.count, !units[place].isDigit { place += 1 }
    guard let month = number(&place, in: units, digits: 1...2), (1...12).contains(month),
      place < units.count
    else { return nil }
    let mark = units[place]
    guard mark == 0x2D || mark == 0x2F || mark == 0x6708 else { return nil }
    place += 1
    guard let day = number(&place, in: units, digits: 1...2), (1...31).contains(day) else {
      return nil
    }
    if mark == 0x6708 {
      guard place < units.count, units[place] == 0x65E5 else { return nil }
      return PartialDate(month: month, day: day)
    }
    if !needsTime, mark == 0x2D, place == units.count || units[place].isBlank {
      return PartialDate(month: month, day: day)
    }
    skipBlanks(&place, in: units)
    guard number(&place, in: units, digits: 1...2) != nil, place < units.count,
      units[place] == 0x3A || units[place] == Unit.colon
    else { return nil }
    return PartialDate(month: month, day: day)
  }

  private static func skip(_ unit: UInt16, _ place: inout Int, in units: [UInt16]) -> Bool {
    guard place < units.count, units[place] == unit else { return false }
    place += 1
    return true
  }

  /// 五, 十七, 二十, 三十一.
  private static func hanNumber(_ place: inout Int, in units: [UInt16]) -> Int? {
    var value = 0
    var seen = false
    // No day and no month is larger; a line of 十 would not end.
    while place < units.count, value < 100 {
      if units[place] == 0x5341 {  // 十
        value = max(value, 1) * 10
      } else if let digit = hanDigit(units[place]) {
        value += digit
      } else {
        break
      }
      seen = true
      place += 1
    }
    return seen ? value : nil
  }

  private static func hanDigit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x3007, 0x25CB, 0x96F6, 0x4F: 0  // 〇, ○, 零, the letter O
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
