import Lexicon

/// What a run that is read one byte off shows (错位串): pairs of bytes, each the trail of one
/// character and the lead of the next, and how the run ends.
struct ShiftRun {
  /// A character of the page that is the trail of one and the lead of the next.
  struct Pair {
    /// The trail byte of the character that is pending.
    let trail: UInt8
    /// The lead byte of the next.
    let lead: UInt8
    /// One past it on the page, its reading included.
    let end: Int
    /// Whether a reading was inserted behind it, which parts the next character's bytes.
    let isAnnotated: Bool
  }

  /// How a run ends.
  struct Ending {
    /// What is known of the last character's trail byte.
    enum Trail {
      /// It stands there as a letter.
      case known(UInt8)
      /// It was swallowed with the bracket of this reading.
      case read(Readings.Syllable)
      /// It was swallowed with a byte that is lost as well.
      case lost
    }
    /// Whether the page shows it beyond doubt: a lone letter, or a reading that lost its bracket.
    var isPlain: Bool {
      if case .lost = trail { return false }
      return letter == nil
    }
    /// The last character's trail byte.
    let trail: Trail
    /// A letter that follows the last character, which is half of the character on the page.
    let letter: UInt16?
    /// One past it on the page.
    let end: Int
  }

  /// The pairs, in order.
  private(set) var pairs: [Pair] = []
  /// How the run ends; `nil` where it leads nowhere, so that it is none.
  private(set) var ending: Ending?

  /// Longer runs do not occur but on pages that no model could invert.
  private static let maximalPairs = 24

  /// The run at `start`.
  init(_ units: [UInt16], from start: Int, stripper: PinyinStripper) {
    var place = start
    while place < units.count, pairs.count < Self.maximalPairs {
      let unit = units[place]
      switch unit {
      case Unit.question, Unit.replacement:
        if let reading = stripper.swallowedReading(units, at: place + 1) {
          finish(.read(reading.syllable), end: reading.end)
          return
        }
        finish(.lost, end: place + 1)
        return
      case 0x40...0x7E:
        finish(.known(UInt8(unit)), end: place + 1)
        return
      case 0x20AC:  // A single byte 80.
        finish(.known(0x80), end: place + 1)
        return
      default: break
      }
      let code = GBK.shared.code(of: Self.unfolded(unit))
      let (first, second) = (UInt8(code >> 8), UInt8(code & 0xFF))
      guard code != 0, second >= 0x81 else {
        if code != 0, second < 0x7F {
          ending = Ending(trail: .known(first), letter: UInt16(second), end: place + 1)
        }
        return
      }
      place += 1
      let length = stripper.insertedLength(after: unit, units, at: place)
      if length == 0, let letters = stripper.bracketedLetters(units, at: place),
        units[letters].contains(where: \.isToned)
      {
        return  // A reading of another character: the run is none.
      }
      place += length
      pairs.append(Pair(trail: first, lead: second, end: place, isAnnotated: length > 0))
    }
  }

  private mutating func finish(_ trail: Ending.Trail, end: Int) {
    ending = Ending(trail: trail, letter: nil, end: end)
  }

  /// A mark in full width, as it was when the bytes were damaged.
  static func unfolded(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F: unit + 0xFEE0
    default: unit
    }
  }
}
