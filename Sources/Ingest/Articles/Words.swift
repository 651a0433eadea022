/// A few words that rules look for.
struct Words {
  /// All words' units, one word after the other: by the first unit, the longest first.
  private let units: [UInt16]
  /// Where each word begins in `units`, and where the last ends.
  private let starts: [Int]
  private let filter: WordFilter

  /// Words parted by blanks of one byte; wide ones and tabs are part of a word.
  init(_ list: String) {
    let words = list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf16) }
      .sorted { ($0[0], $1.count) < ($1[0], $0.count) }
    units = words.flatMap { $0 }
    starts = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    filter = WordFilter(words.map { ($0[0], $0.count > 1 ? $0[1] : nil) })
  }

  /// The first place where one of the words stands, and the longest word there.
  func firstMatch(in text: [UInt16], from start: Int = 0) -> Range<Int>? {
    guard start < text.count else { return nil }
    for place in start..<text.count where filter.mayBegin(text[place]) {
      if let match = longest(at: place, in: text) { return match }
    }
    return nil
  }

  /// The longest of the words that stands at `place`.
  @inline(__always)
  func match(at place: Int, in text: [UInt16]) -> Range<Int>? {
    guard place < text.count, filter.mayBegin(text[place]) else { return nil }
    return longest(at: place, in: text)
  }

  /// Whether a word can begin with `unit`; a few other units pass as well.
  func mayBegin(_ unit: UInt16) -> Bool { filter.mayBegin(unit) }

  private func longest(at place: Int, in text: [UInt16]) -> Range<Int>? {
    let first = text[place]
    guard filter.mayGoOn(first, place + 1 < text.count ? text[place + 1] : nil) else { return nil }
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if units[starts[middle]] < first { low = middle + 1 } else { high = middle }
    }
    while low < starts.count - 1, units[starts[low]] == first {
      let (start, count) = (starts[low], starts[low + 1] - starts[low])
      low += 1
      guard place + count <= text.count else { continue }
      var same = 1
      while same < count, units[start + same] == text[place + same] { same += 1 }
      if same == count { return place..<(place + count) }
    }
    return nil
  }
}

/// Tells places of a text where none of some words can begin, by a bit for each mix of their first
/// units; most places of a text are such.
struct WordFilter {
  // Arrays: an inline one would be copied whole at each look.
  private let firsts: [UInt64]
  private let pairs: [UInt64]

  /// A filter for words that begin with these units; a word without a second unit has one unit, or
  /// may go on with anything.
  init(_ words: [(first: UInt16, second: UInt16?)]) {
    var firsts = [UInt64](repeating: 0, count: 16)
    var pairs = [UInt64](repeating: 0, count: 64)
    for (first, second) in words {
      firsts[Int(first & 1023) >> 6] |= 1 << UInt64(first & 63)
      // The lowest 4,096 units have every slot there is.
      for second in second.map({ $0...$0 }) ?? 0...4_095 {
        let slot = Self.slot(first, second)
        pairs[slot >> 6] |= 1 << UInt64(slot & 63)
      }
    }
    self.firsts = firsts
    self.pairs = pairs
  }

  @inline(__always)
  private static func slot(_ first: UInt16, _ second: UInt16) -> Int {
    Int((first &* 37 ^ second) & 4095)
  }

  /// Whether a word may begin with `unit`.
  @inline(__always)
  func mayBegin(_ unit: UInt16) -> Bool {
    firsts[Int(unit & 1023) >> 6] >> UInt64(unit & 63) & 1 != 0
  }

  /// Whether a word that begins with `first` may go on with `second`; at the end of a text, that is
  /// without a second unit, it may.
  @inline(__always)
  func mayGoOn(_ first: UInt16, _ second: UInt16?) -> Bool {
    guard let second else { return true }
    let slot = Self.slot(first, second)
    return pairs[slot >> 6] >> UInt64(slot & 63) & 1 != 0
  }
}
