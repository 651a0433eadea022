/// How a value stands in the Markdown text until the text is parsed.
///
/// Mustache writes, for each value, its number between two characters of the private use area,
/// which no template may hold. The value itself never passes through Mustache or Markdown twice,
/// so nothing that came from an article can become markup.
enum Placeholder {
  private static let open: Unicode.Scalar = "\u{F8F0}"
  private static let close: Unicode.Scalar = "\u{F8F1}"

  /// A piece of text or the number of a value.
  enum Part: Equatable {
    case text(String)
    case value(Int)
  }

  /// What stands for value `index`.
  static func mark(_ index: Int) -> String { "\(open)\(index)\(close)" }

  /// The pieces of `text` in order.
  static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var plain = ""
    var digits: String?
    for scalar in text.unicodeScalars {
      switch (scalar, digits) {
      case (open, _):
        if !plain.isEmpty { parts.append(.text(plain)) }
        plain = ""
        digits = ""
      case (close, let number?):
        if let index = Int(number) { parts.append(.value(index)) }
        digits = nil
      case (_, let number?): digits = number + String(scalar)
      default: plain.unicodeScalars.append(scalar)
      }
    }
    if !plain.isEmpty { parts.append(.text(plain)) }
    return parts
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is reserved for placeholders: any of the private use area.
  var isReserved: Bool { properties.generalCategory == .privateUse }
}
