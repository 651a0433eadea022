import BriefingModel
import Testing

@testable import Ingest

/// Texts that once took for ever, or ended the program. A step that is quadratic again shows in how
/// long the suite takes.
@Suite("Bounds of reading")
struct BoundsTests {
  @Test("A number of tens without end is no day")
  func hanNumber() throws {
    let line = "二〇二一年" + String(repeating: "十", count: 40) + "月三日"
    let article = try read("某市召开会议\n" + line + "\n会议要求加快开工。\n")
    #expect(article.publishedAt == nil)
    #expect(article.text.contains(line))
  }

  @Test("Commas in a row are dropped but for the last, however many")
  func commas() throws {
    let commas = String(repeating: "，", count: 100_000)
    let article = try read("全市开工" + commas + "完成投资。" + "項目建設發展進度" + "\n")
    #expect(article.text.hasPrefix("全市开工，完成投资。"))
  }

  @Test("Brackets within brackets are widened, however deep")
  func brackets() throws {
    let count = 100_000
    let text =
      "全市" + String(repeating: "(", count: count) + "县" + String(repeating: ")", count: count)
    let article = try read(text + "。\n")
    #expect(article.text.hasPrefix("全市（（"))
    #expect(article.text.hasSuffix("））。"))
  }

  @Test("Cells that claim columns and rows without end are bounded")
  func spans() throws {
    let cells = String(repeating: "<td colspan=200 rowspan=200>", count: 4_000)
    let rows = String(repeating: "<tr>", count: 4_000)
    let page = "<html><body><p>全市开工项目十二个。</p><table><tr>\(cells)\(rows)</table></body></html>"
    let article = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.html").value
    #expect(article.text == "全市开工项目十二个。")
  }

  @Test("Line ends of two characters count once")
  func lineEnds() throws {
    let text = String(repeating: "项目\r\n", count: 150_000)
    #expect(PlainPage(Array(text.utf8))?.lineEnds == 150_000)
    #expect(try read(text).lines.count == 150_000)
  }

  @Test("Questions in a line that is the whole file")
  func questions() throws {
    let text = String(repeating: "项目怎么办?,", count: 1_900) + "開(kāi)工" + "。\n"
    #expect(try read(text).text.contains("项目怎么办"))
  }

  private func read(_ text: String) throws -> Article {
    try ArticleReader().article(bytes: Array(text.utf8), fileName: "a.txt").value
  }
}
