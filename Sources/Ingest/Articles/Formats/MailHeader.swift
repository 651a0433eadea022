/// The header of a mail or of one of its parts (邮件头).
struct MailHeader {
  /// Names in lower case and unfolded values, in order.
  private var fields: [(name: String, value: String)] = []

  private static let maximalBytes = 64 << 10

  /// Reads a header from `place` on and leaves `place` where the body begins.
  ///
  /// A line that is no field ends the header, as an empty one does.
  init(_ bytes: [UInt8], at place: inout Int, before limit: Int) {
    let end = min(limit, place + Self.maximalBytes)
    while place < end {
      let line = Self.line(bytes, at: place, before: limit)
      if line.content.isEmpty {
        place = line.next
        return
      }
      if let first = line.content.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += " " + Self.text(line.content)
      } else if let colon = Self.colon(line.content) {
        let name = line.content[..<colon].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        fields.append(
          (String(decoding: name, as: UTF8.self), Self.text(line.content[(colon + 1)...])))
      } else {
        return
      }
      place = line.next
    }
  }

  /// The value of the first field called `name`, which is in lower case; `nil` if there is none.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Whether `bytes` begin with the header of a mail or of a page that was saved as one.
  static func opens(_ bytes: [UInt8]) -> Bool {
    var place = start(bytes)
    guard place < bytes.count, colon(line(bytes, at: place, before: bytes.count).content) != nil
    else { return false }
    let header = MailHeader(bytes, at: &place, before: bytes.count)
    let names = Set(header.fields.map(\.name))
    if names.contains("mime-version"), names.contains("content-type") { return true }
    return names.contains("content-type")
      && !names.isDisjoint(with: ["from", "received", "message-id", "content-transfer-encoding"])
      || names.isSuperset(of: ["from", "date", "subject"])
  }

  /// Where the header begins: behind a byte order mark, empty lines and the line of a mailbox file.
  static func start(_ bytes: [UInt8]) -> Int {
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < min(bytes.count, 100), bytes[place] == 0x0A || bytes[place] == 0x0D { place += 1 }
    if bytes[place...].starts(with: "From ".utf8) {
      place = line(bytes, at: place, before: bytes.count).next
    }
    return place
  }

  /// The line at `place` without its end, and where the next one begins.
  static func line(
    _ bytes: [UInt8], at place: Int, before limit: Int
  ) -> (content: ArraySlice<UInt8>, next: Int) {
    var end = place
    while end < limit, bytes[end] != 0x0A { end += 1 }
    let next = min(limit, end + 1)
    if end > place, bytes[end - 1] == 0x0D { end -= 1 }
    return (bytes[place..<end], next)
  }

  /// Where the name of a field ends: names are visible ASCII.
  private static func colon(_ line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.prefix(78).firstIndex(of: 0x3A), colon > line.startIndex,
      line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    return colon
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    let end = trimmed.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? trimmed.startIndex
    return String(decoding: trimmed[..<end], as: UTF8.self)
  }
}

/// A field's value with parameters, such as `text/html; charset="gbk"`.
struct MailField {
  /// What stands before the first semicolon, in lower case.
  let value: String
  private var parameters: [String: String] = [:]

  /// Reads `text`.
  init(_ text: String) {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        pieces[pieces.count - 1].append(byte)
        isEscaped = false
      } else if isQuoted, byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == 0x3B, !isQuoted {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(byte)
      }
    }
    value = Self.trimmed(pieces[0][...]).lowercased()
    for piece in pieces.dropFirst() {
      guard let sign = piece.firstIndex(of: 0x3D) else { continue }
      let name = Self.trimmed(piece[..<sign]).lowercased()
      if parameters[name] == nil { parameters[name] = Self.trimmed(piece[(sign + 1)...]) }
    }
  }

  /// The parameter called `name`, which is in lower case.
  subscript(_ name: String) -> String? { parameters[name] }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    let end = rest.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? rest.startIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
