import Foundation
import TestSupport
import Testing

/// The built program, run as a user runs it.
struct Program {
  /// What a run left behind.
  struct Run: Sendable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The program's file: `JIANBAO_PROGRAM`, else the debug build.
  static let file: URL = {
    if let path = ProcessInfo.processInfo.environment["JIANBAO_PROGRAM"] {
      return URL(filePath: path)
    }
    return Paths.root.appending(path: ".build/debug/jianbao")
  }()

  /// Runs the program with `arguments` and returns when it has ended.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL = Paths.root
  ) throws -> Run {
    try run(file.path, arguments, environment: environment, in: folder)
  }

  /// Runs any command.
  static func run(
    _ command: String, _ arguments: [String], environment: [String: String] = [:],
    in folder: URL = Paths.root
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["LANG"] = "C.UTF-8"
    variables.merge(environment) { $1 }
    process.environment = variables
    let scratch = try Scratch()
    let output = scratch.url.appending(path: "out")
    let errors = scratch.url.appending(path: "err")
    for url in [output, errors] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try Paths.text(output),
      errors: try Paths.text(errors))
  }

  /// The path of a command on this machine, or `nil`.
  static func command(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// The text of a PDF in reading order, without spaces, line ends and what stands at the foot of
  /// each page, so that a sentence that runs over a page's turn is whole.
  static func text(of pdf: URL) throws -> String {
    let tool = try #require(command("pdftotext"))
    let pages = try run(tool, ["-raw", pdf.path, "-"]).output.split(separator: "\u{c}")
    // What a page repeats of an entry that goes on, 「某某（续）」, is not the entry's text.
    let pageNumber = try Regex(#"^—[0-9]+—"#)
    let again = try Regex(#"\p{Han}+（续）"#)
    return pages.map { page in
      page.replacing(again, with: "").split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
        .filter { line in
          line.firstMatch(of: pageNumber) == nil && !line.hasPrefix("示例")
        }.joined()
    }.joined()
  }
}

/// A folder that is gone when the test is over.
final class Scratch: Sendable {
  /// The folder.
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "jianbao-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path within the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file into the folder, and returns its path.
  @discardableResult
  func write(_ text: String, _ name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
