import BriefingModel
import Extract
import Foundation
import Ingest
import Lexicon
import Store

extension Pipeline {
  /// What `add` did with one file.
  struct Added: Encodable {
    /// The file as named.
    let file: String
    /// article, projects, units, targets, issues or duties.
    let kind: String
    /// added, unchanged or replaced.
    let outcome: String
    /// How many rows or facts it holds.
    let count: Int
  }

  /// Reads files into the store: registers and ledgers first, since articles speak of their units.
  ///
  /// A file that cannot be read is told and left out; the others go on.
  ///
  /// - Returns: What was added, and everything there is to tell.
  func add(_ files: InputFiles, asOf: CalendarDate?) throws -> Reported<[Added]> {
    var added: [Added] = []
    var diagnostics = files.diagnostics
    var progress = Progress(console, total: files.ledgers.count + files.articles.count)
    let unitsBefore = try database.units()
    try addLedgers(files.ledgers, asOf: asOf, &added, &diagnostics, &progress)
    let units = try database.units()
    if units != unitsBefore { try readAgain(units, &diagnostics) }
    try addArticles(
      files.articles, units: units, done: files.ledgers.count, &added, &diagnostics, &progress)
    progress.finish()
    return Reported(added, diagnostics)
  }

  private func addLedgers(
    _ paths: [String], asOf: CalendarDate?, _ added: inout [Added],
    _ diagnostics: inout [Diagnostic], _ progress: inout Progress
  ) throws {
    var waiting: [String] = []
    var units = try database.units()
    for (index, path) in paths.enumerated() {
      progress.update(index)
      guard let read = ledger(path, units: units, asOf: asOf, &diagnostics) else { continue }
      // A ledger that names units nobody has registered yet is read again when all files have
      // been seen: the register may come later in the list.
      if read.diagnostics.contains(where: { $0.code == "ledger.unit.unknown" }) {
        waiting.append(path)
        continue
      }
      diagnostics += read.diagnostics
      try save(read.value, from: path, &added, &diagnostics)
      if read.value.contains(where: \.isUnits) { units = try database.units() }
    }
    for path in waiting {
      guard let read = ledger(path, units: units, asOf: asOf, &diagnostics) else { continue }
      diagnostics += read.diagnostics
      try save(read.value, from: path, &added, &diagnostics)
    }
  }

  private func ledger(
    _ path: String, units: [Region], asOf: CalendarDate?, _ diagnostics: inout [Diagnostic]
  ) -> Reported<[LedgerDocument]>? {
    do {
      let bytes = try InputFiles.bytes(of: path)
      return try LedgerReader(units: units, asOf: asOf).documents(bytes: bytes, fileName: path)
    } catch let error as IngestError {
      diagnostics.append(error.diagnostic)
    } catch let failure as Failure {
      diagnostics += failure.diagnostics
    } catch {
      diagnostics.append(Self.unexpected(path, error))
    }
    return nil
  }

  private func addArticles(
    _ paths: [String], units: [Region], done: Int, _ added: inout [Added],
    _ diagnostics: inout [Diagnostic], _ progress: inout Progress
  ) throws {
    let reader = ArticleReader()
    let extractor = Extractor(gazetteer: Gazetteer.standard.adding(units))
    for (index, path) in paths.enumerated() {
      progress.update(done + index)
      do {
        let article = try reader.article(bytes: InputFiles.bytes(of: path), fileName: path)
        let facts = extractor.facts(in: article.value)
        diagnostics += article.diagnostics + facts.diagnostics
        let outcome = try database.add(article.value, facts: facts.value)
        added.append(
          Added(file: path, kind: "article", outcome: outcome.rawValue, count: facts.value.count))
      } catch let error as IngestError {
        diagnostics.append(error.diagnostic)
      } catch let failure as Failure {
        diagnostics += failure.diagnostics
      }
    }
  }

  static func unexpected(_ path: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      code: "console.unexpected", severity: .error, place: .init(file: path),
      arguments: ["reason": String(describing: error)])
  }
}

extension ArticleFacts {
  /// How many facts were read.
  var count: Int {
    figures.count + directives.count + people.count + programmes.count + projects.count
      + (event == nil ? 0 : 1)
  }
}
