import BriefingModel
import Deliver
import Ingest

/// A command over articles that needs no store: each is read, and its result written before the
/// next is read, on standard output or as a file of its own in a folder.
struct ArticleRun {
  /// The articles' files.
  let files: InputFiles
  /// Whether each result goes into a file of its own.
  var isIntoFolder: Bool { folder != nil }

  private let console: Console
  private let folder: OutputFolder?
  private let names: ResultNames

  /// A run over the files of `paths`.
  ///
  /// - Parameters:
  ///   - output: The folder that results go into, or `nil` for standard output.
  ///   - ending: What the names of results end in.
  /// - Throws: `Failure` if the folder cannot be used.
  init(paths: [String], output: String?, ending: String, console: Console) throws {
    self.console = console
    do {
      folder = try output.map { path throws(DeliverError) in try OutputFolder(path: path) }
    } catch {
      throw Failure(.environment, error)
    }
    files = InputFiles(paths: paths, takesInput: true)
    names = ResultNames(ending: ending)
  }

  /// What came of one file.
  private struct Outcome: Sendable {
    let path: String
    /// The result, unless the file could not be read.
    var text: String?
    /// What is told before it is written.
    var diagnostics: [Diagnostic] = []
    /// What ends the whole run.
    var fatal: Failure?
  }

  /// Writes the result of each article, in the order of the files however many threads read them.
  ///
  /// A file that cannot be read is told and left out; the others go on.
  ///
  /// - Parameters:
  ///   - separator: What stands between two results on standard output.
  ///   - result: Makes the result of an article that was read from a path, and what there is to tell
  ///     of it.
  /// - Throws: `Failure` at the end if something was left out, at once if nothing can be written.
  func write(
    threads: Int, separator: String = "",
    _ result:
      @escaping @Sendable (
        _ article: Article, _ diagnostics: [Diagnostic], _ path: String
      ) throws -> Reported<String>
  ) throws {
    console.tell(files.diagnostics)
    var isBad = files.diagnostics.contains { $0.severity == .error }
    var paths = files.articles[...]
    var names = self.names
    var isFirst = true
    try OrderedWork(threads: min(threads, max(1, paths.count))).run(
      next: { paths.popFirst() },
      work: { path in Self.outcome(of: path, result) },
      deliver: { outcome in
        if let failure = outcome.fatal { throw failure }
        console.tell(outcome.diagnostics)
        guard let text = outcome.text else {
          isBad = true
          return
        }
        let path = InputFiles.reported(outcome.path)
        try put(isFirst ? text : separator + text, named: isIntoFolder ? names.name(for: path) : "")
        isFirst = false
      })
    if isBad { throw Failure(.input) }
  }

  private static func outcome(
    of path: String,
    _ result: (Article, [Diagnostic], String) throws -> Reported<String>
  ) -> Outcome {
    var outcome = Outcome(path: path)
    do {
      let read = try ArticleReader().article(
        bytes: InputFiles.article(at: path), fileName: InputFiles.name(of: path))
      let diagnostics = read.diagnostics.map { $0.located(at: InputFiles.reported(path)) }
      let written = try result(read.value, diagnostics, path)
      outcome.diagnostics = written.diagnostics.map { $0.located(at: InputFiles.shown(path)) }
      outcome.text = written.value
    } catch let error as IngestError {
      outcome.diagnostics = [error.diagnostic.located(at: InputFiles.shown(path))]
    } catch let failure as Failure where failure.status != .environment {
      outcome.diagnostics = failure.diagnostics
    } catch let failure as Failure {
      outcome.fatal = failure
    } catch {
      outcome.fatal = Failure(.environment, Pipeline.unexpected(InputFiles.shown(path), error))
    }
    return outcome
  }

  private func put(_ text: String, named name: String) throws(Failure) {
    guard let folder else { return try console.put(bytes: text) }
    do {
      try folder.write([UInt8](text.utf8), name: name)
    } catch {
      throw Failure(.environment, error)
    }
  }
}
