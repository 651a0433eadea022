import BriefingModel

/// Removes the blanks that layout put into Chinese text (空格清理).
enum Spacing {
  /// `line` without blanks that part nothing.
  static func tidy(_ line: [Sign], role: Article.LineRole) -> [Sign] {
    guard role != .tableRow else { return line }
    var result: [Sign] = []
    result.reserveCapacity(line.count)
    let columns = hasColumns(line)
    var place = 0
    while place < line.count {
      guard line[place].unit.isBlank else {
        result.append(line[place])
        place += 1
        continue
      }
      var end = place
      while end < line.count, line[end].unit.isBlank { end += 1 }
      let parts =
        columns && end - place > 1 || line[place..<end].contains { $0.unit == Unit.tab }
      if let left = result.last?.unit, end < line.count,
        parts && !left.isWideMark && !line[end].unit.isWideMark
          || keeps(left, line[end].unit, role, width: end - place, line, place, end)
      {
        var blank = line[place]
        blank.unit = Unit.space
        blank.end = line[end - 1].end
        result.append(blank)
      }
      place = end
    }
    return result
  }

  /// Whether wide blanks part the columns of a row that stands alone: two of them, and no sentence.
  private static func hasColumns(_ line: [Sign]) -> Bool {
    var wide = 0
    for place in line.indices.dropFirst() {
      let unit = line[place].unit
      if unit == Unit.fullStop || unit == Unit.wideComma { return false }
      if unit.isBlank, line[place - 1].unit.isBlank,
        place + 1 < line.count, !line[place + 1].unit.isBlank
      {
        wide += 1
      }
    }
    return wide > 1
  }

  /// Whether a blank between `left` and `right` parts two things.
  private static func keeps(
    _ left: UInt16, _ right: UInt16, _ role: Article.LineRole, width: Int, _ line: [Sign],
    _ place: Int, _ end: Int
  ) -> Bool {
    let isHead = role == .title || role == .metadata
    // A figure and its unit are one.
    if left.isDigit || left == 0x25 {
      if dateAndCountUnits.contains(right) || right == 0x25 { return false }
      if right.isHan { return isHead && width > 1 || role == .metadata }
    }
    if right.isDigit {
      if left == 0x5E74 || left == 0x6708 { return false }
      if left.isHan { return role == .metadata || isHead && width > 1 }
    }
    if left.isHan, right.isHan {
      let (before, after) = (run(line, place, -1), run(line, end - 1, 1))
      if before == 1 && after == 1 { return false }
      return isHead || before >= 2 && before <= 4 && after >= 2 && after <= 4
    }
    // Marks bring their own white.
    if left.isWideMark || right.isWideMark { return isHead && !closes(right) && !opens(left) }
    return true
  }

  /// How many Han characters stand at a blank, on the side of `step`.
  private static func run(_ line: [Sign], _ place: Int, _ step: Int) -> Int {
    var next = place + step
    while line.indices.contains(next), line[next].unit.isHan { next += step }
    return abs(next - place) - 1
  }

  private static func closes(_ unit: UInt16) -> Bool {
    switch unit {
    case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0xFF09, 0x201D, 0x300B: true
    default: false
    }
  }

  private static func opens(_ unit: UInt16) -> Bool {
    unit == 0xFF08 || unit == 0x201C || unit == 0x300A || unit == Unit.colon
  }

  private static let dateAndCountUnits = Array("年月日时分个亿万元项家人位倍百千吨亩公座条件批名户场".utf16)
}
