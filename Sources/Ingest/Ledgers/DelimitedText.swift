import BriefingModel

/// A `.csv` or `.tsv` file as a grid, quoted as RFC 4180 tells.
///
/// A cell is addressed by its record, as the programs show it once the file is opened. A record
/// with a break in a quoted field takes several lines; what a text editor numbers otherwise is told
/// by the place's line.
struct DelimitedText: ~Copyable {
  private let fileName: String
  private let separator: FieldSeparator
  private var builder: GridBuilder
  /// A field that is not a stretch of the file: its quotes are doubled or do not enclose all of it.
  private var pieces: [UInt8] = []
  private var row = 1
  private var column = 0
  /// The line at hand, and the one in which its record begins.
  private var line = 1
  private var firstLine = 1
  /// From which row on records stand how many lines further down than their number says.
  private var shifts: [Grid.LineShift] = []
  private var widths = RecordWidths()

  private static let quote: UInt8 = 34

  /// The file's rows; every cell is text, as the file has no types.
  static func grid(_ bytes: [UInt8], fileName: String) throws(IngestError) -> Reported<Grid> {
    let decoded = try TextDecoding.utf8(bytes, fileName: fileName)
    let body = decoded.text.span.extracting(droppingFirst: decoded.mark)
    let separator = FieldSeparator(of: body, fileName: fileName)
    var reader = DelimitedText(fileName: fileName, separator: separator)
    return try reader.read(body)
  }

  private init(fileName: String, separator: FieldSeparator) {
    self.fileName = fileName
    self.separator = separator
    builder = GridBuilder(file: fileName, sheet: nil)
  }

  private mutating func read(_ text: Span<UInt8>) throws(IngestError) -> Reported<Grid> {
    var place = separator.start
    // The line that names the separator is no row.
    if place > 0 { (line, firstLine) = (2, 2) }
    builder.beginRow(row)
    while place < text.count {
      place = try takeField(text, at: place)
      guard place < text.count else { break }
      if let length = separator.length(text, at: place) {
        place += length
        if place == text.count { try endField(text, place..<place) }
        continue
      }
      place = Self.breakEnd(text, at: place)
      line += 1
      endRow()
    }
    if column > 0 { endRow() }
    return finished()
  }

  private func finished() -> Reported<Grid> {
    let builder = builder
    let grid = builder.grid().grid.withLines(shifts)
    guard let odd = widths.odd else { return Reported(grid) }
    let arguments = ["count": String(odd.count), "width": String(odd.width)]
    let place = grid.place(row: odd.row, column: odd.width)
    let told = Diagnostic(
      code: "ledger.csv.ragged", severity: .error, place: place, arguments: arguments)
    return Reported(grid, [told])
  }

  // MARK: Fields

  /// Takes the field that begins at `start`, and tells where it ends.
  private mutating func takeField(
    _ text: Span<UInt8>, at start: Int
  ) throws(IngestError) -> Int {
    var place = start
    while place < text.count, text[place] == 0x20 { place += 1 }
    if place < text.count, text[place] == Self.quote {
      return try takeQuoted(text, at: place + 1)
    }
    let end = fieldEnd(text, from: place)
    try endField(text, start..<end)
    return end
  }

  /// Takes the field whose quotes open before `start`. What follows the closing quote belongs to it.
  private mutating func takeQuoted(
    _ text: Span<UInt8>, at start: Int
  ) throws(IngestError) -> Int {
    let openLine = line
    pieces.removeAll(keepingCapacity: true)
    var (pieceStart, place) = (start, start)
    while true {
      guard place < text.count else {
        throw error("ledger.csv.openQuote", line: openLine)
      }
      let byte = text[place]
      if byte == 10 || byte == 13 {
        line += 1
        place = Self.breakEnd(text, at: place)
      } else if byte != Self.quote {
        place += 1
      } else if place + 1 < text.count, text[place + 1] == Self.quote {
        append(text, pieceStart...place)
        place += 2
        pieceStart = place
      } else {
        break
      }
      if place - start > GridBuilder.Limits.cellBytes { throw tooLong(openLine) }
    }
    let end = fieldEnd(text, from: place + 1)
    if pieces.isEmpty, end == place + 1 {
      try endField(text, pieceStart..<place)
      return end
    }
    if pieceStart < place { append(text, pieceStart...(place - 1)) }
    if place + 1 < end { append(text, (place + 1)...(end - 1)) }
    let field = pieces
    try endField(field.span, 0..<field.count)
    return end
  }

  private mutating func append(_ text: Span<UInt8>, _ range: ClosedRange<Int>) {
    for index in range { pieces.append(text[index]) }
  }

  /// Where the next separator or break stands.
  private func fieldEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < text.count {
      let byte = text[place]
      if byte == 10 || byte == 13 { return place }
      if byte == separator.first, separator.length(text, at: place) != nil { return place }
      place += 1
    }
    return place
  }

  /// Where the break at `place` ends: LF, CR, or both.
  private static func breakEnd(_ text: Span<UInt8>, at place: Int) -> Int {
    let isPair = text[place] == 13 && place + 1 < text.count && text[place + 1] == 10
    return place + (isPair ? 2 : 1)
  }

  private mutating func endField(
    _ text: Span<UInt8>, _ range: Range<Int>
  ) throws(IngestError) {
    guard range.count <= GridBuilder.Limits.cellBytes else { throw tooLong(line) }
    guard column < Grid.columnLimit else {
      throw error("ledger.csv.tooManyColumns", limit: Grid.columnLimit, line: firstLine)
    }
    builder.add(text: text.extracting(range), column: column)
    column += 1
    guard builder.isFull else { return }
    if builder.hasTooManyCells {
      throw error("ledger.sheet.tooManyCells", limit: GridBuilder.Limits.cells, line: firstLine)
    }
    throw error(
      "ledger.sheet.tooMuchText", limit: GridBuilder.Limits.textBytes >> 20, line: firstLine)
  }

  private mutating func endRow() {
    let shift = firstLine - row
    if shift != (shifts.last?.lines ?? 0) { shifts.append(Grid.LineShift(row: row, lines: shift)) }
    widths.note(column, row: row)
    builder.endRow()
    (row, column, firstLine) = (row + 1, 0, line)
    builder.beginRow(row)
  }

  private func tooLong(_ line: Int) -> IngestError {
    error(
      "ledger.cell.tooLong", limit: GridBuilder.Limits.cellBytes >> 10,
      cell: Grid.address(row: row, column: column), line: line)
  }

  private func error(
    _ code: String, limit: Int = 0, cell: String? = nil, line: Int
  ) -> IngestError {
    IngestError(
      Diagnostic(
        code: code, severity: .error,
        place: Diagnostic.Place(file: fileName, line: line, cell: cell),
        arguments: ["limit": String(limit)]))
  }
}

/// How many fields the records of a file have.
///
/// A comma in a name that nobody quoted moves all amounts behind it by a column. The record then
/// has a field more than the others.
private struct RecordWidths {
  private var counts: [Int: (count: Int, row: Int)] = [:]

  /// Counts a record.
  mutating func note(_ width: Int, row: Int) {
    if width > 1 { counts[width, default: (0, row)].count += 1 }
  }

  /// The usual width, how many records are wider, and the first of them.
  var odd: (width: Int, count: Int, row: Int)? {
    guard let usual = counts.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })?.key
    else { return nil }
    let wider = counts.filter { $0.key > usual }.values
    guard let row = wider.map(\.row).min() else { return nil }
    return (usual, wider.reduce(0) { $0 + $1.count }, row)
  }
}
