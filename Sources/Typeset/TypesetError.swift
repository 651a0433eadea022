public import BriefingModel

/// Why a briefing could not be set.
public struct TypesetError: ExplainedError, Hashable {
  /// What happened, where, and the way out.
  public let diagnostic: Diagnostic

  /// An error told by `diagnostic`.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// An error with the sentence of `code`.
  init(_ code: String, _ arguments: [String: String] = [:]) {
    diagnostic = Diagnostic(code: code, severity: .error, arguments: arguments)
  }
}
