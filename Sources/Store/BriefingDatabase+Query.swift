public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// The facts that answer a question, and how many there are without the limit.
  public struct Answer: Sendable {
    /// How many facts answer it.
    public let count: Int
    /// The facts, as many as were asked for.
    public let facts: [FactRecord]
  }

  /// The facts that answer `query`: those of the latest article first, of articles without a day
  /// last, then by the article's id; within an article figures, directives, people, programmes,
  /// projects and the event, each in the order of the text.
  ///
  /// - Parameter limit: How many to give at most, or `nil` for all.
  public func facts(_ query: FactQuery, limit: Int? = nil) throws -> Answer {
    let condition = query.condition
    let (count, rows, articles) = try queue.read { database in
      // One state of the store for all three: others may be adding.
      let keys = try Self.keys(condition, limit: limit, in: database)
      let isAll = limit.map { keys.count < $0 } ?? true
      let count = isAll ? keys.count : try Self.count(condition, in: database)
      let rows = try Self.rows(keys, in: database)
      return (count, rows, try Self.sources(Set(rows.map { $0[0] as String }), in: database))
    }
    let facts = try rows.compactMap { row -> FactRecord? in
      guard let article = articles[row[0]] else { return nil }
      return try Self.record(row, of: article)
    }
    return Answer(count: count, facts: facts)
  }

  /// How many facts answer `query`.
  public func count(_ query: FactQuery) throws -> Int {
    try queue.read { try Self.count(query.condition, in: $0) }
  }

  private static func count(
    _ condition: FactQuery.Condition, in database: Database
  ) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM facts WHERE \(condition.sql.joined(separator: " AND "))",
      arguments: condition.arguments) ?? 0
  }

  /// What names the facts: document, kind and position, in order.
  ///
  /// Documents lead, so that they come in order and the search ends with the limit; the slim index
  /// spares reading the facts themselves.
  private static func keys(
    _ condition: FactQuery.Condition, limit: Int?, in database: Database
  ) throws -> [Row] {
    let order = FactKind.allCases.map { "WHEN '\($0.rawValue)' THEN \($0.order)" }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT document, kind, position
        FROM (SELECT id, published_at FROM documents) AS article
          CROSS JOIN facts ON document = article.id
        WHERE \(condition.sql.joined(separator: " AND "))
        ORDER BY article.published_at DESC, article.id,
          CASE kind \(order.joined(separator: " ")) END, position
        LIMIT ?
        """, arguments: condition.arguments + [limit ?? -1])
  }

  private static func rows(_ keys: [Row], in database: Database) throws -> [Row] {
    let statement = try database.makeStatement(
      sql: """
        SELECT document, kind, position, region_path, region_code, period, period_start,
          period_end, fact
        FROM facts WHERE document = ? AND kind = ? AND position = ?
        """)
    return try keys.compactMap { key in
      try Row.fetchOne(
        statement, arguments: [key[0] as String, key[1] as String, key[2] as Int])
    }
  }

  private static func record(_ row: Row, of article: FactRecord.Source) throws -> FactRecord? {
    guard let kind = FactKind(rawValue: row[1]) else { return nil }
    let json: String = row[8]
    let fact: Fact
    switch kind {
    case .figure: fact = .figure(try JSON.value(json))
    case .directive: fact = .directive(try JSON.value(json))
    case .person: fact = .person(try JSON.value(json))
    case .programme: fact = .programme(try JSON.value(json))
    case .project: fact = .project(try JSON.value(json))
    case .event: fact = .event(try JSON.value(json))
    }
    let path: String? = row[3]
    let label: String? = row[5]
    return FactRecord(
      id: FactIdentifier(document: article.id, kind: kind, position: row[2]),
      region: path.map { RegionReference(path: $0, code: row[4]) },
      period: label.map {
        Period(start: Stored.date(row[6]), end: Stored.date(row[7]), label: $0)
      }, fact: fact, article: article)
  }

  /// What is told of the articles `ids`, each with its copies.
  private static func sources(
    _ ids: Set<String>, in database: Database
  ) throws -> [String: FactRecord.Source] {
    let statement = try database.makeStatement(
      sql: "SELECT file_name, title, source, address, published_at FROM documents WHERE id = ?")
    var sources: [String: FactRecord.Source] = [:]
    for id in ids.sorted() {
      guard let row = try Row.fetchOne(statement, arguments: [id]) else { continue }
      sources[id] = FactRecord.Source(
        id: id, fileName: row[0], title: row[1], outlet: row[2], address: row[3],
        publishedAt: Stored.date(row[4]), copies: try copies(of: id, in: database))
    }
    return sources
  }
}

extension FactKind {
  /// Its place among the kinds of an article.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
