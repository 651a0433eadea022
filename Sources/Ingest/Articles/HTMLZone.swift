/// Parts of a web page that its markup says are not the article (页面分区): not shown, or called
/// menu, footer, comments.
///
/// Names of classes are hints, no proof: a part that holds most of the page's paragraphs is the
/// article, whatever it is called.
struct HTMLZone {
  /// What a part is taken for.
  enum Kind: Hashable {
    /// Not shown, comments, footers: even paragraphs are the site's.
    case foreign
    /// Menus, share bars, related links: paragraphs stay.
    case furniture
  }

  /// The part being read: its kind, how deep its element is open, its first line.
  private var open: (kind: Kind, depth: Int, first: Int)?
  /// The parts read, as ranges of lines.
  private(set) var parts: [(kind: Kind, lines: Range<Int>)] = []

  /// An element begins at line `line`.
  mutating func start(_ attributes: [String: String], line: Int) {
    if open != nil {
      open?.depth += 1
    } else if let kind = Self.kind(attributes) {
      open = (kind, 1, line)
    }
  }

  /// An element ends at line `line`.
  mutating func end(line: Int) {
    guard let part = open else { return }
    if part.depth > 1 {
      open?.depth = part.depth - 1
    } else {
      if part.first < line { parts.append((part.kind, part.first..<line)) }
      open = nil
    }
  }

  /// The lines that are not the article's.
  func foreign(in lines: [PageLine]) -> Set<Int> {
    guard !parts.isEmpty else { return [] }
    var result: Set<Int> = []
    var inside = 0
    for part in parts {
      for index in part.lines where index < lines.count {
        let isParagraph = SiteLine.isParagraph(lines[index])
        if part.kind == .furniture, isParagraph { continue }
        // The path is often among the menus, and tells the column.
        if part.kind == .furniture, Breadcrumb(lines[index].units) != nil { continue }
        result.insert(index)
        if isParagraph { inside += lines[index].weight }
      }
    }
    var outside = 0
    for index in lines.indices where !result.contains(index) {
      if SiteLine.isParagraph(lines[index]) { outside += lines[index].weight }
    }
    return outside > 0 && outside * 2 >= inside ? result : []
  }

  private static func kind(_ attributes: [String: String]) -> Kind? {
    if attributes["hidden"] != nil { return .foreign }
    if let style = attributes["style"], InlineStyle(style).isHidden { return .foreign }
    for name in ["class", "id"] {
      guard let value = attributes[name], !value.isEmpty else { continue }
      if let kind = kind(ofName: value) { return kind }
    }
    return nil
  }

  /// The kind that a word of a class's name tells; words are parted by marks and by capitals.
  private static func kind(ofName name: String) -> Kind? {
    var word: [UInt8] = []
    for byte in Array(name.utf8) + [0x20] {
      let isCapital = (0x41...0x5A).contains(byte)
      if (0x61...0x7A).contains(byte) || isCapital && word.isEmpty {
        word.append(byte | 0x20)
        continue
      }
      if let kind = words[String(decoding: word, as: UTF8.self)] { return kind }
      word = isCapital ? [byte | 0x20] : []
    }
    return nil
  }

  private static let words: [String: Kind] = {
    var words: [String: Kind] = [:]
    for word in ["comment", "comments", "cmt", "pinglun", "footer", "copyright", "jammer"] {
      words[word] = .foreign
    }
    for word in [
      "nav", "navbar", "menu", "submenu", "sidebar", "share", "related", "relate", "recommend",
      "tuijian", "friendlink", "friendlinks", "qrcode", "ewm", "hot", "cookie", "toolbar", "foot",
      "rank", "player", "xgxw", "xgwj", "xgyd",
    ] {
      words[word] = .furniture
    }
    return words
  }()
}
