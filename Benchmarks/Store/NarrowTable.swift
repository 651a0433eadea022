import Foundation
import GRDB
import Store

/// Rows of five columns put in as the store puts in its own.
enum NarrowTable {
  static let values: [FloorValue] = [
    .text("LZ-000123"), .text("年产一万吨云母片新材料生产线"), .text("990101"), .integer(123_456_000_000), .null,
  ]

  /// Processor seconds that `rows` rows take.
  static func measure(_ path: String, rows: Int) throws -> Double {
    try StoreBenchmark.remove(path)
    var configuration = Configuration()
    configuration.journalMode = .wal
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          CREATE TABLE t (
            key INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, c TEXT, d ANY, e TEXT
          ) STRICT
          """)
    }
    let start = StoreBenchmark.processorTime()
    try queue.write { database in
      var row = try RowWriter(database, table: "t", key: "key", columns: ["a", "b", "c", "d", "e"])
      for key in 0..<rows {
        row.begin()
        for value in values {
          switch value {
          case .null: row.null()
          case .integer(let number): row.integer(number)
          case .text(let text): row.text(text)
          }
        }
        try row.insert(key: Int64(key))
      }
    }
    return StoreBenchmark.processorTime() - start
  }
}
