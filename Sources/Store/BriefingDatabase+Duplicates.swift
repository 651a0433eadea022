public import BriefingModel
import Foundation
import GRDB

/// The same article in several files: which are copies is worked out elsewhere, from sketches.
extension BriefingDatabase {
  // MARK: Sketches

  /// The articles without a sketch of the present version, by id.
  public func unsketched() throws -> [String] {
    try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT id FROM documents WHERE id NOT IN
            (SELECT document FROM sketches WHERE version = ?) ORDER BY id
          """, arguments: [ContentSketch.version])
    }
  }

  /// Keeps the sketch of the article `id`.
  public func keep(_ sketch: ContentSketch, of id: String) throws {
    try queue.write { try Self.write(sketch, of: id, to: $0) }
  }

  static func write(_ sketch: ContentSketch, of id: String, to database: Database) throws {
    let values: [DatabaseValue] = [
      ContentSketch.version.databaseValue, sketch.outline.length.databaseValue,
      sketch.outline.quarantined.databaseValue, Stored.blob(sketch.outline.minima).databaseValue,
      Stored.blob(sketch.outline.figures).databaseValue, Stored.blob(sketch.units).databaseValue,
    ]
    let known = try Row.fetchOne(
      database,
      sql: """
        SELECT version, length, quarantined, minima, figures, units FROM sketches
        WHERE document = ?
        """, arguments: [id])
    if let known, Array(known.databaseValues) == values { return }
    // Whatever belonged to the old sketch is looked at again.
    try database.execute(
      sql: """
        UPDATE sketches SET settled = 0 WHERE document IN
          (SELECT document FROM copies WHERE kept = ?)
        """, arguments: [id])
    try database.execute(
      sql: "INSERT OR REPLACE INTO sketches VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
      arguments: [id] + StatementArguments(values))
  }

  /// Every article with a sketch of the present version, as copies are looked for; by id.
  public func sketchedArticles() throws -> [SketchedArticle] {
    try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, file_name, published_at, length, quarantined, minima, figures
          FROM sketches JOIN documents ON id = document WHERE version = ? ORDER BY id
          """, arguments: [ContentSketch.version]
      ).map { row in
        SketchedArticle(
          id: row[0], fileName: row[1], publishedAt: Stored.date(row[2]),
          outline: ContentOutline(
            length: row[3], quarantined: row[4], minima: Stored.numbers(row[5]),
            figures: Stored.numbers(row[6])))
      }
    }
  }

  /// `ContentSketch.units` of the article `id`; empty if it has no sketch.
  public func units(of id: String) throws -> [UInt32] {
    try queue.read { database in
      let blob = try Data.fetchOne(
        database, sql: "SELECT units FROM sketches WHERE document = ?", arguments: [id])
      return blob.map { Stored.numbers($0) } ?? []
    }
  }

  // MARK: Copies

  /// The articles whose sketch has not been compared with the others yet, by id.
  public func unsettled() throws -> [String] {
    try queue.read { database in
      try String.fetchAll(
        database, sql: "SELECT document FROM sketches WHERE NOT settled ORDER BY document")
    }
  }

  /// Records what is known now of the articles `settled`: those among `duplicates` are copies, the
  /// others are not.
  ///
  /// - Returns: The copies that were none before, or another's.
  @discardableResult
  public func settle(
    _ settled: Set<String>, _ duplicates: [DuplicateArticle]
  ) throws -> [DuplicateArticle] {
    try queue.write { database in
      let corrected = try Self.toldOfCorrected(in: database)
      var before: [String: String] = [:]
      for id in settled.sorted() {
        before[id] = try String.fetchOne(
          database, sql: "SELECT kept FROM copies WHERE document = ?", arguments: [id])
        try database.execute(sql: "DELETE FROM copies WHERE document = ?", arguments: [id])
        try database.execute(
          sql: "UPDATE sketches SET settled = 1 WHERE document = ?", arguments: [id])
      }
      for copy in duplicates {
        try database.execute(
          sql: "INSERT INTO copies VALUES (?, ?, ?, ?)",
          arguments: [copy.id, copy.kept, copy.common, copy.total])
      }
      try Self.followCopies(from: corrected, in: database)
      return duplicates.filter { before[$0.id] != $0.kept }
    }
  }

  /// The copies of other articles, by id.
  public func duplicates() throws -> [DuplicateArticle] {
    try queue.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM copies ORDER BY document").map { row in
        DuplicateArticle(id: row[0], kept: row[1], common: row[2], total: row[3])
      }
    }
  }

  /// The name that the article `id` goes by; `nil` if there is none.
  public func fileName(of id: String) throws -> String? {
    try queue.read { database in
      try String.fetchOne(
        database, sql: "SELECT file_name FROM documents WHERE id = ?", arguments: [id])
    }
  }

  /// The other files that hold each kept article: further names of its own bytes first, then those
  /// of its copies, by name.
  static func copies(in database: Database) throws -> [String: [ArticleCopy]] {
    var copies: [String: [ArticleCopy]] = [:]
    for row in try Row.fetchAll(database, sql: otherFiles(where: "TRUE")) {
      copies[row[0], default: []].append(copy(row))
    }
    return copies
  }

  /// The other files that hold the kept article `id`, in the same order.
  static func copies(of id: String, in database: Database) throws -> [ArticleCopy] {
    let mine = "id = ?1 OR id IN (SELECT document FROM copies WHERE kept = ?1)"
    return try Row.fetchAll(
      database.cachedStatement(sql: otherFiles(where: mine)), arguments: [id]
    ).map(copy)
  }

  private static func otherFiles(where condition: String) -> String {
    """
    SELECT coalesce(kept, id) AS article, file_names.file_name, source, address, published_at
    FROM file_names JOIN documents ON id = file_names.document
      LEFT JOIN copies ON copies.document = id
    WHERE (kept IS NOT NULL OR file_names.file_name <> documents.file_name) AND (\(condition))
    ORDER BY article, kept IS NOT NULL, file_names.file_name, id
    """
  }

  private static func copy(_ row: Row) -> ArticleCopy {
    ArticleCopy(
      fileName: row[1], source: row[2], address: row[3], publishedAt: Stored.date(row[4]))
  }
}
