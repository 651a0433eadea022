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
      sentence: text.string(quoted(sentence, around: range)), rule: rule, confidence: confidence,
      repaired: article.repairs.contains { $0.range.overlaps(place) })
  }

  /// The part of `sentence` that evidence for `range` quotes: a sentence of any length that people
  /// write, and of a longer one the words around the place.
  private func quoted(_ sentence: Range<Int>, around range: Range<Int>) -> Range<Int> {
    guard sentence.count > Self.longestQuotation else { return sentence }
    var low = max(sentence.lowerBound, range.lowerBound - Self.longestQuotation / 4)
    var high = min(sentence.upperBound, max(range.upperBound, low + Self.longestQuotation / 2))
    while low < range.lowerBound, text.bytes[low] & 0xC0 == 0x80 { low += 1 }
    while high < sentence.upperBound, text.bytes[high] & 0xC0 == 0x80 { high += 1 }
    return low..<high
  }

  /// How many bytes of a sentence evidence holds at most.
  private static let longestQuotation = 3000

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
