/// Builds the lines of a Word document from its tags (Word 正文组装).
struct WordPageBuilder {
  /// Invisible characters that were dropped.
  private(set) var dropped = 0
  /// Runs of text that are formatted as hidden.
  private(set) var hidden = 0
  /// Footnotes and endnotes the text refers to.
  private(set) var notes = 0
  /// How many bytes of text were taken.
  private(set) var size = 0

  private let styles: WordStyles
  private var numbering: WordNumbering
  /// The lines of the blocks that are open: of the document, and in it of cells and text boxes.
  private var containers: [[WordLine]] = [[]]
  private var paragraphs: [WordParagraph] = []
  private var tables: [WordTable] = []
  private var rowCount = 0
  /// How many elements are open since, and with, one that is left out.
  private var leftOut = 0
  /// For each open field whether its code, not its result, is being read.
  private var fields: [Bool] = []
  /// How many of the open fields, from the first, are settled: theirs is no code any more.
  private var settledFields = 0
  /// For each open set of alternatives whether one has been taken.
  private var alternatives: [Bool] = []
  /// For each open content control whether it shows nothing but its prompt.
  private var prompts: [Bool] = []
  /// For each open link whether it leads out of the document.
  private var links: [Bool] = []
  private var isInText = false
  private var isInProperties = false
  private var isHidden = false
  /// For each container what a paragraph whose mark was deleted hands on to the next one.
  private var carried: [WordParagraph?] = [nil]

