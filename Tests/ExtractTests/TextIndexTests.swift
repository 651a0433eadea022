import Foundation
import Lexicon
import TestSupport
import Testing

@testable import Extract

/// The index answers every question as a pass over the stretch asked for does.
@Suite struct TextIndexTests {
  @Test("words of every table are found as without the index", arguments: 0..<24)
  func words(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let plain = Text(bytes: Array(try Self.text(&random).utf8))
    let indexed = Text(bytes: plain.bytes, index: TextScanner.standard.index(plain.bytes))
    for table in Vocabulary.tables {
      for _ in 0..<6 {
        let range = Self.range(of: plain, &random)
        let expected = plain.words(of: table, in: range)
        let found = indexed.words(of: table, in: range)
        #expect(found.map(\.start) == expected.map(\.start))
        #expect(found.map(\.match) == expected.map(\.match))
        #expect(
          indexed.firstWord(of: table, in: range)?.match
            == plain.firstWord(of: table, in: range)?.match)
      }
    }
  }

  @Test("marks, blanks, numbers and periods are found as without the index", arguments: 0..<24)
  func places(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(1000 + seed))
    let plain = Text(bytes: Array(try Self.text(&random).utf8))
    let indexed = Text(bytes: plain.bytes, index: TextScanner.standard.index(plain.bytes))
    for _ in 0..<60 {
      let range = Self.range(of: plain, &random)
      let (marks, expected) = (indexed.marks(in: range), plain.marks(in: range))
      #expect(marks.map(\.position) == expected.map(\.position))
      #expect(marks.map(\.mark) == expected.map(\.mark))
      #expect(indexed.hasCellBreak(in: range) == plain.hasCellBreak(in: range))
      #expect(
        NumberReader(text: indexed).numbers(in: range)
          == NumberReader(text: plain).numbers(in: range))
      #expect(
        PeriodReader(text: indexed).periods(in: range)
          == PeriodReader(text: plain).periods(in: range))
    }
  }

  @Test("names of regions are found where the gazetteer finds them")
  func names() throws {
    var random = SeededRandom(seed: 7)
    let bytes = Array((try Self.text(&random) + "合作市、宿迁市、𠮷林省、甘肃").utf8)
    let names = TextScanner.standard.index(bytes).names(from: 0)
    var expected: [Int] = []
    var position = 0
    while position < bytes.count {
      if Gazetteer.standard.match(in: bytes, at: position) != nil { expected.append(position) }
      position += Text(bytes: bytes).width(position)
    }
    #expect(names.map(\.start) == expected)
    #expect(names.count >= 3)
  }

  @Test("a quotation is the one around a place, and there is none outside")
  func quotations() {
    let text = "他说“项目为王”，又说：“抓早、抓‘小’”。完"
    let article = Sample.article(title: nil, paragraphs: [text])
    let reading = ArticleReading(article, scanner: .standard)
    func quoted(_ word: StaticString) -> String? {
      let place = reading.text.first(word, in: 0..<reading.text.end) ?? 0
      return reading.quotation(around: place, in: 0..<reading.text.end).map(reading.text.string)
    }
    #expect(quoted("为王") == "“项目为王”")
    #expect(quoted("又说") == nil)
    #expect(quoted("完") == nil)
    #expect(quoted("小") == "‘小’")
  }

  /// Words of the tables and of the samples, marks, numbers and odd characters in a chance order.
  private static func text(_ random: inout SeededRandom) throws -> String {
    let samples = try ["figures", "people", "directives"].flatMap { try Sample.load("\($0).json") }
    let odd = [
      "1—5月", "二〇二一年", "前三季度", "3.5", "1,234", "第一", "截至6月底", "十四个", "百分之五", "·", "𠮷", "é",
      "\u{202E}", "，", "。", "“", "”", "（", "）", " ", "\u{3000}", "\t", "?", "-7", "今年", "去年同期",
    ]
    var text = ""
    for _ in 0..<60 {
      if Int.random(in: 0..<3, using: &random) == 0 {
        text += odd.randomElement(using: &random) ?? ""
      } else {
        let scalars = Array((samples.randomElement(using: &random)?.text ?? "").unicodeScalars)
        guard scalars.count > 12 else { continue }
        let start = Int.random(in: 0..<scalars.count - 10, using: &random)
        text.unicodeScalars.append(contentsOf: scalars[start..<start + 10])
      }
    }
    return text
  }

  /// A stretch of `text` between two characters.
  private static func range(of text: Text, _ random: inout SeededRandom) -> Range<Int> {
    func place() -> Int {
      var place = Int.random(in: 0...text.end, using: &random)
      while place < text.end, text.bytes[place] & 0xC0 == 0x80 { place += 1 }
      return place
    }
    let (first, second) = (place(), place())
    return min(first, second)..<max(first, second)
  }
}
