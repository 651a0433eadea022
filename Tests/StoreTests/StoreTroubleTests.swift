import BriefingModel
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

@Suite("Trouble with the store") struct StoreTroubleTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("Waiting for another process is told once and ends; reading does not wait")
  func busy() throws {
    try inFolder { folder in
      let path = folder + "/a.sqlite"
      try BriefingDatabase(path: path).add(snapshot: Sample.snapshot())
      let told = Mutex(0)
      let patience = StorePatience(limit: .milliseconds(300), silence: .milliseconds(50)) {
        told.withLock { $0 += 1 }
      }
      let store = try BriefingDatabase(path: path, patience: patience)
      try DatabaseQueue(path: path).inDatabase { holder in
        try holder.execute(sql: "BEGIN IMMEDIATE")
        let error = #expect(throws: DatabaseError.self) {
          try store.add(snapshot: Sample.snapshot(hash: "h2"))
        }
        #expect(
          StoreError(error ?? CancellationError(), path: path)?.diagnostic.code == "store.busy")
        #expect(told.withLock { $0 } == 1)
        #expect(try store.snapshot(asOf: Sample.thisWeek)?.value == Sample.snapshot())
        try holder.execute(sql: "ROLLBACK")
      }
      #expect(try store.add(snapshot: Sample.snapshot(hash: "h2")) == .replaced)
    }
  }

  @Test("A store that has no room for a ledger is as it was, and takes it once there is room")
  func full() throws {
    let store = try BriefingDatabase.inMemory()
    try store.add(snapshot: Sample.snapshot(Sample.lastWeek))
    let before = try store.dump()
    let ledger = Sample.snapshot((0..<2000).map { Sample.detailed("LZ-\($0)") })
    let pages = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
    }
    let error = #expect(throws: DatabaseError.self) { try store.add(snapshot: ledger) }
    let told = StoreError(error ?? CancellationError(), path: "/a.sqlite")
    #expect(told?.diagnostic.code == "store.disk.full")
    #expect(told?.diagnostic.place?.file == "/a.sqlite")
    #expect(try store.dump() == before)
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA max_page_count = 100000")
    }
    #expect(try store.add(snapshot: ledger) == .added)
    try store.checkIntegrity()
  }

  static let codes: [(ResultCode, String?)] = [
    (.SQLITE_FULL, "store.disk.full"), (.SQLITE_IOERR_WRITE, "store.disk.full"),
    (.SQLITE_IOERR_READ, "store.disk.failed"), (.SQLITE_BUSY, "store.busy"),
    (.SQLITE_READONLY, "store.file.locked"), (.SQLITE_READONLY_DIRECTORY, "store.file.locked"),
    (.SQLITE_CANTOPEN, "store.file.closed"), (.SQLITE_NOTADB, "store.file.alien"),
    (.SQLITE_CORRUPT, "store.file.damaged"), (.SQLITE_CONSTRAINT, nil), (.SQLITE_ERROR, nil),
  ]

  @Test("What SQLite says is told with the way out", arguments: codes)
  func words(_ code: ResultCode, _ expected: String?) {
    let error = StoreError(DatabaseError(resultCode: code), path: "/tmp/a.sqlite")
    #expect(error?.diagnostic.code == expected)
    if let expected { #expect(MessageTable.entries[expected] != nil) }
    #expect(StoreError(CancellationError(), path: "/a") == nil)
  }

  @Test("A folder is no store")
  func folder() throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let error = #expect(throws: StoreError.self) { try BriefingDatabase(path: folder) }
      #expect(error?.diagnostic.code == "store.file.folder")
    }
  }
}

@Suite struct ProjectNameTests {
  @Test(
    "Names that may be one name, and how many characters differ",
    arguments: [
      ("云母片生产线建设项目", "云母片生产线项目", 2), ("云母片（新材料）", "云母片新材料", 0),
      ("临空产业园一期工程", "临空产业园一期", 2), ("云母", "云母", 0),
    ])
  func alike(_ a: String, _ b: String, _ distance: Int) {
    #expect(ProjectName(a).distance(to: ProjectName(b)) == distance)
    #expect(ProjectName(b).distance(to: ProjectName(a)) == distance)
  }

  @Test(
    "Names of two projects",
    arguments: [
      ("产业园一期", "产业园二期"), ("标准厂房A区建设项目", "标准厂房B区建设项目"), ("年产10万吨云母", "年产12万吨云母"),
      ("滨江大道东段改造", "滨江大道西段改造"), ("云母片生产线", "污水处理厂"), ("云母", "云石"), ("冷库", ""),
    ])
  func different(_ a: String, _ b: String) {
    #expect(ProjectName(a).distance(to: ProjectName(b)) == nil)
    #expect(ProjectName(b).distance(to: ProjectName(a)) == nil)
  }

  @Test("The phase is the numeral before 期")
  func phases() {
    #expect(String(String.UnicodeScalarView(ProjectName("产业园（十二期）工程").phase)) == "十二")
    #expect(String(String.UnicodeScalarView(ProjectName("产业园2期").phase)) == "2")
    #expect(ProjectName("长期租赁住房").phase.isEmpty)
    #expect(ProjectName("产业园").phase.isEmpty)
  }
}

@Suite struct SymbolTableTests {
  @Test("Equal texts have one number, others their own, through all growth")
  func numbers() {
    var table = SymbolTable()
    #expect(table.symbol(nil) == SymbolTable.none && table.symbol("") == SymbolTable.none)
    let texts = (0..<5000).map { "项目\($0)" }
    let numbers = texts.map { table.symbol($0) }
    #expect(Set(numbers).count == 5000 && !numbers.contains(SymbolTable.none))
    #expect(texts.map { table.symbol($0) } == numbers)
    #expect(numbers.map { table.text($0) } == texts)
    #expect(table.text(SymbolTable.none).isEmpty)
  }
}