  /// A builder for a document with these styles and lists.
  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    self.numbering = numbering
  }

  // MARK: Events

  /// Whether characters that come now are text of the document.
  var takesText: Bool { isInText && leftOut == 0 && !paragraphs.isEmpty && fields.last != true }

  /// Characters in UTF-8.
  ///
  /// - Parameter origin: The bytes they stand for; `nil` if each byte stands for itself at its index.
  mutating func text(_ bytes: ArraySlice<UInt8>, from origin: Range<Int>?) {
    size += bytes.count
    guard !isHidden else {
      if !paragraphs[paragraphs.count - 1].isHiding { hidden += 1 }
      paragraphs[paragraphs.count - 1].isHiding = true
      return
    }
    paragraphs[paragraphs.count - 1].isHiding = false
    let marks: Sign.Marks = links.contains(true) ? .link : []
    dropped += paragraphs[paragraphs.count - 1].append(bytes, from: origin, marks)
  }

  /// An element begins; its attribute of interest is `value`, the parser stands at byte `place`.
  mutating func start(_ tag: WordTag, _ value: String?, at place: Int) {
    guard leftOut == 0 else {
      leftOut += 1
      return
    }
    // Within the properties of a paragraph a deletion is that of the paragraph's end.
    if tag == .deleted, isInProperties { change { $0.runsOn = true } }
    if isLeftOut(tag) {
      leftOut = 1
      return
    }
    switch tag {
    case .paragraph: paragraphs.append(WordParagraph(start: place))
    case .paragraphProperties: isInProperties = true
    case .style:
      let style = value.map(styles.style)
      change { $0.style = style }
    case .outlineLevel: change { $0.level = value.flatMap { Int($0) } }
    case .list: change { $0.list = value }
    case .listLevel: change { $0.listLevel = value.flatMap { Int($0) } }
    case .run: isHidden = false
    case .hidden:
      if !isInProperties { isHidden = !["0", "false", "off"].contains(value ?? "") }
    case .text: isInText = true
    case .tab where !isInProperties: change { $0.append(Unit.space, at: place) }
    case .hyphen: change { $0.append(0x2D, at: place) }
    case .lineBreak where value == nil || value == "textWrapping":
      change { $0.append(Unit.newline, at: place) }
    case .carriageReturn: change { $0.append(Unit.newline, at: place) }
    case .hyperlink: links.append(value != nil)
    case .fieldMark: turnField(value)
    case .footnote, .endnote: notes += 1
    case .table:
      flushCarried()
      tables.append(WordTable())
    case .row:
      rowCount += 1
      if !tables.isEmpty { tables[tables.count - 1].beginRow(rowCount) }
    case .span:
      if !tables.isEmpty { tables[tables.count - 1].span = value.flatMap { Int($0) } ?? 1 }
    case .cell, .textBox: openContainer()
    case .alternatives: alternatives.append(false)
    case .control: prompts.append(false)
    case .placeholder:
      if !prompts.isEmpty { prompts[prompts.count - 1] = true }
    default: break
    }
  }

  /// An element ends.
  mutating func end(_ tag: WordTag) {
    guard leftOut == 0 else {
      leftOut -= 1
      return
    }
    switch tag {
    case .paragraph: endParagraph()
    case .paragraphProperties: isInProperties = false
    case .text: isInText = false
    case .run: isHidden = false
    case .hyperlink: _ = links.popLast()
    case .table: _ = tables.popLast()
    case .row:
      if !tables.isEmpty { add(tables[tables.count - 1].endRow()) }
    case .cell:
      let lines = closeContainer()
      if tables.isEmpty { add(lines) } else { tables[tables.count - 1].add(cell: lines) }
    case .textBox:
      let lines = closeContainer()
      if paragraphs.isEmpty { add(lines) } else { change { $0.boxes += lines } }
    case .alternatives: _ = alternatives.popLast()
    case .control: _ = prompts.popLast()
    default: break
    }
  }

  /// The page, when the document has ended.
  mutating func finish() -> HTMLPage {
    var page = HTMLPage()
    for line in closeContainer() {
      page.signs += line.signs
      let at = line.signs.last?.end ?? 0
      page.signs.append(Sign(unit: Unit.newline, start: at, end: at))
      page.hints.append(
        HTMLPage.Hint(kind: line.kind, row: line.row, cell: line.cell, continues: line.continues))
    }
    // The last line has no end of its own.
    if !page.signs.isEmpty { page.signs.removeLast() }
    return page
  }

  // MARK: Parts

  private mutating func isLeftOut(_ tag: WordTag) -> Bool {
    switch tag {
    case .choice, .fallback:
      guard let last = alternatives.indices.last else { return false }
      defer { alternatives[last] = true }
      return alternatives[last]
    case .controlContent: return prompts.last == true
    default: return tag.isLeftOut
    }
  }

  private mutating func change(_ body: (inout WordParagraph) -> Void) {
    if !paragraphs.isEmpty { body(&paragraphs[paragraphs.count - 1]) }
  }

  private mutating func turnField(_ mark: String?) {
    switch mark {
    case "begin": fields.append(true)
    case "separate":
      if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end":
      _ = fields.popLast()
      settledFields = min(settledFields, fields.count)
    default: break
    }
  }

  private mutating func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    // A field's code ends with its paragraph: a field that is never closed must not hide the rest.
    for index in settledFields..<fields.count { fields[index] = false }
    settledFields = fields.count
    if var before = takeCarried() { paragraph.follow(&before) }
    if paragraph.runsOn, !carried.isEmpty {
      carried[carried.count - 1] = paragraph
    } else {
      add(paragraph.lines(&numbering))
    }
  }

  private mutating func openContainer() {
    containers.append([])
    carried.append(nil)
  }

  private mutating func closeContainer() -> [WordLine] {
    flushCarried()
    _ = carried.popLast()
    return containers.popLast() ?? []
  }

  /// What the paragraph before hands on; afterwards it hands on nothing.
  private mutating func takeCarried() -> WordParagraph? {
    guard let last = carried.indices.last else { return nil }
    defer { carried[last] = nil }
    return carried[last]
  }

  /// A paragraph that no other follows ends all the same.
  private mutating func flushCarried() {
    if let paragraph = takeCarried() { add(paragraph.lines(&numbering)) }
  }

  private mutating func add(_ lines: [WordLine]) {
    if containers.isEmpty { openContainer() }
    containers[containers.count - 1] += lines
  }
}
