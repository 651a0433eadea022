/// What a web page says: its lines, and what its head says about the article (网页内容).
struct HTMLPage {
  /// The lines, ended by `\n`, blanks collapsed.
  var signs: [Sign] = []
  /// What each line is, in order.
  var hints: [Hint] = []
  /// The page's `<title>`.
  var title: [UInt16] = []
  /// Names and contents of the head's `<meta>` elements, names in lower case.
  var metadata: [(name: String, content: String)] = []
  /// The text of JSON-LD scripts.
  var linkedData = ""
  /// The address the page says it has.
  var address: String?
  /// What the parser said about text it gave up, if it did.
  var lost: String?

  /// What a line is, and which cell of which table row.
  struct Hint {
    var kind: PageLine.Kind
    /// The table row's number, 0 outside of tables.
    var row = 0
    /// The cell's number in its row, from 0.
    var cell = 0
    /// Whether the row's table holds data.
    var isData = false
    /// Whether a line break within one element parts it from the line before.
    var continues = false
  }

  /// The parts that the markup sets off from the article.
  var zone = HTMLZone()

}

/// Builds an `HTMLPage` from the events of a parser.
struct HTMLPageBuilder {
  private(set) var page = HTMLPage()
  private var line: [Sign] = []
  private var tables = HTMLTables()
  private var dropped = 0
  /// How many elements are open since, and with, one that is not shown.
  private var unseen = 0
  private var links = 0
  private var headings = 0
  private var subheadings = 0
  private var items = 0
  private var captions = 0
  private var preformatted = 0
  private var isTitle = false
  private var isLinkedData = false
  private var endedInline = false
  /// Whether nothing but a line break stands between here and the line before.
  private var isBroken = false

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
  ]
  private static let furniture: Set<String> = [
    "applet", "audio", "button", "canvas", "footer", "iframe", "map", "marquee", "nav", "noscript",
    "object", "option", "script", "select", "style", "svg", "template", "textarea", "video",
  ]
  /// The fewest characters of a line that a writer broke because it was full.
  private static let fullLine = 30
  private static let headingTags: Set<String> = ["h1", "h2"]
  private static let metadataWords = Words("原创 来源 來源 作者 记者 記者 编辑 編輯 发布 發布 時間 时间")

  /// Elements within a line that forums hide their jammers in. A block that is not shown may be the
  /// article itself, shown by a script later on.
  private static let inlines: Set<String> = [
    "b", "em", "font", "i", "label", "small", "span", "strong", "sub", "sup", "u",
  ]

  private static func isUnseen(_ name: String, _ attributes: [String: String]) -> Bool {
    guard inlines.contains(name), !attributes.isEmpty else { return false }
    if attributes["class"] == "jammer" { return true }
    let style = (attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    return attributes["hidden"] != nil || style.contains("display:none")
      || style.contains("visibility:hidden") || style.hasSuffix("font-size:0")
      || ["px", "pt", ";"].contains { style.contains("font-size:0" + $0) }
  }

  /// An element begins.
  mutating func start(_ name: String, _ attributes: [String: String]) {
    if unseen > 0 || Self.isUnseen(name, attributes) {
      unseen += 1
      return
    }
    if Self.furniture.contains(name) {
      dropped += 1
      isLinkedData = name == "script" && attributes["type"] == "application/ld+json"
      return
    }
    if Self.blocks.contains(name) { flush(at: name) }
    if name != "body", name != "html" { page.zone.start(attributes, line: page.hints.count) }
    switch name {
    case "title": isTitle = page.title.isEmpty
    case "meta":
      if let name = attributes["name"] ?? attributes["property"], let text = attributes["content"] {
        page.metadata.append((name.lowercased(), text))
      }
    case "link" where attributes["rel"] == "canonical":
      page.address = page.address ?? attributes["href"]
    case "time":
      if let text = attributes["datetime"] { page.metadata.append(("time", text)) }
    case "a": links += 1
    case "h1", "h2": headings += 1
    case "h3", "h4", "h5", "h6": subheadings += 1
    case "li": items += 1
    case "figcaption": captions += 1
    case "pre": preformatted += 1
    case "table", "tr", "td", "th": tables.start(name, attributes)
    default: break
    }
    if endedInline, !Self.blocks.contains(name), let at = line.last?.end {
      line.append(Sign(unit: Unit.space, marks: .seam, start: at, end: at))
    }
    endedInline = false
  }

  /// An element ends.
  mutating func end(_ name: String) {
    guard unseen == 0 else {
      unseen -= 1
      return
    }
    if Self.furniture.contains(name) {
      dropped = max(0, dropped - 1)
      isLinkedData = false
      return
    }
    endedInline = !Self.blocks.contains(name) && !line.isEmpty
    if Self.blocks.contains(name), name != "br" { flush(at: name) }
    if name != "body", name != "html" { page.zone.end(line: page.hints.count) }
    switch name {
    case "title": isTitle = false
    case "a": links = max(0, links - 1)
    case "h1", "h2": headings = max(0, headings - 1)
    case "h3", "h4", "h5", "h6": subheadings = max(0, subheadings - 1)
    case "li": items = max(0, items - 1)
    case "figcaption": captions = max(0, captions - 1)
    case "pre": preformatted = max(0, preformatted - 1)
    case "table", "tr": tables.end(name)
    default: break
    }
  }

  /// A comment: browsers write the address of a saved page into one.
  mutating func comment(_ text: String) {
    guard page.address == nil, text.contains("saved from url="),
      let start = text.range(of: "http")
    else { return }
    page.address = String(text[start.lowerBound...].prefix { !$0.isWhitespace })
  }

  /// Characters within the current element.
  mutating func text(_ signs: ArraySlice<Sign>) {
    if isTitle {
      page.title += signs.map(\.unit)
    } else if isLinkedData {
      page.linkedData += Array(signs).string
    } else if dropped == 0, unseen == 0 {
      for (place, var sign) in zip(signs.indices, signs) {
        if links > 0 { sign.marks.insert(.link) }
        if preformatted > 0, sign.unit == Unit.newline, breaks(signs[(place + 1)...]) {
          flush(at: "pre")
        } else {
          line.append(sign)
        }
      }
    }
    // The seam of two elements may have blanks in it.
    endedInline = endedInline && signs.allSatisfy { isSpace($0.unit) }
  }

  /// Whether a line's end in preformatted text ends a paragraph: not behind a full line that the
  /// next goes on without an indent.
  private func breaks(_ rest: ArraySlice<Sign>) -> Bool {
    guard line.count >= Self.fullLine, let next = rest.first?.unit else { return true }
    return isSpace(next)
  }

  /// The page, when the last event has been seen.
  mutating func finish(lost: String?) -> HTMLPage {
    flush(at: "body")
    page.lost = lost
    // The last line has no end of its own.
    if !page.signs.isEmpty { page.signs.removeLast() }
    return page
  }

  /// Ends the line before the element `name`, if there is one.
  private mutating func flush(at name: String) {
    endedInline = false
    let continues = isBroken
    guard line.contains(where: { !isSpace($0.unit) }) else {
      line = []
      isBroken = false
      return
    }
    isBroken = name == "br"
    let units = line.units
    let keepsSeams =
      units.count < 200 && Self.metadataWords.firstMatch(in: units) != nil
      || units.count < 200 && units.prefix(40).count(where: \.isDigit) >= 8
    for sign in collapsed(line.filter { keepsSeams || !$0.marks.contains(.seam) }) {
      page.signs.append(sign)
    }
    let at = line.last?.end ?? 0
    page.signs.append(Sign(unit: Unit.newline, start: at, end: at))
    let kind: PageLine.Kind =
      headings > 0
      ? .heading
      : captions > 0 ? .caption : items > 0 ? .listItem : subheadings > 0 ? .subheading : .plain
    let cell = tables.place
    page.hints.append(
      HTMLPage.Hint(
        kind: kind, row: cell.row, cell: cell.cell, isData: cell.isData, continues: continues))
    line = []
  }

  /// Runs of blanks as one; none between two Han characters of source lines.
  private func collapsed(_ line: [Sign]) -> [Sign] {
    var result: [Sign] = []
    result.reserveCapacity(line.count)
    var place = 0
    while place < line.count {
      guard isSpace(line[place].unit) else {
        result.append(line[place])
        place += 1
        continue
      }
      var end = place
      var breaks = false
      var isSeam = false
      while end < line.count, isSpace(line[end].unit) {
        breaks = breaks || line[end].unit == Unit.newline
        isSeam = isSeam || line[end].marks.contains(.seam)
        end += 1
      }
      if !result.isEmpty, end < line.count {
        let joins =
          breaks && !isSeam && result[result.count - 1].unit.isHan
          && line[end].unit.isHan
        if !joins {
          var blank = line[place]
          blank.unit = Unit.space
          result.append(blank)
        }
      }
      place = end
    }
    return result
  }

  private func isSpace(_ unit: UInt16) -> Bool { unit.isBlank || unit == Unit.newline }
}
