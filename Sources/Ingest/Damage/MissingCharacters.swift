/// Finds pages from which a site deleted the most frequent characters (常用字缺失).
///
/// Some public pages lack every 的, 我, 上 and 大. Nothing brings them back; a person must know.
struct MissingCharacters {
  /// Han characters of the text, counted only as far as the question needs.
  private(set) var characters = 0
  /// Whether the text is long prose with hardly any of these characters.
  private(set) var isThinned = false

  /// Shorter texts may lack them by chance.
  private static let shortest = 800
  /// Lists and tables may lack them; this many sentences are prose.
  private static let sentences = 10
  /// Official prose has fifteen in a thousand characters, and hardly ever fewer than five.
  private static let perThousand = 1

  /// Looks through `text`, in UTF-8.
  init(_ text: [UInt8]) {
    guard text.count >= Self.shortest * 3 else { return }
    // No text of this length can be thinned with more than these: most texts are done at once.
    let most = text.count / 3 * Self.perThousand / 1000
    var (found, stops, place) = (0, 0, 0)
    while place + 2 < text.count {
      switch (text[place], text[place + 1], text[place + 2]) {
      case (0xE7, 0x9A, 0x84), (0xE6, 0x88, 0x91), (0xE4, 0xB8, 0x8A), (0xE5, 0xA4, 0xA7):
        found += 1
        guard found <= most else { return }
        characters += 1
        place += 3
      case (0xE3, 0x80, 0x82):
        stops += 1
        place += 3
      case (0xE4...0xE9, _, _):
        characters += 1
        place += 3
      default: place += 1
      }
    }
    isThinned =
      characters >= Self.shortest && stops >= Self.sentences
      && found * 1000 <= characters * Self.perThousand
  }
}
