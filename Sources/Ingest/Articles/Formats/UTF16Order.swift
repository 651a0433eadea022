import Lexicon

/// The byte order of a file in UTF-16 (字节序).
struct UTF16Order {
  /// Whether the high byte of a unit comes first.
  let isBig: Bool
  /// Where the text begins: behind the byte order mark, if there is one.
  let start: Int

  /// The order that a mark states, or that the bytes show without one; `nil` if they are no UTF-16.
  ///
  /// Line ends, blanks and digits have one zero byte in two, always on the same side. Text that
  /// reads as Chinese from that side, nine units in ten, is UTF-16.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      isBig = bytes[0] == 0xFE
      start = 2
      return
    }
    let sample = bytes.prefix(4_096)
    guard sample.contains(0), bytes.count >= 4 else { return nil }
    let zerosFirst = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    let zerosSecond = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    isBig = zerosFirst > zerosSecond
    start = 0
    guard min(zerosFirst, zerosSecond) * 10 <= max(zerosFirst, zerosSecond) else { return nil }
    let (units, common) = Self.plausible(sample, isBig: isBig)
    guard common * 10 >= units * 9 else { return nil }
  }

  /// How many units `bytes` have, and how many of them ordinary text would have.
  private static func plausible(
    _ bytes: ArraySlice<UInt8>, isBig: Bool
  ) -> (units: Int, common: Int) {
    var (units, common) = (0, 0)
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      let unit = isBig ? first << 8 | second : second << 8 | first
      units += 1
      let isPrintable = (0x20...0x7E).contains(unit) || (0x09...0x0D).contains(unit)
      if isPrintable || unit.isWideMark || unit.isBlank || (0xD800...0xDFFF).contains(unit)
        || unit.isHan && BigramModel.shared.count(ScriptTables.shared.simplified(unit)) > 2
      {
        common += 1
      }
    }
    return (units, common)
  }
}
