import BriefingModel
import CXML

/// The texts that a workbook's cells share (共享字符串), cleaned once each.
struct SharedTexts: Sendable {
  /// The texts, in order.
  var table = TextTable(isEscaped: true)
  /// Those that are longer than a cell may be; they are empty in the table.
  var tooLong: Set<Int> = []

  /// The texts in `part`, or none if the archive has no such part.
  static func read(
    _ part: String, of archive: borrowing ZipArchive
  ) throws(IngestError) -> SharedTexts {
    let (file, place) = (archive.fileName, Diagnostic.Place(file: archive.fileName))
    let texts = try archive.withStream(of: part) { (stream) throws(IngestError) in
      var events = SharedTextEvents(file: file)
      let broken = IngestError(
        Diagnostic(
          code: "ledger.file.badPart", severity: .error, place: place, arguments: ["part": part]))
      try XMLStream.read(&stream, to: &events, broken: broken)
      return events.texts
    }
    return texts ?? SharedTexts()
  }
}

/// Takes in the part of shared texts event by event.
private struct SharedTextEvents {
  private let file: String
  private(set) var texts = SharedTexts()
  private(set) var refusal: IngestError?

  private var state = State.outside
  private var space: UInt?
  private var text: [UInt8] = []
  private var isTooLong = false

  /// What the reading is in; readings above the characters (`rPh`) are left out.
  private enum State {
    case outside, item, text, reading
  }

  init(file: String) { self.file = file }

  mutating func start(_ name: XMLName) {
    if space == nil { space = name.space }
    guard name.space == space else { return }
    switch state {
    case .item where name.isOne(0x74): state = .text
    case .item where name == "rPh": state = .reading
    case .outside where name == "si":
      state = .item
      text.removeAll(keepingCapacity: true)
      isTooLong = false
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    guard name.space == space else { return }
    switch state {
    case .text where name.isOne(0x74): state = .item
    case .reading where name == "rPh": state = .item
    case .item where name == "si":
      finish()
      state = .outside
    default: break
    }
  }

  mutating func take(_ characters: UnsafeBufferPointer<UInt8>) {
    guard state == .text, !isTooLong else { return }
    isTooLong = text.count + characters.count > GridBuilder.Limits.cellBytes
    if !isTooLong { unsafe text.append(contentsOf: characters) }
  }

  private mutating func finish() {
    if isTooLong { text.removeAll() }
    if isTooLong { texts.tooLong.insert(texts.table.count) }
    texts.table.append(cleaning: text)
    let limits = GridBuilder.Limits.self
    if texts.table.byteCount > limits.textBytes {
      refuse("ledger.sheet.tooMuchText", limits.textBytes >> 20)
    } else if texts.table.count > limits.cells {
      refuse("ledger.sheet.tooManyCells", limits.cells)
    }
  }

  private mutating func refuse(_ code: String, _ limit: Int) {
    refusal = IngestError(
      Diagnostic(
        code: code, severity: .error, place: Diagnostic.Place(file: file),
        arguments: ["limit": String(limit)]))
  }
}

extension SharedTextEvents: XMLEvents {
  static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { context, name, _, space, _, _, _, _, _ in
      unsafe context?.assumingMemoryBound(to: SharedTextEvents.self).pointee
        .start(XMLName(name, space))
    }
    unsafe handler.endElementNs = { context, name, _, space in
      unsafe context?.assumingMemoryBound(to: SharedTextEvents.self).pointee
        .end(XMLName(name, space))
    }
    unsafe handler.characters = { context, text, length in
      unsafe context?.assumingMemoryBound(to: SharedTextEvents.self).pointee
        .take(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    return unsafe handler
  }
}
