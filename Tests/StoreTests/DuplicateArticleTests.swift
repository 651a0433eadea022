import BriefingModel
import GRDB
import Ingest
import Testing

@testable import Store

/// The same article in several files, as it goes through the store.
@Suite("Copies of an article") struct DuplicateArticleTests {
  private static let lead =
    "6月5日，云杉县新开工项目12个，总投资38.6亿元，涉及装备制造、绿色食品和现代物流，计划明年年底前陆续投产。"
  private static let rest = "县里为每个项目派出一名专员，代办规划、消防和用电手续，月底前全部办结。"

  private static func page(_ name: String, _ source: String, _ body: String) throws -> Article {
    let text = "云杉县开工一批项目\n2026-06-06　来源：\(source)\n\(body)\n"
    return try ArticleReader().article(bytes: Array(text.utf8), fileName: name).value
  }

  /// The whole article, a repost and a cut version of it.
  private static func pages() throws -> [Article] {
    [
      try page("c.txt", "示例日报", lead + rest), try page("b.txt", "示例网", lead + rest),
      try page("a.txt", "转载网", lead),
    ]
  }

  private static func add(_ articles: [Article], to store: BriefingDatabase) throws {
    for article in articles {
      try store.add(
        article, facts: Sample.facts(article.id), sketch: ContentSketch(of: article))
    }
  }

  @discardableResult
  private static func settle(_ store: BriefingDatabase) throws -> [DuplicateArticle] {
    var finder = DuplicateFinder(try store.sketchedArticles()) { try store.units(of: $0) }
    let found = try finder.duplicates(around: store.unsettled())
    return try store.settle(found.settled, found.duplicates)
  }

  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]

  @Test("Any order of adding, at once or one by one, ends in the same store", arguments: orders)
  func order(_ order: [Int]) throws {
    let pages = try Self.pages()
    let (first, together, apart) = (
      try BriefingDatabase.inMemory(), try BriefingDatabase.inMemory(),
      try BriefingDatabase.inMemory()
    )
    try Self.add(pages, to: first)
    try Self.settle(first)
    try Self.add(order.map { pages[$0] }, to: together)
    try Self.settle(together)
    for place in order {
      try Self.add([pages[place]], to: apart)
      try Self.settle(apart)
    }
    #expect(try together.dump() == first.dump())
    #expect(try apart.dump() == first.dump())
  }

  @Test("The whole one is told, its facts once; every file and outlet is told with it")
  func told() throws {
    let store = try BriefingDatabase.inMemory()
    let pages = try Self.pages()
    try Self.add(pages, to: store)
    #expect(try store.articles().count == 3)
    let copies = try Self.settle(store)
    let record = try #require(try store.articles().first)
    #expect(try store.articles().count == 1)
    // The two whole ones are alike but for their names.
    #expect(record.fileName == "b.txt")
    #expect(record.copies.map(\.fileName) == ["a.txt", "c.txt"])
    #expect(record.copies.map(\.source) == ["转载网", "示例日报"])
    #expect(copies.map(\.kept) == [record.id, record.id])
    #expect(copies.allSatisfy { $0.percent == 100 })
    #expect(try store.counts().articles == 1)
    #expect(try store.counts().copies == 2)
    #expect(try store.counts().facts == 4)
    #expect(try store.wholeArticles().count == 3)
    try store.checkIntegrity()
  }

  @Test("A more whole version that comes later takes the place of the one that was told")
  func better() throws {
    let store = try BriefingDatabase.inMemory()
    let pages = try Self.pages()
    try Self.add([pages[2]], to: store)
    #expect(try Self.settle(store).isEmpty)
    try Self.add([pages[0]], to: store)
    #expect(try Self.settle(store).map(\.id) == [pages[2].id])
    #expect(try store.articles().map(\.fileName) == ["c.txt"])
  }

  @Test("Adding again asks for nothing and changes nothing")
  func again() throws {
    let store = try BriefingDatabase.inMemory()
    try Self.add(try Self.pages(), to: store)
    try Self.settle(store)
    let once = try store.dump()
    try Self.add(try Self.pages(), to: store)
    #expect(try store.unsettled().isEmpty)
    #expect(try store.dump() == once)
  }

  @Test("Facts that are read anew leave the copies as they are")
  func factsAnew() throws {
    let store = try BriefingDatabase.inMemory()
    let pages = try Self.pages()
    try Self.add(pages, to: store)
    try Self.settle(store)
    let before = try store.duplicates()
    for page in pages { try store.add(page, facts: Sample.facts(page.id, count: 9)) }
    #expect(try store.duplicates() == before)
    #expect(try Self.settle(store).isEmpty)
    #expect(try store.duplicates() == before)
  }

  @Test("A kept article that is read otherwise lets its copies be looked at again")
  func changed() throws {
    let store = try BriefingDatabase.inMemory()
    let pages = try Self.pages()
    try Self.add(pages, to: store)
    try Self.settle(store)
    let other = try Self.page("z.txt", "示例网", "别的报道说的是别的事，与开工毫不相干。" + Self.rest)
    let kept = try #require(try store.articles().first?.id)
    try store.keep(ContentSketch(of: other), of: kept)
    #expect(try store.unsettled().count == 3)
    try Self.settle(store)
    #expect(try store.articles().map(\.fileName).sorted() == ["b.txt", "c.txt"])
  }

  @Test("A store of the first version keeps its articles, and they are sketched when asked for")
  func migrated() throws {
    let queue = try DatabaseQueue()
    try Migrations.all.migrate(queue, upTo: "1")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO documents VALUES ('0a', 'h', 'x.txt', NULL, NULL, NULL, NULL, NULL, 0, NULL,
            NULL, '{}')
          """)
    }
    try Migrations.all.migrate(queue)
    let names = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM file_names") }
    #expect(names.map { [$0[0] as String, $0[1]] } == [["0a", "x.txt"]])
    let store = try BriefingDatabase.inMemory()
    try store.add(try Self.pages()[0], facts: Sample.facts())
    #expect(try store.unsketched().count == 1)
  }

  @Test("Lists of numbers come back from their bytes")
  func blobs() {
    let small: [UInt32] = [0, 1, 0x8000_0001, .max]
    #expect(Stored.numbers(Stored.blob(small)) == small)
    #expect(Array(Stored.blob(small).prefix(8)) == [0, 0, 0, 0, 1, 0, 0, 0])
    let large: [UInt64] = [0x0102_0304_0506_0708, .max]
    #expect(Stored.numbers(Stored.blob(large)) == large)
  }
}
