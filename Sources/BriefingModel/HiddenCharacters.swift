/// Characters that are none to see but do something (不可见字符): control characters other than line
/// ends and tabs, direction and format characters, the line separators of Unicode, and the two codes
/// that are no characters and that XML cannot hold.
public enum HiddenCharacters {
  /// Whether `scalar` is one of them.
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    // Most text is ASCII or Han; asking for their category would cost more than all else.
    if scalar.value >= 0x20 && scalar.value < 0x7F || (0x3400...0x9FFF).contains(scalar.value) {
      return false
    }
    switch scalar.properties.generalCategory {
    case .control: return scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }

  /// `text` with each of them written out as `\u{202E}`, so that it can neither move a cursor nor
  /// turn a line around.
  public static func writtenOut(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: contains) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if contains(scalar) {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "\\u{\(hex)}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// `json` with each of them escaped within its strings: the same value, and nothing hidden.
  public static func escaped(inJSON json: String) -> String {
    guard json.unicodeScalars.contains(where: contains) else { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard contains(scalar) else {
        result.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let hex = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: 4 - hex.utf8.count)
        result.append(contentsOf: "\\u\(zeros)\(hex)".unicodeScalars)
      }
    }
    return String(result)
  }
}
