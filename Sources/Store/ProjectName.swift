/// How near two names of projects are.
struct ProjectName {
  private let characters: [Unicode.Scalar]
  /// What tells one of several kindred projects from the others: digits, letters, numerals, sides.
  private let ordinals: [Unicode.Scalar]
  /// A bit for each character: a change of one character changes two bits at most.
  private let bits: UInt64

  /// A name; marks and spaces in it say nothing.
  init(_ name: String) {
    characters = name.unicodeScalars.filter { $0.properties.isAlphabetic || Self.isDigit($0) }
    ordinals = characters.filter { Self.isDigit($0) || $0.isASCII || Self.marks.contains($0) }
    bits = characters.reduce(0) { $0 | 1 << (UInt64($1.value &* 0x9E37_79B1) >> 20 & 63) }
  }

  private static let marks = Set("〇零一二三四五六七八九十百甲乙丙丁戊己东南西北上中下前后".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  /// Whether it may be the same name written otherwise: a quarter of the characters differ at most,
  /// and none that tell kindred projects apart, so that 一期 and 二期 are two.
  ///
  /// - Returns: How many characters differ; `nil` if it is another name.
  func distance(to other: ProjectName) -> Int? {
    let longest = max(characters.count, other.characters.count)
    let limit = longest / 4
    guard limit > 0 || characters == other.characters,
      abs(characters.count - other.characters.count) <= limit,
      (bits ^ other.bits).nonzeroBitCount <= 2 * limit, ordinals == other.ordinals
    else { return nil }
    var row = Array(0...other.characters.count)
    for (i, a) in characters.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, b) in other.characters.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, corner + (a == b ? 0 : 1))
        corner = row[j + 1]
        row[j + 1] = next
      }
    }
    let distance = row[other.characters.count]
    return distance <= limit ? distance : nil
  }

  /// The phase (一期, 2期) that the name tells; empty for none.
  var phase: ArraySlice<Unicode.Scalar> {
    guard let end = characters.lastIndex(of: "期") else { return [] }
    let start = characters[..<end].lastIndex { !Self.isDigit($0) && !Self.marks.contains($0) }
    return characters[(start.map { $0 + 1 } ?? 0)..<end]
  }
}
