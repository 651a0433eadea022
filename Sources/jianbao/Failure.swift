import BriefingModel

/// A run that ended without what it was asked for.
struct Failure: Error {
  /// The exit code.
  let status: ExitStatus
  /// What to tell.
  let diagnostics: [Diagnostic]

  /// A failure for one reason.
  init(_ status: ExitStatus, _ diagnostic: Diagnostic) {
    self.init(status, [diagnostic])
  }

  /// A failure for several reasons; none, if they have been told already.
  init(_ status: ExitStatus, _ diagnostics: [Diagnostic] = []) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// A failure of a stage, which knows its own words.
  init(_ status: ExitStatus, _ error: any ExplainedError) {
    self.init(status, [error.diagnostic])
  }
}
