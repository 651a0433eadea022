import BriefingModel
import GRDB
import Testing

@testable import Store

@Suite("Ledgers in the store") struct LedgerStoreTests {
  let store: BriefingDatabase

  init() throws { store = try BriefingDatabase.inMemory() }

  @Test("Every column of a ledger comes back, what is missing as missing")
  func details() throws {
    let full = Sample.detailed("LZ-001")
    let snapshot = Sample.snapshot([full, Sample.project("LZ-002")])
    try store.add(snapshot: snapshot)
    let read = try #require(try store.snapshot(asOf: Sample.thisWeek)).value
    #expect(read == snapshot)
    #expect(read.projects[0].details.factors["能耗"]?.value == .withheld)
    #expect(read.projects[1].details == ProjectDetails())
  }

  @Test("Texts come back as they were: quotation marks, controls, emoji, all marks of absence")
  func texts() throws {
    let text = "引\"号\\反斜/杠\u{1}\u{1F}\t\n𠀀👍"
    var details = ProjectDetails()
    details.recruiters = [.init(unit: text), .init(unit: "", percent: ExactNumber("33.40"))]
    details.factors = [
      text: .init(value: .zero, unit: text), "": .init(value: .notApplicable),
      "税收": .init(value: .missing), "用地": .init(value: .given(ExactNumber(-5)), unit: "亩"),
    ]
    details.foreignInvestment = .withheld
    let project = Sample.project(
      text, text, extra: [text: text, "": ""], details: details, lists: ["", text])
    let snapshot = Sample.snapshot([project])
    try store.add(snapshot: snapshot)
    #expect(try store.snapshot(asOf: Sample.thisWeek)?.value == snapshot)
  }

  @Test("Rows that come in batches make the same snapshot as all at once")
  func batches() throws {
    let snapshot = Sample.snapshot((0..<1203).map { Sample.detailed("LZ-\($0)") })
    let outcome = try store.add(ledger: snapshot.header) { take in
      for start in stride(from: 0, to: 1203, by: 500) {
        try take(Array(snapshot.projects[start..<min(start + 500, 1203)]))
      }
      return snapshot.statedTotals
    }
    #expect(outcome == .added)
    #expect(try store.add(snapshot: snapshot) == .unchanged)
    #expect(try store.snapshot(asOf: Sample.thisWeek)?.value == snapshot)
  }

  private struct Unreadable: Error {}

