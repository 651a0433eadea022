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
      sentence: text.string(quoted(sentence, around: range)), rule: rule, confidence: confidence,
      repaired: isRepaired(place))
  }

  /// Whether repaired characters lie within `place`.
  private func isRepaired(_ place: ByteRange) -> Bool {
    let next = article.repairs.partitioned { $0.range.end > place.start }
    return next < article.repairs.count && article.repairs[next].range.overlaps(place)
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
    let next = article.quarantined.partitioned { $0.end > place.start }
    return next < article.quarantined.count && article.quarantined[next].overlaps(place)
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
