import BriefingModel
import CXML

/// Takes in a sheet event by event.
///
/// This runs some twenty million times for a large ledger: no text is made, and names are compared
/// by their bytes.
struct SheetEvents {
  /// What the sheet belongs to.
  private let book: SheetReader
  /// The cells.
  private(set) var builder: GridBuilder
  /// The merged ranges.
  private(set) var merges = MergeList()
  /// What is odd about the sheet.
  private(set) var oddities = SheetOddities()
  /// Why the sheet is not read any further.
  private(set) var refusal: IngestError? { didSet { state = .refused } }

  private var state = State.outside
  /// The address of the namespace of the root, to which all elements of a sheet belong.
  private var space: UInt?
  private var row = 0
  private var column = -1
  private var isRowHidden = false
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var cell = RawCell()
  private var text: [UInt8] = []

  /// What the reading is in.
  private enum State {
    case outside, sheetData, row, cell, value, inline, inlineText, reading, refused
  }

  /// What a cell's tags say.
  private struct RawCell {
    var kind = CellKind.number
    var style = 0
    var hasFormula = false
    var hasValue = false
    var isPlaced = true
  }

  /// The type of a cell.
  private enum CellKind {
    case number, shared, text, truth, error, date
  }

  /// Takes in a sheet of `book`.
  init(book: SheetReader) {
    self.book = book
    builder = GridBuilder(
      file: book.file, sheet: book.sheet, sharedTexts: book.sharedTexts.table, room: book.room,
      isEscaped: true)
  }

  // MARK: Tags

