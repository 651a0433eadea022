import BriefingModel

/// A sentence of an article that states figures, word for word, each figure led to its source.
///
/// The whole sentence is told and not a figure by itself: what bounds a figure (a subset, a part of
/// the list, the words 「其中」) stands in the sentence, and leaving it out would make a right number
/// wrong.
struct StatedSentence {
  /// The sentence as the article writes it.
  let sentence: String
  /// The figures read from it, in its order.
  let facts: [FigureFact]
  /// `Article.id` of each article that has the sentence.
  let documents: [String]
  /// Whether the sentence is the program's, telling a number that an office has corrected.
  var isOwn = false

  /// The sentences of `stated`, in the order stated.
  ///
  /// Rows of tables are not told: without their head they mean nothing. Neither are sentences of
  /// which every figure is doubtful. A corrected number is told in words of our own, since its
  /// sentence writes another.
  static func all(of stated: [StatedFigure]) -> [StatedSentence] {
    var sentences: [StatedSentence] = []
    for figure in stated {
      if figure.fact.hasCorrectedValue {
        if let words = figure.fact.correctedStatement {
          sentences.append(
            StatedSentence(
              sentence: words, facts: [figure.fact], documents: figure.documents, isOwn: true))
        }
        continue
      }
      let evidence = figure.fact.evidence
      guard evidence.confidence != .doubtful, !evidence.sentence.contains("\t") else { continue }
      let known = sentences.firstIndex {
        $0.sentence == evidence.sentence && $0.documents == figure.documents
      }
      let facts = (known.map { sentences[$0].facts } ?? []) + [figure.fact]
      let whole = StatedSentence(
        sentence: evidence.sentence, facts: facts, documents: figure.documents)
      if let known { sentences[known] = whole } else { sentences.append(whole) }
    }
    return sentences
  }

  /// The sentence with its figures, its stop, and its sources.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = DirectivesSection.sentence(sentence)[...]
    for fact in facts {
      guard let place = Self.place(of: fact.written, in: rest) else { continue }
      pieces.append(.text(String(rest[..<place.lowerBound])))
      pieces.append(.figure(Printed(text: fact.written, origin: .stated(fact))))
      rest = rest[place.upperBound...]
    }
    pieces.append(.text(String(rest)))
    return pieces.filter { $0 != .text("") } + documents.map { .mark(.article($0)) }
  }

  /// Where `written` stands as a whole number: 「6个」 is not part of 「16个」.
  private static func place(of written: String, in text: Substring) -> Range<Substring.Index>? {
    var rest = text
    while let range = rest.firstRange(of: written) {
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      if !(before.isASCII && before.isNumber) && before != "." { return range }
      rest = rest[range.upperBound...]
    }
    return nil
  }
}
