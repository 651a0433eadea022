import BriefingModel

/// Gathers the cells of a sheet as they are read.
struct GridBuilder {
  /// How much a sheet may hold: what is kept of it in memory stays bounded, whatever the file says.
  enum Limits {
    /// Cells that hold anything: a million rows of twenty columns, 160 MB packed.
    static let cells = 20_000_000
    /// Bytes of the texts that stand in the cells of a file, and of those that its cells share.
    static let textBytes = 256 << 20
    /// Bytes of one text. The programs allow 32,767 characters in a cell, less than 100 kB.
    static let cellBytes = 1 << 20
  }

  /// How much the sheets of a file may still hold together.
  struct Room: Sendable {
    var cells = Limits.cells
    var textBytes = Limits.textBytes
  }

  private let file: String
  private let sheet: String?
  private let room: Room
  private let sharedTexts: TextTable
  private var cells: [PackedCell] = []
  private var rows: [PackedCells.RowEntry] = []
  private var wideNumbers: [PackedCells.WideNumber] = []
  private var ownTexts: TextTable
  /// For each remainder of a hash the last text with it, so that texts which repeat are kept once.
  private var recentTexts = [UInt32](repeating: 0, count: 8_192)
  private var row = 0
  private var rowStart = 0

  /// A builder of a sheet whose cells may refer to `sharedTexts`.
  ///
  /// - Parameters:
  ///   - room: How much it may hold.
  ///   - isEscaped: Whether its texts hold characters as `_x000D_`, as those of workbooks do.
  init(
    file: String, sheet: String?, sharedTexts: TextTable = TextTable(), room: Room = Room(),
    isEscaped: Bool = false
  ) {
    ownTexts = TextTable(isEscaped: isEscaped)
    self.room = room
    self.file = file
    self.sheet = sheet
    self.sharedTexts = sharedTexts
  }

  /// Whether there are more cells or texts than may be.
  var isFull: Bool { hasTooManyCells || ownTexts.byteCount > room.textBytes }

  /// Whether there are more cells than may be.
  var hasTooManyCells: Bool { cells.count > room.cells }

  /// The room that is left.
  var roomLeft: Room {
    Room(cells: room.cells - cells.count, textBytes: room.textBytes - ownTexts.byteCount)
  }

  /// Whether the row at hand holds anything so far.
  var holdsAnything: Bool { cells.count > rowStart }

  // MARK: Rows

  /// A row begins.
  mutating func beginRow(_ number: Int) { (row, rowStart) = (number, cells.count) }

  /// The row at hand ends.
  ///
  /// - Returns: The columns that were filled twice; the first filling stays.
  @discardableResult mutating func endRow() -> [Int] {
    guard cells.count > rowStart else { return [] }
    var doubles: [Int] = []
    if !isAscending { doubles = sortRow() }
    rows.append(
      PackedCells.RowEntry(
        number: Int32(row), start: UInt32(rowStart), count: UInt32(cells.count - rowStart)))
    rowStart = cells.count
    return doubles
  }

  private var isAscending: Bool {
    var last = -1
    for index in rowStart..<cells.count {
      let column = cells[index].column
      if column <= last { return false }
      last = column
    }
    return true
  }

