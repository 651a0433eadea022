public import BriefingModel
import Foundation
import GRDB

/// Why the store could not be opened, read or changed (资料库错误).
public struct StoreError: ExplainedError, Hashable {
  /// What happened, where, and the way out.
  public let diagnostic: Diagnostic

  init(_ code: String, _ path: String, _ arguments: [String: String] = [:]) {
    diagnostic = Diagnostic(
      code: code, severity: .error, place: Diagnostic.Place(file: path), arguments: arguments)
  }

  /// What an error of SQLite means for the one who works with the store at `path`.
  ///
  /// - Returns: `nil` for an error of another kind, or one that means nothing to him.
  public init?(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else { return nil }
    let reason = error.message ?? "\(error.extendedResultCode)"
    switch (error.resultCode, error.extendedResultCode) {
    case (.SQLITE_FULL, _), (_, .SQLITE_IOERR_WRITE), (_, .SQLITE_IOERR_SHMSIZE),
      (_, .SQLITE_IOERR_FSYNC), (_, .SQLITE_IOERR_TRUNCATE):
      self.init(
        "store.disk.full", path, ["free": Self.free(path), "reason": reason])
    case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _): self.init("store.busy", path)
    case (.SQLITE_READONLY, _): self.init("store.file.locked", path, ["reason": reason])
    case (.SQLITE_CANTOPEN, _), (.SQLITE_PERM, _), (.SQLITE_AUTH, _):
      self.init("store.file.closed", path, ["reason": reason])
    case (.SQLITE_NOTADB, _): self.init("store.file.alien", path)
    case (.SQLITE_CORRUPT, _): self.init("store.file.damaged", path, ["reason": reason])
    case (.SQLITE_IOERR, _): self.init("store.disk.failed", path, ["reason": reason])
    default: return nil
    }
  }

  /// How much room there is beside the store, in MB.
  private static func free(_ path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let values = try? FileManager.default.attributesOfFileSystem(
      forPath: folder.isEmpty ? "." : folder)
    guard let bytes = values?[.systemFreeSize] as? NSNumber else { return "?" }
    return String(bytes.int64Value / 1_000_000)
  }
}
