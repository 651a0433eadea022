import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("What is told of damage that is left")
struct DamageReportTests {
  private static let spot = "要做好?qū)的工作,加快建設(shè)。"

  @Test("Each damaged place is told with its line, its bytes and what stands there")
  func places() throws {
    let page = "會(huì)議召開\n全市聚焦產(chǎn)業(yè)項(xiàng)目。\n今年\(Self.spot)會(huì)議結(jié)束。\n"
    let bytes = Array(page.utf8)
    let report = try ArticleReader().article(bytes: bytes, fileName: "a.txt")
    #expect(
      report.diagnostics.map(\.code) == ["ingest.article.damaged", "ingest.article.quarantined"])
    let told = try #require(report.diagnostics.first)
    #expect(told.severity == .warning)
    #expect(told.place?.line == 3)
    #expect(told.arguments["text"] == "好?qū)")
    let range = try #require(told.place?.bytes)
    #expect(String(decoding: bytes[range.range], as: UTF8.self) == "?qū)")
  }

  @Test("Of many places the first twenty are listed, of all the sentences the number is told")
  func many() throws {
    let lines = (1...50).map { "第\($0)句產(chǎn)業(yè)項(xiàng)目\(Self.spot)" }
    let report = try ArticleReader().article(
      bytes: Array(lines.joined(separator: "\n").utf8), fileName: "a.txt")
    let told = report.diagnostics.filter { $0.code == "ingest.article.damaged" }
    #expect(told.map { $0.place?.line } == Array(1...20))
    let all = report.diagnostics.first { $0.code == "ingest.article.quarantined" }
    #expect(all?.arguments["count"] == "50")
  }

  @Test("A text without damage is told nothing")
  func clean() throws {
    let report = try ArticleReader().article(
      bytes: Array("会议要求加快项目建设。怎么办？要靠改革。".utf8), fileName: "a.txt")
    #expect(report.diagnostics.isEmpty)
  }

  @Test("Long prose from which the frequent characters vanished is told, and no other")
  func thinned() throws {
    let prose = String(repeating: "全市上下要以更大的力度推进我们的项目建设，用心做好服务。", count: 60)
    let thin = prose.filter { !"的我上大".contains($0) }
    #expect(MissingCharacters(Array(thin.utf8)).isThinned)
    #expect(!MissingCharacters(Array(prose.utf8)).isThinned)
    #expect(!MissingCharacters(Array(thin.prefix(600).utf8)).isThinned)
    let list = thin.filter { $0 != "。" }
    #expect(!MissingCharacters(Array(list.utf8)).isThinned)
    let report = try ArticleReader().article(bytes: Array(thin.utf8), fileName: "a.txt")
    let told = report.diagnostics.first { $0.code == "ingest.article.thinned" }
    #expect(told?.arguments["count"] == "\(thin.count { $0 != "，" && $0 != "。" })")
  }

  @Test(
    "No stretch of held-out newspaper text counts as thinned",
    .enabled(if: Paths.hasNewspaper, "the newspaper text was not fetched"))
  func newspaper() throws {
    let bytes = try Paths.bytes(Paths.newspaper("simplified"))
    for start in stride(from: 0, to: bytes.count - 3000, by: 3000) {
      #expect(!MissingCharacters(Array(bytes[start..<(start + 3000)])).isThinned)
    }
  }
}
