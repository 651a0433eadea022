@testable import Ingest
@testable import Lexicon

/// Damages a page the way the producers of damaged pages did, and knows what it damaged.
///
/// Each character of a table gets its reading inserted behind its two bytes of GBK, wherever these
/// bytes stand next to each other; then the bytes are read as GBK again and the marks are folded.
struct ForwardDamage {
  /// A stretch of the damaged page and what it was made of.
  struct Segment {
    /// Where it stands on the damaged page.
    var damaged: Range<Int>
    /// Where it stood on the page.
    var original: Range<Int>
    /// Whether its characters came through as they were.
    var isClean: Bool
  }

  /// How the damage is made.
  struct Style {
    /// Shown for a lead byte without its trail.
    var trace = Unit.question
    /// Whether full-width marks come out narrow.
    var foldsMarks = true
    /// Whether a comma was inserted before half of two characters that looks like a mark.
    var splitsMarks = true
  }

  /// The page before.
  let original: [UInt16]
  /// The page after.
  private(set) var damaged: [UInt16] = []
  /// The whole of both, in order.
  private(set) var segments: [Segment] = []

  private struct Byte {
    let value: UInt8
    /// Twice the place of its unit, and one for a trail byte; -1 for what was inserted.
    let source: Int
  }

  /// Damages `page`, which holds only characters of GBK; `table` is in the order of the replacing.
  init(page: [UInt16], table: [UInt16], style: Style = Style()) {
    original = page
    let bytes = Self.inserted(Self.bytes(page), table, style)
    let sources = read(bytes, style)
    divide(sources)
  }

  /// The spots that are damaged beyond an inserted reading.
  var spots: [Segment] { segments.filter { !$0.isClean } }

  private static func bytes(_ page: [UInt16]) -> [Byte] {
    var bytes: [Byte] = []
    bytes.reserveCapacity(page.count * 2)
    for (place, unit) in page.enumerated() {
      if unit < 0x80 {
        bytes.append(Byte(value: UInt8(unit), source: place * 2))
      } else {
        let code = GBK.shared.code(of: unit)
        precondition(code != 0, "no character of GBK")
        bytes.append(Byte(value: UInt8(code >> 8), source: place * 2))
        bytes.append(Byte(value: UInt8(code & 0xFF), source: place * 2 + 1))
      }
    }
    return bytes
  }

  /// The bytes with what was inserted. An insertion parts two bytes, which then match nothing that
  /// is replaced later.
  private static func inserted(_ bytes: [Byte], _ table: [UInt16], _ style: Style) -> [Byte] {
    var ranks = [Int](repeating: 0, count: 0x10000)
    for (rank, unit) in table.enumerated() { ranks[Int(GBK.shared.code(of: unit))] = rank + 1 }
    var matches: [(rank: Int, place: Int)] = []
    var splits: [Int] = []
    for place in bytes.indices.dropLast() where bytes[place].value >= 0x80 {
      let code = Int(bytes[place].value) << 8 | Int(bytes[place + 1].value)
      if ranks[code] > 0 { matches.append((ranks[code], place)) }
      if style.splitsMarks, code == 0xA3AC || code == 0xA3A1, !bytes[place].source.isMultiple(of: 2)
      {
        splits.append(place)
      }
    }
    matches.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    // What stands before a byte, by its place.
    var insertions: [Int: [UInt8]] = [:]
    var lastEnd = (rank: 0, place: -1)
    for match in matches where insertions[match.place + 1] == nil {
      if match.rank == lastEnd.rank, match.place < lastEnd.place { continue }
      insertions[match.place + 2] = reading(of: table[match.rank - 1])
      lastEnd = (match.rank, match.place + 2)
    }
    for place in splits where insertions[place + 1] == nil && insertions[place] == nil {
      insertions[place] = [0x2C]
    }
    var result: [Byte] = []
    result.reserveCapacity(bytes.count * 2)
    for place in 0...bytes.count {
      for value in insertions[place] ?? [] { result.append(Byte(value: value, source: -1)) }
      if place < bytes.count { result.append(bytes[place]) }
    }
    return result
  }

  /// A character's reading in brackets, in GBK.
  private static func reading(of unit: UInt16) -> [UInt8] {
    let letters = Readings.shared.letters(of: Readings.shared.syllable(of: unit))
    return [0x28]
      + letters.flatMap { letter -> [UInt8] in
        let code = GBK.shared.code(of: letter)
        return letter < 0x80 ? [UInt8(letter)] : [UInt8(code >> 8), UInt8(code & 0xFF)]
      } + [0x29]
  }

  /// Reads `bytes` as GBK; returns the source of each unit, -1 for what is no unit of the page.
  private mutating func read(_ bytes: [Byte], _ style: Style) -> [Int] {
    var sources: [Int] = []
    var place = 0
    func fold(_ unit: UInt16) -> UInt16 {
      guard style.foldsMarks else { return unit }
      switch unit {
      case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: return unit - 0xFEE0
      default: return unit
      }
    }
    while place < bytes.count {
      let first = bytes[place]
      guard first.value >= 0x80, first.value <= 0xFE else {
        // A single FF stands for nothing.
        if first.value != 0xFF {
          damaged.append(UInt16(first.value))
          sources.append(first.source)
        }
        place += 1
        continue
      }
      let second = place + 1 < bytes.count ? bytes[place + 1] : Byte(value: 0x20, source: -1)
      if second.value < 0x40 || second.value == 0x7F {
        // A line end is no byte that a reader swallows.
        damaged.append(style.trace)
        sources.append(-1)
        place += second.value == 0x0A ? 1 : 2
        continue
      }
      let unit = GBK.shared.unit(lead: first.value, trail: second.value)
      if unit != 0 {
        damaged.append(fold(unit))
        let isWhole =
          first.source >= 0 && first.source.isMultiple(of: 2) && second.source == first.source + 1
        sources.append(isWhole ? first.source : -1)
      }
      place += 2
    }
    return sources.map { $0 >= 0 && $0.isMultiple(of: 2) ? $0 / 2 : -1 }
  }

  /// Divides both pages into what came through and what did not.
  private mutating func divide(_ sources: [Int]) {
    var (place, next) = (0, 0)
    while place < sources.count || next < original.count {
      let cleanStart = (place, next)
      while place < sources.count, sources[place] == next {
        next += 1
        place += 1
        // An inserted reading belongs to its character.
        if place < sources.count, damaged[place] == Unit.open, sources[place] == -1 {
          var end = place + 1
          while end < sources.count, damaged[end].isPinyin, sources[end] == -1 { end += 1 }
          if end < sources.count, damaged[end] == Unit.close, sources[end] == -1 { place = end + 1 }
        }
      }
      if next > cleanStart.1 {
        segments.append(
          Segment(
            damaged: cleanStart.0..<place, original: cleanStart.1..<next, isClean: true))
      }
      let start = (place, next)
      while place < sources.count, sources[place] < next { place += 1 }
      next = place < sources.count ? sources[place] : original.count
      if place > start.0 || next > start.1 {
        segments.append(
          Segment(damaged: start.0..<place, original: start.1..<next, isClean: false))
      }
    }
  }
}
