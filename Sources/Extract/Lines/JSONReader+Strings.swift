/// Strings: where they end, and what they stand for.
extension JSONReader {
  /// Goes past a string.
  mutating func string() throws(Failure) -> Quoted {
    let start = place + 1
    var at = start
    var isEscaped = false
    while true {
      at = ByteScan.plainEnd(bytes.span, at..<end)
      guard at < end else { throw .syntax(at: at) }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        place = at + 1
        return Quoted(range: start..<at, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        at = try escapeEnd(at)
      default: throw .syntax(at: at)
      }
    }
  }

  /// Where the escape that begins at `at` ends; a pair of surrogates is one.
  private func escapeEnd(_ at: Int) throws(Failure) -> Int {
    guard at + 1 < end else { throw .syntax(at: at) }
    switch bytes[at + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return at + 2
    case UInt8(ascii: "u"): break
    default: throw .syntax(at: at)
    }
    guard let unit = hexadecimal(at + 2) else { throw .syntax(at: at) }
    guard unit & 0xF800 == 0xD800 else { return at + 6 }
    guard unit < 0xDC00, at + 7 < end, bytes[at + 6] == 0x5C, bytes[at + 7] == 0x75 else {
      throw .surrogate(at: at)
    }
    guard let second = hexadecimal(at + 8) else { throw .syntax(at: at + 6) }
    guard second & 0xFC00 == 0xDC00 else { throw .surrogate(at: at) }
    return at + 12
  }

  /// The unit that four hexadecimal digits from `at` name.
  private func hexadecimal(_ at: Int) -> UInt32? {
    guard at + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[at..<at + 4] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// The bytes that `string` stands for.
  func decoded(_ string: Quoted) -> [UInt8] {
    guard string.isEscaped else { return Array(bytes[string.range]) }
    var result: [UInt8] = []
    result.reserveCapacity(string.range.count)
    var at = string.range.lowerBound
    while at < string.range.upperBound {
      let stop = ByteScan.first(UInt8(ascii: "\\"), bytes.span, at..<string.range.upperBound)
      result.append(contentsOf: bytes[at..<stop])
      if stop == string.range.upperBound { break }
      at = append(escape: stop, to: &result)
    }
    return result
  }

  /// Appends what the escape at `at` stands for, and returns where it ends.
  private func append(escape at: Int, to result: inout [UInt8]) -> Int {
    switch bytes[at + 1] {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      let first = hexadecimal(at + 2) ?? 0xFFFD
      let isPair = first & 0xFC00 == 0xD800
      let second = isPair ? hexadecimal(at + 8) ?? 0xDC00 : 0
      let point = isPair ? 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF : first
      let scalar = Unicode.Scalar(point) ?? "\u{FFFD}"
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return at + (isPair ? 12 : 6)
    case let same: result.append(same)
    }
    return at + 2
  }
}
