/// The small arithmetic of characters in cells: what to drop, what to fold.
enum CellText {
  /// `raw` without control characters and outer blanks; a break within it closes up between Han
  /// characters and becomes one space elsewhere.
  static func cleaned(_ raw: String) -> String {
    // Most cells are short and plain, and need nothing done.
    if raw.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) { return unescaped(raw) }
    var result: [Unicode.Scalar] = []
    var pendingBreak = false
    for scalar in unescaped(raw).unicodeScalars {
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

  private static func append(
    _ scalar: Unicode.Scalar, to result: inout [Unicode.Scalar], _ pendingBreak: inout Bool
  ) {
    if pendingBreak, let last = result.last, !isBlank(last), !isBlank(scalar) {
      if last.value < 0x2E80 || scalar.value < 0x2E80 { result.append(" ") }
    }
    pendingBreak = false
    result.append(scalar)
  }

  /// Characters written as `_x000D_` by spreadsheet programs.
  private static func unescaped(_ raw: String) -> String {
    guard raw.utf8.contains(95), raw.contains("_x") else { return raw }
    var result = ""
    var rest = raw[...]
    while let mark = rest.firstRange(of: "_x") {
      result += rest[..<mark.lowerBound]
      let digits = rest[mark.upperBound...].prefix(4)
      let after = rest[mark.upperBound...].dropFirst(4)
      if digits.utf8.count == 4, after.first == "_", let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = after.dropFirst()
      } else {
        result += "_x"
        rest = rest[mark.upperBound...]
      }
    }
    return result + rest
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
