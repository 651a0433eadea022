import Aggregate
import BriefingModel
import Compose
import Foundation
import Prove
import TestSupport
import Testing

/// The invented week composed by the weekly template, and ways to spoil it.
struct ProofSample {
  var briefing: Briefing
  var overview: Overview

  init(_ input: AggregateInput = WeeklySample.input) throws {
    let url = Paths.root.appending(path: "templates/weekly.md")
    let template = try Template(text: Paths.text(url), file: "weekly.md")
    overview = Aggregator().overview(of: input).value
    briefing = try Composer(template: template, settings: WeeklySample.settings)
      .briefing(of: overview).value
  }

  /// What the checks find.
  var findings: [Finding] { Prover().findings(for: briefing, overview: overview) }

  /// The checks that find something, each once.
  var checks: Set<String> { Set(findings.map(\.check)) }

  /// The finding's code, if it is the only kind found.
  var codes: Set<String> { Set(findings.map(\.code)) }

  /// The briefing with the `occurrence`-th `old` of its JSON replaced.
  mutating func spoil(_ old: String, _ new: String, occurrence: Int = 1) throws {
    briefing = try Self.altered(briefing, old, new, occurrence)
  }

  /// The overview with the `occurrence`-th `old` of its JSON replaced.
  mutating func spoilOverview(_ old: String, _ new: String, occurrence: Int = 1) throws {
    overview = try Self.altered(overview, old, new, occurrence)
  }

  private static func altered<Value: Codable>(
    _ value: Value, _ old: String, _ new: String, _ occurrence: Int
  ) throws -> Value {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try #require(String(bytes: encoder.encode(value), encoding: .utf8))
    var parts = json.components(separatedBy: old)
    try #require(parts.count > occurrence, "“\(old)” is not there \(occurrence) times")
    let head = parts[..<occurrence].joined(separator: old)
    parts.removeFirst(occurrence)
    let altered = head + new + parts.joined(separator: old)
    return try JSONDecoder().decode(Value.self, from: Data(altered.utf8))
  }
}
