import Aggregate
import BriefingModel
import TestSupport
import Testing

@testable import Compose

/// Values keep their origin, and text from outside stays text.
@Suite("Composing")
struct ComposerTests {
  private func briefing(
    _ text: String, _ input: AggregateInput = WeeklySample.input
  ) throws -> Briefing {
    let template = try Template(text: text, file: "weekly.md")
    let overview = Aggregator().overview(of: input).value
    return try Composer(template: template, settings: WeeklySample.settings)
      .briefing(of: overview).value
  }

  private func dump(_ text: String, _ input: AggregateInput = WeeklySample.input) throws -> String {
    try BriefingDump.text(briefing(text, input))
  }

  /// Text that would be markup somewhere: in Mustache, Markdown, HTML, YAML or a table.
  static let hostile =
    "甲{{signed}}```league <b>乙</b> | 丙 \\ 丁 *戊* #己 [庚](x) &amp; \u{F8F0}1\u{F8F1}"

  @Test("Markup in project names, titles and articles prints as itself")
  func hostileText() throws {
    var input = WeeklySample.input
    input.current = LedgerSnapshot(
      asOf: input.asOf, fileName: "l.xlsx", fileHash: "",
      projects: [
        WeeklySample.project(
          "P-01", Self.hostile, unit: "01", signed: "2026-06-02", contract: 10_000)
      ])
    input.articles = [
      ArticleRecord(
        id: "h", fileName: "h.txt", title: Self.hostile, publishedAt: input.asOf,
        facts: ArticleFacts(
          document: "h", region: WeeklySample.elsewhere,
          directives: [
            WeeklySample.directive("甲一", ["市委书记"], Self.hostile, document: "h", at: 0)
          ]))
    ]
    let text = try dump("```projects\n```\n\n```directives\n```\n\n```sources\n```\n", input)
    #expect(text.contains("1 | \(Self.hostile) |"))
    #expect(text.contains("  \(Self.hostile)。[3]"))
    #expect(text.contains("《\(Self.hostile)》"))
  }

