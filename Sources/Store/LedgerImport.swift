import BriefingModel
import GRDB

/// One reading of a ledger: its rows are digested as they come, and put in if there is a snapshot to
/// put them into.
struct LedgerImport {
  private let snapshot: Int64?
  private var projects: RowWriter
  private var totals: RowWriter
  private var digest = SHA256()
  private(set) var count = 0

  /// A reading whose rows become those of `snapshot`; they are only digested for `nil`.
  init(_ database: Database, into snapshot: Int64?) throws {
    self.snapshot = snapshot
    projects = try RowWriter(
      database, table: "snapshot_projects", key: "key", columns: ProjectColumns.names)
    totals = try RowWriter(
      database, table: "stated_totals", key: "snapshot",
      columns: ["position", "label", "column_name", "fen", "sheet", "cell"])
  }

  /// Takes the next rows.
  mutating func take(_ rows: [Project]) throws {
    for row in rows {
      ProjectColumns.put(row, into: &projects)
      digest.update(projects.bytes)
      if let snapshot { try projects.insert(key: ProjectColumns.key(snapshot, count)) }
      count += 1
    }
  }

  /// Takes the totals, after all rows.
  ///
  /// - Returns: The digest of the whole.
  consuming func finish(_ stated: [LedgerSnapshot.StatedTotal]) throws -> String {
    for (position, total) in stated.enumerated() {
      totals.begin()
      totals.integer(Int64(position))
      totals.text(total.label)
      totals.text(total.column)
      totals.integer(total.value.fen)
      totals.text(total.cell.sheet)
      totals.text(total.cell.cell)
      digest.update(totals.bytes)
      if let snapshot { try totals.insert(key: snapshot) }
    }
    return digest.finishHex()
  }
}
