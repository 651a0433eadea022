/// The codes by which tables of characters are read: UTF-16 units.
public enum CharacterCode {
  /// How many codes there are.
  public static let count = 0x10000

  /// The code of the character that begins at `position` of a text in UTF-8; what lies beyond the
  /// basic plane has the code of the surrogates, 0xD800.
  @inlinable @inline(__always)
  public static func at(_ bytes: [UInt8], _ position: Int) -> Int {
    let lead = Int(bytes[position])
    if lead < 0x80 { return lead }
    if lead < 0xE0 {
      return position + 1 < bytes.count ? (lead & 0x1F) << 6 | Int(bytes[position + 1] & 0x3F) : 0
    }
    guard lead < 0xF0, position + 2 < bytes.count else { return 0xD800 }
    return (lead & 0xF) << 12 | Int(bytes[position + 1] & 0x3F) << 6
      | Int(bytes[position + 2] & 0x3F)
  }

  /// How many bytes the character of `code` takes.
  @inlinable @inline(__always)
  public static func width(_ code: Int) -> Int {
    code < 0x80 ? 1 : code < 0x800 ? 2 : code == 0xD800 ? 4 : 3
  }

  /// How many bits the number of a pair has.
  public static let pairBits = 16

  /// A number for two characters that stand together, given by their codes; some pairs share one.
  @inlinable @inline(__always)
  public static func pair(_ first: Int, _ second: Int) -> Int {
    Int((UInt32(first) &* 0x9E37_79B1 ^ UInt32(second) &* 0x85EB_CA77) >> 16)
  }
}
