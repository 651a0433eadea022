import BriefingModel
import TestSupport
import Testing

@testable import Compose

/// Words and numbers as they are printed.
@Suite("Wording")
struct PrintedTextTests {
  @Test(
    "A rate never rounds to 100 % unless it is 100 %",
    arguments: [
      (Ratio(99_96, 100), "99.9"), (Ratio(100), "100.0"), (Ratio(100_04, 100), "100.1"),
      (Ratio(99_94, 100), "99.9"), (Ratio(4421, 50), "88.4"), (Ratio(-8925, 1000), "−8.9"),
      (Ratio(665, 18), "36.9"),
    ])
  func rates(_ value: Ratio, _ printed: String) {
    #expect(value.roundedRate(decimals: 1).printed == printed)
  }

  @Test(
    "A change carries its sign, nothing carries none", arguments: [(3, "+3"), (-2, "−2"), (0, "0")])
  func changes(_ value: Int, _ printed: String) {
    #expect(ExactNumber(value).printedAsChange == printed)
  }

  private func clause(_ fact: FigureFact, articleYear: Int = 2026) -> String {
    let overview = Overview(
      period: WeeklySample.period, asOf: WeeklySample.day("2026-06-07"),
      articles: [
        ArticleRecord(
          id: "x", fileName: "x", publishedAt: WeeklySample.day("\(articleYear)-06-04"),
          facts: ArticleFacts(document: "x"))
      ])
    guard let template = try? Template(text: "", file: "t.md") else { return "" }
    let scene = Scene(overview: overview, settings: WorkspaceSettings(), template: template)
    let stated = StatedFigure(fact: fact, documents: ["x"])
    return StatedWriter(scene: scene).figures([stated]).first?.plainText ?? ""
  }

  private func fact(
    _ indicator: String, _ value: String, _ unit: String, _ written: String,
    kind: FigureFact.Kind = .actual, comparisons: [FigureFact.Comparison] = [], year: Int = 2026,
    qualifier: String? = nil
  ) -> FigureFact {
    WeeklySample.figure(
      indicator, value, unit, written: written, document: "x", region: WeeklySample.elsewhere,
      kind: kind, sentence: written, comparisons: comparisons, year: year, qualifier: qualifier)
  }

  @Test("Counts drop 数, rates keep their name, qualifiers stand where Chinese puts them")
  func subjects() {
    #expect(clause(fact("开复工项目数", "221", "个", "221个")) == "1—5月开复工项目221个。")
    #expect(clause(fact("开复工率", "66", "%", "66%")) == "1—5月开复工率66%。")
    #expect(clause(fact("签约额", "5", "元", "5亿元", qualifier: "超")) == "1—5月签约额超5亿元。")
    #expect(clause(fact("签约额", "5", "元", "5亿元", qualifier: "以上")) == "1—5月签约额5亿元以上。")
    #expect(clause(fact("新开工项目数", "9", "个", "9个", kind: .plan)) == "1—5月计划新开工项目9个。")
    #expect(clause(fact("到位资金", "9", "元", "9亿元", kind: .target)) == "1—5月到位资金目标9亿元。")
  }

  @Test("Growth is worded by its sign and never 增长-")
  func growth() {
    #expect(
      clause(fact("固定资产投资增速", "-8.92", "%", "-8.92%", kind: .change)) == "1—5月固定资产投资下降8.92%。")
    #expect(clause(fact("工业投资增速", "8.3", "%", "8.3%", kind: .change)) == "1—5月工业投资增长8.3%。")
    let level = FigureFact.Comparison(type: "同比", value: ExactNumber(0), unit: "%")
    #expect(
      clause(fact("到位资金", "9", "元", "9亿元", comparisons: [level])) == "1—5月到位资金9亿元，同比持平。")
    let lag = FigureFact.Comparison(
      type: "序时进度", value: ExactNumber(digits: -16, scale: 1), unit: "百分点")
    #expect(
      clause(fact("投资完成率", "40", "%", "40%", comparisons: [lag]))
        == "1—5月投资完成率40%，低于序时进度1.6个百分点。")
  }

  @Test("A period of another year says its year")
  func otherYears() {
    #expect(clause(fact("开复工率", "66", "%", "66%", year: 2020)) == "2020年1—5月开复工率66%。")
  }

  @Test("A period that names no year says when it was written")
  func relativePeriods() {
    let undated = FigureFact(
      indicator: "到位资金", value: ExactNumber(9), unit: "元", written: "9亿元",
      period: Period(label: "今年以来"), kind: .actual, text: "今年以来到位资金9亿元",
      evidence: WeeklySample.evidence("x", "今年以来到位资金9亿元"))
    #expect(clause(undated, articleYear: 2020) == "据2020年6月4日稿件，今年以来到位资金9亿元。")
    #expect(clause(undated) == "据6月4日稿件，今年以来到位资金9亿元。")
  }

  @Test(
    "Events take the verb that fits their name",
    arguments: [
      ("全市重点项目推进会", "召开"), ("集中签约仪式", "举行"), ("产业对接活动", "举行"), ("调研园区并出席座谈会", ""),
      ("集中开工", ""),
    ])
  func verbs(_ name: String, _ verb: String) {
    let event = EventFact(
      name: name, kind: .other, evidence: WeeklySample.evidence("x", name))
    #expect(StatedWriter.verb(for: event) == verb)
  }

  /// Figures of one article and period, as (indicator, value, unit, written, scope).
  private func told(_ figures: [(String, String, String, String, String?)]) -> [String] {
    let facts = figures.map { indicator, value, unit, written, scope in
      FigureFact(
        indicator: indicator, value: ExactNumber(value) ?? ExactNumber(0), unit: unit,
        written: written, kind: .actual, scope: scope, text: written,
        evidence: WeeklySample.evidence("x", written))
    }
    return StatedSelection(facts).told.map(\.written)
  }

  @Test("Of figures that read alike only the whole is told")
  func clashes() {
    #expect(
      told([
        ("完成投资", "96", "元", "96亿元", nil), ("完成投资", "71", "元", "71亿元", nil),
        ("完成投资", "24", "元", "24亿元", nil),
      ]) == ["96亿元"])
    #expect(
      told([("签约项目数", "2", "个", "2个", nil), ("签约项目数", "9", "个", "9个", nil)]).isEmpty)
    #expect(
      told([("完成投资", "9", "元", "9亿元", "产业"), ("完成投资", "7", "元", "7亿元", "产业")]).isEmpty)
    #expect(
      told([("完成投资", "9", "元", "9亿元", nil), ("完成投资", "7", "元", "7亿元", "产业")])
        == ["9亿元", "7亿元"])
  }

  @Test("Figures that mean nothing without their subject are not told")
  func subjectless() {
    #expect(told([("计划总投资", "60", "元", "60亿元", nil)]).isEmpty)
    #expect(
      told([("签约项目数", "6", "个", "6个", nil), ("计划总投资", "28", "元", "28亿元", nil)])
        == ["6个", "28亿元"])
    #expect(told([("投资完成率", "46.4", "%", "46.4", nil), ("占比", "3", "%", "3%", nil)]).isEmpty)
  }
}
