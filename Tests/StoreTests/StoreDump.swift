import GRDB

@testable import Store

extension BriefingDatabase {
  /// Every row of every table in a fixed order, for comparing whole databases.
  func dump() throws -> String {
    try queue.read { database in
      let tables = try String.fetchAll(
        database,
        sql:
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"
      )
      return try tables.map { table in
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
          row.databaseValues.map { $0.description }.joined(separator: "\t")
        }
        return ([table] + rows.sorted()).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }
}
