/// The tables that are open at a place of a web page (表格行列): which row, which column.
struct HTMLTables {
  private var tables: [Table] = []
  private var rowCount = 0

  /// More columns or rows than any table of a page has; a page could claim millions.
  private static let maximalSpan = 200
  fileprivate static let maximalColumns = 1_000

  fileprivate struct Table {
    /// For each column how many further rows a cell above reaches into.
    var spans: [Int] = []
    /// The same for cells of the current row.
    var opened: [(column: Int, rows: Int)] = []
    /// The current row's number on the page, 0 between rows.
    var row = 0
    var cell = 0
    var next = 0
    var isData: Bool
  }

  /// The current row's number, 0 outside of tables, the column, and whether the table holds data.
  var place: (row: Int, cell: Int, isData: Bool) {
    guard let table = tables.last else { return (0, 0, false) }
    return (table.row, table.cell, table.isData)
  }

  /// A table, a row or a cell begins.
  mutating func start(_ name: HTMLTag.Name, _ attributes: [String: String]) {
    switch name {
    case .table:
      tables.append(Table(isData: attributes["border"].map { $0 != "0" && !$0.isEmpty } ?? false))
    case .row:
      if tables.isEmpty { tables.append(Table(isData: false)) }
      rowCount += 1
      tables[tables.count - 1].begin(row: rowCount)
    default:
      guard let table = tables.last, table.row > 0 else { return }
      if name == .headCell { tables[tables.count - 1].isData = true }
      tables[tables.count - 1].begin(
        columns: Self.span(attributes["colspan"]), rows: Self.span(attributes["rowspan"]))
    }
  }

  /// A table or a row ends.
  mutating func end(_ name: HTMLTag.Name) {
    guard !tables.isEmpty else { return }
    if name == .table {
      tables.removeLast()
    } else {
      tables[tables.count - 1].endRow()
    }
  }

  private static func span(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), maximalSpan)
  }
}

extension HTMLTables.Table {
  fileprivate mutating func begin(row number: Int) {
    endRow()
    row = number
    cell = 0
    next = 0
  }

  fileprivate mutating func begin(columns: Int, rows: Int) {
    while next < spans.count, spans[next] > 0 { next += 1 }
    cell = next
    guard next < HTMLTables.maximalColumns else { return }
    if rows > 1 {
      for column in next..<(next + columns) { opened.append((column, rows - 1)) }
    }
    next += columns
  }

  /// Cells that reach down are a row shorter now.
  fileprivate mutating func endRow() {
    guard row > 0 else { return }
    for column in spans.indices where spans[column] > 0 { spans[column] -= 1 }
    for (column, rows) in opened {
      while spans.count <= column { spans.append(0) }
      spans[column] = rows
    }
    opened = []
    row = 0
  }
}
