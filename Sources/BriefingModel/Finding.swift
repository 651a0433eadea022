/// What a check before printing found (核对结论).
public struct Finding: Hashable, Sendable, Codable {
  /// The check, 「K01」 to 「K25」.
  public let check: String
  /// How bad it is.
  public let severity: Severity
  /// Where in the briefing or the input: a section's title, a table's cell, a ledger's cell.
  public let place: String
  /// The sentence's key in the message table, such as `prove.k03.rate`.
  public let code: String
  /// What the sentence is filled with, by name.
  public let arguments: [String: String]

  /// Makes a value of its parts.
  public init(
    check: String, severity: Severity, place: String, code: String,
    arguments: [String: String] = [:]
  ) {
    self.check = check
    self.severity = severity
    self.place = place
    self.code = code
    self.arguments = arguments
  }

  /// How bad a finding is.
  public enum Severity: String, Sendable, Codable, Comparable {
    /// Worth knowing.
    case note
    /// Listed on the proof sheet.
    case warn
    /// Nothing is printed.
    case stop

    private var rank: Int { self == .note ? 0 : self == .warn ? 1 : 2 }
    public static func < (l: Severity, r: Severity) -> Bool { l.rank < r.rank }
  }

  /// The finding as the console prints it.
  public var diagnostic: Diagnostic {
    let level: Diagnostic.Severity =
      switch severity {
      case .note: .note
      case .warn: .warning
      case .stop: .error
      }
    var arguments = arguments
    arguments["check"] = check
    arguments["where"] = place
    return Diagnostic(code: code, severity: level, arguments: arguments)
  }
}
