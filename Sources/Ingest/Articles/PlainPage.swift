/// A text that needs no repair, read the quick way (完好文本): UTF-8, simplified script, no trace
/// of damage.
///
/// Most texts are of this kind. Their lines stay what they are in the file, so that no unit needs a
/// record of its own where it came from. A page that is not surely of this kind is none: it is
/// read the thorough way, with the same result.
struct PlainPage {
  /// The lines, their marks folded, empty ones left out.
  private(set) var lines: [PageLine] = []

  /// Reads `bytes`, or gives `nil` if they are not surely whole.
  init?(_ bytes: [UInt8]) {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard var units = Self.units(of: bytes.span, from: mark) else { return nil }
    units.append(Unit.newline)
    let table = UnitClass.table
    let folder = PunctuationFolder(unfoldsCorners: false)
    var (han, traditional, brackets, mayBeJammed) = (0, 0, 0, false)
    var line = Stretch(unit: 0, byte: mark)
    var byte = mark
    var before: UInt16 = 0
    var place = 0
    while place < units.count {
      let unit = units[place]
      let found = table[Int(unit)]
      if found.contains(.lineEnd) {
        if line.end > line.start {
          lines.append(PageLine(Array(units[line.start..<line.end]), line).folded(by: folder))
        }
        byte += 1
        line = Stretch(unit: place + 1, byte: byte)
      } else if found.contains(.blank) {
        byte += unit.utf8Width
        if line.end == line.start {
          line = Stretch(unit: place + 1, byte: byte)
        } else {
          line.blanks += 1
        }
      } else {
        if found.contains(.suspicious) { return nil }
        byte += unit.utf8Width
        line.take(found, end: place + 1, byte: byte)
        if found.contains(.han) {
          han += 1
          if found.contains(.traditional) { traditional += 1 }
          // Most characters are followed by more of them.
          let start = place
          while table[Int(units[place + 1])] == .plainHan { place += 1 }
          han += place - start
          byte += (place - start) * 3
          line.takeHan(place - start)
        } else if found.contains(.symbol) {
          mayBeJammed = mayBeJammed || JammerFilter.isSymbol(unit, afterDigit: before.isDigit)
        } else if before.isOpenBracket, (0x61...0x7A).contains(unit) {
          brackets += 1
        }
      }
      before = unit
      place += 1
    }
    guard brackets < PinyinStripper.tonelessFloor,
      traditional * DamageRepair.traditionalShare <= han,
      !(mayBeJammed && JammerFilter.isJammed(units))
    else { return nil }
  }

  /// A line between its outer blanks, as far as it has been seen.
  struct Stretch {
    /// The first unit.
    let start: Int
    /// One past the last unit that is no blank.
    var end: Int
    /// The bytes of those units in the file.
    let firstByte: Int
    var lastByte: Int
    /// What kinds of units it holds.
    var holds: UnitClass = []
    /// How many of them give it weight.
    var weight = 0
    /// Blanks seen since the line's last unit that is none.
    var blanks = 0

    init(unit: Int, byte: Int) {
      (start, end) = (unit, unit)
      (firstByte, lastByte) = (byte, byte)
    }

    @inline(__always)
    mutating func take(_ found: UnitClass, end: Int, byte: Int) {
      if blanks > 0 { holds.insert(.blank) }
      blanks = 0
      holds.formUnion(found)
      if found.contains(.weighty) { weight += 1 }
      self.end = end
      lastByte = byte
    }

    /// Takes `count` more Han characters without another class.
    @inline(__always)
    mutating func takeHan(_ count: Int) {
      weight += count
      end += count
      lastByte += count * 3
    }
  }

  /// The units of `bytes` from `start`, or `nil` unless they are UTF-8 through and through and every
  /// character is one of the basic plane.
  private static func units(of bytes: Span<UInt8>, from start: Int) -> [UInt16]? {
    var isWhole = true
    let units = [UInt16](capacity: bytes.count - start + 1) { (output: inout OutputSpan<UInt16>) in
      var place = start
      while place < bytes.count {
        let first = bytes[place]
        if first < 0x80 {
          output.append(UInt16(first))
          place += 1
        } else if first & 0xF0 == 0xE0, place + 2 < bytes.count {
          let (second, third) = (bytes[place + 1], bytes[place + 2])
          let unit = UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
          isWhole =
            isWhole && second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && unit >= 0x800
            && unit & 0xF800 != 0xD800
          output.append(unit)
          place += 3
        } else if first >= 0xC2, first < 0xE0, place + 1 < bytes.count {
          let second = bytes[place + 1]
          isWhole = isWhole && second & 0xC0 == 0x80
          output.append(UInt16(first & 0x1F) << 6 | UInt16(second & 0x3F))
          place += 2
        } else {
          isWhole = false
          return
        }
      }
    }
    return isWhole ? units : nil
  }
}

extension UInt16 {
  /// How many bytes UTF-8 has for a unit of the basic plane that is no half of a pair.
  @inline(__always)
  var utf8Width: Int { self < 0x80 ? 1 : self < 0x800 ? 2 : 3 }
}
