import BriefingModel

@testable import Store

/// Articles with facts to ask for; all of it invented.
enum FactSample {
  static let city = RegionReference(path: "某省/澜州市", code: "990100")
  static let county = RegionReference(path: "某省/澜州市/霁云县", code: "990101")
  static let zone = RegionReference(path: "某省/澜州市/霁云县/云母新区")
  static let namesake = RegionReference(path: "某省/澜州市西", code: "990200")

  static func days(_ from: String, _ to: String, _ label: String) -> Period {
    Period(start: CalendarDate(iso: from), end: CalendarDate(iso: to), label: label)
  }

  static func evidence(_ id: String, _ sentence: String) -> Evidence {
    Evidence(
      document: id, textRange: ByteRange(0, sentence.utf8.count), sentence: sentence,
      rule: "figure.count", confidence: .certain, repaired: false)
  }

  static func figure(
    _ id: String, _ indicator: String, _ value: String, _ region: RegionReference?,
    _ period: Period?, _ sentence: String, comparison: String? = nil
  ) -> FigureFact {
    FigureFact(
      indicator: indicator, value: ExactNumber(value) ?? ExactNumber(0), unit: "元", written: value,
      period: period, region: region, kind: .actual,
      comparisons: comparison.flatMap { ExactNumber($0) }.map {
        [.init(type: "同比", value: $0, unit: "%")]
      } ?? [], text: sentence, evidence: evidence(id, sentence))
  }

  static func article(_ id: String, _ day: String?) -> Article {
    Article(
      id: id, fileName: id + ".txt", title: "标题" + id,
      publishedAt: day.flatMap { CalendarDate(iso: $0) }, source: "示例日报",
      address: "https://example.invalid/" + id, text: "正文", origin: OffsetMap(),
      script: .simplified)
  }

  static let spring = days("2026-01-01", "2026-05-31", "1—5月")
  static let quarter = days("2026-01-01", "2026-03-31", "一季度")
  static let earlier = days("2025-01-01", "2025-05-31", "去年1—5月")
  static let may = days("2026-05-01", "2026-05-31", "5月份")
  static let mayDay = days("2026-05-09", "2026-05-09", "5月9日")
  static let year = days("2026-01-01", "2026-12-31", "年度")
  static let asOfMay = Period(end: CalendarDate(iso: "2026-05-31"), label: "截至5月底")
  static let undated = Period(label: "前5个月")

  static let first = ArticleFacts(
    document: "aaaa0001", region: city,
    people: [
      PersonFact(
        name: "言溪", posts: ["市长"], role: "讲话", evidence: evidence("aaaa0001", "市长言溪讲话。"))
    ],
    figures: [
      figure(
        "aaaa0001", "到位资金", "6500000000", city, spring, "1—5月，全市到位资金65亿元，同比增长12.50%。",
        comparison: "12.50"),
      figure("aaaa0001", "到位资金", "320000000", county, spring, "其中霁云县3.2亿元。"),
      figure("aaaa0001", "签约项目数", "65", zone, quarter, "一季度，云母新区签约65个。"),
      figure("aaaa0001", "签约项目数", "9", namesake, earlier, "去年1—5月，澜州市西签约9个。"),
    ],
    directives: [
      DirectiveFact(
        speaker: "言溪", verb: "强调", text: "要抓“专班”", topic: "总体要求", force: .directive,
        evidence: evidence("aaaa0001", "言溪强调，要抓“专班”，100%兑现a_b\\c。"))
    ])

  static let second = ArticleFacts(
    document: "bbbb0002", region: county,
    event: EventFact(
      name: "签约仪式", date: CalendarDate(iso: "2026-05-09"), kind: .signing,
      evidence: evidence("bbbb0002", "5月9日，签约仪式举行🎉🎉🎉。")),
    figures: [
      figure("bbbb0002", "签约项目数", "12", county, may, "5月份签约12个AI项目。"),
      figure("bbbb0002", "到位资金", "0", county, undated, "前5个月到位资金为零。"),
      figure("bbbb0002", "年度计划投资", "650000", county, year, "年度计划投资65万元。"),
      figure("bbbb0002", "在库项目数", "6", county, asOfMay, "截至5月底在库6个。"),
    ],
    programmes: [
      ProgrammeFact(
        name: "“云起”行动", type: "campaign", evidence: evidence("bbbb0002", "实施“云起”行动。"))
    ],
    projects: [
      ProjectMention(
        name: "云母片项目", region: zone, investment: ExactNumber(650_000_000), currency: "CNY",
        evidence: evidence("bbbb0002", "云母片项目投资6.5亿元。"))
    ])

  /// A store with both articles; `second` was published later.
  static func store() throws -> BriefingDatabase {
    let store = try BriefingDatabase.inMemory()
    try store.add(article("aaaa0001", "2026-06-01"), facts: first)
    try store.add(article("bbbb0002", "2026-06-03"), facts: second)
    return store
  }
}
