/// What a character is to the line composer (CLREQ, GB/T 15834 5.1).
enum CharacterClass: UInt8 {
  /// An ideograph, and everything set like one.
  case han
  /// An opening mark: its ink is in the right half of its cell.
  case opening
  /// A closing mark, stop or pause: its ink is in the left half of its cell.
  case closing
  /// ？ or ！, which share a cell when two of them meet.
  case exclamation
  /// Part of —— .
  case dash
  /// Part of …… .
  case ellipsis
  /// A single connector: —, –, ～.
  case connector
  /// The middle dot (间隔号).
  case middleDot
  /// The solidus (分隔号).
  case solidus
  /// A western digit.
  case digit
  /// A western letter, and signs that join letters.
  case letter
  /// A western mark that does not begin a line.
  case westernClosing
  /// A western mark that does not end a line.
  case westernOpening
  /// A sign that belongs to the figure after it: ¥, +, ≤.
  case prefix
  /// A sign that belongs to the figure before it: %, ℃.
  case suffix
  /// A word space.
  case space
  /// A space of a full cell, or one that does not break.
  case fixedSpace

  /// Whether the character belongs to western words and figures.
  var isWestern: Bool {
    switch self {
    case .digit, .letter, .westernClosing, .westernOpening, .prefix, .suffix: true
    default: false
    }
  }

  /// Whether a line may not begin with it.
  var isBarredFromStart: Bool {
    switch self {
    case .closing, .exclamation, .connector, .middleDot, .solidus, .westernClosing, .suffix, .space:
      true
    default: false
    }
  }

  /// Whether a line may not end with it.
  var isBarredFromEnd: Bool {
    switch self {
    case .opening, .westernOpening, .prefix, .solidus: true
    default: false
    }
  }

  /// Whether it is not seen at the end of a line.
  var isSpace: Bool { self == .space || self == .fixedSpace }

  /// Whether its blank right half can be taken away.
  var hasBlankRight: Bool { self == .closing || self == .exclamation }

  /// Whether it is a mark rather than a word's part.
  var isMark: Bool {
    switch self {
    case .han, .digit, .letter: false
    default: true
    }
  }
}

extension CharacterClass {
  /// The class of a scalar by itself; quotation marks, and marks that come in pairs, are settled
  /// by their neighbours later.
  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ascii[Int(scalar)] : Self.beyondASCII(scalar)
  }

  private static let ascii: [CharacterClass] = (0..<0x80).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x20: .space
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      .westernClosing
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .westernOpening
    case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "~"):
      .prefix
    case UInt8(ascii: "%"): .suffix
    case UInt8(ascii: "/"): .solidus
    default: .letter
    }
  }

  private static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x201C, 0x2018, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B,
      0xFF5B:
      .opening
    case 0x201D, 0x2019, 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017,
      0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF3D, 0xFF5D:
      .closing
    case 0xFF01, 0xFF1F: .exclamation
    case 0xFF10...0xFF19: .digit
    case 0x2014, 0x2015, 0x2500: .dash
    case 0x2026, 0x22EF: .ellipsis
    case 0x2013, 0xFF5E, 0xFF0D: .connector
    case 0x00B7, 0x2022, 0x2027, 0x30FB: .middleDot
    case 0xFF0F: .solidus
    case 0x00A5, 0x00A3, 0x20AC, 0x2116, 0x00A7, 0x00B1, 0x2212, 0x2264, 0x2265, 0x2248, 0xFFE5,
      0xFF04, 0xFF03:
      .prefix
    case 0x2030, 0x2103, 0x00B0, 0xFF05, 0x2032, 0x2033: .suffix
    case 0x00A0, 0x3000, 0x202F: .fixedSpace
    case 0x00B5...0x024F, 0x0370...0x03FF, 0x0400...0x04FF, 0x2070...0x209F, 0x2236: .letter
    default: .han
    }
  }
}
