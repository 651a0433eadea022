public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// Keeps where the columns of a file's ledger of one day stand, in place of what was known; writes
  /// nothing where that is the same.
  static func keep(
    _ columns: [LedgerColumn], of ledger: LedgerHeader, _ database: Database
  ) throws {
    // Of two that claim one cell the first is the one that was read.
    var places: Set<[String]> = []
    let kept = columns.filter {
      places.insert([$0.sheet ?? "", String($0.rows.lowerBound), $0.letters]).inserted
    }
    let known = try Self.columns(of: ledger.fileName, asOf: ledger.asOf, database)
    guard Set(known) != Set(kept) else { return }
    try database.execute(
      sql: "DELETE FROM ledger_columns WHERE as_of = ? AND file_name = ?",
      arguments: [ledger.asOf.iso, ledger.fileName])
    let insert = try database.makeStatement(
      sql: "INSERT INTO ledger_columns VALUES (\(Self.marks(7)))")
    for column in kept {
      try insert.execute(arguments: [
        ledger.asOf.iso, ledger.fileName, column.sheet ?? "", column.rows.lowerBound,
        column.rows.upperBound, column.letters, column.name,
      ])
    }
  }

  /// Where the columns of a file's ledger of `day` stand, by sheet, row and letter.
  public func columns(of fileName: String, asOf day: CalendarDate) throws -> [LedgerColumn] {
    try queue.read { try Self.columns(of: fileName, asOf: day, $0) }
  }

  private static func columns(
    of fileName: String, asOf day: CalendarDate, _ database: Database
  ) throws -> [LedgerColumn] {
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
