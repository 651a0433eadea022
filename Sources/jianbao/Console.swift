import BriefingModel
import Foundation

/// Where the program speaks to people: sentences on standard error, results on standard output.
struct Console: Sendable {
  /// The language of the sentences.
  let language: MessageTable.Language

  /// The console in the language of `--lang`, else of the environment, else Chinese.
  static let standard = Console(
    language: language(
      arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment))

  /// The language that arguments and environment ask for.
  ///
  /// Read before the arguments are parsed, since help texts are in that language too.
  static func language(
    arguments: [String], environment: [String: String]
  ) -> MessageTable.Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        return MessageTable.Language(rawValue: arguments[index + 1]) ?? .chinese
      }
      if argument.hasPrefix("--lang=") {
        return MessageTable.Language(rawValue: String(argument.dropFirst(7))) ?? .chinese
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .english : .chinese
  }

  /// The sentence of `code` in the console's language.
  func text(_ code: String, _ arguments: [String: String] = [:]) -> String {
    MessageTable.text(code, arguments, in: language)
  }

  /// Tells what a diagnostic says, on standard error.
  func tell(_ diagnostic: Diagnostic) {
    let label = text("console.severity.\(diagnostic.severity.rawValue)")
    say(label + MessageTable.sentence(for: diagnostic, in: language))
  }

  /// Tells several diagnostics in order.
  func tell(_ diagnostics: [Diagnostic]) { diagnostics.forEach(tell) }

  /// Writes a line on standard error.
  func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((Self.visible(line) + "\n").utf8))
  }

  /// Writes a line on standard output.
  ///
  /// - Throws: `Failure` if it cannot be written, as on a full disk.
  func put(_ line: String) throws(Failure) {
    try put(bytes: Self.visible(line) + "\n")
  }

  /// Writes bytes on standard output as they are.
  ///
  /// A reader that has seen enough (`| head`) closes the pipe; that ends the output, not the program.
  ///
  /// - Throws: `Failure` if they cannot be written, as on a full disk.
  func put(bytes: String) throws(Failure) {
    _ = try put(bytes: Array(bytes.utf8))
  }

  /// Writes bytes on standard output as they are, at once.
  ///
  /// - Returns: Whether somebody took them: not if the reader has closed the pipe.
  /// - Throws: `Failure` if they cannot be written, as on a full disk.
  func put(bytes: [UInt8]) throws(Failure) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(STDOUT_FILENO, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count >= 0 {
        done += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EPIPE: return false
      case EAGAIN:
        var polled = [pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)]
        _ = unsafe poll(&polled, 1, -1)
      case let code:
        throw Failure(
          .environment,
          Diagnostic(
            code: "console.output.unwritable", severity: .error,
            arguments: ["reason": unsafe String(cString: strerror(code))]))
      }
    }
    return true
  }

  /// `text` with control and direction characters written out, so that a file name or a cell can
  /// neither move the cursor nor turn the line around.
  static func visible(_ text: String) -> String { HiddenCharacters.writtenOut(text) }

  /// Whether a character is none to see but does something to a terminal.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool { HiddenCharacters.contains(scalar) }
}

/// A line that tells how far a longer piece of work is; silent when nobody watches.
struct Progress {
  private let console: Console
  private let total: Int
  private let isWatched: Bool
  private let start = ContinuousClock.now
  private var shown = false

  /// Progress over `total` pieces.
  init(_ console: Console, total: Int) {
    self.console = console
    self.total = total
    isWatched = isatty(STDERR_FILENO) == 1
  }

  /// Tells that `count` pieces are done, once work takes over a second.
  mutating func update(_ count: Int) {
    guard isWatched, shown || ContinuousClock.now - start > .seconds(1) else { return }
    shown = true
    let line = console.text(
      "console.progress", ["count": String(count), "total": String(total)])
    FileHandle.standardError.write(Data(("\r" + line).utf8))
  }

  /// Ends the line, if there is one.
  func finish() {
    if shown { FileHandle.standardError.write(Data("\n".utf8)) }
  }
}
