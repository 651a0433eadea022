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
      style: style, shaper: shaper, sources: Self.sources(of: briefing),
      stated: Self.stated(in: briefing))
    let builder = FlowBuilder(style: style, composer: composer, info: briefing.info)
    for block in briefing.blocks { try builder.add(block) }
    let paginator = Paginator(
      style: style,
      furniture: Furniture(style: style, composer: composer, info: briefing.info))
    let (pages, outline) = try paginator.pages(of: builder.pieces)
    let document = PageDocument(pages: pages, outline: outline, info: briefing.info)
    return Reported(document.withSoundLinks(), composer.diagnostics)
  }

  /// The names of the sources that are listed.
  private static func sources(of briefing: Briefing) -> Set<String> {
    var names: Set<String> = []
    for case .sources(let entries) in briefing.blocks { names.formUnion(entries.map(\.anchor)) }
    return names
  }

  /// Figures that a text states, by `Provenance.id`.
  private static func stated(in briefing: Briefing) -> Set<String> {
    Set(
      briefing.provenance.compactMap { provenance in
        if case .stated = provenance.origin { provenance.id } else { nil }
      })
  }
}
