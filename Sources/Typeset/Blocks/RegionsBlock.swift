import BriefingModel

extension FlowBuilder {
  /// News by region (分地区要情): the region's name on a line of its own, its items below as
  /// paragraphs over the block's whole width.
  ///
  /// Sentences of the news are longer than a leader's, and a narrow column would tear their figures
  /// apart from line to line.
  func add(regions digest: Digest) throws(TypesetError) {
    for entry in digest.entries {
      var pieces = try namePieces(entry)
      for inlines in entry.items { pieces += try newsPieces(inlines) }
      // Names and lines are one pitch high, so that all of them stand on one grid down the page.
      append(pieces)
    }
  }

  private func namePieces(_ entry: Digest.Entry) throws(TypesetError) -> [Piece] {
    let text = style.text.subheading
    let stream = try composer.stream(
      entry.label, composer.look(text, style.colour.black, gap: 0))
    let lines = composer.lines(stream, Composer.Shape(width: width, fill: .balanced))
    var pieces = paragraphPieces(lines, text, indent: 0, path: [tag(.h2)], isOnGrid: false)
    for index in pieces.indices { pieces[index].bond = .strong }
    return pieces
  }

  private func newsPieces(_ inlines: [Inline]) throws(TypesetError) -> [Piece] {
    let text = style.text.digestText
    let indent = style.composition.indent * text.size
    let stream = try composer.stream(inlines, composer.look(text, style.colour.black))
    let lines = composer.lines(stream, Composer.Shape(width: width, indent: indent))
    return paragraphPieces(lines, text, indent: indent, path: [tag(.paragraph)], isOnGrid: false)
  }
}
