/// Gives Chinese text its full-width marks and everything else its narrow forms (标点规范).
///
/// Marks within numbers, dates, addresses and Latin text stay narrow.
struct PunctuationFolder {
  /// Whether corner brackets become curved quotation marks, as mainland text has them.
  let unfoldsCorners: Bool

  /// Folds a line.
  func folded(_ line: [Sign]) -> [Sign] {
    var signs = collapsed(line.map(narrowed))
    guard signs.contains(where: { $0.unit.isHan }) else { return signs }
    widenBrackets(&signs)
    widenQuotes(&signs)
    for place in signs.indices {
      let wide = wideMark(signs, at: place)
      if wide != 0 { signs[place].unit = wide }
    }
    return signs
  }

  /// Full-width letters and digits, odd blanks and small forms as their ordinary selves.
  private func narrowed(_ sign: Sign) -> Sign {
    var sign = sign
    switch sign.unit {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF02...0xFF07, 0xFF0A, 0xFF0B,
      0xFF0D, 0xFF0F, 0xFF1C...0xFF1E, 0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5D:
      sign.unit -= 0xFEE0
    case 0xFF0E: sign.unit = 0x2E
    case 0x3000, 0xA0, 0x2002...0x200A, 0x202F, 0x205F: sign.unit = Unit.space
    case 0xFE50, 0xFE51: sign.unit = sign.unit == 0xFE50 ? Unit.wideComma : 0x3001
    case 0xFE52: sign.unit = Unit.fullStop
    case 0xFE54, 0xFE55: sign.unit = sign.unit == 0xFE54 ? 0xFF1B : Unit.colon
    case 0xFF61: sign.unit = Unit.fullStop
    case 0xFF64: sign.unit = 0x3001
    case 0x2027, 0x30FB: sign.unit = 0xB7
    case 0x2015: sign.unit = 0x2014
    case 0x300C where unfoldsCorners: sign.unit = 0x201C
    case 0x300D where unfoldsCorners: sign.unit = 0x201D
    case 0x300E where unfoldsCorners: sign.unit = 0x2018
    case 0x300F where unfoldsCorners: sign.unit = 0x2019
    default: break
    }
    return sign
  }

  /// Drops the comma that was inserted before another mark: 「,,」「,、」「,。」.
  private func collapsed(_ line: [Sign]) -> [Sign] {
    var result: [Sign] = []
    result.reserveCapacity(line.count)
    for (place, sign) in line.enumerated() {
      if sign.unit == Unit.comma || sign.unit == Unit.wideComma, place + 1 < line.count {
        switch line[place + 1].unit {
        case Unit.comma, Unit.wideComma, 0x3001, 0x3002, 0xFF1B, 0x3B, 0xFF01, 0xFF1F, 0xFF1A:
          continue
        default: break
        }
      }
      result.append(sign)
    }
    return result
  }

  /// The full-width form that the mark at `place` should have, or 0 if it stays.
  private func wideMark(_ signs: [Sign], at place: Int) -> UInt16 {
    let unit = signs[place].unit
    switch unit {
    case 0x2C, 0x3B, 0x3A, 0x21, 0x3F:
      guard !signs[place].marks.contains(.damaged) else { return 0 }
      let left = neighbour(signs, place, -1)
      let right = neighbour(signs, place, 1)
      if unit == 0x3A, right == 0x2F { return 0 }
      if isChinese(left) || isChinese(right) { return unit + 0xFEE0 }
      switch unit {
      // Within a number, a time, an address or Latin text.
      case 0x2C: return left.isDigit && right.isDigit || left.isLatin ? 0 : wideUnlessLatin(right)
      case 0x3A: return 0
      default: return left.isLatin && right.isLatin ? 0 : wideUnlessLatin(right)
      }
    case 0x2E:
      let right = place + 1 < signs.count ? signs[place + 1].unit : 0
      guard place > 0, signs[place - 1].unit.isHan,
        right == 0 || right.isHan || right == 0x201D || right.isCloseBracket
      else { return 0 }
      return Unit.fullStop
    default: return 0
    }
    func wideUnlessLatin(_ right: UInt16) -> UInt16 { right.isLatin ? 0 : unit + 0xFEE0 }
  }

  /// The nearest unit that is no blank, 0 at the line's end.
  private func neighbour(_ signs: [Sign], _ place: Int, _ step: Int) -> UInt16 {
    var next = place + step
    while signs.indices.contains(next), signs[next].unit.isBlank { next += step }
    return signs.indices.contains(next) ? signs[next].unit : 0
  }

  private func isChinese(_ unit: UInt16) -> Bool { unit.isHan || unit.isWideMark }

  /// Brackets are wide where they hold Han characters or stand at one.
  private func widenBrackets(_ signs: inout [Sign]) {
    var open: [Int] = []
    for place in signs.indices {
      let unit = signs[place].unit
      if unit.isOpenBracket { open.append(place) }
      guard unit.isCloseBracket else { continue }
      guard let start = open.popLast() else {
        if place > 0, isChinese(signs[place - 1].unit) { signs[place].unit = Unit.wideClose }
        continue
      }
      guard !signs[start].marks.contains(.damaged) else { continue }
      let holdsHan = signs[start...place].contains { $0.unit.isHan }
      let atHan =
        isChinese(start > 0 ? signs[start - 1].unit : 0)
        || isChinese(place + 1 < signs.count ? signs[place + 1].unit : 0)
      if holdsHan || atHan {
        signs[start].unit = Unit.wideOpen
        signs[place].unit = Unit.wideClose
      }
    }
    for place in open where place + 1 < signs.count && signs[place + 1].unit.isHan {
      signs[place].unit = Unit.wideOpen
    }
  }

  /// Straight quotation marks become curved ones where they come in pairs.
  private func widenQuotes(_ signs: inout [Sign]) {
    let places = signs.indices.filter { signs[$0].unit == 0x22 }
    guard places.count.isMultiple(of: 2) else { return }
    for (number, place) in places.enumerated() {
      signs[place].unit = number.isMultiple(of: 2) ? 0x201C : 0x201D
    }
  }
}
