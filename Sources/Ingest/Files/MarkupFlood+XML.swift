/// XML: whatever is not well-formed is told at once, as the parser reads on behind it.
extension MarkupFlood {
  /// What the XML in `bytes`, in UTF-8, turns out to be.
  static func finding(xml bytes: [UInt8]) -> Finding {
    var flood = MarkupFlood()
    return flood.scan(xml: bytes.span)
  }

  /// Where the last markup ends that is whole in `bytes`, a stretch of XML in UTF-8 which begins where
  /// another ended; `nil` if it is a flood.
  ///
  /// What is not well-formed is left, as is what goes on in the next stretch.
  mutating func soundEnd(_ bytes: Span<UInt8>) -> Int? {
    var place = 0
    while place < bytes.count {
      let start = place
      let byte = bytes[place]
      place += 1
      if byte == 0x26 {
        place = takeName(bytes, at: place)
      } else if byte == 0x3C {
        guard let end = markupEnd(bytes, at: place) else { return isTooMuch ? nil : start }
        place = end
      }
      if isTooMuch { return nil }
    }
    return place
  }

  private mutating func scan(xml bytes: Span<UInt8>) -> Finding {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x26 {
        place = takeName(bytes, at: place)
      } else if byte == 0x3C {
        guard let end = markupEnd(bytes, at: place) else { return isTooMuch ? .flooded : .broken }
        place = end
      }
      if isTooMuch { return .flooded }
    }
    return .sound
  }

  /// Where the markup ends whose `<` stands before `start`; `nil` if it is not well-formed.
  private mutating func markupEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case 0x21 where Self.has("!--", bytes, at: start):
      return Self.find("-->", bytes, from: start + 3).map { $0 + 3 }
    case 0x21 where Self.has("![", bytes, at: start):
      return Self.find("]]>", bytes, from: start + 2).map { $0 + 3 }
    case 0x3F:
      guard start + 1 < bytes.count, Self.isNameStart(bytes[start + 1]) else { return nil }
      return Self.find("?>", bytes, from: start + 1).map { $0 + 2 }
    case 0x2F:
      guard start + 1 < bytes.count, Self.isNameStart(bytes[start + 1]) else { return nil }
      let end = Self.skipBlanks(bytes, at: takeName(bytes, at: start + 1))
      guard end < bytes.count, bytes[end] == 0x3E else { return nil }
      unnest()
      return end + 1
    case let byte where Self.isNameStart(byte): return tagEnd(bytes, at: start)
    default: return nil
    }
  }

  private mutating func tagEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    beginTag()
    var place = takeName(bytes, at: start)
    while true {
      let next = Self.skipBlanks(bytes, at: place)
      guard next < bytes.count else { return nil }
      if bytes[next] == 0x3E || Self.has("/>", bytes, at: next) {
        let isEmpty = bytes[next] == 0x2F
        endTag()
        nest(isEmpty: isEmpty)
        return next + (isEmpty ? 2 : 1)
      }
      guard next > place, Self.isNameStart(bytes[next]) else { return nil }
      addAttribute()
      if isTooMuch { return nil }
      if Self.has("xmlns", bytes, at: next) { addNamespace() }
      place = Self.skipBlanks(bytes, at: takeName(bytes, at: next))
      guard place < bytes.count, bytes[place] == 0x3D else { return nil }
      guard let end = valueEnd(bytes, at: Self.skipBlanks(bytes, at: place + 1)) else { return nil }
      place = end
    }
  }

  private mutating func valueEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 else { return nil }
    var place = start + 1
    while place < bytes.count, bytes[place] != 0x3C {
      if bytes[place] == bytes[start] { return place + 1 }
      place = bytes[place] == 0x26 ? takeName(bytes, at: place + 1) : place + 1
    }
    return nil
  }
}
