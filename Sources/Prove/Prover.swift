public import BriefingModel

/// Checks a briefing against the data it was written from, before it is printed (核对).
///
/// Pure. Every number is recomputed here; nothing is taken over from the stage that printed it but
/// the printed words and the inputs.
public struct Prover: Sendable {
  /// A prover; it has no settings.
  public init() {}

  /// What the checks found, by check and then in the order of the page; empty for a right briefing.
  public func findings(for briefing: Briefing, overview: Overview) -> [Finding] {
    let proof = Proof(briefing: briefing, overview: overview)
    return Self.checks.flatMap { $0.findings(in: proof) }
  }

  /// Every check, in the order of its number.
  static let checks: [any Check] = [
    TotalsCheck(), SumsCheck(), RatesCheck(), LeadCheck(), HundredCheck(), DeclineCheck(),
    MagnitudeCheck(), DateOrderCheck(), ProgressCheck(), DuplicateCheck(), PresenceCheck(),
    RankCheck(), IssueBalanceCheck(), DutyCheck(), PeopleOrderCheck(), QuotationCheck(),
    ProgrammeCheck(), GarbledTextCheck(), WordingCheck(), ProvenanceCheck(), PrivacyCheck(),
  ]
}

/// One check of the list K01–K25.
protocol Check: Sendable {
  /// 「K01」.
  var id: String { get }
  /// What it found.
  func findings(in proof: Proof) -> [Finding]
}

extension Check {
  /// A finding of this check.
  func finding(
    _ severity: Finding.Severity, _ place: String, _ name: String,
    _ arguments: [String: String] = [:]
  ) -> Finding {
    Finding(
      check: id, severity: severity, place: place, code: "prove.\(id.lowercased()).\(name)",
      arguments: arguments)
  }
}
