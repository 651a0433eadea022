import BriefingModel

/// Reads the part of one sheet to a grid.
struct SheetReader: Sendable {
  let file: String
  let sheet: String
  let sharedStrings: [String]
  let formats: [NumberFormat]
  let epoch1904: Bool
  /// The workbook asks for its formulas to be computed anew, so that a stored 0 may mean nothing.
  let recomputes: Bool

  /// What is gathered while reading.
  private struct State {
    var rows: [Grid.Row] = []
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
    let grid = Grid(file: file, sheet: sheet, rows: state.rows, merges: state.merges)
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
    var state = State()
    var row = 0
    var column = -1
    var hidden = false
    var cells: [Grid.Cell] = []
    while let node = try xml.next() {
      switch (node, xml.name) {
      case (.start(let isEmpty), "row"):
        row = xml.attribute("r").flatMap { Int($0) } ?? row + 1
        guard (1...Grid.rowLimit).contains(row) else { throw failure("row \(row)") }
        hidden = isTrue(xml.attribute("hidden"))
        (column, cells) = (-1, [])
        if isEmpty { hidden = false }
      case (.end, "row"):
        if !cells.isEmpty {
          state.rows.append(Grid.Row(number: row, cells: cells.sorted { $0.column < $1.column }))
          if hidden { state.hiddenRows.append(row) }
        }
      case (.start(let isEmpty), "c"):
        var cell = RawCell()
        let position = xml.attribute("r").flatMap { Grid.position($0) }
        (cell.row, cell.column) = (row, position?.column ?? column + 1)
        column = cell.column
        if isEmpty || column >= Grid.columnLimit { continue }
        cell.type = xml.attribute("t") ?? "n"
        cell.style = xml.attribute("s").flatMap { Int($0) } ?? 0
        try content(xml, &cell)
        guard let value = value(of: cell) else { continue }
        if value == .uncomputed {
          state.uncomputed.append(Grid.address(row: row, column: cell.column))
        }
        cells.append(Grid.Cell(column: cell.column, value: value))
      case (.start, "mergeCell"):
        if let merge = xml.attribute("ref").flatMap({ Self.merge($0) }) {
          state.merges.append(merge)
        }
      default: continue
      }
    }
    state.rows.sort { $0.number < $1.number }
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

  private func value(of cell: RawCell) -> Grid.Value? {
    if cell.hasFormula, !cell.hasValue || (recomputes && cell.text == "0") { return .uncomputed }
    switch cell.type {
    case "s":
      let index = Int(cell.text) ?? -1
      return sharedStrings.indices.contains(index) ? text(sharedStrings[index]) : nil
    case "inlineStr", "str": return text(cell.text)
    case "b": return .truth(cell.text == "1")
    case "e": return .error(cell.text)
    case "d":
      let day = CalendarDate(iso: String(cell.text.prefix(10)))
      return day.map { .date(PartialDate($0)) } ?? text(cell.text)
    default:
      let format = formats.indices.contains(cell.style) ? formats[cell.style] : nil
      return (format ?? NumberFormat(builtIn: 0)).value(cell.text, epoch1904: epoch1904)
        ?? text(cell.text)
    }
  }

  private func text(_ raw: String) -> Grid.Value? {
    let text = CellText.cleaned(raw)
    return text.isEmpty ? nil : .text(text)
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
