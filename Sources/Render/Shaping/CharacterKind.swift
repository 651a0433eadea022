/// How a character gets its glyph.
enum CharacterKind {
  /// From the role's face, glyph by glyph: Han, Chinese marks, symbols.
  case han
  /// From the face of figures, glyph by glyph: digits and what stands with them. Kerning would
  /// push figures of a column apart, so they are not shaped.
  case figure
  /// From the face of figures, shaped as a word.
  case word
  /// A mark of the role's face whose full-width form, or joined form when doubled, the face keeps
  /// under a feature: — and ·.
  case wide

  /// The kind of the character `c`.
  init(_ c: UInt32) {
    switch c {
    case 0x41...0x5A, 0x61...0x7A: self = .word
    case 0x20...0x7E: self = .figure
    case 0x4E00...0x9FFF, 0x3000...0x33FF, 0xFF00...0xFFEF: self = .han
    case 0xB7, 0x2014: self = .wide
    case 0xD7, 0xF7: self = .han
    case 0xC0...0x24F, 0x1E00...0x1EFF: self = .word
    case 0xA0, 0xA2, 0xA3, 0xA5, 0xB0...0xB3, 0xB9, 0xBC...0xBE: self = .figure
    case 0x2009, 0x200A, 0x2010, 0x2011, 0x202F, 0x2030, 0x2031: self = .figure
    case 0x2070...0x209F, 0x20AC, 0x2212: self = .figure
    default: self = .han
    }
  }

  /// Whether `c` is set upon the character before it.
  static func isMark(_ c: UInt32) -> Bool {
    switch c {
    case ..<0x300: false
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: true
    case 0x302A...0x302F, 0x3099, 0x309A, 0xFE20...0xFE2F: true
    default: isInvisible(c)
    }
  }

  /// Whether `c` only chooses a form of the character before it (variation selectors).
  static func isInvisible(_ c: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(c) || (0xE0100...0xE01EF).contains(c) || c == 0x200D
  }

  /// Whether `c` fills one em of a line whatever its face says, and where its ink then stands.
  static func cell(_ c: UInt32) -> Cell? {
    switch c {
    case 0x201C, 0x2018: .right
    case 0x201D, 0x2019: .left
    case 0x2014, 0x2026, 0xB7, 0x3001...0x303E, 0x3041...0x30FF: .centre
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .centre
    case 0xFF01...0xFF60, 0xFFE0...0xFFE6: .centre
    default: nil
    }
  }

  /// Where a narrower glyph stands in its em.
  enum Cell {
    case left, centre, right

    /// The offset of a glyph of `advance` em in `cells` em.
    func offset(_ advance: Double, cells: Double) -> Double {
      switch self {
      case .left: 0
      case .centre: (cells - advance) / 2
      case .right: cells - advance
      }
    }
  }
}
