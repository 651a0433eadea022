import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Typeset

/// Lines worked out by hand: a Han character is one em, a western one half an em.
@Suite("Lines of sample texts")
struct LineSampleTests {
  struct Sample: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let em: Double
    let text: String
    let lines: [String]
    var testDescription: String { name }

    static func load() throws -> [Sample] {
      try JSONDecoder().decode(
        [Sample].self, from: Data(contentsOf: Paths.fixture("Typeset/lines.json")))
    }
  }

  @Test("Each sample breaks as worked out", arguments: try Sample.load())
  func sample(_ sample: Sample) throws {
    let texts = try Setting().texts(sample.text, em: sample.em)
    #expect(texts.joined(separator: "/") == sample.lines.joined(separator: "/"))
  }
}
