import Lexicon

/// Passes over texts and makes their indexes.
///
/// Tables of bits tell of each character, and of it and the next, whether anything may begin there;
/// for most characters nothing does.
final class TextScanner: Sendable {
  /// What a character may begin.
  private enum Class {
    static let mark: UInt8 = 1
    static let number: UInt8 = 2
    static let period: UInt8 = 4
    static let single: UInt8 = 8
    static let blank: UInt8 = 16
  }

  /// The scanner that knows the divisions of GB/T 2260 and no others.
  static let standard = TextScanner(gazetteer: .standard)

  private let gazetteer: Gazetteer
  private let words: WordIndex
  /// What each character may begin alone.
  private let classes: [UInt8]
  /// The characters that have a class.
  private let known: BitTable
  /// The characters that may stand behind the first numeral of a number.
  private let followers: BitTable
  /// The pairs of characters that words and names begin with.
  private let wordPairs: BitTable
  private let namePairs: BitTable
  /// The pairs of characters that words of time begin with.
  private let periodPairs: BitTable
  /// All of these pairs.
  private let pairs: BitTable

  /// A scanner that finds the names of `gazetteer`.
  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    words = Vocabulary.index
    var classes = [UInt8](repeating: 0, count: CharacterCode.count)
    for code in Mark.codes { classes[code] |= Class.mark }
    for code in [0x20, 0x09, 0x0A, 0x0D, 0x3000, 0xA0, 0x7C] { classes[code] |= Class.blank }
    for code in NumberReader.openings { classes[code] |= Class.number }
    for code in PeriodReader.openings { classes[code] |= Class.period }
    for code in words.singleCharacters { classes[code] |= Class.single }
    self.classes = classes
    known = BitTable(classes.indices.filter { classes[$0] != 0 })
    followers = BitTable(NumberReader.followers)
    wordPairs = BitTable(words.pairs)
    namePairs = BitTable(gazetteer.pairs)
    periodPairs = BitTable(PeriodReader.openingPairs)
    pairs = BitTable(words.pairs + gazetteer.pairs + PeriodReader.openingPairs)
  }

  /// The index of a text in UTF-8.
  func index(_ bytes: [UInt8]) -> TextIndex {
    let (known, wordPairs, namePairs, periodPairs) = (known, wordPairs, namePairs, periodPairs)
    var found = TextIndex.Findings(words: words, bytes: bytes.count)
    for place in openings(of: bytes) {
      let position = Int(place)
      let code = CharacterCode.at(bytes, position)
      let next = position + CharacterCode.width(code)
      let following = next < bytes.count ? CharacterCode.at(bytes, next) : 0
      let pair = CharacterCode.pair(code, following)
      if wordPairs[pair] != 0 { found.takeWords(pair, in: bytes, at: position) }
      if namePairs[pair] != 0, let match = gazetteer.match(in: bytes, at: position) {
        found.names.append(TextIndex.Name(start: position, match: match))
      }
      if periodPairs[pair] != 0 { found.periodStarts.append(place) }
      if known[code] != 0 { take(classes[code], following, bytes, position, &found) }
    }
    return TextIndex(found)
  }

  /// Where characters stand that may begin something.
  ///
  /// Every place is written and only those that count are kept: a branch would be foreseen wrongly
  /// for every fifth character.
  private func openings(of bytes: [UInt8]) -> ArraySlice<Int32> {
    let (known, pairs) = (known, pairs)
    var places = [Int32](repeating: 0, count: bytes.count + 1)
    var count = 0
    var next = 0
    var following = bytes.isEmpty ? 0 : CharacterCode.at(bytes, 0)
    while next < bytes.count {
      let code = following
      places[count] = Int32(next)
      next += CharacterCode.width(code)
      following = next < bytes.count ? CharacterCode.at(bytes, next) : 0
      count += Int(known[code] | pairs[CharacterCode.pair(code, following)])
    }
    return places[..<count]
  }

  private func take(
    _ kind: UInt8, _ following: Int, _ bytes: [UInt8], _ position: Int,
    _ found: inout TextIndex.Findings
  ) {
    if kind & Class.mark != 0, let mark = Mark(in: bytes, at: position) {
      found.marks.append(TextIndex.MarkPlace(position: Int32(position), mark: mark))
    }
    if kind & Class.single != 0 { found.takeSingle(in: bytes, at: position) }
    if kind & Class.blank != 0 { found.blanks.append(Int32(position)) }
    guard kind & (Class.number | Class.period) != 0, !Self.goesOn(bytes, position) else { return }
    if kind & Class.number != 0, bytes[position] < 0x80 || followers[following] != 0 {
      found.numberStarts.append(Int32(position))
    }
    if kind & Class.period != 0 { found.periodStarts.append(Int32(position)) }
  }

  /// Whether the digit at `position` goes on with a number.
  @inline(__always)
  private static func goesOn(_ bytes: [UInt8], _ position: Int) -> Bool {
    position > 0 && bytes[position] &- 48 < 10 && bytes[position - 1] &- 48 < 10
  }
}
