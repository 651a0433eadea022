/// Tells markup that is built to keep libxml2 busy (标签泛滥).
///
/// Three of the parser's steps take time that grows with the square of what they meet: comparing the
/// attributes of a tag with each other, looking up names among all that have been seen, and looking
/// for a prefix among the namespaces that hold. Tags in millions take long by their number alone.
struct MarkupFlood {
  /// Attributes of one tag; 5,000 take 0.04 s.
  private static let maximalAttributes = 5_000
  /// The sum of the squares of the tags' attributes: ten tags as full as they may be.
  private static let maximalWork = 10 * maximalAttributes * maximalAttributes
  /// Times that a name was met which the last names with its remainder were not. Pages use a few
  /// hundred names; the parser keeps 16,384 lists of them.
  private static let maximalNames = 50_000
  /// Tags of a web page: a page of 8 MB that anybody reads has a few hundred thousand.
  private static let maximalTags = 1_000_000
  /// Entities of a web page, and `&` that begin none; each that is not known costs as much as ten
  /// tags.
  private static let maximalEntities = 300_000
  /// Namespaces that hold at one place of an XML document. Office programs declare up to forty.
  private static let maximalNamespaces = 1_000
  /// The parser itself gives up at this depth.
  private static let maximalDepth = 256

  private var names = [UInt32](repeating: 0, count: 4_096)
  private var newNames = 0
  private var work = 0
  private var tags = 0
  private var entities = 0
  private var attributes = 0
  private var namespaces = 0
  /// How many namespaces the tag at hand declares.
  private var pending = 0
  /// How many namespaces each open element declares.
  private var declared: [Int] = []

  /// Whether `bytes` are such markup.
  ///
  /// - Parameter isXML: Whether they are XML, where elements nest and namespaces hold within them.
  static func isFlood(_ bytes: [UInt8], isXML: Bool) -> Bool {
    var flood = MarkupFlood()
    return flood.scan(bytes.span, isXML)
  }

  private mutating func scan(_ bytes: Span<UInt8>, _ isXML: Bool) -> Bool {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x26 {
        let end = takeName(bytes, at: place)
        if !isXML { entities += 1 }
        place = end
      } else if byte == 0x3C, place < bytes.count {
        let isEnd = bytes[place] == 0x2F
        let start = isEnd ? place + 1 : place
        guard start < bytes.count, Self.isNameStart(bytes[start]) else { continue }
        place = takeName(bytes, at: start)
        let tag = scanTag(bytes, at: place)
        guard tag.isWhole || attributes <= Self.maximalAttributes else { return true }
        place = tag.end
        if isXML {
          nest(isEnd: isEnd, isEmpty: tag.isEmpty)
        } else {
          tags += 1
        }
      }
      if work > Self.maximalWork || newNames > Self.maximalNames
        || namespaces > Self.maximalNamespaces || tags > Self.maximalTags
        || entities > Self.maximalEntities
      {
        return true
      }
    }
    return false
  }

  /// Goes through a tag behind its name, up to and with its `>`.
  private mutating func scanTag(
    _ bytes: Span<UInt8>, at start: Int
  ) -> (end: Int, isEmpty: Bool, isWhole: Bool) {
    var quote: UInt8 = 0
    var place = start
    attributes = 0
    while place < bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        work += attributes * attributes
        return (place + 1, bytes[place - 1] == 0x2F, true)
      } else if byte <= 0x20 {
        attributes += 1
        if attributes > Self.maximalAttributes { return (place, false, false) }
        if place + 1 < bytes.count, Self.isNameStart(bytes[place + 1]) {
          if bytes[place + 1] == 0x78 { countNamespace(bytes, at: place + 1) }
          place = takeName(bytes, at: place + 1)
          continue
        }
      }
      place += 1
    }
    return (place, false, true)
  }

  /// Notes the name at `start`, and tells where it ends.
  private mutating func takeName(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var place = start
    var hash: UInt32 = 2_166_136_261
    while place < bytes.count, Self.isName(bytes[place]) {
      hash = (hash ^ UInt32(bytes[place])) &* 16_777_619
      place += 1
    }
    let slot = Int(hash & 4_095)
    if place > start, names[slot] != hash {
      names[slot] = hash
      newNames += 1
    }
    return place
  }

  private mutating func countNamespace(_ bytes: Span<UInt8>, at start: Int) {
    let word: [UInt8] = [0x78, 0x6D, 0x6C, 0x6E, 0x73]
    guard start + word.count < bytes.count else { return }
    for offset in word.indices where bytes[start + offset] != word[offset] { return }
    pending += 1
  }

  private mutating func nest(isEnd: Bool, isEmpty: Bool) {
    defer { pending = 0 }
    if isEnd {
      namespaces -= declared.popLast() ?? 0
    } else if !isEmpty, declared.count < Self.maximalDepth {
      declared.append(pending)
      namespaces += pending
    } else if pending > Self.maximalNamespaces {
      namespaces += pending
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
      || byte == 0x3A
  }
}
