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

  @Test(
    "The day a page calls the day of publication wins over every other",
    arguments: [
      ("发布日期：2021年5月 17 日", "2021-05-17"),
      ("更新时间：2021-06-01 发布时间：2021-05-17 08:00", "2021-05-17"),
      ("更新时间：2021-05-17", "2021-05-17"),
      ("成文日期：2021-05-10 发布日期：2021-05-17", "2021-05-17"),
      ("发 布 时 间 ： 2021/5/17 来 源 ： 西岭县融媒体中心", "2021-05-17"),
      ("21-05-17 08:20", "2021-05-17"),
      ("05-17-2021", nil),
      ("时间：9月6日（星期二）上午9:00", nil),
      ("文章来源：西岭网　作者：陆远　点击数：\n时间：2021-05-17 08:20", "2021-05-17"),
      ("5月20日上午，西岭县召开座谈会。\n时间：2021-05-17 08:20", nil),
    ] as [(String, String?)])
  func days(_ line: String, _ day: String?) throws {
    let text = "西岭县新增一批开工项目\n\(line)\n西岭县近日新增开工项目21个，完成投资3.6亿元。\n"
    let article = try ArticleReader().article(bytes: Array(text.utf8), fileName: "a.txt").value
    #expect(article.publishedAt?.iso == day)
  }

  @Test("A notice's own day stands back when the page tells the day of publication")
  func signedDay() throws {
    let text = """
      西岭县关于报送项目进度的通知
      发布时间：2022-03-08
      请各乡镇于每月25日前报送项目进度。
      西岭县发展改革局
      二〇二二年三月四日
      """
    let article = try ArticleReader().article(bytes: Array(text.utf8), fileName: "a.txt").value
    #expect(article.publishedAt?.iso == "2022-03-08")
    #expect(article.source == "西岭县发展改革局")
  }

  @Test("An article stored before it told its column is still read")
  func decoding() throws {
    let text = "首页 > 要闻 > 正文\n西岭县新增一批开工项目\n西岭县近日新增开工项目21个。\n"
    let article = try ArticleReader().article(bytes: Array(text.utf8), fileName: "a.txt").value
    #expect(article.column == "要闻")
    let coded = try JSONEncoder().encode(article)
    var fields = try #require(JSONSerialization.jsonObject(with: coded) as? [String: Any])
    fields["column"] = nil
    let old = try JSONDecoder().decode(
      Article.self, from: JSONSerialization.data(withJSONObject: fields))
    #expect(old.column == nil)
    #expect(old.text == article.text)
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
