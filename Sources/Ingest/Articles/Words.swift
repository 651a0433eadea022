/// A few words that rules look for.
struct Words {
  /// All words' units, one word after the other, the longest first among those that begin alike.
  private let units: [UInt16]
  /// Where each word begins in `units`, and where the last ends.
  private let starts: [Int]
  /// A bit for each remainder by 1024 of a first unit: most places of a text begin no word.
  private let firsts: InlineArray<16, UInt64>
  /// A bit for each remainder of a mix of the first two units, likewise; words of one unit set all
  /// bits that they could need.
  private let pairs: InlineArray<32, UInt64>

  /// Words parted by blanks.
  init(_ list: String) {
    let words = list.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) }
      .sorted { $0.count > $1.count }
    units = words.flatMap { $0 }
    starts = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    var firsts = InlineArray<16, UInt64>(repeating: 0)
    var pairs = InlineArray<32, UInt64>(repeating: words.contains { $0.count == 1 } ? .max : 0)
    for word in words {
      firsts[Int(word[0] & 1023) >> 6] |= 1 << UInt64(word[0] & 63)
      guard word.count > 1 else { continue }
      let slot = Self.slot(word[0], word[1])
      pairs[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    self.firsts = firsts
    self.pairs = pairs
  }

  @inline(__always)
  private static func slot(_ first: UInt16, _ second: UInt16) -> Int {
    Int((first &* 37 &+ second) & 2047)
  }

  /// The first place where one of the words stands, and the longest word there.
  func firstMatch(in text: [UInt16], from start: Int = 0) -> Range<Int>? {
    guard start < text.count else { return nil }
    for place in start..<text.count where mayBegin(text[place]) {
      if let match = longest(at: place, in: text) { return match }
    }
    return nil
  }

  /// The longest of the words that stands at `place`.
  @inline(__always)
  func match(at place: Int, in text: [UInt16]) -> Range<Int>? {
    guard place < text.count, mayBegin(text[place]) else { return nil }
    return longest(at: place, in: text)
  }

  @inline(__always)
  private func mayBegin(_ unit: UInt16) -> Bool {
    firsts[Int(unit & 1023) >> 6] >> UInt64(unit & 63) & 1 != 0
  }

  private func longest(at place: Int, in text: [UInt16]) -> Range<Int>? {
    if place + 1 < text.count {
      let slot = Self.slot(text[place], text[place + 1])
      guard pairs[slot >> 6] >> UInt64(slot & 63) & 1 != 0 else { return nil }
    }
    let first = text[place]
    for word in 0..<(starts.count - 1) where units[starts[word]] == first {
      let (start, count) = (starts[word], starts[word + 1] - starts[word])
      guard place + count <= text.count else { continue }
      var same = 1
      while same < count, units[start + same] == text[place + same] { same += 1 }
      if same == count { return place..<(place + count) }
    }
    return nil
  }
}
