import BriefingModel
import Foundation
import Ingest

extension InputFiles {
  /// The bytes of a ledger.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    try bytes(of: path, limit: Int(Int32.max))
  }

  /// The bytes of an article: of a file no larger than articles of its kind are, or of standard
  /// input.
  static func article(at path: String) throws(Failure) -> [UInt8] {
    guard path != standardInput else { return try standardInputBytes() }
    return try bytes(of: path, limit: ArticleReader.maximalBytes(fileName: path))
  }

  /// The bytes of an ordinary file.
  ///
  /// What it is and how large is asked of the open file, before any of it is read: a pipe would keep
  /// the program waiting, a device never ends.
  private static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(path, errno) }
    defer { close(file) }
    var info = stat()
    guard unsafe fstat(file, &info) == 0 else { throw unreadable(path, errno) }
    guard FileKind(mode: info.st_mode) == .file else {
      throw Failure(
        .input, Diagnostic(code: "console.file.special", severity: .error, place: .init(file: path))
      )
    }
    guard info.st_size <= limit else { throw tooLarge(path, limit) }
    return try read(file, path, limit: limit, size: Int(info.st_size))
  }

  private static func standardInputBytes() throws(Failure) -> [UInt8] {
    let name = shown(standardInput)
    let limit = ArticleReader.maximalBytes(fileName: ".docx")
    return try read(STDIN_FILENO, name, limit: limit, size: 0)
  }

  /// Reads to the end; a file that grows beyond the limit meanwhile is refused too.
  private static func read(
    _ file: Int32, _ name: String, limit: Int, size: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    let chunkSize = 1 << 18
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    while true {
      let count = unsafe Foundation.read(file, &chunk, chunkSize)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw unreadable(name, errno)
      }
      bytes += chunk[..<count]
      if bytes.count > limit { throw tooLarge(name, limit) }
    }
  }

  private static func unreadable(_ path: String, _ code: Int32) -> Failure {
    Failure(
      .input,
      Diagnostic(
        code: "console.file.unreadable", severity: .error, place: .init(file: path),
        arguments: ["reason": unsafe String(cString: strerror(code))]))
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> Failure {
    Failure(
      .input,
      Diagnostic(
        code: "ingest.article.tooLarge", severity: .error, place: .init(file: path),
        arguments: ["limit": "\(limit >> 20)"]))
  }
}
