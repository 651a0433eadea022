import BriefingModel
import TestSupport
import Testing

@testable import Ingest

@Suite("Ledgers made by chance") struct GeneratedLedgerTests {
  @Test("Every value of 2,500 ledgers is read as it was made")
  func values() throws {
    var wrong = 0
    for seed in UInt64(1)...2500 {
      let made = GeneratedLedger(seed: seed)
      let separator: Character = seed % 3 == 0 ? "\t" : seed % 3 == 1 ? "," : ";"
      let problems: [String]
      do {
        let read = try LedgerFixture.read(csv: made.text(separator))
        problems = self.problems(read, made)
      } catch {
        problems = ["\((error as? IngestError)?.diagnostic.code ?? "\(error)")"]
      }
      guard !problems.isEmpty else { continue }
      wrong += 1
      if wrong <= 3 {
        Issue.record("seed \(seed): \(problems.prefix(3))\n\(made.text(separator))")
      }
    }
    #expect(wrong == 0)
  }

  private func problems(_ read: Reported<[LedgerDocument]>, _ made: GeneratedLedger) -> [String] {
    let projects = FlatNotation.rows(read.value)["projects"] ?? []
    guard projects.count == made.projects.count else {
      return ["\(projects.count) projects, not \(made.projects.count)"]
    }
    var result = zip(projects, made.projects).flatMap { differences($0, $1) }
    let totals = FlatNotation.totals(read.value)
    if totals != made.totals { result.append("totals \(totals), not \(made.totals)") }
    return result
  }
}
