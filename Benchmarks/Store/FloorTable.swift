import Foundation
import GRDB
import GRDBSQLite

/// A value as it lies in a column.
enum FloorValue {
  case null
  case integer(Int64)
  case text(String)

  /// What the row in the middle of a store's ledger holds.
  static func middleRow(of path: String) throws -> [FloorValue] {
    try DatabaseQueue(path: path).read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM snapshot_projects ORDER BY key LIMIT 1
          OFFSET (SELECT count(*) / 2 FROM snapshot_projects)
          """)
      let ours = ["key", "snapshot", "position"]
      return (row ?? Row()).filter { !ours.contains($0.0) }.map { column in
        switch column.1.storage {
        case .int64(let number): .integer(number)
        case .string(let text): .text(text)
        default: .null
        }
      }
    }
  }
}

/// Rows put into a table with the C functions of SQLite and nothing else.
enum FloorTable {
  /// Processor seconds that `rows` rows of `values` take, commit and checkpoint included.
  static func measure(_ path: String, values: [FloorValue], rows: Int) throws -> Double {
    try StoreBenchmark.remove(path)
    var opened: OpaquePointer?
    unsafe check(sqlite3_open(path, &opened))
    guard let connection = unsafe opened else { fatalError("no connection") }
    defer { unsafe sqlite3_close(connection) }
    let columns = (0..<values.count).map { "c\($0) ANY" }.joined(separator: ", ")
    for sql in [
      "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cache_size = -16000",
      "CREATE TABLE t (key INTEGER PRIMARY KEY, \(columns)) STRICT",
    ] { unsafe check(sqlite3_exec(connection, sql, nil, nil, nil)) }
    let marks = Array(repeating: "?", count: values.count + 1).joined(separator: ", ")
    var statement: OpaquePointer?
    unsafe check(
      sqlite3_prepare_v2(connection, "INSERT INTO t VALUES (\(marks))", -1, &statement, nil))
    defer { unsafe sqlite3_finalize(statement) }
    // The texts lie behind each other, so that nothing is copied while the rows go in.
    var bytes: [UInt8] = []
    let starts = values.map { value -> Int in
      if case .text(let text) = value { bytes += Array(text.utf8) }
      return bytes.count
    }
    let start = StoreBenchmark.processorTime()
    unsafe check(sqlite3_exec(connection, "BEGIN IMMEDIATE", nil, nil, nil))
    unsafe bytes.withUnsafeBytes { buffer in
      for row in 0..<rows {
        unsafe sqlite3_bind_int64(statement, 1, Int64(row))
        for (index, value) in values.enumerated() {
          let place = Int32(index + 2)
          switch value {
          case .null: unsafe sqlite3_bind_null(statement, place)
          case .integer(let number): unsafe sqlite3_bind_int64(statement, place, number)
          case .text(let text):
            let count = text.utf8.count
            let first = unsafe buffer.baseAddress.map {
              unsafe ($0 + starts[index] - count).assumingMemoryBound(to: CChar.self)
            }
            unsafe sqlite3_bind_text(statement, place, first, Int32(count), nil)
          }
        }
        precondition(unsafe sqlite3_step(statement) == SQLITE_DONE, "a row")
        unsafe sqlite3_reset(statement)
      }
    }
    unsafe check(sqlite3_exec(connection, "COMMIT", nil, nil, nil))
    return StoreBenchmark.processorTime() - start
  }

  private static func check(_ status: Int32) { precondition(status == SQLITE_OK, "\(status)") }
}
