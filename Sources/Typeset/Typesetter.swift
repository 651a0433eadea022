public import BriefingModel

/// Sets a briefing on pages (排版): lines, tables, charts, page breaks.
///
/// Pure: the same briefing, style and faces give the same pages.
public struct Typesetter {
  private let style: PageStyle
  private let shaper: any Shaper

  /// A typesetter that sets in `style` with the glyphs of `shaper`.
  public init(style: PageStyle, shaper: any Shaper) {
    self.style = style
    self.shaper = shaper
  }

  /// The pages of `briefing`.
  ///
  /// - Throws: `typeset.table.wide` if a table's columns fit at no size, and what the shaper throws
  ///   for a character that no face has.
  public func document(
    of briefing: Briefing
  ) throws(TypesetError) -> Reported<PageDocument> {
    let composer = Composer(
      style: style, shaper: shaper, anchors: Self.anchors(of: briefing),
      stated: Self.stated(in: briefing))
    let builder = FlowBuilder(style: style, composer: composer, info: briefing.info)
    for (index, block) in briefing.blocks.enumerated() {
      let next = index + 1 < briefing.blocks.count ? briefing.blocks[index + 1] : nil
      try builder.add(block, next: next)
    }
    let paginator = Paginator(
      style: style,
      furniture: Furniture(style: style, composer: composer, info: briefing.info))
    let (pages, outline) = try paginator.pages(of: builder.pieces)
    return Reported(
      PageDocument(pages: pages, outline: outline, info: briefing.info), composer.diagnostics)
  }

  /// All names that something in the briefing stands under.
  private static func anchors(of briefing: Briefing) -> Set<String> {
    var names: Set<String> = []
    for block in briefing.blocks {
      switch block {
      case .heading(let heading): names.insert(heading.anchor)
      case .table(let table): names.insert(table.anchor)
      case .chart(let chart): names.insert(chart.anchor)
      case .sources(let entries): names.formUnion(entries.map(\.anchor))
      default: break
      }
      names.formUnion(marks(in: block))
    }
    return names
  }

  /// The names of source marks in `block`.
  private static func marks(in block: Block) -> [String] {
    func marks(_ inlines: [Inline]) -> [String] {
      inlines.flatMap { inline -> [String] in
        switch inline {
        case .sourceMark(let mark): [mark.anchor]
        case .strong(let inner): marks(inner)
        default: []
        }
      }
    }
    switch block {
    case .paragraph(let paragraph): return marks(paragraph.inlines)
    case .keyFigures(let strip): return marks(strip.note)
    case .table(let table):
      return marks(table.note)
        + table.rows.flatMap { $0.cells.flatMap { marks($0.inlines) } }
    case .chart(let chart): return marks(chart.note)
    case .digest(let digest): return digest.entries.flatMap { $0.items.flatMap(marks) }
    case .caliber(let notes): return notes.flatMap { marks($0.inlines) }
    default: return []
    }
  }

  /// Figures that a text states, by `Provenance.id`.
  private static func stated(in briefing: Briefing) -> Set<String> {
    Set(
      briefing.provenance.compactMap { provenance in
        if case .stated = provenance.origin { provenance.id } else { nil }
      })
  }
}
