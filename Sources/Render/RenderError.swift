public import BriefingModel

/// Why a page could not be drawn or a face not be opened.
public struct RenderError: ExplainedError, Hashable {
  /// What happened, where, and the way out.
  public let diagnostic: Diagnostic

  /// An error told by `diagnostic`.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// An error with the sentence of `code`, about `file` if one is named.
  init(_ code: String, file: String? = nil, _ arguments: [String: String] = [:]) {
    diagnostic = Diagnostic(
      code: code, severity: .error, place: file.map { .init(file: $0) }, arguments: arguments)
  }
}
