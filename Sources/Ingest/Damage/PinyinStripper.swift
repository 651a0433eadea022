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
    let toned = units[letters].contains(where: \.isToned)
    guard toned || removesToneless else { return 0 }
    return readings.matches(character, units, letters, toneless: !toned)
      ? letters.count + 2 : 0
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
        let length = insertedLength(after: last.unit, units, at: place)
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
