import BriefingModel
import Lexicon

/// The body of an article as a row of units (正文字元): a Han character, or a figure. 市, 县 and other
/// endings of places are other units where they do not follow on a character.
///
/// Marks, Latin letters and line ends are left out: sites fold, damage and break them at will.
struct ContentUnits {
  /// The units: a character's code point, or `figureBit` with the hash of a figure.
  private(set) var units: [UInt32] = []
  /// Whether a character stands right before.
  private var follows = false

  /// Set in the unit of a figure.
  static let figureBit: UInt32 = 0x8000_0000
  /// Set in the ending of a place that stands after a mark: 市 of 「举行。市委」.
  static let apartBit: UInt32 = 0x4000_0000
  /// Stands where a sentence that is not to be trusted was left out.
  static let gap: UInt32 = 0

  /// The units of the body, lists and tables of `article`; sentences not to be quoted left out.
  init(_ article: Article) {
    let text = Array(article.text.utf8)
    units.reserveCapacity(text.count / 3)
    var skipped = article.quarantined.sorted()[...]
    for line in article.lines where [.body, .listItem, .tableRow].contains(line.role) {
      var start = Int(line.range.start)
      let end = Int(line.range.end)
      while let gap = skipped.first, gap.start < line.range.end {
        if Int(gap.start) > start { read(text[start..<Int(gap.start)]) }
        start = max(start, min(end, Int(gap.end)))
        if gap.end > line.range.start, units.last != Self.gap { units.append(Self.gap) }
        if gap.end > line.range.end { break }
        skipped.removeFirst()
      }
      if start < end { read(text[start..<end]) }
    }
  }

  /// Whether `unit` is a figure.
  static func isFigure(_ unit: UInt32) -> Bool { unit & figureBit != 0 }

  /// `unit` as words are compared: without the value of a figure and the mark before an ending.
  static func masked(_ unit: UInt32) -> UInt32 {
    isFigure(unit) ? figureBit : unit & ~apartBit
  }

  /// `unit` without the mark before an ending.
  static func bare(_ unit: UInt32) -> UInt32 { isFigure(unit) ? unit : unit & ~apartBit }

  // MARK: Reading

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    follows = false
    while place < bytes.endIndex {
      let byte = bytes[place]
      if (0x30...0x39).contains(byte) {
        place = number(bytes, place)
        follows = false
      } else if byte < 0xE0 {
        place += 1
        follows = false
      } else {
        let length = byte < 0xF0 ? 3 : 4
        guard place + length <= bytes.endIndex else { return }
        var scalar = UInt32(byte) & (byte < 0xF0 ? 0x0F : 0x07)
        for trail in bytes[(place + 1)..<(place + length)] {
          scalar = scalar << 6 | UInt32(trail & 0x3F)
        }
        place += length
        let isHan = Self.isHan(scalar)
        if isHan { take(Self.simplified(scalar)) }
        follows = isHan
      }
    }
  }

  /// Takes in the number at `start`; a separator between two digits is dropped, a point is kept.
  private mutating func number(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    var (place, hash) = (start, ContentHash())
    while place < bytes.endIndex {
      let byte = bytes[place]
      if (0x30...0x39).contains(byte) {
        hash.add(UInt32(byte))
      } else {
        guard byte == 0x2E || byte == 0x2C, place + 1 < bytes.endIndex,
          (0x30...0x39).contains(bytes[place + 1])
        else { break }
        if byte == 0x2E { hash.add(0x2E) }
      }
      place += 1
    }
    units.append(hash.short | Self.figureBit)
    return place
  }

  private mutating func take(_ scalar: UInt32) {
    let traits = HanTraits(of: scalar)
    if traits.contains(.measure), !traits.contains(.numeral) { joinNumerals() }
    units.append(traits.contains(.placeEnding) && !follows ? scalar | Self.apartBit : scalar)
  }

  /// One form of a character that several pages write in several: 乾 and 干, 著 and 着.
  private static func simplified(_ scalar: UInt32) -> UInt32 {
    scalar < 0x10000 ? UInt32(ScriptTables.shared.simplified(UInt16(scalar))) : scalar
  }

  /// Makes one figure of the Han numerals before a measure word: 「七」 of 七个, 「十二」 of 十二家.
  private mutating func joinNumerals() {
    var start = units.count
    while start > 0, HanTraits(of: units[start - 1]).contains(.numeral) { start -= 1 }
    guard start < units.count else { return }
    var hash = ContentHash()
    for unit in units[start...] { hash.add(unit) }
    units.replaceSubrange(start..., with: [hash.short | Self.figureBit])
  }

  private static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || scalar == 0x3007 || (0x3400...0x4DBF).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }
}

/// What a character is to figures and to names of places.
struct HanTraits: OptionSet {
  let rawValue: UInt8

  /// 一 to 九, 十 百 千.
  static let numeral = HanTraits(rawValue: 1)
  /// Makes a figure of the numerals before it.
  static let measure = HanTraits(rawValue: 2)
  /// Ends the name of a place.
  static let placeEnding = HanTraits(rawValue: 4)
  /// Stands before such an ending in words that name no place of their own: 全市, 园区.
  static let generic = HanTraits(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of a unit.
  init(of unit: UInt32) {
    self =
      (0x4E00...0x9FFF).contains(unit)
      ? Self.table[Int(unit) - 0x4E00] : unit == 0x3007 ? .numeral : []
  }

  /// The traits of 4E00 to 9FFF, in order.
  private static let table: [HanTraits] = {
    var table = [HanTraits](repeating: [], count: 0xA000 - 0x4E00)
    for (trait, characters) in [
      (.numeral, "零一二三四五六七八九十百千两"),
      (.measure, "个家项批次期季月日年亿万件户人名条成倍位号宗起元吨亩"),
      (.placeEnding, "省市县区旗镇乡"), (.generic, "我全本各该两几省市县区城乡镇园社地发开新都超外片副的在和与及由为"),
    ] as [(HanTraits, String)] {
      for scalar in characters.unicodeScalars { table[Int(scalar.value) - 0x4E00].insert(trait) }
    }
    return table
  }()
}

/// A hash of units with fixed constants (64-bit, the mixing of MurmurHash 3), the same on every
/// machine and in every run.
struct ContentHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes in one unit.
  mutating func add(_ unit: UInt32) {
    state = (state ^ UInt64(unit)) &* 0xFF51_AFD7_ED55_8CCD
    state ^= state >> 32
  }

  /// The hash so far.
  var short: UInt32 {
    let mixed = (state ^ state >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
