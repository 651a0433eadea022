import BriefingModel
import Extract
import Ingest

/// Answers lines, each by itself.
struct LineAnswers: Sendable {
  private let writer: AnswerWriter
  private let reader = ArticleReader(pdfTool: nil)

  /// Answers by `writer`.
  init(writer: AnswerWriter) { self.writer = writer }

  /// The answers to some lines.
  struct Batch: Sendable {
    /// The answers, each with its end.
    var bytes: [UInt8] = []
    /// How many there are.
    var lines = 0
    /// The bad ones: where in `bytes` each ends, and how many lines there are up to it.
    var bad: [(end: Int, lines: Int)] = []
  }

  /// The answers to the lines of `batch`, each of which ends in a line feed.
  func answer(_ batch: [UInt8]) -> Batch {
    var answers = Batch()
    // The clean text comes back with what was read from it.
    answers.bytes.reserveCapacity(batch.count * 3 / 2)
    var start = 0
    while start < batch.count {
      let end = LineEnds.next(batch, from: start)
      let isGood = answer(batch, start..<end, &answers.bytes)
      answers.lines += 1
      if !isGood { answers.bad.append((answers.bytes.count, answers.lines)) }
      start = end + 1
    }
    return answers
  }

  /// Appends the answer to one line, and returns whether it could be read.
  private func answer(_ bytes: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) -> Bool {
    let line: InputLine
    do {
      line = try InputLine(bytes, range)
    } catch {
      writer.write(refusal: error.code, error.arguments, id: error.id, to: &output)
      return false
    }
    do {
      let read = try reader.article(text: line.content, isPage: line.isPage, name: line.id)
      let article = line.stated(read.value)
      writer.write(
        article, id: line.id, diagnostics: read.diagnostics + line.diagnostics(of: read.value),
        to: &output)
      return true
    } catch {
      let diagnostic = error.diagnostic
      writer.write(refusal: diagnostic.code, diagnostic.arguments, id: line.id, to: &output)
      return false
    }
  }
}
