public import BriefingModel

/// Why a file could not be read at all (读取失败).
public struct IngestError: ExplainedError, Hashable {
  /// What happened, where, and the way out.
  public let diagnostic: Diagnostic

  /// An error that is explained by `diagnostic`.
  public init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
