import BriefingModel
import GRDB

/// The projects of all ledgers from one day on, each compared with those known before.
///
/// A project is known by the number under which it first appeared. So what it is known by depends on
/// the ledgers alone and not on the order in which they were added: whenever one is added, the days
/// after it are compared anew, up to the first on which nothing changes.
struct IdentityChain {
  private let database: Database
  private var symbols = SymbolTable()
  private let decisions: [String: Bool]
  /// The projects known, each as it was last seen; the latest first.
  private var known: [ProjectKey] = []

  /// Compares the days from `day` on, and those before that were never compared.
  static func compare(from day: CalendarDate, _ database: Database) throws {
    let days = try String.fetchAll(
      database, sql: "SELECT DISTINCT as_of FROM snapshots WHERE NOT superseded ORDER BY as_of")
    let compared = Set(try String.fetchAll(database, sql: "SELECT day FROM compared_days"))
    let first = min(day.iso, days.first { !compared.contains($0) } ?? day.iso)
    var chain = try IdentityChain(before: days.last { $0 < first }, database)
    for next in days where next >= first {
      let isChanged = try chain.compare(next)
      if next > day.iso, compared.contains(next), !isChanged { break }
    }
  }

  /// The chain up to `day`, which has been compared.
  private init(before day: String?, _ database: Database) throws {
    self.database = database
    let decided = try Row.fetchAll(
      database, sql: "SELECT question, is_same FROM identity_decisions")
    decisions = Dictionary(
      decided.map { ($0[0] as String, $0[1] as Bool) }, uniquingKeysWith: { first, _ in first })
    guard let day else { return }
    var names: [Int64: Int32] = [:]
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT snapshot << 24 | position, identity FROM project_identities
          JOIN snapshots ON id = snapshot
        WHERE as_of = ?
        """, arguments: [day])
    {
      names[row[0]] = symbols.symbol(row[1])
    }
    known = Self.once(try ProjectKey.all(asOf: day, &symbols, database)).rows
    for index in known.indices {
      known[index].identity = names[known[index].row] ?? known[index].id
    }
    let absent = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(ProjectKey.columns), identity FROM project_absences
          JOIN snapshots ON snapshots.id = project_absences.snapshot
          JOIN snapshot_projects
            ON key = project_absences.snapshot << 24 | project_absences.position
        WHERE day = ? ORDER BY as_of DESC, file_name, file_hash, key
        """, arguments: [day])
    while let row = try absent.next() {
      var key = ProjectKey(row, &symbols)
      key.identity = symbols.symbol(row[6])
      known.append(key)
    }
  }

  /// The rows, each number once, and which row's project each of the others is.
  private static func once(_ rows: [ProjectKey]) -> (rows: [ProjectKey], twins: [(Int, ProjectKey)])
  {
    var places: [Int32: Int] = [:]
    places.reserveCapacity(rows.count)
    var unique: [ProjectKey] = []
    unique.reserveCapacity(rows.count)
    var twins: [(Int, ProjectKey)] = []
    for row in rows {
      if let place = places[row.id] {
        twins.append((place, row))
      } else {
        places[row.id] = unique.count
        unique.append(row)
      }
    }
    return (unique, twins)
  }

  // MARK: One day

  /// Compares the ledger of `day` with the projects known, which it then becomes the latest of.
  ///
  /// - Returns: Whether anything is otherwise than it was.
  private mutating func compare(_ day: String) throws -> Bool {
    var (rows, twins) = Self.once(try ProjectKey.all(asOf: day, &symbols, database))
    let (texts, decisions) = (symbols, decisions)
    let matcher = ProjectMatcher(known: known, rows: rows, symbols: texts) { earlier, later in
      decisions.isEmpty ? nil : decisions[IdentityQuestion.id(earlier, later, texts)]
    }
    var isKnown = Array(repeating: false, count: known.count)
    for (row, match) in matcher.matches.enumerated() {
      guard let match else { continue }
      rows[row].identity = known[match].identity
      isKnown[match] = true
    }
    var used = Set(known.map(\.identity))
    for row in rows.indices where rows[row].identity == SymbolTable.none {
      var identity = rows[row].id
      while !used.insert(identity).inserted {
        identity = symbols.symbol(symbols.text(identity) + "@" + day)
      }
      rows[row].identity = identity
    }
    let left = known.indices.filter { !isKnown[$0] }.map { known[$0] }
    let isChanged = try save(day, rows, twins, left, matcher)
    known = rows + left
    return isChanged
  }

  private func save(
    _ day: String, _ rows: [ProjectKey], _ twins: [(Int, ProjectKey)], _ left: [ProjectKey],
    _ matcher: ProjectMatcher
  ) throws -> Bool {
    var named = rows.filter { $0.identity != $0.id }
    for (place, twin) in twins where rows[place].identity != twin.id {
      var twin = twin
      twin.identity = rows[place].identity
      named.append(twin)
    }
    let identities = try replace(
      "project_identities", ["position", "identity"], key: "snapshot",
      where: "snapshot IN (SELECT id FROM snapshots WHERE as_of = ?)", day,
      named.sorted { $0.row < $1.row }
    ) { row, key in
      row.integer(key.position)
      row.text(symbols.text(key.identity))
      return key.snapshot
    }
    let absences = try replace(
      "project_absences", ["day", "identity", "position"], key: "snapshot", where: "day = ?", day,
      left
    ) { row, key in
      row.text(day)
      row.text(symbols.text(key.identity))
      row.integer(key.position)
      return key.snapshot
    }
    // Of two projects that are known by the same in all respects, one is asked about.
    var asked: Set<String> = []
    let open = matcher.questions.filter { question in
      let (earlier, later) = (matcher.known[question.known], matcher.rows[question.row])
      return asked.insert(IdentityQuestion.id(earlier, later, symbols)).inserted
    }
    let questions = try replace(
      "identity_questions",
      [
        "question", "day", "reason", "identity", "earlier_position", "later_snapshot",
        "later_position",
      ], key: "earlier_snapshot", where: "day = ?", day, open
    ) { row, question in
      let (earlier, later) = (matcher.known[question.known], matcher.rows[question.row])
      row.text(IdentityQuestion.id(earlier, later, symbols))
      row.text(day)
      row.text(question.doubt.rawValue)
      row.text(symbols.text(earlier.identity))
      row.integer(earlier.position)
      row.integer(later.snapshot)
      row.integer(later.position)
      return earlier.snapshot
    }
    try database.execute(
      sql: "INSERT OR IGNORE INTO compared_days VALUES (?)", arguments: [day])
    return identities || absences || questions
  }

  /// Puts `items` in place of the rows that `condition` holds for, unless they are the same.
  ///
  /// - Returns: Whether they are not.
  private func replace<Item>(
    _ table: String, _ columns: [String], key: String, where condition: String, _ day: String,
    _ items: [Item], _ put: (inout RowWriter, Item) -> Int64
  ) throws -> Bool {
    var row = try RowWriter(database, table: table, key: key, columns: columns)
    let known = try Row.fetchCursor(
      database,
      sql: "SELECT \(([key] + columns).joined(separator: ", ")) FROM \(table) WHERE \(condition)",
      arguments: [day])
    var before: Set<[DatabaseValue]> = []
    while let row = try known.next() { before.insert(Array(row.databaseValues)) }
    var isSame = before.count == items.count
    if isSame {
      for item in items {
        row.begin()
        let key = put(&row, item)
        if !before.contains([key.databaseValue] + row.values) {
          isSame = false
          break
        }
      }
    }
    if isSame { return false }
    try database.execute(sql: "DELETE FROM \(table) WHERE \(condition)", arguments: [day])
    for item in items {
      row.begin()
      let key = put(&row, item)
      try row.insert(key: key)
    }
    return true
  }
}
