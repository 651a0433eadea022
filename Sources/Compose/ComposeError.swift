public import BriefingModel

/// Why a template could not be read or filled.
public struct ComposeError: ExplainedError, Hashable {
  /// What is wrong, at which line of which template, and the nearest right name.
  public let diagnostic: Diagnostic

  /// An error at a line of a template.
  init(_ code: String, file: String, line: Int?, _ arguments: [String: String] = [:]) {
    diagnostic = Diagnostic(
      code: code, severity: .error, place: Diagnostic.Place(file: file, line: line),
      arguments: arguments)
  }
}
