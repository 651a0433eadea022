import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Repair of damaged pages")
struct DamageRepairTests {
  @Test(
    "A damaged page comes out as it was written",
    arguments: ["annotated-meeting", "annotated-notice", "forum", "toneless"])
  func pages(_ name: String) throws {
    let bytes = try Paths.bytes(Paths.fixture("Damage/\(name).txt"))
    let expected = try Paths.text(Paths.fixture("Damage/\(name).expected.txt"))
    let article = try ArticleReader().article(bytes: bytes, fileName: "\(name).txt").value
    #expect(article.text == expected)
    #expect(article.quarantined.isEmpty)
  }

  @Test("Inserted readings go, an author's brackets stay", arguments: try Mark.load("readings"))
  func readings(_ sample: Mark) {
    #expect(repaired(sample.text) == sample.expect, "\(sample.note)")
  }

  @Test("Marks and brackets", arguments: try Mark.load("punctuation"))
  func marks(_ sample: Mark) {
    #expect(repaired(sample.text) == sample.expect, "\(sample.note)")
  }

  @Test("Each recovered spot tells what the page showed and covers its bytes")
  func repairs() throws {
    let bytes = try Paths.bytes(Paths.fixture("Damage/annotated-meeting.txt"))
    let article = try ArticleReader().article(bytes: bytes, fileName: "a.txt").value
    let text = Array(article.text.utf8)
    #expect(article.repairs.count == 4)
    for repair in article.repairs {
      #expect(String(decoding: text[repair.range.range], as: UTF8.self) == repair.after)
      let origin = try #require(article.origin.origin(of: repair.range))
      #expect(String(decoding: bytes[origin.range], as: UTF8.self) == repair.before)
      #expect(repair.before.hasPrefix("?"))
    }
  }

  @Test("A spot without a certain inverse stays, and its sentence is quarantined")
  func quarantine() throws {
    let page = "全市聚焦產(chǎn)業(yè)項(xiàng)目。要做好?qū)的工作,加快建設(shè)。會(huì)議結(jié)束。"
    let report = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.txt")
    let text = Array(report.value.text.utf8)
    let marked = report.value.quarantined.map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(marked == ["要做好?qū)的工作，加快建设。"])
    #expect(report.value.repairs.isEmpty)
    #expect(
      report.diagnostics.map(\.code) == ["ingest.article.damaged", "ingest.article.quarantined"])
  }

  @Test("A page without readings keeps its question marks and its brackets")
  func cleanPage() {
    let text = "钱从哪里来?!人往哪里去?,这是问题。各市(地)、县(市、区)都要回答。"
    #expect(repaired(text) == "钱从哪里来？！人往哪里去？，这是问题。各市（地）、县（市、区）都要回答。")
  }

  @Test(
    "Rows of figures, units and codes are no jammers",
    arguments: [
      "45 88% 71%\n36 90% 64%\n28 75% 58%", "3 / 5 / 7\n4 / 6 / 9", "12 km 88% 71%\n30 km 90% 64%",
      "A1 B2 C3\nD4 E5 F6", "Q1 12% Q2 15%\nQ3 9% Q4 11%", "1 + 5 + X\n2 + 6 + X",
    ])
  func figures(_ rows: String) throws {
    let page = "各县区开工率如下：\n\(rows)\n以上。"
    let report = try ArticleReader().article(bytes: Array(page.utf8), fileName: "a.txt")
    for row in rows.split(separator: "\n") {
      let wanted = row.filter { !$0.isWhitespace }
      #expect(report.value.text.filter { !$0.isWhitespace }.contains(wanted), "\(row)")
    }
    #expect(!report.diagnostics.contains { $0.code == "ingest.article.jammers" })
  }

  @Test("Simplified pages are not converted; traditional ones are, 著 by its words")
  func scripts() {
    #expect(repaired("于后里著名干著") == "于后里著名干著")
    #expect(repaired("關於後續項目,著力推進,顯著增長,著名企業") == "关于后续项目，着力推进，显著增长，著名企业")
  }
}

/// `text` after the repair of a page that holds nothing else.
private func repaired(_ text: String) -> String {
  let signs = text.utf16.map { Sign(unit: $0, start: 0, end: 0) }
  return DamageRepair(page: signs).lines.map(\.string).joined(separator: "\n")
}

/// A line and how its marks should be.
struct Mark: Decodable, Sendable, CustomTestStringConvertible {
  let note: String
  let text: String
  let expect: String
  var testDescription: String { note }

  static func load(_ name: String) throws -> [Mark] {
    try JSONDecoder().decode(
      [Mark].self, from: Data(contentsOf: Paths.fixture("Damage/\(name).json")))
  }
}
