import BriefingModel
import TestSupport
import Testing

@testable import Ingest

@Suite("Ledgers made by chance") struct GeneratedLedgerTests {
  @Test("Every value of 2,000 ledgers is read as it was made")
  func values() async {
    // Each seed is a ledger of its own, so that all cores can be at it.
    let wrong = await withTaskGroup(of: [String].self) { group in
      for start in UInt64(0)..<20 {
        group.addTask { (start * 100..<start * 100 + 100).compactMap { report(seed: $0) } }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(wrong.count == 0)
    for text in wrong.sorted().prefix(3) { Issue.record(Comment(rawValue: text)) }
  }

  /// What is wrong with the reading of the ledger of `seed`, or `nil`.
  private func report(seed: UInt64) -> String? {
    let made = GeneratedLedger(seed: seed)
    let text = made.text([",", "\t", ";"][Int(seed % 3)])
    let problems: [String]
    do {
      problems = self.problems(try LedgerFixture.read(csv: text), made)
    } catch {
      problems = ["\((error as? IngestError)?.diagnostic.code ?? "\(error)")"]
    }
    return problems.isEmpty ? nil : "seed \(seed): \(problems.prefix(3))\n\(text)"
  }

  private func problems(_ read: Reported<[LedgerDocument]>, _ made: GeneratedLedger) -> [String] {
    let projects = FlatNotation.rows(read.value)["projects"] ?? []
    guard projects.count == made.projects.count else {
      return ["\(projects.count) projects, not \(made.projects.count)"]
    }
    var result = zip(projects, made.projects).flatMap { differences($0, $1) }
    let (totals, wanted) = (FlatNotation.totals(read.value).sorted(), made.totals.sorted())
    if totals != wanted { result.append("totals \(totals), not \(wanted)") }
    return result
  }
}
