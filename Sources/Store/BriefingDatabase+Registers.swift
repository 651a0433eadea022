public import BriefingModel
import GRDB

extension BriefingDatabase {
  // MARK: Adding

  /// Takes the units of `file` in place of those it held before.
  @discardableResult
  public func replaceUnits(_ units: [Region], from file: SourceFile) throws -> AddOutcome {
    try replace("units", try JSON.text(units), file) { database, register in
      let insert = try database.makeStatement(sql: "INSERT INTO units VALUES (\(Self.marks(11)))")
      for (position, unit) in units.enumerated() {
        try insert.execute(arguments: [
          register, position, unit.code, unit.name, unit.shortName, unit.level.rawValue,
          unit.kind.rawValue, unit.parent, unit.group, unit.unrankedReason,
          try Stored.list(unit.aliases),
        ])
      }
    }
  }

  /// Takes the targets of `file` in place of those it held before.
  @discardableResult
  public func replaceTargets(_ targets: [Target], from file: SourceFile) throws -> AddOutcome {
    try replace("targets", try JSON.text(targets), file) { database, register in
      let insert = try database.makeStatement(
        sql: "INSERT INTO targets VALUES (\(Self.marks(11)))")
      for (position, target) in targets.enumerated() {
        try insert.execute(arguments: [
          register, position, target.unit, target.indicator, target.year,
          target.value.description, target.unitOfMeasure, target.setBy, target.cell.file,
          target.cell.sheet, target.cell.cell,
        ])
      }
    }
  }

  /// Takes the issues of `file` as they stood on `asOf`; lists of other days stay as they are.
  @discardableResult
  public func replaceIssues(
    _ issues: [Issue], asOf day: CalendarDate, from file: SourceFile
  ) throws -> AddOutcome {
    try replace("issues", try JSON.text(issues), file, asOf: day) { database, register in
      let insert = try database.makeStatement(sql: "INSERT INTO issues VALUES (\(Self.marks(16)))")
      for (position, issue) in issues.enumerated() {
        try insert.execute(arguments: [
          register, position, issue.id, issue.project, issue.text, issue.kind,
          issue.raisedOn?.iso, issue.unit, issue.person, issue.due?.iso, issue.level,
          issue.status, issue.closedOn?.iso, issue.row.file, issue.row.sheet, issue.row.cell,
        ])
      }
    }
  }

  /// Takes the duties of `file` in place of those it held before.
  @discardableResult
  public func replaceDuties(_ duties: [Duty], from file: SourceFile) throws -> AddOutcome {
    try replace("duties", try JSON.text(duties), file) { database, register in
      let insert = try database.makeStatement(sql: "INSERT INTO duties VALUES (\(Self.marks(9)))")
      for (position, duty) in duties.enumerated() {
        try insert.execute(arguments: [
          register, position, duty.project, duty.role, duty.holder, duty.post, duty.row.file,
          duty.row.sheet, duty.row.cell,
        ])
      }
    }
  }

  func replace(
    _ kind: String, _ content: String, _ file: SourceFile, asOf day: CalendarDate? = nil,
    _ insert: (Database, _ register: Int64) throws -> Void
  ) throws -> AddOutcome {
    let hash = JSON.hash([content])
    return try queue.write { database in
      let key: StatementArguments = [kind, day?.iso ?? "", file.name]
      let known = try Row.fetchOne(
        database,
        sql: """
          SELECT id, content_hash FROM registers WHERE kind = ? AND as_of = ? AND file_name = ?
          """, arguments: key)
      if known?[1] == hash { return .unchanged }
      if let known {
        try database.execute(
          sql: "DELETE FROM registers WHERE id = ?", arguments: [known[0] as Int64])
      }
      try database.execute(
        sql: """
          INSERT INTO registers (kind, as_of, file_name, file_hash, content_hash)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: key + [file.hash, hash])
      try insert(database, database.lastInsertedRowID)
      return known == nil ? .added : .replaced
    }
  }

  // MARK: Reading

  /// The reporting units, in the register's order; of two rows with one code the later file's.
  public func units() throws -> [Region] {
    let regions = try rows("units").map { row in
      Region(
        code: row[2], name: row[3], shortName: row[4],
        level: RegionLevel(rawValue: row[5]) ?? .county,
        kind: RegionKind(rawValue: row[6]) ?? .administrative, parent: row[7], group: row[8],
        aliases: try Stored.list(row[10]), unrankedReason: row[9])
    }
    return Self.latest(regions) { [$0.code] }
  }

  /// The targets, in the register's order; of two for the same thing the later file's.
  public func targets() throws -> [Target] {
    let targets = try rows("targets").compactMap { row -> Target? in
      let text: String = row[5]
      guard let value = ExactNumber(text) else { return nil }
      return Target(
        unit: row[2], indicator: row[3], year: row[4], value: value, unitOfMeasure: row[6],
        setBy: row[7], cell: CellReference(file: row[8], sheet: row[9], cell: row[10]))
    }
    return Self.latest(targets) { [$0.unit, $0.indicator, String($0.year), $0.setBy ?? ""] }
  }

  /// The issues as they stood on `day`, in the list's order; `nil` if no list has that day.
  public func issues(asOf day: CalendarDate) throws -> [Issue]? {
    guard try issueDays().contains(day) else { return nil }
    let issues = try rows("issues", asOf: day).map { row in
      Issue(
        id: row[2], project: row[3], text: row[4], kind: row[5], raisedOn: Stored.date(row[6]),
        unit: row[7], person: row[8], due: Stored.date(row[9]), level: row[10], status: row[11],
        closedOn: Stored.date(row[12]),
        row: CellReference(file: row[13], sheet: row[14], cell: row[15]))
    }
    return Self.latest(issues) { [$0.id] }
  }

  /// The days of which there is a list of issues, earliest first.
  public func issueDays() throws -> [CalendarDate] {
    try queue.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT as_of FROM registers WHERE kind = 'issues' ORDER BY as_of")
    }.compactMap { CalendarDate(iso: $0) }
  }

  /// Who answers for what, in the register's order, each duty once.
  public func duties() throws -> [Duty] {
    let duties = try rows("duties").map { row in
      Duty(
        project: row[2], role: row[3], holder: row[4], post: row[5],
        row: CellReference(file: row[6], sheet: row[7], cell: row[8]))
    }
    return Self.latest(duties) { [$0.project, $0.role, $0.holder] }
  }

  /// Rows of a register, those of files added later after the others.
  private func rows(_ table: String, asOf day: CalendarDate? = nil) throws -> [Row] {
    try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(table).* FROM \(table) JOIN registers ON registers.id = register
          WHERE as_of = ? ORDER BY registers.id, position
          """, arguments: [day?.iso ?? ""])
    }
  }

  /// The last value of each key, where the first of that key stands.
  private static func latest<Value>(_ values: [Value], _ key: (Value) -> [String]) -> [Value] {
    var order: [[String]: Int] = [:]
    var result: [Value] = []
    for value in values {
      let key = key(value)
      if let index = order[key] {
        result[index] = value
      } else {
        order[key] = result.count
        result.append(value)
      }
    }
    return result
  }
}
