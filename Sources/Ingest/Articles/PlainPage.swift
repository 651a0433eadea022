/// A text that needs no repair, read the quick way (完好文本): UTF-8, simplified script, no trace
/// of damage, and no tag.
///
/// Most texts are of this kind. Their lines stay what they are in the file, so that no unit needs a
/// record of its own where it came from. A page that is not surely of this kind is none: it is
/// read the thorough way, with the same result.
struct PlainPage {
  /// The lines, their marks folded, empty ones left out.
  private(set) var lines: [PageLine] = []
  /// How many line ends the text has.
  private(set) var lineEnds = -1

  /// Reads `bytes`, or gives `nil` if they are not surely whole.
  init?(_ bytes: [UInt8]) {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard var units = Self.units(of: bytes.span, from: mark) else { return nil }
    units.append(Unit.newline)
    let table = UnitClass.table
    let folder = PunctuationFolder(unfoldsCorners: false)
    var traits = DamageTraits()
    var line = Stretch(unit: 0, byte: mark)
    var byte = mark
    var place = 0
    while place < units.count {
      let unit = units[place]
      let found = table[Int(unit)]
      traits.take(unit, found)
      if found.contains(.lineEnd) {
        if traits.isSuspicious || line.holds.contains(.tag) { return nil }
        if line.end > line.start {
          lines.append(PageLine.plain(Array(units[line.start..<line.end]), line, folder))
        }
        byte += 1
        lineEnds += 1
        line = Stretch(unit: place + 1, byte: byte)
      } else if found.contains(.blank) {
        byte += unit.utf8Width
        if line.end == line.start {
          line = Stretch(unit: place + 1, byte: byte)
        } else {
          line.blanks += 1
        }
      } else {
        byte += unit.utf8Width
        line.take(found, end: place + 1, byte: byte)
        if found == .plainHan {
          // Most characters are followed by more of them.
          let start = place
          while table[Int(units[place + 1])] == .plainHan { place += 1 }
          traits.takeHan(place - start)
          byte += (place - start) * 3
          line.takeHan(place - start)
        }
      }
      place += 1
    }
    guard !traits.isTraditional, traits.showsNone(of: units) else { return nil }
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
    // Bits of all that is wrong; what is right leaves none.
    var wrong: UInt16 = 0
    let units = [UInt16](capacity: bytes.count - start + 1) { (output: inout OutputSpan<UInt16>) in
      var place = start
      // Three bytes at a time as long as there are three.
      let last = bytes.count - 2
      while place < last {
        let (first, second, third) = unsafe (
          UInt16(bytes[unchecked: place]), UInt16(bytes[unchecked: place + 1]),
          UInt16(bytes[unchecked: place + 2])
        )
        if first & 0xF0 == 0xE0 {
          let unit = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
          wrong |= ((second & 0xC0) ^ 0x80) | ((third & 0xC0) ^ 0x80)
          if unit < 0x800 || unit & 0xF800 == 0xD800 { wrong |= 1 }
          output.append(unit)
          place += 3
        } else if first < 0x80 {
          output.append(first)
          place += 1
        } else {
          if first < 0xC2 || first >= 0xE0 { wrong |= 1 }
          wrong |= (second & 0xC0) ^ 0x80
          output.append((first & 0x1F) << 6 | second & 0x3F)
          place += 2
        }
      }
      while place < bytes.count {
        let first = UInt16(bytes[place])
        let isPair = (0xC2..<0xE0).contains(first) && place + 1 < bytes.count
        let second = isPair ? UInt16(bytes[place + 1]) : 0x80
        if first >= 0x80, !isPair { wrong |= 1 }
        wrong |= (second & 0xC0) ^ 0x80
        output.append(isPair ? (first & 0x1F) << 6 | second & 0x3F : first)
        place += isPair ? 2 : 1
      }
    }
    return wrong == 0 ? units : nil
  }
}

extension UInt16 {
  /// How many bytes UTF-8 has for a unit of the basic plane that is no half of a pair.
  @inline(__always)
  var utf8Width: Int { self < 0x80 ? 1 : self < 0x800 ? 2 : 3 }
}
