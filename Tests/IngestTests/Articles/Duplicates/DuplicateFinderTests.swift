import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("The same article twice")
struct DuplicateFinderTests {
  @Test("Of pages whose kinship is known, every pair is found and no other")
  func score() throws {
    let corpus = try DuplicateCorpus.own.get()
    let score = try Score(corpus)
    #expect(corpus.pages.count > 280)
    #expect(score.found > 1_500)
    #expect(score.missed.isEmpty, "\(score.missed.count) missed")
    #expect(score.wrong.isEmpty)
  }

  /// The files of the annotated corpus, without the clean texts.
  private static func annotatedFiles() throws -> [URL] {
    try ["corpus/dev", "corpus/seeds"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: Paths.shared.appending(path: folder), includingPropertiesForKeys: nil)
    }.filter { url in
      ["txt", "html"].contains(url.pathExtension) && !url.lastPathComponent.contains(".clean.")
    }.sorted { $0.path < $1.path }
  }

  @Test("So it is for what grows from annotated pages", .enabled(if: Paths.hasShared))
  func annotatedScore() throws {
    let corpus = try DuplicateCorpus(Self.annotatedFiles())
    let score = try Score(corpus)
    #expect(score.missed.isEmpty, "\(score.missed.count) missed of \(score.found)")
    #expect(score.wrong.isEmpty)
  }

  private struct Score {
    var (found, missed, wrong) = (0, [String](), [String]())

    init(_ corpus: DuplicateCorpus) throws {
      let groups = try Groups(corpus.pages.map(\.article))
      for (place, page) in corpus.pages.enumerated() {
        for other in corpus.pages[(place + 1)...] {
          let isSame = page.family == other.family
          let pair = page.article.fileName + " = " + other.article.fileName
          switch (isSame, groups.areOne(page.article, other.article)) {
          case (true, true): found += 1
          case (true, false): missed.append(pair)
          case (false, true): wrong.append(pair)
          case (false, false): break
          }
        }
      }
    }
  }

  @Test(
    "Of forty-five real and annotated pages, none is taken for another",
    .enabled(if: Paths.hasShared))
  func annotated() throws {
    let files = try Self.annotatedFiles()
    let articles = try files.map { url in
      try ArticleReader().article(bytes: try Paths.bytes(url), fileName: url.lastPathComponent)
        .value
    }
    #expect(articles.count == 45)
    #expect(try Groups(articles).copies.isEmpty)
  }

  @Test("An annotated page and its clean text are one article", .enabled(if: Paths.hasShared))
  func annotatedAndClean() throws {
    let folder = Paths.shared.appending(path: "corpus/dev")
    for url in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    where url.lastPathComponent.hasSuffix(".clean.txt") {
      let stem = url.lastPathComponent.prefix(2)
      let page = try #require(
        ["txt", "html"].map { folder.appending(path: "\(stem).\($0)") }.first {
          FileManager.default.fileExists(atPath: $0.path)
        })
      let pair = try [page, url].map { url in
        try ArticleReader().article(bytes: try Paths.bytes(url), fileName: url.lastPathComponent)
          .value
      }
      let isLong = pair.allSatisfy { ContentSketch(of: $0).outline.length >= 40 }
      #expect(
        try !isLong || pair[0].id == pair[1].id || Groups(pair).areOne(pair[0], pair[1]), "\(stem)")
    }
  }

  @Test("The version with more sound text is kept; what decides next are damage, day and name")
  func kept() throws {
    let text = "6月5日，云杉县新开工项目12个，总投资38.6亿元。项目涉及装备制造、绿色食品和现代物流，计划明年底前投产。"
    let more = text + "县里为每个项目派出一名专员，代办规划、消防和用电手续。"
    func article(_ body: String, _ name: String, _ day: String = "") throws -> Article {
      let page = "云杉县开工一批项目\n\(day)来源：示例日报\n\(body)\n"
      return try ArticleReader().article(bytes: Array(page.utf8), fileName: name).value
    }
    let (short, long) = (try article(text, "a.txt"), try article(more, "z.txt"))
    #expect(try Groups([short, long]).copies == [short.id: long.id])
    let early = try article(text, "z.txt", "2026-06-05　")
    let late = try article(text, "a.txt", "2026-06-06　")
    #expect(try Groups([early, late, short]).copies == [late.id: early.id, short.id: early.id])
  }

  @Test("The order in which articles are looked at changes nothing")
  func order() throws {
    let articles = try DuplicateCorpus.own.get().pages.prefix(90).map(\.article)
    let all = try Groups(articles).copies
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3 {
      #expect(try Groups(articles.shuffled(using: &generator)).copies == all)
    }
  }

  @Test("Asked for one article, the finder settles all that hangs together with it, and no more")
  func around() throws {
    let pages = try DuplicateCorpus.own.get().pages
    let first = try #require(pages.first)
    let family = Set(pages.filter { $0.family == first.family }.map(\.article.id))
    var finder = Groups.finder(pages.map(\.article))
    #expect(try finder.duplicates(around: [first.article.id]).settled == family)
    #expect(try finder.duplicates(around: ["unknown"]).settled.isEmpty)
  }
}

/// Who is whose copy, among some articles.
struct Groups {
  /// The kept article of each copy, by id.
  private(set) var copies: [String: String] = [:]

  init(_ articles: [Article]) throws {
    var finder = Self.finder(articles)
    for copy in try finder.duplicates(around: articles.map(\.id)).duplicates {
      copies[copy.id] = copy.kept
    }
  }

  /// A finder over `articles`, each taken once.
  static func finder(_ articles: [Article]) -> DuplicateFinder {
    let sketches = Dictionary(
      articles.map { ($0.id, ContentSketch(of: $0)) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    let sketched = articles.compactMap { article in
      sketches[article.id].flatMap { sketch in
        seen.insert(article.id).inserted
          ? SketchedArticle(
            id: article.id, fileName: article.fileName, publishedAt: article.publishedAt,
            outline: sketch.outline) : nil
      }
    }
    return DuplicateFinder(sketched) { sketches[$0]?.units ?? [] }
  }

  func areOne(_ l: Article, _ r: Article) -> Bool {
    (copies[l.id] ?? l.id) == (copies[r.id] ?? r.id)
  }
}
