extension Grid {
  /// The rows of a sheet that hold anything.
  struct Rows: RandomAccessCollection, Sendable {
    fileprivate let cells: PackedCells

    init(cells: PackedCells) { self.cells = cells }

    var startIndex: Int { 0 }
    var endIndex: Int { cells.rowCount }
    subscript(position: Int) -> Row { Row(cells: cells, index: position) }
  }

  /// A row: where its cells lie in the sheet.
  struct Row: Sendable {
    private let sheet: PackedCells
    private let range: Range<Int>
    /// The row's number, from 1.
    let number: Int

    fileprivate init(cells: PackedCells, index: Int) {
      sheet = cells
      range = cells.cells(ofRow: index)
      number = cells.number(ofRow: index)
    }

    /// A part of another row.
    private init(_ row: Row, range: Range<Int>) {
      (sheet, number) = (row.sheet, row.number)
      self.range = range
    }

    /// The row's cells in these columns alone, for a table that others stand beside.
    func within(_ columns: ClosedRange<Int>) -> Row {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high, sheet.column(low) < columns.lowerBound { low += 1 }
      while low < high, sheet.column(high - 1) > columns.upperBound { high -= 1 }
      return Row(self, range: low..<high)
    }

    /// The cells that hold something, by ascending column.
    var cells: Cells { Cells(sheet: sheet, range: range) }

    /// The cell of `column`, or `nil` if it holds nothing.
    func cell(_ column: Int) -> Cell? {
      place(column).map { Cell(column: column, value: sheet.value($0)) }
    }

    /// Whether the cell of `column` holds anything; cheaper than asking for it.
    func holds(_ column: Int) -> Bool { place(column) != nil }

    private func place(_ column: Int) -> Int? {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if sheet.column(middle) < column { low = middle + 1 } else { high = middle }
      }
      return low < range.upperBound && sheet.column(low) == column ? low : nil
    }
  }

  /// The cells of a row that hold something; the value of each is made when it is asked for.
  struct Cells: RandomAccessCollection, Sendable {
    fileprivate let sheet: PackedCells
    fileprivate let range: Range<Int>

    var startIndex: Int { 0 }
    var endIndex: Int { range.count }
    subscript(position: Int) -> Cell {
      let index = range.lowerBound + position
      return Cell(column: sheet.column(index), value: sheet.value(index))
    }
  }
}
