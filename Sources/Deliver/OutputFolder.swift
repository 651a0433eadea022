import Glibc

/// The folder that finished files are handed over in.
///
/// A file appears under its name only when it is whole: it is written aside in the same folder,
/// synced, and renamed over the old one, which stays as it was until then.
public struct OutputFolder: Sendable {
  /// The folder as the user named it.
  public let path: String

  /// The folder at `path`, made if it is not there.
  ///
  /// - Throws: `DeliverError` with `deliver.folder.unusable` when it cannot be made or entered.
  public init(path: String) throws(DeliverError) {
    self.path = path
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && !path.hasPrefix("/") ? String(part) : "/" + part
      if part.isEmpty { continue }
      if unsafe mkdir(made, 0o755) != 0, errno != EEXIST {
        throw DeliverError("deliver.folder.unusable", file: path, ["reason": Self.reason()])
      }
      if made == "/" { made = "" }
    }
    guard unsafe access(path, W_OK | X_OK) == 0 else {
      throw DeliverError("deliver.folder.unusable", file: path, ["reason": Self.reason()])
    }
  }

  /// Writes `bytes` under `name`, whole or not at all.
  ///
  /// - Parameter name: A file name as `FileName` makes them; never a path.
  /// - Throws: `DeliverError` with `deliver.write.failed`; the old file is then still in place and
  ///   nothing is left beside it.
  public func write(_ bytes: [UInt8], name: String) throws(DeliverError) {
    try write(name: name) { put throws(DeliverError) in try put(bytes) }
  }

  /// Writes the bytes that `body` hands on under `name`, whole or not at all.
  ///
  /// - Parameters:
  ///   - name: A file name, never a path.
  ///   - body: Hands on the next bytes to its argument until all have been written.
  /// - Throws: What `body` throws, or `DeliverError` with `deliver.write.failed`; the old file is
  ///   then still in place and nothing is left beside it.
  public func write(
    name: String,
    _ body: (_ put: ([UInt8]) throws(DeliverError) -> Void) throws(DeliverError) -> Void
  ) throws(DeliverError) {
    precondition(!name.isEmpty && !name.utf8.contains(UInt8(ascii: "/")), "a name, not a path")
    let target = path + "/" + name
    let aside = path + "/.jianbao-\(getpid())-" + String(name.utf8.count) + ".part"
    unsafe unlink(aside)
    let file = unsafe open(aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(target) }
    do {
      try body { bytes throws(DeliverError) in
        guard Self.writeAll(bytes, to: file) else { throw failure(target) }
      }
    } catch {
      close(file)
      unsafe unlink(aside)
      throw error
    }
    let synced = fsync(file) == 0 && fchmod(file, 0o644) == 0
    let reason = Self.reason()
    guard close(file) == 0, synced else {
      unsafe unlink(aside)
      throw DeliverError("deliver.write.failed", file: target, ["reason": reason])
    }
    try replace(target, by: aside)
  }

  /// Puts the finished file `aside` in the place of `target`.
  func replace(_ target: String, by aside: String) throws(DeliverError) {
    guard unsafe rename(aside, target) == 0 else {
      let error = failure(target)
      unsafe unlink(aside)
      throw error
    }
    syncFolder()
  }

  func failure(_ target: String) -> DeliverError {
    DeliverError("deliver.write.failed", file: target, ["reason": Self.reason()])
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      done += count
    }
    return true
  }

  /// Makes the renaming last: without it a power cut may bring the old name back.
  private func syncFolder() {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// What the system says of the last failure.
  static func reason() -> String {
    // A library that hides what the system said leaves no code; that it failed is known all the same.
    unsafe String(cString: strerror(errno == 0 ? EIO : errno))
  }
}
