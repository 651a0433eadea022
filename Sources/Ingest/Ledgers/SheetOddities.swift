import BriefingModel

/// What is odd about a sheet, each kind with the first place and how many there are.
struct SheetOddities {
  /// Rows that are hidden or filtered out.
  var hiddenRows = Noted()
  /// Columns that are hidden and hold something.
  var hiddenColumns: Set<Int> = []
  /// Formulas without a result.
  var uncomputed = Noted()
  /// Cells that refer to a shared text that is not there.
  var textless = Noted()
  /// Cells that stand twice in their row.
  var doubleCells = Noted()
  /// Rows that stand twice in the sheet.
  var doubleRows = Noted()
  /// Cells that name another row than the one they stand in.
  var strayCells = Noted()
  /// Rows with cells whose address is none.
  var unplacedCells = Noted()
  /// Merged ranges that overlap others.
  var overlaps = Noted()

  /// How often something was met, and where first.
  struct Noted {
    private(set) var count = 0
    private(set) var row = 0
    private(set) var column = 0

    /// Counts one more.
    mutating func note(row: Int, column: Int = 0) {
      if count == 0 { (self.row, self.column) = (row, column) }
      count += 1
    }

    /// The first cell.
    var cell: String? { count == 0 ? nil : Grid.address(row: row, column: column) }
  }

  /// The oddities of `grid` in words.
  func diagnostics(of grid: Grid) -> [Diagnostic] {
    var result: [Diagnostic] = []
    func told(
      _ code: String, _ severity: Diagnostic.Severity, count: Int, cell: String? = nil,
      first: String? = nil
    ) {
      guard count > 0 else { return }
      var arguments = ["count": String(count)]
      arguments["first"] = first
      result.append(
        Diagnostic(
          code: code, severity: severity,
          place: Diagnostic.Place(file: grid.file, sheet: grid.sheet, cell: cell),
          arguments: arguments))
    }
    let column = hiddenColumns.min().map { Grid.letters(column: $0) }
    told("ledger.rows.hidden", .warning, count: hiddenRows.count, first: String(hiddenRows.row))
    told("ledger.columns.hidden", .warning, count: hiddenColumns.count, first: column)
    told("ledger.formula.uncomputed", .warning, count: uncomputed.count, cell: uncomputed.cell)
    told("ledger.cell.textless", .error, count: textless.count, cell: textless.cell)
    told("ledger.cell.double", .error, count: doubleCells.count, cell: doubleCells.cell)
    told("ledger.row.double", .error, count: doubleRows.count, first: String(doubleRows.row))
    told("ledger.cell.stray", .warning, count: strayCells.count, cell: strayCells.cell)
    told(
      "ledger.cell.unplaced", .error, count: unplacedCells.count, first: String(unplacedCells.row))
    told("ledger.merge.overlap", .warning, count: overlaps.count, cell: overlaps.cell)
    return result
  }
}
