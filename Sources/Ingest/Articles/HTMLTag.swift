/// An element's name and what it means for reading a page (网页元素).
struct HTMLTag {
  /// The element.
  let name: Name
  /// Whether it begins and ends lines.
  let isBlock: Bool
  /// Whether nothing in it is text of the page.
  let isFurniture: Bool
  /// Whether it stands within a line, where forums hide their jammers.
  ///
  /// A block that is not shown may be the article itself, shown by a script later on.
  let isInline: Bool

  /// The elements that the builder tells apart.
  enum Name {
    case a, body, br, caption, heading, html, item, link, meta, preformatted, script, subheading,
      table, time, title
    case row, cell, headCell, other
  }

  /// The tag whose name has this key.
  static func of(_ key: UInt64) -> HTMLTag {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return tags[slot] }
      slot = (slot + 1) & (size - 1)
    }
    return unknown
  }

  /// A number that stands for a name: its letters and digits, a hash of those of longer names.
  @inline(__always)
  static func key(_ key: UInt64, adding byte: UInt8) -> UInt64 {
    let digit: UInt64 = (0x61...0x7A).contains(byte) ? UInt64(byte - 0x60) : UInt64(byte & 15) + 27
    return key &* 37 &+ digit
  }

  private static let unknown = HTMLTag(
    name: .other, isBlock: false, isFurniture: false, isInline: false)

  private static let size = 256

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  private static let blocks = """
    address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure form h1 \
    h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul
    """
  private static let furniture = """
    applet audio button canvas footer iframe map marquee nav noscript object option script select style svg \
    template textarea video
    """
  private static let inlines = "b em font i label small span strong sub sup u"

  private static let named: [(String, Name)] = [
    ("a", .a), ("body", .body), ("br", .br), ("figcaption", .caption), ("h1", .heading),
    ("h2", .heading), ("html", .html), ("li", .item), ("link", .link), ("meta", .meta),
    ("pre", .preformatted), ("script", .script), ("h3", .subheading), ("h4", .subheading),
    ("h5", .subheading),
    ("h6", .subheading), ("table", .table), ("time", .time), ("title", .title), ("tr", .row),
    ("td", .cell), ("th", .headCell),
  ]

  private static let (keys, tags): ([UInt64], [HTMLTag]) = {
    var keys = [UInt64](repeating: 0, count: size)
    var tags = [HTMLTag](repeating: unknown, count: size)
    let words = { (list: String) in Set(list.split(separator: " ").map(String.init)) }
    let (lines, unread, within) = (words(blocks), words(furniture), words(inlines))
    let names = Dictionary(named, uniquingKeysWith: { first, _ in first })
    for word in lines.union(unread).union(within).union(names.keys).sorted() {
      let key = word.utf8.reduce(0) { HTMLTag.key($0, adding: $1) }
      var slot = Self.slot(key)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      tags[slot] = HTMLTag(
        name: names[word] ?? .other, isBlock: lines.contains(word),
        isFurniture: unread.contains(word), isInline: within.contains(word))
    }
    return (keys, tags)
  }()
}
