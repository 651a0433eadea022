public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// Adds an article and what was read from it.
  ///
  /// The same bytes read to the same facts change nothing, under whatever name they arrive. Bytes
  /// that are known but read otherwise, by a later version of the rules or another register, take
  /// the place of what was read before.
  @discardableResult
  public func add(_ article: Article, facts: ArticleFacts) throws -> AddOutcome {
    let factsJSON = try JSON.text(facts)
    let hash = JSON.hash([try JSON.text(article.named("")), factsJSON])
    return try queue.write { database in
      let known = try String.fetchOne(
        database, sql: "SELECT hash FROM documents WHERE id = ?", arguments: [article.id])
      if known == hash { return .unchanged }
      try database.execute(sql: "DELETE FROM documents WHERE id = ?", arguments: [article.id])
      try database.execute(
        sql: "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          article.id, hash, article.fileName, article.title, article.source,
          article.publishedAt?.iso, article.publishedPartially.map { $0.stored },
          article.address, article.repairs.count, facts.region?.code, facts.region?.path,
          factsJSON,
        ])
      try database.execute(
        sql: "INSERT INTO articles VALUES (?, ?)",
        arguments: [article.id, try JSON.text(article)])
      let insert = try database.makeStatement(
        sql: "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      for row in try FactRow.rows(of: facts) {
        try insert.execute(arguments: [
          article.id, row.kind, row.position, row.region?.code, row.region?.path, row.indicator,
          row.value, row.unit, row.period?.label, row.period?.start?.iso, row.period?.end?.iso,
          row.speaker, row.text, row.json,
        ])
      }
      return known == nil ? .added : .replaced
    }
  }

  /// Every article with its facts, by day of publication, those without one last, then by id.
  public func articles() throws -> [ArticleRecord] {
    let rows = try queue.read { database in
      // Whole rows are copied out before any JSON is read, so the lock is short.
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, file_name, title, source, published_at, published_partially, address,
            repair_count, facts
          FROM documents ORDER BY published_at IS NULL, published_at, id
          """)
    }
    return try rows.map { row in
      ArticleRecord(
        id: row[0], fileName: row[1], title: row[2], source: row[3],
        publishedAt: Stored.date(row[4]), publishedPartially: Stored.partialDate(row[5]),
        address: row[6], repairCount: row[7], facts: try JSON.value(row[8]))
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

extension Article {
  /// The same article under another file name.
  fileprivate func named(_ fileName: String) -> Article {
    Article(
      id: id, fileName: fileName, part: part, title: title, publishedAt: publishedAt,
      publishedPartially: publishedPartially, source: source, authors: authors, editors: editors,
      address: address, column: column, text: text, lines: lines, origin: origin, repairs: repairs,
      quarantined: quarantined, script: script)
  }
}
