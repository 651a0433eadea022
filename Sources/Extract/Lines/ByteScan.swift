import Foundation

/// Questions about many bytes at once, eight in a step: what a string of JSON is made of.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Eight bytes from `place`, the first lowest.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt64 {
    let raw = unsafe bytes.bytes
    return unsafe UInt64(
      littleEndian: raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: place, as: UInt64.self))
  }

  /// A top bit for each byte of `word` that is zero; bits above the lowest may be wrong.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }

  /// A top bit for each byte that ends a plain stretch of a string: a quotation mark, a backslash or
  /// a control character; bits above the lowest may be wrong.
  @inline(__always)
  private static func ends(_ word: UInt64) -> UInt64 {
    zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x5C))
      | ((word &- (ones &* 0x20)) & ~word & tops)
  }

  /// The same, and for each byte that a line separator may begin with.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    ends(word) | zeros(word ^ (ones &* 0xE2))
  }

  /// Where in `range` a quotation mark, a backslash or a control character stands first, or its end.
  static func plainEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    // Most stretches are long: four words are asked at once.
    while place + 32 <= range.upperBound {
      let first = ends(word(bytes, place)) | ends(word(bytes, place + 8))
      let second = ends(word(bytes, place + 16)) | ends(word(bytes, place + 24))
      if first | second != 0 { break }
      place += 32
    }
    while place + 8 <= range.upperBound {
      let found = ends(word(bytes, place))
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < range.upperBound {
      let byte = bytes[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return place }
      place += 1
    }
    return place
  }

  /// Where in `range` something stands first that is escaped when written, or its end: what ends a
  /// plain stretch, and the line separators that JavaScript takes for line ends.
  static func writableEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      if place + 24 <= range.upperBound {
        let three =
          stops(word(bytes, place)) | stops(word(bytes, place + 8)) | stops(word(bytes, place + 16))
        if three == 0 {
          place += 24
          continue
        }
      }
      let found = stops(word(bytes, place))
      if found == 0 {
        place += 8
        continue
      }
      place += found.trailingZeroBitCount / 8
      if bytes[place] != 0xE2 || isSeparator(bytes, place, range.upperBound) { return place }
      place += 1
    }
    while place < range.upperBound {
      let byte = bytes[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return place }
      if byte == 0xE2, isSeparator(bytes, place, range.upperBound) { return place }
      place += 1
    }
    return place
  }

  /// Whether U+2028 or U+2029 begins at `place`.
  private static func isSeparator(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Bool {
    place + 2 < end && bytes[place + 1] == 0x80 && bytes[place + 2] & 0xFE == 0xA8
  }

  /// Where in `range` the byte `wanted` stands first, or its end.
  static func first(_ wanted: UInt8, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    unsafe bytes.extracting(range).withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return range.upperBound }
      guard let found = unsafe memchr(start, Int32(wanted), buffer.count) else {
        return range.upperBound
      }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }

  // MARK: UTF-8

  // Eight characters of three bytes, as Han text is: which bits tell the shape, and what they are.
  private static let shape: (UInt64, UInt64, UInt64) = (
    0xC0F0_C0C0_F0C0_C0F0, 0xF0C0_C0F0_C0C0_F0C0, 0xC0C0_F0C0_C0F0_C0C0
  )
  private static let han: (UInt64, UInt64, UInt64) = (
    0x80E0_8080_E080_80E0, 0xE080_80E0_8080_E080, 0x8080_E080_80E0_8080
  )

  /// Whether `range` is UTF-8 (RFC 3629): no surrogates, nothing longer than need be.
  static func isUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    let end = range.upperBound
    while place < end {
      if place + 24 <= end {
        let (a, b, c) = (word(bytes, place), word(bytes, place + 8), word(bytes, place + 16))
        if a & shape.0 == han.0, b & shape.1 == han.1, c & shape.2 == han.2, hasNoEdge(a, b, c) {
          place += 24
          continue
        }
        if a & tops == 0 {
          place += 8
          continue
        }
      }
      let width = width(bytes, place, end)
      if width == 0 { return false }
      place += width
    }
    return true
  }

  /// Whether none of the leads is one that not all continuations may follow: E0 and ED.
  @inline(__always)
  private static func hasNoEdge(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> Bool {
    // A continuation is never E0 or ED, so all bytes may be asked.
    let (first, second) = (ones &* 0xE0, ones &* 0xED)
    let found =
      zeros(a ^ first) | zeros(b ^ first) | zeros(c ^ first) | zeros(a ^ second)
      | zeros(b ^ second) | zeros(c ^ second)
    return found == 0
  }

  /// How many bytes the character at `place` has, 0 if there is none.
  private static func width(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Int {
    let lead = bytes[place]
    func follows(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      place + offset < end && bytes[place + offset] >= low && bytes[place + offset] <= high
    }
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80, 0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80, 0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
