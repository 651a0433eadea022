import BriefingModel
import Lexicon

/// What one pass over a text finds for all rules: its marks, the places where numbers and periods
/// may begin, the names of regions, and the words of the rules' tables.
///
/// Rules ask for a stretch of the text; the answer is found by halving, so that a question costs the
/// same in a long text as in a short one.
final class TextIndex: Sendable {
  /// A mark and where it stands.
  struct MarkPlace: Sendable {
    let position: Int32
    let mark: Mark
  }

  /// A name of a region and where it begins.
  struct Name: Sendable {
    let start: Int
    let match: Gazetteer.Match
  }

  /// The marks, left to right.
  let marks: [MarkPlace]
  /// The quotation marks among them.
  private let quotes: [MarkPlace]
  /// Where numbers may begin, left to right.
  let numberStarts: [Int32]
  /// Where periods may begin, left to right.
  let periodStarts: [Int32]
  /// The names of regions, left to right; one may begin within another.
  let names: [Name]

  private let index: WordIndex
  /// The words found, table by table, each from left to right.
  private let hits: [WordIndex.Hit]
  /// For each table its first hit; one more ends the last.
  private let firstHits: [Int32]

  fileprivate init(
    marks: [MarkPlace], numberStarts: [Int32], periodStarts: [Int32], names: [Name],
    index: WordIndex, hits: [WordIndex.Hit]
  ) {
    self.marks = marks
    quotes = marks.filter { $0.mark == .openQuote || $0.mark == .closeQuote }
    self.numberStarts = numberStarts
    self.periodStarts = periodStarts
    self.names = names
    self.index = index
    var firsts = [Int32](repeating: 0, count: index.tableCount + 1)
    for hit in hits { firsts[Int(hit.table) + 1] += 1 }
    for table in 0..<index.tableCount { firsts[table + 1] += firsts[table] }
    var next = firsts
    var order = [Int32](repeating: 0, count: hits.count)
    for (number, hit) in hits.enumerated() {
      order[Int(next[Int(hit.table)])] = Int32(number)
      next[Int(hit.table)] += 1
    }
    self.hits = order.map { hits[Int($0)] }
    firstHits = firsts
  }

  /// The words of `table` from `position` on, or `nil` if the index does not hold the table.
  @inline(__always)
  func hits(of table: WordTable, from position: Int) -> ArraySlice<WordIndex.Hit>? {
    guard let place = index.place(of: table) else { return nil }
    let range = Int(firstHits[place])..<Int(firstHits[place + 1])
    let first = Self.first(in: range) { Int(hits[$0].start) >= position }
    return hits[first..<range.upperBound]
  }

  /// The marks of `range`.
  @inline(__always)
  func marks(in range: Range<Int>) -> ArraySlice<MarkPlace> {
    let first = Self.first(in: 0..<marks.count) { Int(marks[$0].position) >= range.lowerBound }
    var last = first
    while last < marks.count, Int(marks[last].position) < range.upperBound { last += 1 }
    return marks[first..<last]
  }

  /// The quotation marks before and behind `position`.
  func quotes(around position: Int) -> (before: MarkPlace?, behind: MarkPlace?) {
    let next = Self.first(in: 0..<quotes.count) { Int(quotes[$0].position) >= position }
    return (
      next > 0 ? quotes[next - 1] : nil,
      quotes[next...].first { Int($0.position) > position }
    )
  }

  /// The names of regions from `position` on.
  func names(from position: Int) -> ArraySlice<Name> {
    names[Self.first(in: 0..<names.count) { names[$0].start >= position }...]
  }

  /// The number of the first of `places` that lies at `position` or behind it.
  @inline(__always)
  static func first(of places: [Int32], from position: Int) -> Int {
    first(in: 0..<places.count) { Int(places[$0]) >= position }
  }

  /// The first number of `range` for which `holds` is true, its end if there is none; for all
  /// numbers behind it `holds` is true too.
  @inline(__always)
  private static func first(in range: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Passes over texts and makes their indexes.
final class TextScanner: Sendable {
  /// What a character may begin.
  private enum Class {
    static let mark: UInt8 = 1
    static let number: UInt8 = 2
    static let period: UInt8 = 4
    static let word: UInt8 = 8
    static let name: UInt8 = 16
  }

  /// The scanner that knows the divisions of GB/T 2260 and no others.
  static let standard = TextScanner(gazetteer: .standard)

  private let gazetteer: Gazetteer
  private let words: WordIndex
  private let classes: [UInt8]

  /// A scanner that finds the names of `gazetteer`.
  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    words = Vocabulary.index
    var classes = [UInt8](repeating: 0, count: CharacterCode.count)
    for code in Mark.codes { classes[code] |= Class.mark }
    for code in NumberReader.openings { classes[code] |= Class.number }
    for code in PeriodReader.openings { classes[code] |= Class.period }
    for code in words.openings { classes[code] |= Class.word }
    for code in gazetteer.openings { classes[code] |= Class.name }
    self.classes = classes
  }

  /// The index of a text in UTF-8.
  func index(_ bytes: [UInt8]) -> TextIndex {
    var marks: [TextIndex.MarkPlace] = []
    var numbers: [Int32] = []
    var periods: [Int32] = []
    var names: [TextIndex.Name] = []
    var hits: [WordIndex.Hit] = []
    marks.reserveCapacity(bytes.count / 24)
    hits.reserveCapacity(bytes.count / 12)
    var last = [Int32](repeating: -1, count: words.tableCount)
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      let kind = classes[CharacterCode.at(bytes, position)]
      if kind != 0 {
        if kind & Class.mark != 0, let mark = Mark(in: bytes, at: position) {
          marks.append(TextIndex.MarkPlace(position: Int32(position), mark: mark))
        }
        if kind & Class.number != 0, !Self.goesOn(bytes, position) {
          numbers.append(Int32(position))
        }
        if kind & Class.period != 0, !Self.goesOn(bytes, position) {
          periods.append(Int32(position))
        }
        if kind & Class.word != 0 {
          words.find(in: bytes, at: position, last: &last, to: &hits)
        }
        if kind & Class.name != 0, let match = gazetteer.match(in: bytes, at: position) {
          names.append(TextIndex.Name(start: position, match: match))
        }
      }
      position += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return TextIndex(
      marks: marks, numberStarts: numbers, periodStarts: periods, names: names, index: words,
      hits: hits)
  }

  /// Whether the digit at `position` goes on with a number.
  @inline(__always)
  private static func goesOn(_ bytes: [UInt8], _ position: Int) -> Bool {
    position > 0 && bytes[position] &- 48 < 10 && bytes[position - 1] &- 48 < 10
  }
}
