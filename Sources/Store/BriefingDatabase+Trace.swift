public import BriefingModel
import GRDB

/// A figure that an issue printed (已印数据).
public struct PrintedRecord: Hashable, Sendable {
  /// What tells issues apart, such as `weekly/2026-06-01`.
  public let issue: String
  /// The briefing's file, without its folders.
  public let briefing: String
  /// The figure and where it comes from.
  public let provenance: Provenance
}

extension BriefingDatabase {
  /// The figure called `id` in the issue `issue`, or without one in the latest issue of each kind of
  /// briefing; latest first.
  public func printed(id: String, issue: String? = nil) throws -> [PrintedRecord] {
    let records = try printed(
      sql: "figure = ? AND (? IS NULL OR issue = ?)", [id, issue, issue])
    guard issue == nil else { return records }
    var kinds: Set<Substring> = []
    return records.filter { kinds.insert($0.issue.prefix { $0 != "/" }).inserted }
  }

  /// The figures with `digits` in a row, the point left out, whose printed text is meant; latest
  /// first.
  ///
  /// - Parameter isMeant: Whether a printed text is looked for; asked before anything else is read.
  public func printed(
    withDigits digits: String, _ isMeant: (String) -> Bool
  ) throws -> [PrintedRecord] {
    let places = try queue.read { database in
      try Row.fetchAll(
        database,
        sql:
          "SELECT issue, position, printed FROM printed WHERE instr(replace(printed, '.', ''), ?)",
        arguments: [digits])
    }
    return try places.filter { isMeant($0[2]) }.flatMap { place in
      try printed(sql: "issue = ? AND position = ?", [place[0] as String, place[1] as Int])
    }.sorted { $0.issue > $1.issue }
  }

  private func printed(
    sql condition: String, _ arguments: StatementArguments
  ) throws -> [PrintedRecord] {
    let rows = try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT issue, briefing, provenance FROM printed WHERE \(condition)
          ORDER BY issue DESC, position
          """, arguments: arguments)
    }
    return try rows.map {
      PrintedRecord(issue: $0[0], briefing: $0[1], provenance: try JSON.value($0[2]))
    }
  }

  /// The rows of the ledgers of `day` that count, by id and name of the project as an input of a
  /// computation is named: 「LZ-001 云母片项目」.
  public func ledgerRows(asOf day: CalendarDate) throws -> [String: CellReference] {
    let rows = try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT snapshot_projects.id || ' ' || name, file_name, sheet, cell
          FROM snapshots JOIN snapshot_projects
            ON key BETWEEN snapshots.id << 24 AND (snapshots.id << 24) + 16777215
          WHERE as_of = ? AND NOT superseded ORDER BY file_name, file_hash, key
          """, arguments: [day.iso])
    }
    return Dictionary(
      rows.map { ($0[0], CellReference(file: $0[1], sheet: $0[2], cell: $0[3])) },
      uniquingKeysWith: { first, _ in first })
  }
}
