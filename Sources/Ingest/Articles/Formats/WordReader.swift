import CXML

/// Reads the main part of a Word document with libxml2, event by event.
///
/// No tree is built. A document type, which no Word document has, ends the reading, so there are no
/// entities but XML's own, and nothing is loaded.
@safe final class WordReader {
  /// How a reading ended.
  enum Outcome {
    /// The document is not well-formed.
    case broken
    /// It has more tags than any article, or is built to keep the parser busy.
    case flooded
    /// It has more text than any article.
    case tooLarge
    /// It is no Word document.
    case foreign
    /// All was read.
    case whole(WordPageBuilder)
  }

  private let bytes: [UInt8]
  private var builder: WordPageBuilder
  private var parser: xmlParserCtxtPtr?
  /// The parser keeps each name once, so a name is told by its address.
  private var tags: [UInt: WordTag] = [:]
  private var spaces: [UInt] = []
  private var isWord = false
  private var isRefused = false
  private var isFlooded = false
  private var isTooLarge = false
  private var elements = 0

  /// A thousand pages, each word formatted by itself, stay below a million.
  private static let maximalElements = 3_000_000
  /// The namespaces of Word's own elements, of transitional and of strict documents, and those of
  /// formulas and of alternatives.
  private static let namespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
  ]

  /// A reader of `bytes` that hands what it reads to `builder`.
  init(_ bytes: [UInt8], _ builder: WordPageBuilder) {
    self.bytes = bytes
    self.builder = builder
  }

  /// Reads the part.
  func read() -> Outcome {
    guard bytes.count < Int(Int32.max), XMLPart.isInUTF8(bytes) else { return .broken }
    switch MarkupFlood.finding(xml: bytes) {
    case .sound: break
    case .flooded: return .flooded
    case .broken: return .broken
    }
    let isWhole = unsafe bytes.withUnsafeBufferPointer { buffer -> Bool in
      let start = unsafe UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      guard let parser = unsafe xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
        return false
      }
      defer { unsafe xmlFreeParserCtxt(parser) }
      _ = unsafe xmlCtxtUseOptions(
        parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
      unsafe attach(to: parser)
      _ = unsafe xmlParseDocument(parser)
      return unsafe parser.pointee.wellFormed == 1
    }
    if isFlooded { return .flooded }
    if isTooLarge { return .tooLarge }
    if !isWhole || isRefused { return .broken }
    return isWord ? .whole(builder) : .foreign
  }

  private func attach(to parser: xmlParserCtxtPtr) {
    unsafe self.parser = parser
    for tag in WordTag.allCases {
      if let name = unsafe xmlDictLookup(parser.pointee.dict, tag.rawValue, -1) {
        tags[UInt(bitPattern: name)] = tag
      }
    }
    for space in Self.namespaces {
      if let name = unsafe xmlDictLookup(parser.pointee.dict, space, -1) {
        spaces.append(UInt(bitPattern: name))
      }
    }
    guard let handler = unsafe parser.pointee.sax else { return }
    var events = unsafe xmlSAXHandler()
    unsafe events.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe events.startElementNs = { context, name, _, space, _, _, count, _, attributes in
      guard let reader = unsafe WordReader.from(context) else { return }
      reader.countElement()
      guard let tag = unsafe reader.tag(name, space) else { return }
      unsafe reader.start(tag, attributes, Int(count))
    }
    unsafe events.endElementNs = { context, name, _, space in
      guard let reader = unsafe WordReader.from(context), let tag = unsafe reader.tag(name, space)
      else { return }
      reader.builder.end(tag)
    }
    unsafe events.characters = { context, text, length in
      unsafe WordReader.from(context)?.take(text, Int(length))
    }
    unsafe events.cdataBlock = { context, text, length in
      unsafe WordReader.from(context)?.take(text, Int(length))
    }
    unsafe events.internalSubset = { context, _, _, _ in
      guard let reader = unsafe WordReader.from(context) else { return }
      reader.isRefused = true
      unsafe xmlStopParser(reader.parser)
    }
    unsafe events.serror = { _, _ in }
    unsafe handler.pointee = events
    unsafe parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  private func tag(
    _ name: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?
  ) -> WordTag? {
    guard let tag = tags[UInt(bitPattern: name)], spaces.contains(UInt(bitPattern: space)) else {
      return nil
    }
    return tag
  }

  private func start(
    _ tag: WordTag, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    if tag == .document { isWord = true }
    var value: String?
    if let name = tag.attribute, let attributes = unsafe attributes {
      for index in 0..<count {
        // Five pointers each: name, prefix, namespace, begin and end of the value.
        let entry = unsafe attributes + index * 5
        guard let own = unsafe entry[0], let begin = unsafe entry[3], let end = unsafe entry[4],
          unsafe xmlStrEqual(own, name) == 1
        else { continue }
        let text = unsafe UnsafeBufferPointer(start: begin, count: min(end - begin, 200))
        value = unsafe String(decoding: text, as: UTF8.self)
      }
    }
    builder.start(tag, value, at: position)
  }

  private func countElement() {
    elements += 1
    if elements > Self.maximalElements {
      isFlooded = true
      unsafe xmlStopParser(parser)
    }
  }

  /// Takes text: a stretch of the part, or what an entity stands for.
  private func take(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard builder.takesText, let text = unsafe text, length > 0 else { return }
    if builder.size > ArticleFile.maximalText {
      isTooLarge = true
      unsafe xmlStopParser(parser)
      return
    }
    let piece = unsafe UnsafeBufferPointer(start: text, count: length)
    let end = position
    if let start = unsafe place(of: piece, before: end) {
      builder.text(bytes[start..<(start + length)], from: nil)
    } else {
      // An entity: what it stands for comes from all of its spelling, which zeros may make long.
      // Where a line end was changed there is none, and the text has no place of its own.
      let start = bytes[..<end].lastIndex { !Self.spellsEntity($0) } ?? end
      let origin = start < end && bytes[start] == 0x26 ? start..<end : end..<end
      unsafe builder.text(Array(piece)[...], from: origin)
    }
  }

  /// Whether an entity may hold `byte` behind its `&`: `#`, digits, letters, `;`.
  private static func spellsEntity(_ byte: UInt8) -> Bool {
    byte == 0x23 || byte == 0x3B || (0x30...0x39).contains(byte) || MarkupFlood.isLetter(byte)
  }

  /// Where the part has just this text, `nil` if it stands elsewhere or nowhere.
  ///
  /// The parser hands over ASCII out of the part itself, and may yet stand in front of it. All else
  /// it copies, and stands behind it.
  private func place(of text: UnsafeBufferPointer<xmlChar>, before end: Int) -> Int? {
    var start = end - text.count
    if let input = unsafe parser?.pointee.input, let first = text.baseAddress,
      let base = unsafe input.pointee.base, let current = unsafe input.pointee.cur,
      let limit = unsafe input.pointee.end, unsafe base <= first, unsafe first < limit
    {
      start = unsafe end + (first - current)
    }
    guard start >= 0, start + text.count <= bytes.count,
      unsafe bytes[start..<(start + text.count)].elementsEqual(text)
    else { return nil }
    return start
  }

  /// The byte the parser has come to.
  private var position: Int { unsafe min(bytes.count, max(0, Int(xmlByteConsumed(parser)))) }

  private static func from(_ context: UnsafeMutableRawPointer?) -> WordReader? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<WordReader>.fromOpaque(context).takeUnretainedValue()
  }
}
