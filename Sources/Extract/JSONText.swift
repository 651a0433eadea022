import BriefingModel

/// JSON being written, byte for byte the same for the same values.
struct JSONText {
  /// What has been written.
  private(set) var text = ""
  private var needsComma = false

  /// An object whose members `body` writes.
  mutating func object(_ body: (inout JSONText) -> Void) {
    text += "{"
    needsComma = false
    body(&self)
    text += "}"
    needsComma = true
  }

  /// `null`.
  mutating func null() {
    text += "null"
    needsComma = true
  }

  /// A member that `body` writes.
  mutating func field(_ name: String, _ body: (inout JSONText) -> Void) {
    if needsComma { text += "," }
    string(name)
    text += ":"
    body(&self)
    needsComma = true
  }

  /// A member with a string or `null`.
  mutating func field(_ name: String, _ value: String?) {
    field(name) { json in
      if let value { json.string(value) } else { json.null() }
    }
  }

  /// A member with a number in plain decimals or `null`.
  mutating func field(_ name: String, number: ExactNumber?) {
    field(name) { json in
      if let number { json.text += number.normalized.description } else { json.null() }
    }
  }

  /// A member with a list of strings.
  mutating func field(_ name: String, _ values: [String]) {
    field(name, values) { value, json in json.string(value) }
  }

  /// A member with a list whose items `body` writes.
  mutating func field<Item>(
    _ name: String, _ items: [Item], _ body: (Item, inout JSONText) -> Void
  ) {
    field(name) { json in
      json.text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { json.text += "," }
        json.needsComma = false
        body(item, &json)
      }
      json.text += "]"
    }
  }

  /// A string: quotation marks, backslashes, control characters and the line separators that
  /// JavaScript takes for line ends are escaped.
  private mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
