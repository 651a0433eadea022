import BriefingModel
import Foundation
import Ingest
import TestSupport
import Testing

@Suite("Encodings, oddities and limits of pages")
struct PageInputTests {
  private static let text = "临江市召开项目调度会\n市长强调，要确保全年目标完成，总投资12.5亿元。"

  @Test(
    "Every encoding of Chinese pages is found by the bytes alone",
    arguments: [
      ("GB 18030", 0x8000_0632 as UInt), ("UTF-16", String.Encoding.utf16.rawValue),
      ("UTF-8", String.Encoding.utf8.rawValue),
    ])
  func encodings(_ name: String, _ encoding: UInt) throws {
    let data = try #require(Self.text.data(using: String.Encoding(rawValue: encoding)))
    let report = try ArticleReader().article(bytes: [UInt8](data), fileName: "a.txt")
    #expect(report.value.text == Self.text)
    #expect(report.diagnostics.isEmpty)
  }

  @Test("Big5 is told from GB 18030")
  func big5() throws {
    let text = "臨江市召開項目調度會\n市長強調，要確保全年目標完成，加快推進重大建設。"
    let data = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0A03)))
    let article = try ArticleReader().article(bytes: [UInt8](data), fileName: "a.txt").value
    #expect(article.text == "临江市召开项目调度会\n市长强调，要确保全年目标完成，加快推进重大建设。")
    #expect(article.script == .traditional)
  }

  @Test("Four-byte characters of GB 18030 are read")
  func fourBytes() throws {
    let text = "𠮷县与㙍村签约，项目开工。"
    let data = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    let article = try ArticleReader().article(bytes: [UInt8](data), fileName: "a.txt").value
    #expect(article.text == text)
  }

  @Test("Invisible characters go and are counted")
  func controls() throws {
    let page = "总投资\u{202E}亿\u{200B}9.31\u{FEFF}元，项\u{1}目开工。"
    let report = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.txt")
    #expect(report.value.text == "总投资亿9.31元，项目开工。")
    #expect(report.diagnostics.map(\.code) == ["ingest.article.controls"])
    #expect(report.diagnostics.first?.arguments == ["count": "4"])
  }

  @Test("A stray zero byte is dropped and counted")
  func zero() throws {
    var bytes = Array(String(repeating: "项目开工，投资完成。", count: 20).utf8)
    bytes.insert(0, at: 3)
    let report = try ArticleReader().article(bytes: bytes, fileName: "a.txt")
    #expect(!report.value.text.utf8.contains(0))
    #expect(report.diagnostics.map(\.code) == ["ingest.article.controls"])
  }

  @Test("A byte that is cut marks its sentence, and only that")
  func broken() throws {
    var bytes = Array(
      (String(repeating: "项目开工，投资完成。", count: 10) + "市长讲话。" + "会议结束。").utf8)
    bytes.remove(at: bytes.count - 15 - 12)
    let report = try ArticleReader().article(bytes: bytes, fileName: "a.txt")
    #expect(
      report.diagnostics.map(\.code) == [
        "ingest.article.broken", "ingest.article.damaged", "ingest.article.quarantined",
      ])
    #expect(report.value.quarantined.count == 1)
    #expect(report.value.text.hasSuffix("会议结束。"))
  }

  private static let noText: [(code: String, bytes: [UInt8])] = {
    let zeros = [UInt8](repeating: 0, count: 4_000)
    let noise = (0..<4_000).map { UInt8(128 + $0 * 7_919 % 128) }
    let archive = Array("PK".utf8) + [3, 4] + zeros.prefix(200)
    let huge = [UInt8](repeating: 0x41, count: (8 << 20) + 1)
    return [
      ("ingest.article.empty", []), ("ingest.article.binary", zeros),
      ("ingest.document.broken", archive), ("ingest.article.undecodable", noise),
      ("ingest.article.tooLarge", huge),
    ]
  }()

  @Test("What is no text is refused with a message", arguments: 0..<noText.count)
  func refused(_ number: Int) {
    let (code, bytes) = Self.noText[number]
    let error = #expect(throws: IngestError.self) {
      try ArticleReader().article(bytes: bytes, fileName: "a.txt")
    }
    #expect(error?.diagnostic.code == code)
    #expect(MessageTable.entries[code] != nil)
  }

  @Test(
    "A file that is no document is told by its kind",
    arguments: [
      ("\u{89}PNG\r\n\u{1A}\n", "picture", "PNG"), ("Rar!\u{1A}\u{7}\u{1}", "archive", "RAR"),
      ("7z\u{BC}\u{AF}\u{27}\u{1C}", "archive", "7z"), ("MZ\u{90}\u{0}\u{3}", "program", "EXE"),
      ("\u{0}\u{0}\u{0} ftypisom", "recording", "MP4"),
    ])
  func foreign(_ mark: String, _ use: String, _ format: String) {
    let bytes = mark.unicodeScalars.map { UInt8($0.value) } + (0..<900).map { UInt8($0 * 7 % 251) }
    let error = #expect(throws: IngestError.self) {
      try ArticleReader().article(bytes: bytes, fileName: "a.txt")
    }
    #expect(error?.diagnostic.code == "ingest.foreign." + use)
    #expect(error?.diagnostic.arguments["format"] == format)
  }

  @Test("Text that begins like a program is text")
  func likeProgram() throws {
    let report = try ArticleReader().article(bytes: Array("MZ乡项目开工。".utf8), fileName: "a.txt")
    #expect(report.value.text == "MZ乡项目开工。")
  }

  @Test(
    "The address that the head states in other ways, if it is whole",
    arguments: [
      ("property=\"og:url\" content=\"https://qinghe.example/c/3.html\"", true),
      ("name=\"Url\" content=\" https://qinghe.example/c/3.html\"", true),
      ("name=\"Url\" content=\"/c/3.html\"", false),
      ("property=\"og:url\" content=\"javascript:1\"", false),
    ])
  func statedAddress(_ attributes: String, _ isTaken: Bool) throws {
    func address(_ link: String) throws -> String? {
      let page = "<html><head><meta \(attributes)>\(link)</head><body><p>项目开工。</p></body></html>"
      return try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.html").value.address
    }
    #expect(try address("") == (isTaken ? "https://qinghe.example/c/3.html" : nil))
    let canonical = "<link rel=\"canonical\" href=\"https://qinghe.example/d.html\">"
    #expect(try address(canonical) == "https://qinghe.example/d.html")
  }

  @Test("Text below any depth of nesting is read")
  func nesting() throws {
    let page =
      "<html><body>" + String(repeating: "<div>", count: 20_000) + "<p>项目开工，投资完成。</p>"
      + String(repeating: "</div>", count: 20_000) + "</body></html>"
    let report = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.html")
    #expect(report.value.text == "项目开工，投资完成。")
  }

  @Test("A flood of attributes is refused")
  func attributes() {
    let page = "<p " + (0..<30_000).map { "a\($0)=1" }.joined(separator: " ") + ">项目开工。</p>"
    let error = #expect(throws: IngestError.self) {
      try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.html")
    }
    #expect(error?.diagnostic.code == "ingest.article.flooded")
  }

  @Test("Long scripts and long running text are no flood")
  func noFlood() throws {
    let script = (0..<20_000).map { "var a\($0) = \($0);" }.joined(separator: " ")
    let page = "<html><script>\(script)</script><body><p title=\"a b c\">项目开工。</p></body></html>"
    let report = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.html")
    #expect(report.value.text == "项目开工。")
  }

  @Test("Entities that a page defines itself stay what they are")
  func entities() throws {
    let page =
      "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>项目&x;开工。</p></body></html>"
    let article = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.html").value
    #expect(!article.text.contains("root:"))
    #expect(article.text.contains("开工。"))
  }

  @Test("A page of furniture alone is told as such")
  func furnitureOnly() throws {
    let page = "首页 | 要闻 | 招商\n当前位置：首页 > 要闻\n版权所有 临ICP备00000000号"
    let report = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.txt")
    #expect(report.value.text.isEmpty)
    #expect(report.diagnostics.map(\.code) == ["ingest.article.noText"])
  }
}
