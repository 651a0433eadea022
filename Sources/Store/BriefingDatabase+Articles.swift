public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// Adds an article and what was read from it.
  ///
  /// The same bytes read to the same facts change nothing, under whatever name they arrive; every
  /// name is kept, and the article goes by the first in order. Bytes that are known but read
  /// otherwise, by a later version of the rules or another register, take the place of what was
  /// read before.
  ///
  /// - Parameter sketch: What its copies are found by; `nil` leaves that to a later call of
  ///   `keep(_:of:)`.
  @discardableResult
  public func add(
    _ article: Article, facts: ArticleFacts, sketch: ContentSketch? = nil
  ) throws -> AddOutcome {
    try add([ArticleEntry(article: article, facts: facts, sketch: sketch)])[0]
  }

  /// Adds several articles, all or none of them, each as `add(_:facts:sketch:)` does.
  ///
  /// - Returns: What came of each, in order.
  @discardableResult
  public func add(_ entries: [ArticleEntry]) throws -> [AddOutcome] {
    let coded = try entries.map { (entry: $0, json: try EntryJSON($0)) }
    return try queue.write { database in
      try coded.map { try Self.add($0.entry, $0.json, to: database) }
    }
  }

  /// An article as the table has it.
  private struct EntryJSON {
    let facts: String
    let hash: String

    init(_ entry: ArticleEntry) throws {
      facts = try JSON.text(entry.facts)
      hash = JSON.hash([try JSON.text(entry.article.named("")), facts])
    }
  }

  private static func add(
    _ entry: ArticleEntry, _ json: EntryJSON, to database: Database
  ) throws -> AddOutcome {
    let article = entry.article
    let known = try Row.fetchOne(
      database, sql: "SELECT hash, file_name FROM documents WHERE id = ?",
      arguments: [article.id])
    let name = min(known?[1] ?? article.fileName, article.fileName)
    let isSame = known?[0] == json.hash
    if !isSame || name != known?[1] {
      try write(article.named(name), json.hash, json.facts, to: database)
    }
    if !isSame { try writeFacts(entry.facts, of: article.id, to: database) }
    try database.execute(
      sql: "INSERT OR IGNORE INTO file_names VALUES (?, ?)",
      arguments: [article.id, article.fileName])
    if let sketch = entry.sketch { try write(sketch, of: article.id, to: database) }
    return known == nil ? .added : isSame ? .unchanged : .replaced
  }

  private static func write(
    _ article: Article, _ hash: String, _ facts: String, to database: Database
  ) throws {
    // The row is changed, never deleted: what hangs on it, names and copies, stays.
    try database.execute(
      sql: """
        INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)
        ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, file_name = excluded.file_name,
          title = excluded.title, source = excluded.source,
          published_at = excluded.published_at,
          published_partially = excluded.published_partially, address = excluded.address,
          repair_count = excluded.repair_count, facts = excluded.facts
        """,
      arguments: [
        article.id, hash, article.fileName, article.title, article.source,
        article.publishedAt?.iso, article.publishedPartially.map { $0.stored }, article.address,
        article.repairs.count, facts,
      ])
    try database.execute(
      sql: "INSERT OR REPLACE INTO articles VALUES (?, ?)",
      arguments: [article.id, try JSON.text(article)])
    // Day and name have a say in which of two copies is kept.
    try database.execute(
      sql: "UPDATE sketches SET settled = 0 WHERE document = ?", arguments: [article.id])
  }

  static func writeFacts(
    _ facts: ArticleFacts, of id: String, to database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE documents SET region_code = ?, region_path = ? WHERE id = ?",
      arguments: [facts.region?.code, facts.region?.path, id])
    for table in ["facts", "passages", "fact_numbers"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE document = ?", arguments: [id])
    }
    let insert = try database.makeStatement(sql: "INSERT INTO facts VALUES (\(marks(16)))")
    let passage = try database.makeStatement(
      sql: "INSERT INTO passages (document, text) VALUES (?, ?)")
    let number = try database.makeStatement(
      sql: "INSERT OR IGNORE INTO fact_numbers VALUES (?, ?, ?, ?)")
    var passages: [String: Int64] = [:]
    let corrected = try corrected(facts, in: database)
    for row in try FactRow.rows(of: corrected.facts) {
      // Many facts share a sentence, which is kept and indexed once.
      if passages[row.sentence] == nil {
        try passage.execute(arguments: [id, row.sentence])
        passages[row.sentence] = database.lastInsertedRowID
      }
      try insert.execute(arguments: [
        id, row.kind.rawValue, row.position, row.region?.code, row.region?.path, row.indicator,
        row.value?.description, row.unit, row.period?.label, row.period?.start?.iso,
        row.period?.end?.iso, row.speaker, row.text, row.json, passages[row.sentence],
        corrected.isRejected(row.kind, row.position),
      ])
      for value in row.numbers {
        try number.execute(arguments: [value.bareDigits, id, row.kind.rawValue, row.position])
      }
    }
  }

  /// Every article with its facts, by day of publication, those without one last, then by id.
  ///
  /// An article that several files hold is one record; the others are its copies.
  public func articles() throws -> [ArticleRecord] {
    let (rows, copies, corrections) = try queue.read { database in
      // Whole rows are copied out before any JSON is read, so the lock is short.
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, file_name, title, source, published_at, published_partially, address,
            repair_count, facts
          FROM documents WHERE id NOT IN (SELECT document FROM copies)
          ORDER BY published_at IS NULL, published_at, id
          """)
      return (
        rows, try Self.copies(in: database), try Self.factCorrections(in: database)
      )
    }
    return try rows.map { row in
      let facts = CorrectedFacts(try JSON.value(row[8]), corrections[row[0]] ?? [])
      return ArticleRecord(
        id: row[0], fileName: row[1], title: row[2], source: row[3],
        publishedAt: Stored.date(row[4]), publishedPartially: Stored.partialDate(row[5]),
        address: row[6], repairCount: row[7], copies: copies[row[0]] ?? [],
        facts: facts.printable, withheld: facts.withheldSentences)
    }
  }

  /// The whole article `id`, or `nil`.
  public func article(id: String) throws -> Article? {
    let text = try queue.read { database in
      try String.fetchOne(
        database, sql: "SELECT article FROM articles WHERE document = ?", arguments: [id])
    }
    return try text.map { try JSON.value($0) }
  }

  /// Every whole article, in the order of `articles()`.
  public func wholeArticles() throws -> [Article] {
    let texts = try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT article FROM articles JOIN documents ON id = document
          ORDER BY published_at IS NULL, published_at, id
          """)
    }
    return try texts.map { try JSON.value($0) }
  }
}

/// An article to be added, with what was read from it.
public struct ArticleEntry: Hashable, Sendable {
  /// The article.
  public let article: Article
  /// Its facts.
  public let facts: ArticleFacts
  /// What its copies are found by, if that is known already.
  public let sketch: ContentSketch?

  /// Makes a value of its parts.
  public init(article: Article, facts: ArticleFacts, sketch: ContentSketch? = nil) {
    self.article = article
    self.facts = facts
    self.sketch = sketch
  }
}
