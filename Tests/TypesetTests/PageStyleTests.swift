import Foundation
import Testing

@testable import Typeset

@Suite("Page style")
struct PageStyleTests {
  private func object() throws -> [String: Any] {
    let data = try JSONEncoder().encode(PageStyle.bulletin)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func decoded(_ object: [String: Any]) throws -> PageStyle {
    try JSONDecoder().decode(
      PageStyle.self, from: JSONSerialization.data(withJSONObject: object))
  }

  @Test("A style written and read is the same")
  func roundTrip() throws {
    #expect(try decoded(object()) == PageStyle.bulletin)
  }

  @Test("Unknown keys are refused by name", arguments: ["masthead", "table", "page"])
  func unknown(_ group: String) throws {
    var object = try object()
    var inner = try #require(object[group] as? [String: Any])
    inner["colr"] = 1
    object[group] = inner
    object["extra"] = true
    #expect {
      try decoded(object)
    } throws: { error in
      guard case DecodingError.dataCorrupted(let context) = error else { return false }
      return context.debugDescription.contains("extra, \(group).colr")
        || context.debugDescription.contains("\(group).colr")
          && context.debugDescription.contains("extra")
    }
  }

  @Test("A missing key is an error")
  func missing() throws {
    var object = try object()
    var inner = try #require(object["rule"] as? [String: Any])
    inner["head"] = nil
    object["rule"] = inner
    #expect(throws: DecodingError.self) { try decoded(object) }
  }

  @Test("A colour is six hexadecimal digits", arguments: ["C8000F", "#C8000", "#GG0000", "red"])
  func colour(_ text: String) throws {
    var object = try object()
    var inner = try #require(object["colour"] as? [String: Any])
    inner["red"] = text
    object["colour"] = inner
    #expect(throws: DecodingError.self) { try decoded(object) }
  }
}
