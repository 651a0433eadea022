import BriefingModel
import Foundation
import Lexicon
import Store

/// The store of a workspace, for reading alone: it is neither made nor brought to a newer shape.
struct StoreReading {
  private let path: String
  private let database: BriefingDatabase

  /// Opens the store of `workspace`.
  ///
  /// - Throws: `Failure` if there is none, or if it cannot be read as it is.
  init(_ workspace: Workspace) throws {
    path = workspace.storePath
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        .input,
        Diagnostic(code: "store.file.none", severity: .error, place: .init(file: path)))
    }
    do {
      database = try BriefingDatabase.readOnly(path: path)
    } catch {
      throw Self.failure(path, error)
    }
  }

  /// What `body` reads.
  ///
  /// - Throws: `Failure` if the store cannot be read.
  func reading<Result>(_ body: (BriefingDatabase) throws -> Result) throws -> Result {
    do {
      return try body(database)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Self.failure(path, error)
    }
  }

  private static func failure(_ path: String, _ error: any Error) -> Failure {
    if let explained = error as? any ExplainedError { return Failure(.environment, explained) }
    return Failure(.environment, Pipeline.storeFailure(path, error))
  }
}

extension GlobalOptions {
  /// The regions a command without a store knows: the tables', and the units registered in the
  /// workspace if one is named.
  ///
  /// The folder a command happens to run in has no say.
  func gazetteer() throws -> Gazetteer {
    guard workspace != nil || store != nil else { return .standard }
    let store = try StoreReading(Workspace(self))
    return Gazetteer.standard.adding(try store.reading { try $0.units() })
  }
}
