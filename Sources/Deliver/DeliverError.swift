public import BriefingModel

/// A file could not be handed over.
public struct DeliverError: ExplainedError {
  /// What happened, where, and the way out.
  public let diagnostic: Diagnostic

  init(_ code: String, file: String, _ arguments: [String: String] = [:]) {
    diagnostic = Diagnostic(
      code: code, severity: .error, place: .init(file: file), arguments: arguments)
  }
}
