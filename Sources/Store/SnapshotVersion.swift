public import BriefingModel
import GRDB

/// A file that was added as the ledger of a day (台账的一个版本).
public struct SnapshotVersion: Hashable, Sendable, Codable {
  /// The day and the file.
  public let header: LedgerHeader
  /// How many projects it has.
  public let rows: Int
  /// Whether another file of its name took its place, so that it counts no more.
  public let isSuperseded: Bool
  /// What the store knows it by.
  let id: Int64

  /// The versions of a day.
  static func all(asOf day: CalendarDate, _ database: Database) throws -> [SnapshotVersion] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT file_name, file_hash, row_count, superseded, id FROM snapshots
        WHERE as_of = ? ORDER BY file_name, superseded DESC, CASE superseded WHEN 1 THEN id END,
          file_hash
        """, arguments: [day.iso]
    ).map { row in
      SnapshotVersion(
        header: LedgerHeader(asOf: day, fileName: row[0], fileHash: row[1]), rows: row[2],
        isSuperseded: row[3], id: row[4])
    }
  }

  /// Its rows and totals.
  func ledger(_ database: Database) throws -> LedgerSnapshot {
    LedgerSnapshot(
      asOf: header.asOf, fileName: header.fileName, fileHash: header.fileHash,
      projects: try projects(database), statedTotals: try totals(database))
  }

  private func projects(_ database: Database) throws -> [Project] {
    let known = try Row.fetchAll(
      database, sql: "SELECT position, identity FROM project_identities WHERE snapshot = ?",
      arguments: [id])
    let identities = Dictionary(
      known.map { ($0[0] as Int, $0[1] as String) }, uniquingKeysWith: { first, _ in first })
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(ProjectColumns.names.joined(separator: ", ")) FROM snapshot_projects
        WHERE key BETWEEN ? AND ? ORDER BY key
        """, arguments: [ProjectColumns.key(id, 0), ProjectColumns.key(id + 1, 0) - 1])
    var projects: [Project] = []
    projects.reserveCapacity(rows)
    while let row = try cursor.next() {
      projects.append(
        ProjectColumns.project(row, file: header.fileName, identity: identities[projects.count]))
    }
    return projects
  }

  private func totals(_ database: Database) throws -> [LedgerSnapshot.StatedTotal] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM stated_totals WHERE snapshot = ? ORDER BY position",
      arguments: [id]
    ).map { row in
      LedgerSnapshot.StatedTotal(
        label: row[2], column: row[3], value: Money(fen: row[4]),
        cell: CellReference(file: header.fileName, sheet: row[5], cell: row[6]))
    }
  }
}