  @Test("A source that several files hold is named with all of them")
  func copies() throws {
    var input = WeeklySample.input
    input.articles = [
      ArticleRecord(
        id: "h", fileName: "h.txt", title: "甲", publishedAt: input.asOf,
        copies: [
          ArticleCopy(fileName: "i.txt"),
          ArticleCopy(
            fileName: "j.html", source: "示例网", address: "https://news.example.cn/2"),
          ArticleCopy(fileName: Self.hostile, source: "丙网", address: "javascript:x"),
        ],
        facts: ArticleFacts(
          document: "h", region: WeeklySample.elsewhere,
          directives: [
            WeeklySample.directive("甲一", ["市委书记"], "抓紧施工", document: "h", at: 0)
          ]))
    ]
    let text = try dump("```directives\n```\n\n```sources\n```\n", input)
    #expect(
      text.contains(
        "同文另见i.txt、示例网（j.html，https://news.example.cn/2）、丙网（\(Self.hostile)）"))
    #expect(!text.contains("javascript"))
  }

  @Test("Markup in a region's name inserted as a value prints as itself")
  func hostileValue() throws {
    var input = WeeklySample.input
    input.city = Region(
      code: "990100", name: "**某**{{asOf}}市`", level: .prefecture, kind: .administrative)
    let blocks = try briefing("# {{city}}情况\n\n{{city}}甲。\n", input).blocks
    #expect(blocks.first == .title("**某**{{asOf}}市`情况"))
    #expect(
      blocks.last == .paragraph(Paragraph(role: .body, inlines: [.text("**某**{{asOf}}市`甲。")])))
  }

  @Test("A value keeps its computation through Mustache and Markdown")
  func provenance() throws {
    let briefing = try briefing("新签约**{{signed}}**，{{signed}}。")
    guard case .paragraph(let paragraph) = briefing.blocks[0] else {
      Issue.record("no paragraph")
      return
    }
    let figure = PrintedFigure(text: "2个", provenance: "p1")
    #expect(
      paragraph.inlines == [
        .text("新签约"), .strong([.figure(figure)]), .text("，"), .figure(figure), .text("。"),
      ])
    guard case .computed(let computation)? = briefing.provenance.first?.origin else {
      Issue.record("no computation")
      return
    }
    #expect(computation.measure == .signedInPeriod && computation.inputs.count == 2)
    #expect(briefing.provenance.count == 1)
  }

  @Test("Every mark has its own anchor and is led back to from the list")
  func marks() throws {
    let briefing = try WeeklyTests.briefing(WeeklySample.input).value
    var entries: [SourceEntry] = []
    for case .sources(let list) in briefing.blocks { entries = list }
    let backlinks = entries.flatMap(\.backlinks)
    #expect(Set(backlinks).count == backlinks.count)
    #expect(entries.map(\.number) == Array(1...entries.count))
    #expect(entries.last?.document == "a1")
  }

  @Test("A section without data prints 无 or is left out, as its options say")
  func absent() throws {
    var input = WeeklySample.input
    (input.current, input.previous) = (nil, nil)
    #expect(try dump("## 甲\n\n```league\n```\n", input) == "\n")
    #expect(try dump("## 甲\n\n```league\nabsent: 无\n```\n", input).contains("body 无。"))
    input = WeeklySample.input
    input.issues = []
    #expect(try dump("## 甲\n\n```issues\n```\n", input).contains("一、甲 #section-1\nbody 无。"))
    #expect(try dump("## 甲\n\n```issues\nempty: omit\n```\n", input) == "\n")
  }

  @Test("Headings number themselves by what is printed")
  func headings() throws {
    let text = try dump("## 甲\n\n文\n\n## 乙\n\n## 丙\n\n### 丁\n\n文\n\n### 戊\n\n文\n")
    #expect(text.contains("一、甲 #section-1\n"))
    #expect(!text.contains("乙"))
    #expect(text.contains("二、丙 #section-2\n"))
    #expect(text.contains("（一）丁 #section-2-1\n"))
    #expect(text.contains("（二）戊 #section-2-2\n"))
  }

  @Test(
    "Numerals of headings", arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (32, "三十二")])
  func numerals(_ number: Int, _ numeral: String) { #expect(ChineseNumeral.of(number) == numeral) }

  @Test("Lines of a paragraph join without a space between Chinese, with one after Latin")
  func lines() throws {
    #expect(try dump("甲乙\n丙丁").contains("body 甲乙丙丁\n"))
    #expect(try dump("see A\nB").contains("body see A B\n"))
  }

  @Test(
    "Periods are named by what they span",
    arguments: [
      ("2026-06-01", "2026-06-07", "6月1日—7日"), ("2026-05-29", "2026-06-04", "5月29日—6月4日"),
      ("2025-12-29", "2026-01-04", "2025年12月29日—2026年1月4日"), ("2026-06-05", "2026-06-05", "6月5日"),
    ])
  func periods(_ start: String, _ end: String, _ words: String) throws {
    var input = WeeklySample.input
    input.period = Period(
      start: WeeklySample.day(start), end: WeeklySample.day(end), label: "期")
    #expect(try briefing("# {{period}}", input).blocks == [.title(words)])
  }

  @Test(
    "Issues count on from the period of issueDate",
    arguments: [("2026-06-01", "第22期"), ("2026-06-08", "第23期"), ("2026-05-25", "第21期")])
  func issueNumbers(_ start: String, _ line: String) throws {
    var input = WeeklySample.input
    let day = WeeklySample.day(start)
    input.period = Period(start: day, end: day.adding(days: 6), label: "周")
    guard case .masthead(let masthead)? = try briefing("```masthead\n```", input).blocks.first
    else {
      Issue.record("no masthead")
      return
    }
    #expect(masthead.issueLine?.hasPrefix(line) == true)
  }
}
