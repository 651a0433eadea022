import BriefingModel
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Asking for words") struct FullTextTests {
  let store: BriefingDatabase

  init() throws { store = try FactSample.store() }

  private func ids(_ words: String...) throws -> [String] {
    var query = FactQuery()
    query.words = words
    return try store.facts(query).facts.map(\.id.description)
  }

  @Test(
    "Words of one, two, three and more characters",
    arguments: [
      ("零", ["bbbb0002.f2"]), ("专班", ["aaaa0001.d1"]), ("其中霁", ["aaaa0001.f2"]),
      ("霁云县3.2亿元", ["aaaa0001.f2"]), ("ai", ["bbbb0002.f1"]), ("Ai项目", ["bbbb0002.f1"]),
      ("🎉", ["bbbb0002.e1"]), ("🎉🎉🎉", ["bbbb0002.e1"]), ("龙", []), ("没有的词", []),
    ])
  func lengths(_ word: String, _ expected: [String]) throws { #expect(try ids(word) == expected) }

  @Test("Every word must stand in the sentence, in any order")
  func several() throws {
    #expect(try ids("65亿元", "到位资金", "全市") == ["aaaa0001.f1"])
    #expect(try ids("65亿元", "其中") == [])
    #expect(try ids("到位资金", "") == ["bbbb0002.f2", "aaaa0001.f1"])
  }

  @Test(
    "What is syntax to the index or to SQL is text here",
    arguments: [
      "\"专班\"", "专班*", "专班 OR 签约", "NEAR(专班 签约, 5)", "text : 专班", "^言溪强调", "-专班强调", "(专班)强调",
      "AND", "NOT", "'; DROP TABLE facts; --", "专班' OR '1'='1", "\"\"\"", "\"", "**", "***",
      "a\"b\"c",
      "passage_index", "{text}: 专班", "%", "_", "专\0班\0", "\0",
    ])
  func syntax(_ word: String) throws {
    let found = try ids(word)
    let expected = try store.facts(FactQuery()).facts.filter { fact in
      word.split(separator: "\0").allSatisfy { fact.fact.evidence.sentence.contains($0) }
    }
    #expect(found == expected.map(\.id.description))
    #expect(try ids().count == 13)
  }

  @Test("Signs of LIKE stand for themselves")
  func like() throws {
    #expect(try ids("0%") == ["aaaa0001.f1", "aaaa0001.d1"])
    #expect(try ids("a_") == ["aaaa0001.d1"])
    #expect(try ids("\\c") == ["aaaa0001.d1"])
    #expect(try ids("b_").isEmpty)
    #expect(try ids("a_b\\c") == ["aaaa0001.d1"])
  }

  @Test("A long text is asked for as it is")
  func long() throws {
    #expect(try ids(String(repeating: "到位资金", count: 20_000)).isEmpty)
  }

  @Test("Facts read anew take their sentences with them; many facts of a sentence keep it once")
  func replaced() throws {
    let figure = FactSample.figure("aaaa0001", "到位资金", "7", nil, nil, "改为七元。")
    try store.add(
      FactSample.article("aaaa0001", "2026-06-01"),
      facts: ArticleFacts(document: "aaaa0001", figures: [figure, figure]))
    #expect(try ids("其中霁").isEmpty)
    #expect(try ids("改为七元") == ["aaaa0001.f1", "aaaa0001.f2"])
    let count = try store.queue.read { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM passages WHERE document = 'aaaa0001'")
    }
    #expect(count == 1)
    try store.queue.write { database in
      try database.execute(
        sql: "INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)")
      try database.execute(sql: "DELETE FROM documents")
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM passages") == 0)
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM fact_numbers") == 0)
    }
    #expect(try ids("改为七元").isEmpty)
  }
}

@Suite("A store of an earlier version") struct SearchMigrationTests {
  /// A store as the second step left it, with the facts of both samples.
  private func earlier(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try Migrations.all.migrate(queue, upTo: "2")
    try queue.write { database in
      for (facts, day) in [(FactSample.first, "2026-06-01"), (FactSample.second, "2026-06-03")] {
        let article = FactSample.article(facts.document, day)
        let json = try JSON.text(facts)
        try database.execute(
          sql: "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, NULL, ?, 0, ?, ?, ?)",
          arguments: [
            article.id, JSON.hash([try JSON.text(article.named("")), json]), article.fileName,
            article.title, article.source, day, article.address, facts.region?.code,
            facts.region?.path, json,
          ])
        try database.execute(
          sql: "INSERT INTO articles VALUES (?, ?)",
          arguments: [article.id, try JSON.text(article)])
        try database.execute(
          sql: "INSERT INTO file_names VALUES (?, ?)", arguments: [article.id, article.fileName])
        for row in try FactRow.rows(of: facts) {
          try database.execute(
            sql: "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
              facts.document, row.kind.rawValue, row.position, row.region?.code, row.region?.path,
              row.indicator, row.value?.description, row.unit, row.period?.label,
              row.period?.start?.iso, row.period?.end?.iso, row.speaker, row.text, row.json,
            ])
        }
      }
    }
    try queue.close()
  }

  @Test("Opening it fills the index, as if all had been added anew")
  func filled() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.sqlite").path
    try earlier(path)
    let error = #expect(throws: StoreError.self) { try BriefingDatabase.readOnly(path: path) }
    #expect(error?.diagnostic.code == "store.file.older")
    let store = try BriefingDatabase(path: path)
    let fresh = try FactSample.store()
    #expect(try store.dump() == fresh.dump())
    for words in [["到位资金", "全市"], ["专班"], ["🎉"]] {
      var query = FactQuery()
      query.words = words
      let found = try store.facts(query).facts
      #expect(!found.isEmpty)
      #expect(try found == fresh.facts(query).facts)
    }
    try store.queue.write { database in
      try database.execute(
        sql: "INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)")
    }
    try store.checkIntegrity()
  }
}
