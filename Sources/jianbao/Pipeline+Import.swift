import BriefingModel
import Extract
import Foundation
import Ingest
import Lexicon
import Store

extension Pipeline {
  /// What came of importing answers.
  struct Imported: Encodable {
    /// Articles that were new.
    var added = 0
    /// Articles that were known, read otherwise.
    var replaced = 0
    /// Articles that were known.
    var unchanged = 0
    /// Answers that say a line could not be read.
    var refused = 0
    /// Lines that are no answers.
    var malformed = 0
    /// Whether something was left out that should not be.
    var hasFailed = false
  }

  /// How much is kept at once, in articles and in bytes of answers: whole or not at all, and synced
  /// to the disk once.
  private static let batchSize = 500
  private static let batchBytes = 8 << 20

  /// Puts the answers of `paths` into the store, as `add` puts articles.
  ///
  /// The stream knows no units but those of the country. Where the store has its own, articles are
  /// read again by them, as they would be if the register had come later.
  ///
  /// - Returns: What came of it, and everything there is to tell.
  /// - Throws: `Failure` if the store fails.
  func importAnswers(_ paths: [String]) throws -> Reported<Imported> {
    do {
      let units = try database.units()
      let run = ImportRun(
        extractor: units.isEmpty
          ? nil : Extractor(gazetteer: Gazetteer.standard.adding(units)))
      let waker = Waker()
      for path in paths {
        let source = LineSource(paths: [path], console: console, waker: waker)
        var line = 0
        while let batch = source.next() {
          try importLines(batch, of: path, after: &line, run)
        }
        if source.hasFailed { run.imported.hasFailed = true }
      }
      try keep(run)
      run.diagnostics += try settleDuplicates([:])
      return Reported(run.imported, run.diagnostics + run.notes)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.environment, Self.storeFailure(workspace.storePath, error))
    }
  }

  /// An import in progress.
  private final class ImportRun {
    /// What reads articles again, if the store has units of its own.
    let extractor: Extractor?
    var imported = Imported()
    var diagnostics: [Diagnostic] = []
    var waiting: [ArticleEntry] = []
    /// How long the answers were that those were read from.
    var waitingBytes = 0
    /// How many answers were made by rules other than this program's, by their digest.
    var foreign: [String: Int] = [:]
    var readAgain = 0

    init(extractor: Extractor?) { self.extractor = extractor }

    /// What there is to tell of the whole.
    var notes: [Diagnostic] {
      var notes = foreign.sorted { $0.key < $1.key }.map { rules, count in
        Diagnostic(
          code: "console.import.foreign", severity: .note,
          arguments: ["count": String(count), "rules": rules, "own": RulesDigest.value])
      }
      if readAgain > 0 {
        notes.append(
          Diagnostic(
            code: "console.import.units", severity: .note, arguments: ["count": String(readAgain)]))
      }
      return notes
    }
  }

  private func importLines(
    _ batch: [UInt8], of path: String, after line: inout Int, _ run: ImportRun
  ) throws {
    var start = 0
    while start < batch.count {
      let end = LineEnds.next(batch, from: start)
      line += 1
      try importLine(
        Array(batch[start..<end]),
        at: Diagnostic.Place(file: InputFiles.shown(path), line: line), run)
      start = end + 1
      if run.waiting.count >= Self.batchSize || run.waitingBytes >= Self.batchBytes {
        try keep(run)
      }
    }
  }

  private func importLine(
    _ bytes: [UInt8], at place: Diagnostic.Place, _ run: ImportRun
  ) throws {
    let answer: Answer
    do {
      answer = try Answer(line: bytes)
    } catch {
      run.imported.malformed += 1
      run.imported.hasFailed = true
      run.diagnostics.append(
        Diagnostic(
          code: "console.import.malformed", severity: .error, place: place,
          arguments: ["reason": error.reason]))
      return
    }
    run.waitingBytes += bytes.count
    guard let content = answer.content else {
      run.imported.refused += 1
      run.diagnostics.append(
        Diagnostic(
          code: "console.import.refused", severity: .warning, place: place,
          arguments: [
            "id": answer.id, "code": answer.refusal ?? "", "reason": answer.message ?? "",
          ]))
      return
    }
    if let extractor = run.extractor {
      run.readAgain += 1
      run.waiting.append(
        ArticleEntry(
          article: content.article, facts: extractor.facts(in: content.article).value,
          sketch: ContentSketch(of: content.article)))
    } else {
      if answer.rules != RulesDigest.value { run.foreign[answer.rules, default: 0] += 1 }
      run.waiting.append(
        ArticleEntry(
          article: content.article, facts: content.facts,
          sketch: ContentSketch(of: content.article)))
    }
  }

  private func keep(_ run: ImportRun) throws {
    for outcome in try database.add(run.waiting) {
      switch outcome {
      case .added: run.imported.added += 1
      case .replaced: run.imported.replaced += 1
      case .unchanged: run.imported.unchanged += 1
      }
    }
    run.waiting = []
    run.waitingBytes = 0
  }
}
