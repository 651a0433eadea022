import BriefingModel

@testable import Ingest

/// What `Article` promises, whatever it was read from.
enum ArticleInvariants {
  /// What does not hold.
  static func problems(of article: Article, fileSize: Int) -> [String] {
    let text = Array(article.text.utf8)
    var problems: [String] = []
    if article.text.unicodeScalars.contains(where: { PageDecoder.drops($0.value) }) {
      problems.append("an invisible character")
    }
    if article.text.utf8.contains(0x0D) { problems.append("a carriage return") }
    problems += lineProblems(article, text)
    problems += originProblems(article, text, article.part == nil ? fileSize : Int(Int32.max))
    for range in article.quarantined + article.repairs.map(\.range)
    where range.range.upperBound > text.count || !isBoundary(range, text) {
      problems.append("\(range) is no stretch of the text")
    }
    for repair in article.repairs
    where String(decoding: text[repair.range.range], as: UTF8.self) != repair.after {
      problems.append("a repair that is not what the text shows")
    }
    return problems
  }

  /// Lines follow each other with one line end between them.
  private static func lineProblems(_ article: Article, _ text: [UInt8]) -> [String] {
    var problems: [String] = []
    var next = 0
    for line in article.lines {
      let range = line.range.range
      if range.lowerBound != next || range.isEmpty { problems.append("a gap before \(line.range)") }
      guard range.upperBound <= text.count else { return problems + ["a line beyond the text"] }
      if text[range].contains(0x0A) { problems.append("a line end within \(line.range)") }
      if line.role != .tableRow, text[range].contains(0x09) {
        problems.append("a tab in \(line.role) \(line.range)")
      }
      next = range.upperBound + 1
    }
    if !article.lines.isEmpty, next != text.count + 1 { problems.append("text behind the lines") }
    return problems
  }

  /// Segments follow each other, within the text and within the file; within a line they go forward
  /// in the file.
  private static func originProblems(
    _ article: Article, _ text: [UInt8], _ fileSize: Int
  ) -> [String] {
    var problems: [String] = []
    var end: Int32 = 0
    var written = 0
    for segment in article.origin.segments {
      if segment.text.start < end { problems.append("segments overlap at \(segment.text)") }
      if segment.text.end > text.count || segment.origin.end > fileSize {
        problems.append("\(segment) reaches beyond")
      }
      if segment.origin.start == segment.origin.end {
        let range = segment.text.range
        if range.lowerBound == written || isWritten(range, text) {
          written = range.upperBound
        } else {
          problems.append("characters at \(segment.text) that come from nowhere")
        }
      }
      end = segment.text.end
    }
    for line in article.lines {
      guard let origin = article.origin.origin(of: line.range) else { continue }
      if Int(origin.end) > fileSize { problems.append("a line from beyond the file") }
    }
    return problems
  }

  /// Whether characters may stand in the text without standing in the file: blanks, what parts
  /// cells, and in a document the number of a list, which begins a line, or the hyphen that a tag
  /// stands for.
  private static func isWritten(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    let piece = text[range]
    return piece.allSatisfy { $0 <= 0x20 || $0 == 0x2D }
      || range.lowerBound == 0 || text[range.lowerBound - 1] == 0x0A
  }

  private static func isBoundary(_ range: ByteRange, _ text: [UInt8]) -> Bool {
    [range.start, range.end].allSatisfy {
      Int($0) == text.count || Int($0) < text.count && text[Int($0)] & 0xC0 != 0x80
    }
  }
}
