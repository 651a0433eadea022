import BriefingModel
import CXML

/// A part of an office file, read node by node with libxml2's pull reader.
///
/// Documents with a type declaration are refused: no part of an office file has one, and entities
/// are how small files become large ones.
@safe struct XMLPart: ~Copyable {
  private let reader: xmlTextReaderPtr
  private let failure: IngestError

  /// What the reader stands on.
  enum Node: Sendable {
    /// A start tag; `isEmpty` for `<a/>`, after which no end follows.
    case start(isEmpty: Bool)
    /// An end tag.
    case end
    /// Characters.
    case text
  }

  /// Reads `bytes` with `body`.
  ///
  /// - Parameter codes: What the codes of errors begin with, such as `ledger.file`.
  static func read<Result>(
    _ bytes: [UInt8], part: String, fileName: String, codes: String,
    _ body: (borrowing XMLPart) throws(IngestError) -> Result
  ) throws(IngestError) -> Result {
    let failure = IngestError(
      Diagnostic(
        code: codes + ".badPart", severity: .error, place: Diagnostic.Place(file: fileName),
        arguments: ["part": part]))
    guard isInUTF8(bytes), MarkupFlood.finding(xml: bytes) == .sound else { throw failure }
    let outcome: Swift.Result<Result, IngestError> = unsafe bytes.withUnsafeBytes { buffer in
      do throws(IngestError) {
        let xml = unsafe try XMLPart(buffer, failure)
        return .success(try body(xml))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Whether the parser will take `bytes` for UTF-8 if it is told to pass over their declaration.
  ///
  /// Office files are in UTF-8. UTF-16, which the standard allows too, nobody writes, and in it, as
  /// in EBCDIC, which the parser knows as well, tags are not where their bytes seem to be.
  static func isInUTF8(_ bytes: [UInt8]) -> Bool {
    !bytes.prefix(4).contains { $0 == 0 || $0 >= 0xFE }
      && !bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94])
  }

  private init(_ buffer: UnsafeRawBufferPointer, _ failure: IngestError) throws(IngestError) {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    let start = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress
    guard buffer.count <= Int(Int32.max), let start = unsafe start,
      let reader = unsafe xmlReaderForMemory(
        start, Int32(buffer.count), nil, nil, Int32(options | XML_PARSE_NOWARNING.rawValue))
    else { throw failure }
    unsafe self.reader = reader
    self.failure = failure
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// The next tag or text, or `nil` at the end.
  func next() throws(IngestError) -> Node? {
    while true {
      switch unsafe xmlTextReaderRead(reader) {
      case 0: return nil
      case 1: break
      default: throw failure
      }
      let type = unsafe UInt32(bitPattern: xmlTextReaderNodeType(reader))
      switch type {
      case XML_READER_TYPE_ELEMENT.rawValue:
        return .start(isEmpty: unsafe xmlTextReaderIsEmptyElement(reader) == 1)
      case XML_READER_TYPE_END_ELEMENT.rawValue: return .end
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue,
        XML_READER_TYPE_ENTITY.rawValue:
        throw failure
      default: continue
      }
    }
  }

  /// The tag's name without its prefix.
  var name: String {
    unsafe xmlTextReaderConstLocalName(reader).map { unsafe string($0) } ?? ""
  }

  /// The characters of a text node.
  var text: String { unsafe xmlTextReaderConstValue(reader).map { unsafe string($0) } ?? "" }

  /// The value of the attribute `name` (with its prefix, if any), or `nil`.
  func attribute(_ name: String) -> String? {
    guard unsafe xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { unsafe xmlTextReaderMoveToElement(reader) }
    return text
  }

  /// The value of the first attribute called `name` in a namespace, whatever its prefix, or `nil`.
  func prefixedAttribute(_ name: String) -> String? {
    defer { unsafe xmlTextReaderMoveToElement(reader) }
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if unsafe xmlTextReaderConstPrefix(reader) != nil, self.name == name { return text }
    }
    return nil
  }

  private func string(_ bytes: UnsafePointer<xmlChar>) -> String {
    unsafe String(cString: bytes)
  }
}
