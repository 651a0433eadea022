import BriefingModel
import CXlsxWriter
import Lexicon

/// Writes one table onto a sheet of a workbook, from the top down.
@safe struct SheetWriter {
  private let page: UnsafeMutablePointer<lxw_worksheet>
  private let formats: WorkbookFormats
  private let limit: WorkbookLimits
  private var widths: [Int]

  /// How many rows have a say in how wide the columns are.
  private static let measuredRows = 1000
  /// The widest a column of words gets; longer texts go over several lines.
  private static let widestText = 40
  /// The days from 1899-12-30, from which spreadsheets count, to 1970-01-01.
  private static let epoch = 25_569
  /// 1900-03-01: before it spreadsheets know a day that never was.
  private static let firstDay = 61

  init(page: UnsafeMutablePointer<lxw_worksheet>, formats: WorkbookFormats, limit: WorkbookLimits) {
    unsafe self.page = page
    self.formats = formats
    self.limit = limit
    widths = limit.sheet.columns.map { Self.headingWidth($0) }
  }

  /// A heading goes over two lines if it must.
  private static func headingWidth(_ column: Sheet.Column) -> Int {
    let width = DisplayWidth.columns(of: column.heading)
    return width <= 12 ? width : max(12, (width + 1) / 2 + 1)
  }

  /// Writes notes, headings and rows, and how the sheet is looked at and printed.
  mutating func write(_ sheet: Sheet) throws(DeliverError) {
    let heading = sheet.notes.count
    for (row, note) in sheet.notes.enumerated() {
      try text(SheetText.safe(note), row, 0, .note)
    }
    for (column, title) in sheet.columns.enumerated() {
      try text(SheetText.safe(title.heading), heading, column, .heading)
    }
    for index in 0..<sheet.count {
      for (column, cell) in sheet.cells(index).enumerated() {
        try write(cell, heading + 1 + index, column, sheet.columns[column].kind)
        if index < Self.measuredRows { measure(cell, column) }
      }
    }
    arrange(sheet, heading: heading)
  }

  // MARK: Cells

  private func write(
    _ cell: SheetCell, _ row: Int, _ column: Int, _ kind: Sheet.Kind
  ) throws(DeliverError) {
    switch cell {
    case .empty:
      try unsafe done(
        worksheet_write_blank(
          page, UInt32(row), UInt16(column), formats.format(WorkbookFormats.Look(kind))))
    case .text(let words):
      let look: WorkbookFormats.Look = kind == .code ? .code : kind == .date ? .partialDay : .text
      try text(SheetText.safe(words), row, column, look)
    case .absent(let absence): try text(absence.mark, row, column, .mark)
    case .number(let number):
      guard let value = Self.double(number) else {
        try text(number.description, row, column, .code)
        return
      }
      try self.number(value, row, column, WorkbookFormats.Look(kind))
    case .date(let date):
      guard let day = date.date, day.dayNumber + Self.epoch >= Self.firstDay else {
        try text(SheetText.partial(date), row, column, .partialDay)
        return
      }
      try number(Double(day.dayNumber + Self.epoch), row, column, .day)
    }
  }

  /// `number` as floating point, or `nil` if that would be another number.
  ///
  /// Up to 15 significant digits a decimal survives; more are written as text.
  static func double(_ number: ExactNumber) -> Double? {
    let exact = number.normalized
    guard String(exact.digits.magnitude).utf8.count <= 15, let value = Double(exact.description)
    else { return nil }
    return value
  }

  private func number(
    _ value: Double, _ row: Int, _ column: Int, _ look: WorkbookFormats.Look
  ) throws(DeliverError) {
    try unsafe done(
      worksheet_write_number(page, UInt32(row), UInt16(column), value, formats.format(look)))
  }

  private func text(
    _ text: String, _ row: Int, _ column: Int, _ look: WorkbookFormats.Look
  ) throws(DeliverError) {
    let escaped = Self.escaped(text)
    try limit.check(escaped, row: row, column: column)
    try unsafe done(
      worksheet_write_string(page, UInt32(row), UInt16(column), escaped, formats.format(look)))
  }

  /// `text` so that what looks like an escape of the format, `_x0041_`, is not taken for one.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var isChanged = false
    for (place, byte) in bytes.enumerated() {
      result.append(byte)
      guard byte == UInt8(ascii: "_"), place + 6 < bytes.count, bytes[place + 1] == 0x78,
        bytes[place + 6] == byte,
        bytes[(place + 2)...(place + 5)].allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
      else { continue }
      result += Array("x005F_".utf8)
      isChanged = true
    }
    return isChanged ? String(decoding: result, as: UTF8.self) : text
  }

  private func done(_ code: lxw_error) throws(DeliverError) {
    guard code == LXW_NO_ERROR else { throw WorkbookError.error(code, limit.target) }
  }

  // MARK: Looks

  private mutating func measure(_ cell: SheetCell, _ column: Int) {
    let width: Int
    switch cell {
    case .empty, .absent: return
    case .text(let text): width = DisplayWidth.columns(of: text)
    case .number(let number):
      let text = number.description
      // Two decimals at least, and a mark for every three digits.
      width = text.utf8.count + 3 + text.utf8.count / 3
    case .date: width = 11
    }
    widths[column] = max(widths[column], width)
  }

  private func arrange(_ sheet: Sheet, heading: Int) {
    let last = UInt16(max(sheet.columns.count, 1) - 1)
    for (column, width) in widths.enumerated() {
      let isText = sheet.columns[column].kind == .text
      let shown = min(max(width + 2, 8), isText ? Self.widestText : 60)
      unsafe worksheet_set_column(page, UInt16(column), UInt16(column), Double(shown), nil)
    }
    let row = UInt32(heading)
    unsafe worksheet_freeze_panes(page, row + 1, UInt16(sheet.frozenColumns))
    unsafe worksheet_autofilter(page, row, 0, row + UInt32(sheet.count), last)
    unsafe worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, 9)  // A4
    unsafe worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.6)
    unsafe worksheet_repeat_rows(page, row, row)
    if sheet.frozenColumns > 0 {
      unsafe worksheet_repeat_columns(page, 0, UInt16(sheet.frozenColumns) - 1)
    }
    unsafe worksheet_set_footer(page, "&C第 &P 页 共 &N 页")
    // A table that nearly fits is printed one page wide; a wide one turns pages to the right too.
    if widths.reduce(0, +) <= 200 { unsafe worksheet_fit_to_pages(page, 1, 0) }
  }
}
