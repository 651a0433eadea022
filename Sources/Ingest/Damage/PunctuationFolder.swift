/// Gives Chinese text its full-width marks and everything else its narrow forms (标点规范).
///
/// Marks within numbers, dates, addresses and Latin text stay narrow.
struct PunctuationFolder {
  /// Whether corner brackets become curved quotation marks, as mainland text has them.
  let unfoldsCorners: Bool

  /// Folds a line.
  func folded(_ line: [Sign]) -> [Sign] {
    var units = line.units
    guard !changesNothing(units) else { return line }
    var signs = line
    let drops = Set(droppedCommas(units))
    if !drops.isEmpty {
      signs = signs.indices.filter { !drops.contains($0) }.map { signs[$0] }
      units = signs.units
    }
    _ = fold(&units) { signs[$0].marks.contains(.damaged) }
    for place in signs.indices { signs[place].unit = units[place] }
    return signs
  }

  /// Folds a line none of whose units are damaged; `nil` if something has to be dropped from it.
  ///
  /// - Returns: The units, as many as before, and what kinds of them the line then holds.
  func folded(_ line: [UInt16]) -> (units: [UInt16], holds: UnitClass)? {
    guard droppedCommas(line).isEmpty else { return nil }
    var units = line
    let holds = fold(&units) { _ in false }
    return (units, holds)
  }

  /// Gives the units of a line their forms, but for those that `isDamaged`, and tells their kinds.
  private func fold(_ units: inout [UInt16], isDamaged: (Int) -> Bool) -> UnitClass {
    let table = UnitClass.table
    var holds: UnitClass = []
    for place in units.indices {
      var found = table[Int(units[place])]
      if found.contains(.folded) {
        units[place] = narrowed(units[place])
        found = table[Int(units[place])]
      }
      holds.formUnion(found)
    }
    guard holds.contains(.han) else { return holds }
    if holds.contains(.straight) {
      widenBrackets(&units, isDamaged)
      widenQuotes(&units)
    }
    guard holds.contains(.contextual) else { return holds }
    for place in units.indices where table[Int(units[place])].contains(.contextual) {
      let wide = wideMark(units, at: place, isDamaged)
      guard wide != 0 else { continue }
      units[place] = wide
      holds.formUnion(table[Int(wide)])
    }
    return holds
  }

  /// Whether folding `line` would leave it as it is, as one look at its units tells.
  func changesNothing(_ line: [UInt16]) -> Bool {
    let table = UnitClass.table
    for place in line.indices {
      let classes = table[Int(line[place])]
      guard !classes.isDisjoint(with: .maybeFolded) else { continue }
      if classes.contains(.folded) || isInDoubt(line, place) { return false }
    }
    return true
  }

  /// Whether the mark at `place` may change by what stands beside it.
  private func isInDoubt(_ line: [UInt16], _ place: Int) -> Bool {
    let before = place > 0 ? line[place - 1] : 0
    let after = place + 1 < line.count ? line[place + 1] : 0
    switch line[place] {
    case Unit.wideComma: return swallowsComma(after)
    case 0x2E: return before.isHan
    default: return !(before.isDigit || before.isLatin) || !(after.isDigit || after.isLatin)
    }
  }

