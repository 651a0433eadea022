import BriefingModel
import Lexicon

/// An article as the rules see it: its bytes, its sentences, and how evidence is made.
final class ArticleReading: Sendable {
  let article: Article
  let text: Text
  let layout: Layout
  let numbers: NumberReader
  let periods: PeriodReader

  /// Prepares `article` for the rules: one pass of `scanner` over its text.
  init(_ article: Article, scanner: TextScanner) {
    self.article = article
    let bytes = Array(article.text.utf8)
    text = Text(bytes: bytes, index: scanner.index(bytes))
    layout = Layout(text, lines: article.lines, damaged: article.quarantined)
    numbers = NumberReader(text: text)
    periods = PeriodReader(text: text)
  }

  /// Evidence for what was read at `range`.
  func evidence(_ range: Range<Int>, _ rule: String, _ confidence: Confidence = .certain)
    -> Evidence
  {
    let sentence = layout.sentence(at: range.lowerBound)?.range ?? range
    let place = ByteRange(range.lowerBound, range.upperBound)
    return Evidence(
      document: article.id, textRange: place, sourceRange: article.origin.origin(of: place),
      sentence: text.string(sentence), rule: rule, confidence: confidence,
      repaired: article.repairs.contains { $0.range.overlaps(place) })
  }

  /// Whether damage that could not be repaired lies within `range`.
  func isQuarantined(_ range: Range<Int>) -> Bool {
    let place = ByteRange(range.lowerBound, range.upperBound)
    return article.quarantined.contains { $0.overlaps(place) }
  }

  /// The quotation of `sentence` that holds the character at `position`, from its opening to the
  /// end of its closing mark; `nil` outside quotations.
  func quotation(around position: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard let quotes = text.index?.quotes(around: position),
      let open = quotes.before, open.mark == .openQuote,
      Int(open.position) >= sentence.lowerBound,
      let close = quotes.behind, close.mark == .closeQuote,
      Int(close.position) < sentence.upperBound
    else { return nil }
    return Int(open.position)..<Int(close.position) + 3
  }
}
