import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Word documents")
struct WordDocumentTests {
  @Test("Review marks, fields, numbers, boxes and tables are read as a reader sees them")
  func reviewed() throws {
    let report = try FormatFixture.read("reviewed.docx")
    #expect(
      FormatFixture.lines(report.value) == [
        "title 青禾县召开重点项目", "title 半年调度会", "title 青禾县重点项目专班文件",
        "body 6月12日，青禾县召开调度会，听取二十一个项目汇报。", "body 一、进展",
        "body 已开工。截至5月底开工十四个，A&B产业园完成投资1.2亿元。",
        "body （一）锻件项目待开工。", "body 二、要求", "listItem 挂图作战；",
        "listItem 按月通报，见通报办法。", "tableRow 乡镇\t项目（个）\t完成投资（亿元）",
        "tableRow 石桥镇\t9\t3.5\t58%", "tableRow 南岭乡\t\t1.2\t41%",
        "body 会议强调，要把项目建设抓实抓细。",
      ])
    #expect(
      report.diagnostics.map(\.code) == ["ingest.document.hidden", "ingest.document.notes"])
    #expect(report.diagnostics.map(\.arguments) == [["count": "1"], ["count": "1"]])
    #expect(report.value.publishedAt == nil)
  }

  @Test("Every character maps to the bytes of the document's part that spell it")
  func origin() throws {
    let article = try FormatFixture.read("reviewed.docx").value
    #expect(article.part == "word/document.xml")
    let document = try WordDocument(
      try FormatFixture.bytes("reviewed.docx"), fileName: "reviewed.docx")
    let text = Array(article.text.utf8)
    var place = 0
    var checked = 0
    for scalar in article.text.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { place += length }
      guard let origin = article.origin.origin(of: ByteRange(place, place + length)),
        origin.start < origin.end, (0x4E00...0x9FFF).contains(scalar.value)
      else { continue }
      let shown = String(decoding: document.bytes[origin.range], as: UTF8.self)
      #expect(shown == String(scalar))
      checked += 1
    }
    #expect(checked > 100)
    // An entity maps to all of its spelling.
    let and = try #require(text.firstIndex(of: 0x26))
    let origin = try #require(article.origin.origin(of: ByteRange(and, and + 1)))
    #expect(String(decoding: document.bytes[origin.range], as: UTF8.self) == "&amp;")
  }

  @Test("Every figure maps to the bytes that spell it", arguments: ["reviewed", "plain"])
  func figures(_ name: String) throws {
    let name = name + ".docx"
    let article = try FormatFixture.read(name).value
    let document = try WordDocument(try FormatFixture.bytes(name), fileName: name)
    let text = Array(article.text.utf8)
    var figures: [String] = []
    for line in article.lines {
      var place = line.range.range.lowerBound
      while place < line.range.range.upperBound {
        let end = text[place...].firstIndex { !(0x30...0x39).contains($0) } ?? text.endIndex
        defer { place = max(end, place + 1) }
        guard end > place else { continue }
        let figure = String(decoding: text[place..<end], as: UTF8.self)
        let origin = try #require(article.origin.origin(of: ByteRange(place, end)))
        #expect(String(decoding: document.bytes[origin.range], as: UTF8.self) == figure)
        figures.append(figure)
      }
    }
    #expect(figures.count > 8)
  }

  @Test("A document that an office program wrote, under any name")
  func whole() throws {
    let report = try FormatFixture.read("plain.docx")
    #expect(report.diagnostics.isEmpty)
    #expect(report.value.title == "青禾县通报上半年重点项目进展")
    #expect(report.value.publishedAt == CalendarDate(iso: "2026-07-03"))
    #expect(FormatFixture.lines(report.value).last == "tableRow 北山乡\t5\t0.94\t38.4%")
    #expect(try FormatFixture.read("plain.docx", as: "页面.html").value.text == report.value.text)
  }

  @Test(
    "What is no whole, open and honest document is refused with a reason",
    arguments: [
      ("traversal.docx", "badName", "word/../../x.xml"), ("bomb.docx", "bomb", "word/document.xml"),
      ("deep.docx", "badPart", "word/document.xml"),
      ("doctype.docx", "badPart", "word/document.xml"),
      ("sheet.docx", "notWord", nil), ("cut.docx", "broken", ""),
      ("locked.docx", "locked", "[Content_Types].xml"),
    ])
  func refused(_ name: String, _ reason: String, _ part: String?) throws {
    let diagnostic = FormatFixture.refusal(try FormatFixture.bytes(name), name)
    #expect(diagnostic?.code == "ingest.document." + reason)
    #expect(diagnostic?.place?.file == name)
    #expect(diagnostic?.arguments["part"] == part)
  }

  @Test("Old documents and rich text are told with the way out")
  func oldDocuments() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)
    #expect(FormatFixture.refusal(compound, "a.doc")?.code == "ingest.article.oldDocument")
    #expect(FormatFixture.refusal(compound, "a.wps")?.code == "ingest.article.oldDocument")
    let rich = Array(#"{\rtf1\ansi x}"#.utf8)
    #expect(FormatFixture.refusal(rich, "a.doc")?.code == "ingest.article.richText")
  }

  @Test("A web page that an office saved as .doc is a web page")
  func pageAsDocument() throws {
    let page = "<html xmlns:o=\"urn:o\"><body><p>青禾县项目开工。</p></body></html>"
    let article = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.doc").value
    #expect(article.text == "青禾县项目开工。")
  }

  private func text(_ body: String, numbering: String? = nil) throws -> String {
    try ArticleReader().article(
      bytes: PackedDocument.bytes(body, numbering: numbering), fileName: "a.docx"
    ).value.text
  }

  @Test("A list may begin anywhere")
  func farStart() throws {
    let lists = """
      <w:numbering \(PackedDocument.word)><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">\
      <w:start w:val="-99999"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/>\
      </w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """
    let place = #"<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>"#
    let body = "<w:p>\(place)<w:r><w:t>青禾县召开会议。</w:t></w:r></w:p>"
    #expect(try text(body, numbering: lists).contains("99999青禾县召开会议。"))
  }

  @Test("A paragraph whose end was deleted before a table stays before it")
  func carriedPastTable() throws {
    let cell =
      PackedDocument.paragraph("表内", isDeleted: true) + PackedDocument.paragraph("文字")
    let table = "<w:tbl><w:tr><w:tc>\(cell)</w:tc></w:tr></w:tbl>"
    let body =
      PackedDocument.paragraph("青禾县召开项目会议部署，", isDeleted: true)
      + PackedDocument.paragraph("要求加快建设。") + PackedDocument.paragraph("甲段。", isDeleted: true)
      + table
      + PackedDocument.paragraph("乙段。")
    #expect(try text(body) == "青禾县召开项目会议部署，要求加快建设。\n甲段。\n表内文字\n乙段。")
  }

  @Test("An entity maps to all of its spelling, however long")
  func longEntity() throws {
    let entity = "&#x00000000000000004E2D;"
    let bytes = PackedDocument.bytes(PackedDocument.paragraph("青禾县\(entity)心。"))
    let article = try ArticleReader().article(bytes: bytes, fileName: "a.docx").value
    let text = Array(article.text.utf8)
    let place = try #require(article.text.utf8.firstRange(of: "中".utf8)).lowerBound
    let start = article.text.utf8.distance(from: article.text.utf8.startIndex, to: place)
    let origin = try #require(article.origin.origin(of: ByteRange(start, start + 3)))
    let part = try WordDocument(bytes, fileName: "a.docx").bytes
    #expect(String(decoding: part[origin.range], as: UTF8.self) == entity)
    #expect(text.count == 18)
  }

  @Test(
    "Numbers of every format that Chinese documents use",
    arguments: [
      ("chineseCounting", 12, "十二"), ("chineseCountingThousand", 20, "二十"),
      ("chineseCounting", 3, "三"), ("chineseCounting", 120, "120"), ("decimal", 7, "7"),
      ("decimalEnclosedCircleChinese", 3, "③"), ("lowerLetter", 2, "b"), ("upperLetter", 26, "Z"),
      ("decimalEnclosedCircle", -4, "-4"), ("upperLetter", 27, "27"),
      ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 21, "21"),
      ("decimalEnclosedCircle", -99_999, "-99999"), ("decimalEnclosedCircle", .max, "\(Int.max)"),
      ("decimalEnclosedCircle", .min, "\(Int.min)"),
    ])
  func numerals(_ format: String, _ number: Int, _ expected: String) {
    #expect(WordNumbering.numeral(number, format) == expected)
  }
}
