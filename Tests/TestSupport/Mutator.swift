/// Changes bytes by chance, the same way for the same seed: flips, cuts, repeats, splices, tokens.
public struct Mutator {
  private var random: SeededRandom
  private let others: [[UInt8]]

  private static let tokens: [[UInt8]] =
    [
      "<", ">", "</p>", "<p", "<table>", "<td>", "<script>", "<!--", "-->", "<![CDATA[", "]]>",
      "&#8238;",
      "&#xFEFF;", "&amp;", "&#x10FFFF;", "&nbsp;", "<br>", "<title>", "\"", "'", "?", "?q\u{16B})",
      "(zh\u{14D}ng)",
      "\u{FFFD}", ",", "，", "。", "“", "（", "）", "\t", "\r\n", "\r", "\n\n", "\u{200B}", "\u{202E}",
      "\u{FEFF}",
      "\u{2028}", "\u{E000}", "\u{20BB7}", "记者", "来源：", "2026-06-31", "東", "<w:p>", "</w:t>",
      "<w:t>",
      "<w:del>", "<w:tbl>", "<w:tc>", "<w:br/>", "=3D", "=\r\n", "=ZZ", "--outer", "--outer--",
      "Content-Type: ", "multipart/mixed; boundary=b", "charset=big5", "charset=utf-16", "base64",
      "%PDF-", "PK",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xFE, 0xFF], [0x81, 0x30, 0x81, 0x30], [0xA1], [0x00], [0xED, 0xA0, 0x80],
    ]

  /// A mutator that begins at `seed` and takes pieces of `others` to splice in.
  public init(seed: UInt64, others: [[UInt8]]) {
    random = SeededRandom(seed: seed)
    self.others = others
  }

  /// A changed copy of `bytes`.
  public mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<below(4) + 1 { change(&result) }
    return result
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = below(bytes.count)
    let stretch = place..<min(bytes.count, place + 1 + below(below(8) == 0 ? 400 : 12))
    switch below(8) {
    case 0: bytes[place] ^= 1 << UInt8(below(8))
    case 1: bytes[place] = UInt8(below(256))
    case 2: bytes.removeSubrange(stretch)
    case 3: bytes.insert(contentsOf: bytes[stretch], at: place)
    case 4:
      let other = others[below(others.count)]
      guard !other.isEmpty else { return }
      let from = below(other.count)
      bytes.replaceSubrange(stretch, with: other[from..<min(other.count, from + below(200) + 1)])
    case 5 where below(6) == 0: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: place)
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}
