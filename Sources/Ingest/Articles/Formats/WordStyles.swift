/// What the paragraph styles of a Word document mean (段落样式).
struct WordStyles {
  /// What a style says of its paragraphs.
  struct Style {
    fileprivate(set) var name = ""
    fileprivate var basis: String?
    fileprivate var level: Int?
    fileprivate var list: String?
    fileprivate var listLevel = 0

    /// Whether the paragraph is a headline or the heading of a section.
    var isHeading: Bool {
      if let level, level < 9 { return true }
      return name == "title" || name == "subtitle" || name.hasPrefix("heading ")
    }

    /// Whether the paragraph is the legend of a picture or a table.
    var isCaption: Bool { name == "caption" }

    /// The list it numbers its paragraphs by, and the level in it; `nil` if none.
    var numbering: WordNumbering.Place? {
      list.flatMap { $0 == "0" ? nil : WordNumbering.Place(list: $0, level: listLevel) }
    }
  }

  private var styles: [String: Style] = [:]

  /// The styles of a document without a list of them.
  init() {}

  /// Reads the part with the styles.
  init(
    _ bytes: [UInt8], part: String, _ archive: borrowing ZipArchive
  ) throws(IngestError) {
    styles = try archive.xml(bytes, part: part) { (xml) throws(IngestError) in
      var styles: [String: Style] = [:]
      var id: String?
      var style = Style()
      while let node = try xml.next() {
        switch (node, xml.name) {
        case (.start(let isEmpty), "style"):
          id = isEmpty ? nil : xml.attribute("w:styleId")
          style = Style()
        case (.end, "style"):
          if let id { styles[id] = style }
          id = nil
        case (.start, "name"): style.name = (xml.attribute("w:val") ?? "").lowercased()
        case (.start, "basedOn"): style.basis = xml.attribute("w:val")
        case (.start, "outlineLvl"): style.level = xml.attribute("w:val").flatMap { Int($0) }
        case (.start, "numId"): style.list = xml.attribute("w:val")
        case (.start, "ilvl"):
          style.listLevel = xml.attribute("w:val").flatMap { Int($0) } ?? 0
        default: continue
        }
      }
      return styles
    }
  }

  /// The style called `id` with what it takes from the ones it is based on.
  func style(_ id: String) -> Style {
    guard var style = styles[id] else { return Style() }
    var basis = style.basis
    // A chain that bites its tail ends too.
    for _ in 0..<20 {
      guard let next = basis.flatMap({ styles[$0] }) else { break }
      if style.level == nil { style.level = next.level ?? (next.isHeading ? 0 : nil) }
      if style.list == nil { (style.list, style.listLevel) = (next.list, next.listLevel) }
      basis = next.basis
    }
    return style
  }
}
