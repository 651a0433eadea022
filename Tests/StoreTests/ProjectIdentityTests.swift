import BriefingModel
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite("What projects are known by") struct ProjectIdentityTests {
  let store: BriefingDatabase

  init() throws { store = try BriefingDatabase.inMemory() }

  private static let code = "2601-990101-04-01-000001"

  private static func row(
    _ id: String, _ name: String, unit: String = "u1", investor: String? = "甲公司",
    code: String? = nil, cell: String = "A5"
  ) -> Project {
    Project(
      id: id, nationalCode: code, name: name, ownerUnit: unit, investor: investor,
      totalInvestment: .missing, contractInvestment: .missing, planOfYear: .missing,
      doneThisYear: .missing, doneInAll: .missing, fundsThisYear: .missing, planned: StageDates(),
      actual: StageDates(), row: CellReference(file: "a.xlsx", sheet: "项目", cell: cell))
  }

  private static func day(_ week: Int) -> CalendarDate { Sample.lastWeek.adding(days: 7 * week) }

  private func add(_ week: Int, _ rows: [Project], file: String = "a.xlsx") throws {
    try store.add(
      snapshot: LedgerSnapshot(
        asOf: Self.day(week), fileName: file, fileHash: "\(week)\(file)", projects: rows))
  }

  private func identities(_ week: Int) throws -> [String] {
    try store.snapshot(asOf: Self.day(week))?.value.projects.map(\.identity) ?? []
  }

  // MARK: Two rows

  /// Two rows of two weeks.
  struct Pair: Sendable, CustomTestStringConvertible {
    let what: String
    let before: Project
    let now: Project
    var testDescription: String { what }
  }

  static let sameProjects = [
    Pair(what: "nothing changed", before: row("1", "云母片生产线"), now: row("1", "云母片生产线")),
    Pair(
      what: "code, all else changed", before: row("1", "云母片生产线", code: code),
      now: row("9", "新材料产业园", unit: "u2", investor: "乙公司", code: code)),
    Pair(what: "renamed", before: row("1", "云母片生产线"), now: row("1", "新材料产业园")),
    Pair(
      what: "renamed, no investors", before: row("1", "云母片生产线", investor: nil),
      now: row("1", "新材料产业园", investor: nil)),
    Pair(
      what: "another unit and investor", before: row("1", "云母片生产线建设项目"),
      now: row("1", "云母片生产线项目", unit: "u2", investor: "乙公司")),
    Pair(what: "renumbered", before: row("1", "云母片生产线"), now: row("9", "云母片生产线")),
    Pair(
      what: "numbered for the first time", before: row("u1·云母片生产线", "云母片生产线"),
      now: row("1", "云母片生产线")),
    Pair(
      what: "the investor filled in", before: row("u1·云母片生产线", "云母片生产线", investor: nil),
      now: row("u1·云母片生产线", "云母片生产线")),
    Pair(
      what: "the capacity corrected", before: row("1", "年产10万吨云母片项目"),
      now: row("1", "年产12万吨云母片项目")),
  ]

  @Test("The same project, whatever has changed", arguments: sameProjects)
  func same(_ pair: Pair) throws {
    try add(0, [pair.before])
    try add(1, [pair.now])
    #expect(try identities(1) == [pair.before.id])
    #expect(try store.openQuestions().isEmpty)
  }

  static let otherProjects = [
    Pair(
      what: "another name, same investor", before: row("1", "云母片生产线"),
      now: row("2", "污水处理厂")),
    Pair(what: "another phase", before: row("1", "产业园一期"), now: row("2", "产业园二期")),
    Pair(what: "another line", before: row("1", "云母片1号生产线"), now: row("2", "云母片2号生产线")),
    Pair(what: "another side", before: row("1", "滨江大道东段工程"), now: row("2", "滨江大道西段工程")),
    Pair(
      what: "another unit", before: row("1", "云母片生产线"), now: row("2", "云母片生产线", unit: "u2")),
    Pair(
      what: "no investors, names alike", before: row("1", "云母片生产线建设项目", investor: nil),
      now: row("2", "云母片生产线项目", investor: nil)),
    Pair(
      what: "half a code", before: row("1", "云母片生产线", code: "2601-99"),
      now: row("2", "污水处理厂", unit: "u2", investor: nil, code: "2601-99")),
  ]

  @Test("Another project, and nobody is asked", arguments: otherProjects)
  func others(_ pair: Pair) throws {
    try add(0, [pair.before])
    try add(1, [pair.now])
    #expect(try identities(1) == [pair.now.id])
    #expect(try store.openQuestions().isEmpty)
  }

  static let doubtful: [(Pair, IdentityQuestion.Reason)] = [
    (
      Pair(
        what: "number used again", before: row("1", "云母片生产线"),
        now: row("1", "污水处理厂", unit: "u2", investor: "乙公司")), .number
    ),
    (
      Pair(
        what: "number used again in the same unit", before: row("1", "云母片生产线"),
        now: row("1", "污水处理厂", investor: "乙公司")), .number
    ),
    (
      Pair(what: "number of the next phase", before: row("1", "产业园一期"), now: row("1", "产业园二期")),
      .number
    ),
    (
      Pair(
        what: "another investor", before: row("1", "云母片生产线"),
        now: row("2", "云母片生产线", investor: "乙公司")), .investor
    ),
    (
      Pair(
        what: "another investor, no numbers", before: row("u1·云母片", "云母片"),
        now: row("u1·云母片", "云母片", investor: "乙公司")), .investor
    ),
    (
      Pair(what: "alike", before: row("1", "云母片生产线建设项目"), now: row("2", "云母片生产线项目")),
      .name
    ),
    (
      Pair(
        what: "codes differ", before: row("1", "云母片生产线", code: code),
        now: row("2", "云母片生产线", code: "2601-990101-04-01-000002")), .several
    ),
  ]

  @Test("In doubt two projects, with a question that can be answered", arguments: doubtful)
  func doubt(_ pair: Pair, _ reason: IdentityQuestion.Reason) throws {
    try add(0, [pair.before])
    try add(1, [pair.now])
    try add(2, [pair.now])
    let question = try #require(try store.openQuestions().first)
    #expect(try store.openQuestions().count == 1)
    #expect(question.reason == reason)
    #expect(question.earlier.row == pair.before.row && question.later.row == pair.now.row)
    #expect(question.earlier.day == Self.day(0) && question.later.day == Self.day(1))
    #expect(MessageTable.entries[question.diagnostic.code] != nil)
    let new = pair.now.id == pair.before.id ? pair.now.id + "@" + Self.day(1).iso : pair.now.id
    #expect(try identities(1) == [new])
    #expect(try identities(2) == [new])

    func decide(_ same: Bool) throws -> AddOutcome {
      try store.decide(question: question.id, same: same, by: "言溪", on: Self.day(2), why: "核对")
    }
    #expect(try decide(true) == .added)
    #expect(try identities(1) == [pair.before.id])
    #expect(try identities(2) == [pair.before.id])
    #expect(try store.openQuestions().isEmpty)
    let answer = try #require(try store.answeredQuestions().first)
    #expect(answer.id == question.id && answer.decision?.why == "核对")
    #expect(try decide(true) == .unchanged)
    #expect(try decide(false) == .replaced)
    #expect(try identities(2) == [new])
    #expect(try store.openQuestions().isEmpty)
    #expect(try store.answeredQuestions().count == 1)
  }

  // MARK: Several rows

  @Test("Ledgers numbered anew: who has another's number and a third's name is the third")
  func shifted() throws {
    try add(0, [Self.row("1", "云母片"), Self.row("2", "污水处理厂"), Self.row("3", "冷库")])
    try add(1, [Self.row("1", "粮仓"), Self.row("2", "云母片"), Self.row("3", "污水处理厂")])
    #expect(try identities(1) == ["1@" + Self.day(1).iso, "1", "2"])
    #expect(try store.openQuestions().isEmpty)
  }

  @Test("Several of one name, unit and investor are not guessed at")
  func several() throws {
    try add(0, [Self.row("1", "标准厂房"), Self.row("2", "标准厂房")])
    try add(1, [Self.row("8", "标准厂房"), Self.row("9", "标准厂房")])
    #expect(try identities(1) == ["8", "9"])
    #expect(try store.openQuestions().map(\.reason) == [.several, .several])
  }

  @Test("A code that stands in two rows settles nothing")
  func sharedCode() throws {
    try add(0, [Self.row("1", "甲线", code: Self.code), Self.row("2", "乙线", code: Self.code)])
    try add(1, [Self.row("2", "乙线", code: Self.code), Self.row("1", "甲线", code: Self.code)])
    #expect(try identities(1) == ["2", "1"])
  }

  @Test("A project that was missing for a time is the same when it is back")
  func returned() throws {
    try add(0, [Self.row("1", "云母片"), Self.row("2", "污水处理厂")])
    try add(1, [Self.row("2", "污水处理厂")])
    try add(2, [Self.row("2", "污水处理厂")])
    try add(3, [Self.row("7", "云母片"), Self.row("2", "污水处理厂")])
    #expect(try identities(3) == ["1", "2"])
  }

  @Test("A number that a new project takes over does not give it the old one's identity")
  func takenNumber() throws {
    try add(0, [Self.row("1", "云母片")])
    try add(1, [Self.row("2", "云母片"), Self.row("1", "污水处理厂", unit: "u2", investor: "乙公司")])
    #expect(try identities(1) == ["1", "1@" + Self.day(1).iso])
    #expect(try store.openQuestions().isEmpty)
  }

  @Test("A project in two files of a day is one")
  func twoFiles() throws {
    try add(0, [Self.row("1", "云母片")])
    try add(1, [Self.row("5", "云母片")])
    try add(1, [Self.row("5", "云母片")], file: "b.xlsx")
    for version in try store.snapshotVersions(asOf: Self.day(1)) {
      #expect(try store.snapshot(version: version).projects.map(\.identity) == ["1"])
    }
  }

  @Test("A corrected ledger is compared anew, and so are those after it")
  func corrected() throws {
    try add(0, [Self.row("1", "云母片")])
    try add(1, [Self.row("2", "粮仓", unit: "u2")])
    try add(2, [Self.row("3", "粮仓", unit: "u2")])
    #expect(try identities(2) == ["2"])
    try store.add(
      snapshot: LedgerSnapshot(
        asOf: Self.day(1), fileName: "a.xlsx", fileHash: "new",
        projects: [Self.row("4", "云母片")]))
    #expect(try identities(1) == ["1"])
    #expect(try identities(2) == ["3"])
    try store.checkIntegrity()
  }

  @Test("Answers stay when the ledgers come again")
  func answersStay() throws {
    try add(0, [Self.row("1", "云母片")])
    try add(1, [Self.row("2", "云母片", investor: "乙公司")])
    let question = try #require(try store.openQuestions().first)
    try store.decide(question: question.id, same: true, by: "言溪", on: Self.day(1), why: "更名")
    try add(1, [Self.row("2", "云母片", investor: "乙公司"), Self.row("3", "粮仓")], file: "a.xlsx")
    #expect(try identities(1) == ["1", "3"])
    let error = #expect(throws: StoreError.self) {
      try store.decide(question: "000000000000", same: true, by: "", on: Self.day(1), why: "")
    }
    #expect(error?.diagnostic.code == "store.identity.unknown")
  }

  // MARK: Order

  @Test("The order in which ledgers are added makes no difference", arguments: 0..<12)
  func order(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let names = ["云母片", "云母片项目", "污水处理厂", "产业园一期", "产业园二期", "冷库", "粮仓", "标准厂房"]
    let ledgers = (0..<6).map { week in
      LedgerSnapshot(
        asOf: Self.day(week), fileName: "a.xlsx", fileHash: "\(week)",
        projects: (0..<12).map { place in
          Self.row(
            String(Int(random.next() % 14)), names[Int(random.next() % 8)],
            unit: "u\(random.next() % 2)", investor: [nil, "甲公司", "乙公司"][Int(random.next() % 3)],
            code: random.next() % 4 == 0 ? Self.code.dropLast() + "\(random.next() % 3)" : nil,
            cell: "A\(place)")
        })
    }
    func dump(_ order: [Int]) throws -> String {
      let store = try BriefingDatabase.inMemory()
      for week in order { try store.add(snapshot: ledgers[week]) }
      return try store.namedDump()
    }
    let expected = try dump([0, 1, 2, 3, 4, 5])
    #expect(expected.contains("@") || expected.contains("identity_questions\n"))
    for _ in 0..<6 {
      #expect(try dump([0, 1, 2, 3, 4, 5].shuffled(using: &random)) == expected)
    }
  }
}

extension BriefingDatabase {
  /// Every row that tells of ledgers and projects, snapshots named by their day and bytes instead of
  /// the number they happened to get.
  fileprivate func namedDump() throws -> String {
    try queue.read { database in
      let name = { (id: String) in "(SELECT as_of || file_hash FROM snapshots WHERE id = \(id))" }
      return try [
        "SELECT as_of, file_name, file_hash, content_hash, superseded, row_count FROM snapshots",
        "SELECT \(name("snapshot")), position, name FROM snapshot_projects",
        "SELECT day FROM compared_days",
        "SELECT \(name("snapshot")), position, identity FROM project_identities",
        "SELECT day, identity, \(name("snapshot")), position FROM project_absences",
        """
        SELECT day, question, reason, identity, \(name("earlier_snapshot")), earlier_position,
          \(name("later_snapshot")), later_position FROM identity_questions
        """,
      ].map { sql in
        let rows = try Row.fetchAll(database, sql: sql).map { row in
          row.databaseValues.map { $0.description }.joined(separator: "\t")
        }
        return sql + "\n" + rows.sorted().joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }
}
