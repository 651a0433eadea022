import BriefingModel

/// Turns blocks into pieces, in order.
final class FlowBuilder {
  let style: PageStyle
  let composer: Composer
  let info: BriefingInfo
  /// The block's width.
  let width: Double
  /// One unit of the grid.
  let u: Double
  /// What has been set so far.
  private(set) var pieces: [Piece] = []
  /// Space that the last block wishes below itself.
  private var below = 0.0
  private var tags = 0
  private var outlineLevel = 0
  /// The heading that an outline entry of a table stands under.
  var tableLevel: Int { outlineLevel + 1 }
  /// Whether text begins on the page grid here: not right under the strip of the first page, whose
  /// layout says where the lead stands, and not after text, which goes on in its own pitch.
  private var startsOnGrid = true
  private var headings = 0

  init(style: PageStyle, composer: Composer, info: BriefingInfo) {
    self.style = style
    self.composer = composer
    self.info = info
    width = Length.mm(style.page.widthMM).points
    u = style.unit
  }

  /// Sets `block`.
  func add(_ block: Block) throws(TypesetError) {
    switch block {
    case .masthead(let masthead): try add(masthead)
    case .title(let text): try add(title: text)
    case .heading(let heading): try add(heading)
    case .paragraph(let paragraph): try add(paragraph)
    case .keyFigures(let strip): try add(strip)
    case .table(let table): try add(table)
    case .chart(let chart): try add(chart)
    case .digest(let digest) where digest.kind == .regions: try add(regions: digest)
    case .digest(let digest): try add(digest)
    case .caliber(let notes): try add(caliber: notes)
    case .sources(let entries): try add(sources: entries)
    case .tail(let tail): try add(tail)
    }
    switch block {
    case .keyFigures: startsOnGrid = headings > 0
    case .paragraph(let paragraph) where paragraph.role == .body: startsOnGrid = false
    default: startsOnGrid = true
    }
  }

  /// Adds the pieces of a block with space above and below, of which neighbours share the larger.
  func append(_ block: [Piece], above: Double = 0, below: Double = 0) {
    guard var first = block.first else { return }
    first.spaceAbove = max(above, self.below) * u
    pieces.append(first)
    pieces += block.dropFirst()
    self.below = below
  }

  /// A new element of the structure.
  func tag(_ role: StructureTag.Role, alternative: String? = nil) -> OpenTag {
    tags += 1
    return OpenTag(id: tags, tag: StructureTag(role, alternative: alternative))
  }

  // MARK: Headings and paragraphs

  private func add(_ heading: Heading) throws(TypesetError) {
    let text = heading.level <= 1 ? style.text.heading : style.text.subheading
    let stream = try composer.stream(
      heading.text, composer.look(text, style.colour.black, gap: 0))
    let lines = composer.lines(stream, Composer.Shape(width: width, fill: .balanced))
    let path = [tag(heading.level <= 1 ? .h1 : .h2)]
    let height = text.lineHeight * u
    var result: [Piece] = []
    for (index, line) in lines.enumerated() {
      var items = index == 0 ? [destination(heading.anchor)] : []
      items += line.items(x: 0, baseline: baseline(top: 0, height: height, size: text.size))
      var piece = Piece(height: height, parts: [Part(path: path, items: items)], bond: .strong)
      piece.followsGrid = true
      result.append(piece)
    }
    guard !result.isEmpty else { return }
    result[0].outline = [
      OutlineEntry(level: heading.level, text: heading.text, anchor: heading.anchor)
    ]
    outlineLevel = heading.level
    let spacing = style.spacing
    append(
      result, above: headings == 0 ? spacing.aboveHeadingFirstPage : spacing.aboveHeading,
      below: spacing.belowHeading)
    headings += 1
  }

  private func add(_ paragraph: Paragraph) throws(TypesetError) {
    switch paragraph.role {
    case .body:
      let text = style.text.body
      let stream = try composer.stream(
        paragraph.inlines, composer.look(text, style.colour.black))
      let lines = composer.lines(
        stream, Composer.Shape(width: width, indent: style.composition.indent * text.size))
      append(
        paragraphPieces(
          lines, text, indent: style.composition.indent * text.size, path: [tag(.paragraph)],
          isOnGrid: startsOnGrid))
    case .note:
      append(try notePieces(paragraph.inlines), below: style.spacing.belowNote)
    case .item:
      let text = style.text.list
      let stream = try composer.stream(
        paragraph.inlines, composer.look(text, style.colour.black))
      let lines = composer.lines(stream, Composer.Shape(width: width))
      append(paragraphPieces(lines, text, indent: 0, path: [tag(.paragraph)], isOnGrid: false))
    }
  }

  /// A paragraph's lines: the first two and the last two stay together.
  func paragraphPieces(
    _ lines: [ComposedLine], _ text: TextStyle, x: Double = 0, indent: Double, path: [OpenTag],
    isOnGrid: Bool
  ) -> [Piece] {
    let height = text.lineHeight * u
    return lines.enumerated().map { index, line in
      Piece(
        height: height, isOnGrid: isOnGrid && index == 0,
        parts: [
          Part(
            path: path,
            items: line.items(
              x: x + (index == 0 ? indent : 0),
              baseline: baseline(top: 0, height: height, size: text.size)))
        ],
        bond: index + 1 < lines.count && (index == 0 || index == lines.count - 2) ? .strong : .none)
    }
  }

  /// A note in small type, kept whole: 2u for one line, 4u for two.
  func notePieces(_ inlines: [Inline]) throws(TypesetError) -> [Piece] {
    guard !inlines.isEmpty else { return [] }
    let text = style.text.note
    let stream = try composer.stream(inlines, composer.look(text, style.colour.grey1))
    let lines = composer.lines(stream, Composer.Shape(width: width))
    var pieces = paragraphPieces(lines, text, indent: 0, path: [tag(.note)], isOnGrid: false)
    guard !pieces.isEmpty else { return [] }
    let above = style.spacing.aboveNote * u
    let used = Double(lines.count) * text.lineHeight + 2 * style.spacing.aboveNote
    let whole = lines.count == 2 ? 4 : used.rounded(.up)
    pieces[0].height += above
    pieces[0].parts = pieces[0].parts.map { part in
      Part(path: part.path, items: part.items.map { $0.moved(0, above) })
    }
    let sum = pieces.reduce(0) { $0 + $1.height }
    pieces[pieces.count - 1].height += max(0, whole * u - sum)
    for i in pieces.indices.dropLast() { pieces[i].bond = .strong }
    return pieces
  }

  /// A place that links lead to, at a piece's top.
  func destination(_ name: String) -> PageItem {
    .destination(name, Point(x: .zero, y: .zero))
  }
}
