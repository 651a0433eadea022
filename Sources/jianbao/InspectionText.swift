import BriefingModel
import Ingest
import Lexicon

/// What is understood of a spreadsheet, for a terminal.
struct InspectionText {
  /// Whose language the headings are in.
  let console: Console

  /// The widest that a heading or an example gets.
  private static let textColumns = 24
  private static let kinds = [
    "given", "zero", "missing", "notApplicable", "withheld", "unreadable",
  ]

  /// The tables of a file, one after the other.
  ///
  /// - Parameter told: What there is to tell of the file.
  func text(
    _ tables: [LedgerInspection.Table], of file: String, told: [Diagnostic]
  ) -> String {
    tables.map { table in
      ([title(table, file)] + rows(table) + columns(table) + odd(table, told) + totals(table))
        .map { Console.visible($0) }.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func title(_ table: LedgerInspection.Table, _ file: String) -> String {
    let sheet = table.sheet.map { "!" + $0 } ?? ""
    return "\(InputFiles.name(of: file))\(sheet)  \(table.title)"
  }

  private func rows(_ table: LedgerInspection.Table) -> [String] {
    var parts: [String] = []
    if let day = table.day, let from = table.dayFrom {
      let source = console.text("inspect.from.\(from)")
      parts.append(console.text("inspect.day", ["day": day.iso, "from": source]))
    }
    parts.append(
      console.text(
        "inspect.headings",
        ["first": String(table.headingRows[0]), "last": String(table.headingRows[1])]))
    for kind in ["entries", "totals", "sections", "notes", "repeated", "hidden"] {
      guard let count = table.rows[kind], count > 0 || kind == "entries" else { continue }
      parts.append(console.text("inspect.rows.\(kind)", ["count": String(count)]))
    }
    return ["  " + parts.joined(separator: "  ")]
  }

  // MARK: Columns

  private func columns(_ table: LedgerInspection.Table) -> [String] {
    let head =
      ["cell", "heading", "standard", "unit"].map { console.text("inspect.head.\($0)") }
      + Self.kinds.map { console.text("inspect.count.\($0)") }
      + ["smallest", "largest", "example"].map { console.text("inspect.head.\($0)") }
    let rows = table.columns.map { column($0) }
    // Columns of counts that are empty throughout say nothing.
    let used = head.indices.filter { index in
      index < 5 || index > 9 || rows.contains { $0[index] != "0" }
    }
    let widths = used.map { index in
      ([head] + rows).map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0
    }
    return ([head] + rows).map { row in
      var line = " "
      for (index, width) in zip(used, widths) {
        line += " " + DisplayWidth.padded(row[index], to: width) + " "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func column(_ column: LedgerInspection.Column) -> [String] {
    var taken = console.text("inspect.extra")
    if let standard = column.standard, let property = column.property {
      taken = "\(standard) (\(property))" + (column.isMapped ? " *" : "")
    } else if let suggestion = column.suggestion {
      taken = console.text("inspect.suggestion", ["standard": suggestion])
    }
    var unit = column.unit ?? ""
    if let from = column.unitFrom { unit += " " + console.text("inspect.from.\(from)") }
    let cells = Self.kinds.map { String(column.counts[$0] ?? 0) }
    return [column.cell, short(column.heading), taken, unit] + cells
      + [column.smallest ?? "", column.largest ?? "", short(column.example ?? "")]
  }

  private func short(_ text: String) -> String {
    let line = Console.visible(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    return DisplayWidth.shortened(line, to: Self.textColumns)
  }

  // MARK: What is odd

  /// One line for each kind of trouble in a column: what it is, and where it is met first.
  private func odd(_ table: LedgerInspection.Table, _ told: [Diagnostic]) -> [String] {
    table.columns.flatMap { column in
      column.findings.sorted { $0.key < $1.key }.map { code, count in
        let first = told.first { $0.code == code && isOf(column, table, $0.place) }
        let arguments = [
          "cell": column.cell, "heading": short(column.heading),
          "text": MessageTable.brief(code, first?.arguments ?? [:], in: console.language),
          "first": first?.place?.cell ?? column.cell, "count": String(count),
        ]
        return console.text(count == 1 ? "inspect.odd" : "inspect.odd.several", arguments)
      }
    }.map { "  " + $0 }
  }

  /// Whether `place` is a cell of `column`, its heading's or one below.
  private func isOf(
    _ column: LedgerInspection.Column, _ table: LedgerInspection.Table, _ place: Diagnostic.Place?
  ) -> Bool {
    guard let place, let cell = place.cell, place.sheet == table.sheet else { return false }
    let row = { (cell: String) in Int(cell.drop { !$0.isNumber }) ?? 0 }
    return cell.prefix { !$0.isNumber } == column.cell.prefix { !$0.isNumber }
      && row(cell) >= table.headingRows[0]
  }

  private func totals(_ table: LedgerInspection.Table) -> [String] {
    table.totals.map { total in
      let code =
        total.sum == nil
        ? "inspect.total.open" : total.agrees ? "inspect.total.agrees" : "inspect.total.differs"
      var arguments = [
        "cell": total.cell, "label": total.label, "column": total.column, "stated": total.stated,
      ]
      if let sum = total.sum, !total.agrees { arguments["sum"] = sum }
      return "  " + console.text(code, arguments)
    }
  }
}
