internal import Synchronization

/// A set of words, each with a number, matched at a position of UTF-8 bytes, longest first.
///
/// Built once from a list; looking at a position where no word begins or ends costs one table
/// access.
public struct WordTable: Sendable {
  /// What tells this table from every other of the process.
  public let identity: Int

  /// A word found at a position.
  public struct Match: Hashable, Sendable {
    /// One past the word's last byte.
    public let end: Int
    /// The word's number.
    public let value: Int

    /// A word of number `value` that ends at `end`.
    @inlinable
    public init(end: Int, value: Int) {
      self.end = end
      self.value = value
    }
  }

  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let start: Int32
    @usableFromInline let count: Int32
    @usableFromInline let value: Int32
  }

  @usableFromInline let letters: [UInt8]
  @usableFromInline let entries: [Entry]
  /// For each slot the number of its first entry; one more slot ends the last.
  @usableFromInline let starts: [UInt16]
  /// For each slot of a last character whether a word ends with one of it.
  private let ends: [Bool]

  private static let slots = 1024
  private static let made = Atomic<Int>(0)

  /// A table of `words` and their numbers; a word given twice keeps its first number.
  public init(_ words: [(String, Int)]) {
    var seen: Set<String> = []
    var buckets = [[(word: [UInt8], value: Int)]](repeating: [], count: Self.slots)
    for (word, value) in words where !word.isEmpty && seen.insert(word).inserted {
      let bytes = Array(word.utf8)
      buckets[Self.slot(bytes, 0)].append((bytes, value))
    }
    var letters: [UInt8] = []
    var entries: [Entry] = []
    var starts: [UInt16] = []
    for bucket in buckets {
      starts.append(UInt16(entries.count))
      for item in bucket.sorted(by: { $0.word.count > $1.word.count }) {
        entries.append(
          Entry(
            start: Int32(letters.count), count: Int32(item.word.count), value: Int32(item.value)))
        letters += item.word
      }
    }
    starts.append(UInt16(entries.count))
    self.letters = letters
    self.entries = entries
    self.starts = starts
    var ends = [Bool](repeating: false, count: Self.slots)
    for entry in entries { ends[Self.lastSlot(letters, Int(entry.start + entry.count))] = true }
    self.ends = ends
    identity = Self.made.add(1, ordering: .relaxed).oldValue
  }

  /// The characters that words begin with, by their codes.
  public var openings: [Int] { words.map { CharacterCode.at($0.word, 0) } }

  /// The words with their numbers, those that begin alike longest first.
  var words: [(word: [UInt8], value: Int)] {
    entries.map { (Array(letters[Int($0.start)..<Int($0.start + $0.count)]), Int($0.value)) }
  }

  /// A table whose words, parted by blanks or line ends, all have the number `value`.
  public init(_ words: String, value: Int = 0) {
    self.init(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), value) })
  }

  /// The longest word that begins at `position` and ends at or before `limit`, or `nil`.
  @inlinable @inline(__always)
  public func match(_ bytes: [UInt8], at position: Int, limit: Int) -> Match? {
    guard position < limit else { return nil }
    let slot = Self.slot(bytes, position)
    let index = Int(starts[slot])
    let last = Int(starts[slot + 1])
    return index == last ? nil : match(bytes, position, limit, index, last)
  }

  /// The longest of the entries from `first` to `last` that stands at `position`.
  @usableFromInline
  func match(_ bytes: [UInt8], _ position: Int, _ limit: Int, _ first: Int, _ last: Int) -> Match? {
    var index = first
    next: while index < last {
      let entry = entries[index]
      index += 1
      let count = Int(entry.count)
      guard position + count <= limit else { continue }
      let start = Int(entry.start)
      for offset in 0..<count where bytes[position + offset] != letters[start + offset] {
        continue next
      }
      return Match(end: position + count, value: Int(entry.value))
    }
    return nil
  }

  /// The longest word that ends at `end` and begins at or after `start`; its value is its number,
  /// its `end` the byte where it begins.
  public func match(_ bytes: [UInt8], endingAt end: Int, from start: Int) -> Match? {
    guard start < end, ends[Self.lastSlot(bytes, end)] else { return nil }
    var position = start
    while position < end {
      if let found = match(bytes, at: position, limit: end), found.end == end {
        return Match(end: position, value: found.value)
      }
      // A shorter word may begin where a longer one does that does not end here.
      if let value = exact(bytes, position, end) { return Match(end: position, value: value) }
      position += Self.width(bytes[position])
    }
    return nil
  }

  /// The number of the word that fills `start..<end`, or `nil`.
  public func exact(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let slot = Self.slot(bytes, start)
    for index in Int(starts[slot])..<Int(starts[slot + 1]) {
      let entry = entries[index]
      guard Int(entry.count) == end - start else { continue }
      let from = Int(entry.start)
      if (0..<Int(entry.count)).allSatisfy({ bytes[start + $0] == letters[from + $0] }) {
        return Int(entry.value)
      }
    }
    return nil
  }

  /// The slot of the character that ends at `end`.
  @inline(__always)
  private static func lastSlot(_ bytes: [UInt8], _ end: Int) -> Int {
    let last = bytes[end - 1]
    guard last >= 0x80, end >= 3 else { return Int(last) }
    let key = UInt32(bytes[end - 3]) << 16 | UInt32(bytes[end - 2]) << 8 | UInt32(last)
    return Int((key &* 0x9E37_79B1) >> 22)
  }

  /// How many bytes the character takes that begins with `lead`.
  @inlinable @inline(__always)
  static func width(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  @inlinable @inline(__always)
  static func slot(_ bytes: [UInt8], _ position: Int) -> Int {
    var key = UInt32(bytes[position])
    if key >= 0xE0, position + 2 < bytes.count {
      key = key << 16 | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2])
    }
    return Int((key &* 0x9E37_79B1) >> 22)
  }
}
