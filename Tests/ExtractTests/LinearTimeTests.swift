import BriefingModel
import Extract
import Foundation
import Testing

/// Texts that no person writes must cost no more than their length.
///
/// How the time grows is asked for where `JIANBAO_TIMES` is set, on a machine whose times mean
/// something; everywhere each text must be read to its end.
@Suite("Hostile texts are read in linear time", .serialized)
struct LinearTimeTests {
  /// A piece of text and how often it is repeated at the smaller size.
  struct Flood: Sendable, CustomTestStringConvertible {
    let head: String
    let piece: String
    let count: Int
    var testDescription: String { head + piece }

    init(_ piece: String, head: String = "", _ count: Int = 150) {
      self.head = head
      self.piece = piece
      self.count = count
    }

    /// The text `factor` times as long.
    func article(times factor: Int) -> Article {
      let text = head + String(repeating: piece, count: count * factor)
      let paragraphs = text.split(separator: "\n").map(String.init)
      return Sample.article(title: "绍兴市重点项目进展", paragraphs: paragraphs)
    }

    /// The time of reading the text `factor` times as long, in seconds.
    func seconds(times factor: Int) -> Double {
      let article = article(times: factor)
      let extractor = Extractor()
      let clock = ContinuousClock()
      let time = clock.measure { _ = extractor.facts(in: article) }
      return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
  }

  static let floods = [
    Flood("项目12个"), Flood("全市新开工项目12个，完成投资3.5亿元，同比增长4%，"),
    Flood("1—5月，新开工项目12个，完成投资3.5亿元，占年度计划的41%。"),
    Flood("计划投资3亿元", head: "今年，"), Flood("“12个项目"), Flood("（12个项目"), Flood("〇", 1000),
    Flood("一十百千二", 500), Flood("1", 4000), Flood("12亿元、", head: "各地分别完成投资"),
    Flood("今年项目12个去年同期"), Flood("2021年度"), Flood("投资完成\n"), Flood("完成率61%的2021年“"),
    Flood("总投资5亿元的", head: "柯桥区高端面料"),
  ]

  @Test("A flood is read to its end, eight times as much in eight times as long", arguments: floods)
  func growth(_ flood: Flood) {
    let article = flood.article(times: 1)
    let facts = Extractor().facts(in: article).value
    #expect(facts.figures.allSatisfy { $0.evidence.textRange.end <= article.text.utf8.count })
    guard ProcessInfo.processInfo.environment["JIANBAO_TIMES"] != nil else { return }
    let small = (0..<3).map { _ in flood.seconds(times: 1) }.min() ?? 0
    let large = flood.seconds(times: 8)
    // A quadratic reader takes 64 times as long; a busy machine is given some room.
    #expect(large < small * 20 + 0.05, "\(small) s, then \(large) s")
  }

  @Test("Every figure of a paragraph of ten thousand is read, each once")
  func many() {
    let text = (1...10_000).map { "新开工项目\($0)个，" }.joined()
    let facts = Extractor().facts(
      in: Sample.article(title: "绍兴市重点项目进展", paragraphs: [text + text])
    ).value
    #expect(facts.figures.count == 10_000)
    #expect(facts.figures.allSatisfy { $0.evidence.sentence.utf8.count <= 3100 })
  }
}
