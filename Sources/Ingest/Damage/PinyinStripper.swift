import Lexicon

/// Removes the reading that was inserted after a character, as in 「調(diào)」 (注音剥离).
///
/// Only 「Han(reading of that Han)」 goes: a bracket that holds anything else is the author's.
struct PinyinStripper {
  private let readings = Readings.shared

  /// Readings without tone marks are removed only from pages with at least this many of them;
  /// fewer may be an author's own gloss.
  static let tonelessFloor = 5

  /// Whether the page's toneless readings are damage.
  let removesToneless: Bool
  /// Spots 「reading)」 with a tone mark, whether or not the reading fits: how damaged a page is.
  let tonedSpots: Int

  /// Looks over the page once to see which readings are damage.
  init(page units: [UInt16]) {
    var toneless = 0
    var toned = 0
    for place in units.indices where units[place].isCloseBracket {
      var first = place
      while first > 0, place - first < 7, units[first - 1].isPinyin { first -= 1 }
      guard first < place else { continue }
      if units[first..<place].contains(where: \.isToned) {
        toned += 1
      } else if first > 1, units[first - 1].isOpenBracket, units[first - 2].isHan,
        readings.matches(units[first - 2], units, first..<place, toneless: true)
      {
        toneless += 1
      }
    }
    removesToneless = toneless >= Self.tonelessFloor
    tonedSpots = toned
  }

  /// The length of the inserted reading that begins at `place`, brackets included, if it is one of
  /// `character`; else 0.
  func insertedLength(after character: UInt16, _ units: [UInt16], at place: Int) -> Int {
    guard character.isHan, let letters = bracketedLetters(units, at: place) else { return 0 }
    if units[letters].contains(where: \.isToned) || readsNeutral {
      if readings.matches(character, units, letters) { return letters.count + 2 }
    }
    return removesToneless && readings.matches(character, units, letters, toneless: true)
      ? letters.count + 2 : 0
  }

  /// The reading at `place` that belongs to no character, its opening bracket there or swallowed,
  /// and one past its closing bracket.
  func swallowedReading(
    _ units: [UInt16], at place: Int
  ) -> (syllable: Readings.Syllable, end: Int)? {
    guard place < units.count else { return nil }
    let first = units[place].isOpenBracket ? place + 1 : place
    var end = first
    while end < units.count, end - first < 7, units[end].isPinyin { end += 1 }
    guard end > first, end < units.count, units[end].isCloseBracket,
      readsNeutral || units[first..<end].contains(where: \.isToned)
    else { return nil }
    let syllable = readings.syllable(spelled: units, first..<end)
    return syllable == 0 ? nil : (syllable, end + 1)
  }

  /// Whether readings in the neutral tone, as in 「們(men)」, are damage too: the page has others.
  private var readsNeutral: Bool { tonedSpots >= Self.tonelessFloor }

  /// The length of the reading that begins at `place` behind a letter: the trail byte of `character`
  /// and the letter made up a character of that reading, so it was inserted there; else 0.
  func insertedLength(
    afterLetter letter: UInt16, behind character: UInt16, _ units: [UInt16], at place: Int
  ) -> Int {
    guard tonedSpots >= Self.tonelessFloor, (0x40...0x7E).contains(letter), character >= 0x80,
      let letters = bracketedLetters(units, at: place)
    else { return 0 }
    let trail = UInt8(truncatingIfNeeded: GBK.shared.code(of: ShiftRun.unfolded(character)))
    let unit = GBK.shared.unit(lead: trail, trail: UInt8(letter))
    return unit.isHan && readings.matches(unit, units, letters) ? letters.count + 2 : 0
  }

  /// The letters between a bracket at `place` and the one that closes it, if only letters stand
  /// there.
  func bracketedLetters(_ units: [UInt16], at place: Int) -> Range<Int>? {
    guard place < units.count, units[place].isOpenBracket else { return nil }
    var end = place + 1
    while end < units.count, end - place <= 8, units[end].isPinyin { end += 1 }
    guard end > place + 1, end < units.count, units[end].isCloseBracket else { return nil }
    return (place + 1)..<end
  }

  /// Removes what was inserted; marks readings that fit no character, since a shift hides there.
  func stripped(_ signs: [Sign]) -> [Sign] {
    let units = signs.units
    var result: [Sign] = []
    result.reserveCapacity(signs.count)
    var place = 0
    while place < units.count {
      if units[place].isOpenBracket, let last = result.last {
        var length = insertedLength(after: last.unit, units, at: place)
        if length == 0, result.count > 1 {
          length = insertedLength(
            afterLetter: last.unit, behind: result[result.count - 2].unit, units, at: place)
        }
        if length > 0 {
          place += length
          continue
        }
        if tonedSpots >= Self.tonelessFloor, let letters = bracketedLetters(units, at: place),
          units[letters].contains(where: \.isToned)
        {
          result[result.count - 1].marks.insert(.damaged)
          for sign in signs[place...letters.upperBound] {
            result.append(sign)
            result[result.count - 1].marks.insert(.damaged)
          }
          place = letters.upperBound + 1
          continue
        }
      }
      result.append(signs[place])
      place += 1
    }
    return result
  }
}
