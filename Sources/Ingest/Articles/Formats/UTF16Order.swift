import Lexicon

/// The byte order of a file in UTF-16 (字节序).
struct UTF16Order {
  /// Whether the high byte of a unit comes first.
  let isBig: Bool
  /// Where the text begins: behind the byte order mark, if there is one.
  let start: Int

  /// The order that a mark states, or that the bytes show without one; `nil` if they are no UTF-16.
  ///
  /// Line ends, blanks and digits have a zero byte. Text that reads as Chinese in the one order, nine
  /// units in ten, and not in the other, is UTF-16.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      isBig = bytes[0] == 0xFE
      start = 2
      return
    }
    let sample = bytes.prefix(4_096)
    guard sample.contains(0), sample.count >= 4 else { return nil }
    let big = Self.ordinaryUnits(sample, isBig: true)
    let little = Self.ordinaryUnits(sample, isBig: false)
    let units = sample.count / 2
    isBig = big > little
    start = 0
    guard max(big, little) * 10 >= units * 9, min(big, little) * 2 < units else { return nil }
  }

  /// How many units of `bytes` ordinary text would have.
  private static func ordinaryUnits(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> Int {
    var count = 0
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      let unit = isBig ? first << 8 | second : second << 8 | first
      let isPrintable = (0x20...0x7E).contains(unit) || (0x09...0x0D).contains(unit)
      if isPrintable || unit.isWideMark || unit.isBlank || (0xD800...0xDFFF).contains(unit)
        || unit.isHan && BigramModel.shared.count(ScriptTables.shared.simplified(unit)) > 2
      {
        count += 1
      }
    }
    return count
  }
}
