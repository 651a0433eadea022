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

  private static let articleSuffixes = ["txt", "html", "htm", "shtml"]

  /// The files of `paths`: files as named, folders with all below them by name.
  ///
  /// A folder that is a workspace stands for its `registers/`, `ledgers/` and `articles/` only.
  init(paths: [String]) {
    for path in paths {
      if path == Self.standardInput {
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
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let kind = FileKind(path) else { continue }
      if kind == .folder {
        if !isWorkspace || ["registers", "ledgers", "articles"].contains(name) { walk(path) }
      } else if !isWorkspace {
        take(path, isNamed: false)
      }
    }
  }

  private mutating func take(_ path: String, isNamed: Bool) {
    let suffix = (path.split(separator: "/").last ?? "").split(separator: ".").last ?? ""
    if LedgerReader.reads(fileName: path) {
      ledgers.append(path)
    } else if Self.articleSuffixes.contains(suffix.lowercased()) {
      articles.append(path)
    } else {
      diagnostics.append(
        Diagnostic(
          code: "console.file.kind", severity: isNamed ? .error : .note, place: .init(file: path)))
    }
  }

  /// The bytes of an article's file or of standard input; of a larger one than articles are, only
  /// as many as show that.
  static func article(at path: String) throws(Failure) -> [UInt8] {
    try reading(path) {
      let file =
        path == standardInput
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      return try file.read(upToCount: ArticleReader.maximalBytes + 1) ?? Data()
    }
  }

  /// The bytes of a file.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    try reading(path) { try Data(contentsOf: URL(filePath: path)) }
  }

  private static func reading(
    _ path: String, _ read: () throws -> Data
  ) throws(Failure) -> [UInt8] {
    do {
      return [UInt8](try read())
    } catch {
      throw Failure(
        .input,
        Diagnostic(
          code: "console.file.unreadable", severity: .error, place: .init(file: path),
          arguments: ["reason": reason(error)]))
    }
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

/// What stands at a path.
enum FileKind {
  case file, folder

  /// What stands at `path`, links followed; `nil` if nothing does.
  init?(_ path: String) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return nil
    }
    self = isFolder.boolValue ? .folder : .file
  }
}
