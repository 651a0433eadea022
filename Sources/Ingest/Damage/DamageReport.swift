import BriefingModel

/// Tells a person what of a page's damage is left, and where (残留乱码).
struct DamageReport {
  private let text: ArticleText
  private let origin: OffsetMap
  private let file: [UInt8]
  private let countsLines: Bool

  /// Places listed one by one; of more the number is enough.
  static let listed = 20
  /// How much of a damaged stretch is shown, in characters.
  private static let shown = 24

  /// A report on `text`, whose bytes are those of `file`; `isText` if a person can count its lines.
  init(_ text: ArticleText, of file: ArticleFile, isText: Bool) {
    self.text = text
    self.file = file.bytes
    // In UTF-16 a byte 0A can be half of another character.
    countsLines = isText && file.encoding != .utf16
    origin = OffsetMap(segments: text.damaged.isEmpty ? [] : text.segments)
  }

  /// Adds what there is to tell.
  func tell(_ report: inout FileReport) {
    let missing = MissingCharacters(text.bytes)
    if missing.isThinned { report.warn("ingest.article.thinned", count: missing.characters) }
    guard !text.quarantined.isEmpty else { return }
    var (line, counted) = (1, 0)
    for stretch in text.damaged.prefix(Self.listed) {
      guard let place = origin.origin(of: stretch) else { continue }
      // A page's order is its text's but for what a head brings forward.
      if Int(place.start) < counted { (line, counted) = (1, 0) }
      line += file[counted..<Int(place.start)].count { $0 == 0x0A }
      counted = Int(place.start)
      report.warn(
        "ingest.article.damaged", line: countsLines ? line : nil, bytes: place,
        ["text": excerpt(stretch)])
    }
    report.warn("ingest.article.quarantined", count: text.quarantined.count)
  }

  /// The stretch with a character before it, cut to what a person needs to find it.
  private func excerpt(_ stretch: ByteRange) -> String {
    var start = Int(stretch.start)
    if start > 0, text.bytes[start - 1] != 0x0A {
      start -= 1
      while start > 0, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    let whole = String(decoding: text.bytes[start..<Int(stretch.end)], as: UTF8.self)
    return whole.count > Self.shown ? whole.prefix(Self.shown) + "…" : whole
  }
}
