import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Imports that are cut off, and several at once", .serialized) struct ImportKillTests {
  private let scratch: Scratch
  /// A store that holds a ledger of an earlier day.
  private let base: StoreFile
  private let ledger: String

  init() throws {
    scratch = try Scratch()
    base = StoreFile(path: scratch.path("base.sqlite"))
    let units = try scratch.write(MadeLedger.units, "units.csv")
    let earlier = try scratch.write(
      MadeLedger.text(rows: 400, seed: 1), "台账-20260531.csv")
    ledger = try scratch.write(MadeLedger.text(rows: 700, seed: 2), "台账-20260607.csv")
    let run = try Program.run(["add", "--store", base.path, units, earlier])
    #expect(run.status == 0, "\(run.errors)")
  }

  private func add(_ store: StoreFile) -> [String] { ["add", "--store", store.path, ledger] }

  @Test("Killed at 50 moments, an import leaves the store as it was or done, and can be repeated")
  func killed() throws {
    let before = try base.dump()
    let whole = try base.copied(to: scratch.path("whole.sqlite"))
    let run = try Program.run(add(whole))
    #expect(run.status == 0, "\(run.errors)")
    let after = try whole.dump()
    #expect(after != before)
    let growth = try [whole, base].map { try Paths.bytes(URL(filePath: $0.path)).count }
    // How long it takes when nobody meddles; the quickest, since the machine has other work too.
    let duration =
      try (0..<3).map { number in
        let store = try base.copied(to: scratch.path("time\(number).sqlite"))
        let start = ContinuousClock.now
        _ = try Program.run(add(store))
        return ContinuousClock.now - start
      }.min() ?? .zero

    var random = SeededRandom(seed: 50)
    var hits = 0
    var writing = 0
    var round = 0
    // A round in which the program was quicker than the kill counts for nothing.
    while hits < 50, round < 200 {
      defer { round += 1 }
      let store = try base.copied(to: scratch.path("\(round).sqlite"))
      let share = Double(random.next() % 1000) / 1000
      let begin = ContinuousClock.now
      let program = try RunningProgram(add(store))
      if round % 2 == 0 {
        // Any moment from the program's start to its end.
        while program.isRunning, ContinuousClock.now - begin < duration * share { usleep(200) }
      } else {
        // While the log is being written, which is a small part of the whole.
        let size = Int(share * Double(growth[0] - growth[1]))
        while program.isRunning, store.logSize <= size {}
      }
      let isWriting = store.logSize > 0
      if program.killed() {
        hits += 1
        if isWriting { writing += 1 }
      }
      #expect(try store.faults() == [], "round \(round)")
      let dump = try store.dump()
      #expect(dump == before || dump == after, "round \(round)")
      let again = try Program.run(add(store))
      #expect(again.status == 0, "round \(round): \(again.errors)")
      #expect(try store.dump() == after, "round \(round)")
    }
    #expect(hits == 50)
    #expect(writing >= 10, "many hit it while it wrote: \(writing)")
    print("\(hits) kills of a running import, \(writing) of them while it wrote")
  }

  @Test("While one process changes the store another waits and says so; reading does not wait")
  func waiting() throws {
    let store = try base.copied(to: scratch.path("busy.sqlite"))
    let holder = try DatabaseQueue(path: store.path)
    let reading = ["facts", "--store", store.path, "--json"]
    try holder.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let program = try RunningProgram(add(store))
      #expect(try Program.run(reading).status == 0)
      while program.isRunning, !program.errors.contains("正在等待") { usleep(10_000) }
      #expect(program.isRunning)
      try database.execute(sql: "ROLLBACK")
      let run = try program.ended()
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.components(separatedBy: "正在等待").count == 2)
    }
    #expect(try store.faults() == [])
  }

  @Test("Two imports at once both come through, one after the other")
  func both() throws {
    let store = try base.copied(to: scratch.path("both.sqlite"))
    let other = try scratch.write(MadeLedger.text(rows: 1500, seed: 3), "台账-20260614.csv")
    let programs = [
      try RunningProgram(add(store)),
      try RunningProgram(["add", "--store", store.path, other]),
      try RunningProgram(add(store)),
    ]
    for program in programs {
      let run = try program.ended()
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try store.faults() == [])
    let counts = try DatabaseQueue(path: store.path).read { database in
      try Row.fetchAll(
        database, sql: "SELECT as_of, row_count, superseded FROM snapshots ORDER BY as_of"
      ).map { "\($0[0] as String) \($0[1] as Int) \($0[2] as Int)" }
    }
    #expect(counts == ["2026-05-31 400 0", "2026-06-07 700 0", "2026-06-14 1500 0"])
  }

  @Test("The same ledger again does not touch the store's files")
  func unwritten() throws {
    let store = try base.copied(to: scratch.path("again.sqlite"))
    #expect(try Program.run(add(store)).status == 0)
    let bytes = try Paths.bytes(URL(filePath: store.path))
    let again = try Program.run(add(store))
    #expect(again.status == 0)
    #expect(try Paths.bytes(URL(filePath: store.path)) == bytes)
    #expect(store.logSize == 0)
  }
}
