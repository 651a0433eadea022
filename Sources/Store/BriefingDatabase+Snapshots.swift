public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// Adds the ledger of one file.
  ///
  /// A day's ledger may come in many files, one a unit. A file of a name that the day already has
  /// is a correction: the older one is kept, and counts no more.
  @discardableResult
  public func add(snapshot: LedgerSnapshot) throws -> AddOutcome {
    let content = try JSON.hash([JSON.text(snapshot)])
    return try queue.write { database in
      let known = try Row.fetchOne(
        database,
        sql: """
          SELECT id, content_hash, superseded, file_name FROM snapshots
          WHERE as_of = ? AND file_hash = ?
          """, arguments: [snapshot.asOf.iso, snapshot.fileHash])
      if let known, known[2] == 0 {
        // The same bytes under another name, or read to the same rows: nothing is new.
        if known[1] == content || known[3] != snapshot.fileName { return .unchanged }
      }
      if let known {
        try database.execute(
          sql: "DELETE FROM snapshots WHERE id = ?", arguments: [known[0] as Int64])
      }
      try database.execute(
        sql: """
          UPDATE snapshots SET superseded = 1
          WHERE as_of = ? AND file_name = ? AND NOT superseded
          """, arguments: [snapshot.asOf.iso, snapshot.fileName])
      let replaces = known != nil || database.changesCount > 0
      try database.execute(
        sql: """
          INSERT INTO snapshots (as_of, file_name, file_hash, content_hash) VALUES (?, ?, ?, ?)
          """,
        arguments: [snapshot.asOf.iso, snapshot.fileName, snapshot.fileHash, content])
      try insert(snapshot, as: database.lastInsertedRowID, database)
      return replaces ? .replaced : .added
    }
  }

  private func insert(
    _ snapshot: LedgerSnapshot, as id: Int64, _ database: Database
  ) throws {
    let project = try database.makeStatement(
      sql: "INSERT INTO snapshot_projects VALUES (\(Self.marks(29)))")
    for (position, row) in snapshot.projects.enumerated() {
      let texts: [DatabaseValue] = [
        row.id.databaseValue, row.nationalCode.databaseValue, row.name.databaseValue,
        row.ownerUnit.databaseValue, row.investor.databaseValue, row.origin.databaseValue,
        row.scale.databaseValue, row.chain.databaseValue, row.category.databaseValue,
        row.nature.databaseValue, try Stored.list(row.lists).databaseValue,
        row.contractKind.databaseValue,
      ]
      let money = [
        row.totalInvestment, row.contractInvestment, row.planOfYear, row.doneThisYear,
        row.doneInAll, row.fundsThisYear,
      ].map { Stored.money($0) }
      let rest: [DatabaseValue] = [
        Stored.stages(row.planned).databaseValue, Stored.stages(row.actual).databaseValue,
        row.progress.databaseValue, row.problem.databaseValue, row.sponsor.databaseValue,
        row.remark.databaseValue,
        (row.extra.isEmpty ? nil : try JSON.text(row.extra)).databaseValue,
        row.row.sheet.databaseValue, row.row.cell.databaseValue,
      ]
      let key: [DatabaseValue] = [id.databaseValue, position.databaseValue]
      try project.execute(arguments: StatementArguments(key + texts + money + rest))
    }
    let total = try database.makeStatement(
      sql: "INSERT INTO stated_totals VALUES (\(Self.marks(7)))")
    for (position, row) in snapshot.statedTotals.enumerated() {
      try total.execute(arguments: [
        id, position, row.label, row.column, row.value.fen, row.cell.sheet, row.cell.cell,
      ])
    }
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
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, file_name, file_hash FROM snapshots
          WHERE as_of = ? AND NOT superseded ORDER BY file_name, file_hash
          """, arguments: [day.iso]
      ).map { row in
        LedgerFile(
          snapshot: LedgerSnapshot(
            asOf: day, fileName: row[1], fileHash: row[2],
            projects: try Self.projects(database, row[0], file: row[1]),
            statedTotals: try Self.totals(database, row[0], file: row[1])))
      }
    }
    return LedgerFile.merged(files, asOf: day)
  }

  /// The latest ledger not after `day`, or `nil`.
  public func latestSnapshot(notAfter day: CalendarDate) throws -> Reported<LedgerSnapshot>? {
    try snapshots().last { $0 <= day }.flatMap { try snapshot(asOf: $0) }
  }

  private static func projects(
    _ database: Database, _ snapshot: Int64, file: String
  ) throws -> [Project] {
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT * FROM snapshot_projects WHERE snapshot = ? ORDER BY position",
      arguments: [snapshot])
    var projects: [Project] = []
    while let row = try cursor.next() {
      let extra: String? = row[26]
      projects.append(
        Project(
          id: row[2], nationalCode: row[3], name: row[4], ownerUnit: row[5], investor: row[6],
          origin: row[7], scale: row[8], chain: row[9], category: row[10], nature: row[11],
          lists: try Stored.list(row[12]), contractKind: row[13],
          totalInvestment: Stored.money(row[14]), contractInvestment: Stored.money(row[15]),
          planOfYear: Stored.money(row[16]), doneThisYear: Stored.money(row[17]),
          doneInAll: Stored.money(row[18]), fundsThisYear: Stored.money(row[19]),
          planned: Stored.stages(row[20]), actual: Stored.stages(row[21]), progress: row[22],
          problem: row[23], sponsor: row[24], remark: row[25],
          extra: try extra.map { try JSON.value($0) } ?? [:],
          row: CellReference(file: file, sheet: row[27], cell: row[28])))
    }
    return projects
  }

  private static func totals(
    _ database: Database, _ snapshot: Int64, file: String
  ) throws -> [LedgerSnapshot.StatedTotal] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM stated_totals WHERE snapshot = ? ORDER BY position",
      arguments: [snapshot]
    ).map { row in
      LedgerSnapshot.StatedTotal(
        label: row[2], column: row[3], value: Money(fen: row[4]),
        cell: CellReference(file: file, sheet: row[5], cell: row[6]))
    }
  }
}

/// One file's part of a day's ledger.
private struct LedgerFile {
  let snapshot: LedgerSnapshot

  /// The files as one ledger, or `nil` if there are none.
  static func merged(_ files: [LedgerFile], asOf day: CalendarDate) -> Reported<LedgerSnapshot>? {
    guard let first = files.first else { return nil }
    if files.count == 1 { return Reported(first.snapshot) }
    var projects: [Project] = []
    var diagnostics: [Diagnostic] = []
    var places: [String: CellReference] = [:]
    for project in files.flatMap(\.snapshot.projects) {
      if let other = places[project.id] {
        diagnostics.append(
          Diagnostic(
            code: "store.project.repeated", severity: .warning,
            place: Diagnostic.Place(
              file: project.row.file, sheet: project.row.sheet, cell: project.row.cell),
            arguments: [
              "id": project.id, "name": project.name, "other": other.description,
              "check": "K12",
            ]))
      } else {
        places[project.id] = project.row
        projects.append(project)
      }
    }
    let merged = LedgerSnapshot(
      asOf: day, fileName: files.map(\.snapshot.fileName).joined(separator: "、"),
      fileHash: JSON.hash(files.map(\.snapshot.fileHash)), projects: projects,
      statedTotals: files.flatMap(\.snapshot.statedTotals))
    return Reported(merged, diagnostics)
  }
}