  private mutating func sortRow() -> [Int] {
    var doubles: [Int] = []
    let sorted = cells[rowStart...].enumerated()
      .sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }
    cells.removeSubrange(rowStart...)
    for (_, cell) in sorted {
      if cells.count > rowStart, cells[cells.count - 1].column == cell.column {
        doubles.append(cell.column)
      } else {
        cells.append(cell)
      }
    }
    return doubles
  }

  // MARK: Cells

  /// Adds a cell that holds the shared text at `index`, if that is not empty.
  mutating func add(sharedText index: Int, column: Int) {
    if sharedTexts.isEmpty(index) { return }
    cells.append(PackedCell(column: column, kind: .sharedText, index: index))
  }

  /// Adds a cell that holds the text `raw`, in UTF-8, if anything is left of it once it is cleaned.
  mutating func add(text raw: Span<UInt8>, column: Int) {
    if raw.isEmpty { return }
    let index = ownText(raw)
    if !ownTexts.isEmpty(index) {
      cells.append(PackedCell(column: column, kind: .ownText, index: index))
    }
  }

  /// The same of bytes of one's own.
  mutating func add(text raw: [UInt8], column: Int) { add(text: raw.span, column: column) }

  /// Adds a cell that holds an error such as `#REF!`.
  mutating func add(error raw: [UInt8], column: Int) {
    cells.append(PackedCell(column: column, kind: .error, index: ownText(raw.span)))
  }

  /// Adds a cell that is true or false.
  mutating func add(truth: Bool, column: Int) {
    cells.append(PackedCell(column: column, kind: .truth, index: truth ? 1 : 0))
  }

  /// Adds a cell with a formula that has no result.
  mutating func addUncomputed(column: Int) {
    cells.append(PackedCell(column: column, kind: .uncomputed))
  }

  /// Adds a day.
  mutating func add(date: PartialDate, column: Int) {
    cells.append(PackedCell(column: column, date: date))
  }

  /// Adds a number that `format` shows.
  mutating func add(
    number: ExactNumber, format: NumberFormat, epoch1904: Bool, column: Int
  ) {
    switch format.reading(number, epoch1904: epoch1904) {
    case .number(let number, let form): add(number, form, column)
    case .date(let date): add(date: date, column: column)
    case .text(let text): add(text: text.utf8Span.span, column: column)
    }
  }

  private mutating func add(_ number: ExactNumber, _ form: NumberForm, _ column: Int) {
    if let cell = PackedCell(
      column: column, digits: number.digits, scale: number.scale, form: form)
    {
      cells.append(cell)
      return
    }
    cells.append(PackedCell(column: column, kind: .wideNumber, index: wideNumbers.count))
    wideNumbers.append(
      PackedCells.WideNumber(digits: number.digits, scale: UInt8(number.scale), form: form))
  }

  /// Where `raw` stands among the texts of the sheet, once it is cleaned.
  private mutating func ownText(_ raw: Span<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in 0..<raw.count { hash = (hash ^ UInt32(raw[index])) &* 16_777_619 }
    let slot = Int((hash ^ hash >> 15) & 8_191)
    let recent = Int(recentTexts[slot])
    if recent > 0, ownTexts.equals(recent - 1, raw) { return recent - 1 }
    ownTexts.append(cleaning: raw)
    recentTexts[slot] = UInt32(ownTexts.count)
    return ownTexts.count - 1
  }

  // MARK: The sheet

  /// The sheet.
  ///
  /// - Parameters:
  ///   - merges: Its merged ranges, no two of which overlap.
  ///   - epoch1904: Whether its workbook counts days from 1904 on.
  /// - Returns: The sheet, and the numbers of rows that stand in it more than once.
  consuming func grid(
    merges: [Grid.Merge] = [], epoch1904: Bool = false
  ) -> (grid: Grid, doubles: [Int]) {
    var doubles: [Int] = []
    var last = 0
    var isSorted = true
    for row in rows {
      if Int(row.number) < last { isSorted = false }
      last = Int(row.number)
    }
    if !isSorted { rows.sort { ($0.number, $0.start) < ($1.number, $1.start) } }
    for (row, next) in zip(rows, rows.dropFirst()) where row.number == next.number {
      if doubles.last != Int(row.number) { doubles.append(Int(row.number)) }
    }
    let packed = PackedCells(
      cells: cells, rows: rows, wideNumbers: wideNumbers, sharedTexts: sharedTexts,
      ownTexts: ownTexts)
    let grid = Grid(
      file: file, sheet: sheet, cells: packed, merges: merges, epoch1904: epoch1904)
    return (grid, doubles)
  }
}
