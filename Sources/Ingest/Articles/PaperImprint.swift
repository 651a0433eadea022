import BriefingModel

/// A newspaper's line about the page an article stands on (报头): 「某某日报/2026年/5月/9日/第001版」,
/// 「某某日报 2026年05月09日 第01版 要闻」.
struct PaperImprint {
  /// The lines it takes: its own, and the column's under it.
  let lines: Range<Int>
  /// The newspaper.
  let source: String
  /// The day of the issue.
  let date: CalendarDate
  /// The column, if one is named.
  let column: String?

  private static let maximalLength = 60
  private static let maximalDepth = 12

  /// Finds it among the lines above the text of `page`.
  init?(in page: [PageLine]) {
    for (index, line) in page.prefix(Self.maximalDepth).enumerated() {
      if SiteLine.isParagraph(line) { return nil }
      guard line.units.count <= Self.maximalLength, line.holds.contains(.digit),
        let found = Self.parts(of: line.units)
      else { continue }
      source = String(decoding: found.source, as: UTF16.self)
      date = found.date
      // Above the headline the column may stand on a line of its own.
      let takesNext = found.column.isEmpty && Self.isColumn(page, index + 1)
      let name = takesNext ? page[index + 1].units[...] : found.column
      column = name.isEmpty ? nil : String(decoding: name, as: UTF16.self)
      lines = index..<(index + (takesNext ? 2 : 1))
      return
    }
    return nil
  }

  /// The page of a newspaper that a line begins with: 「第03版：要闻」, 「第A12版」, 「版面：」.
  static func edition(_ units: [UInt16]) -> Range<Int>? {
    guard let head = editionHeads.match(at: 0, in: units) else { return nil }
    if head.count > 1 { return head }
    let number = units[1...].prefix { $0.isDigit || (0x41...0x5A).contains($0) }
    guard (1...3).contains(number.count), number.endIndex < units.count,
      units[number.endIndex] == 0x7248  // 版
    else { return nil }
    return 0..<(number.endIndex + 1)
  }

  private static func isColumn(_ page: [PageLine], _ index: Int) -> Bool {
    guard index + 1 < page.count else { return false }
    let (line, next) = (page[index], page[index + 1])
    return (2...4).contains(line.units.count) && line.units.allSatisfy(\.isHan)
      && next.weight >= 6 && !next.isSentence && next.credit == nil
  }

  /// Newspaper, day, page and column, in this order and with nothing else.
  private static func parts(
    of line: [UInt16]
  ) -> (source: ArraySlice<UInt16>, date: CalendarDate, column: ArraySlice<UInt16>)? {
    guard line.contains(0x7248), let first = line.first, first.isHan || first == 0x300A else {
      return nil
    }
    let units = compact(line)
    let name = units.prefix(while: \.isHan)
    guard (3...14).contains(name.count), let last = name.last, paperEnds.contains(last),
      let day = DateScanner.date(at: name.endIndex, in: units)
    else { return nil }
    var place = day.range.upperBound
    if let weekday = weekdays.match(at: place, in: units) { place = weekday.upperBound + 1 }
    if place < units.count, units[place] == 0x7B2C { place += 1 }  // 第
    let number = units[min(place, units.count)...].prefix { unit in
      unit.isDigit || (0x41...0x5A).contains(unit)
    }
    guard (1...4).contains(number.count), number.endIndex < units.count,
      units[number.endIndex] == 0x7248  // 版
    else { return nil }
    let column = units[(number.endIndex + 1)...].drop { $0 == Unit.colon || $0 == 0x3A }
    guard column.isEmpty || (2...8).contains(column.count) && column.allSatisfy(\.isHan) else {
      return nil
    }
    return (name, day.date, column)
  }

  /// `line` without what parts its words.
  private static func compact(_ line: [UInt16]) -> [UInt16] {
    var result: [UInt16] = []
    for unit in line where !unit.isBlank && !isFrame(unit) {
      if unit == 0x2F || unit == 0x7C, result.last?.isHan == true { continue }
      result.append(unit)
    }
    return result
  }

  private static func isFrame(_ unit: UInt16) -> Bool {
    unit == 0x300A || unit == 0x300B || unit.isOpenBracket || unit.isCloseBracket
  }

  private static let editionHeads = Words("第 版面：")
  private static let paperEnds = Array("报刊".utf16)
  private static let weekdays = Words("星期 周")
}
