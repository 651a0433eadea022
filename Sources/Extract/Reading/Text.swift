import Lexicon

/// The bytes of an article's text, and the few questions rules ask of them.
///
/// Positions are UTF-8 offsets throughout, the same that `Evidence` carries. Words are compared
/// byte by byte against string literals, so asking allocates nothing.
struct Text: Sendable {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// What a pass over the whole text found; `nil` for a few words that are looked at once.
  let index: TextIndex?

  /// A text with its index.
  init(bytes: [UInt8], index: TextIndex? = nil) {
    self.bytes = bytes
    self.index = index
  }

  /// One past the last byte.
  var end: Int { bytes.count }

  /// How many bytes the character at `position` takes.
  @inline(__always)
  func width(_ position: Int) -> Int {
    let lead = bytes[position]
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Where the character before `position` begins.
  @inline(__always)
  func before(_ position: Int) -> Int {
    var at = position - 1
    while at > 0, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return max(at, 0)
  }

  /// Whether `word` begins at `position`.
  @inline(__always)
  func has(_ word: StaticString, at position: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position >= 0, position + count <= bytes.count else { return false }
    let letters = unsafe word.utf8Start
    for offset in 0..<count where unsafe letters[offset] != bytes[position + offset] {
      return false
    }
    return true
  }

  /// Whether `word` ends at `position`.
  @inline(__always)
  func has(_ word: StaticString, endingAt position: Int) -> Bool {
    has(word, at: position - word.utf8CodeUnitCount)
  }

  /// Where `word` begins first in `range`, or `nil`.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let count = word.utf8CodeUnitCount
    guard range.count >= count else { return nil }
    let lead = unsafe word.utf8Start[0]
    var position = range.lowerBound
    while position + count <= range.upperBound {
      if bytes[position] == lead, has(word, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Where `word` begins last in `range`, or `nil`.
  func last(_ word: StaticString, in range: Range<Int>) -> Int? {
    let count = word.utf8CodeUnitCount
    guard range.count >= count else { return nil }
    var position = range.upperBound - count
    while position >= range.lowerBound {
      if has(word, at: position) { return position }
      position -= 1
    }
    return nil
  }

  /// Whether `word` occurs in `range`.
  func contains(_ word: StaticString, in range: Range<Int>) -> Bool {
    first(word, in: range) != nil
  }

  /// Whether a word of `table` occurs in `range`.
  func containsWord(of table: WordTable, in range: Range<Int>) -> Bool {
    firstWord(of: table, in: range) != nil
  }

  /// Where a word of `table` begins first in `range`, with its end and number.
  func firstWord(of table: WordTable, in range: Range<Int>) -> (start: Int, match: WordTable.Match)?
  {
    if let hits = index?.hits(of: table, from: range.lowerBound) {
      for hit in hits {
        guard Int(hit.start) < range.upperBound else { return nil }
        if let match = whole(hit, of: table, limit: range.upperBound) {
          return (Int(hit.start), match)
        }
      }
      return nil
    }
    var position = range.lowerBound
    while position < range.upperBound {
      if let match = table.match(bytes, at: position, limit: range.upperBound) {
        return (position, match)
      }
      position += width(position)
    }
    return nil
  }

  /// The words of `table` in `range`, left to right, none within another.
  func words(of table: WordTable, in range: Range<Int>) -> [(start: Int, match: WordTable.Match)] {
    var found: [(start: Int, match: WordTable.Match)] = []
    var position = range.lowerBound
    if let hits = index?.hits(of: table, from: position) {
      for hit in hits {
        guard Int(hit.start) < range.upperBound else { break }
        guard Int(hit.start) >= position,
          let match = whole(hit, of: table, limit: range.upperBound)
        else { continue }
        found.append((Int(hit.start), match))
        position = match.end
      }
      return found
    }
    while position < range.upperBound {
      if let match = table.match(bytes, at: position, limit: range.upperBound) {
        found.append((position, match))
        position = match.end
      } else {
        position += width(position)
      }
    }
    return found
  }

  /// The word of `hit`, or the longest one of its table there that ends at or before `limit`.
  @inline(__always)
  private func whole(_ hit: WordIndex.Hit, of table: WordTable, limit: Int) -> WordTable.Match? {
    if Int(hit.end) <= limit {
      return WordTable.Match(end: Int(hit.end), value: Int(hit.value))
    }
    return table.match(bytes, at: Int(hit.start), limit: limit)
  }

  /// The bytes from `start` to `end`, none if `end` lies before `start`.
  @inline(__always)
  func span(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

  /// The text of `range`.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of `range` without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, blank(at: low) > 0 { low += blank(at: low) }
    while high > low {
      let start = before(high)
      guard start >= low, blank(at: start) > 0 else { break }
      high = start
    }
    return low..<high
  }

  /// The width of the blank at `position`, 0 if there is none.
  @inline(__always)
  func blank(at position: Int) -> Int {
    guard position >= 0, position < bytes.count else { return 0 }
    switch bytes[position] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xE3 where has("　", at: position): return 3
    case 0xC2 where has("\u{A0}", at: position): return 2
    default: return 0
    }
  }

  /// Whether the byte at `position` is an ASCII digit.
  @inline(__always)
  func isDigit(_ position: Int) -> Bool {
    position >= 0 && position < bytes.count && bytes[position] &- 48 < 10
  }

  /// Whether the character at `position` is a Han character.
  @inline(__always)
  func isHan(_ position: Int) -> Bool {
    guard position >= 0, position < bytes.count else { return false }
    let lead = bytes[position]
    return (lead >= 0xE4 && lead <= 0xE9) || (lead == 0xE3 && bytes[position + 1] >= 0x90)
      || lead == 0xF0
  }

  /// The mark at `position`, or `nil` if there is none or the text ends before it.
  @inline(__always)
  func mark(at position: Int) -> Mark? {
    guard position >= 0, position < bytes.count else { return nil }
    return Mark(in: bytes, at: position)
  }

  /// How many characters `range` holds.
  func characters(in range: Range<Int>) -> Int {
    var count = 0
    for position in range where bytes[position] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
