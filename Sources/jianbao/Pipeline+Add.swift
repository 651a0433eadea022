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
    let outcome: AddOutcome
    /// How many rows or facts it holds.
    let count: Int
  }

  /// What has been added so far, and what there is to tell of it.
  private struct Tally {
    var added: [Added] = []
    var diagnostics: [Diagnostic] = []
    var progress: Progress
    /// The articles' files, by id.
    var paths: [String: [String]] = [:]
  }

  /// Reads files into the store: registers and ledgers first, since articles speak of their units.
  ///
  /// A file that cannot be read is told and left out; the others go on.
  ///
  /// - Returns: What was added, and everything there is to tell.
  /// - Throws: `Failure` if the store fails.
  func add(_ files: InputFiles, asOf: CalendarDate?) throws -> Reported<[Added]> {
    var tally = Tally(
      progress: Progress(console, total: files.ledgers.count + files.articles.count))
    tally.diagnostics = files.diagnostics
    do {
      let before = try database.units()
      try addLedgers(files.ledgers, asOf: asOf, &tally)
      let units = try database.units()
      let extractor = Extractor(gazetteer: Gazetteer.standard.adding(units))
      if units != before { try readAgain(extractor) }
      try addArticles(files.articles, extractor, done: files.ledgers.count, &tally)
      tally.diagnostics += try settleDuplicates(tally.paths)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.environment, Self.storeFailure(workspace.storePath, error))
    }
    tally.progress.finish()
    return Reported(tally.added, tally.diagnostics)
  }

  // MARK: Ledgers and registers

  private func addLedgers(_ paths: [String], asOf: CalendarDate?, _ tally: inout Tally) throws {
    var read: [(path: String, content: Reported<[LedgerDocument]>, hash: String)] = []
    var units = try database.units()
    var waiting: [String] = []
    for (index, path) in paths.enumerated() {
      tally.progress.update(index)
      guard let (content, hash) = ledger(path, units: units, asOf: asOf, &tally) else { continue }
      // A ledger that names units nobody has registered yet is read again when all files have
      // been seen: the register may come later in the list.
      if content.diagnostics.contains(where: { $0.code == "ledger.unit.unknown" }) {
        waiting.append(path)
        continue
      }
      for case .units(let found) in content.value {
        try save(.units(found), path, hash, &tally)
        units = try database.units()
      }
      read.append((path, content, hash))
    }
    for path in waiting {
      guard let (content, hash) = ledger(path, units: units, asOf: asOf, &tally) else { continue }
      read.append((path, content, hash))
    }
    for file in read {
      tally.diagnostics += file.content.diagnostics
      for document in file.content.value where document.kind == "projects" {
        try save(document, file.path, file.hash, &tally)
      }
    }
    // A list that does not tell its day stands for the last day it speaks of.
    for file in read {
      for document in file.content.value where !["projects", "units"].contains(document.kind) {
        try save(document, file.path, file.hash, &tally)
      }
    }
  }

  private func ledger(
    _ path: String, units: [Region], asOf: CalendarDate?, _ tally: inout Tally
  ) -> (Reported<[LedgerDocument]>, hash: String)? {
    do {
      let bytes = try InputFiles.bytes(of: path)
      let reader = LedgerReader(units: units, asOf: asOf)
      let content = try reader.documents(bytes: bytes, fileName: InputFiles.name(of: path))
      let located = content.diagnostics.map { $0.located(at: path) }
      return (Reported(content.value, located), SHA256.hexDigest(of: bytes))
    } catch let error as IngestError {
      tally.diagnostics.append(error.diagnostic.located(at: path))
    } catch let failure as Failure {
      tally.diagnostics += failure.diagnostics
    } catch {
      tally.diagnostics.append(Self.unexpected(path, error))
    }
    return nil
  }

  private func save(
    _ document: LedgerDocument, _ path: String, _ hash: String, _ tally: inout Tally
  ) throws {
    let file = SourceFile(name: InputFiles.name(of: path), hash: hash)
    let outcome: AddOutcome
    switch document {
    case .projects(let snapshot):
      outcome = try database.add(snapshot: snapshot)
      if outcome == .replaced {
        tally.diagnostics.append(
          Diagnostic(
            code: "store.snapshot.replaced", severity: .note, place: .init(file: path),
            arguments: ["day": snapshot.asOf.iso]))
      }
    case .units(let units): outcome = try database.replaceUnits(units, from: file)
    case .targets(let targets): outcome = try database.replaceTargets(targets, from: file)
    case .duties(let duties): outcome = try database.replaceDuties(duties, from: file)
    case .issues(let issues, let day):
      guard let day = try day ?? issues.lastDay ?? database.snapshots().last else {
        tally.diagnostics.append(
          Diagnostic(
            code: "console.issues.undated", severity: .error, place: .init(file: path)))
        return
      }
      outcome = try database.replaceIssues(issues, asOf: day, from: file)
    }
    tally.added.append(
      Added(file: path, kind: document.kind, outcome: outcome, count: document.count))
  }

  // MARK: Articles

  private func addArticles(
    _ paths: [String], _ extractor: Extractor, done: Int, _ tally: inout Tally
  ) throws {
    for (index, path) in paths.enumerated() {
      tally.progress.update(done + index)
      do {
        let bytes = try InputFiles.article(at: path)
        let article = try ArticleReader().article(bytes: bytes, fileName: InputFiles.name(of: path))
        let facts = extractor.facts(in: article.value)
        tally.diagnostics += (article.diagnostics + facts.diagnostics).map {
          $0.located(at: path)
        }
        let outcome = try database.add(
          article.value, facts: facts.value, sketch: ContentSketch(of: article.value))
        tally.paths[article.value.id, default: []].append(path)
        tally.added.append(
          Added(file: path, kind: "article", outcome: outcome, count: facts.value.count))
      } catch let error as IngestError {
        tally.diagnostics.append(error.diagnostic.located(at: path))
      } catch let failure as Failure {
        tally.diagnostics += failure.diagnostics
      }
    }
  }

  /// Reads the facts of the stored articles again: units registered since may be named in them.
  private func readAgain(_ extractor: Extractor) throws {
    for article in try database.wholeArticles() {
      _ = try database.add(article, facts: extractor.facts(in: article).value)
    }
  }

  /// What is told of an error nobody foresaw.
  static func unexpected(_ path: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      code: "console.unexpected", severity: .error, place: .init(file: path),
      arguments: ["reason": String(describing: error)])
  }
}

extension [Issue] {
  /// The last day on which one was raised or closed.
  var lastDay: CalendarDate? { flatMap { [$0.raisedOn, $0.closedOn] }.compactMap(\.self).max() }
}

extension LedgerDocument {
  /// What it holds, as reports name it.
  var kind: String {
    switch self {
    case .projects: "projects"
    case .units: "units"
    case .targets: "targets"
    case .issues: "issues"
    case .duties: "duties"
    }
  }

  /// Its rows.
  var count: Int {
    switch self {
    case .projects(let snapshot): snapshot.projects.count
    case .units(let units): units.count
    case .targets(let targets): targets.count
    case .issues(let issues, _): issues.count
    case .duties(let duties): duties.count
    }
  }
}

extension ArticleFacts {
  /// How many facts were read.
  var count: Int {
    figures.count + directives.count + people.count + programmes.count + projects.count
      + (event == nil ? 0 : 1)
  }
}
