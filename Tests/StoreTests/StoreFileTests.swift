import BriefingModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite("The store's file") struct StoreFileTests {
  /// A folder of its own, removed when the test ends.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("A new store makes its folder and survives being closed")
  func reopened() throws {
    try inFolder { folder in
      let path = folder + "/.jianbao/资料 库.sqlite"
      try BriefingDatabase(path: path).replaceUnits(Sample.units, from: Sample.file("u.csv"))
      #expect(try BriefingDatabase(path: path).units() == Sample.units)
      #expect(try BriefingDatabase.readOnly(path: path).units() == Sample.units)
    }
  }

  @Test("Every commit is written through: write-ahead log, full synchronisation, foreign keys")
  func durability() throws {
    try inFolder { folder in
      let store = try BriefingDatabase(path: folder + "/a.sqlite")
      let settings = try store.queue.read { database in
        try ["journal_mode", "synchronous", "foreign_keys"].map {
          try String.fetchOne(database, sql: "PRAGMA \($0)")
        }
      }
      #expect(settings == ["wal", "2", "1"])
    }
  }

  @Test("A store opened for reading refuses to be changed")
  func readOnly() throws {
    try inFolder { folder in
      let path = folder + "/a.sqlite"
      _ = try BriefingDatabase(path: path)
      let store = try BriefingDatabase.readOnly(path: path)
      #expect(throws: DatabaseError.self) { try store.add(snapshot: Sample.snapshot()) }
    }
  }

  @Test("A store in a folder that cannot be written to is read as it stands")
  func unchanging() throws {
    try inFolder { folder in
      let path = folder + "/资料 #1?.sqlite"
      try BriefingDatabase(path: path).replaceUnits(Sample.units, from: Sample.file("u.csv"))
      #expect(try BriefingDatabase.unchanging(path: path).units() == Sample.units)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    }
  }

  @Test("Changes that wait beside the store are not passed over in silence")
  func unfinished() throws {
    try inFolder { folder in
      let path = folder + "/a.sqlite"
      let writer = try BriefingDatabase(path: path)
      try writer.replaceUnits(Sample.units, from: Sample.file("u.csv"))
      let error = #expect(throws: StoreError.self) { try BriefingDatabase.unchanging(path: path) }
      #expect(error?.diagnostic.code == "store.file.unfinished")
      #expect(try writer.units().count == 2)
    }
  }

  @Test("No file to read is an error that says so, and makes none")
  func absent() throws {
    try inFolder { folder in
      let error = #expect(throws: StoreError.self) {
        try BriefingDatabase.readOnly(path: folder + "/none.sqlite")
      }
      #expect(error?.diagnostic.code == "store.file.none")
      #expect(!FileManager.default.fileExists(atPath: folder + "/none.sqlite"))
    }
  }

  @Test("A store of a newer version is neither read nor changed")
  func newer() throws {
    try inFolder { folder in
      let path = folder + "/a.sqlite"
      let store = try BriefingDatabase(path: path)
      try store.queue.write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999')")
      }
      for open in [BriefingDatabase.init(path:), BriefingDatabase.readOnly(path:)] {
        let error = #expect(throws: StoreError.self) { try open(path) }
        #expect(error?.diagnostic.code == "store.file.newer")
      }
    }
  }

  @Test("The database of another program is left alone, and told from an old store")
  func foreign() throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = folder + "/a.sqlite"
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE places (id)") }
      let before = try Data(contentsOf: URL(filePath: path))
      for open in [BriefingDatabase.init(path:), BriefingDatabase.readOnly(path:)] {
        let error = #expect(throws: StoreError.self) { try open(path) }
        #expect(error?.diagnostic.code == "store.file.foreign")
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
      // An empty file is nobody's, and becomes a store.
      try Data().write(to: URL(filePath: folder + "/b.sqlite"))
      #expect(try BriefingDatabase(path: folder + "/b.sqlite").counts().facts == 0)
    }
  }

  @Test("Several may make the same store at once")
  func race() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      let folder = NSTemporaryDirectory() + "store-race-" + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: folder) }
      for round in 0..<10 {
        for _ in 0..<4 {
          group.addTask {
            try BriefingDatabase(path: folder + "/\(round)/a.sqlite").counts().facts
          }
        }
        for try await facts in group { #expect(facts == 0) }
      }
    }
  }

  @Test("A file that is no database is refused")
  func garbage() throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = folder + "/a.sqlite"
      try Data(repeating: 65, count: 5000).write(to: URL(filePath: path))
      #expect(throws: DatabaseError.self) { try BriefingDatabase(path: path) }
      #expect(throws: DatabaseError.self) { try BriefingDatabase.readOnly(path: path) }
    }
  }

  @Test("A damaged table is found by the check")
  func damaged() throws {
    let store = try BriefingDatabase.inMemory()
    try store.checkIntegrity()
    try store.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: "PRAGMA foreign_keys = OFF; INSERT INTO articles VALUES ('nobody', '{}')")
    }
    let error = #expect(throws: StoreError.self) { try store.checkIntegrity() }
    #expect(error?.diagnostic.code == "store.file.damaged")
  }

  @Test("A released step of the schema never changes", arguments: ["1", "2", "3", "4", "5"])
  func schema(_ step: String) throws {
    let queue = try DatabaseQueue()
    try Migrations.all.migrate(queue, upTo: step)
    let statements = try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'passage\\_index\\_%' ESCAPE '\\' ORDER BY name
          """)
    }
    try expectGolden(statements.joined(separator: ";\n\n") + "\n", "Store/schema-\(step).sql")
  }

  @Test("Every code of the store has its sentence")
  func messages() {
    for code in ["none", "newer", "older", "unfinished", "damaged"] {
      #expect(MessageTable.entries["store.file." + code] != nil)
    }
    for code in ["store.project.repeated", "store.article.repeated"] {
      #expect(MessageTable.entries[code] != nil)
    }
  }
}
