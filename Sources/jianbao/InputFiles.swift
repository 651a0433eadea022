import BriefingModel
import Foundation
import Ingest

/// The files that a list of paths stands for.
struct InputFiles: Sendable {
  /// Spreadsheets: ledgers and registers, in order.
  var ledgers: [String] = []
  /// Articles, in order.
  var articles: [String] = []
  /// What could not be taken.
  var diagnostics: [Diagnostic] = []

  /// The path that stands for standard input.
  static let standardInput = "-"

  /// The folders of a workspace that hold what is to be read.
  private static let workspaceFolders = ["registers", "ledgers", "articles"]
  /// The folders of a workspace that are the program's own.
  private static let programFolders = ["templates", "fonts", "output"]

  /// The folders walked below the path at hand: a link may lead back to one.
  private var walked: Set<FileIdentity> = []

  /// The files of `paths`: files as named, folders with all below them by name.
  ///
  /// A folder that is a workspace stands for its `registers/`, `ledgers/` and `articles/` only; what
  /// else lies in it that could be read is told.
  ///
  /// - Parameter takesInput: Whether `-` stands for an article on standard input.
  init(paths: [String], takesInput: Bool = false) {
    for path in paths {
      if takesInput, path == Self.standardInput {
        articles.append(path)
        continue
      }
      guard let kind = FileKind(path) else {
        diagnostics.append(
          Diagnostic(code: "console.path.missing", severity: .error, place: .init(file: path)))
        continue
      }
      if kind == .folder {
        let before = ledgers.count + articles.count
        walked = []
        walk(path)
        if ledgers.count + articles.count == before {
          diagnostics.append(
            Diagnostic(code: "console.folder.empty", severity: .warning, place: .init(file: path)))
        }
      } else {
        take(path, isNamed: true)
      }
    }
  }

  private mutating func walk(_ folder: String) {
    if let identity = FileIdentity(folder), !walked.insert(identity).inserted { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      diagnostics.append(
        Diagnostic(
          code: "console.file.unreadable", severity: .error, place: .init(file: folder),
          arguments: ["reason": Self.reason(error)]))
      return
    }
    let isWorkspace = names.contains("settings.yaml")
    var skipped: [String] = []
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let kind = FileKind(path) else { continue }
      if kind == .folder {
        if !isWorkspace || Self.workspaceFolders.contains(name) {
          walk(path)
        } else if !Self.programFolders.contains(name) {
          skipped.append(name + "/")
        }
      } else if !isWorkspace {
        take(path, isNamed: false)
      } else if LedgerReader.reads(fileName: name) || ArticleReader.reads(fileName: name) {
        skipped.append(name)
      }
    }
    if !skipped.isEmpty {
      diagnostics.append(
        Diagnostic(
          code: "console.workspace.skipped", severity: .note, place: .init(file: folder),
          arguments: ["names": skipped.joined(separator: "、")]))
    }
  }

  private mutating func take(_ path: String, isNamed: Bool) {
    if LedgerReader.reads(fileName: path) {
      ledgers.append(path)
    } else if ArticleReader.reads(fileName: path) {
      articles.append(path)
    } else {
      diagnostics.append(
        Diagnostic(
          code: "console.file.kind", severity: isNamed ? .error : .note, place: .init(file: path)))
    }
  }

  /// The name that articles give the file at `path`; the same in every language.
  static func name(of path: String) -> String {
    path == standardInput ? "stdin" : URL(filePath: path).lastPathComponent
  }

  /// How results for programs call `path`; the same in every language.
  static func reported(_ path: String) -> String {
    path == standardInput ? name(of: path) : path
  }

  /// How messages call `path`.
  static func shown(_ path: String) -> String {
    path == standardInput ? Console.standard.text("console.input.name") : path
  }

  /// What the system says of a failure, without its wrapping.
  static func reason(_ error: any Error) -> String {
    if let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError,
      underlying.domain == NSPOSIXErrorDomain
    {
      return unsafe String(cString: strerror(Int32(underlying.code)))
    }
    return (error as NSError).localizedDescription
  }
}
