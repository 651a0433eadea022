import BriefingModel

/// JSON being written: bytes, the same for the same values (JSON 写出).
///
/// The one writer of JSON that is put together by hand. It only ever appends, and no number passes
/// through floating point.
struct JSONText {
  /// What has been written.
  private(set) var bytes: [UInt8]
  private var needsComma = false

  /// A text that goes on after `bytes`.
  init(after bytes: [UInt8] = []) { self.bytes = bytes }

  // MARK: Structure

  /// An object whose members `body` writes.
  @inline(__always)
  mutating func object(_ body: (inout JSONText) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// A member that `body` writes.
  @inline(__always)
  mutating func field(_ name: StaticString, _ body: (inout JSONText) -> Void) {
    key(name)
    body(&self)
    needsComma = true
  }

  /// A list whose items `body` writes.
  @inline(__always)
  mutating func list<Item>(_ items: [Item], _ body: (Item, inout JSONText) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      needsComma = false
      body(item, &self)
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  private mutating func key(_ name: StaticString) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    literal(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// `text` as it stands: it is JSON already.
  mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// What has been written, taken out.
  mutating func taken() -> [UInt8] { bytes.taken() }

  /// Ends a line.
  mutating func endLine() { bytes.append(0x0A) }

  /// `null`.
  mutating func null() {
    literal("null")
    needsComma = true
  }

  // MARK: Members

  /// A member with a string or `null`.
  mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
    needsComma = true
  }

  /// A member with a number in plain decimals or `null`.
  mutating func field(_ name: StaticString, number: ExactNumber?) {
    key(name)
    if let number { decimal(number.normalized) } else { null() }
    needsComma = true
  }

  /// A member with a number as a string, so that no reader takes it for floating point.
  mutating func field(_ name: StaticString, exactly number: ExactNumber) {
    key(name)
    bytes.append(UInt8(ascii: "\""))
    decimal(number)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A member whose name is no literal, with a string.
  mutating func field(named name: String, _ value: String) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    string(name)
    bytes.append(UInt8(ascii: ":"))
    string(value)
  }

  /// A member with a list of strings.
  mutating func field(_ name: StaticString, _ values: [String]) {
    field(name, values) { value, json in json.string(value) }
  }

  /// A member with a list whose items `body` writes.
  @inline(__always)
  mutating func field<Item>(
    _ name: StaticString, _ items: [Item], _ body: (Item, inout JSONText) -> Void
  ) {
    key(name)
    list(items, body)
  }

  // MARK: Values

  /// A whole number.
  mutating func integer(_ value: some BinaryInteger) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(UInt64(value.magnitude), decimals: 0)
    needsComma = true
  }

  /// A number in plain decimals, with all the decimals it was written with.
  mutating func decimal(_ number: ExactNumber) {
    if number.digits < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(number.digits.magnitude, decimals: number.scale)
    needsComma = true
  }

  /// The digits of `magnitude`, a point before the last `decimals` of them.
  private mutating func digits(_ magnitude: UInt64, decimals: Int) {
    // The last digit comes first: the places are kept free and filled from the end.
    var count = 1
    var rest = magnitude / 10
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    count = max(count, decimals + 1)
    let length = count + (decimals > 0 ? 1 : 0)
    let end = bytes.count + length
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "."), count: length))
    rest = magnitude
    for written in 0..<count {
      let place = end - 1 - written - (decimals > 0 && written >= decimals ? 1 : 0)
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// A string: quotation marks, backslashes, control characters and the line separators that
  /// JavaScript takes for line ends are escaped.
  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    let whole: Void? = unsafe value.utf8.withContiguousStorageIfAvailable { buffer in
      unsafe escaped(buffer.span)
    }
    if whole == nil { escaped(Array(value.utf8).span) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func escaped(_ text: Span<UInt8>) {
    var place = 0
    while place < text.count {
      let end = ByteScan.writableEnd(text, place..<text.count)
      if end > place {
        unsafe text.extracting(place..<end).withUnsafeBufferPointer {
          unsafe bytes.append(contentsOf: $0)
        }
      }
      guard end < text.count else { return }
      place = end + escape(text, end)
    }
  }

  /// Writes the character at `place` escaped, and returns how many bytes it has in the text.
  private mutating func escape(_ text: Span<UInt8>, _ place: Int) -> Int {
    switch text[place] {
    case 0x22: literal("\\\"")
    case 0x5C: literal("\\\\")
    case 0x0A: literal("\\n")
    case 0x0D: literal("\\r")
    case 0x09: literal("\\t")
    case 0xE2:
      literal(text[place + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      return 3
    case let control:
      literal(control < 0x10 ? "\\u000" : "\\u001")
      let digit = control & 0x0F
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
    return 1
  }
}
