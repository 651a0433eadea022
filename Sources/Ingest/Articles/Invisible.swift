extension Unicode.Scalar {
  /// Whether it shows nothing and no text needs it: a control, direction or zero-width character.
  ///
  /// Line ends and tabs are none of them.
  var isInvisible: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
