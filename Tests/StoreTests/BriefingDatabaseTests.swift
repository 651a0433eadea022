import BriefingModel
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("The store") struct BriefingDatabaseTests {
  let store: BriefingDatabase

  init() throws { store = try BriefingDatabase.inMemory() }

  // MARK: Articles

  @Test("An article comes back with its facts, without its text being read")
  func articleRoundTrip() throws {
    #expect(try store.add(Sample.article(), facts: Sample.facts()) == .added)
    let record = try #require(try store.articles().first)
    #expect(record.facts == Sample.facts())
    #expect(record.title == "霁云县开工七个项目")
    #expect(record.publishedPartially == PartialDate(month: 6, day: 1))
    #expect(try store.article(id: "00aa") == Sample.article())
    #expect(try store.article(id: "none") == nil)
  }

  @Test("Articles come by day of publication, those without a day last")
  func articleOrder() throws {
    try store.add(Sample.article("c"), facts: Sample.facts("c"))
    try store.add(Sample.article("b", day: Sample.thisWeek), facts: Sample.facts("b"))
    try store.add(Sample.article("a", day: Sample.thisWeek), facts: Sample.facts("a"))
    try store.add(Sample.article("d", day: Sample.lastWeek), facts: Sample.facts("d"))
    #expect(try store.articles().map(\.id) == ["d", "a", "b", "c"])
    #expect(try store.wholeArticles().map(\.id) == ["d", "a", "b", "c"])
  }

  @Test("Facts read anew take the place of the old ones")
  func articleReplaced() throws {
    try store.add(Sample.article(), facts: Sample.facts())
    #expect(try store.add(Sample.article(), facts: Sample.facts(count: 8)) == .replaced)
    #expect(try store.articles().count == 1)
    #expect(try store.articles().first?.facts.figures.first?.value == ExactNumber(8))
    #expect(try store.counts().facts == 4)
  }

  @Test("The same bytes under another name are one article; both names are kept")
  func articleRenamed() throws {
    let (later, earlier) = (Sample.article(), Sample.article(file: "副本.txt"))
    try store.add(later, facts: Sample.facts())
    #expect(try store.add(earlier, facts: Sample.facts()) == .unchanged)
    let record = try #require(try store.articles().first)
    #expect(record.fileName == min(later.fileName, earlier.fileName))
    #expect(record.copies.map(\.fileName) == [max(later.fileName, earlier.fileName)])
    #expect(try store.counts().articles == 1)
    let other = try BriefingDatabase.inMemory()
    try other.add(earlier, facts: Sample.facts())
    try other.add(later, facts: Sample.facts())
    #expect(try other.dump() == store.dump())
  }

  // MARK: Snapshots

  @Test("A ledger comes back whole: every mark of absence, partial days, extra columns")
  func snapshotRoundTrip() throws {
    let snapshot = Sample.snapshot(
      Sample.thisWeek,
      [
        Sample.project("LZ-001", done: .zero, extra: ["联系电话": "0000", "a": "b"]),
        Sample.project("LZ-002", done: .given(Money(fen: -5))),
      ])
    #expect(try store.add(snapshot: snapshot) == .added)
    let read = try #require(try store.snapshot(asOf: Sample.thisWeek))
    #expect(read.value == snapshot)
    #expect(read.diagnostics.isEmpty)
  }

  @Test("A corrected file of the same name counts in the older one's place, which is kept")
  func snapshotCorrected() throws {
    try store.add(snapshot: Sample.snapshot(hash: "h1"))
    let corrected = Sample.snapshot(hash: "h2", [Sample.project("LZ-009")])
    #expect(try store.add(snapshot: corrected) == .replaced)
    #expect(try store.snapshot(asOf: Sample.thisWeek)?.value == corrected)
    #expect(try store.dump().contains("LZ-001"))
    // Going back to the first is a change too, and ends at the first.
    #expect(try store.add(snapshot: Sample.snapshot(hash: "h1")) == .replaced)
    #expect(try store.snapshot(asOf: Sample.thisWeek)?.value == Sample.snapshot(hash: "h1"))
  }

  @Test("Files of one day are put together; a project in two of them is counted once and told")
  func snapshotMerged() throws {
    let second = Sample.snapshot(
      file: "b.xlsx", hash: "h2",
      [
        Sample.project("LZ-001", "别处的云母片项目", file: "b.xlsx"),
        Sample.project("LZ-002", file: "b.xlsx"),
      ])
    try store.add(snapshot: second)
    try store.add(snapshot: Sample.snapshot())
    let read = try #require(try store.snapshot(asOf: Sample.thisWeek))
    #expect(read.value.projects.map(\.id) == ["LZ-001", "LZ-002"])
    #expect(read.value.projects.first?.name == "云母片项目")
    #expect(read.value.fileName == "a.xlsx、b.xlsx")
    #expect(read.value.statedTotals.count == 2)
    #expect(read.diagnostics.map(\.code) == ["store.project.repeated"])
    #expect(read.diagnostics.first?.place?.file == "b.xlsx")
  }

  @Test("Two files of one day that state other figures of a project are told with both")
  func snapshotConflict() throws {
    let other = Sample.project("LZ-001", done: .given(Money(wan: 777)), file: "b.xlsx")
    let counted = Sample.project("LZ-001", done: .given(Money(wan: 770)))
    try store.add(snapshot: Sample.snapshot(hash: "h1", [counted]))
    try store.add(snapshot: Sample.snapshot(file: "b.xlsx", hash: "h2", [other]))
    let read = try #require(try store.snapshot(asOf: Sample.thisWeek))
    #expect(read.value.projects.map(\.doneThisYear) == [counted.doneThisYear])
    let told = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1)
    #expect(told.code == "store.project.conflict")
    #expect(told.severity == .error)
    #expect(told.arguments["differences"] == "本年累计完成投资 770万元 ≠ 777万元")
  }

  @Test("The latest ledger is the last one not after the day")
  func latest() throws {
    try store.add(snapshot: Sample.snapshot(Sample.lastWeek))
    try store.add(snapshot: Sample.snapshot(Sample.thisWeek))
    #expect(try store.snapshots() == [Sample.lastWeek, Sample.thisWeek])
    let between = Sample.thisWeek.adding(days: -1)
    #expect(try store.latestSnapshot(notAfter: between)?.value.asOf == Sample.lastWeek)
    #expect(try store.latestSnapshot(notAfter: Sample.thisWeek)?.value.asOf == Sample.thisWeek)
    #expect(try store.latestSnapshot(notAfter: Sample.lastWeek.adding(days: -1)) == nil)
    #expect(try store.snapshot(asOf: between) == nil)
  }

  // MARK: Registers

  @Test("Registers come back in their order")
  func registers() throws {
    #expect(try store.replaceUnits(Sample.units, from: Sample.file("u.csv")) == .added)
    try store.replaceTargets(Sample.targets, from: Sample.file("t.csv"))
    try store.replaceDuties(Sample.duties, from: Sample.file("d.csv"))
    #expect(try store.units() == Sample.units)
    #expect(try store.targets() == Sample.targets)
    #expect(try store.duties() == Sample.duties)
  }

  @Test("A register read again holds only what the file holds now")
  func registerReplaced() throws {
    try store.replaceUnits(Sample.units, from: Sample.file("u.csv", "h1"))
    let fewer = Array(Sample.units.prefix(1))
    #expect(try store.replaceUnits(fewer, from: Sample.file("u.csv", "h2")) == .replaced)
    #expect(try store.units() == fewer)
  }

  @Test("Lists of issues are kept day by day")
  func issueHistory() throws {
    let before = [Sample.issue("WT-1", status: "在办"), Sample.issue("WT-2", status: "在办")]
    let now = [Sample.issue("WT-1", status: "已解决"), Sample.issue("WT-2", status: "在办")]
    try store.replaceIssues(before, asOf: Sample.lastWeek, from: Sample.file("i.csv", "h1"))
    try store.replaceIssues(now, asOf: Sample.thisWeek, from: Sample.file("i.csv", "h2"))
    #expect(try store.issues(asOf: Sample.lastWeek) == before)
    #expect(try store.issues(asOf: Sample.thisWeek) == now)
    #expect(try store.issues(asOf: Sample.thisWeek.adding(days: 1)) == nil)
    #expect(try store.issueDays() == [Sample.lastWeek, Sample.thisWeek])
  }

  @Test("What an issue printed is kept, and replaced when it is built again")
  func printed() throws {
    let key = "weekly-23"
    let first = [Sample.provenance("52.20")]
    #expect(
      try store.recordPrinted(issueKey: key, fileName: "a.pdf", provenance: first) == .added)
    #expect(
      try store.recordPrinted(issueKey: key, fileName: "a.pdf", provenance: first) == .unchanged)
    #expect(try store.printed(issueKey: key) == first)
    let again = [Sample.provenance("52.21")]
    #expect(
      try store.recordPrinted(issueKey: key, fileName: "a.pdf", provenance: again) == .replaced)
    #expect(try store.printed(issueKey: key) == again)
    #expect(try store.printed(issueKey: "weekly-22").isEmpty)
    #expect(try store.printedIssues() == [key])
  }

  // MARK: Promises

  @Test("Adding everything twice changes nothing")
  func idempotence() throws {
    func addAll() throws -> [AddOutcome] {
      [
        try store.replaceUnits(Sample.units, from: Sample.file("u.csv")),
        try store.replaceTargets(Sample.targets, from: Sample.file("t.csv")),
        try store.replaceDuties(Sample.duties, from: Sample.file("d.csv")),
        try store.replaceIssues(
          [Sample.issue("WT-1", status: "在办")], asOf: Sample.thisWeek, from: Sample.file("i.csv")),
        try store.add(snapshot: Sample.snapshot()),
        try store.add(snapshot: Sample.snapshot(Sample.lastWeek)),
        try store.add(Sample.article(), facts: Sample.facts()),
        try store.recordPrinted(
          issueKey: "w", fileName: "a.pdf", provenance: [Sample.provenance("1")]),
      ]
    }
    #expect(try Set(addAll()) == [.added])
    let once = try store.dump()
    #expect(try Set(addAll()) == [.unchanged])
    #expect(try store.dump() == once)
    try store.checkIntegrity()
  }

  @Test("An add that fails half-way leaves nothing behind")
  func rollback() throws {
    try store.add(snapshot: Sample.snapshot(Sample.lastWeek))
    let before = try store.dump()
    try store.queue.write { database in
      // The third project of any ledger is refused, after two have gone in.
      try database.execute(
        sql: """
          CREATE TEMP TRIGGER fails BEFORE INSERT ON main.snapshot_projects
          WHEN NEW.position = 2 BEGIN SELECT RAISE(ABORT, 'full'); END
          """)
    }
    let projects = ["1", "2", "3"].map { Sample.project($0) }
    #expect(throws: DatabaseError.self) {
      try store.add(snapshot: Sample.snapshot(Sample.thisWeek, hash: "h3", projects))
    }
    #expect(throws: DatabaseError.self) {
      try store.add(snapshot: Sample.snapshot(Sample.lastWeek, hash: "h3", projects))
    }
    #expect(try store.dump() == before)
  }
}
