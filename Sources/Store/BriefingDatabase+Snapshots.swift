public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// Adds the ledger of one file.
  @discardableResult
  public func add(snapshot: LedgerSnapshot) throws -> AddOutcome {
    try add(ledger: snapshot.header) { take in
      try take(snapshot.projects)
      return snapshot.statedTotals
    }
  }

  /// Adds the ledger of one file, whose rows come as they are read.
  ///
  /// A day's ledger may come in many files, one a unit. A file of a name that the day already has
  /// is a correction: the older one is kept, and counts no more. Nothing is kept of a ledger whose
  /// rows end in an error, nor written of one that is here already.
  ///
  /// - Parameters:
  ///   - header: The file and the day.
  ///   - columns: Where its columns stand, kept together with the rows; `nil` leaves what is known.
  ///   - rows: Hands on the rows in the file's order and returns the totals it states. It is called
  ///     twice for a file that is known and was read to other rows then.
  /// - Throws: What `rows` throws, else what SQLite says; the store is as it was.
  @discardableResult
  public func add(
    ledger header: LedgerHeader, columns: [LedgerColumn]? = nil,
    rows: (_ take: ([Project]) throws -> Void) throws -> [LedgerSnapshot.StatedTotal]
  ) throws -> AddOutcome {
    try queue.write { database in
      if let columns { try Self.keep(columns, of: header, database) }
      let known = try KnownSnapshot(header, database)
      if let known {
        let (hash, _) = try Self.read(rows, into: nil, database)
        // The same bytes under another name, or read to the same rows: nothing is new.
        let isSame = known.hash == hash
        if known.counts, isSame || known.fileName != header.fileName { return .unchanged }
        if isSame {
          try known.putBack(as: header, database)
          try IdentityChain.compare(from: header.asOf, database)
          return .replaced
        }
        try database.execute(sql: "DELETE FROM snapshots WHERE id = ?", arguments: [known.id])
      }
      let replaces = try Self.supersede(header, database) || known != nil
      try database.execute(
        sql:
          "INSERT INTO snapshots (as_of, file_name, file_hash, content_hash) VALUES (?, ?, ?, '')",
        arguments: [header.asOf.iso, header.fileName, header.fileHash])
      let id = database.lastInsertedRowID
      let (hash, count) = try Self.read(rows, into: id, database)
      try database.execute(
        sql: "UPDATE snapshots SET content_hash = ?, row_count = ? WHERE id = ?",
        arguments: [hash, count, id])
      try IdentityChain.compare(from: header.asOf, database)
      return replaces ? .replaced : .added
    }
  }

  /// Goes through a ledger once.
  private static func read(
    _ rows: (_ take: ([Project]) throws -> Void) throws -> [LedgerSnapshot.StatedTotal],
    into snapshot: Int64?, _ database: Database
  ) throws -> (hash: String, count: Int) {
    var reading = try LedgerImport(database, into: snapshot)
    let totals = try rows { try reading.take($0) }
    let count = reading.count
    return (try reading.finish(totals), count)
  }

  /// Lets the snapshot that has the day and the name of `header` count no more.
  ///
  /// - Returns: Whether there is one.
  fileprivate static func supersede(_ header: LedgerHeader, _ database: Database) throws -> Bool {
    try database.execute(
      sql: """
        UPDATE snapshots SET superseded = 1 WHERE as_of = ? AND file_name = ? AND NOT superseded
        """, arguments: [header.asOf.iso, header.fileName])
    return database.changesCount > 0
  }

  static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }

  // MARK: Reading

  /// The days of which there is a ledger, earliest first.
  public func snapshots() throws -> [CalendarDate] {
    try queue.read { database in
      try String.fetchAll(
        database, sql: "SELECT DISTINCT as_of FROM snapshots WHERE NOT superseded ORDER BY as_of")
    }.compactMap { CalendarDate(iso: $0) }
  }

  /// The ledger of a day as its files have it, before corrections: see `snapshot(asOf:)`.
  public func ledgerAsRead(asOf day: CalendarDate) throws -> Reported<LedgerSnapshot>? {
    let files = try queue.read { database in
      try SnapshotVersion.all(asOf: day, database).filter { !$0.isSuperseded }
        .map { try $0.ledger(database) }
    }
    return LedgerMerge.merged(files, asOf: day)
  }

  /// The latest ledger not after `day`, or `nil`.
  public func latestSnapshot(notAfter day: CalendarDate) throws -> Reported<LedgerSnapshot>? {
    try snapshots().last { $0 <= day }.flatMap { try snapshot(asOf: $0) }
  }

  /// What is odd about the parents (父项目) that the ledger of `day` names.
  ///
  /// The rows are read only if one of them names a parent at all.
  public func parentFaults(asOf day: CalendarDate) throws -> [Diagnostic] {
    let namesParents = try queue.read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM snapshots CROSS JOIN snapshot_projects
              ON key BETWEEN snapshots.id << 24 AND (snapshots.id << 24) + 16777215
            WHERE as_of = ? AND NOT superseded AND parent IS NOT NULL)
          """, arguments: [day.iso]) ?? false
    }
    guard namesParents else { return [] }
    return try snapshot(asOf: day)?.value.parents.diagnostics ?? []
  }

  /// Every file that was ever added for a day, those that count no more among them; by name, and of
  /// one name in the order in which they came.
  public func snapshotVersions(asOf day: CalendarDate) throws -> [SnapshotVersion] {
    try queue.read { try SnapshotVersion.all(asOf: day, $0) }
  }

  /// The ledger of one file as it was added, also of one that counts no more.
  public func snapshot(version: SnapshotVersion) throws -> LedgerSnapshot {
    try queue.read { try version.ledger($0) }
  }
}

/// The snapshot that has the day and the bytes of a file.
private struct KnownSnapshot {
  let id: Int64
  let hash: String
  let counts: Bool
  let fileName: String

  init?(_ header: LedgerHeader, _ database: Database) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT id, content_hash, NOT superseded, file_name FROM snapshots
        WHERE as_of = ? AND file_hash = ?
        """, arguments: [header.asOf.iso, header.fileHash])
    guard let row else { return nil }
    id = row[0]
    hash = row[1]
    counts = row[2]
    fileName = row[3]
  }

  /// Lets it count again, in place of the one that took its place.
  func putBack(as header: LedgerHeader, _ database: Database) throws {
    _ = try BriefingDatabase.supersede(header, database)
    try database.execute(
      sql: "UPDATE snapshots SET superseded = 0, file_name = ? WHERE id = ?",
      arguments: [header.fileName, id])
  }
}