  /// An element begins.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if space == nil { space = name.space }
    guard name.space == space else { return }
    switch state {
    case .row where name.isOne(0x63): beginCell(attributes)
    case .cell where name.isOne(0x76): (state, cell.hasValue) = (.value, true)
    case .sheetData where name == "row": beginRow(attributes)
    case .cell where name.isOne(0x66): cell.hasFormula = true
    case .cell where name == "is": state = .inline
    case .inline where name.isOne(0x74): state = .inlineText
    case .inline where name == "rPh": state = .reading
    case .outside where name == "sheetData": state = .sheetData
    case .outside where name == "mergeCell": addMerge(attributes)
    case .outside where name == "col": addColumns(attributes)
    default: break
    }
  }

  /// An element ends.
  mutating func end(_ name: XMLName) {
    guard name.space == space else { return }
    switch state {
    case .value where name.isOne(0x76): state = .cell
    case .cell where name.isOne(0x63):
      state = .row
      endCell()
    case .row where name == "row":
      state = .sheetData
      endRow()
    case .inlineText where name.isOne(0x74): state = .inline
    case .reading where name == "rPh": state = .inline
    case .inline where name == "is": state = .cell
    case .sheetData where name == "sheetData": state = .outside
    default: break
    }
  }

  /// Characters.
  mutating func take(_ characters: UnsafeBufferPointer<UInt8>) {
    guard state == .value || state == .inlineText else { return }
    guard text.count + characters.count <= GridBuilder.Limits.cellBytes else {
      refuse("ledger.cell.tooLong", cell: address, GridBuilder.Limits.cellBytes >> 10)
      return
    }
    unsafe text.append(contentsOf: characters)
  }

  private var address: String { Grid.address(row: row, column: column) }

  private mutating func refuse(_ code: String, cell: String? = nil, _ limit: Int) {
    if refusal != nil { return }
    refusal = IngestError(
      Diagnostic(
        code: code, severity: .error,
        place: Diagnostic.Place(file: book.file, sheet: book.sheet, cell: cell),
        arguments: ["limit": String(limit)]))
  }

  // MARK: Rows

  private mutating func beginRow(_ attributes: XMLAttributes) {
    state = .row
    var number: Int? = row + 1
    isRowHidden = false
    for index in 0..<attributes.count {
      if attributes.isNamed(index, "r") {
        number = attributes.number(index)
      } else if attributes.isNamed(index, "hidden") {
        isRowHidden = attributes.isTrue(index)
      }
    }
    guard let number, (1...Grid.rowLimit).contains(number) else {
      refusal = book.broken("row")
      return
    }
    row = number
    column = -1
    builder.beginRow(row)
  }

  private mutating func endRow() {
    if isRowHidden, builder.holdsAnything { oddities.hiddenRows.note(row: row) }
    for column in builder.endRow() {
      oddities.doubleCells.note(row: row, column: column)
    }
  }

  private mutating func addMerge(_ attributes: XMLAttributes) {
    for index in 0..<attributes.count where attributes.isNamed(index, "ref") {
      merges.add(attributes.text(index))
    }
    if merges.isFull { refuse("ledger.sheet.tooManyMerges", MergeList.limit) }
  }

  private mutating func addColumns(_ attributes: XMLAttributes) {
    var (first, last, isHidden) = (0, 0, false)
    for index in 0..<attributes.count {
      if attributes.isNamed(index, "min") { first = attributes.number(index) ?? 0 }
      if attributes.isNamed(index, "max") { last = attributes.number(index) ?? 0 }
      if attributes.isNamed(index, "hidden") { isHidden = attributes.isTrue(index) }
    }
    guard isHidden, first > 0, first <= last, hiddenColumns.count < Grid.columnLimit else { return }
    hiddenColumns.append(first - 1...last - 1)
  }

  // MARK: Cells

  private mutating func beginCell(_ attributes: XMLAttributes) {
    state = .cell
    cell = RawCell()
    text.removeAll(keepingCapacity: true)
    column += 1
    for index in 0..<attributes.count {
      if attributes.isNamed(index, "r") {
        place(attributes.position(index))
      } else if attributes.isNamed(index, "s") {
        cell.style = attributes.number(index) ?? 0
      } else if attributes.isNamed(index, "t") {
        cell.kind = Self.kind(attributes, index)
      }
    }
    if column >= Grid.columnLimit { cell.isPlaced = false }
  }

  private mutating func place(_ position: (row: Int, column: Int)?) {
    guard let position else {
      cell.isPlaced = false
      return
    }
    column = position.column
    if position.row != row { oddities.strayCells.note(row: row, column: column) }
  }

  private static func kind(_ attributes: XMLAttributes, _ index: Int) -> CellKind {
    if attributes.holds(index, "s") { return .shared }
    if attributes.holds(index, "n") { return .number }
    if attributes.holds(index, "str") || attributes.holds(index, "inlineStr") { return .text }
    if attributes.holds(index, "b") { return .truth }
    if attributes.holds(index, "e") { return .error }
    if attributes.holds(index, "d") { return .date }
    return .number
  }

  private mutating func endCell() {
    if cell.kind != .text { trim() }
    guard cell.isPlaced else {
      if !text.isEmpty { oddities.unplacedCells.note(row: row) }
      column = min(column, Grid.columnLimit - 1)
      return
    }
    if cell.hasFormula, !hasResult {
      oddities.uncomputed.note(row: row, column: column)
      builder.addUncomputed(column: column)
    } else if !text.isEmpty {
      addValue()
    } else {
      return
    }
    for range in hiddenColumns where range.contains(column) {
      oddities.hiddenColumns.insert(column)
    }
    if builder.isFull { refuseFull() }
  }

  /// Drops the blanks and breaks around a value that is no text, as files laid out for people to read
  /// hold them.
  private mutating func trim() {
    while let last = text.last, last <= 0x20 { text.removeLast() }
    if let first = text.first, first > 0x20 { return }
    text.removeFirst(text.prefix { $0 <= 0x20 }.count)
  }

  private mutating func refuseFull() {
    if builder.hasTooManyCells {
      refuse("ledger.sheet.tooManyCells", cell: address, GridBuilder.Limits.cells)
    } else {
      refuse("ledger.sheet.tooMuchText", cell: address, GridBuilder.Limits.textBytes >> 20)
    }
  }

  /// Whether the file holds the result of the cell's formula: that of a text may be empty.
  private var hasResult: Bool {
    if text.isEmpty { return cell.hasValue && cell.kind == .text }
    return !(book.recomputes && text == [0x30])
  }

  /// The format of the cell at hand.
  private var format: NumberFormat {
    book.formats.indices.contains(cell.style) ? book.formats[cell.style] : .general
  }

  private mutating func addValue() {
    switch cell.kind {
    case .shared: addShared()
    case .text: builder.add(text: text, column: column)
    case .truth:
      builder.add(truth: text == [0x31] || text == Array("true".utf8), column: column)
    case .error: builder.add(error: text, column: column)
    case .date:
      if let day = CalendarDate(iso: String(decoding: text.prefix(10), as: UTF8.self)) {
        builder.add(date: format.shown(day), column: column)
      } else {
        builder.add(text: text, column: column)
      }
    case .number:
      if let number = StoredNumber.exact(text) {
        builder.add(number: number, format: format, epoch1904: book.epoch1904, column: column)
      } else {
        builder.add(text: text, column: column)
      }
    }
  }

  private mutating func addShared() {
    guard let index = StoredNumber.index(text), index < book.sharedTexts.table.count else {
      oddities.textless.note(row: row, column: column)
      return
    }
    if book.sharedTexts.tooLong.contains(index) {
      refuse("ledger.cell.tooLong", cell: address, GridBuilder.Limits.cellBytes >> 10)
    } else {
      builder.add(sharedText: index, column: column)
    }
  }
}

extension SheetEvents: XMLEvents {
  static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { context, name, _, space, _, _, count, _, attributes in
      unsafe context?.assumingMemoryBound(to: SheetEvents.self).pointee
        .start(XMLName(name, space), XMLAttributes(attributes, Int(count)))
    }
    unsafe handler.endElementNs = { context, name, _, space in
      unsafe context?.assumingMemoryBound(to: SheetEvents.self).pointee.end(XMLName(name, space))
    }
    unsafe handler.characters = { context, text, length in
      unsafe context?.assumingMemoryBound(to: SheetEvents.self).pointee
        .take(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    return unsafe handler
  }
}
