/// A walk over one JSON text (RFC 8259): what stands where, without copying it (JSON 读取).
///
/// Strings are only found here, and decoded when somebody wants them. Nothing is repaired: what the
/// standard does not allow is an error. Whether the bytes are UTF-8 is another question.
struct JSONReader {
  /// The bytes that hold the text.
  let bytes: [UInt8]
  /// Where the walk stands.
  var place: Int
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
}
