import Lexicon
import Testing

@Suite("Words matched at a position")
struct GazetteerWordTests {
  let table = WordTable([("开工", 1), ("开工率", 2), ("新开工", 3), ("率", 4)])

  @Test("The longest word at a position wins, within the limit")
  func longest() {
    let bytes = Array("新开工率".utf8)
    #expect(table.match(bytes, at: 3, limit: bytes.count)?.value == 2)
    #expect(table.match(bytes, at: 3, limit: 9)?.value == 1)
    #expect(table.match(bytes, at: 0, limit: bytes.count)?.value == 3)
    #expect(table.match(bytes, at: 6, limit: bytes.count) == nil)
    #expect(table.match(bytes, at: bytes.count, limit: bytes.count) == nil)
  }

  @Test("A word may be asked for by where it ends")
  func ending() {
    let bytes = Array("已新开工".utf8)
    #expect(table.match(bytes, endingAt: 12, from: 0)?.end == 3)
    #expect(table.match(bytes, endingAt: 9, from: 0) == nil)
    #expect(table.exact(bytes, 6, 12) == 1)
    #expect(table.exact(bytes, 3, 6) == nil)
  }

  @Test("Surnames of one and two characters")
  func surnames() {
    #expect(Surnames.length(in: Array("欧阳叙".utf8), at: 0) == 6)
    #expect(Surnames.length(in: Array("王昊".utf8), at: 0) == 3)
    #expect(Surnames.length(in: Array("的".utf8), at: 0) == 0)
  }

  @Test("Indicators are found by their other names; strangers are not")
  func indicators() {
    #expect(IndicatorTable.standard.indicator(named: "累计完成投资")?.name == "完成投资")
    #expect(IndicatorTable.standard.indicator(named: "开复工率")?.isAdditive == false)
    #expect(IndicatorTable.standard.indicator(named: "实际利用外资")?.units == ["美元", "元"])
    #expect(IndicatorTable.standard.indicator(named: "得分") == nil)
  }
}
