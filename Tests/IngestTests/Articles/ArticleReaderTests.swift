import BriefingModel
import Foundation
import Ingest
import TestSupport
import Testing

@Suite("Reading articles")
struct ArticleReaderTests {
  @Test("A portal's page gives up its article and nothing else")
  func portal() throws {
    let article = try read("Articles/portal.txt")
    #expect(article.title == "聚力项目攻坚 夯实发展根基 ——我市召开一季度项目点评会")
    #expect(article.publishedAt == CalendarDate(year: 2021, month: 4, day: 9))
    #expect(article.source == "临江新闻网")
    #expect(article.authors == ["白描", "陆远"])
    #expect(article.editors == ["沈一", "唐二"])
    try expectLines(
      article,
      [
        "title|聚力项目攻坚 夯实发展根基 市",
        "title|——我市召开一季度项目点评会",
        "metadata|发布时间：2021-04-09 来源：本报 作者：白描 记者 陆远",
        "body|4月8日，我市召开一季度项目点评会，现场观摩项目16个。会议由市长主持，8个县区作汇报。",
        "caption|与会人员走进智能制造产业园生产车间，听取项目建设情况介绍",
        "body|会上通报，一季度全市完成投资52.7亿元，开工率71%。",
        "tableRow|县区\t项目数\t完成投资",
        "tableRow|东阳区\t45个\t14.2亿元",
        "tableRow|西岭县\t31个\t9.6亿元",
        "tableRow|南湖区\t28个\t11.3亿元",
        "body|“项目看得见吗？差距看得见吗？”市长说，“不要等，要干！”",
      ])
  }

  @Test("A web page gives headline, date line, rows, items and captions")
  func webPage() throws {
    let article = try read("Articles/portal.html")
    #expect(article.title == "临江市前五月新开工项目过百个")
    #expect(article.publishedAt == CalendarDate(year: 2022, month: 6, day: 10))
    #expect(article.source == "临江日报")
    #expect(article.authors == ["方晓白", "乔木"])
    #expect(article.editors == ["沈一"])
    #expect(article.address == "https://news.linjiang.example/2022/0610/1.html")
    try expectLines(
      article,
      [
        "title|临江市前五月新开工项目过百个",
        "metadata|2022-06-10 09:30 来源：临江日报 作者：方晓白 乔木",
        "body|前五月，临江市新开工项目112个，完成投资36.8亿元，同比增长5.4%——高于全省平均水平。",
        "body|各县区情况如下：",
        "tableRow|县区\t项目数（个）\t完成投资（亿元）",
        "tableRow|东阳区\t45\t14.2",
        "tableRow|西岭县\t\t9.6",
        "body|会议指出，要“应开尽开、能快则快”，确保全年目标完成。",
        "listItem|坚持项目为王，落实包保责任，一个项目一个专班。",
        "caption|图为项目建设现场",
      ])
  }

  @Test("Tables that only lay out the page are no tables")
  func layout() throws {
    let article = try read("Articles/layout.html")
    #expect(article.source == "西岭县发展改革局")
    try expectLines(
      article,
      [
        "title|关于公布一季度考核结果的通知",
        "metadata|发布时间：2022-04-18 来源：西岭县发展改革局",
        "body|各乡镇人民政府：",
        "body|现将一季度重点项目考核结果予以公布。",
        "body|请各乡镇对照问题整改。",
      ])
  }

  @Test("The line over a headline is its own, the site's lines over it are not")
  func kicker() throws {
    let article = try read("Articles/old-table.html")
    #expect(article.title == "一期投资3.6亿元 西岭县石材加工园开工")
    #expect(article.authors == ["方晓白"])
    try expectLines(
      article,
      [
        "title|一期投资3.6亿元",
        "title|西岭县石材加工园开工",
        "metadata|作者：方晓白 来源：西岭县融媒体中心 更新时间：2022年4月7日",
        "body|4月6日，西岭县石材加工园开工仪式在城南举行。",
        "body|项目一期投资3.6亿元。",
      ])
  }

  @Test("Of a forum's page the post is read, without its jammers, tool lines and replies")
  func forum() throws {
    let article = try read("Articles/forum.html")
    #expect(article.title == "东阳区又签下一个项目")
    #expect(article.authors.isEmpty)
    #expect(article.publishedAt == CalendarDate(year: 2022, month: 6, day: 9))
    let body = article.lines.filter { $0.role != .title && $0.role != .metadata }
    let text = Array(article.text.utf8)
    #expect(
      body.map { String(decoding: text[$0.range.range], as: UTF8.self) } == [
        "6月8日，东阳区与合作企业签订植物提取项目合同。",
        "项目总投资2.4亿元，分两期建设。",
      ])
    for word in ["倒序", "只看", "精华", "过路人"] { #expect(!article.text.contains(word)) }
  }

  @Test("A notice is dated and signed at its end")
  func notice() throws {
    let article = try read("Articles/notice.txt")
    #expect(article.title == "关于报送项目台账的通知")
    #expect(article.source == "临江市发展和改革委员会")
    #expect(article.publishedAt == CalendarDate(year: 2022, month: 3, day: 4))
  }

  @Test(
    "A page without a headline has none; the event's day is not the day of publication",
    arguments: [
      ("本报讯（记者 白描）3月2日，全市项目调度会召开。", nil, nil, ["白描"]),
      ("本报7日讯 2023年项目签约仪式举行。", nil, nil, []),
      ("临江日报6月13日讯（记者白描 通讯员陆远）2024年全市安排项目41个。", "临江日报", "2024-06-13", ["白描", "陆远"]),
      ("临江日报6月13日讯 全市项目到2025年底达到41个。", "临江日报", nil, []),
      ("新华社北京2024年1月2日电 有关项目开工。", "新华社", "2024-01-02", []),
      ("记者从市发改委获悉，2024年5月6日，项目开工。", nil, nil, []),
    ] as [(String, String?, String?, [String])])
  func openings(_ text: String, _ source: String?, _ day: String?, _ authors: [String]) throws {
    let article = try ArticleReader().article(bytes: Array(text.utf8), fileName: "a.txt").value
    #expect(article.title == nil)
    #expect(article.source == source)
    #expect(article.publishedAt?.iso == day)
    #expect(article.authors == authors)
  }

  @Test("The opening keeps what it tells of a day that is not whole")
  func partialDay() throws {
    let article = try ArticleReader().article(
      bytes: Array("本报7日讯 项目签约仪式举行。".utf8), fileName: "a.txt"
    ).value
    #expect(article.publishedPartially == PartialDate(day: 7))
  }

  @Test("The identifier is the digest of the file's bytes")
  func identifier() throws {
    let article = try ArticleReader().article(bytes: Array("项目开工。".utf8), fileName: "a.txt").value
    #expect(article.id == String(SHA256.hexDigest(of: "项目开工。".utf8).prefix(16)))
  }

  private func read(_ fixture: String) throws -> Article {
    let url = Paths.fixture(fixture)
    let report = try ArticleReader().article(
      bytes: try Paths.bytes(url), fileName: url.lastPathComponent)
    #expect(report.diagnostics.isEmpty)
    return report.value
  }

  private func expectLines(
    _ article: Article, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = Array(article.text.utf8)
    let lines = article.lines.map {
      "\($0.role.rawValue)|\(String(decoding: text[$0.range.range], as: UTF8.self))"
    }
    #expect(lines == expected, sourceLocation: sourceLocation)
  }
}
