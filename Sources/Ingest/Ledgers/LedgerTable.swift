import BriefingModel

/// A table found on a sheet: its kind, its columns, and the rows under its headings.
struct LedgerTable: Sendable {
  /// The sheet it stands on.
  let grid: Grid
  /// What kind it is.
  let schema: TableSchema
  /// The headings, from the left.
  let headings: [Heading]
  /// Headings by the column they fill.
  let columns: [String: Heading]
  /// The rows of the headings.
  let headingRows: ClosedRange<Int>
  /// The rows above the headings, by their indices in the grid.
  let titleRows: Range<Int>
  /// The rows under the headings, by their indices in the grid.
  let body: Range<Int>
  /// The columns of its own where another table stands beside it, or `nil`.
  let columnRange: ClosedRange<Int>?
  /// The unit that a line above the headings states.
  let sheetUnit: LedgerUnit?
  /// The row of that line.
  let sheetUnitRow: Int?
  /// What codes stand for, by column.
  private let codes: [String: [String: String]]
  /// Merged ranges by the column of their left edge, from the top.
  private let merges: [Int: [Grid.Merge]]
  /// What tells the kinds of rows apart.
  let marks: RowMarks

  /// A heading over a column.
  struct Heading: Hashable, Sendable {
    /// The column, from 0.
    let column: Int
    /// The heading as written, those above it before it.
    let text: String
    /// Its lowest line, folded.
    let leaf: String
    /// The unit it states, or that the office's mapping gives it.
    let unit: LedgerUnit?
    /// The row of its lowest line.
    let row: Int
    /// The column of the table it fills, or `nil` if it is not known.
    let target: TableSchema.Column?
    /// What is left of it without unit and period.
    let name: String
    /// What stands in its brackets beside a unit of money.
    let remark: String?
    /// Whether the office's mapping names the column.
    let isMapped: Bool
    /// Whether the unit is the mapping's.
    let isUnitMapped: Bool
  }

  /// A table of its parts.
  init(
    grid: Grid, schema: TableSchema, headings: [Heading], columns: [String: Heading],
    headingRows: ClosedRange<Int>, titleRows: Range<Int>, body: Range<Int>,
    columnRange: ClosedRange<Int>?, sheetUnit: LedgerUnit?, sheetUnitRow: Int?,
    mapping: HeadingMapping
  ) {
    (self.grid, self.schema, self.headings, self.columns) = (grid, schema, headings, columns)
    (self.headingRows, self.titleRows, self.body) = (headingRows, titleRows, body)
    (self.columnRange, self.sheetUnit) = (columnRange, sheetUnit)
    self.sheetUnitRow = sheetUnitRow
    merges = Dictionary(grouping: grid.merges, by: \.left)
      .mapValues { $0.sorted { $0.top < $1.top } }
    var codes: [String: [String: String]] = [:]
    for name in columns.keys { codes[name] = mapping.codes(of: name, in: schema) }
    self.codes = codes
    marks = RowMarks(
      headings: headings, columns: columns, lastHeadingRow: headingRows.upperBound)
  }

  /// The unit of the numbers in a column of money; `nil` if nobody states one.
  func unit(of heading: Heading) -> LedgerUnit? { heading.unit ?? sheetUnit }

  /// Whether an amount in it has no unit but the one above the table.
  var usesSheetUnit: Bool {
    columns.values.contains { $0.target?.isMoney ?? false && $0.unit == nil }
  }

  // MARK: Rows

  /// The row with this index in the grid, its own columns alone.
  func row(at index: Int) -> Grid.Row {
    let row = grid.rows[index]
    return columnRange.map { row.within($0) } ?? row
  }

  /// The row with the number `number`, or `nil` if it holds nothing.
  func row(_ number: Int) -> Grid.Row? {
    guard let row = grid.row(numbered: number) else { return nil }
    return columnRange.map { row.within($0) } ?? row
  }

  /// The merged range of a column that begins above a row and reaches into it, or `nil`.
  func merge(over column: Int, _ row: Int) -> Grid.Merge? {
    guard let merges = merges[column] else { return nil }
    var (low, high) = (0, merges.count)
    while low < high {
      let middle = (low + high) / 2
      if merges[middle].top < row { low = middle + 1 } else { high = middle }
    }
    return low > 0 && merges[low - 1].bottom >= row ? merges[low - 1] : nil
  }

  /// Whether a merged range that begins in this cell reaches into further columns.
  func isWide(_ column: Int, _ row: Int) -> Bool {
    merges[column]?.contains { $0.top == row && $0.right > $0.left } ?? false
  }

  /// Whether any range over this column is merged.
  func hasMerges(over column: Int) -> Bool { merges[column] != nil }

  /// The lines above the headings.
  var titles: [String] {
    titleRows.map { row(at: $0).cells.map(\.value.text).joined(separator: " ") }
  }

  // MARK: Cells

  /// What codes in a column stand for; empty if the office names none.
  func codes(of column: String) -> [String: String] { codes[column] ?? [:] }

  /// The value of the column `name` in `row`; `nil` if the cell is empty or the table lacks it.
  func value(_ name: String, _ row: Grid.Row) -> Grid.Value? {
    columns[name].flatMap { row.cell($0.column)?.value }
  }

  /// The text of the column `name` in `row`, or `nil`; a code as what it stands for.
  func text(_ name: String, _ row: Grid.Row) -> String? {
    guard let value = value(name, row) else { return nil }
    if case .error = value { return nil }
    let text = value.text
    if text.isEmpty || AbsenceMark(text) != nil { return nil }
    guard let codes = codes[name], !codes.isEmpty else { return text }
    return codes[CellText.folded(text)] ?? text
  }

  /// The text of the column `name`, that of the merged range it lies in where its own is empty.
  func mergedText(_ name: String, _ row: Grid.Row) -> String? {
    if let own = text(name, row) { return own }
    guard let column = columns[name]?.column, let merge = merge(over: column, row.number),
      let top = self.row(merge.top)
    else { return nil }
    return text(name, top)
  }

  /// The cell of the column `name` in `row`; the row's first cell if the table lacks it.
  func place(_ name: String, _ row: Grid.Row) -> Diagnostic.Place {
    grid.place(row: row.number, column: columns[name]?.column ?? row.cells.first?.column ?? 0)
  }

  /// The row's first cell.
  func reference(_ row: Grid.Row) -> CellReference {
    grid.reference(row: row.number, column: row.cells.first?.column ?? 0)
  }
}
