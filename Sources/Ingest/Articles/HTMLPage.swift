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
  /// Whether a seam of two elements stands in the line.
  private var hasSeams = false
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

  /// The fewest characters of a line that a writer broke because it was full.
  private static let fullLine = 30
  private static let metadataWords = Words("原创 来源 來源 作者 记者 記者 编辑 編輯 发布 發布 時間 时间")

  private static func isUnseen(_ tag: HTMLTag, _ attributes: [String: String]) -> Bool {
    guard tag.isInline, !attributes.isEmpty else { return false }
    if attributes["class"] == "jammer" { return true }
    return attributes["hidden"] != nil
      || attributes["style"].map { InlineStyle($0).isUnseen } ?? false
  }

  /// An element begins.
  mutating func start(_ tag: HTMLTag, _ attributes: [String: String]) {
    if unseen > 0 || Self.isUnseen(tag, attributes) {
      unseen += 1
      return
    }
    if tag.isFurniture {
      dropped += 1
      isLinkedData = tag.name == .script && attributes["type"] == "application/ld+json"
      return
    }
    if tag.isBlock { flush(at: tag.name) }
    if tag.name != .body, tag.name != .html { page.zone.start(attributes, line: page.hints.count) }
    switch tag.name {
    case .title: isTitle = page.title.isEmpty
    case .meta:
      if let name = attributes["name"] ?? attributes["property"], let text = attributes["content"] {
        page.metadata.append((name.lowercased(), text))
      }
    case .link where attributes["rel"] == "canonical":
      page.address = page.address ?? attributes["href"]
    case .time:
      if let text = attributes["datetime"] { page.metadata.append(("time", text)) }
    case .a: links += 1
    case .heading: headings += 1
    case .subheading: subheadings += 1
    case .item: items += 1
    case .caption: captions += 1
    case .preformatted: preformatted += 1
    case .table, .row, .cell, .headCell: tables.start(tag.name, attributes)
    default: break
    }
    if endedInline, !tag.isBlock, let at = line.last?.end {
      line.append(Sign(unit: Unit.space, marks: .seam, start: at, end: at))
      hasSeams = true
    }
    endedInline = false
  }

  /// An element ends.
  mutating func end(_ tag: HTMLTag) {
    guard unseen == 0 else {
      unseen -= 1
      return
    }
    if tag.isFurniture {
      dropped = max(0, dropped - 1)
      isLinkedData = false
      return
    }
    endedInline = !tag.isBlock && !line.isEmpty
    if tag.isBlock, tag.name != .br { flush(at: tag.name) }
    if tag.name != .body, tag.name != .html { page.zone.end(line: page.hints.count) }
    switch tag.name {
    case .title: isTitle = false
    case .a: links = max(0, links - 1)
    case .heading: headings = max(0, headings - 1)
    case .subheading: subheadings = max(0, subheadings - 1)
    case .item: items = max(0, items - 1)
    case .caption: captions = max(0, captions - 1)
    case .preformatted: preformatted = max(0, preformatted - 1)
    case .table, .row: tables.end(tag.name)
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

  /// Whether characters would be dropped at this place.
  var ignoresText: Bool { !isTitle && !isLinkedData && (dropped > 0 || unseen > 0) }

  /// Characters within the current element.
  mutating func text(_ signs: ArraySlice<Sign>) {
    if isTitle {
      page.title += signs.map(\.unit)
    } else if isLinkedData {
      page.linkedData += Array(signs).string
    } else if dropped > 0 || unseen > 0 {
      // Not shown.
    } else if links == 0, preformatted == 0 {
      line.append(contentsOf: signs)
    } else {
      for (place, var sign) in zip(signs.indices, signs) {
        if links > 0 { sign.marks.insert(.link) }
        if preformatted > 0, sign.unit == Unit.newline, breaks(signs[(place + 1)...]) {
          flush(at: .preformatted)
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
    flush(at: .body)
    page.lost = lost
    // The last line has no end of its own.
    if !page.signs.isEmpty { page.signs.removeLast() }
    return page
  }

  /// Ends the line before the element `name`, if there is one.
  private mutating func flush(at name: HTMLTag.Name) {
    endedInline = false
    let continues = isBroken
    guard line.contains(where: { !isSpace($0.unit) }) else {
      startLine()
      isBroken = false
      return
    }
    isBroken = name == .br
    if hasSeams, !keepsSeams { line.removeAll { $0.marks.contains(.seam) } }
    appendCollapsed()
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
    startLine()
  }

  private mutating func startLine() {
    line.removeAll(keepingCapacity: true)
    hasSeams = false
  }

  /// Whether blanks between elements part the words of the line: in a date line they do.
  private var keepsSeams: Bool {
    guard line.count < 200 else { return false }
    let units = line.units
    return Self.metadataWords.firstMatch(in: units) != nil
      || units.prefix(40).count(where: \.isDigit) >= 8
  }

  /// Appends the line to the page: runs of blanks as one, none between two Han characters of source
  /// lines.
  private mutating func appendCollapsed() {
    let start = page.signs.count
    var place = 0
    while place < line.count {
      var end = place
      while end < line.count, !isSpace(line[end].unit) { end += 1 }
      page.signs.append(contentsOf: line[place..<end])
      place = end
      var breaks = false
      var isSeam = false
      var isColumn = false
      while end < line.count, isSpace(line[end].unit) {
        breaks = breaks || line[end].unit == Unit.newline
        isSeam = isSeam || line[end].marks.contains(.seam)
        isColumn = isColumn || line[end].unit == Unit.tab || end > place
        end += 1
      }
      if page.signs.count > start, end < line.count {
        let joins =
          breaks && !isSeam && page.signs[page.signs.count - 1].unit.isHan && line[end].unit.isHan
        if !joins {
          var blank = line[place]
          // Wide blanks part the columns of preformatted text.
          blank.unit = isColumn && preformatted > 0 && !breaks ? Unit.tab : Unit.space
          page.signs.append(blank)
        }
      }
      place = end
    }
  }

  private func isSpace(_ unit: UInt16) -> Bool { unit.isBlank || unit == Unit.newline }
}
