import BriefingModel

/// Reads the part of one sheet to a grid.
struct SheetReader: Sendable {
  let file: String
  let sheet: String
  let sharedTexts: TextTable
  let formats: [NumberFormat]
  let epoch1904: Bool
  /// The workbook asks for its formulas to be computed anew, so that a stored 0 may mean nothing.
  let recomputes: Bool

  /// What is gathered while reading.
  private struct State {
    var builder: GridBuilder
    var merges: [Grid.Merge] = []
    var hiddenRows: [Int] = []
    var uncomputed: [String] = []
  }

  /// What a cell's tags say.
  private struct RawCell {
    var row = 0
    var column = 0
    var type = "n"
    var style = 0
    var text = ""
    var hasFormula = false
    var hasValue = false
  }

  /// The grid, with diagnostics for hidden rows and formulas without results.
  func read(_ bytes: [UInt8], part: String) throws(IngestError) -> Reported<Grid> {
    let state = try XMLPart.read(bytes, part: part, fileName: file, codes: Workbook.codes) {
      (xml) throws(IngestError) in
      try rows(xml)
    }
    let grid = state.builder.grid(merges: state.merges).grid
    var diagnostics: [Diagnostic] = []
    if let first = state.hiddenRows.first {
      diagnostics.append(
        Diagnostic(
          code: "ledger.rows.hidden", severity: .warning, place: grid.place,
          arguments: ["count": String(state.hiddenRows.count), "first": String(first)]))
    }
    if let first = state.uncomputed.first {
      diagnostics.append(
        Diagnostic(
          code: "ledger.formula.uncomputed", severity: .warning,
          place: Diagnostic.Place(file: file, sheet: sheet, cell: first),
          arguments: ["count": String(state.uncomputed.count)]))
    }
    return Reported(grid, diagnostics)
  }

  private func rows(_ xml: borrowing XMLPart) throws(IngestError) -> State {
    var state = State(
      builder: GridBuilder(file: file, sheet: sheet, sharedTexts: sharedTexts))
    var row = 0
    var column = -1
    var hidden = false
    while let node = try xml.next() {
      switch (node, xml.name) {
      case (.start(let isEmpty), "row"):
        row = xml.attribute("r").flatMap { Int($0) } ?? row + 1
        guard (1...Grid.rowLimit).contains(row) else { throw failure("row \(row)") }
        hidden = isTrue(xml.attribute("hidden"))
        column = -1
        state.builder.beginRow(row)
        if isEmpty { hidden = false }
      case (.end, "row"):
        if hidden, state.builder.holdsAnything { state.hiddenRows.append(row) }
        state.builder.endRow()
      case (.start(let isEmpty), "c"):
        var cell = RawCell()
        let position = xml.attribute("r").flatMap { Grid.position($0) }
        (cell.row, cell.column) = (row, position?.column ?? column + 1)
        column = cell.column
        if isEmpty || column >= Grid.columnLimit { continue }
        cell.type = xml.attribute("t") ?? "n"
        cell.style = xml.attribute("s").flatMap { Int($0) } ?? 0
        try content(xml, &cell)
        add(cell, to: &state)
      case (.start, "mergeCell"):
        if let merge = xml.attribute("ref").flatMap({ Self.merge($0) }) {
          state.merges.append(merge)
        }
      default: continue
      }
    }
    return state
  }

  private func failure(_ part: String) -> IngestError {
    IngestError(
      Diagnostic(
        code: "ledger.file.badPart", severity: .error,
        place: Diagnostic.Place(file: file, sheet: sheet), arguments: ["part": part]))
  }

  private func content(
    _ xml: borrowing XMLPart, _ cell: inout RawCell
  ) throws(IngestError) {
    var inValue = false
    while let node = try xml.next() {
      switch (node, xml.name) {
      case (.start(let isEmpty), "v"): (inValue, cell.hasValue) = (!isEmpty, !isEmpty)
      case (.start, "f"): cell.hasFormula = true
      case (.start(let isEmpty), "is"):
        if !isEmpty { cell.text = try SharedStrings.richText(xml, until: "is") }
      case (.end, "v"): inValue = false
      case (.end, "c"): return
      case (.text, _): if inValue { cell.text += xml.text }
      default: continue
      }
    }
  }

  private func add(_ cell: RawCell, to state: inout State) {
    let column = cell.column
    if cell.hasFormula, !cell.hasValue || (recomputes && cell.text == "0") {
      state.uncomputed.append(Grid.address(row: cell.row, column: column))
      state.builder.addUncomputed(column: column)
      return
    }
    switch cell.type {
    case "s":
      guard let index = Int(cell.text), (0..<sharedTexts.count).contains(index) else { return }
      state.builder.add(sharedText: index, column: column)
    case "inlineStr", "str": state.builder.add(text: cell.text.utf8Span.span, column: column)
    case "b": state.builder.add(truth: cell.text == "1", column: column)
    case "e": state.builder.add(error: cell.text.utf8Span.span, column: column)
    case "d":
      guard let day = CalendarDate(iso: String(cell.text.prefix(10))) else { fallthrough }
      state.builder.add(date: PartialDate(day), column: column)
    default:
      guard let number = StoredNumber.exact(cell.text) else {
        state.builder.add(text: cell.text.utf8Span.span, column: column)
        return
      }
      let format =
        formats.indices.contains(cell.style) ? formats[cell.style] : NumberFormat(builtIn: 0)
      state.builder.add(number: number, format: format, epoch1904: epoch1904, column: column)
    }
  }

  private static func merge(_ range: String) -> Grid.Merge? {
    let ends = range.split(separator: ":")
    guard ends.count == 2, let first = Grid.position(ends[0]), let last = Grid.position(ends[1])
    else { return nil }
    return Grid.Merge(
      top: min(first.row, last.row), left: min(first.column, last.column),
      bottom: max(first.row, last.row), right: max(first.column, last.column))
  }
}
