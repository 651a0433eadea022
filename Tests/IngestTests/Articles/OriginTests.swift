import BriefingModel
import Foundation
import Ingest
import TestSupport
import Testing

@Suite("The way back to the file")
struct OriginTests {
  @Test(
    "Every character of a clean text maps to the bytes that spell it",
    arguments: ["Articles/portal.txt", "Articles/portal.html", "Articles/layout.html"])
  func clean(_ fixture: String) throws {
    let url = Paths.fixture(fixture)
    let bytes = try Paths.bytes(url)
    let article = try ArticleReader().article(bytes: bytes, fileName: url.lastPathComponent).value
    var place = 0
    var han = 0
    for scalar in article.text.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { place += length }
      guard (0x4E00...0x9FFF).contains(scalar.value) || (0x30...0x39).contains(scalar.value) else {
        continue
      }
      han += 1
      let origin = try #require(article.origin.origin(of: ByteRange(place, place + length)))
      #expect(String(decoding: bytes[origin.range], as: UTF8.self) == String(scalar))
    }
    #expect(han > 50)
  }

  @Test("Every sentence of a clean text maps to its own bytes")
  func sentences() throws {
    let url = Paths.fixture("Articles/portal.txt")
    let bytes = try Paths.bytes(url)
    let article = try ArticleReader().article(bytes: bytes, fileName: "portal.txt").value
    let text = Array(article.text.utf8)
    for line in article.lines where line.role == .body {
      let origin = try #require(article.origin.origin(of: line.range))
      let shown = String(decoding: bytes[origin.range], as: UTF8.self)
      let read = String(decoding: text[line.range.range], as: UTF8.self)
      #expect(shown.filter { !"?？".contains($0) } == read.filter { !"?？".contains($0) })
    }
  }

  @Test("Bytes of another encoding are mapped as well")
  func gb18030() throws {
    let text = "市长强调，要确保完成。"
    let data = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    let article = try ArticleReader().article(bytes: [UInt8](data), fileName: "a.txt").value
    // 要确保, the sixth to the eighth character, two bytes each.
    #expect(article.origin.origin(of: ByteRange(15, 24)) == ByteRange(10, 16))
  }

  @Test("A sentence of a damaged page covers its damaged bytes")
  func damaged() throws {
    let bytes = try Paths.bytes(Paths.fixture("Damage/annotated-notice.txt"))
    let article = try ArticleReader().article(bytes: bytes, fileName: "a.txt").value
    let text = Array(article.text.utf8)
    let line = try #require(
      article.lines.first { line in
        String(decoding: text[line.range.range], as: UTF8.self).hasPrefix("二要强化")
      })
    let origin = try #require(article.origin.origin(of: line.range))
    let shown = String(decoding: bytes[origin.range], as: UTF8.self)
    #expect(shown.hasPrefix("二要強(qiáng)化") && shown.hasSuffix("見(jiàn)實(shí)效。"))
    #expect(shown.contains("?chàng)?dòng)"))
  }
}
