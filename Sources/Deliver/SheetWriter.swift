import BriefingModel
import CXlsxWriter

/// Writes one table onto a sheet of a workbook, from the top down.
@safe struct SheetWriter {
  private let page: UnsafeMutablePointer<lxw_worksheet>
  private let formats: WorkbookFormats
  private let limit: WorkbookLimits
  private let widths: ColumnWidths

  /// How many columns of characters go on a printed page, at two thirds of the size.
  private static let printedColumns = 190
  /// The days from 1899-12-30, from which spreadsheets count, to 1970-01-01.
  private static let epoch = 25_569
  /// 1900-03-01: before it spreadsheets know a day that never was.
  private static let firstDay = 61

  init(page: UnsafeMutablePointer<lxw_worksheet>, formats: WorkbookFormats, limit: WorkbookLimits) {
    unsafe self.page = page
    self.formats = formats
    self.limit = limit
    widths = ColumnWidths(limit.sheet)
  }

  /// Writes notes, headings and rows, and how the sheet is looked at and printed.
  func write(_ sheet: Sheet) throws(DeliverError) {
    let heading = sheet.notes.count
    for (row, note) in sheet.notes.enumerated() {
      try text(SheetText.safe(note), row, 0, .note)
    }
    setHeight(of: heading, lines: widths.headingLines, padding: 6)
    for (column, title) in sheet.columns.enumerated() {
      try text(SheetText.safe(ColumnWidths.title(title)), heading, column, .heading)
    }
    for index in 0..<sheet.count {
      let cells = sheet.cells(index)
      setHeight(of: heading + 1 + index, lines: widths.lines(of: cells), padding: 0)
      for (column, cell) in cells.enumerated() {
        try write(cell, heading + 1 + index, column, sheet.columns[column].kind)
      }
    }
    arrange(sheet, heading: heading)
  }

  /// Makes room for several lines: not every program does when it opens a file.
  private func setHeight(of row: Int, lines: Int, padding: Int) {
    guard lines > 1 || padding > 0 else { return }
    let points = min(15 * lines + padding, 409)
    unsafe worksheet_set_row(page, UInt32(row), Double(points), nil)
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
      // Nothing at all is 0, however many decimals the others have.
      let isZero = number.digits == 0 && number.scale == 0
      try self.number(value, row, column, isZero ? .integer : WorkbookFormats.Look(kind))
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

  private func arrange(_ sheet: Sheet, heading: Int) {
    let last = UInt16(max(sheet.columns.count, 1) - 1)
    for (column, width) in widths.columns.enumerated() {
      unsafe worksheet_set_column(page, UInt16(column), UInt16(column), Double(width), nil)
    }
    let row = UInt32(heading)
    unsafe worksheet_freeze_panes(page, row + 1, UInt16(sheet.frozenColumns))
    unsafe worksheet_autofilter(page, row, 0, row + UInt32(sheet.count), last)
    unsafe worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, 9)  // A4
    unsafe worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.6)
    unsafe worksheet_repeat_rows(page, row, row)
    if sheet.frozenColumns > 0 {
      // The last of them names the row, and pages are narrow.
      let name = UInt16(sheet.frozenColumns) - 1
      unsafe worksheet_repeat_columns(page, name, name)
    }
    unsafe worksheet_set_footer(page, "&C第 &P 页 共 &N 页")
    let pages = (widths.columns.reduce(0, +) + Self.printedColumns - 1) / Self.printedColumns
    unsafe worksheet_fit_to_pages(page, UInt16(max(1, pages)), 0)
  }
}
