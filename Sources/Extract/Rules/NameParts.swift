/// The names seen so far and what they begin and end with, to tell a name given again in part.
struct NameParts: Sendable {
  private var parts: Set<[UInt8]> = []

  /// Takes up `name`; `false` if it or a name that begins or ends with it was taken before.
  mutating func insert(_ name: String) -> Bool {
    let letters = Array(name.utf8)
    guard parts.insert(letters).inserted else { return false }
    guard letters.count <= Self.longest else { return true }
    for cut in letters.indices.dropFirst() where letters[cut] & 0xC0 != 0x80 {
      parts.insert(Array(letters[..<cut]))
      parts.insert(Array(letters[cut...]))
    }
    return true
  }

  private static let longest = 96
}
