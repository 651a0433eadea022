/// A walk over one JSON text (RFC 8259): what stands where, without copying it (JSON 读取).
///
/// Strings are only found here, and decoded when somebody wants them. Nothing is repaired: what the
/// standard does not allow is an error. Whether the bytes are UTF-8 is another question.
struct JSONReader {
  /// The bytes that hold the text.
  let bytes: [UInt8]
  /// Where the walk stands.
  private(set) var place: Int
  /// One past the text's last byte.
  let end: Int

  /// How deep lists and objects may lie within each other.
  static let maximalDepth = 512

  /// Why a text is no JSON.
  enum Failure: Error, Hashable {
    /// Something else was expected at this byte.
    case syntax(at: Int)
    /// Half of a surrogate pair is escaped at this byte, without the other.
    case surrogate(at: Int)
    /// Lists and objects lie too deep.
    case depth(at: Int)

    /// The byte it was found at.
    var place: Int {
      switch self {
      case .syntax(let place), .surrogate(let place), .depth(let place): place
      }
    }
  }

  /// A string: what stands between its quotation marks.
  struct Quoted: Hashable {
    let range: Range<Int>
    let isEscaped: Bool
  }

  /// A value, looked at from outside.
  enum Value: Hashable {
    case string(Quoted)
    case number(Range<Int>)
    case null
    /// true, false, a list or an object.
    case other
  }

  /// A walk over the bytes of `range`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  /// The next byte that is no blank, or `nil` at the end.
  mutating func next() -> UInt8? {
    while place < end {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Whether `byte` comes next; the walk then goes past it.
  mutating func takes(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    place += 1
    return true
  }

  /// Goes past `byte`.
  mutating func expect(_ byte: UInt8) throws(Failure) {
    guard takes(byte) else { throw .syntax(at: place) }
  }

  /// Goes to the end, where nothing else may stand.
  mutating func finish() throws(Failure) {
    if next() != nil { throw .syntax(at: place) }
  }

  // MARK: Values

  /// Goes past a value of any kind.
  mutating func value() throws(Failure) -> Value {
    guard let byte = next() else { throw .syntax(at: place) }
    switch byte {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try container()
      return .other
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default: return .number(try number())
    }
    return .other
  }

  /// Goes past a list or an object, and all within it, without recursion.
  private mutating func container() throws(Failure) {
    var closers: [UInt8] = []
    while true {
      // A value, or what opens one.
      if takes(UInt8(ascii: "{")) {
        closers.append(UInt8(ascii: "}"))
        guard closers.count <= Self.maximalDepth else { throw .depth(at: place) }
        if !takes(UInt8(ascii: "}")) {
          try member()
          continue
        }
        closers.removeLast()
      } else if takes(UInt8(ascii: "[")) {
        closers.append(UInt8(ascii: "]"))
        guard closers.count <= Self.maximalDepth else { throw .depth(at: place) }
        if !takes(UInt8(ascii: "]")) { continue }
        closers.removeLast()
      } else {
        _ = try value()
      }
      // What follows a value.
      while let closer = closers.last, takes(closer) { closers.removeLast() }
      guard let closer = closers.last else { return }
      try expect(UInt8(ascii: ","))
      if closer == UInt8(ascii: "}") { try member() }
    }
  }

  private mutating func member() throws(Failure) {
    _ = try key()
  }

  /// Goes past the name of a member and its colon.
  mutating func key() throws(Failure) -> Quoted {
    guard next() == UInt8(ascii: "\"") else { throw .syntax(at: place) }
    let name = try string()
    try expect(UInt8(ascii: ":"))
    return name
  }

  private mutating func word(_ word: StaticString) throws(Failure) {
    let count = word.utf8CodeUnitCount
    guard place + count <= end else { throw .syntax(at: place) }
    for offset in 0..<count {
      let wanted = unsafe word.utf8Start[offset]
      if bytes[place + offset] != wanted { throw .syntax(at: place + offset) }
    }
    place += count
  }

  private mutating func number() throws(Failure) -> Range<Int> {
    let start = place
    func isDigit(_ place: Int) -> Bool { place < end && bytes[place] &- 0x30 < 10 }
    func has(_ letters: StaticString, _ place: Int) -> Bool {
      letters.withUTF8Buffer { unsafe place < end && $0.contains(bytes[place]) }
    }
    func digits() throws(Failure) {
      guard isDigit(place) else { throw .syntax(at: place) }
      while isDigit(place) { place += 1 }
    }
    if has("-", place) { place += 1 }
    if has("0", place) { place += 1 } else { try digits() }
    if has(".", place) {
      place += 1
      try digits()
    }
    if has("eE", place) {
      place += 1
      if has("+-", place) { place += 1 }
      try digits()
    }
    return start..<place
  }

  // MARK: Strings

  private mutating func string() throws(Failure) -> Quoted {
    let start = place + 1
    var at = start
    var isEscaped = false
    while true {
      at = ByteScan.plainEnd(bytes.span, at..<end)
      guard at < end else { throw .syntax(at: at) }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        place = at + 1
        return Quoted(range: start..<at, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        at = try escapeEnd(at)
      default: throw .syntax(at: at)
      }
    }
  }

  /// Where the escape that begins at `at` ends; a pair of surrogates is one.
  private func escapeEnd(_ at: Int) throws(Failure) -> Int {
    guard at + 1 < end else { throw .syntax(at: at) }
    switch bytes[at + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return at + 2
    case UInt8(ascii: "u"): break
    default: throw .syntax(at: at)
    }
    guard let unit = hexadecimal(at + 2) else { throw .syntax(at: at) }
    guard unit & 0xF800 == 0xD800 else { return at + 6 }
    guard unit < 0xDC00, at + 7 < end, bytes[at + 6] == 0x5C, bytes[at + 7] == 0x75 else {
      throw .surrogate(at: at)
    }
    guard let second = hexadecimal(at + 8) else { throw .syntax(at: at + 6) }
    guard second & 0xFC00 == 0xDC00 else { throw .surrogate(at: at) }
    return at + 12
  }

  /// The unit that four hexadecimal digits from `at` name.
  private func hexadecimal(_ at: Int) -> UInt32? {
    guard at + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[at..<at + 4] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// The bytes that `string` stands for.
  func decoded(_ string: Quoted) -> [UInt8] {
    guard string.isEscaped else { return Array(bytes[string.range]) }
    var result: [UInt8] = []
    result.reserveCapacity(string.range.count)
    var at = string.range.lowerBound
    while at < string.range.upperBound {
      let stop = ByteScan.first(UInt8(ascii: "\\"), bytes.span, at..<string.range.upperBound)
      result.append(contentsOf: bytes[at..<stop])
      if stop == string.range.upperBound { break }
      at = append(escape: stop, to: &result)
    }
    return result
  }

  /// Appends what the escape at `at` stands for, and returns where it ends.
  private func append(escape at: Int, to result: inout [UInt8]) -> Int {
    switch bytes[at + 1] {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      let first = hexadecimal(at + 2) ?? 0xFFFD
      let isPair = first & 0xFC00 == 0xD800
      let second = isPair ? hexadecimal(at + 8) ?? 0xDC00 : 0
      let point = isPair ? 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF : first
      let scalar = Unicode.Scalar(point) ?? "\u{FFFD}"
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return at + (isPair ? 12 : 6)
    case let same: result.append(same)
    }
    return at + 2
  }
}
