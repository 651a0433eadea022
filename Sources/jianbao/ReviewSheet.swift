import BriefingModel
import Deliver
import Ingest

/// The table that is gone through, as CSV: written for spreadsheets, read back from whatever they
/// make of it.
struct ReviewSheet {
  /// The columns, by their headings.
  enum Column: String, CaseIterable {
    case id = "编号"
    case check = "校验"
    case kind = "类别"
    case file = "文件"
    case place = "位置"
    case sentence = "原句"
    case subject = "指标或名称"
    case region = "地区"
    case period = "时段"
    case value = "读到"
    case note = "说明"
    case confidence = "可信度"
    case field = "改哪一项"
    case action = "处理"
    case change = "改为"
    case who = "审核人"
    case day = "日期"
    case why = "原因"
  }

  // MARK: Writing

  /// The table of `rows` as CSV; the columns that are filled in are empty.
  static func text(_ rows: [ReviewRows.Row]) -> String {
    let sheet = Sheet(
      name: "核对", columns: Column.allCases.map { Sheet.Column($0.rawValue) },
      rows: rows.map { cells($0).map { SheetCell($0) } })
    var bytes: [UInt8] = []
    CSVSheet.write(sheet) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func cells(_ row: ReviewRows.Row) -> [String] {
    [
      row.id, row.check, row.kind, row.file, row.place, row.sentence, row.subject, row.region,
      row.period, row.value, row.note, row.confidence, row.field, "", "", "", "", "",
    ]
  }

  // MARK: Reading

  /// A row as it came back.
  struct Entry {
    /// The row's number, from 1.
    let line: Int
    private let cells: [Column: String]

    fileprivate init(line: Int, cells: [Column: String]) {
      self.line = line
      self.cells = cells
    }

    /// What a column says; empty for nothing.
    subscript(column: Column) -> String { cells[column] ?? "" }
  }

  /// The rows, those without any cell left out.
  let entries: [Entry]

  /// The table of a file.
  ///
  /// - Throws: `Failure` if it cannot be read, or has no such headings.
  init(bytes: [UInt8], file: String) throws {
    let rows: [SpreadsheetText.Row]
    do {
      rows = try SpreadsheetText.rows(bytes: bytes, fileName: InputFiles.name(of: file))
    } catch {
      throw Failure(.input, [error.diagnostic.located(at: file)])
    }
    // Somebody may have put a line of their own above.
    let head = rows.prefix(20).firstIndex { row in
      let names = Set(row.cells.values)
      return names.contains(Column.id.rawValue) && names.contains(Column.action.rawValue)
    }
    guard let head else {
      throw Failure(
        .input,
        Diagnostic(
          code: "review.head.missing", severity: .error, place: .init(file: file),
          arguments: ["names": [Column.id, .action].map(\.rawValue).joined(separator: "、")]))
    }
    var columns: [Int: Column] = [:]
    for (number, name) in rows[head].cells.sorted(by: { $0.key < $1.key }) {
      guard let column = Column(rawValue: name) else { continue }
      if columns.values.contains(column) {
        throw Failure(
          .input,
          Diagnostic(
            code: "review.head.twice", severity: .error,
            place: .init(file: file, line: rows[head].number), arguments: ["name": name]))
      }
      columns[number] = column
    }
    entries = rows[(head + 1)...].compactMap { row in
      let cells = row.cells.compactMap { number, text in
        columns[number].map { ($0, text) }
      }
      return cells.isEmpty
        ? nil : Entry(line: row.number, cells: Dictionary(uniqueKeysWithValues: cells))
    }
  }
}
