import CLexiconData

/// The one reading of each character (读音): the first of Unihan's kMandarin.
///
/// Pages damaged by a reading inserted after a character always show its first reading, also
/// where the word has another one, so one reading is both enough and the stricter test.
public struct Readings: Sendable {
  private let numbers: PageMap
  private let syllables: EmbeddedTable

  /// The number of a syllable with its tone, from 1.
  public typealias Syllable = UInt16

  /// The compiled tables.
  public static let shared = Readings()

  private init() {
    numbers = PageMap(
      unsafe EmbeddedTable(jianbao_text_readings_bytes(), count: jianbao_text_readings_size))
    syllables = unsafe EmbeddedTable(
      jianbao_text_syllables_bytes(), count: jianbao_text_syllables_size)
  }

  /// The reading of `unit`, 0 if it has none.
  @inline(__always)
  public func syllable(of unit: UInt16) -> Syllable { numbers[unit] }

  /// The letters that spell a syllable, with its tone.
  func letters(of syllable: Syllable) -> [UInt16] {
    guard syllable > 0 else { return [] }
    let letters = (0..<8).map { syllables.word((Int(syllable) - 1) * 16 + $0 * 2) }
    return Array(letters.prefix { $0 > 0 })
  }

  /// The number of syllables.
  public var count: Int { syllables.count / 32 }

  /// Whether the letters `units[range]` are the reading of `unit`, with its tone or, where
  /// `toneless` is set, without.
  public func matches(
    _ unit: UInt16, _ units: [UInt16], _ range: Range<Int>, toneless: Bool = false
  ) -> Bool {
    let number = syllable(of: unit)
    return number > 0 && spells(number, units, range, toneless: toneless)
  }

  /// The syllable that the letters `units[range]` spell with its tone, 0 if none.
  public func syllable(spelled units: [UInt16], _ range: Range<Int>) -> Syllable {
    var low = 1
    var high = count + 1
    while low < high {
      let middle = (low + high) / 2
      switch order(middle, units, range) {
      case 0: return Syllable(middle)
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return 0
  }

  private func spells(
    _ number: Syllable, _ units: [UInt16], _ range: Range<Int>, toneless: Bool
  ) -> Bool {
    guard range.count <= 8 else { return false }
    let start = (toneless ? syllables.count / 2 : 0) + (Int(number) - 1) * 16
    for (i, place) in range.enumerated() {
      var letter = Self.plain(units[place])
      if toneless, letter == 0xFC { letter = 0x76 }  // lü is written lv in the table
      guard syllables.word(start + i * 2) == letter else { return false }
    }
    return range.count == 8 || syllables.word(start + range.count * 2) == 0
  }

  /// Below zero where the syllable sorts before the letters, 0 where they are the same.
  private func order(_ number: Int, _ units: [UInt16], _ range: Range<Int>) -> Int {
    for i in 0..<8 {
      let own = Int(syllables.word((number - 1) * 16 + i * 2))
      let other = i < range.count ? Int(Self.plain(units[range.lowerBound + i])) : 0
      if own != other { return own - other }
    }
    return range.count > 8 ? -1 : 0
  }

  /// The letters ɑ and ɡ of school books as ordinary a and g.
  private static func plain(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x0251: 0x61
    case 0x0261: 0x67
    default: unit
    }
  }
}
