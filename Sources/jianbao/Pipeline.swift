import BriefingModel
import Foundation
import Store

/// The program: each part in the order of ARCHITECTURE.md, one value handed to the next.
struct Pipeline {
  /// The office's folder.
  let workspace: Workspace
  /// Where people are spoken to.
  let console: Console
  /// The store.
  let database: BriefingDatabase
  /// Whether the store takes what is printed; one on a read-only medium does not.
  let isWritable: Bool

  /// The program over the workspace's store.
  ///
  /// - Parameter isReading: Whether a store must be there already.
  init(workspace: Workspace, console: Console, isReading: Bool = false) throws {
    self.workspace = workspace
    self.console = console
    let path = workspace.storePath
    let exists = FileManager.default.fileExists(atPath: path)
    if isReading, !exists {
      throw Failure(
        .input,
        Diagnostic(code: "console.store.empty", severity: .error, place: .init(file: path)))
    }
    let folder = URL(filePath: path).deletingLastPathComponent()
    // The log of changes lies beside the store, so the folder counts too.
    isWritable =
      !exists
      || [path, folder.path].allSatisfy { FileManager.default.isWritableFile(atPath: $0) }
    do {
      if isWritable {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let patience = StorePatience { console.say(console.text("store.busy.waiting")) }
        database = try BriefingDatabase(path: path, patience: patience)
      } else {
        database = try BriefingDatabase.readOnly(path: path)
      }
    } catch {
      throw Failure(.environment, Self.storeFailure(path, error))
    }
  }

  /// What is told when the store fails.
  static func storeFailure(_ path: String, _ error: any Error) -> Diagnostic {
    if let explained = error as? any ExplainedError { return explained.diagnostic }
    if let explained = StoreError(error, path: path) { return explained.diagnostic }
    return Diagnostic(
      code: "console.store.unusable", severity: .error, place: .init(file: path),
      arguments: ["reason": "\(error)"])
  }

  /// What is told when the faces are not where they should be.
  static let noFonts = Diagnostic(
    code: "console.fonts.missing", severity: .error, place: .init(file: "fonts"))
}
