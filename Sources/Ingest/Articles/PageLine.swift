import BriefingModel

/// A line of a page on its way to the article.
struct PageLine {
  /// Its characters, without blanks at both ends.
  var signs: [Sign]
  /// What the page's markup says it is.
  var kind: Kind
  /// Whether a line break within one element parts it from the line before.
  let continues: Bool
  /// The characters again, for matching.
  private(set) var units: [UInt16]
  /// How many Han characters and digits it has.
  let weight: Int
  /// How many of them stand within links.
  let linkWeight: Int

  /// What markup says about a line.
  enum Kind: Hashable {
    case plain, heading, subheading, listItem, caption, tableRow, metadata
  }

  /// A line of `signs`, trimmed.
  init(_ signs: [Sign], kind: Kind = .plain, continues: Bool = false) {
    // The tab at a row's edge parts an empty cell from the next.
    let keepsTabs = kind == .tableRow
    let isEdge = { (sign: Sign) in sign.unit.isBlank && !(keepsTabs && sign.unit == Unit.tab) }
    let first = signs.firstIndex { !isEdge($0) } ?? signs.endIndex
    let last = signs.lastIndex { !isEdge($0) } ?? signs.startIndex - 1
    self.signs = first <= last ? Array(signs[first...last]) : []
    self.kind = kind
    self.continues = continues
    units = self.signs.units
    var (weight, linkWeight) = (0, 0)
    for sign in self.signs where sign.unit.isHan || sign.unit.isDigit || sign.unit.isLatin {
      weight += 1
      if sign.marks.contains(.link) { linkWeight += 1 }
    }
    self.weight = weight
    self.linkWeight = linkWeight
  }

  /// Whether nothing is on it.
  var isEmpty: Bool { units.isEmpty }

  /// Whether `words` stand on it.
  func contains(_ words: Words) -> Bool { words.firstMatch(in: units) != nil }

  /// Whether it begins with one of `words`.
  func begins(with words: Words) -> Bool { words.match(at: 0, in: units) != nil }

  /// Whether it holds a 。 or ends like a sentence.
  var isSentence: Bool {
    guard let last = units.last(where: { $0 != 0x201D && !$0.isCloseBracket }) else { return false }
    return units.contains(Unit.fullStop) || last == 0xFF1B || last == Unit.colon
      || last == 0xFF0C
  }

  /// The line as a string.
  var string: String { String(decoding: units, as: UTF16.self) }
}

/// A few words that rules look for.
struct Words {
  private let words: [[UInt16]]
  /// A bit for each remainder by 1024 of a first unit: most places of a text begin no word.
  private let firsts: [UInt64]

  /// Words parted by blanks.
  init(_ list: String) {
    words = list.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) }
    var firsts = [UInt64](repeating: 0, count: 16)
    for word in words {
      let slot = Int(word[0] & 1023)
      firsts[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    self.firsts = firsts
  }

  /// Whether a word can begin with `unit`; a few other units pass as well.
  func mayBegin(_ unit: UInt16) -> Bool {
    let slot = Int(unit & 1023)
    return firsts[slot >> 6] >> UInt64(slot & 63) & 1 != 0
  }

  /// The first place where one of the words stands, and the longest word there.
  func firstMatch(in units: [UInt16], from start: Int = 0) -> Range<Int>? {
    var place = start
    while place < units.count {
      if let match = match(at: place, in: units) { return match }
      place += 1
    }
    return nil
  }

  /// The longest of the words that stands at `place`.
  func match(at place: Int, in units: [UInt16]) -> Range<Int>? {
    guard place < units.count else { return nil }
    let slot = Int(units[place] & 1023)
    guard firsts[slot >> 6] >> UInt64(slot & 63) & 1 != 0 else { return nil }
    var best: Range<Int>?
    for word in words where place + word.count <= units.count && word[0] == units[place] {
      guard word.count > best?.count ?? 0 else { continue }
      var same = true
      for i in 1..<word.count where word[i] != units[place + i] {
        same = false
        break
      }
      if same { best = place..<(place + word.count) }
    }
    return best
  }
}
