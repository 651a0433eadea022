import BriefingModel
import CXlsxWriter

/// What a sheet of a workbook can hold, and the errors for what it cannot.
struct WorkbookLimits: Sendable {
  let sheet: Sheet
  let target: String

  /// Rows of a sheet.
  static let rows = 1_048_576
  /// Columns of a sheet.
  static let columns = 16_384
  /// UTF-16 units of a text.
  static let text = 32_767

  /// Refuses a table with too many rows or columns.
  func check() throws(DeliverError) {
    let rows = sheet.notes.count + 1 + sheet.count
    guard rows <= Self.rows else {
      throw DeliverError(
        "deliver.sheet.rows", file: target,
        ["sheet": sheet.name, "count": String(rows), "limit": String(Self.rows)])
    }
    guard sheet.columns.count <= Self.columns else {
      throw DeliverError(
        "deliver.sheet.columns", file: target,
        ["sheet": sheet.name, "count": String(sheet.columns.count), "limit": String(Self.columns)])
    }
  }

  /// Refuses a text that a cell would cut short.
  func check(_ text: String, row: Int, column: Int) throws(DeliverError) {
    // A UTF-16 unit is at least a byte, and most texts are short.
    guard text.utf8.count > Self.text, text.utf16.count > Self.text else { return }
    throw DeliverError(
      "deliver.sheet.text", file: target,
      [
        "sheet": sheet.name, "cell": Self.address(row: row, column: column),
        "heading": sheet.columns[column].heading, "count": String(text.utf16.count),
        "limit": String(Self.text),
      ])
  }

  /// The name of a cell, such as `B7`, both numbers from 0.
  static func address(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}

/// What the library's codes say.
enum WorkbookError {
  /// No memory for a workbook.
  static func memory(_ target: String) -> DeliverError {
    error(LXW_ERROR_MEMORY_MALLOC_FAILED, target)
  }

  /// No file of the library's own could be made beside the finished one.
  static func scratch(_ target: String) -> DeliverError {
    error(LXW_ERROR_CREATING_TMPFILE, target)
  }

  /// The error that `code` stands for.
  ///
  /// What depends on disk and memory is told as such. The others say that we called the library
  /// wrongly; the code is told so that it can be mended.
  static func error(_ code: lxw_error, _ target: String) -> DeliverError {
    let reason: String
    switch code {
    case LXW_ERROR_MEMORY_MALLOC_FAILED: reason = "out of memory"
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      reason = OutputFolder.reason()
    default:
      return DeliverError(
        "deliver.workbook.refused", file: target,
        ["code": String(code.rawValue), "reason": unsafe String(cString: lxw_strerror(code))])
    }
    return DeliverError("deliver.write.failed", file: target, ["reason": reason])
  }
}
