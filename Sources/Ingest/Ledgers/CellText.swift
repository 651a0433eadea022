/// The small arithmetic of characters in cells: what to drop, what to fold.
enum CellText {
  /// `raw` without control characters and outer blanks; a break within it closes up between Han
  /// characters and becomes one space elsewhere.
  ///
  /// - Parameter isEscaped: Whether `raw` holds characters as `_x000D_`, which only workbooks do.
  static func cleaned(_ raw: String, isEscaped: Bool = false) -> String {
    var result: [Unicode.Scalar] = []
    var pendingBreak = false
    for scalar in (isEscaped ? unescaped(unguarded(raw)) : unguarded(raw)).unicodeScalars {
      switch scalar.value {
      case 10, 13, 0x85, 0x2028, 0x2029: pendingBreak = true
      case 0..<32, 127...159, 0xFEFF, 0x200B...0x200F, 0x2060, 0xFFFE, 0xFFFF: continue
      case 0xA0: append(" ", to: &result, &pendingBreak)
      default: append(scalar, to: &result, &pendingBreak)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: result)
    return trimmed(String(text))
  }

  /// Whether `cleaned` would leave `raw`, in UTF-8, as it is; told from its bytes, since most cells
  /// are clean and there are millions.
  static func isClean(_ raw: Span<UInt8>) -> Bool {
    guard raw.count > 0 else { return true }
    let (first, last) = (raw[0], raw[raw.count - 1])
    if first <= 32 || first == 0x27 || last <= 32 { return false }
    for index in 0..<raw.count {
      let byte = raw[index]
      if byte < 0x80 {
        if byte < 32 || byte == 127 { return false }
        if byte == 0x5F, index + 1 < raw.count, raw[index + 1] == 0x78 { return false }
      } else if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
        if isOdd(raw, at: index) { return false }
      }
    }
    return true
  }

  /// Whether the character that begins at `index` is a blank, a break or a control character; the
  /// ideographic space is one at the ends only.
  private static func isOdd(_ raw: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < raw.count else { return true }
    let second = raw[index + 1]
    if raw[index] == 0xC2 { return second <= 0xA0 }
    guard index + 2 < raw.count else { return true }
    let third = raw[index + 2]
    switch (raw[index], second) {
    case (0xE2, 0x80): return third < 0x90 || [0xA8, 0xA9, 0xAF].contains(third)
    case (0xE2, 0x81): return third == 0x9F || third == 0xA0
    case (0xE3, 0x80): return third == 0x80 && (index == 0 || index + 3 == raw.count)
    case (0xEF, 0xBB), (0xEF, 0xBF): return true
    default: return false
    }
  }

  /// `raw` without the apostrophe that an export puts before a text which a spreadsheet program would
  /// take for a formula; of several exactly one, since such an export puts one before those there.
  private static func unguarded(_ raw: String) -> String {
    let scalars = raw.unicodeScalars
    guard scalars.first == "'", let sign = scalars.first(where: { $0 != "'" }),
      "=+-@＝＋－＠\t\n".unicodeScalars.contains(sign)
    else { return raw }
    return String(scalars.dropFirst())
  }

  private static func append(
    _ scalar: Unicode.Scalar, to result: inout [Unicode.Scalar], _ pendingBreak: inout Bool
  ) {
    if pendingBreak, let last = result.last, !isBlank(last), !isBlank(scalar) {
      if last.value < 0x2E80 || scalar.value < 0x2E80 { result.append(" ") }
    }
    pendingBreak = false
    result.append(scalar)
  }

  /// Characters written as `_x000D_` by spreadsheet programs, those beyond the first plane as two
  /// halves one after the other.
  private static func unescaped(_ raw: String) -> String {
    guard raw.utf8.contains(95), raw.contains("_x") else { return raw }
    var result = ""
    var rest = raw[...]
    while let mark = rest.firstRange(of: "_x") {
      result += rest[..<mark.lowerBound]
      rest = rest[mark.lowerBound...]
      guard let first = escape(rest) else {
        result += "_x"
        rest = rest[mark.upperBound...]
        continue
      }
      let after = rest.dropFirst(escapeLength)
      if let scalar = Unicode.Scalar(first) {
        result.unicodeScalars.append(scalar)
        rest = after
      } else if UTF16.isLeadSurrogate(first), let second = escape(after),
        UTF16.isTrailSurrogate(second)
      {
        result += String(decoding: [first, second], as: UTF16.self)
        rest = after.dropFirst(escapeLength)
      } else {
        // Half a character is none.
        result += rest.prefix(escapeLength)
        rest = after
      }
    }
    return result + rest
  }

  private static let escapeLength = "_x0000_".count

  /// The unit of UTF-16 that `_x000D_` at the front of `text` stands for, or `nil`.
  private static func escape(_ text: Substring) -> UInt16? {
    let digits = text.dropFirst(2).prefix(4)
    guard text.hasPrefix("_x"), digits.count == 4, digits.allSatisfy(\.isHexDigit),
      text.dropFirst(6).first == "_"
    else { return nil }
    return UInt16(digits, radix: 16)
  }

  /// `text` without blanks at its ends, the ideographic space among them.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// `text` with full-width ASCII made half-width and every blank dropped, for comparing and for
  /// reading numbers.
  static func folded(_ text: String) -> String {
    // Nothing to fold where no byte begins a blank or a full-width character.
    let isPlain = text.utf8.allSatisfy {
      $0 > 32 && $0 != 0xC2 && $0 != 0xE2 && $0 != 0xE3 && $0 != 0xEF
    }
    if isPlain { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBlank(scalar) {
      result.append(halfWidth(scalar))
    }
    return String(result)
  }

  /// `text` with full-width ASCII made half-width, its blanks kept.
  static func narrowed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(halfWidth(scalar)) }
    return String(result)
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13, 32, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
