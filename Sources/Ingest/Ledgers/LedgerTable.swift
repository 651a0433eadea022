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
  /// The unit that a line above the headings states.
  let sheetUnit: LedgerUnit?
  /// Merged ranges by the column of their left edge, for looking up a row's own.
  let merges: [Int: [Grid.Merge]]

  /// The headings' texts by column, folded, for telling rows that repeat them.
  let headingTexts: [Int: String]

  /// A heading over a column.
  struct Heading: Hashable, Sendable {
    /// The column, from 0.
    let column: Int
    /// The heading as written, those above it before it.
    let text: String
    /// The unit it states.
    let unit: LedgerUnit?
    /// The row of its lowest line.
    let row: Int
    /// The column of the table it fills, or `nil` if it is not known.
    let target: TableSchema.Column?
    /// What is left of it without unit and period.
    let name: String
  }

  /// The row with the number `number`, or `nil` if it holds nothing.
  func row(_ number: Int) -> Grid.Row? {
    var (low, high) = (0, grid.rows.count)
    while low < high {
      let middle = (low + high) / 2
      if grid.rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < grid.rows.count && grid.rows[low].number == number ? grid.rows[low] : nil
  }

  /// The value of the column `name` in `row`; `nil` if the cell is empty or the table lacks it.
  func value(_ name: String, _ row: Grid.Row) -> Grid.Value? {
    columns[name].flatMap { row.cell($0.column)?.value }
  }

  /// The text of the column `name` in `row`, or `nil`.
  func text(_ name: String, _ row: Grid.Row) -> String? {
    guard let value = value(name, row) else { return nil }
    if case .error = value { return nil }
    let text = value.text
    return text.isEmpty || AmountCell.mark(text) != nil ? nil : text
  }

  /// The text of the column `name`, that of the merged range it lies in where its own is empty.
  func mergedText(_ name: String, _ row: Grid.Row) -> String? {
    if let own = text(name, row) { return own }
    guard let column = columns[name]?.column,
      let merge = merges[column]?.first(where: { $0.top < row.number && row.number <= $0.bottom }),
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

  /// Texts of columns with headings that fill no column, by heading.
  func extra(_ row: Grid.Row) -> [String: String] {
    var extra: [String: String] = [:]
    for heading in headings where columns[heading.target?.name ?? ""] != heading {
      guard let text = row.cell(heading.column)?.value.text, !text.isEmpty else { continue }
      let key = extra[heading.text] == nil ? heading.text : heading.text + "#\(heading.column + 1)"
      extra[key] = text
    }
    return extra
  }
}
