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
  private var names: ResultNames

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

  /// Writes the result of each article.
  ///
  /// A file that cannot be read is told and left out; the others go on.
  ///
  /// - Parameter result: Makes the result of an article that was read from a path, and what there is
  ///   to tell of it.
  /// - Throws: `Failure` at the end if something was left out, at once if nothing can be written.
  mutating func write(
    _ result: (_ article: Article, _ diagnostics: [Diagnostic], _ path: String) throws
      -> Reported<String>
  ) throws {
    console.tell(files.diagnostics)
    var isBad = files.diagnostics.contains { $0.severity == .error }
    for path in files.articles {
      do {
        let read = try ArticleReader().article(
          bytes: InputFiles.article(at: path), fileName: InputFiles.name(of: path))
        let diagnostics = read.diagnostics.map { $0.located(at: InputFiles.reported(path)) }
        let written = try result(read.value, diagnostics, path)
        console.tell(written.diagnostics.map { $0.located(at: InputFiles.shown(path)) })
        try put(written.value, path)
      } catch let error as IngestError {
        console.tell(error.diagnostic.located(at: InputFiles.shown(path)))
        isBad = true
      } catch let failure as Failure where failure.status != .environment {
        console.tell(failure.diagnostics)
        isBad = true
      } catch let error as DeliverError {
        throw Failure(.environment, error)
      }
    }
    if isBad { throw Failure(.input) }
  }

  private mutating func put(_ text: String, _ path: String) throws {
    guard let folder else { return try console.put(bytes: text) }
    let name = names.name(for: InputFiles.reported(path))
    try folder.write([UInt8](text.utf8), name: name)
  }
}
