import BriefingModel
import CXlsxWriter
import Glibc
import Lexicon

/// A workbook being written, sheet after sheet and row after row.
///
/// Not copyable: the library's handle has one owner. `finish()` gives it back, and is called once.
@safe struct Workbook: ~Copyable {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let target: String
  private let formats: WorkbookFormats
  private var isOpen = true
  private var names: Set<String> = []
  /// The files in which the library gathers the rows of each sheet.
  private var rowFiles: [UnsafeMutablePointer<FILE>]

  /// A workbook to be written at `path`, the library's own files kept in `scratch`.
  ///
  /// - Parameter target: What the file will be called, for messages.
  init(path: String, scratch: String, target: String) throws(DeliverError) {
    self.target = target
    let made = unsafe scratch.withCString { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = 1
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let made = unsafe made else { throw WorkbookError.memory(target) }
    unsafe book = made
    unsafe rowFiles = []
    formats = unsafe WorkbookFormats(made)
    // The time of making would make two workbooks of one content differ.
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = Self.created
    unsafe workbook_set_properties(book, &properties)
  }

  /// 2000-01-01, for every workbook.
  private static let created: time_t = 946_684_800

  deinit { if isOpen { unsafe lxw_workbook_free(book) } }

  // MARK: Sheets

  /// Adds `sheet` behind those added before.
  mutating func add(_ sheet: Sheet) throws(DeliverError) {
    let limit = WorkbookLimits(sheet: sheet, target: target)
    try limit.check()
    let name = SheetName.unique(sheet.name, &names)
    guard let page = unsafe workbook_add_worksheet(book, name),
      let rows = unsafe page.pointee.optimize_tmpfile
    else { throw WorkbookError.scratch(target) }
    unsafe rowFiles.append(rows)
    let writer = unsafe SheetWriter(page: page, formats: formats, limit: limit)
    try writer.write(sheet)
    // Every row but the last is in the library's file by now; that one is written as it closes.
    try unsafe check(rows)
  }

  private func check(_ rows: UnsafeMutablePointer<FILE>) throws(DeliverError) {
    guard unsafe fflush(rows) == 0, unsafe ferror(rows) == 0 else {
      throw DeliverError(
        "deliver.write.failed", file: target, ["reason": OutputFolder.reason()])
    }
  }

  /// Writes the file.
  ///
  /// - Returns: For each sheet how many bytes its rows have, as far as they were written before the
  ///   last of them.
  mutating func finish() throws(DeliverError) -> [Int] {
    var lengths: [Int] = []
    for index in unsafe rowFiles.indices {
      let file = unsafe rowFiles[index]
      try unsafe check(file)
      lengths.append(unsafe ftell(file))
    }
    // More than 2 GiB of rows: the zip needs its longer fields.
    if lengths.contains(where: { $0 > 1 << 31 }) { unsafe book.pointee.options.use_zip64 = 1 }
    // Closing frees the workbook whether it succeeds or not.
    isOpen = false
    errno = 0
    let code = Self.quietly { unsafe workbook_close(book) }
    guard code == LXW_NO_ERROR else { throw WorkbookError.error(code, target) }
    return lengths
  }
}

extension Workbook {
  /// What `body` gives, while standard error goes nowhere: the library complains there, in English
  /// and with the path of our scratch folder, of what we tell in the user's language.
  private static func quietly(_ body: () -> lxw_error) -> lxw_error {
    let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    let before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard nowhere >= 0, before >= 0 else { return body() }
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
    let result = body()
    let reason = errno
    dup2(before, STDERR_FILENO)
    close(before)
    errno = reason
    return result
  }
}

/// Names of sheets as a workbook allows them.
enum SheetName {
  /// `name` without what a sheet's name may not hold, at most 31 units long, and different from those
  /// `taken` however their letters are written.
  static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in HiddenCharacters.writtenOut(name).unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\", "\n", "\t": kept.append("_")
      default: kept.append(scalar)
      }
    }
    while kept.first == "'" { kept.removeFirst() }
    while kept.last == "'" { kept.removeLast() }
    let base = kept.isEmpty || String(kept).lowercased() == "history" ? "表" : String(kept)
    var number = 1
    while true {
      let tail = number == 1 ? "" : "-\(number)"
      var name = base
      while name.utf16.count + tail.utf16.count > 31 || name.last == "'" { name.removeLast() }
      if taken.insert((name + tail).lowercased()).inserted { return name + tail }
      number += 1
    }
  }
}
