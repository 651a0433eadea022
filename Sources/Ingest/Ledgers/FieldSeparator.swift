/// What parts the fields of a text file: a comma, a semicolon, a tab, or one of the full-width marks.
struct FieldSeparator {
  /// Its bytes in UTF-8.
  private let bytes: [UInt8]
  /// Where the first record begins: behind a line such as `sep=;`.
  let start: Int
  /// Its first byte.
  var first: UInt8 { bytes[0] }

  private static let tab: UInt8 = 9
  private static let candidates: [UInt8] = [0x2C, tab, 0x3B]
  /// ， and ；
  private static let fullWidth: [[UInt8]] = [[0xEF, 0xBC, 0x8C], [0xEF, 0xBC, 0x9B]]
  /// How many lines are looked at.
  private static let lines = 20

  /// The separator of `text`, in UTF-8: the one that its first line names, or that parts the most
  /// fields of the first lines outside quotes; of equals the comma.
  init(of text: Span<UInt8>, fileName: String) {
    if let named = Self.named(text) {
      (bytes, start) = ([named.mark], named.end)
      return
    }
    start = 0
    guard !fileName.lowercased().hasSuffix(".tsv") else {
      bytes = [Self.tab]
      return
    }
    let counts = Self.counts(text)
    let most = counts.narrow.max() ?? 0
    // A full-width comma is part of most texts; it parts fields only where nothing else does, and as
    // many in most lines.
    if most == 0, let index = counts.wide.firstIndex(where: { Self.areFields($0) }) {
      bytes = Self.fullWidth[index]
    } else {
      bytes = [Self.candidates[counts.narrow.firstIndex(of: most) ?? 0]]
    }
  }

  /// How many bytes the separator takes that stands at `place`; `nil` if there is none.
  func length(_ text: Span<UInt8>, at place: Int) -> Int? {
    guard place + bytes.count <= text.count else { return nil }
    for offset in 0..<bytes.count where text[place + offset] != bytes[offset] { return nil }
    return bytes.count
  }

  /// The mark that a first line `sep=;` names, and where the line ends.
  private static func named(_ text: Span<UInt8>) -> (mark: UInt8, end: Int)? {
    let head = Array("sep=".utf8)
    guard text.count > head.count,
      head.indices.allSatisfy({ text[$0] | 0x20 == head[$0] | 0x20 })
    else { return nil }
    let mark = text[head.count]
    var end = head.count + 1
    guard candidates.contains(mark) || mark == 0x7C else { return nil }
    guard end < text.count else { return (mark, end) }
    guard text[end] == 10 || text[end] == 13 else { return nil }
    if text[end] == 13, end + 1 < text.count, text[end + 1] == 10 { end += 1 }
    return (mark, end + 1)
  }

  /// How often each mark stands outside quotes in the first lines, the full-width ones line by line.
  private static func counts(_ text: Span<UInt8>) -> (narrow: [Int], wide: [[Int]]) {
    var narrow = candidates.map { _ in 0 }
    var wide = fullWidth.map { _ in [0] }
    var quoted = false
    for place in 0..<text.count {
      let byte = text[place]
      if byte == 34 { quoted.toggle() }
      if quoted { continue }
      if byte == 10 || byte == 13 && !(place + 1 < text.count && text[place + 1] == 10) {
        if wide[0].count == lines { break }
        for index in wide.indices { wide[index].append(0) }
      }
      if let index = candidates.firstIndex(of: byte) { narrow[index] += 1 }
      guard byte == 0xEF, place + 2 < text.count, text[place + 1] == 0xBC else { continue }
      for index in wide.indices where text[place + 2] == fullWidth[index][2] {
        wide[index][wide[index].count - 1] += 1
      }
    }
    return (narrow, wide)
  }

  /// Whether marks that stand so often in each line part fields.
  private static func areFields(_ counts: [Int]) -> Bool {
    let held = counts.filter { $0 > 0 }
    guard let most = held.max(), held.count > 1 else { return false }
    return held.count(where: { $0 == most }) * 2 > held.count
  }
}
