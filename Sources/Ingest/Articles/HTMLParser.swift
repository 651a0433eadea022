import CXML

/// Reads a web page with libxml2, event by event.
///
/// No tree is built, so its bounds on depth and on text nodes, beyond which libxml2 drops text in
/// silence, are never met; what the parser gives up all the same is reported. Entities are those
/// of HTML alone, nothing is loaded, and no limit is raised.
struct HTMLParser {
  /// Reads `signs`, or gives `nil` if the page is built to take for ever.
  static func page(_ signs: [Sign]) -> HTMLPage? {
    var bytes: [UInt8] = []
    // For each byte the sign it belongs to, to get from the parser's place back to the file.
    var signOfByte: [Int32] = []
    bytes.reserveCapacity(signs.count * 2)
    signOfByte.reserveCapacity(signs.count * 2)
    var place = 0
    while place < signs.count {
      let unit = signs[place].unit
      let sign = Int32(place)
      if unit & 0xF800 != 0xD800 {
        bytes.append(utf8: unit)
        place += 1
      } else {
        let isPair =
          unit < 0xDC00 && place + 1 < signs.count && signs[place + 1].unit & 0xFC00 == 0xDC00
        let pair = signs[place..<(place + (isPair ? 2 : 1))].map(\.unit)
        bytes += String(units: pair).utf8
        place += pair.count
      }
      while signOfByte.count < bytes.count { signOfByte.append(sign) }
    }
    signOfByte.append(Int32(signs.count))
    guard !MarkupFlood.isFlood(page: &bytes) else { return nil }
    return parse(bytes, signs, signOfByte)
  }

  private static func parse(
    _ bytes: [UInt8], _ signs: [Sign], _ signOfByte: [Int32]
  ) -> HTMLPage? {
    let reader = EventReader(bytes: bytes, signs: signs, signOfByte: signOfByte)
    let parsed = unsafe bytes.withUnsafeBufferPointer { buffer -> Bool in
      let start = unsafe UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      guard let parser = unsafe htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
        return false
      }
      defer { unsafe htmlFreeParserCtxt(parser) }
      _ = unsafe htmlCtxtUseOptions(
        parser, Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
      _ = unsafe xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
      unsafe reader.attach(to: parser)
      // An error means that the page is not well formed, as most are not: the reader notes the
      // ones by which text is lost.
      _ = unsafe htmlParseDocument(parser)
      return true
    }
    return parsed ? reader.finish() : nil
  }
}

/// Takes libxml2's events; lives as long as one parse.
@safe private final class EventReader {
  private let bytes: [UInt8]
  private let signs: [Sign]
  private let signOfByte: [Int32]
  private var builder = HTMLPageBuilder()
  private var parser: htmlParserCtxtPtr?
  /// How far the page has been taken in.
  private var taken = 0
  private var lost: String?

  init(bytes: [UInt8], signs: [Sign], signOfByte: [Int32]) {
    self.bytes = bytes
    self.signs = signs
    self.signOfByte = signOfByte
  }

  func finish() -> HTMLPage { builder.finish(lost: lost) }

