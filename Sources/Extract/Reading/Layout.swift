import BriefingModel

/// A sentence (句), up to and with its stop and the closing marks that follow it.
struct Sentence: Hashable, Sendable {
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// The number of its paragraph.
  let paragraph: Int
  /// Whether it begins within a quotation that an earlier sentence opened.
  let startsQuoted: Bool
}

/// A line of the article and its sentences.
struct Paragraph: Hashable, Sendable {
  /// Where it stands, without blanks at its ends.
  let range: Range<Int>
  /// What it is.
  let role: Article.LineRole
  /// Its sentences, as numbers of `Layout.sentences`.
  let sentences: Range<Int>
}

/// The paragraphs and sentences of an article.
struct Layout: Sendable {
  /// Every line, in order; those of no interest have no sentences.
  private(set) var paragraphs: [Paragraph] = []
  /// The paragraphs of the body, list items and tables among them.
  private(set) var body: [Paragraph] = []
  /// The lines of the headline.
  private(set) var title: [Paragraph] = []
  private let damaged: [ByteRange]
  /// Every sentence, in order.
  private(set) var sentences: [Sentence] = []

  /// The layout of an article with `lines`; a text without lines is one body, line by line.
  ///
  /// A mark within `damaged`, such as the 「?」 that stands for a lost character, ends no sentence.
  init(_ text: Text, lines: [Article.Line], damaged: [ByteRange] = []) {
    self.damaged = damaged
    if lines.isEmpty {
      var start = 0
      for position in 0...text.end where position == text.end || text.bytes[position] == 0x0A {
        add(text, start..<position, .body)
        start = position + 1
      }
    } else {
      for line in lines { add(text, line.range.range, line.role) }
    }
    body = paragraphs.filter { $0.role == .body || $0.role == .listItem || $0.role == .tableRow }
    title = paragraphs.filter { $0.role == .title }
  }

  private mutating func add(_ text: Text, _ range: Range<Int>, _ role: Article.LineRole) {
    let range = text.trimmed(range)
    let first = sentences.count
    if role != .metadata, role != .caption { split(text, range) }
    paragraphs.append(Paragraph(range: range, role: role, sentences: first..<sentences.count))
  }

  private mutating func split(_ text: Text, _ range: Range<Int>) {
    var start = range.lowerBound
    var position = start
    var depth = 0
    var depthAtStart = 0
    func close(_ end: Int, _ sentences: inout [Sentence], _ number: Int) {
      let inner = text.trimmed(start..<end)
      if !inner.isEmpty {
        sentences.append(
          Sentence(range: inner, paragraph: number, startsQuoted: depthAtStart > 0))
      }
      start = end
      depthAtStart = depth
    }
    if let dateline = Self.dateline(text, range) {
      close(dateline, &sentences, paragraphs.count)
      position = dateline
    }
    for place in text.marks(in: position..<max(position, range.upperBound)) {
      // A closing mark that a sentence has taken already.
      guard Int(place.position) >= position else { continue }
      position = Int(place.position)
      if place.mark == .openQuote { depth += 1 }
      if place.mark == .closeQuote { depth = max(0, depth - 1) }
      position += text.width(position)
      guard place.mark == .stop, !isDamaged(text, position - 1) else { continue }
      // Closing marks belong to the sentence they close.
      while position < range.upperBound, let next = text.mark(at: position),
        next == .closeQuote || next == .closeBracket
      {
        if next == .closeQuote { depth = max(0, depth - 1) }
        position += text.width(position)
      }
      close(position, &sentences, paragraphs.count)
    }
    close(range.upperBound, &sentences, paragraphs.count)
  }

  /// Where the words that a report opens with end (电头), 「某某日报6月6日讯（记者 某某）」, or `nil`.
  ///
  /// They say when and by whom a report was written and are no part of its first sentence.
  private static func dateline(_ text: Text, _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + 90)
    var position = range.lowerBound
    while position < limit, text.mark(at: position)?.endsClause != true {
      if text.has("讯", at: position),
        ["日", "报", "网", "台", "社"].contains(where: { text.has($0, endingAt: position) })
      {
        var end = position + 3
        while end < range.upperBound, text.bytes[end] == 0x20 { end += 1 }
        if end < range.upperBound, text.mark(at: end) == .openBracket {
          while end < limit, text.mark(at: end) != .closeBracket { end += text.width(end) }
          end = min(range.upperBound, end + text.width(end))
        } else if !text.has("，", at: end), end == position + 3, !text.isDigit(end) {
          return nil
        }
        return end < range.upperBound ? end : nil
      }
      position += text.width(position)
    }
    return nil
  }

  private func isDamaged(_ text: Text, _ position: Int) -> Bool {
    text.bytes[position] < 0x80 && damaged.contains { $0.range.contains(position) }
  }

  /// The sentence that holds `position`, or `nil`.
  func sentence(at position: Int) -> Sentence? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].range.contains(position) else { return nil }
    return sentences[low]
  }
}

/// The clauses of a sentence (分句): stretches between ，；：。.
func clauses(of range: Range<Int>, in text: Text) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = range.lowerBound
  for place in text.marks(in: range) where place.mark.endsClause {
    let position = Int(place.position)
    if start < position { found.append(start..<position) }
    start = position + text.width(position)
  }
  if start < range.upperBound { found.append(start..<range.upperBound) }
  return found
}
