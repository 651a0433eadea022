import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Extract

@Suite("Writing JSON")
struct JSONTextTests {
  private func written(_ body: (inout JSONText) -> Void) -> String {
    var json = JSONText()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("Commas stand between members and items, and nowhere else")
  func structure() {
    let text = written { json in
      json.object { json in
        json.field("a", ["x", "y"])
        json.field("b") { $0.object { _ in } }
        json.field("c", [1, 2]) { item, json in
          json.object { $0.field("n") { $0.integer(item) } }
        }
        json.field("d", nil as String?)
        json.field("e", [] as [String])
      }
    }
    #expect(text == #"{"a":["x","y"],"b":{},"c":[{"n":1},{"n":2}],"d":null,"e":[]}"#)
  }

  @Test("Numbers are written digit by digit, as they describe themselves")
  func numbers() {
    let samples: [ExactNumber] = [
      ExactNumber(0), ExactNumber(7), ExactNumber(-120), ExactNumber(digits: 5, scale: 2),
      ExactNumber(digits: -5, scale: 1), ExactNumber(digits: 310, scale: 2),
      ExactNumber(digits: Int64.max, scale: 18), ExactNumber(digits: Int64.min, scale: 0),
      ExactNumber(digits: Int64.min, scale: 18), ExactNumber(digits: 0, scale: 3),
    ]
    for number in samples {
      #expect(written { $0.decimal(number) } == number.description)
      #expect(
        written { $0.object { $0.field("n", number: number) } }
          == "{\"n\":\(number.normalized.description)}")
      #expect(
        written { $0.object { $0.field("n", exactly: number) } } == "{\"n\":\"\(number)\"}")
    }
    for number in [0, 9, 10, -1, Int.max, Int.min] {
      #expect(written { $0.integer(number) } == String(number))
    }
  }

  @Test("A string reads back as it was, whatever stands in it and wherever")
  func strings() throws {
    let odd = [
      "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{2028}", "\u{2029}", "\u{2027}", "“", "é",
      "😀",
    ]
    var random = SeededRandom(seed: 3)
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<Int(random.next() % 12) {
        text += String(repeating: "汉", count: Int(random.next() % 5))
        text += odd[Int(random.next() % UInt64(odd.count))]
        text += String(repeating: "a", count: Int(random.next() % 9))
      }
      let json = written { $0.string(text) }
      let bytes = Array(json.utf8)
      #expect(bytes.allSatisfy { $0 >= 0x20 })
      #expect(
        !json.unicodeScalars.contains("\u{2028}") && !json.unicodeScalars.contains("\u{2029}"))
      let back = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect(back as? String == text)
      var reader = JSONReader(bytes, bytes.indices)
      guard case .string(let quoted) = try reader.value() else {
        Issue.record("no string: \(json)")
        continue
      }
      #expect(reader.decoded(quoted) == Array(text.utf8))
    }
  }
}
