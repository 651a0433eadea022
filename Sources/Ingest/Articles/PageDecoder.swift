import Lexicon

/// Bytes of a file as signs (字符解码): finds the encoding, drops what no text holds.
struct PageDecoder {
  /// The encodings that pages come in.
  enum Encoding: String {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case gb18030 = "GB 18030"
    case big5 = "Big5"
  }

  /// The page; line ends are `\n`.
  private(set) var signs: [Sign] = []
  /// The encoding that fits.
  let encoding: Encoding
  /// Control, direction and zero-width characters that were dropped.
  private(set) var dropped = 0
  /// Whether the bytes spell the common characters of Chinese text in that encoding.
  let isPlausible: Bool
  /// Bytes that stand for no character; each is shown as U+FFFD.
  private(set) var broken = 0

  /// Decodes `bytes`.
  ///
  /// - Parameters:
  ///   - label: The encoding they are said to have, asked where they leave it open.
  ///   - isUTF8: Whether they are known to be UTF-8, so that nothing is asked.
  init(_ bytes: [UInt8], label: Encoding? = nil, isUTF8: Bool = false) {
    (encoding, isPlausible) = isUTF8 ? (.utf8, true) : Self.encoding(of: bytes, label: label)
    signs.reserveCapacity(bytes.count / (encoding == .utf8 ? 2 : 1))
    switch encoding {
    case .utf8: decodeUTF8(bytes)
    case .utf16: decodeUTF16(bytes)
    case .gb18030: decodeGB18030(bytes)
    case .big5: decodeBig5(bytes)
    }
  }

