/// Tells markup that is built to keep libxml2 busy (标签泛滥).
///
/// Three of the parser's steps take time that grows with the square of what they meet: comparing the
/// attributes of a tag with each other, looking up names among all that have been seen, and looking
/// for a prefix among the namespaces that hold. Tags in millions take long by their number alone.
///
/// What is counted must be what the parser meets, so tags are told apart by its own rules.
struct MarkupFlood {
  /// What markup turns out to be.
  enum Finding {
    /// Nothing that would keep the parser busy.
    case sound
    /// Built to keep it busy.
    case flooded
    /// No well-formed XML: where its tags begin and end is the parser's guess.
    case broken
  }

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
  /// How many tags of a web page were met.
  var tags = 0
  /// How many entities of a web page were met.
  var entities = 0
  /// How many attributes the tag at hand has so far.
  private var attributes = 0
  private var namespaces = 0
  /// How many namespaces the tag at hand declares.
  private var pending = 0
  /// How many namespaces each open element declares.
  private var declared: [Int] = []

  /// Whether more was met than anybody writes.
  var isTooMuch: Bool {
    work > Self.maximalWork || newNames > Self.maximalNames
      || namespaces > Self.maximalNamespaces || tags > Self.maximalTags
      || entities > Self.maximalEntities || attributes > Self.maximalAttributes
  }

  // MARK: Counting

  /// A tag begins.
  mutating func beginTag() { (attributes, pending) = (0, 0) }

  /// The tag at hand has one more attribute.
  mutating func addAttribute() { attributes += 1 }

  /// The tag at hand declares one more namespace.
  mutating func addNamespace() { pending += 1 }

  /// A start tag ends.
  mutating func endTag() { work += attributes * attributes }

  /// An element of XML begins with the tag at hand.
  mutating func nest(isEmpty: Bool) {
    if !isEmpty, declared.count < Self.maximalDepth {
      declared.append(pending)
      namespaces += pending
    } else if pending > Self.maximalNamespaces {
      namespaces += pending
    }
  }

  /// An element of XML ends.
  mutating func unnest() { namespaces -= declared.popLast() ?? 0 }

  /// Notes the name at `start`, and tells where it ends.
  mutating func takeName(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var place = start
    while place < bytes.count, Self.isName(bytes[place]) { place += 1 }
    note(bytes, start..<place)
    return place
  }

  /// Notes a name.
  mutating func note(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var hash: UInt32 = 2_166_136_261
    for place in range { hash = (hash ^ UInt32(bytes[place])) &* 16_777_619 }
    let slot = Int(hash & 4_095)
    guard names[slot] != hash else { return }
    names[slot] = hash
    newNames += 1
  }

  // MARK: Bytes

  /// Whether a name may begin with `byte`.
  static func isNameStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }

  /// Whether a name may go on with `byte`.
  static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
  }

  /// Whether `byte` is a letter of ASCII.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether `byte` parts attributes; other control characters do not.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The first place from `start` that holds no blank.
  static func skipBlanks(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var place = start
    while place < bytes.count, isBlank(bytes[place]) { place += 1 }
    return place
  }

  /// The first place from `start` where `mark` stands, `nil` if there is none.
  static func find(_ mark: StaticString, _ bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place + mark.utf8CodeUnitCount <= bytes.count {
      if has(mark, bytes, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Whether `mark` stands at `place`, in lower case or in capitals.
  static func has(_ mark: StaticString, _ bytes: Span<UInt8>, at place: Int) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count {
      let byte = bytes[place + offset]
      let own = unsafe mark.utf8Start[offset]
      guard byte == own || isLetter(byte) && byte | 0x20 == own else { return false }
    }
    return true
  }
}
