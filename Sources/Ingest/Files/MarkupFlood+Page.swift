/// Web pages: no page is refused for being written badly, so tags are told apart as libxml2 tells
/// them apart (those before 2.14; later ones have none of the slow steps).
///
/// Where its way hangs on more than the bytes at hand, or on its release, bytes that are no text of
/// the page are changed so that there is but one way. The page keeps its length.
extension MarkupFlood {
  /// The parser cuts names of tags and attributes to this length.
  private static let maximalName = 100

  /// Whether the page in `bytes`, in UTF-8, is a flood.
  static func isFlood(page bytes: inout [UInt8]) -> Bool {
    var flood = MarkupFlood()
    return flood.scan(page: &bytes)
  }

  private mutating func scan(page bytes: inout [UInt8]) -> Bool {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x26 {
        let end = takeName(bytes.span, at: place)
        // One that names nothing costs the parser an event of its own as well.
        entities += 1
        place = end
      } else if byte == 0x3C, place < bytes.count {
        place = markupEnd(&bytes, at: place)
      } else {
        continue
      }
      if isTooMuch { return true }
    }
    return false
  }

  /// Where the markup ends whose `<` stands before `start`; `start` if there is none.
  private mutating func markupEnd(_ bytes: inout [UInt8], at start: Int) -> Int {
    switch bytes[start] {
    case 0x21: return declarationEnd(&bytes, at: start)
    case 0x3F: return instructionEnd(&bytes, at: start)
    case 0x2F:
      let end = takePageName(bytes.span, at: start + 1)
      guard end > start + 1 else { return end }
      tags += 1
      return Self.closing(bytes.span, from: end) + 1
    case let byte where Self.isLetter(byte): return tagEnd(&bytes, at: start)
    case 0x5F, 0x3A:
      // A tag to some releases.
      bytes[start] = 0x20
      return start
    default: return start
    }
  }

  /// Comments, document types, and what else begins with `<!`.
  private func declarationEnd(_ bytes: inout [UInt8], at start: Int) -> Int {
    let isCut = Self.has("!-->", bytes.span, at: start) || Self.has("!--->", bytes.span, at: start)
    guard Self.has("!--", bytes.span, at: start), !isCut else {
      // In a document type a quoted `>` is none, and not every release passes over the others.
      guard start + 1 < bytes.count, bytes[start + 1] != 0x3E else { return start + 1 }
      bytes[start] = 0x3F
      if bytes[start + 1] < 0x80 { bytes[start + 1] = 0x78 }
      return instructionEnd(&bytes, at: start)
    }
    var place = start + 3
    while let dashes = Self.find("--", bytes.span, from: place) {
      if Self.has("-->", bytes.span, at: dashes) { return dashes + 3 }
      if Self.has("--!>", bytes.span, at: dashes) {
        (bytes[dashes], bytes[dashes + 2]) = (0x20, 0x2D)
        return dashes + 4
      }
      place = dashes + 1
    }
    return bytes.count
  }

  /// Processing instructions, which begin with `<?` and a name.
  private func instructionEnd(_ bytes: inout [UInt8], at start: Int) -> Int {
    guard start + 1 < bytes.count, Self.isNameStart(bytes[start + 1]) else { return start + 1 }
    let end = Self.closing(bytes.span, from: start)
    // Which characters of other scripts are letters is the parser's affair.
    for place in (start + 1)..<end where bytes[place] >= 0x80 { bytes[place] = 0x78 }
    return end + 1
  }

  private mutating func tagEnd(_ bytes: inout [UInt8], at start: Int) -> Int {
    beginTag()
    tags += 1
    let nameEnd = takePageName(bytes.span, at: start)
    var place = nameEnd
    defer { endTag() }
    while true {
      place = Self.skipBlanks(bytes.span, at: place)
      guard place < bytes.count, !isTooMuch else { return bytes.count }
      if Self.has("/>", bytes.span, at: place) { return place + 2 }
      if bytes[place] == 0x3E { break }
      let end = takePageName(bytes.span, at: place)
      if end > place {
        addAttribute()
        place = valueEnd(bytes.span, at: end)
      } else {
        place = Self.strayEnd(bytes.span, at: place)
      }
    }
    for name: StaticString in ["script", "style"]
    where nameEnd - start == name.utf8CodeUnitCount && Self.has(name, bytes.span, at: start) {
      return Self.contentEnd(of: name, &bytes, at: place + 1)
    }
    return place + 1
  }

  /// Where the content ends of a script or a style sheet: before its own end tag.
  ///
  /// Tags in it may end it or not, depending on what is open; they are made none.
  private static func contentEnd(
    of name: StaticString, _ bytes: inout [UInt8], at start: Int
  ) -> Int {
    var place = start
    while place < bytes.count {
      if bytes[place] == 0x3C, place == start || has("</", bytes.span, at: place) {
        let end = place + 2 + name.utf8CodeUnitCount
        let isOwn =
          has("</", bytes.span, at: place) && has(name, bytes.span, at: place + 2)
          && (end == bytes.count || !isPageName(bytes[end]))
        if isOwn { return place }
        bytes[place] = 0x20
      }
      place += 1
    }
    return place
  }

  /// Where the value ends of the attribute whose name ends at `start`; `start` if it has none.
  private mutating func valueEnd(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var place = Self.skipBlanks(bytes, at: start)
    guard place < bytes.count, bytes[place] == 0x3D else { return place }
    place = Self.skipBlanks(bytes, at: place + 1)
    guard place < bytes.count else { return place }
    let quote = bytes[place]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { place += 1 }
    while place < bytes.count {
      let byte = bytes[place]
      if isQuoted ? byte == quote : byte == 0x3E || Self.isBlank(byte) {
        return isQuoted ? place + 1 : place
      }
      place = byte == 0x26 ? takeName(bytes, at: place + 1) : place + 1
    }
    return place
  }

  /// Where characters end that are no attribute.
  private static func strayEnd(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var place = start
    while place < bytes.count, !isBlank(bytes[place]), bytes[place] != 0x3E,
      !has("/>", bytes, at: place)
    {
      place += 1
    }
    return place
  }

  /// The next `>`, or the end of the page.
  private static func closing(_ bytes: Span<UInt8>, from start: Int) -> Int {
    find(">", bytes, from: start) ?? bytes.count
  }

  /// Notes the name of a tag or an attribute, and tells where it ends.
  private mutating func takePageName(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var place = start
    guard start < bytes.count, Self.isPageName(bytes[start]), bytes[start] != 0x2D,
      !(0x30...0x39).contains(bytes[start])
    else { return start }
    while place < bytes.count, place - start < Self.maximalName, Self.isPageName(bytes[place]) {
      place += 1
    }
    note(bytes, start..<place)
    return place
  }

  private static func isPageName(_ byte: UInt8) -> Bool { byte < 0x80 && isName(byte) }
}
