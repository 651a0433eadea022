import BriefingModel

/// Finds the day a sheet's data was cut off (数据截至).
enum SnapshotDay {
  /// The day a line of `grid` outside its table states, or `nil`.
  static func stated(in grid: Grid) -> CalendarDate? {
    for row in grid.rows {
      // Rows of a table are wide; the day stands in a line of its own.
      if row.cells.count > 4 { continue }
      let line = CellText.folded(row.cells.map { $0.value.text }.joined())
      if let day = stated(in: line) { return day }
    }
    return grid.sheet.flatMap { stated(in: CellText.folded($0)) }
  }

  /// The day that one of `lines` states, or `nil`.
  static func stated(in lines: [String]) -> CalendarDate? {
    lines.lazy.compactMap { stated(in: CellText.folded($0)) }.first
  }

  private static let marks = [
    "数据截至", "数据截止", "截至日期", "截止日期", "截至时间", "截止时间", "统计截至", "统计截止", "截至", "截止", "数据日期",
  ]

  private static func stated(in line: String) -> CalendarDate? {
    for mark in marks {
      guard let found = line.firstRange(of: mark) else { continue }
      var rest = line[found.upperBound...].drop { ":,于到时间日期".contains($0) }
      if let end = rest.firstIndex(where: { !"0123456789.-/年月日号底末".contains($0) }) {
        rest = rest[..<end]
      }
      guard let date = DateCell.date(in: String(rest)) else { continue }
      if let day = date.date { return day }
      // 5月底 is the month's last day; the year may stand elsewhere in the line, as in 2026年台账.
      guard let month = date.month, let year = date.year ?? self.year(in: line) else { continue }
      if let day = date.day { return CalendarDate(year: year, month: month, day: day) }
      guard rest.hasSuffix("底") || rest.hasSuffix("末") || rest.hasSuffix("月") else { continue }
      return CalendarDate(
        year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    }
    return nil
  }

  private static func year(in line: String) -> Int? {
    guard let mark = line.firstIndex(of: "年"),
      let year = Int(line[..<mark].suffix(4)), (1949...2100).contains(year)
    else { return nil }
    return year
  }

  /// The last day named in a file's name, as 20260531, 2026-05-31 or 2026年5月31日, or `nil`.
  static func named(in fileName: String) -> CalendarDate? {
    let folded = CellText.folded(fileName)
    let stem = folded.lastIndex(of: ".").map { folded[..<$0] } ?? folded[...]
    var days: [CalendarDate] = []
    var run = ""
    for character in stem + " " {
      if character.isASCII && character.isNumber || ".-_年月日".contains(character) {
        run.append(character == "_" ? "-" : character)
        continue
      }
      days += self.days(inRun: run)
      run = ""
    }
    return days.max()
  }

  private static func days(inRun run: String) -> [CalendarDate] {
    let trimmed = run.trimmingMarks
    if trimmed.utf8.count < 8 { return [] }
    if let day = DateCell.date(in: trimmed)?.date { return [day] }
    // 20260525-20260531 is a span.
    return trimmed.split(whereSeparator: { "-.".contains($0) })
      .compactMap { $0.utf8.count == 8 ? DateCell.date(in: String($0))?.date : nil }
  }
}

extension String {
  /// The text without points and dashes at its ends.
  fileprivate var trimmingMarks: String {
    var text = self[...]
    while let last = text.last, ".-".contains(last) { text.removeLast() }
    while let first = text.first, ".-年月日".contains(first) { text.removeFirst() }
    return String(text)
  }
}
