import BriefingModel

/// A mail, or a web page that a browser saved as one (.eml, .mht): the part that is the article.
///
/// The header's subject and date are the mail's, not the article's, and are not read.
struct MailMessage {
  /// The decoded part.
  private(set) var body: [UInt8] = []
  /// The part's number: `1.2` for the second part of the first.
  private(set) var part = ""
  /// Whether the part says that it is a web page.
  private(set) var isPage = false
  /// What the part says its encoding is.
  private(set) var label: CharsetLabel?
  /// The address that the page was saved from.
  private(set) var address: String?
  /// Places where the transfer coding is broken.
  private(set) var broken = 0

  private struct Part {
    let number: String
    let type: MailField
    let header: MailHeader
    let content: Range<Int>

    var isAttached: Bool {
      header["content-disposition"].map { MailField($0).value == "attachment" } ?? false
    }
  }

  private static let maximalDepth = 12
  private static let maximalParts = 5_000
  /// Pages with frames have a handful of parts that may be the article.
  private static let maximalCandidates = 50

  /// Reads the mail in `bytes`.
  ///
  /// - Throws: If it has no text, more parts than any page, or is nested deeper than any mail.
  init(_ bytes: [UInt8], _ report: FileReport) throws(IngestError) {
    var place = MailHeader.start(bytes)
    let header = MailHeader(bytes, at: &place, before: bytes.count)
    var parts: [Part] = []
    guard
      Self.collect(
        bytes, header, place..<bytes.count, number: "", depth: 0, inDigest: false, into: &parts)
    else { throw report.error("ingest.mail.tooDeep") }
    let inline = parts.filter { !$0.isAttached }
    guard
      let best = choose(inline, "text/html", bytes) ?? choose(inline, "text/plain", bytes)
        ?? choose(parts, "text/html", bytes) ?? choose(parts, "text/plain", bytes)
    else { throw report.error("ingest.mail.noText") }
    let (coded, part) = best
    (body, broken) = (coded.bytes, coded.broken)
    isPage = part.type.value == "text/html"
    self.part = part.number.isEmpty ? "1" : part.number
    label = part.type["charset"].flatMap { CharsetLabel($0) }
    address = [
      header["snapshot-content-location"], part.header["content-location"],
      header["content-location"],
    ].lazy.compactMap { $0 }.first(where: Self.isAddress)
  }

  /// The part of `type` with the most to read, the first of equals.
  private func choose(
    _ parts: [Part], _ type: String, _ bytes: [UInt8]
  ) -> (coded: TransferCoding, part: Part)? {
    var best: (coded: TransferCoding, part: Part, weight: Int)?
    for part in parts.filter({ $0.type.value == type }).prefix(Self.maximalCandidates) {
      let coded = TransferCoding(
        bytes[part.content], coding: part.header["content-transfer-encoding"] ?? "")
      let weight = type == "text/html" ? Self.visible(coded.bytes) : coded.bytes.count
      if weight > best?.weight ?? 0 { best = (coded, part, weight) }
    }
    return best.map { ($0.coded, $0.part) }
  }

  /// How many bytes of a page stand outside of tags.
  private static func visible(_ bytes: [UInt8]) -> Int {
    var count = 0
    var inTag = false
    for byte in bytes {
      if byte == 0x3C { inTag = true }
      if !inTag, byte > 0x20 { count += 1 }
      if byte == 0x3E { inTag = false }
    }
    return count
  }

  /// Gathers the parts below an entity; false if there are too many of them, or too deep.
  private static func collect(
    _ bytes: [UInt8], _ header: MailHeader, _ content: Range<Int>, number: String, depth: Int,
    inDigest: Bool, into parts: inout [Part]
  ) -> Bool {
    guard depth <= maximalDepth, parts.count < maximalParts else { return false }
    let type = MailField(header["content-type"] ?? (inDigest ? "message/rfc822" : "text/plain"))
    if type.value == "message/rfc822" {
      var place = content.lowerBound
      let inner = MailHeader(bytes, at: &place, before: content.upperBound)
      return collect(
        bytes, inner, place..<content.upperBound, number: number, depth: depth + 1,
        inDigest: false, into: &parts)
    }
    guard type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty
    else {
      parts.append(Part(number: number, type: type, header: header, content: content))
      return true
    }
    let pieces = split(bytes, content, boundary: Array(boundary.utf8))
    for (index, piece) in pieces.enumerated() {
      var place = piece.lowerBound
      let inner = MailHeader(bytes, at: &place, before: piece.upperBound)
      let name = (number.isEmpty ? "" : number + ".") + String(index + 1)
      guard
        collect(
          bytes, inner, place..<piece.upperBound, number: name, depth: depth + 1,
          inDigest: type.value == "multipart/digest", into: &parts)
      else { return false }
    }
    return true
  }

  /// The stretches between the lines that `boundary` marks. The last one may lack its end.
  private static func split(
    _ bytes: [UInt8], _ content: Range<Int>, boundary: [UInt8]
  ) -> [Range<Int>] {
    let mark = [0x2D, 0x2D] + boundary
    var pieces: [Range<Int>] = []
    var open: Int?
    var place = content.lowerBound
    while place < content.upperBound {
      let (line, next) = MailHeader.line(bytes, at: place, before: content.upperBound)
      if line.starts(with: mark) {
        let rest = line.dropFirst(mark.count)
        let isEnd = rest.starts(with: [0x2D, 0x2D])
        if isEnd || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          if let start = open { pieces.append(start..<max(start, lineEnd(bytes, before: place))) }
          open = isEnd ? nil : next
          if isEnd || pieces.count > maximalParts { break }
        }
      }
      place = next
    }
    if let start = open, start <= content.upperBound { pieces.append(start..<content.upperBound) }
    return pieces
  }

  /// The line break before a boundary belongs to it.
  private static func lineEnd(_ bytes: [UInt8], before place: Int) -> Int {
    var end = place
    if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://")) && text.utf8.count <= 2_000
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
