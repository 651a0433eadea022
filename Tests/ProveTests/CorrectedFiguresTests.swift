import BriefingModel
import TestSupport
import Testing

@testable import Prove

/// What an office has corrected, on the page and before the checks.
@Suite("Corrected figures on the page")
struct CorrectedFiguresTests {
  private static let review = CorrectionReview(
    who: "言溪", on: CalendarDate(dayNumber: 20_607), why: "与市统计局核对")

  /// The sample week in which `decide` was decided about the third figure, of 完成投资.
  private static func input(
    _ action: Correction.Action, _ field: CorrectionField, _ value: String? = nil
  ) throws -> AggregateInput {
    var input = WeeklySample.input
    let article = input.articles[0]
    let fact = Fact.figure(try #require(article.facts.figures.last))
    let correction = Correction(
      target: .fact(FactTarget(fact)), field: field, action: action, was: fact.reading(field),
      value: value, review: review)
    let corrected = CorrectedFacts(article.facts, [correction])
    #expect(corrected.states.map(\.source) == [.same])
    input.articles[0] = ArticleRecord(
      id: article.id, fileName: article.fileName, title: article.title, source: article.source,
      publishedAt: article.publishedAt, address: article.address, facts: corrected.printable,
      withheld: corrected.withheldSentences)
    return input
  }

  private static func page(_ sample: ProofSample) -> String { BriefingDump.text(sample.briefing) }

  @Test("The sample prints the sentence as it stands")
  func untouched() throws {
    let page = try Self.page(ProofSample())
    #expect(page.contains("完成投资‹65亿元›"))
    #expect(!page.contains("更正"))
  }

  @Test("A changed number is printed in words of our own; its sentence is not, and no check stops")
  func changed() throws {
    let sample = try ProofSample(Self.input(.change, .value, "6600000000 元"))
    #expect(sample.findings == [])
    let page = Self.page(sample)
    #expect(page.contains("1—5月，完成投资‹66亿元"))
    #expect(page.contains("（已更正）。"))
    #expect(page.contains("口径 更正数"))
    #expect(!page.contains("‹65亿元›"))
    #expect(!page.contains("开复工项目"))
  }

  @Test("A page that prints another number than the corrected one is stopped")
  func spoiled() throws {
    for (old, new) in [
      (#""text":"66亿元""#, #""text":"67亿元""#), ("（已更正）。", "。"), ("1—5月，完成投资", "1—6月，完成投资"),
    ] {
      var sample = try ProofSample(Self.input(.change, .value, "6600000000 元"))
      try sample.spoil(old, new)
      #expect(sample.findings.contains { $0.check == "K18" && $0.severity == .stop }, "\(new)")
    }
  }

  @Test("A rejected figure and its sentence are not printed")
  func rejected() throws {
    let sample = try ProofSample(Self.input(.reject, .whole))
    #expect(sample.findings == [])
    let page = Self.page(sample)
    #expect(!page.contains("‹65亿元›") && !page.contains("221个"))
    #expect(page.contains("全市重点项目推进会"))
  }

  @Test("A figure of another region is told there, its sentence word for word")
  func moved() throws {
    let sample = try ProofSample(Self.input(.change, .region, "远省 980000"))
    #expect(sample.findings == [])
    #expect(Self.page(sample).contains("65亿元"))
  }

  @Test("A plan, or a part of the whole, is not put into words of our own")
  func bounded() throws {
    let figure = try #require(WeeklySample.articles[0].facts.figures.last)
    let fact = Fact.figure(figure)
    func changed(_ changes: (CorrectionField, String)...) -> [String] {
      let corrections = changes.map { field, value in
        Correction(
          target: .fact(FactTarget(fact)), field: field, action: .change,
          was: fact.reading(field), value: value, review: Self.review)
      }
      return CorrectedFacts(WeeklySample.articles[0].facts, corrections).printable.figures.map(
        \.written)
    }
    #expect(changed((.value, "6600000000 元")) == ["66亿元"])
    #expect(changed((.value, "6600000000 元"), (.kind, "plan")) == [])
    #expect(changed((.value, "6600000000 元"), (.scope, "市属")) == [])
  }
}
