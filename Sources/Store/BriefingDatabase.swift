import BriefingModel
import Foundation
import GRDB

/// Everything an office has given the program, in one SQLite file (资料库).
///
/// One call is one transaction: it is kept whole or not at all, and it is kept when the call
/// returns, even if the power fails then. Errors of SQLite pass through as they are.
public struct BriefingDatabase: Sendable {
  /// The one connection; calls from several tasks wait for each other.
  let queue: DatabaseQueue

  /// Opens the database at `path`, waiting in silence while another process changes it.
  public init(path: String) throws { try self.init(path: path, patience: StorePatience()) }

  /// Opens the database at `path`, making the file and its folder if they are absent.
  ///
  /// - Parameter patience: What to do while another process changes it.
  /// - Throws: `StoreError` if a newer version of the program or another program has written the
  ///   file, or if it is a folder; else what SQLite says.
  public init(path: String, patience: StorePatience) throws {
    try Self.refuseFolder(path)
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    // Where another process is making the same store, SQLite may say that it is locked, or find a table
    // that was not there a moment ago.
    let deadline = ContinuousClock.now + .seconds(5)
    while true {
      do {
        queue = try Self.opened(path, patience)
        return
      } catch let error as DatabaseError
        where [.SQLITE_ERROR, .SQLITE_BUSY, .SQLITE_CONSTRAINT].contains(error.resultCode)
        && ContinuousClock.now < deadline
      {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  private static func opened(
    _ path: String, _ patience: StorePatience
  ) throws -> DatabaseQueue {
    try refuseForeign(path)
    var configuration = Self.configuration
    configuration.busyMode = .callback(patience.callback)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // Not by GRDB's setting: it makes and drops a table each time it opens a store whose log is
    // empty, and it turns synchronisation down to NORMAL, which is fit for a telephone, but a power
    // cut may then undo the last commits.
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    try migrate(queue, path)
    return queue
  }

  /// A database in memory, for tests and for runs that leave nothing behind.
  public static func inMemory() throws -> BriefingDatabase {
    let queue = try DatabaseQueue(configuration: configuration)
    try migrate(queue, ":memory:")
    return BriefingDatabase(queue: queue)
  }

  /// Opens the database at `path` for reading only, also where nothing may be written.
  ///
  /// - Throws: `StoreError` if there is no such file, if another version or program wrote it,
  ///   or if it lies in a folder that cannot be written to while changes wait beside it.
  public static func readOnly(path: String) throws -> BriefingDatabase {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError("store.file.none", path)
    }
    try refuseFolder(path)
    var configuration = Self.configuration
    configuration.readonly = true
    let database: BriefingDatabase
    do {
      database = BriefingDatabase(
        queue: try DatabaseQueue(path: path, configuration: configuration))
      try database.checkVersion(path)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      return try unchanging(path: path)
    }
    return database
  }

  /// Opens a file that nobody can be writing to.
  ///
  /// A write-ahead log needs a file of shared memory beside the database, which cannot be made in
  /// a folder that is read-only; SQLite then reads the file as it stands if told to.
  static func unchanging(path: String) throws -> BriefingDatabase {
    var configuration = Self.configuration
    configuration.readonly = true
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    if let log, log > 0 { throw StoreError("store.file.unfinished", path) }
    let escaped =
      path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(["?", "#"]))
      ?? path
    let database = BriefingDatabase(
      queue: try DatabaseQueue(
        path: "file:\(escaped)?immutable=1", configuration: configuration))
    try database.checkVersion(path)
    return database
  }

  init(queue: DatabaseQueue) { self.queue = queue }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { database in
      // Pages of a long import leave for the log once the cache is full; 16 MB hold the inner pages
      // of every tree. A log that grew with one is cut again when the next change begins it anew.
      try database.execute(
        sql:
          "PRAGMA page_size = 8192; PRAGMA cache_size = -16000; PRAGMA journal_size_limit = 67108864"
      )
    }
    return configuration
  }

  private static func migrate(_ queue: DatabaseQueue, _ path: String) throws {
    let migrator = Migrations.all
    if try queue.read({ try migrator.hasBeenSuperseded($0) }) {
      throw StoreError("store.file.newer", path)
    }
    try migrator.migrate(queue)
  }

  private static func refuseFolder(_ path: String) throws {
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      throw StoreError("store.file.folder", path)
    }
  }

  /// Refuses the database of another program before anything in it is changed.
  private static func refuseForeign(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    var configuration = Self.configuration
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    if try queue.read(isForeign) { throw StoreError("store.file.foreign", path) }
  }

  /// Whether there are tables, and none of them tells the steps that made them.
  private static func isForeign(_ database: Database) throws -> Bool {
    if try database.tableExists("grdb_migrations") { return false }
    return try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") != 0
  }

  private func checkVersion(_ path: String) throws {
    let migrator = Migrations.all
    try queue.read { database in
      if try Self.isForeign(database) { throw StoreError("store.file.foreign", path) }
      if try migrator.hasBeenSuperseded(database) { throw StoreError("store.file.newer", path) }
      if try !migrator.hasCompletedMigrations(database) {
        throw StoreError("store.file.older", path)
      }
    }
  }

  // MARK: Looking after it

  /// How much the database holds.
  public struct Counts: Hashable, Sendable {
    /// Articles, each counted once.
    public let articles: Int
    /// Articles that are the same as one of those.
    public let copies: Int
    /// Ledger files that count, superseded ones left out.
    public let snapshots: Int
    /// Rows of the register of units.
    public let units: Int
    /// Facts read from articles, those of copies left out.
    public let facts: Int
  }

  /// How much the database holds.
  public func counts() throws -> Counts {
    try queue.read { database in
      let count = { (sql: String) in try Int.fetchOne(database, sql: sql) ?? 0 }
      return Counts(
        articles: try count("SELECT count(*) FROM documents")
          - count("SELECT count(*) FROM copies"),
        copies: try count("SELECT count(*) FROM copies"),
        snapshots: try count("SELECT count(*) FROM snapshots WHERE NOT superseded"),
        units: try count("SELECT count(DISTINCT code) FROM units"),
        facts: try count(
          "SELECT count(*) FROM facts WHERE document NOT IN (SELECT document FROM copies)"))
    }
  }

  /// Checks that the file is whole.
  ///
  /// - Throws: `StoreError` with what SQLite found.
  public func checkIntegrity() throws {
    try queue.read { database in
      let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
      if lines != ["ok"] || orphans > 0 {
        throw StoreError(
          "store.file.damaged", queue.path, ["reason": lines.first ?? "\(orphans)"])
      }
    }
  }
}

/// What adding something did (入库结果).
public enum AddOutcome: String, Hashable, Sendable, Codable {
  /// It was new.
  case added
  /// The store had it already; nothing was changed.
  case unchanged
  /// It took the place of an older version, which no longer counts.
  case replaced
}

/// The file that a register was read from.
public struct SourceFile: Hashable, Sendable, Codable {
  /// Its name without its folders.
  public let name: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public let hash: String

  /// Makes a value of its parts.
  public init(name: String, hash: String) {
    self.name = name
    self.hash = hash
  }
}
