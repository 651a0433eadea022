import Aggregate
import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Compose

/// The weekly template of the package over the invented week.
@Suite("The weekly briefing")
struct WeeklyTests {
  static func template() throws -> Template {
    let url = Paths.root.appending(path: "templates/weekly.md")
    return try Template(text: Paths.text(url), file: "templates/weekly.md")
  }

  static func briefing(_ input: AggregateInput) throws -> Reported<Briefing> {
    let overview = Aggregator().overview(of: input).value
    return try Composer(template: template(), settings: WeeklySample.settings).briefing(
      of: overview)
  }

  @Test("With ledger and news every section is printed")
  func whole() throws {
    let report = try Self.briefing(WeeklySample.input)
    #expect(report.diagnostics.isEmpty)
    try expectGolden(BriefingDump.text(report.value), "Compose/weekly.txt")
  }

  @Test("Without a ledger the ledger's sections are left out and the headings renumber")
  func newsOnly() throws {
    var input = WeeklySample.input
    (input.current, input.previous, input.issues, input.previousIssues) = (nil, nil, nil, nil)
    (input.units, input.targets) = ([], [])
    let report = try Self.briefing(input)
    try expectGolden(BriefingDump.text(report.value), "Compose/weekly-news-only.txt")
  }

  @Test("Without news the sections of the news are left out")
  func ledgerOnly() throws {
    var input = WeeklySample.input
    (input.articles, input.previous, input.previousIssues) = ([], nil, nil)
    let report = try Self.briefing(input)
    try expectGolden(BriefingDump.text(report.value), "Compose/weekly-ledger-only.txt")
  }
}
