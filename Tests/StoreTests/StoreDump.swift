import GRDB

@testable import Store

extension BriefingDatabase {
  /// Every row of every table in a fixed order, for comparing whole databases.
  ///
  /// Sentences are numbered as they come, so their numbers and the index over them are left out.
  func dump() throws -> String {
    try queue.read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'passage_index%'
          ORDER BY 1
          """)
      return try tables.map { table in
        let columns = try database.columns(in: table).map(\.name)
          .filter { $0 != "passage" && !(table == "passages" && $0 == "id") }
        let rows = try Row.fetchAll(
          database, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
        ).map { row in
          row.databaseValues.map { $0.description }.joined(separator: "\t")
        }
        return ([table] + rows.sorted()).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }
}
