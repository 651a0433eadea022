import TestSupport
import Testing

@Suite("Projects through ledgers") struct IdentityTests {
  private let scratch: Scratch
  private let store: StoreFile

  private static let head = "项目编号,项目名称,父项目,责任单位,投资方,总投资(亿元)\n"

  init() throws {
    scratch = try Scratch()
    store = StoreFile(path: scratch.path("store.sqlite"))
    let units = try scratch.write(MadeLedger.units, "units.csv")
    let week = try scratch.write(
      Self.head + "QS-1,云杉板材一期,,青穗县,云杉木业,2\nQS-2,云杉板材仓储,,青穗县,云杉木业,3\n", "台账-20260531.csv")
    let run = try Program.run(["add", "--store", store.path, units, week])
    #expect(run.status == 0, "\(run.errors)")
  }

  private func add(_ rows: String) throws -> Program.Run {
    let week = try scratch.write(Self.head + rows, "台账-20260607.csv")
    return try Program.run(["add", "--store", store.path, week])
  }

  @Test("A doubtful project is asked about, listed, and one with the other once that is answered")
  func answered() throws {
    let run = try add("QS-1,云杉板材一期,,青穗县,云杉木业,2\nQS-2,云杉板材仓储,,青穗县,远山物流,3\n")
    let told = try Program.run(["identity", "--store", store.path])
    #expect(told.status == 0)
    // The number and the name agree: nothing is asked.
    #expect(!run.errors.contains("jianbao correct"), "\(run.errors)")
    #expect(told.output.contains("没有待回答的疑问"), "\(told.output)")

    let doubtful = try add("QS-1,云杉板材一期,,青穗县,云杉木业,2\nQS-9,云杉板材仓储,,青穗县,远山物流,3\n")
    let words = try #require(doubtful.errors.firstRange(of: "jianbao correct "))
    let question = String(doubtful.errors[words.upperBound...].prefix { $0 != " " })
    #expect(try Program.run(["identity", "--store", store.path]).output.contains(question))
    let answer = [
      "correct", question, "--same", "--by", "方砚秋", "--why", "投资方更名", "--on", "2026-06-08",
      "--store", store.path,
    ]
    let kept = try Program.run(answer)
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(!(try Program.run(["identity", "--store", store.path]).output.contains(question)))
    let dump = try store.dump()
    #expect(try Program.run(answer).status == 0)
    #expect(try store.dump() == dump)
  }

  @Test("A parent that is not in the ledger is told with the row's cell, one that is there is not")
  func parents() throws {
    let run = try add("QS-1,云杉板材一期,QS-2,青穗县,云杉木业,2\nQS-2,云杉板材仓储,QS-7,青穗县,云杉木业,3\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("20260607.csv!A3"), "\(run.errors)")
    #expect(run.errors.contains("QS-7"), "\(run.errors)")
    #expect(!run.errors.contains("QS-2”"), "\(run.errors)")
  }
}
