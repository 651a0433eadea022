import BriefingModel

/// What is odd about a table, each kind told so often and then counted (问题记录).
struct LedgerFindings: Sendable {
  /// What has been told.
  private(set) var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var unsaid: [(code: String, first: Diagnostic)] = []

  /// How often one kind of finding is told in one table: a column of 200,000 cells can be odd in
  /// every one of them.
  static let limit = 100

  /// Nothing odd.
  init() {}

  /// Notes something odd about a cell.
  mutating func add(
    _ code: String, _ place: Diagnostic.Place, _ arguments: [String: String] = [:],
    severity: Diagnostic.Severity = .warning
  ) {
    let diagnostic = Diagnostic(
      code: code, severity: severity, place: place, arguments: arguments)
    let count = counts[code, default: 0]
    counts[code] = count + 1
    if count < Self.limit {
      diagnostics.append(diagnostic)
    } else if count == Self.limit {
      unsaid.append((code, diagnostic))
    }
  }

  /// Tells how many findings were not told.
  mutating func finish() {
    for (code, first) in unsaid {
      let count = (counts[code] ?? 0) - Self.limit
      diagnostics.append(
        Diagnostic(
          code: "ledger.more", severity: first.severity, place: first.place,
          arguments: ["count": String(count), "kind": code]))
    }
    (unsaid, counts) = ([], [:])
  }
}
