import Foundation
import GRDB
import TestSupport

/// The program while it runs, so that a test can meddle.
final class RunningProgram {
  private let process = Process()
  private let scratch: Scratch

  /// Starts the program with `arguments`.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    scratch = try Scratch()
    process.executableURL = Program.file
    process.arguments = arguments
    process.currentDirectoryURL = Paths.root
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LANG": "C.UTF-8"].merging(environment) { $1 }
    ) { $1 }
    for name in ["out", "err"] { try scratch.write("", name) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "err"))
    try process.run()
  }

  /// Whether it has not ended yet.
  var isRunning: Bool { process.isRunning }

  /// What it has said so far.
  var errors: String { (try? Paths.text(scratch.url.appending(path: "err"))) ?? "" }

  /// Ends it as a power cut would: it is asked nothing.
  ///
  /// - Returns: Whether it was still running.
  func killed() -> Bool {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// Waits for its end.
  func ended() throws -> Program.Run {
    process.waitUntilExit()
    return Program.Run(
      status: process.terminationStatus,
      output: try Paths.text(scratch.url.appending(path: "out")), errors: errors)
  }
}

/// A store's file as a test looks at it.
struct StoreFile {
  /// Where it is.
  let path: String

  /// Every row of every table, in order; the index over sentences is left out.
  ///
  /// Opening it is what the next run does: a log that a killed run left behind is gone through.
  func dump() throws -> String {
    try DatabaseQueue(path: path).read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
            AND name NOT LIKE 'passage_index%' ORDER BY 1
          """)
      return try tables.map { table in
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
          row.databaseValues.map { $0.description }.joined(separator: "\t")
        }
        return ([table] + rows.sorted()).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }

  /// What SQLite finds wrong with it.
  func faults() throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "\($0)" }
    }
  }

  /// The bytes of its log; none if there is no log.
  var logSize: Int {
    var status = stat()
    return unsafe stat(path + "-wal", &status) == 0 ? Int(status.st_size) : 0
  }

  /// Copies it with what lies beside it.
  func copied(to other: String) throws -> StoreFile {
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: other + suffix)
    }
    return StoreFile(path: other)
  }
}

/// Ledgers made for tests of the store.
enum MadeLedger {
  static let units = "代码,名称,简称,层级,类型,上级,分组,不参与排名原因,别名\n990901,青穗县,,县,行政区,,甲组,,\n"

  /// A ledger of `rows` projects; another `seed` makes another ledger of the same projects.
  static func text(rows: Int, seed: Int) -> String {
    var text = "项目编号,项目名称,责任单位,投资方,建设内容及规模,总投资(亿元),备注\n"
    for row in 1...rows {
      text += "QS-\(row),第\(row)号粮仓,青穗县,第\(row % 90)粮食公司,"
      text += "建设恒温仓\(row % 40 + 2)座及配套道路管网,\(row % 70 + 1).\(seed),第\(seed)次填报\n"
    }
    return text
  }
}
