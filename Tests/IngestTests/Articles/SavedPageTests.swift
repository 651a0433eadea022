import BriefingModel
import Foundation
import Ingest
import TestSupport
import Testing

/// Pages as browsers save them and as people copy them, each with what a reader takes from it.
@Suite("Saved pages")
struct SavedPageTests {
  @Test("A saved page gives its article and nothing of the site", arguments: try SavedPage.all())
  func page(_ page: SavedPage) throws {
    let article = try page.article()
    #expect(article.title == page.expected.title)
    #expect(article.publishedAt?.iso == page.expected.date)
    #expect(article.publishedPartially == page.expected.partial)
    #expect(article.source == page.expected.source)
    #expect(article.authors == page.expected.authors ?? [])
    #expect(article.editors == page.expected.editors ?? [])
    #expect(article.address == page.expected.address)
    #expect(article.column == page.expected.column)
    #expect(article.script == page.expected.script ?? .simplified)
    #expect(page.body(of: article) == page.expected.body)
    for word in page.expected.mustNot ?? [] {
      #expect(!article.text.contains(word), "\(word) is left")
    }
    if let kicker = page.expected.kicker { #expect(page.lines(of: article).first == kicker) }
  }
}

/// A page with what is to be read from it.
struct SavedPage: Sendable, CustomTestStringConvertible {
  let url: URL
  let expected: Expected

  struct Expected: Decodable, Sendable {
    var title: String?
    var kicker: String?
    var date: String?
    var partial: PartialDate?
    var source: String?
    var authors: [String]?
    var editors: [String]?
    var address: String?
    var column: String?
    var script: Article.Script?
    /// The lines of the body; 「caption|」, 「listItem|」 and 「tableRow|」 name another role.
    var body: [String]
    var mustNot: [String]?
  }

  var testDescription: String { url.lastPathComponent }

  static func all() throws -> [SavedPage] {
    let folder = Paths.fixture("Articles/pages")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension != "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { url in
        let answer = url.deletingPathExtension().appendingPathExtension("json")
        return SavedPage(
          url: url,
          expected: try JSONDecoder().decode(Expected.self, from: Data(contentsOf: answer)))
      }
  }

  func article() throws -> Article {
    try ArticleReader().article(
      bytes: try Paths.bytes(url), fileName: url.lastPathComponent
    ).value
  }

  func lines(of article: Article) -> [String] {
    let text = Array(article.text.utf8)
    return article.lines.map { String(decoding: text[$0.range.range], as: UTF8.self) }
  }

  func body(of article: Article) -> [String] {
    zip(article.lines, lines(of: article)).compactMap { line, text in
      switch line.role {
      case .title, .metadata: nil
      case .body: text
      default: "\(line.role.rawValue)|\(text)"
      }
    }
  }
}
