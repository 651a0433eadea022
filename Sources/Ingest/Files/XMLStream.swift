import BriefingModel
import CXML

/// What wants to know what stands in a part, event by event.
///
/// The events are functions of C, which cannot be made for a type that is not known; so each type
/// brings its own, and they find it behind the parser's context.
protocol XMLEvents {
  /// The functions that the parser calls.
  static var handler: xmlSAXHandler { get }
  /// Why no more is wanted, or `nil`.
  var refusal: IngestError? { get }
}

/// Reads a part of an office file with libxml2 while it is inflated (流式读取).
///
/// Neither the part nor a tree of it is held: a sheet of six million cells has 300 MB of markup. A
/// stretch reaches the parser after the checks that keep it from slow steps. They refuse document
/// types as well, so there are no entities but XML's own.
enum XMLStream {
  /// How much is inflated at a time.
  private static let stretch = 1 << 18
  /// The longest tag, comment or section; a tag of 5,000 attributes stays far below.
  private static let longestMarkup = 16 << 20

  /// Reads all of `part` to `events`.
  ///
  /// - Parameter broken: What is thrown if the part is no well-formed XML in UTF-8.
  static func read<Events: XMLEvents>(
    _ part: inout ZipArchive.PartStream, to events: inout Events, broken: IngestError
  ) throws(IngestError) {
    var handler = unsafe Events.handler
    var failure: IngestError?
    unsafe withUnsafeMutablePointer(to: &events) { events in
      guard
        let parser = unsafe xmlCreatePushParserCtxt(
          &handler, UnsafeMutableRawPointer(events), nil, 0, nil)
      else {
        failure = broken
        return
      }
      defer { unsafe xmlFreeParserCtxt(parser) }
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      _ = unsafe xmlCtxtUseOptions(parser, Int32(options))
      do throws(IngestError) {
        unsafe try feed(&part, broken) { bytes, isLast in
          _ = unsafe xmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
          return unsafe parser.pointee.wellFormed == 1
        } refusal: {
          unsafe events.pointee.refusal
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Hands the bytes of `part` to `take` in stretches that end between tags.
  private static func feed(
    _ part: inout ZipArchive.PartStream, _ broken: IngestError,
    take: (UnsafeBufferPointer<CChar>, Bool) -> Bool, refusal: () -> IngestError?
  ) throws(IngestError) {
    var window = [UInt8](repeating: 0, count: stretch)
    var (held, isFirst) = (0, true)
    var flood = MarkupFlood()
    while true {
      let count = try part.read(into: &window, from: held)
      held += count
      if isFirst {
        // Enough to tell the encoding, or all there is.
        if count > 0, held < 4 { continue }
        guard XMLPart.isInUTF8(Array(window[..<min(held, 4)])) else { throw broken }
        isFirst = false
      }
      guard let end = flood.soundEnd(window.span.extracting(first: held)) else { throw broken }
      if count == 0, end < held { throw broken }
      let isWhole = unsafe window.withUnsafeBytes { bytes in
        unsafe take(
          UnsafeBufferPointer(rebasing: bytes.bindMemory(to: CChar.self)[..<end]), count == 0)
      }
      if let refusal = refusal() { throw refusal }
      guard isWhole else { throw broken }
      if count == 0 { return }
      window.replaceSubrange(..<(held - end), with: window[end..<held])
      held -= end
      if held > window.count / 2 {
        guard held < longestMarkup else { throw broken }
        window += [UInt8](repeating: 0, count: window.count)
      }
    }
  }
}
