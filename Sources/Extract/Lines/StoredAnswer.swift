import BriefingModel

/// An answer as its line has it, before its ranges are looked at.
struct StoredAnswer: Decodable {
  let v: Int
  let id: String?
  let ok: Bool
  let binary: String
  let rules: String
  let err: String?
  let msg: String?
  let article: StoredArticle?
  let facts: StoredFacts?
}

/// The article of an answer.
struct StoredArticle: Decodable {
  let address: String?
  let authors: [String]
  let column: String?
  let editors: [String]
  let encoding: String?
  let id: String
  let lines: [Article.LineRole]
  let origin: [[Int]]
  let part: String?
  let published: CalendarDate?
  let publishedPartially: PartialDate?
  let quarantined: [[Int]]
  let repairs: [Repair]
  let script: Article.Script
  let source: String?
  let text: String
  let title: String?

  struct Repair: Decodable {
    let after: String
    let at: [Int]
    let before: String
  }

  /// The article, which its sender calls `name`.
  func article(named name: String) throws(AnswerError) -> Article {
    guard id.utf8.count == 16,
      id.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { throw AnswerError("article.id: \(id.prefix(40))") }
    let text = AnsweredText(id: id, bytes: Array(text.utf8))
    var repairs: [Article.Repair] = []
    for repair in self.repairs {
      repairs.append(
        Article.Repair(
          range: try text.range(repair.at, "article.repairs"), before: repair.before,
          after: repair.after))
    }
    var quarantined: [ByteRange] = []
    for ends in self.quarantined {
      quarantined.append(try text.range(ends, "article.quarantined"))
    }
    return Article(
      id: id, fileName: name, part: part, title: title, publishedAt: published,
      publishedPartially: publishedPartially, source: source, authors: authors, editors: editors,
      address: address, column: column, text: self.text, lines: try lines(of: text),
      origin: try origin(of: text), repairs: repairs, quarantined: quarantined, script: script,
      encoding: encoding)
  }

  /// The lines: the text parted at its line feeds, each with its role.
  private func lines(of text: AnsweredText) throws(AnswerError) -> [Article.Line] {
    var result: [Article.Line] = []
    guard !lines.isEmpty else { return result }
    var start = 0
    for role in lines {
      guard start <= text.bytes.count else { throw AnswerError("article.lines: \(lines.count)") }
      let end = LineEnds.next(text.bytes, from: start)
      result.append(Article.Line(range: ByteRange(start, end), role: role))
      start = end + 1
    }
    guard start > text.bytes.count else { throw AnswerError("article.lines: \(lines.count)") }
    return result
  }

  private func origin(of text: AnsweredText) throws(AnswerError) -> OffsetMap {
    var segments: [OffsetMap.Segment] = []
    for numbers in origin {
      guard numbers.count == 4 else { throw AnswerError("article.origin: \(numbers)") }
      let range = try text.range(Array(numbers[..<2]), "article.origin")
      guard segments.last.map({ $0.text.end <= range.start }) ?? true else {
        throw AnswerError("article.origin: \(numbers)")
      }
      let bytes = try AnsweredText.range(Array(numbers[2...]), "article.origin")
      segments.append(OffsetMap.Segment(text: range, origin: bytes))
    }
    return OffsetMap(segments: segments)
  }
}
