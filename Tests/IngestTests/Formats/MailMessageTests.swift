import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Saved mails and pages")
struct MailMessageTests {
  private static let lines = [
    "title 青禾县三个项目集中签约", "metadata 2026-06-15 09:20 来源：青禾日报",
    "body 6月14日，青禾县举行签约仪式，三个项目总投资7.8亿元。", "body 县长强调，要抓紧落地，早日投产。",
  ]

  @Test("Of a page saved with its frames, the article's frame is read, and its address")
  func savedPage() throws {
    let report = try FormatFixture.read("saved.mhtml")
    #expect(FormatFixture.lines(report.value) == Self.lines)
    #expect(report.value.address == "http://qinghe.example/a/15.html")
    #expect(report.value.part == "2")
    // The mail's own date is a week later.
    #expect(report.value.publishedAt == CalendarDate(iso: "2026-06-15"))
    #expect(report.diagnostics.map(\.code) == ["ingest.article.mislabelled"])
    #expect(report.diagnostics.first?.arguments == ["label": "gb2312", "encoding": "UTF-8"])
  }

  @Test("Of a mail's alternatives the page is read; what is attached is not")
  func forwarded() throws {
    let report = try FormatFixture.read("forwarded.eml")
    #expect(FormatFixture.lines(report.value) == Self.lines)
    #expect(report.value.part == "1.2")
    #expect(report.diagnostics.isEmpty)
    #expect(try FormatFixture.read("forwarded.eml", as: "a.txt").value.text == report.value.text)
  }

  @Test("A mail of plain text is read as text")
  func plain() throws {
    let report = try FormatFixture.read("plain.eml")
    #expect(FormatFixture.lines(report.value) == ["title 青禾县通报六月进度", "body 县长要求，加快开工。"])
    #expect(report.value.part == "1")
    #expect(report.value.publishedAt == nil)
  }

  @Test("Characters map to the bytes of the decoded part")
  func origin() throws {
    let article = try FormatFixture.read("plain.eml").value
    let text = Array("青禾县通报六月进度\n县长要求，加快开工。".utf8)
    let place = try #require(article.text.range(of: "加快"))
    let start = article.text.utf8.distance(from: article.text.startIndex, to: place.lowerBound)
    let origin = try #require(article.origin.origin(of: ByteRange(start, start + 6)))
    #expect(String(decoding: text[origin.range], as: UTF8.self) == "加快")
  }

  @Test(
    "An address that is folded over lines of the header",
    arguments: [
      "Snapshot-Content-Location:\r\n http://qinghe.example/b/2.html",
      "Snapshot-Content-Location: http://qinghe.example\r\n\t/b/2.html",
      "Content-Location: \n http://qinghe.example/b/\n 2.html",
    ])
  func foldedAddress(_ field: String) throws {
    let bytes = mail(
      field + "\r\nContent-Type: text/html; charset=utf-8", "<p>青禾县的项目在六月开工。</p>")
    let article = try ArticleReader().article(bytes: bytes, fileName: "a.mht").value
    #expect(article.address == "http://qinghe.example/b/2.html")
  }

  private func mail(_ header: String, _ body: String) -> [UInt8] {
    Array("MIME-Version: 1.0\r\nFrom: a@b\r\n\(header)\r\n\r\n\(body)".utf8)
  }

  @Test("Broken coding is read as far as it goes, and counted")
  func brokenCoding() throws {
    let base = mail(
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64",
      "6aG555uu5bey5byA!5bel44CCIUI=A")
    let first = try ArticleReader().article(bytes: base, fileName: "a.eml")
    #expect(first.value.text.hasPrefix("项目已开工。"))
    #expect(first.diagnostics.first?.code == "ingest.mail.broken")
    let quoted = mail(
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
      "=E9=A1=B9=E7=9B=AE=ZZ=E5=BC=80=\r\n=E5=B7=A5=E3=80=82=")
    let second = try ArticleReader().article(bytes: quoted, fileName: "a.eml")
    #expect(second.value.text == "项目=ZZ开工。")
    #expect(second.diagnostics.map(\.arguments) == [["count": "1"]])
  }

  @Test("Nesting without end and parts without number are refused, mails without text are told")
  func refused() {
    var nested = ""
    for depth in 0..<2_000 {
      nested += "Content-Type: multipart/mixed; boundary=b\(depth)\r\n\r\n--b\(depth)\r\n"
    }
    let start = "MIME-Version: 1.0\r\n"
    #expect(
      FormatFixture.refusal(Array((start + nested).utf8), "a.eml")?.code == "ingest.mail.tooDeep")
    let many = mail(
      "Content-Type: multipart/mixed; boundary=b",
      String(repeating: "--b\r\n\r\nx\r\n", count: 9_000))
    #expect(FormatFixture.refusal(many, "a.eml")?.code == "ingest.mail.tooDeep")
    let itself = mail(
      "Content-Type: multipart/mixed; boundary=b",
      String(repeating: "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", count: 9_000))
    #expect(FormatFixture.refusal(itself, "a.eml") != nil)
    let picture = mail("Content-Type: image/png", "abc")
    #expect(FormatFixture.refusal(picture, "a.eml")?.code == "ingest.mail.noText")
  }

  @Test("Text that only begins like a header is text")
  func noMail() throws {
    let text = "Note: 项目开工。\nDate: 6月1日\n\n投资完成。"
    let article = try ArticleReader().article(bytes: Array(text.utf8), fileName: "a.txt").value
    #expect(article.part == nil)
    #expect(article.text.contains("投资完成。"))
  }
}
