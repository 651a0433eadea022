public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// Keeps where the columns of a file's ledger of one day stand, in place of what was known.
  public func keep(_ columns: [LedgerColumn], of ledger: LedgerHeader) throws {
    let known = try self.columns(of: ledger.fileName, asOf: ledger.asOf)
    guard Set(known) != Set(columns) else { return }
    try queue.write { database in
      try database.execute(
        sql: "DELETE FROM ledger_columns WHERE as_of = ? AND file_name = ?",
        arguments: [ledger.asOf.iso, ledger.fileName])
      let insert = try database.makeStatement(
        sql: "INSERT OR IGNORE INTO ledger_columns VALUES (\(Self.marks(7)))")
      for column in columns {
        try insert.execute(arguments: [
          ledger.asOf.iso, ledger.fileName, column.sheet ?? "", column.rows.lowerBound,
          column.rows.upperBound, column.letters, column.name,
        ])
      }
    }
  }

  /// Where the columns of a file's ledger of `day` stand, by sheet, row and letter.
  public func columns(of fileName: String, asOf day: CalendarDate) throws -> [LedgerColumn] {
    try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT sheet, first_row, last_row, letters, name FROM ledger_columns
          WHERE as_of = ? AND file_name = ?
          ORDER BY sheet, first_row, length(letters), letters
          """, arguments: [day.iso, fileName]
      ).compactMap { row in
        let (first, last): (Int, Int) = (row[1], row[2])
        guard first <= last else { return nil }
        let sheet: String = row[0]
        return LedgerColumn(
          sheet: sheet.isEmpty ? nil : sheet, rows: first...last, letters: row[3], name: row[4])
      }
    }
  }
}
