import Lexicon

/// How wide the columns of a sheet are and how many lines its texts take, in columns of characters.
struct ColumnWidths: Sendable {
  /// The width of each column.
  let columns: [Int]
  /// The lines of the heading that has the most.
  let headingLines: Int
  /// Which columns hold texts that go over several lines.
  private let wrapped: [Int]

  /// How many rows have a say.
  private static let measuredRows = 1000
  /// The widest a column of words gets; longer texts go over several lines.
  private static let widestText = 56
  /// The widest any other gets.
  private static let widest = 60
  /// The narrowest a column gets.
  private static let narrowest = 8

  /// The widths of `sheet`, by its headings and first rows.
  init(_ sheet: Sheet) {
    var widths = sheet.columns.map(Self.heading)
    for index in 0..<min(sheet.count, Self.measuredRows) {
      for (column, cell) in sheet.cells(index).enumerated() {
        widths[column] = max(widths[column], Self.width(of: cell, in: sheet.columns[column].kind))
      }
    }
    columns = zip(widths, sheet.columns).map { width, column in
      min(max(width + 2, Self.narrowest), column.kind == .text ? Self.widestText : Self.widest)
    }
    headingLines =
      zip(columns, sheet.columns).map { width, column in
        Self.lines(of: Self.title(column), within: width)
      }.max() ?? 1
    wrapped = sheet.columns.indices.filter { sheet.columns[$0].kind == .text }
  }

  /// The heading as a sheet shows it: a long one has its unit on a line of its own.
  static func title(_ column: Sheet.Column) -> String {
    guard let unit = column.unit, DisplayWidth.columns(of: column.heading) > 12 else {
      return column.heading
    }
    return column.name + "\n（\(unit)）"
  }

  /// The room that a heading needs: a long name goes over two lines.
  private static func heading(_ column: Sheet.Column) -> Int {
    title(column).split(separator: "\n").map { line in
      let width = DisplayWidth.columns(of: line)
      return width <= 14 ? width : (width + 1) / 2 + 2
    }.max() ?? 0
  }

  /// How many lines `text` takes, its own breaks counted.
  private static func lines(of text: String, within column: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      sum + lines(DisplayWidth.columns(of: line), within: column)
    }
  }

  private static func width(of cell: SheetCell, in kind: Sheet.Kind) -> Int {
    switch cell {
    case .empty, .absent: 0
    case .text(let text): DisplayWidth.columns(of: text)
    // Two decimals at least, and a mark for every three digits.
    case .number(let number):
      number.description.utf8.count + (kind == .money ? 3 + number.description.utf8.count / 3 : 0)
    case .date: 11
    }
  }

  /// The lines of the text that takes the most in a row of `cells`.
  func lines(of cells: [SheetCell]) -> Int {
    var most = 1
    for column in wrapped {
      // No character takes more columns than bytes.
      guard case .text(let text) = cells[column], text.utf8.count > columns[column] - 2 else {
        continue
      }
      most = max(most, Self.lines(of: text, within: columns[column]))
    }
    return most
  }

  /// How many lines `width` takes; a column at each side is blank.
  private static func lines(_ width: Int, within column: Int) -> Int {
    max(1, (width + column - 3) / (column - 2))
  }
}
