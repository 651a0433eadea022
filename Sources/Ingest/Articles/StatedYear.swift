/// The year that a text states (文中年份).
enum StatedYear {
  /// The one year the text speaks of; `nil` if there are several, or if it is only a goal.
  static func only(in lines: [ArticleStructure.Entry]) -> Int? {
    var years: Set<Int> = []
    for entry in lines where entry.line.holds.contains(.digit) {
      let units = entry.line.units
      var place = 0
      while place < units.count {
        guard units[place].isDigit else {
          place += 1
          continue
        }
        let start = place
        while place < units.count, units[place].isDigit { place += 1 }
        var next = start
        guard place - start == 4, place < units.count, units[place] == 0x5E74,
          let year = DateScanner.number(&next, in: units, digits: 4...4)
        else { continue }
        years.insert(year)
        // 2025年底 and 到2025年 look ahead, 2019年度 looks back.
        let after = place + 1 < units.count ? units[place + 1] : 0
        let before = start > 0 ? units[start - 1] : 0
        if yearSpoilers.contains(after) || before == 0x5230 { years.insert(0) }
      }
    }
    return years.count == 1 ? years.first : nil
  }
}

private let yearSpoilers = Array("底末度前版".utf16)
