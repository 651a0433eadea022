import BriefingModel
import Foundation
import Ingest
import TestSupport

/// Reading the files of `Fixtures/Formats`.
enum FormatFixture {
  /// The article in a file.
  static func read(_ name: String, as fileName: String? = nil) throws -> Reported<Article> {
    try ArticleReader().article(bytes: try bytes(name), fileName: fileName ?? name)
  }

  /// The bytes of a file.
  static func bytes(_ name: String) throws -> [UInt8] {
    try Paths.bytes(Paths.fixture("Formats/" + name))
  }

  /// The lines of an article as `role text`.
  static func lines(_ article: Article) -> [String] {
    let text = Array(article.text.utf8)
    return article.lines.map {
      "\($0.role) " + String(decoding: text[$0.range.range], as: UTF8.self)
    }
  }

  /// What the error says by which `bytes` are refused; `nil` if they are not.
  static func refusal(_ bytes: [UInt8], _ name: String) -> Diagnostic? {
    do throws(IngestError) {
      _ = try ArticleReader().article(bytes: bytes, fileName: name)
      return nil
    } catch {
      return error.diagnostic
    }
  }
}
