import BriefingModel
import Extract

/// Where exactly a fact stands: in its sentence, and in the bytes of the original file.
struct FactPlace {
  /// The places in the sentence, in bytes: of the number, or of the words of a fact without one.
  let inSentence: [Range<Int>]
  /// The bytes of the original file they came from; `nil` if they were not read from it.
  let source: ByteRange?
  /// The part of the file those bytes are counted in (`Article.part`).
  let part: String?
  /// What was recovered within the fact's words.
  let repairs: [Article.Repair]

  /// The place of `fact`, or of the number `other` stated with it.
  ///
  /// Without the article, as after it was taken out of the store, the sentence alone is searched.
  init(_ fact: Fact, comparison: FigureFact.Comparison? = nil, in article: Article?) {
    let evidence = fact.evidence
    part = article?.part
    repairs = article?.repairs.filter { $0.range.overlaps(evidence.textRange) } ?? []
    let words = evidence.textRange.range
    guard let article,
      let start = Self.sentenceStart(evidence, in: article)
    else {
      inSentence = Self.numbers(fact, comparison, after: 0)
      source = evidence.sourceRange
      return
    }
    // The fact's words within the sentence, and within them the number.
    let count = evidence.sentence.utf8.count
    let clause = min(words.lowerBound - start, count)..<min(words.upperBound - start, count)
    var places = Self.written(fact, in: evidence.sentence, clause)
    if places.isEmpty || comparison != nil {
      places = Self.numbers(fact, comparison, after: comparison == nil ? 0 : clause.lowerBound)
    }
    if places.isEmpty, comparison == nil { places = [clause] }
    inSentence = places
    source =
      places.first.map { ByteRange($0.lowerBound + start, $0.upperBound + start) }
      .flatMap { article.origin.origin(of: $0) } ?? evidence.sourceRange
  }

  /// Where the sentence begins in the article's text, if the article still says so.
  private static func sentenceStart(_ evidence: Evidence, in article: Article) -> Int? {
    let position = Int(evidence.textRange.start)
    guard let range = Extractor.sentence(in: article, at: position)?.range,
      range.upperBound <= article.text.utf8.count,
      Array(article.text.utf8.dropFirst(range.lowerBound).prefix(range.count))
        == Array(evidence.sentence.utf8)
    else { return nil }
    return range.lowerBound
  }

  /// Where a figure's number stands as written within `clause`, no digit running into it.
  private static func written(_ fact: Fact, in sentence: String, _ clause: Range<Int>)
    -> [Range<Int>]
  {
    guard case .figure(let figure) = fact, !figure.written.isEmpty else { return [] }
    let (bytes, word) = (Array(sentence.utf8), Array(figure.written.utf8))
    func isDigit(_ place: Int) -> Bool {
      bytes.indices.contains(place) && ((48...57).contains(bytes[place]) || bytes[place] == 46)
    }
    var found: [Range<Int>] = []
    var place = clause.lowerBound
    while place + word.count <= clause.upperBound {
      let end = place + word.count
      if bytes[place..<end].elementsEqual(word), !isDigit(place - 1),
        !(isDigit(end - 1) && isDigit(end))
      {
        found.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    // The words begin with the number, or else they end with it.
    if let first = found.first, first.lowerBound == clause.lowerBound { return [first] }
    return found.suffix(1)
  }

  /// Where a number with the fact's value, or the comparison's, stands in the sentence.
  private static func numbers(
    _ fact: Fact, _ comparison: FigureFact.Comparison?, after start: Int
  ) -> [Range<Int>] {
    let value: (ExactNumber, String)?
    switch fact {
    case .figure(let figure):
      value = comparison.map { ($0.value, $0.unit) } ?? (figure.value, figure.unit)
    case .project(let project):
      value = project.investment.map { ($0, project.isInDollars ? "美元" : "元") }
    default: value = nil
    }
    guard let value else { return [] }
    let places = AskedValue.places(of: value.0, unit: value.1, in: fact.evidence.sentence)
    return Array((places.first { $0.lowerBound >= start } ?? places.first).map { [$0] } ?? [])
  }
}
