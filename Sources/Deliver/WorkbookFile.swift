import Glibc

/// Writes tables as one workbook (.xlsx), whole or not at all.
///
/// The library that writes it keeps its parts in files of its own and is not to be believed when it
/// says that all went well: a full disk cuts a part short without a word. All of it therefore happens
/// in a folder of ours beside the finished file, and the file takes its name only after every part of
/// it has been read back (`WorkbookCheck`).
extension OutputFolder {
  /// Writes `sheets` as the workbook `name`.
  ///
  /// - Parameter name: A file name, never a path.
  /// - Throws: `DeliverError` with `deliver.sheet.rows`, `.columns` or `.text` for what a workbook
  ///   cannot hold, `deliver.write.failed` if it cannot be written; the old file is then still in
  ///   place and nothing is left beside it.
  public func write(_ sheets: [Sheet], workbook name: String) throws(DeliverError) {
    precondition(!name.isEmpty && !name.utf8.contains(UInt8(ascii: "/")), "a name, not a path")
    let target = path + "/" + name
    let folder = try scratchFolder(for: target)
    defer { unsafe rmdir(folder) }
    let aside = folder + "/workbook"
    do {
      var workbook = try Workbook(path: aside, scratch: folder, target: target)
      for sheet in sheets { try workbook.add(sheet) }
      let lengths = try workbook.finish()
      try WorkbookCheck(file: aside, target: target).check(sheetLengths: lengths)
      try sync(aside, target)
    } catch {
      unsafe unlink(aside)
      throw error
    }
    try replace(target, by: aside)
  }

  /// A folder beside the finished file that nobody else may enter.
  private func scratchFolder(for target: String) throws(DeliverError) -> String {
    var template = (path + "/.jianbao-\(getpid())-XXXXXX").utf8CString
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw failure(target) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func sync(_ aside: String, _ target: String) throws(DeliverError) {
    let file = unsafe open(aside, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure(target) }
    defer { close(file) }
    guard fsync(file) == 0, fchmod(file, 0o644) == 0 else { throw failure(target) }
  }
}
