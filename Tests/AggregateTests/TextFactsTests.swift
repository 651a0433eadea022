import Aggregate
import BriefingModel
import TestSupport
import Testing

/// What articles state is sorted to regions and people, and kept apart from what is computed.
@Suite("Aggregating what articles state")
struct TextFactsTests {
  private var overview: Overview { Aggregator().overview(of: WeeklySample.input).value }

  @Test("Regions outside the register get summaries, provinces first")
  func others() {
    #expect(overview.others.map(\.region.name) == ["远省", "远城市"])
    #expect(overview.others[1].stated.map(\.fact.written) == ["221个", "66%", "65亿元"])
    #expect(overview.others[1].figures.isEmpty)
  }

  @Test("A stated figure of a registered unit goes to the unit, and not into its computed figures")
  func unit() {
    var input = WeeklySample.input
    let region = RegionReference(path: "某省/示例市/东湖区", code: "990101")
    input.articles = [
      ArticleRecord(
        id: "b", fileName: "b.txt",
        facts: ArticleFacts(
          document: "b", region: region,
          figures: [
            WeeklySample.figure(
              "到位资金", "100000000", "元", written: "1亿元", document: "b", region: region,
              sentence: "到位资金1亿元")
          ]))
    ]
    let unit = Aggregator().overview(of: input).value.unit("990101")
    #expect(unit?.stated.map(\.fact.written) == ["1亿元"])
    #expect(unit?.figure(.fundsThisYear)?.number == Ratio(26, 10))
  }

  @Test("Directives stand province before city, then as the people are listed; statements are out")
  func directives() {
    let groups = overview.directives
    #expect(groups.map(\.speaker) == ["丙三", "甲一", "乙二"])
    #expect(groups[1].items.map(\.fact.text) == ["要抓好“六稳”工作，6月20日前完成核对", "要逐一列出时间表"])
  }

  @Test("The same article from two sites is told once, with both sources")
  func twice() {
    var input = WeeklySample.input
    let first = WeeklySample.articles[0]
    input.articles.append(
      ArticleRecord(
        id: "a9", fileName: "转载.txt", title: first.title, publishedAt: first.publishedAt,
        facts: ArticleFacts(
          document: "a9", region: first.facts.region, event: first.facts.event,
          people: first.facts.people, figures: first.facts.figures,
          directives: first.facts.directives)))
    let overview = Aggregator().overview(of: input).value
    #expect(overview.directives.map(\.speaker) == ["丙三", "甲一", "乙二"])
    #expect(overview.directives[1].items[0].documents == ["a9", "a1"])
    #expect(overview.others[1].stated.map(\.documents) == Array(repeating: ["a9", "a1"], count: 3))
  }

  @Test("A figure read with doubt is not used, and that is told")
  func doubtful() {
    var input = WeeklySample.input
    let sure = WeeklySample.articles[0].facts.figures[0]
    let doubtful = FigureFact(
      indicator: sure.indicator, value: sure.value, unit: sure.unit, written: sure.written,
      period: sure.period, region: sure.region, kind: .actual, text: sure.text,
      evidence: Evidence(
        document: "c", textRange: ByteRange(0, 1), sentence: sure.text, rule: "x",
        confidence: .doubtful, repaired: false))
    input.articles = [
      ArticleRecord(
        id: "c", fileName: "c.txt", facts: ArticleFacts(document: "c", figures: [doubtful]))
    ]
    let report = Aggregator().overview(of: input)
    #expect(report.value.others.isEmpty)
    #expect(report.diagnostics.map(\.code).contains("aggregate.figure.doubtful"))
  }
}
