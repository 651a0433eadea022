import Lexicon

/// Passes over texts and makes their indexes.
///
/// A table of classes tells of each character, another of each pair of characters, what may begin
/// there; most characters begin nothing and cost two accesses.
final class TextScanner: Sendable {
  /// What a character, or a pair of characters, may begin.
  private enum Class {
    static let mark: UInt8 = 1
    static let number: UInt8 = 2
    static let period: UInt8 = 4
    static let single: UInt8 = 8
    static let word: UInt8 = 16
    static let name: UInt8 = 32
    static let blank: UInt8 = 64
    static let pair = word | name
  }

  /// The scanner that knows the divisions of GB/T 2260 and no others.
  static let standard = TextScanner(gazetteer: .standard)

  private let gazetteer: Gazetteer
  private let words: WordIndex
  private let classes: [UInt8]
  private let pairs: [UInt8]

  /// A scanner that finds the names of `gazetteer`.
  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    words = Vocabulary.index
    var classes = [UInt8](repeating: 0, count: CharacterCode.count)
    var pairs = [UInt8](repeating: 0, count: 1 << CharacterCode.pairBits)
    for code in Mark.codes { classes[code] |= Class.mark }
    for code in [0x20, 0x09, 0x0A, 0x0D, 0x3000, 0xA0] { classes[code] |= Class.blank }
    for code in NumberReader.openings { classes[code] |= Class.number }
    for code in PeriodReader.openings { classes[code] |= Class.period }
    for code in words.singleCharacters { classes[code] |= Class.single }
    for (first, pair) in words.pairs {
      classes[first] |= Class.word
      pairs[pair] |= Class.word
    }
    for (first, pair) in gazetteer.pairs {
      classes[first] |= Class.name
      pairs[pair] |= Class.name
    }
    self.classes = classes
    self.pairs = pairs
  }

  /// The index of a text in UTF-8.
  func index(_ bytes: [UInt8]) -> TextIndex {
    let (classes, pairs, words) = (classes, pairs, words)
    var marks: [TextIndex.MarkPlace] = []
    var numbers: [Int32] = []
    var periods: [Int32] = []
    var blanks: [Int32] = []
    var names: [TextIndex.Name] = []
    var hits: [WordIndex.Hit] = []
    marks.reserveCapacity(bytes.count / 24)
    hits.reserveCapacity(bytes.count / 12)
    var last = [Int32](repeating: -1, count: words.tableCount)
    var next = 0
    var following = bytes.isEmpty ? 0 : CharacterCode.at(bytes, 0)
    while next < bytes.count {
      let (position, code) = (next, following)
      next += code < 0x80 ? 1 : code < 0x800 ? 2 : code == 0xD800 ? 4 : 3
      following = next < bytes.count ? CharacterCode.at(bytes, next) : 0
      let pair = CharacterCode.pair(code, following)
      let kind = classes[code] & (pairs[pair] | ~Class.pair)
      guard kind != 0 else { continue }
      if kind & Class.word != 0 {
        words.find(pair, in: bytes, at: position, last: &last, to: &hits)
      }
      if kind & Class.name != 0, let match = gazetteer.match(in: bytes, at: position) {
        names.append(TextIndex.Name(start: position, match: match))
      }
      guard kind & ~Class.pair != 0 else { continue }
      if kind & Class.mark != 0, let mark = Mark(in: bytes, at: position) {
        marks.append(TextIndex.MarkPlace(position: Int32(position), mark: mark))
      }
      if kind & Class.single != 0 {
        words.findSingle(in: bytes, at: position, last: &last, to: &hits)
      }
      if kind & Class.blank != 0 { blanks.append(Int32(position)) }
      guard !Self.goesOn(bytes, position) else { continue }
      if kind & Class.number != 0 { numbers.append(Int32(position)) }
      if kind & Class.period != 0 { periods.append(Int32(position)) }
    }
    return TextIndex(
      marks: marks, numberStarts: numbers, periodStarts: periods, blanks: blanks, names: names,
      index: words,
      hits: hits)
  }

  /// Whether the digit at `position` goes on with a number.
  @inline(__always)
  private static func goesOn(_ bytes: [UInt8], _ position: Int) -> Bool {
    position > 0 && bytes[position] &- 48 < 10 && bytes[position - 1] &- 48 < 10
  }
}