  /// Whether folding may change `unit`, whatever stands beside it.
  static func changes(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x22, 0x28, 0x29: true
    default: PunctuationFolder(unfoldsCorners: true).narrowed(unit) != unit
    }
  }

  /// Whether the form of `unit` depends on what stands beside it.
  static func asksNeighbours(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true
    default: false
    }
  }

  /// Full-width letters and digits, odd blanks and small forms as their ordinary selves.
  private func narrowed(_ unit: UInt16) -> UInt16 {
    switch unit {
    case ..<0xA0: unit
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF02...0xFF07, 0xFF0A, 0xFF0B,
      0xFF0D, 0xFF0F, 0xFF1C...0xFF1E, 0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5D:
      unit - 0xFEE0
    case 0xFF0E: 0x2E
    case 0x3000, 0xA0, 0x2002...0x200A, 0x202F, 0x205F: Unit.space
    case 0xFE50: Unit.wideComma
    case 0xFE51: 0x3001
    case 0xFE52: Unit.fullStop
    case 0xFE54: 0xFF1B
    case 0xFE55: Unit.colon
    case 0xFF61: Unit.fullStop
    case 0xFF64: 0x3001
    case 0x2027, 0x30FB: 0xB7
    case 0x2015: 0x2014
    case 0x300C where unfoldsCorners: 0x201C
    case 0x300D where unfoldsCorners: 0x201D
    case 0x300E where unfoldsCorners: 0x2018
    case 0x300F where unfoldsCorners: 0x2019
    default: unit
    }
  }

  /// The commas that were inserted before another mark: 「,,」「,、」「,。」.
  private func droppedCommas(_ line: [UInt16]) -> [Int] {
    let table = UnitClass.table
    var places: [Int] = []
    var place = 0
    while place + 1 < line.count {
      if table[Int(line[place])].contains(.comma), swallowsComma(narrowed(line[place + 1])) {
        places.append(place)
      }
      place += 1
    }
    return places
  }

  /// The marks before which a comma has no place.
  private func swallowsComma(_ unit: UInt16) -> Bool {
    switch unit {
    case Unit.comma, Unit.wideComma, 0x3001, 0x3002, 0xFF1B, 0x3B, 0xFF01, 0xFF1F, 0xFF1A: true
    default: false
    }
  }

  /// The full-width form that the mark at `place` should have, or 0 if it stays.
  private func wideMark(_ units: [UInt16], at place: Int, _ isDamaged: (Int) -> Bool) -> UInt16 {
    let unit = units[place]
    switch unit {
    case 0x2C, 0x3B, 0x3A, 0x21, 0x3F:
      guard !isDamaged(place) else { return 0 }
      let left = neighbour(units, place, -1)
      let right = neighbour(units, place, 1)
      if unit == 0x3A, right == 0x2F { return 0 }
      if isChinese(left) || isChinese(right) { return unit + 0xFEE0 }
      switch unit {
      // Within a number, a time, an address or Latin text.
      case 0x2C: return left.isDigit && right.isDigit || left.isLatin ? 0 : wideUnlessLatin(right)
      case 0x3A: return 0
      default: return left.isLatin && right.isLatin ? 0 : wideUnlessLatin(right)
      }
    case 0x2E:
      let right = place + 1 < units.count ? units[place + 1] : 0
      guard place > 0, units[place - 1].isHan,
        right == 0 || right.isHan || right == 0x201D || right.isCloseBracket
      else { return 0 }
      return Unit.fullStop
    default: return 0
    }
    func wideUnlessLatin(_ right: UInt16) -> UInt16 { right.isLatin ? 0 : unit + 0xFEE0 }
  }

  /// The nearest unit that is no blank, 0 at the line's end.
  private func neighbour(_ units: [UInt16], _ place: Int, _ step: Int) -> UInt16 {
    var next = place + step
    while next >= 0, next < units.count, units[next].isBlank { next += step }
    return next >= 0 && next < units.count ? units[next] : 0
  }

  private func isChinese(_ unit: UInt16) -> Bool { unit.isHan || unit.isWideMark }

  /// Brackets are wide where they hold Han characters or stand at one.
  private func widenBrackets(_ units: inout [UInt16], _ isDamaged: (Int) -> Bool) {
    // For each open bracket how many Han characters stand before it.
    var open: [(place: Int, han: Int)] = []
    var han = 0
    for place in units.indices {
      let unit = units[place]
      if unit.isHan { han += 1 }
      if unit.isOpenBracket { open.append((place, han)) }
      guard unit.isCloseBracket else { continue }
      guard let (start, hanBefore) = open.popLast() else {
        if place > 0, isChinese(units[place - 1]) { units[place] = Unit.wideClose }
        continue
      }
      guard !isDamaged(start) else { continue }
      let holdsHan = han > hanBefore
      let atHan =
        isChinese(start > 0 ? units[start - 1] : 0)
        || isChinese(place + 1 < units.count ? units[place + 1] : 0)
      if holdsHan || atHan {
        units[start] = Unit.wideOpen
        units[place] = Unit.wideClose
      }
    }
    for (place, _) in open where place + 1 < units.count && units[place + 1].isHan {
      units[place] = Unit.wideOpen
    }
  }

  /// Straight quotation marks become curved ones where they come in pairs.
  private func widenQuotes(_ units: inout [UInt16]) {
    let places = units.indices.filter { units[$0] == 0x22 }
    guard places.count.isMultiple(of: 2) else { return }
    for pair in stride(from: 0, to: places.count, by: 2) {
      let (open, close) = (places[pair], places[pair + 1])
      guard !isForeign(units, open, close) else { continue }
      units[open] = 0x201C
      units[close] = 0x201D
    }
  }

  /// Whether a quotation stands in a foreign clause: Latin words within, no Chinese at its marks.
  private func isForeign(_ units: [UInt16], _ open: Int, _ close: Int) -> Bool {
    let inside = units[(open + 1)..<close]
    return inside.contains(where: \.isLatin) && !inside.contains(where: isChinese)
      && !isChinese(neighbour(units, open, -1)) && !isChinese(neighbour(units, close, 1))
  }
}
