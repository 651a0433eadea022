import BriefingModel
package import GRDB
import GRDBSQLite

/// Puts rows into one table, one after another, at the cost of SQLite alone.
///
/// The values of a row are laid out in one buffer and bound where they lie, where GRDB's own arguments
/// cost arrays, boxes and a copy of each text. The
/// buffer also tells rows apart: equal rows have equal bytes, so a digest of them is one of the
/// content.
@safe package struct RowWriter {
  private let statement: Statement
  private var cells: [Cell]
  private var used = 0
  /// Whether each column is bound to NULL already, as most are from row to row.
  private var isNull: [Bool]
  /// The values of the row, each closed off from the next.
  private(set) var bytes: [UInt8] = []

  private enum Cell {
    case null
    case integer(Int64)
    case text(start: Int, count: Int32)
  }

  /// Puts rows into `table`: a key of its own for each and then `columns`, in this order.
  package init(_ database: Database, table: String, key: String, columns: [String]) throws {
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    statement = try database.makeStatement(
      sql: "INSERT INTO \(table) (\(key), \(columns.joined(separator: ", "))) VALUES (\(marks))")
    cells = Array(repeating: .null, count: columns.count)
    isNull = Array(repeating: true, count: columns.count)
    bytes.reserveCapacity(4096)
  }

  // MARK: The values of a row

  /// Forgets the row before.
  package mutating func begin() {
    used = 0
    bytes.removeAll(keepingCapacity: true)
  }

  /// NULL.
  package mutating func null() {
    bytes.append(0)
    put(.null)
  }

  /// A whole number.
  package mutating func integer(_ value: Int64) {
    bytes.append(1)
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    put(.integer(value))
  }

  /// A text, or NULL.
  package mutating func text(_ text: String?) {
    guard let text else { return null() }
    self.text { $0.append(contentsOf: text.utf8) }
  }

  /// A text that `body` puts after what is there already.
  @inline(__always)
  mutating func text(_ body: (inout [UInt8]) -> Void) {
    bytes.append(2)
    let start = bytes.count
    body(&bytes)
    put(.text(start: start, count: Int32(bytes.count - start)))
    // No text has such a byte, so where one ends is told.
    bytes.append(0xFF)
  }

  /// The values as GRDB has them.
  var values: [DatabaseValue] {
    cells.map { cell in
      switch cell {
      case .null: .null
      case .integer(let value): value.databaseValue
      case .text(let start, let count):
        String(decoding: bytes[start..<start + Int(count)], as: UTF8.self).databaseValue
      }
    }
  }

  private mutating func put(_ cell: Cell) {
    cells[used] = cell
    used += 1
  }

  // MARK: Putting it in

  /// Puts the row in under `key`.
  ///
  /// - Throws: `DatabaseError` as SQLite has it.
  /// - Precondition: Every column has got its value.
  package mutating func insert(key: Int64) throws {
    precondition(used == cells.count, "a value for each column")
    let pointer = unsafe statement.sqliteStatement
    let bytes = bytes
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe sqlite3_bind_int64(pointer, 1, key)
      for (index, cell) in cells.enumerated() {
        let place = Int32(index + 2)
        switch cell {
        case .null:
          if !isNull[index] { unsafe sqlite3_bind_null(pointer, place) }
          isNull[index] = true
        case .integer(let value):
          unsafe sqlite3_bind_int64(pointer, place, value)
          isNull[index] = false
        case .text(let start, let count):
          isNull[index] = false
          // Without a destructor: the bytes stay where they are until the statement has run.
          let text = unsafe buffer.baseAddress.map {
            unsafe ($0 + start).assumingMemoryBound(to: CChar.self)
          }
          unsafe sqlite3_bind_text(pointer, place, text, count, nil)
        }
      }
      return unsafe sqlite3_step(pointer)
    }
    let message =
      unsafe status == SQLITE_DONE
      ? nil : String(cString: sqlite3_errmsg(sqlite3_db_handle(pointer)))
    unsafe sqlite3_reset(pointer)
    if let message {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: status), message: message, sql: statement.sql)
    }
  }
}
