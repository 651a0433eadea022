import BriefingModel

/// A sheet as rows of cells (网格): what a workbook's sheet and a delimited text have in common.
struct Grid: Sendable {
  /// The file's name without its folders.
  let file: String
  /// The sheet's name; `nil` for a file without sheets.
  let sheet: String?
  /// Merged ranges from the top, then from the left; no two have a cell in common.
  let merges: [Merge]
  /// Whether a number that stands for a day counts from 1904 on.
  let epoch1904: Bool
  private let cells: PackedCells
  /// Where lines of a text file and numbers of its rows part.
  private var lineShifts: [LineShift] = []

  /// From `row` on records begin `lines` further down in the file than their number says.
  struct LineShift: Sendable {
    let row: Int
    let lines: Int
  }

  /// A sheet of `cells`.
  init(
    file: String, sheet: String?, cells: PackedCells, merges: [Merge] = [], epoch1904: Bool = false
  ) {
    self.file = file
    self.sheet = sheet
    self.cells = cells
    self.merges = merges
    self.epoch1904 = epoch1904
  }

  /// The same sheet, which stands in a text file so.
  func withLines(_ shifts: [LineShift]) -> Grid {
    var grid = self
    grid.lineShifts = shifts
    return grid
  }

  /// The line of a text file in which `row` begins, where that is not its number.
  private func line(of row: Int) -> Int? {
    var (low, high) = (0, lineShifts.count)
    while low < high {
      let middle = (low + high) / 2
      if lineShifts[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 && lineShifts[low - 1].lines != 0 ? row + lineShifts[low - 1].lines : nil
  }

  /// The rows that hold anything, from the top; each is made when it is asked for.
  var rows: Rows { Rows(cells: cells) }

  /// The row of this number, or `nil` if it holds nothing.
  func row(numbered number: Int) -> Row? {
    let index = cells.firstRow(from: number)
    return index < cells.rowCount && cells.number(ofRow: index) == number ? rows[index] : nil
  }

  /// A cell that holds something.
  struct Cell: Hashable, Sendable {
    /// The column, from 0 for A.
    let column: Int
    /// What it holds.
    let value: Value
  }

  /// What a cell holds.
  enum Value: Hashable, Sendable {
    /// Characters, trimmed; never empty.
    case text(String)
    /// A number, and the digits the sheet shows where they differ from its plain notation.
    case number(ExactNumber, shown: String)
    /// A day; the month alone where the sheet shows no day.
    case date(PartialDate)
    /// True or false.
    case truth(Bool)
    /// An error such as `#REF!`.
    case error(String)
    /// A formula whose result the file does not hold.
    case uncomputed
  }

  /// A range of cells shown as one, both ends included; columns from 0, rows from 1.
  struct Merge: Hashable, Sendable {
    /// The first row.
    let top: Int
    /// The first column.
    let left: Int
    /// The last row.
    let bottom: Int
    /// The last column.
    let right: Int
  }

  /// The cell in `row` and `column`, as messages name it.
  func reference(row: Int, column: Int) -> CellReference {
    CellReference(file: file, sheet: sheet, cell: Self.address(row: row, column: column))
  }

  /// The cell in `row` and `column`, as a diagnostic's place.
  func place(row: Int, column: Int) -> Diagnostic.Place {
    Diagnostic.Place(
      file: file, line: line(of: row), sheet: sheet,
      cell: Self.address(row: row, column: column))
  }

  /// The sheet as a diagnostic's place.
  var place: Diagnostic.Place { Diagnostic.Place(file: file, sheet: sheet) }

  /// `B7` for row 7 and column 1.
  static func address(row: Int, column: Int) -> String {
    letters(column: column) + String(row)
  }

  /// `B` for column 1.
  static func letters(column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Row (from 1) and column (from 0) of an address such as `B7` or `$B$7` in ASCII, or `nil`.
  static func position(_ address: some Sequence<UInt8>) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in address {
      switch byte {
      case 36: continue
      case 65...90 where row == 0: column = column * 26 + Int(byte - 64)
      case 97...122 where row == 0: column = column * 26 + Int(byte - 96)
      case 48...57 where column > 0: row = row * 10 + Int(byte - 48)
      default: return nil
      }
      if column > Self.columnLimit || row > Self.rowLimit { return nil }
    }
    return row > 0 && column > 0 ? (row, column - 1) : nil
  }

  /// The same of a text.
  static func position(_ address: some StringProtocol) -> (row: Int, column: Int)? {
    position(address.utf8)
  }

  /// The most columns a workbook can have (XFD).
  static let columnLimit = 16_384
  /// The most rows a workbook can have.
  static let rowLimit = 1_048_576
}

extension Grid.Value {
  /// The cell as text: what the sheet shows.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(_, let shown): shown
    case .date(let date): date.date?.iso ?? date.chinese
    case .truth(let truth): truth ? "是" : "否"
    case .error(let code): code
    case .uncomputed: ""
    }
  }
}
