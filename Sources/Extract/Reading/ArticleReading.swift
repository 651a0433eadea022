import BriefingModel
import Lexicon

/// An article as the rules see it: its bytes, its sentences, and how evidence is made.
struct ArticleReading: Sendable {
  let article: Article
  let text: Text
  let layout: Layout
  let numbers: NumberReader
  let periods: PeriodReader

  /// Prepares `article` for the rules.
  init(_ article: Article) {
    self.article = article
    text = Text(bytes: Array(article.text.utf8))
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

  /// Whether the character at `position` stands within quotation marks, in its sentence, and how
  /// long the quotation is in characters.
  func quotation(around position: Int, in sentence: Range<Int>) -> Range<Int>? {
    var open: Int?
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      switch text.mark(at: at) {
      case .openQuote: open = at
      case .closeQuote:
        if let start = open, start < position, position < at { return start..<at + 3 }
        open = nil
      default: break
      }
      at += text.width(at)
    }
    return nil
  }
}
