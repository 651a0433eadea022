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

  /// Pages with frames have a handful of parts that may be the article.
  private static let maximalCandidates = 50

  /// Reads the mail in `bytes`.
  ///
  /// - Throws: If it has no text, more parts than any page, or is nested deeper than any mail.
  init(_ bytes: [UInt8], _ report: FileReport) throws(IngestError) {
    guard let parts = MailTree(bytes)?.parts else { throw report.error("ingest.mail.tooDeep") }
    var place = MailHeader.start(bytes)
    let header = MailHeader(bytes, at: &place, before: bytes.count)
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
    ].lazy.compactMap { $0.map(Self.unfolded) }.first(where: Self.isAddress)
  }

  /// The part of `type` with the most to read, the first of equals.
  private func choose(
    _ parts: [MailTree.Part], _ type: String, _ bytes: [UInt8]
  ) -> (coded: TransferCoding, part: MailTree.Part)? {
    var best: (coded: TransferCoding, part: MailTree.Part, weight: Int)?
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

  /// An address without the blanks at which the lines of a header are folded.
  private static func unfolded(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self)
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://")) && text.utf8.count <= 2_000
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
