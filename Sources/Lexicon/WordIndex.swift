/// Many word tables looked up together: one pass over a text finds the words of all of them.
///
/// A word is looked for only where the hash of two characters is that of a word's beginning; of the
/// words of one table that begin at a place the longest counts, as
/// `WordTable.match` has it.
public struct WordIndex: Sendable {
  /// A word of a table, found in a text.
  public struct Hit: Sendable {
    /// The word's first byte.
    public let start: Int32
    /// One past its last byte.
    public let end: Int32
    /// The word's number in its table.
    public let value: Int32
    /// The table's place in the index.
    public let table: Int32
  }

  /// A word and the tables that have it.
  private struct Entry: Sendable {
    let start: Int32
    let count: Int32
    let firstUse: Int32
    let lastUse: Int32
  }

  /// The pairs of characters that longer words begin with, as `CharacterCode.pair` numbers them.
  public let pairs: [Int]
  /// How many tables there are.
  public let tableCount: Int

  private let letters: [UInt8]
  private let entries: [Entry]
  private let uses: [(table: Int32, value: Int32)]
  /// For each slot of two characters the first of its entries; one more slot ends the last.
  private let starts: [Int32]
  /// The words of one character, by slots of their own.
  private let singles: WordTable
  private let singleUses: [Range<Int>]
  /// For each table's identity its place, or -1.
  private let places: [Int32]

  private static let slotBits = 12

  /// An index of `tables`; a table given twice has one place.
  public init(_ tables: [WordTable]) {
    var places: [Int32] = []
    var count: Int32 = 0
    var words: [[UInt8]: [(table: Int32, value: Int32)]] = [:]
    for table in tables {
      if table.identity >= places.count {
        places += [Int32](repeating: -1, count: table.identity + 1 - places.count)
      }
      guard places[table.identity] < 0 else { continue }
      places[table.identity] = count
      for (word, value) in table.words { words[word, default: []].append((count, Int32(value))) }
      count += 1
    }
    self.places = places
    tableCount = Int(count)
    var singles: [(String, Int)] = []
    var singleUses: [Range<Int>] = []
    var uses: [(table: Int32, value: Int32)] = []
    var letters: [UInt8] = []
    var buckets = [[Entry]](repeating: [], count: 1 << Self.slotBits)
    var pairs: [Int] = []
    let sorted = words.sorted {
      $0.key.count != $1.key.count
        ? $0.key.count > $1.key.count : $0.key.lexicographicallyPrecedes($1.key)
    }
    for (word, tables) in sorted {
      let firstUse = uses.count
      uses += tables
      let width = WordTable.width(word[0])
      guard word.count > width else {
        singles.append((String(decoding: word, as: UTF8.self), singleUses.count))
        singleUses.append(firstUse..<uses.count)
        continue
      }
      let pair = CharacterCode.pair(CharacterCode.at(word, 0), CharacterCode.at(word, width))
      pairs.append(pair)
      buckets[Self.slot(pair)].append(
        Entry(
          start: Int32(letters.count), count: Int32(word.count), firstUse: Int32(firstUse),
          lastUse: Int32(uses.count)))
      letters += word
    }
    var starts: [Int32] = [0]
    for bucket in buckets { starts.append(starts[starts.count - 1] + Int32(bucket.count)) }
    entries = buckets.flatMap { $0 }
    self.starts = starts
    self.uses = uses
    self.letters = letters
    self.pairs = pairs
    self.singles = WordTable(singles)
    self.singleUses = singleUses
  }

  /// The place of `table` in the index, or `nil` if it is not part of it.
  @inline(__always)
  public func place(of table: WordTable) -> Int? {
    guard table.identity < places.count, places[table.identity] >= 0 else { return nil }
    return Int(places[table.identity])
  }

  /// The characters that are words, by their codes.
  public var singleCharacters: [Int] { singles.openings }

  /// Appends the words of two characters and more that begin at `position` with `pair` to `hits`.
  ///
  /// - Parameters:
  ///   - bytes: A text in UTF-8.
  ///   - position: Where a character begins.
  ///   - last: For each table where its last word began; the scan's own, -1 at first.
  public func find(
    _ pair: Int, in bytes: [UInt8], at position: Int, last: inout [Int32], to hits: inout [Hit]
  ) {
    let slot = Self.slot(pair)
    for index in Int(starts[slot])..<Int(starts[slot + 1]) {
      let entry = entries[index]
      let end = position + Int(entry.count)
      guard stands(entry, in: bytes, at: position, end: end) else { continue }
      take(Int(entry.firstUse)..<Int(entry.lastUse), position, end, &last, &hits)
    }
  }

  /// Appends the words of one character that stand at `position` to `hits`; to be asked after
  /// those of more.
  public func findSingle(
    in bytes: [UInt8], at position: Int, last: inout [Int32], to hits: inout [Hit]
  ) {
    let next = position + WordTable.width(bytes[position])
    guard let single = singles.match(bytes, at: position, limit: next) else { return }
    take(singleUses[single.value], position, next, &last, &hits)
  }

  @inline(__always)
  private func stands(_ entry: Entry, in bytes: [UInt8], at position: Int, end: Int) -> Bool {
    guard end <= bytes.count else { return false }
    let start = Int(entry.start)
    for offset in 0..<Int(entry.count) where bytes[position + offset] != letters[start + offset] {
      return false
    }
    return true
  }

  @inline(__always)
  private func take(
    _ range: Range<Int>, _ start: Int, _ end: Int, _ last: inout [Int32], _ hits: inout [Hit]
  ) {
    for number in range {
      let use = uses[number]
      // The longest word of the table came first.
      guard last[Int(use.table)] != Int32(start) else { continue }
      last[Int(use.table)] = Int32(start)
      hits.append(
        Hit(start: Int32(start), end: Int32(end), value: use.value, table: use.table))
    }
  }

  @inline(__always)
  private static func slot(_ pair: Int) -> Int { pair >> (CharacterCode.pairBits - slotBits) }
}
