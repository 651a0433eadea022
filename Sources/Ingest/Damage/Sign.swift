import BriefingModel

/// One UTF-16 unit of a page, and the bytes of the file it was read from.
///
/// Every step from the file to the article's text keeps signs, so the way back is never lost.
struct Sign: Hashable {
  /// The unit.
  var unit: UInt16
  /// What is known about it.
  var marks: Marks = []
  /// The number of the repair that recovered it, from 1; 0 for a unit that was read as it stands.
  var repair: UInt16 = 0
  /// The first byte it came from.
  var start: Int32
  /// One past the last byte it came from.
  var end: Int32

  /// What is known about a sign.
  struct Marks: OptionSet, Hashable {
    let rawValue: UInt8
    /// It stands within a link.
    static let link = Marks(rawValue: 1)
    /// It shows damage that has no certain inverse.
    static let damaged = Marks(rawValue: 2)
    /// It is no character of the page but the seam of two inline elements.
    static let seam = Marks(rawValue: 4)
  }
}

extension [Sign] {
  /// The units alone.
  var units: [UInt16] { map(\.unit) }

  /// The characters as a string.
  var string: String { String(units: units) }
}

extension String {
  /// The text of UTF-16 units; half a pair becomes U+FFFD.
  ///
  /// The library's own way is generic at run time and ten times slower.
  init(units: [UInt16]) {
    guard !units.contains(where: { $0 & 0xF800 == 0xD800 }) else {
      self = String(decoding: units, as: UTF16.self)
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count * 3)
    for unit in units { bytes.append(utf8: unit) }
    self = String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a unit of the basic plane, which is no half of a pair, in UTF-8.
  @inline(__always)
  mutating func append(utf8 unit: UInt16) {
    if unit < 0x80 {
      append(UInt8(truncatingIfNeeded: unit))
      return
    }
    if unit < 0x800 {
      append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
    } else {
      append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
    }
    append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
  }
}

/// The units that the steps ask for by name.
enum Unit {
  static let newline: UInt16 = 0x0A
  static let tab: UInt16 = 0x09
  static let space: UInt16 = 0x20
  static let question: UInt16 = 0x3F
  static let replacement: UInt16 = 0xFFFD
  static let comma: UInt16 = 0x2C
  static let wideComma: UInt16 = 0xFF0C
  static let open: UInt16 = 0x28
  static let close: UInt16 = 0x29
  static let wideOpen: UInt16 = 0xFF08
  static let wideClose: UInt16 = 0xFF09
  static let fullStop: UInt16 = 0x3002
  static let colon: UInt16 = 0xFF1A
}

/// Classes of units. Written out, since Swift's own classes take 三 and ① for numbers.
extension UInt16 {
  /// A Han character of the basic plane.
  @inline(__always)
  var isHan: Bool { (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) }

  /// One of `0` to `9`.
  @inline(__always)
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// One of `A` to `Z` and `a` to `z`.
  @inline(__always)
  var isLatin: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// A blank of any width, but no line end.
  @inline(__always)
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x3000 || self == 0xA0 }

  /// A bracket that opens, of either width.
  @inline(__always)
  var isOpenBracket: Bool { self == Unit.open || self == Unit.wideOpen }

  /// A bracket that closes, of either width.
  @inline(__always)
  var isCloseBracket: Bool { self == Unit.close || self == Unit.wideClose }

  /// A full-width mark of Chinese text.
  @inline(__always)
  var isWideMark: Bool {
    switch self {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x3017, 0xFF01, 0xFF08, 0xFF09, 0xFF0C,
      0xFF1A, 0xFF1B, 0xFF1F, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026:
      true
    default: false
    }
  }

  /// A letter that readings are spelled with, toned or not.
  @inline(__always)
  var isPinyin: Bool { (0x61...0x7A).contains(self) || isToned || self == 0xFC || isSchoolLetter }

  private var isSchoolLetter: Bool { self == 0x0251 || self == 0x0261 || self == 0xEA }

  /// A vowel with a tone mark.
  @inline(__always)
  var isToned: Bool {
    switch self {
    case 0xE0, 0xE1, 0xE8, 0xE9, 0xEC, 0xED, 0xF2, 0xF3, 0xF9, 0xFA, 0x0101, 0x0113, 0x011B,
      0x012B, 0x014D, 0x016B, 0x01CE, 0x01D0, 0x01D2, 0x01D4, 0x01D6, 0x01D8, 0x01DA, 0x01DC,
      0x0144, 0x0148, 0x01F9, 0x1E3F, 0x1EBF, 0x1EC1:
      true
    default: false
    }
  }
}
