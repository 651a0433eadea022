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

  /// What is told of figures that one article of a year states.
  private func told(
    _ figures: [(written: String, sentence: String)], articleDay: String? = "2026-06-04",
    confidence: Confidence = .certain
  ) -> [String] {
    let overview = Overview(
      period: WeeklySample.period, asOf: WeeklySample.day("2026-06-07"),
      articles: [
        ArticleRecord(
          id: "x", fileName: "x", publishedAt: articleDay.map(WeeklySample.day),
          facts: ArticleFacts(document: "x"))
      ])
    guard let template = try? Template(text: "", file: "t.md") else { return [] }
    let scene = Scene(overview: overview, settings: WorkspaceSettings(), template: template)
    let stated = figures.map { figure in
      StatedFigure(
        fact: FigureFact(
          indicator: "完成投资", value: ExactNumber(1), unit: "元", written: figure.written,
          kind: .actual, text: figure.written,
          evidence: Evidence(
            document: "x", textRange: ByteRange(0, 1), sentence: figure.sentence, rule: "sample",
            confidence: confidence, repaired: false)),
        documents: ["x"])
    }
    return StatedWriter(scene: scene).figures(stated).map { pieces in
      pieces.map { piece in
        if case .figure(let figure) = piece { return "[\(figure.text)]" }
        return [piece].plainText
      }.joined()
    }
  }

  private let sentence = "1—5月开工16个，其中续建6个，完成投资65亿元。"

  @Test("A sentence is told once, word for word, with its figures as whole numbers")
  func wholeSentence() {
    #expect(
      told([("16个", sentence), ("6个", sentence), ("65亿元", sentence)])
        == ["1—5月开工[16个]，其中续建[6个]，完成投资[65亿元]。"])
    #expect(told([("6个", sentence)]) == ["1—5月开工16个，其中续建[6个]，完成投资65亿元。"])
  }

  @Test("A sentence of another year, or of no known day, says so first")
  func otherYears() {
    let figures = [("6个", "1—5月续建6个。")]
    #expect(told(figures, articleDay: "2020-06-11") == ["据2020年6月11日稿件：1—5月续建[6个]。"])
    #expect(told(figures, articleDay: nil) == ["据未注明日期的稿件：1—5月续建[6个]。"])
  }

  @Test("A sentence that points back to another one is not told by itself")
  func pointingBack() {
    #expect(told([("14亿元", "该项目总投资14亿元。")]).isEmpty)
    #expect(told([("14亿元", "项目总投资14亿元，今年开工。")]).isEmpty)
    #expect(told([("14亿元", "会议指出，该项目总投资14亿元。")]).isEmpty)
    #expect(told([("14个", "项目库内在库项目共14个。")]).isEmpty)
    #expect(told([("14个", "全市在库项目共14个。")]) == ["全市在库项目共[14个]。"])
  }

  @Test("Rows of tables and doubtful figures are not told")
  func untold() {
    #expect(told([("46.4", "砚湖区\t7.50\t46.4")]).isEmpty)
    #expect(told([("6个", "1—5月续建6个。")], confidence: .doubtful).isEmpty)
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
}
