import BriefingModel

/// A line of a page on its way to the article.
struct PageLine {
  /// Its characters as units, without blanks at both ends.
  let units: [UInt16]
  /// What the page's markup says it is.
  var kind: Kind
  /// Whether a line break within one element parts it from the line before.
  let continues: Bool
  /// How many Han characters, digits and Latin letters it has.
  let weight: Int
  /// How many of them stand within links.
  let linkWeight: Int
  /// What kinds of units it holds.
  let holds: UnitClass

  /// The line taken apart as metadata, if it is some: one or none.
  private let credits: [CreditLine]

  private let origin: Origin

  /// Where the units came from.
  private enum Origin {
    /// Each from its own signs.
    case signs([Sign])
    /// From these bytes of a UTF-8 file, one character after the other.
    case bytes(Range<Int>)
    /// Likewise; there they stood as `units`, whose marks had other forms.
    case folded(Range<Int>, units: [UInt16])
  }

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
    let kept =
      last - first + 1 == signs.count ? signs : first <= last ? Array(signs[first...last]) : []
    origin = .signs(kept)
    units = kept.units
    self.kind = kind
    self.continues = continues
    var (weight, linkWeight) = (0, 0)
    var holds: UnitClass = []
    let table = UnitClass.table
    for sign in kept {
      let found = table[Int(sign.unit)]
      holds.formUnion(found)
      guard found.contains(.weighty) else { continue }
      weight += 1
      if sign.marks.contains(.link) { linkWeight += 1 }
    }
    self.weight = weight
    self.linkWeight = linkWeight
    self.holds = holds
    credits = Self.credits(units, holds)
  }

  private init(plain units: [UInt16], _ origin: Origin, weight: Int, holds: UnitClass) {
    self.units = units
    self.origin = origin
    self.weight = weight
    self.holds = holds
    kind = .plain
    continues = false
    linkWeight = 0
    credits = Self.credits(units, holds)
  }

  /// The line that `units` are, as found on a plain page, with its marks folded.
  static func plain(
    _ units: [UInt16], _ stretch: PlainPage.Stretch, _ folder: PunctuationFolder
  ) -> PageLine {
    let bytes = stretch.firstByte..<stretch.lastByte
    if stretch.holds.isDisjoint(with: .maybeFolded) || folder.changesNothing(units) {
      return PageLine(plain: units, .bytes(bytes), weight: stretch.weight, holds: stretch.holds)
    }
    // Odd blanks at the ends are blanks only when they are folded: then they go.
    guard let folded = folder.folded(units), folded.units.first?.isBlank == false,
      folded.units.last?.isBlank == false
    else {
      return PageLine(folder.folded(signs(units, as: units, from: bytes.lowerBound)))
    }
    return PageLine(
      plain: folded.units, .folded(bytes, units: units), weight: weight(of: folded.units),
      holds: folded.holds)
  }

  private static func weight(of units: [UInt16]) -> Int {
    let table = UnitClass.table
    var weight = 0
    for unit in units where table[Int(unit)].contains(.weighty) { weight += 1 }
    return weight
  }

  private static func credits(_ units: [UInt16], _ holds: UnitClass) -> [CreditLine] {
    guard !holds.contains(.fullStop), let credit = CreditLine(units) else { return [] }
    return [credit]
  }

  /// The line taken apart as metadata; `nil` if it is none.
  var credit: CreditLine? { credits.first }

  /// Its characters with their origin.
  var signs: [Sign] {
    switch origin {
    case .signs(let signs): signs
    case .bytes(let range): Self.signs(units, as: units, from: range.lowerBound)
    case .folded(let range, let before): Self.signs(before, as: units, from: range.lowerBound)
    }
  }

  /// Signs of units that stand in a UTF-8 file from `byte` on and are now `forms`.
  private static func signs(_ units: [UInt16], as forms: [UInt16], from byte: Int) -> [Sign] {
    var place = byte
    return zip(units, forms).map { unit, form in
      let start = place
      place += unit.utf8Width
      return Sign(unit: form, start: Int32(start), end: Int32(place))
    }
  }

  /// The bytes of the file that hold just this line, if some do.
  var bytes: Range<Int>? {
    guard case .bytes(let range) = origin else { return nil }
    return range
  }

  /// The units that stand in the file in place of `units`, and the first one's byte, if the file
  /// is UTF-8 and nothing was dropped or put in between.
  var before: (units: [UInt16], byte: Int)? {
    guard case .folded(let range, let units) = origin else { return nil }
    return (units, range.lowerBound)
  }

  /// Whether nothing is on it.
  var isEmpty: Bool { units.isEmpty }

  /// Whether `words` stand on it.
  func contains(_ words: Words) -> Bool { words.firstMatch(in: units) != nil }

  /// Whether it begins with one of `words`.
  func begins(with words: Words) -> Bool { words.match(at: 0, in: units) != nil }

  /// Whether it holds a 。 or ends like a sentence.
  var isSentence: Bool {
    if holds.contains(.fullStop) { return true }
    guard let last = units.last(where: { $0 != 0x201D && !$0.isCloseBracket }) else { return false }
    return last == 0xFF1B || last == Unit.colon
      || last == 0xFF0C
  }

  /// The line as a string.
  var string: String { String(units: units) }
}
