/// Turns what was drawn as the structure type of artifacts into artifacts of the content stream.
enum ArtifactMarks {
  /// `content` with its marks replaced, or `nil` if it has none.
  ///
  /// Cairo writes text as hexadecimal strings, so the mark's bytes cannot be text.
  static func replaced(in content: [UInt8]) -> [UInt8]? {
    let mark = Array("/\(PageWalker.artifact) << /MCID ".utf8)
    let end = Array(">> BDC".utf8)
    var out: [UInt8] = []
    var copied = 0
    var at = 0
    while at + mark.count < content.count {
      guard content[at] == mark[0], content[at..<(at + mark.count)].elementsEqual(mark) else {
        at += 1
        continue
      }
      // The number is a few digits; the mark's end follows at once.
      var close = at + mark.count
      while close < content.count, (48...57).contains(content[close]) || content[close] == 32 {
        close += 1
      }
      guard content[close...].starts(with: end) else {
        at += 1
        continue
      }
      out += content[copied..<at]
      out += "/Artifact BMC".utf8
      copied = close + end.count
      at = copied
    }
    return copied == 0 ? nil : out + content[copied...]
  }
}
