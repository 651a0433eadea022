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
  /// Where blanks and bars stand, left to right.
  let blanks: [Int32]
  /// The names of regions, left to right; one may begin within another.
  let names: [Name]

  private let index: WordIndex
  /// The words found, table by table, each from left to right.
  private let hits: [WordIndex.Hit]
  /// For each table its first hit; one more ends the last.
  private let firstHits: [Int32]

  /// What a pass gathers.
  struct Findings {
    let words: WordIndex
    var marks: [MarkPlace] = []
    var numberStarts: [Int32] = []
    var periodStarts: [Int32] = []
    var blanks: [Int32] = []
    var names: [Name] = []
    fileprivate var hits: [WordIndex.Hit] = []
    private var last: [Int32]

    /// Nothing yet of a text of `bytes` bytes.
    init(words: WordIndex, bytes: Int) {
      self.words = words
      last = [Int32](repeating: -1, count: words.tableCount)
      marks.reserveCapacity(bytes / 24)
      hits.reserveCapacity(bytes / 12)
    }

    /// Takes the words of two characters and more that begin at `position` with `pair`.
    mutating func takeWords(_ pair: Int, in bytes: [UInt8], at position: Int) {
      words.find(pair, in: bytes, at: position, last: &last, to: &hits)
    }

    /// Takes the words of one character at `position`, after those of more.
    mutating func takeSingle(in bytes: [UInt8], at position: Int) {
      words.findSingle(in: bytes, at: position, last: &last, to: &hits)
    }
  }

  /// The index of what a pass has found.
  init(_ found: Findings) {
    marks = found.marks
    quotes = marks.filter { $0.mark == .openQuote || $0.mark == .closeQuote }
    numberStarts = found.numberStarts
    periodStarts = found.periodStarts
    blanks = found.blanks
    names = found.names
    index = found.words
    let hits = found.hits
    var firsts = [Int32](repeating: 0, count: index.tableCount + 1)
    for hit in hits { firsts[Int(hit.table) + 1] += 1 }
    for table in 0..<index.tableCount { firsts[table + 1] += firsts[table] }
    var next = firsts
    var sorted = hits
    for hit in hits {
      sorted[Int(next[Int(hit.table)])] = hit
      next[Int(hit.table)] += 1
    }
    self.hits = sorted
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