  /// Replaces the handlers that build libxml2's tree by this reader.
  func attach(to parser: htmlParserCtxtPtr) {
    unsafe self.parser = parser
    guard let handler = unsafe parser.pointee.sax else { return }
    var events = unsafe htmlSAXHandler()
    unsafe events.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe events.startElement = { context, name, attributes in
      guard let reader = unsafe EventReader.from(context), let tag = unsafe EventReader.tag(name)
      else { return }
      reader.taken = max(reader.taken, reader.position)
      unsafe reader.builder.start(tag, EventReader.pairs(attributes))
    }
    unsafe events.endElement = { context, name in
      guard let reader = unsafe EventReader.from(context), let tag = unsafe EventReader.tag(name)
      else { return }
      reader.taken = max(reader.taken, reader.position)
      reader.builder.end(tag)
    }
    unsafe events.characters = { context, text, length in
      unsafe EventReader.from(context)?.take(text, Int(length))
    }
    unsafe events.ignorableWhitespace = { context, text, length in
      unsafe EventReader.from(context)?.take(text, Int(length))
    }
    unsafe events.cdataBlock = { context, text, length in
      unsafe EventReader.from(context)?.take(text, Int(length))
    }
    unsafe events.comment = { context, text in
      guard let text = unsafe EventReader.text(text) else { return }
      unsafe EventReader.from(context)?.builder.comment(text)
    }
    unsafe events.serror = { context, error in
      guard let code = unsafe error?.pointee.code else { return }
      unsafe EventReader.from(context)?.note(code)
    }
    unsafe handler.pointee = events
    unsafe parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  /// Codes by which libxml2 says that it stops or leaves something out.
  private func note(_ code: Int32) {
    let fatal: Set<UInt32> = [
      XML_ERR_INTERNAL_ERROR.rawValue, XML_ERR_NO_MEMORY.rawValue, XML_ERR_NAME_TOO_LONG.rawValue,
      XML_ERR_USER_STOP.rawValue,
    ]
    if fatal.contains(UInt32(bitPattern: code)) { lost = String(code) }
  }

  /// The byte the parser has come to.
  private var position: Int { unsafe min(bytes.count, max(0, Int(xmlByteConsumed(parser)))) }

  private func take(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard let text = unsafe text, length > 0 else { return }
    let position = max(taken, self.position)
    guard !builder.ignoresText else {
      taken = position
      return
    }
    if let start = unsafe place(of: text, length, before: position) {
      let first = Int(signOfByte[start])
      let last = Int(signOfByte[start + length])
      builder.text(signs[first..<max(first, last)])
      taken = start + length
      return
    } else {
      // An entity: its characters come from all that was read since the last event.
      let origin = signs[min(Int(signOfByte[min(taken, position)]), signs.count - 1)]
      let end = signs[max(0, min(Int(signOfByte[position]), signs.count) - 1)].end
      let piece = unsafe UnsafeBufferPointer(start: text, count: length)
      // What is dropped from a page does not come back by way of an entity.
      let scalars = unsafe String(decoding: piece, as: UTF8.self).unicodeScalars
        .filter { !PageDecoder.drops($0.value) }
        .map { (0x2028...0x2029).contains($0.value) ? " " : $0 }
      let units = scalars.flatMap { Array(String($0).utf16) }
      builder.text(
        units.map { Sign(unit: $0, start: origin.start, end: max(end, origin.end)) }[...])
    }
    taken = position
  }

  /// Where the page has just this text: before `position`, or, of a long text, which the parser
  /// hands over in pieces when it has read on, where the last piece ended.
  private func place(
    of text: UnsafePointer<xmlChar>, _ length: Int, before position: Int
  ) -> Int? {
    // The parser may not have consumed the `>` of a tag when it tells of its element.
    for start in [position - length, taken, taken + 1]
    where start >= 0 && start + length <= bytes.count {
      var offset = 0
      while offset < length, unsafe text[offset] == bytes[start + offset] { offset += 1 }
      if offset == length { return start }
    }
    return nil
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> EventReader? {
    // errors hand over the parser's user data as well
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<EventReader>.fromOpaque(context).takeUnretainedValue()
  }

  private static func text(_ text: UnsafePointer<xmlChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    return unsafe String(cString: text)
  }

  /// The attributes that anybody asks for: most of a page's are long addresses and scripts.
  private static func pairs(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [String: String] {
    var pairs: [String: String] = [:]
    guard var next = unsafe attributes else { return pairs }
    while let name = unsafe next.pointee {
      if unsafe isWanted(name), let name = unsafe text(name) {
        unsafe pairs[name] = text((next + 1).pointee) ?? ""
      }
      unsafe next += 2
    }
    return pairs
  }

  /// Whether the builder knows an attribute of this name.
  private static func isWanted(_ name: UnsafePointer<xmlChar>) -> Bool {
    wanted.contains(unsafe key(name))
  }

  private static let wanted: [UInt64] = [
    "class", "id", "style", "hidden", "name", "property", "content", "rel", "href", "datetime",
    "type", "border", "colspan", "rowspan",
  ].map { $0.utf8.reduce(0) { HTMLTag.key($0, adding: $1) } }

  private static func tag(_ name: UnsafePointer<xmlChar>?) -> HTMLTag? {
    guard let name = unsafe name else { return nil }
    return unsafe HTMLTag.of(key(name))
  }

  /// The number that stands for a name; libxml2 gives names in lower case.
  private static func key(_ name: UnsafePointer<xmlChar>) -> UInt64 {
    var key: UInt64 = 0
    var next = unsafe name
    while unsafe next.pointee != 0 {
      key = unsafe HTMLTag.key(key, adding: next.pointee)
      unsafe next += 1
    }
    return key
  }
}
