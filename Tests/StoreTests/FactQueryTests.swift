import BriefingModel
import GRDB
import Testing

@testable import Store

@Suite("Asking for facts") struct FactQueryTests {
  let store: BriefingDatabase

  init() throws { store = try FactSample.store() }

  private func ids(
    limit: Int? = nil, _ set: (inout FactQuery) -> Void = { _ in }
  ) throws -> [String] {
    var query = FactQuery()
    set(&query)
    let answer = try store.facts(query, limit: limit)
    let count = try store.count(query)
    #expect(answer.count == count)
    if limit == nil { #expect(answer.facts.count == count) }
    return answer.facts.map(\.id.description)
  }

  @Test("Without a condition all come: latest article first, kinds and places in order")
  func all() throws {
    let all = [
      "bbbb0002.f1", "bbbb0002.f2", "bbbb0002.f3", "bbbb0002.f4", "bbbb0002.g1", "bbbb0002.j1",
      "bbbb0002.e1", "aaaa0001.f1", "aaaa0001.f2", "aaaa0001.f3", "aaaa0001.f4", "aaaa0001.d1",
      "aaaa0001.p1",
    ]
    #expect(try ids() == all)
    #expect(try ids(limit: 8) == Array(all.prefix(8)))
    #expect(try ids(limit: 0).isEmpty)
  }

  @Test("An article without a day comes last, then the ids decide")
  func order() throws {
    for (id, day) in [("cccc0003", nil), ("00000004", "2026-06-03"), ("00000005", nil)] {
      let fact = FactSample.figure(id, "到位资金", "1", nil, nil, "一元。")
      try store.add(
        FactSample.article(id, day), facts: ArticleFacts(document: id, figures: [fact]))
    }
    #expect(
      try ids { $0.indicators = ["到位资金"] } == [
        "00000004.f1", "bbbb0002.f2", "aaaa0001.f1", "aaaa0001.f2", "00000005.f1", "cccc0003.f1",
      ])
  }

  @Test("A fact comes whole, with its article")
  func whole() throws {
    var query = FactQuery()
    query.documents = ["aaaa0001"]
    let answer = try store.facts(query)
    let first = try #require(answer.facts.first)
    #expect(first.fact == .figure(FactSample.first.figures[0]))
    #expect(first.region == FactSample.city)
    #expect(first.period == FactSample.spring)
    #expect(first.article.fileName == "aaaa0001.txt")
    #expect(first.article.title == "标题aaaa0001")
    #expect(first.article.address == "https://example.invalid/aaaa0001")
    #expect(answer.facts.last?.fact == .person(FactSample.first.people[0]))
    query.documents = ["bbbb0002"]
    let facts = try store.facts(query).facts.map(\.fact)
    #expect(facts.contains(.programme(FactSample.second.programmes[0])))
    #expect(facts.contains(.project(FactSample.second.projects[0])))
    #expect(facts.last == FactSample.second.event.map { .event($0) })
  }

  // MARK: Regions

