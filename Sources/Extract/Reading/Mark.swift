import Lexicon

/// A punctuation mark that parts or encloses.
enum Mark: Sendable {
  case stop, comma, semicolon, colon, pause, openQuote, closeQuote, openBracket, closeBracket
  case openTitle, closeTitle

  /// Whether a clause ends at it.
  var endsClause: Bool {
    self == .stop || self == .comma || self == .semicolon || self == .colon
  }

  /// The mark at `position` of a text in UTF-8, or `nil` if there is none.
  ///
  /// A comma between digits parts thousands and no clauses.
  @inline(__always)
  init?(in bytes: [UInt8], at position: Int) {
    switch bytes[position] {
    case 0xE2, 0xE3, 0xEF:
      guard let mark = Self.wide(CharacterCode.at(bytes, position)) else { return nil }
      self = mark
    case 0x2C:
      if position > 0, position + 1 < bytes.count, bytes[position - 1] &- 48 < 10,
        bytes[position + 1] &- 48 < 10
      {
        return nil
      }
      self = .comma
    case 0x3B: self = .semicolon
    case 0x28: self = .openBracket
    case 0x29: self = .closeBracket
    case 0x21, 0x3F: self = .stop
    default: return nil
    }
  }

  @inline(__always)
  private static func wide(_ code: Int) -> Mark? {
    switch code {
    case 0x3002, 0xFF01, 0xFF1F: .stop
    case 0xFF0C: .comma
    case 0xFF1B: .semicolon
    case 0xFF1A: .colon
    case 0x3001: .pause
    case 0x201C, 0x2018: .openQuote
    case 0x201D, 0x2019: .closeQuote
    case 0xFF08: .openBracket
    case 0xFF09: .closeBracket
    case 0x300A: .openTitle
    case 0x300B: .closeTitle
    default: nil
    }
  }

  /// The codes of all marks.
  static let codes: [Int] =
    [0x2C, 0x3B, 0x28, 0x29, 0x21, 0x3F] + (0x2010...0xFF1F).filter { wide($0) != nil }
}
