import BriefingModel
import GRDB

/// What a project is known by in one row of a ledger; texts as numbers of a `SymbolTable`.
struct ProjectKey {
  /// The row: `ProjectColumns.key`.
  let row: Int64
  /// 项目编号.
  let id: Int32
  /// Whether the number was made of the unit and the name, since the ledger gives none.
  let isDerived: Bool
  /// 国家项目代码, if it has 24 characters.
  let code: Int32
  /// 项目名称.
  let name: Int32
  /// The unit that answers for it.
  let unit: Int32
  /// 投资方.
  let investor: Int32
  /// What it is known by through all snapshots; `SymbolTable.none` until that is settled.
  var identity: Int32

  /// The columns that `init(_:_:)` reads.
  static let columns =
    "key, snapshot_projects.id, national_code, name, owner_unit, investor"

  /// The key of a row that begins with `columns`.
  init(_ row: Row, _ symbols: inout SymbolTable) {
    self.row = row[0]
    let (number, code, name): (String, String?, String) = (row[1], row[2], row[3])
    id = symbols.symbol(number)
    isDerived = number.utf8.contains(0xC2) && number.contains("·" + name)
    self.code = code?.utf8.count == 24 ? symbols.symbol(code) : SymbolTable.none
    self.name = symbols.symbol(name)
    unit = symbols.symbol(row[4])
    investor = symbols.symbol(row[5])
    identity = SymbolTable.none
  }

  /// The rows of the day's ledgers that count, in the order in which they are put together.
  static func all(
    asOf day: String, _ symbols: inout SymbolTable, _ database: Database
  ) throws -> [ProjectKey] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(columns) FROM snapshots JOIN snapshot_projects
          ON key BETWEEN snapshots.id << 24 AND (snapshots.id << 24) + 16777215
        WHERE as_of = ? AND NOT superseded ORDER BY file_name, file_hash, key
        """, arguments: [day])
    var keys: [ProjectKey] = []
    while let row = try cursor.next() { keys.append(ProjectKey(row, &symbols)) }
    return keys
  }

  /// The snapshot of the row.
  var snapshot: Int64 { row >> 24 }
  /// The row's position in it.
  var position: Int64 { row & 0xFF_FFFF }
}