  @Test("A region takes what lies within it, by path and not by the letters it begins with")
  func region() throws {
    let county = try ids { $0.regions = [FactSample.county] }
    #expect(county.contains("aaaa0001.f2") && county.contains("aaaa0001.f3"))
    #expect(!county.contains("aaaa0001.f1"))
    let city = try ids { $0.regions = [FactSample.city] }
    #expect(city.count == 12 && !city.contains("aaaa0001.f4"))
    #expect(
      try ids {
        $0.regions = [FactSample.city]
        $0.exactly = true
      } == ["aaaa0001.f1", "aaaa0001.d1", "aaaa0001.p1"])
  }

  @Test("A unit without a code is asked by its path, one of another path by its code")
  func regionWays() throws {
    #expect(try ids { $0.regions = [FactSample.zone] } == ["bbbb0002.j1", "aaaa0001.f3"])
    let moved = RegionReference(path: "某省/别市/澜州市西", code: "990200")
    #expect(try ids { $0.regions = [moved] } == ["aaaa0001.f4"])
    #expect(try ids { $0.regions = [FactSample.zone, FactSample.namesake] }.count == 3)
    #expect(try ids { $0.regions = [] }.isEmpty)
    #expect(try ids { $0.regions = [RegionReference(path: "某省/澜")] }.isEmpty)
  }

  // MARK: Periods

  static let periods: [(PeriodPattern?, Bool, [String])] = [
    (PeriodPattern(year: 2026, .months(1, 5)), false, ["aaaa0001.f1", "aaaa0001.f2"]),
    (PeriodPattern(year: 2025, .months(1, 5)), false, ["aaaa0001.f4"]),
    (PeriodPattern(.months(1, 5)), false, ["aaaa0001.f1", "aaaa0001.f2", "aaaa0001.f4"]),
    (PeriodPattern(.months(1, 3)), false, ["aaaa0001.f3"]),
    (PeriodPattern(.months(1, 2)), false, []),
    (
      PeriodPattern(year: 2026, .months(5, 5)), false,
      ["bbbb0002.f1", "bbbb0002.f4", "bbbb0002.e1"]
    ),
    (PeriodPattern(.months(5, 5)), false, ["bbbb0002.f1", "bbbb0002.f4", "bbbb0002.e1"]),
    (PeriodPattern(.months(5, 5)), true, ["bbbb0002.f1"]),
    (PeriodPattern(year: 2026, .months(5, 5)), true, ["bbbb0002.f1"]),
    (
      PeriodPattern(year: 2026, .year), false,
      [
        "bbbb0002.f1", "bbbb0002.f3", "bbbb0002.f4", "bbbb0002.e1", "aaaa0001.f1", "aaaa0001.f2",
        "aaaa0001.f3",
      ]
    ),
    (PeriodPattern(year: 2026, .year), true, ["bbbb0002.f3"]),
    (PeriodPattern(year: 2024, .year), false, []),
    (PeriodPattern(year: 2026, .day(month: 5, day: 9)), false, ["bbbb0002.e1"]),
    (PeriodPattern(.day(month: 5, day: 9)), false, ["bbbb0002.e1"]),
    (PeriodPattern(year: 2026, .until(month: 5, day: nil)), false, ["bbbb0002.f4"]),
    (PeriodPattern(.until(month: 5, day: 31)), false, ["bbbb0002.f4"]),
    (PeriodPattern(.until(month: 5, day: 30)), false, []),
    (PeriodPattern(year: 2025, .day(month: 2, day: 28)), false, []),
  ]

  @Test("A span is that span; a year or a month takes what lies within", arguments: periods)
  func period(_ pattern: PeriodPattern?, _ exactly: Bool, _ expected: [String]) throws {
    let pattern = try #require(pattern)
    #expect(
      try ids {
        $0.period = pattern
        $0.exactly = exactly
      } == expected)
    // The pattern itself and the store say the same.
    let facts = try store.facts(FactQuery()).facts.filter {
      pattern.matches(start: $0.period?.start, end: $0.period?.end, exactly: exactly)
    }
    #expect(facts.map(\.id.description) == expected)
  }

  @Test("A period of no known year answers only where no year is asked for")
  func undated() throws {
    #expect(try store.periodLabels(undated: true) == ["前5个月"])
    #expect(
      try ids {
        $0.period = PeriodPattern(.months(1, 5))
        $0.periodLabels = ["前5个月", "1—5月"]
      } == ["bbbb0002.f2", "aaaa0001.f1", "aaaa0001.f2", "aaaa0001.f4"])
    #expect(
      try ids {
        $0.period = PeriodPattern(year: 2025, .months(1, 5))
        $0.periodLabels = ["前5个月"]
      } == ["aaaa0001.f4"])
    #expect(try ids { $0.periodLabels = ["去年1—5月"] } == ["aaaa0001.f4"])
  }

  // MARK: The rest

  @Test("Indicator, speaker, kind, article, place and number, each alone")
  func alone() throws {
    #expect(try ids { $0.indicators = ["到位资金"] }.count == 3)
    #expect(try ids { $0.indicators = ["到位资金", "在库项目数"] }.count == 4)
    #expect(try ids { $0.speaker = "言溪" } == ["aaaa0001.d1", "aaaa0001.p1"])
    #expect(try ids { $0.speaker = "言" }.isEmpty)
    #expect(try ids { $0.kind = .project } == ["bbbb0002.j1"])
    #expect(try ids { $0.documents = ["bbbb0002"] }.count == 7)
    #expect(try ids { $0.documents = [] }.isEmpty)
    #expect(try ids { $0.position = 3 } == ["bbbb0002.f4", "aaaa0001.f4"])
    #expect(
      try ids { $0.bareDigits = "65" } == [
        "bbbb0002.f3", "bbbb0002.j1", "aaaa0001.f1", "aaaa0001.f3",
      ])
    #expect(try ids { $0.bareDigits = "125" } == ["aaaa0001.f1"])
    #expect(try ids { $0.bareDigits = "" } == ["bbbb0002.f2"])
  }

  @Test("Conditions hold together, and each tells its own share")
  func together() throws {
    var query = FactQuery()
    query.regions = [FactSample.city]
    query.period = PeriodPattern(year: 2026, .months(1, 5))
    query.indicators = ["到位资金"]
    query.kind = .figure
    query.documents = ["aaaa0001"]
    query.words = ["其中", "3.2亿元"]
    #expect(try store.facts(query).facts.map(\.id.description) == ["aaaa0001.f2"])
    query.speaker = "言溪"
    #expect(try store.facts(query).count == 0)
    #expect(try query.parts.map { try store.count($0) } == [12, 2, 3, 2, 8, 6, 1])
  }

  @Test("Thousands of articles may go by one name")
  func manyDocuments() throws {
    let others = (0..<40_000).map { "none\($0)" }
    #expect(try ids { $0.documents = others }.isEmpty)
    #expect(
      try ids { $0.documents = others + ["aaaa0001"] } == ids { $0.documents = ["aaaa0001"] })
    #expect(try ids { $0.documents = [] }.isEmpty)
    #expect(try ids { $0.documents = ["') OR TRUE --", "\"]", "\\"] }.isEmpty)
  }

  @Test("A copy is not asked; its names stand with the article that is told")
  func copies() throws {
    try store.add(
      FactSample.article("dddd0006", "2026-06-05"),
      facts: ArticleFacts(
        document: "dddd0006", region: FactSample.city,
        figures: [FactSample.figure("dddd0006", "到位资金", "65", nil, nil, "到位资金65元。")]))
    #expect(try ids().count == 14)
    try store.settle(
      ["dddd0006"],
      [DuplicateArticle(id: "dddd0006", kept: "aaaa0001", common: 9, total: 10)])
    #expect(try ids().count == 13)
    var query = FactQuery()
    query.documents = ["aaaa0001"]
    let article = try #require(try store.facts(query).facts.first?.article)
    #expect(article.copies.map(\.fileName) == ["dddd0006.txt"])
    #expect(try store.articles(beginning: "dddd") == ["aaaa0001"])
    #expect(try store.fileNames().map(\.article) == ["aaaa0001", "bbbb0002", "aaaa0001"])
    #expect(try store.names(.indicator) == ["到位资金", "在库项目数", "年度计划投资", "签约项目数"])
  }

  @Test("The store tells the names it knows")
  func names() throws {
    #expect(try store.names(.speaker) == ["言溪"])
    #expect(
      try store.regions() == [
        FactSample.city, FactSample.county, FactSample.zone, FactSample.namesake,
      ])
    #expect(try store.periodLabels(undated: false).count == 8)
    #expect(try store.articles(beginning: "aaaa") == ["aaaa0001"])
    #expect(try store.articles(beginning: "eeee").isEmpty)
  }
}