  @Test("An error of the reader undoes what came before it, and is handed on")
  func readerFails() throws {
    try store.add(snapshot: Sample.snapshot())
    let before = try store.dump()
    for header in [Sample.snapshot(hash: "h2").header, Sample.snapshot(Sample.lastWeek).header] {
      #expect(throws: Unreadable.self) {
        try store.add(ledger: header) { take in
          try take([Sample.project("LZ-005")])
          throw Unreadable()
        }
      }
    }
    #expect(try store.dump() == before)
  }

  @Test("A ledger that is here already is not written again, not even its pages")
  func unwritten() throws {
    try store.add(snapshot: Sample.snapshot())
    let writes = { try store.queue.read { $0.totalChangesCount } }
    let before = try writes()
    #expect(try store.add(snapshot: Sample.snapshot()) == .unchanged)
    #expect(try writes() == before)
  }

  @Test("A file that is read otherwise now is taken anew, its rows handed on twice")
  func readOtherwise() throws {
    try store.add(snapshot: Sample.snapshot())
    var calls = 0
    let outcome = try store.add(ledger: Sample.snapshot().header) { take in
      calls += 1
      try take([Sample.project("LZ-001", done: .zero)])
      return []
    }
    #expect(outcome == .replaced)
    #expect(calls == 2)
    #expect(try store.snapshotVersions(asOf: Sample.thisWeek).count == 1)
    let read = try #require(try store.snapshot(asOf: Sample.thisWeek)).value
    #expect(read.projects.map(\.doneThisYear) == [.zero])
    #expect(read.statedTotals.isEmpty)
  }

  @Test("Rows and cells that differ in one value are told apart", arguments: 0..<6)
  func digest(_ change: Int) throws {
    var details = ProjectDetails()
    var project = Sample.project("LZ-001")
    switch change {
    case 0: details.parent = ""
    case 1: details.region = "a"
    case 2: details.isInStatistics = false
    case 3: details.absences = ["industry": .withheld]
    case 4: details.doneBefore = .zero
    default: break
    }
    project = Sample.project("LZ-001", done: change == 5 ? .zero : .missing, details: details)
    try store.add(snapshot: Sample.snapshot([Sample.project("LZ-001")]))
    #expect(try store.add(snapshot: Sample.snapshot([project])) == .replaced)
  }

  @Test("Superseded files are listed and can be read")
  func versions() throws {
    let first = Sample.snapshot(hash: "h1", [Sample.project("LZ-001"), Sample.project("LZ-002")])
    let second = Sample.snapshot(hash: "h0", [Sample.project("LZ-009")])
    try store.add(snapshot: first)
    try store.add(snapshot: second)
    let versions = try store.snapshotVersions(asOf: Sample.thisWeek)
    #expect(versions.map(\.header.fileHash) == ["h1", "h0"])
    #expect(versions.map(\.isSuperseded) == [true, false])
    #expect(versions.map(\.rows) == [2, 1])
    #expect(try store.snapshot(version: versions[0]) == first)
    // The first once more counts again, without its rows being put in again.
    #expect(try store.add(snapshot: first) == .replaced)
    #expect(
      try store.snapshotVersions(asOf: Sample.thisWeek).map(\.header.fileHash) == ["h0", "h1"])
    #expect(try store.snapshot(asOf: Sample.thisWeek)?.value == first)
    try store.checkIntegrity()
  }

  @Test("A snapshot takes its rows with it")
  func removed() throws {
    try store.add(snapshot: Sample.snapshot(Sample.lastWeek))
    try store.add(snapshot: Sample.snapshot(hash: "h2"))
    try store.queue.write { database in
      try database.execute(sql: "DELETE FROM snapshots WHERE file_hash = 'h2'")
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM snapshot_projects") == 1)
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM stated_totals") == 1)
    }
  }

  @Test("A store of the step before keeps its ledgers")
  func migration() throws {
    let queue = try DatabaseQueue()
    try Migrations.all.migrate(queue, upTo: "3")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO snapshots VALUES (7, '2026-06-01', 'a.xlsx', 'h1', 'c', 0);
          INSERT INTO snapshot_projects (
            snapshot, position, id, name, owner_unit, lists, total_investment, planned, actual,
            extra, cell
          ) VALUES
            (7, 1, 'b', '乙', 'u', '["市\\"重点","省百大"]', '*', '||||', '2026-03-05|?-?-?|||', NULL, 'A3'),
            (7, 0, 'a', '甲', 'u', NULL, 500, '||||', '||||', '{"电话":"0\\n0"}', 'A2');
          """)
    }
    try Migrations.all.migrate(queue)
    let store = BriefingDatabase(queue: queue)
    let day = try #require(CalendarDate(iso: "2026-06-01"))
    let read = try #require(try store.snapshot(asOf: day)).value
    #expect(read.projects.map(\.name) == ["甲", "乙"])
    #expect(read.projects.map(\.identity) == ["a", "b"])
    #expect(read.projects[0].extra == ["电话": "0\n0"])
    #expect(read.projects[1].lists == ["市\"重点", "省百大"])
    #expect(read.projects.map(\.totalInvestment) == [.given(Money(fen: 500)), .withheld])
    #expect(read.projects[1].actual.signing == PartialDate(year: 2026, month: 3, day: 5))
    #expect(read.projects[1].actual.groundbreaking == PartialDate())
    #expect(try store.snapshotVersions(asOf: day).map(\.rows) == [2])
    try store.checkIntegrity()
  }

  // MARK: Registers

  @Test("Every register comes back whole", arguments: Sample.registers)
  func registers(_ register: Register) throws {
    #expect(try store.registers(register.kind).count == 0)
    #expect(try store.replace(register, from: Sample.file("r.xlsx")) == .added)
    #expect(try store.registers(register.kind) == register)
    let before = try store.dump()
    #expect(try store.replace(register, from: Sample.file("r.xlsx")) == .unchanged)
    #expect(try store.dump() == before)
    for other in Register.Kind.allCases where other != register.kind {
      #expect(try store.registers(other).count == 0)
    }
  }

  @Test("What a later file says of an award takes the place of what an earlier one said")
  func laterRegister() throws {
    func award(_ category: String, _ holder: String, _ cell: String) -> AwardEntry {
      AwardEntry(
        year: 2026, category: category, recipients: [holder],
        row: CellReference(file: "r.xlsx", cell: cell))
    }
    let (a, b) = (award("突出贡献", "甲局", "A2"), award("突出贡献", "乙局", "A3"))
    let (c, d) = (award("招商能手", "某人", "A2"), award("突出贡献", "丙局", "A3"))
    try store.replace(.awards([a, b]), from: Sample.file("r1.xlsx"))
    #expect(try store.registers(.awards) == .awards([a, b]))
    try store.replace(.awards([c, d]), from: Sample.file("r2.xlsx"))
    #expect(try store.registers(.awards) == .awards([c, d]))
    try store.replace(.awards([c]), from: Sample.file("r2.xlsx"))
    #expect(try store.registers(.awards) == .awards([a, b, c]))
  }
}
