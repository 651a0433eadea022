import BriefingModel
import Foundation
import Ingest
import TestSupport
import Testing

@Suite("Seed articles", .enabled(if: Paths.hasShared, "the measuring material is not there"))
struct SeedTests {
  struct Gold: Decodable {
    struct Clean: Decodable {
      let must: [String]
      let mustHard: [String]
      let mustNot: [String]
    }
    let title: String?
    let publishedAt: String?
    let source: String?
    let authors: [String]
    let cleanText: Clean
  }

  static let names: [String] = {
    let folder = Paths.shared.appending(path: "corpus/seeds").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("Title, date, source, authors and text are those of the page", arguments: names)
  func seed(_ name: String) throws {
    let base = Paths.shared.appending(path: "corpus/seeds/\(name)")
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: base.appendingPathExtension("json")))
    let report = try ArticleReader().article(
      bytes: try Paths.bytes(base.appendingPathExtension("txt")), fileName: "\(name).txt")
    let article = report.value
    #expect(article.title == gold.title)
    #expect(article.publishedAt?.iso == gold.publishedAt)
    #expect(article.source == gold.source)
    #expect(article.authors == gold.authors)
    let text = folded(article.text)
    for wanted in gold.cleanText.must + gold.cleanText.mustHard {
      #expect(text.contains(folded(wanted)), "\(wanted)")
    }
    for unwanted in gold.cleanText.mustNot {
      #expect(!text.contains(folded(unwanted)), "\(unwanted)")
    }
    #expect(!text.contains("?"))
    #expect(article.quarantined.isEmpty)
    #expect(report.diagnostics.isEmpty)
  }

  /// The width of marks is of no account.
  private func folded(_ text: String) -> String {
    String(
      text.compactMap { character -> Character? in
        switch character {
        case "，": ","
        case "：": ":"
        case "（": "("
        case "）": ")"
        case "？": "?"
        case " ", "\n", "\u{3000}": nil
        default: character
        }
      })
  }
}