  /// What the bytes say themselves: labels of pages are wrong too often to be asked first.
  private static func encoding(
    of bytes: [UInt8], label: Encoding?
  ) -> (Encoding, isPlausible: Bool) {
    if UTF16Order(bytes) != nil { return (.utf16, true) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, true) }
    if isUTF8(bytes) {
      return (isDoubleByte(bytes, label) ? label ?? .utf8 : .utf8, true)
    }
    let sample = bytes.prefix(200_000)
    let (chinese, taiwanese, unicode) = (
      doubleByteShare(sample, GBK.shared.gb18030(lead:trail:)),
      doubleByteShare(sample, GBK.shared.big5(lead:trail:)), utf8Share(sample)
    )
    // A page in UTF-8 with a few bytes cut is still one.
    if unicode > 0.9, unicode > chinese - 0.5 { return (.utf8, true) }
    // A few characters may be as common in the one encoding as in the other.
    if sample.count(where: { $0 >= 0x80 }) < 80, min(chinese, taiwanese) > commonFloor {
      if label == .gb18030 || label == .big5 { return (label ?? .gb18030, true) }
    }
    return taiwanese > chinese + 0.05
      ? (.big5, taiwanese > commonFloor) : (.gb18030, chinese > commonFloor)
  }

  /// Whether valid UTF-8 is double-byte text all the same, as the label says: 要目 in GBK are two
  /// letters of other scripts in UTF-8.
  private static func isDoubleByte(_ bytes: [UInt8], _ label: Encoding?) -> Bool {
    guard label == .gb18030 || label == .big5, bytes.count < 1_000,
      bytes.contains(where: { $0 >= 0x80 }), !bytes.contains(where: { $0 >= 0xE0 })
    else { return false }
    let unit =
      label == .big5 ? GBK.shared.big5(lead:trail:) : GBK.shared.gb18030(lead:trail:)
    return doubleByteShare(bytes[...], unit) > 0.9
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Real pages have nine common characters in ten; noise has four.
  private static let commonFloor = 0.6

  /// The share of double-byte codes that are the codec's common characters.
  private static func doubleByteShare(
    _ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16
  ) -> Double {
    var (codes, common, place) = (0, 0, bytes.startIndex)
    while place < bytes.endIndex {
      guard bytes[place] >= 0x80 else {
        place += 1
        continue
      }
      codes += 1
      let trail = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      let decoded = unit(bytes[place], trail)
      let form = ScriptTables.shared.simplified(decoded)
      if decoded.isWideMark || decoded.isHan && BigramModel.shared.count(form) > 2 { common += 1 }
      place += decoded == 0 ? 1 : 2
    }
    return codes == 0 ? 0 : Double(common) / Double(codes)
  }

  /// The share of bytes above 7F that belong to whole characters of UTF-8.
  private static func utf8Share(_ bytes: ArraySlice<UInt8>) -> Double {
    let high = bytes.count { $0 >= 0x80 }
    guard high > 0 else { return 1 }
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = text.unicodeScalars.reduce(0) { sum, scalar in
      scalar.value == 0xFFFD || scalar.value < 0x80 ? sum : sum + UTF8.width(scalar)
    }
    return Double(whole) / Double(high)
  }

  /// Whether no text needs the character: controls, direction marks, zero-width characters.
  static func drops(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private mutating func append(_ scalar: UInt32, _ start: Int, _ end: Int) {
    if scalar < 0x10000,
      UnitClass.table[Int(scalar)].isDisjoint(with: [.suspicious, .lineEnd])
    {
      signs.append(Sign(unit: UInt16(scalar), start: Int32(start), end: Int32(end)))
      isReturn = false
      return
    }
    if scalar == 0x2028 || scalar == 0x2029 { return push(Unit.newline, start, end) }
    if Self.drops(scalar) {
      // A byte order mark at the start is no oddity.
      if scalar != 0xFEFF || start > 0 { dropped += 1 }
      return
    }
    if scalar < 0x10000 {
      push(UInt16(scalar), start, end)
    } else {
      push(UInt16(0xD800 + (scalar - 0x10000) >> 10), start, end)
      push(UInt16(0xDC00 + (scalar - 0x10000) & 0x3FF), start, end)
    }
  }

  private mutating func push(_ unit: UInt16, _ start: Int, _ end: Int) {
    if unit == 0x0D {
      signs.append(Sign(unit: Unit.newline, start: Int32(start), end: Int32(end)))
    } else if unit == Unit.newline, let last = signs.last, last.unit == Unit.newline,
      Int(last.end) == start, isReturn
    {
      signs[signs.count - 1].end = Int32(end)
    } else {
      signs.append(Sign(unit: unit, start: Int32(start), end: Int32(end)))
    }
    isReturn = unit == 0x0D
  }

  /// Whether the last unit was a carriage return, whose line feed belongs to it.
  private var isReturn = false

  private mutating func fail(_ start: Int, _ end: Int) {
    broken += 1
    signs.append(Sign(unit: Unit.replacement, start: Int32(start), end: Int32(end)))
    isReturn = false
  }

  private mutating func decodeUTF8(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        append(UInt32(first), place, place + 1)
        place += 1
        continue
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard first >= 0xC2, first <= 0xF4, place + length <= bytes.count else {
        fail(place, place + 1)
        place += 1
        continue
      }
      var scalar = UInt32(first) & (0x7F >> UInt32(length))
      var whole = true
      for byte in bytes[(place + 1)..<(place + length)] {
        whole = whole && byte & 0xC0 == 0x80
        scalar = scalar << 6 | UInt32(byte & 0x3F)
      }
      let minimum: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
      guard whole, scalar >= minimum, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar)
      else {
        fail(place, place + 1)
        place += 1
        continue
      }
      append(scalar, place, place + length)
      place += length
    }
  }

  private mutating func decodeUTF16(_ bytes: [UInt8]) {
    let order = UTF16Order(bytes)
    let big = order?.isBig == true
    var place = order?.start ?? 0
    func unit(_ at: Int) -> UInt32 {
      big
        ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1])
        : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
    }
    while place + 1 < bytes.count {
      let first = unit(place)
      if (0xD800...0xDBFF).contains(first), place + 3 < bytes.count,
        (0xDC00...0xDFFF).contains(unit(place + 2))
      {
        append(0x10000 + (first - 0xD800) << 10 + unit(place + 2) - 0xDC00, place, place + 4)
        place += 4
      } else {
        if (0xD800...0xDFFF).contains(first) {
          fail(place, place + 2)
        } else {
          append(first, place, place + 2)
        }
        place += 2
      }
    }
    if place < bytes.count { fail(place, bytes.count) }
  }

  private mutating func decodeGB18030(_ bytes: [UInt8]) {
    let gbk = GBK.shared
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        append(UInt32(first), place, place + 1)
        place += 1
      } else if place + 1 < bytes.count,
        case let unit = gbk.gb18030(lead: first, trail: bytes[place + 1]), unit != 0
      {
        append(UInt32(unit), place, place + 2)
        place += 2
      } else if place + 3 < bytes.count,
        let scalar = gbk.gb18030(first, bytes[place + 1], bytes[place + 2], bytes[place + 3])
      {
        append(scalar, place, place + 4)
        place += 4
      } else {
        fail(place, place + 1)
        place += 1
      }
    }
  }

  private mutating func decodeBig5(_ bytes: [UInt8]) {
    let gbk = GBK.shared
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        append(UInt32(first), place, place + 1)
        place += 1
      } else if place + 1 < bytes.count,
        case let unit = gbk.big5(lead: first, trail: bytes[place + 1]), unit != 0
      {
        append(UInt32(unit), place, place + 2)
        place += 2
      } else {
        fail(place, place + 1)
        place += 1
      }
    }
  }
}
