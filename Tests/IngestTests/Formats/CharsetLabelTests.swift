import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Labels of encodings")
struct CharsetLabelTests {
  @Test(
    "Labels are found where pages put them",
    arguments: [
      ("<meta charset=\"GBK\">", "gbk"), ("<META content='text/html;charset=gb2312'>", "gb2312"),
      ("<?xml version=\"1.0\" encoding='Big5'?>", "big5"),
      ("<!-- x --><meta charset = utf-8 >", "utf-8"),
      ("<meta name=a content=b>", nil), ("charset=gbk", nil), ("<meta charset=", nil), ("<", nil),
    ])
  func places(_ page: String, _ expected: String?) {
    #expect(CharsetLabel(inPage: Array(page.utf8))?.name == expected)
  }

  private func report(_ page: String, _ encoding: UInt) throws -> Reported<Article> {
    let data = try #require(page.data(using: String.Encoding(rawValue: encoding)))
    return try ArticleReader().article(bytes: [UInt8](data), fileName: "a.html")
  }

  @Test("Bytes are believed before a wrong label, which is told")
  func wrongLabel() throws {
    let page = "<meta charset=\"utf-8\"><p>市长强调，要确保全年目标完成。</p>"
    let report = try report(page, 0x8000_0632)
    #expect(report.value.text == "市长强调，要确保全年目标完成。")
    #expect(report.diagnostics.map(\.code) == ["ingest.article.mislabelled"])
    #expect(report.diagnostics.first?.severity == .note)
    #expect(report.diagnostics.first?.arguments == ["label": "utf-8", "encoding": "GB 18030"])
  }

  @Test("A right label is not told, nor any label of plain ASCII")
  func rightLabel() throws {
    #expect(try report("<meta charset=gb2312><p>项目开工。</p>", 0x8000_0632).diagnostics.isEmpty)
    #expect(
      try report(
        "<meta charset=gb2312><p>Project news, as told.</p>", String.Encoding.utf8.rawValue
      )
      .diagnostics.isEmpty)
  }

  @Test("Where the bytes can be read both ways, the label decides")
  func ambiguous() throws {
    // D2AA C4BF: 要目 in GBK, two letters of other scripts in UTF-8.
    let bytes: [UInt8] = [0xD2, 0xAA, 0xC4, 0xBF]
    let labelled = Array("<meta charset=gbk><p>".utf8) + bytes + Array("</p>".utf8)
    #expect(
      try ArticleReader().article(bytes: labelled, fileName: "a.html").value.text == "要目")
    #expect(PageDecoder(bytes, label: .gb18030).encoding == .gb18030)
    #expect(PageDecoder(bytes).encoding == .utf8)
    // A44A A4A4: common characters in either encoding.
    let short: [UInt8] = [0xA4, 0xA4, 0xA4, 0xE9]
    #expect(PageDecoder(short, label: .big5).encoding == .big5)
  }

  @Test("UTF-16 without a mark is known by where its zero bytes are", arguments: [true, false])
  func utf16(isBig: Bool) throws {
    let text = "临江市召开项目调度会\n市长强调，要确保全年目标完成，总投资12.5亿元。"
    let data = try #require(text.data(using: isBig ? .utf16BigEndian : .utf16LittleEndian))
    let report = try ArticleReader().article(bytes: [UInt8](data), fileName: "a.txt")
    #expect(report.value.text == text)
    #expect(report.diagnostics.isEmpty)
    let page = "<html><body><p>项目开工。</p></body></html>"
    let coded = try #require(page.data(using: isBig ? .utf16BigEndian : .utf16LittleEndian))
    #expect(
      try ArticleReader().article(bytes: [UInt8](coded), fileName: "a.txt").value.text == "项目开工。")
  }

  @Test("Text under the name of a web page stays text; a page under the name of text is a page")
  func contentFirst() throws {
    let text = "临江市通报进度\n项目开工。\n投资完成。"
    let named = try ArticleReader().article(bytes: Array(text.utf8), fileName: "a.html").value
    #expect(named.lines.count == 3)
    let page = "<div><p>项目开工。</p><p>投资完成。</p></div>"
    let article = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.txt").value
    #expect(article.text == "项目开工。\n投资完成。")
  }
}
