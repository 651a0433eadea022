import BriefingModel

/// Lists of texts in one column: JSON of strings and `null`, however nested.
///
/// `JSONEncoder` and `JSONDecoder` take ten times as long, which a ledger of 200,000 rows feels.
enum StoredTexts {
  /// Appends `text` as a JSON string, or `null`.
  static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: isEscaped) {
      bytes.removeSubrange(start...)
      for byte in text.utf8 { escape(byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? digit + 48 : digit + 87) }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    default: bytes.append(byte)
    }
  }

  /// Appends a JSON list whose items `append` appends.
  static func append<Item>(
    list items: [Item], to bytes: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(item, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The strings and `null`s of a JSON text in their order, names of members among them.
  static func strings(_ json: String) -> [String?] {
    var json = json
    return json.withUTF8 { buffer in unsafe strings(Array(buffer)) }
  }

  private static func strings(_ bytes: [UInt8]) -> [String?] {
    var result: [String?] = []
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        result.append(string(bytes, after: &place))
      case UInt8(ascii: "n"):
        result.append(nil)
        place += 4
      default: place += 1
      }
    }
    return result
  }

  /// The string whose opening quotation mark stands at `place`, which moves behind the closing one.
  private static func string(_ bytes: [UInt8], after place: inout Int) -> String {
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""),
      bytes[place] != UInt8(ascii: "\\")
    {
      place += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      defer { place += 1 }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
    var units = Array(String(decoding: bytes[start..<place], as: UTF8.self).utf16)
    var plain = place
    func flush() { units += String(decoding: bytes[plain..<place], as: UTF8.self).utf16 }
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count else {
        place += 1
        continue
      }
      flush()
      let escaped = bytes[place + 1]
      place += 2
      switch escaped {
      case UInt8(ascii: "b"): units.append(8)
      case UInt8(ascii: "t"): units.append(9)
      case UInt8(ascii: "n"): units.append(10)
      case UInt8(ascii: "f"): units.append(12)
      case UInt8(ascii: "r"): units.append(13)
      case UInt8(ascii: "u"):
        let end = min(place + 4, bytes.count)
        let digits = String(decoding: bytes[place..<end], as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        place = end
      default: units.append(UInt16(escaped))
      }
      plain = place
    }
    flush()
    place += 1
    return String(decoding: units, as: UTF16.self)
  }
}
