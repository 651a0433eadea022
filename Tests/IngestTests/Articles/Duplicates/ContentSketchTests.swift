import BriefingModel
import Testing

@testable import Ingest

@Suite("What an article is told by")
struct ContentSketchTests {
  private func article(
    _ lines: [(String, Article.LineRole)], quarantined: [ByteRange] = []
  ) -> Article {
    var (text, ranges) = ("", [Article.Line]())
    for (line, role) in lines {
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += line
      ranges.append(.init(range: ByteRange(start, text.utf8.count), role: role))
    }
    return Article(
      id: "a", fileName: "a.txt", text: text, lines: ranges, origin: OffsetMap(),
      quarantined: quarantined, script: .simplified)
  }

  private func units(_ text: String) -> String {
    units(article([(text, .body)]))
  }

  private func units(_ article: Article) -> String {
    let scalars = ContentUnits(article).units.compactMap { unit -> Unicode.Scalar? in
      ContentUnits.isFigure(unit)
        ? "#" : unit == ContentUnits.gap ? "|" : Unicode.Scalar(ContentUnits.masked(unit))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(
    "Figures are one unit, marks and letters are left out",
    arguments: [
      ("完成投资12.5亿元，增长1,200万元。", "完成投资#亿元增长#万元"), ("新开工项目七个，十二家企业（GDP）", "新开工项目#个#家企业"),
      ("6月5日，漪川区开工", "#月#日漪川区开工"), ("全市、各县区、开发区", "全市各县区开发区"), ("片区举行，区委书记", "片区举行区委书记"),
      ("城市场馆", "城市场馆"), ("一是抓进度", "一是抓进度"),
    ])
  func masks(_ text: String, _ expected: String) {
    #expect(units(text) == expected)
  }

  @Test("Title, metadata and legends have no part in it; lists and tables have")
  func roles() {
    let page = article([
      ("题", .title), ("来源", .metadata), ("正", .body), ("图", .caption), ("表\t3", .tableRow),
      ("项", .listItem),
    ])
    #expect(units(page) == "正表#项")
  }

  @Test("A sentence not to be quoted is left out, and nothing reaches across it")
  func quarantine() {
    let text = "甲乙丙。丁戊己。庚辛壬。"
    let page = article([(text, .body)], quarantined: [ByteRange(12, 24)])
    #expect(units(page) == "甲乙丙|庚辛壬")
  }

  @Test("Two bodies that share a run of twenty-four units share a minimum, wherever it stands")
  func minima() {
    var generator = SeededGenerator(seed: 3)
    func noise(_ count: Int) -> String {
      String(
        String.UnicodeScalarView(
          (0..<count).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0x4E00..<0x9000, using: &generator))
          }))
    }
    for _ in 0..<50 {
      let shared = noise(24)
      let sketches = [noise(200) + shared + noise(31), noise(3) + shared + noise(500)].map {
        ContentSketch(of: article([($0, .body)]))
      }
      #expect(!Set(sketches[0].outline.minima).isDisjoint(with: sketches[1].outline.minima))
    }
  }

  @Test("A body under forty units says too little to be compared")
  func short() {
    let sketch = ContentSketch(of: article([("全文见附件，请各单位认真贯彻执行。", .body)]))
    #expect(sketch.outline.minima.isEmpty)
    #expect(sketch.outline.length == 15)
  }

  @Test("Figures of one dress differ mostly, or not")
  func outlines() {
    func figure(_ words: UInt64, _ value: UInt64) -> UInt64 { words << 32 | value }
    let page = [figure(1, 5), figure(2, 7), figure(2, 9), figure(4, 4)]
    #expect(!ContentComparison.mostlyDiffer([figure(2, 9)], page))
    #expect(!ContentComparison.mostlyDiffer([], page))
    #expect(!ContentComparison.mostlyDiffer([figure(1, 5), figure(2, 8)], page))
    #expect(!ContentComparison.mostlyDiffer([figure(7, 1)], page))
    #expect(ContentComparison.mostlyDiffer([figure(1, 6), figure(2, 8), figure(4, 4)], page))
  }

  @Test(
    "What replaces a figure or a place contradicts; what is left out, put in or reworded does not",
    arguments: [
      ("6月5日，云杉县开工项目12个，总投资38亿元。", "6月5日，云杉县开工项目13个，总投资38亿元。", true),
      ("6月5日，云杉县开工项目12个，总投资38亿元。", "6月5日，云杉县开工项目12个，总投资38亿元。", false),
      ("6月5日，云杉县开工项目12个，总投资38亿元。", "5日，云杉县开工项目12个，总投资38亿元。", false),
      ("6月5日，云杉县开工项目12个，总投资38亿元。", "6月5日，云杉县集中开工项目12个。", false),
      ("当天云杉县召开会议部署项目建设", "当天苍梧县召开会议部署项目建设", true),
      ("当天东云县召开会议部署项目建设", "当天西云县召开会议部署项目建设", true),
      ("当天我市召开会议部署项目建设", "当天云杉市召开会议部署项目建设", false),
      ("当天全市举行会议部署项目建设", "当天全市召开会议部署项目建设", false),
      ("大会顺利举行。市委办部署项目建设", "大会顺利召开。市委办部署项目建设", false),
      ("编者按，本站转发此文。6月5日，云杉县开工一批项目", "7月5日，云杉县开工一批项目", true),
      ("公示第三批重点项目的名单", "公示第四批重点项目的名单", true),
      ("同比增长9.7个百分点的是全县投资", "同比下降3.2个百分点的是全县投资", true),
    ])
  func alignment(_ whole: String, _ part: String, _ contradicts: Bool) {
    let rows = [whole, part].map {
      ContentComparison.Body(units: ContentUnits(article([($0, .body)])).units)
    }
    #expect(ContentAlignment(rows[0], rows[1]).contradicts == contradicts)
  }
}
