/// What a page or a mail says its encoding is (编码标签).
///
/// Labels of pages are wrong so often that the bytes are asked first; the label decides between
/// readings of the bytes that are equally good.
struct CharsetLabel: Hashable {
  /// The label as written, in lower case.
  let name: String

  /// The label `text`; `nil` if there is nothing in it.
  init?(_ text: String) {
    let name = text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }.filter {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
        || [0x2D, 0x2E, 0x3A, 0x5F].contains($0)
    }
    guard !name.isEmpty else { return nil }
    self.name = String(decoding: name.prefix(40), as: UTF8.self)
  }

  /// The encoding it names, if it is one that Chinese pages come in.
  var encoding: PageDecoder.Encoding? {
    switch String(decoding: name.utf8.map { $0 == 0x5F ? 0x2D : $0 }, as: UTF8.self) {
    case "utf-8", "utf8", "unicode-1-1-utf-8": .utf8
    case "utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2": .utf16
    case "gb2312", "gb-2312", "gb-2312-80", "gbk", "gb18030", "x-gbk", "cp936", "ms936",
      "windows-936", "euc-cn", "iso-ir-58", "csgb2312", "chinese":
      .gb18030
    case "big5", "big-5", "big5-hkscs", "cp950", "x-x-big5", "cn-big5", "csbig5": .big5
    default: nil
    }
  }

  /// The label within a web page or an XML declaration, looked for in its first bytes.
  init?(inPage bytes: [UInt8]) {
    // The declaration stands within the first kilobyte by the standard; portals put scripts first.
    let head = bytes.prefix(16 << 10).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    for place in head.indices where head[place] == 0x3C {
      for (opening, key) in Self.places where head[place...].starts(with: opening) {
        let tag = head[place...].prefix(512).prefix { $0 != 0x3E }
        if let value = Self.value(of: key, in: tag), let label = CharsetLabel(value) {
          self = label
          return
        }
      }
    }
    return nil
  }

  private static let places: [(opening: [UInt8], key: [UInt8])] = [
    (Array("<meta".utf8), Array("charset".utf8)), (Array("<?xml".utf8), Array("encoding".utf8)),
  ]

  /// What stands behind `key` and `=` in a tag: up to a quotation mark, a blank or a semicolon.
  private static func value(of key: [UInt8], in tag: ArraySlice<UInt8>) -> String? {
    var place = tag.startIndex
    while place + key.count < tag.endIndex {
      defer { place += 1 }
      guard tag[place] == key[0], tag[place...].starts(with: key) else { continue }
      var rest = tag[(place + key.count)...].drop { $0 == 0x20 }
      guard rest.first == 0x3D else { continue }
      rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
      let value = rest.prefix { ![0x20, 0x22, 0x27, 0x3B, 0x2F].contains($0) }
      if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }
}
