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
    /// article, projects, units, targets, issues, duties, or a register's name.
    let kind: String
    /// added, unchanged or replaced.
    let outcome: AddOutcome
    /// How many rows or facts it holds.
    let count: Int
  }

  /// What has been added so far, and what there is to tell of it.
  struct Tally {
    var added: [Added] = []
    var diagnostics: [Diagnostic] = []
    var progress: Progress
    /// The articles' files, by id.
    var paths: [String: [String]] = [:]
    /// The days whose ledgers this run has changed.
    var days: Set<CalendarDate> = []
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
      let asked = try database.openQuestions()
      try addLedgers(files.ledgers, asOf: asOf, &tally)
      tally.diagnostics += try newQuestions(besides: asked)
      for day in tally.days.sorted() { tally.diagnostics += try database.parentFaults(asOf: day) }
      let units = try database.units()
      let extractor = Extractor(gazetteer: Gazetteer.standard.adding(units))
      if units != before { try readAgain(extractor) }
      try addArticles(files.articles, extractor, done: files.ledgers.count, &tally)
      tally.diagnostics += try settleDuplicates(tally.paths)
      tally.diagnostics += try database.changedCorrections()
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.environment, Self.storeFailure(workspace.storePath, error))
    }
    tally.progress.finish()
    return Reported(tally.added, tally.diagnostics)
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

extension ArticleFacts {
  /// How many facts were read.
  var count: Int {
    figures.count + directives.count + people.count + programmes.count + projects.count
      + (event == nil ? 0 : 1)
  }
}
