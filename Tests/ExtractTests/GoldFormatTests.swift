import BriefingModel
import Extract
import Foundation
import TestSupport
import Testing

@Suite("Facts as JSON")
struct GoldFormatTests {
  @Test("The object has its keys in a fixed order and exact numbers")
  func shape() throws {
    let article = Sample.article(
      title: "绍兴市召开重点项目推进会",
      paragraphs: [
        "6月10日，绍兴市召开重点项目推进会。市委副书记、市长程远山主持会议并强调，要狠抓“355”工程。",
        "1—5月，全市完成投资52.65亿元，同比增长9.7%；开复工率71%。",
      ], source: "绍兴日报", published: CalendarDate(year: 2021, month: 6, day: 11))
    let json = GoldFormat.json(Extractor().facts(in: article).value, of: article)
    try expectGolden(json, "extract-facts.json")
  }

  @Test("Quotation marks, backslashes, control characters and line separators are escaped")
  func escapes() throws {
    let odd = "a\"b\\c\n\t\u{1}\u{2028}文"
    let article = Sample.article(title: odd, paragraphs: ["正文。"])
    let json = GoldFormat.json(Extractor().facts(in: article).value, of: article)
    #expect(json.contains("\"title\":\"a\\\"b\\\\c\\n\\t\\u0001\\u2028文\""))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["title"] as? String == odd)
  }

  @Test("The same article gives the same bytes")
  func deterministic() {
    let article = Sample.article(
      title: "绍兴市项目进展", paragraphs: ["柯桥区、上虞区分别签约项目15个、12个。嘉兴市、湖州市参加。"])
    let first = GoldFormat.json(Extractor().facts(in: article).value, of: article)
    for _ in 0..<5 {
      #expect(GoldFormat.json(Extractor().facts(in: article).value, of: article) == first)
    }
  }
}
