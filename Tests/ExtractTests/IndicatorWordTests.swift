import BriefingModel
import Extract
import Lexicon
import Testing

@Suite("Every indicator is read by each of its names")
struct IndicatorWordTests {
  /// An indicator, one of its names and what a sentence says of it.
  struct Wording: Sendable, CustomTestStringConvertible {
    let indicator: String
    let name: String
    let number: String
    var testDescription: String { name + number }
  }

  /// Indicators that the corpus leaves to the reader: shares, ranks, and what one project yields.
  static let left: Set = [
    "占比", "贡献率", "排名", "带动就业", "营业收入", "税收", "综合进度", "上榜项目数", "项目数",
  ]

  static let wordings: [Wording] = IndicatorTable.standard.indicators.flatMap { indicator in
    guard !left.contains(indicator.name) else { return [Wording]() }
    let number =
      switch indicator.units[0] {
      case "个": "12个"
      case "家": "12家"
      case "元": "3.5亿元"
      case "美元": "3.5亿美元"
      default: "61.5%"
      }
    return ([indicator.name] + indicator.aliases).map { name in
      // 签约项目数 is the name in tables, 签约项目 the one in sentences.
      let word = name.hasSuffix("数") && name.contains("项目") ? String(name.dropLast()) : name
      return Wording(indicator: indicator.name, name: word, number: number)
    }
  }

  @Test("A sentence that names it gives its figure", arguments: wordings)
  func reads(_ wording: Wording) {
    let isAim = wording.name.hasSuffix("任务") || wording.name.hasPrefix("占")
    let isGrowth = wording.name.hasSuffix("增速")
    let aim = wording.name.hasPrefix("占") || wording.name.hasPrefix("完成") && isAim
    let sentence =
      aim
      ? "1—5月，全市到位资金9亿元，\(wording.name)的\(wording.number)。"
      : isGrowth
        ? "1—5月，全市\(wording.name)为\(wording.number)。"
        : "1—5月，全市\(wording.name)\(wording.number)。"
    let article = Sample.article(
      title: "绍兴市项目进展", paragraphs: [sentence],
      published: CalendarDate(year: 2021, month: 6, day: 15))
    let figures = Extractor().facts(in: article).value.figures
    #expect(figures.last?.indicator == wording.indicator, "\(sentence) \(figures.map(\.indicator))")
  }
}
