import BriefingModel

/// Finds dates written out whole (完整日期): 2024-04-11, 2020年3月19日, 2021/5/7, 2019.10.28.
enum DateScanner {
  /// The first whole date of `units` from `start`, and where it stands, time of day included.
  static func firstDate(
    in units: [UInt16], from start: Int = 0
  ) -> (date: CalendarDate, range: Range<Int>)? {
    var place = start
    while place + 6 < units.count {
      if units[place].isDigit, place == 0 || !units[place - 1].isDigit,
        let found = date(at: place, in: units)
      {
        return found
      }
      place += 1
    }
    return nil
  }

  /// The whole date that begins at `place`.
  static func date(
    at place: Int, in units: [UInt16]
  ) -> (date: CalendarDate, range: Range<Int>)? {
    var next = place
    guard let year = number(&next, in: units, digits: 4...4), (1980...2100).contains(year),
      let first = separator(&next, in: units, wanted: 0x5E74),
      let month = number(&next, in: units, digits: 1...2),
      separator(&next, in: units, wanted: 0x6708, like: first) != nil,
      let day = number(&next, in: units, digits: 1...2),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    skipBlanks(&next, in: units)
    if first == 0x5E74 {
      guard next < units.count, units[next] == 0x65E5 || units[next] == 0x53F7 else { return nil }
      next += 1
    }
    return (date, place..<afterTime(next, in: units))
  }

  /// A number of the given count of digits at `place`, which moves behind it.
  static func number(_ place: inout Int, in units: [UInt16], digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var end = place
    while end < units.count, units[end].isDigit, end - place <= digits.upperBound {
      value = value * 10 + Int(units[end] - 0x30)
      end += 1
    }
    guard digits.contains(end - place) else { return nil }
    place = end
    return value
  }

  static func skipBlanks(_ place: inout Int, in units: [UInt16]) {
    while place < units.count, units[place].isBlank { place += 1 }
  }

  /// The mark between two parts of a date: `wanted` (年, 月) or one of `-/.`, the same twice.
  private static func separator(
    _ place: inout Int, in units: [UInt16], wanted: UInt16, like first: UInt16? = nil
  ) -> UInt16? {
    var next = place
    skipBlanks(&next, in: units)
    guard next < units.count else { return nil }
    let unit = units[next]
    if unit == wanted {
      guard first == nil || first == 0x5E74 else { return nil }
      next += 1
      skipBlanks(&next, in: units)
      place = next
      return unit
    }
    guard unit == 0x2D || unit == 0x2F || unit == 0x2E, first == nil || first == unit else {
      return nil
    }
    place += 1
    return unit
  }

  /// Behind 「08:27」 or 「09:12:45」, if a time of day follows.
  private static func afterTime(_ place: Int, in units: [UInt16]) -> Int {
    var next = place
    skipBlanks(&next, in: units)
    if next < units.count, units[next] == 0x54 { next += 1 }
    guard number(&next, in: units, digits: 1...2) != nil else { return place }
    var end = place
    while next < units.count, units[next] == 0x3A || units[next] == Unit.colon {
      next += 1
      guard number(&next, in: units, digits: 2...2) != nil else { break }
      end = next
    }
    return end
  }
}
