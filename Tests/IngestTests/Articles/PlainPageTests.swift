import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("The quick way through whole texts")
struct PlainPageTests {
  /// The texts that the package has, damaged ones too: those must leave the quick way.
  static let pages: [[UInt8]] = {
    let folders = ["Tests/Fixtures/Articles", "Tests/Fixtures/Damage", "examples/articles"]
    return folders.flatMap { folder -> [[UInt8]] in
      let url = Paths.root.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      return names.sorted().filter { $0.hasSuffix(".txt") }
        .compactMap { try? Paths.bytes(url.appending(path: $0)) }
    }
  }()

  /// What is put into pages to lead the quick way astray.
  private static let tokens = [
    ",", ",,", "，", "，、", ".", "。", "?", "?!", "!", ":", "：", "(", ")", "（kai）", "(kai)", "(kāi)",
    "\"",
    "；", ";", " ", "　", "\u{A0}", "\t", "\r", "\r\n", "\n", "\u{FEFF}", "\u{200B}", "\u{2003}",
    "\u{202F}", "\n\u{2003}", "\u{2028}",
    "\u{FFFD}",
    "\u{1F600}", "𠮷", "é", "％", "＂", "８", "Ａ", "「", "」", "『", "ǎ", "3.5", "1,200", "08:27",
    "http://a.cn/b",
    "0 w; _- G2 b+ P$", "% A b # c", "項目", "發展", "著", "0", "年", "记者", "来源：", "|", "首页", "\u{0}",
  ]

  @Test("It gives what the thorough way gives, whatever is strewn in")
  func sameResult() throws {
    try #require(Self.pages.count >= 10)
    var random = SeededRandom(seed: 3)
    var quick = 0
    for page in Self.pages {
      for round in 0..<40 {
        var units = Array(String(decoding: page, as: UTF8.self).unicodeScalars)
        for _ in 0..<(round == 0 ? 0 : Int.random(in: 1...4, using: &random)) {
          let token = Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &random)]
          let place = Int.random(in: 0...units.count, using: &random)
          units.insert(contentsOf: token.unicodeScalars, at: place)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: units)
        let bytes = Array(String(text).utf8)
        if PlainPage(bytes) != nil { quick += 1 }
        let expected = outcome(ArticleReader(isThorough: true), bytes)
        #expect(outcome(ArticleReader(), bytes) == expected, "\(String(text))")
      }
    }
    // The comparison says something only if both kinds of pages occur.
    #expect(quick > Self.pages.count * 5)
    #expect(quick < Self.pages.count * 38)
  }

  @Test(
    "Bytes that are no whole UTF-8 leave it",
    arguments: [
      [0xC0, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xE0, 0x80, 0x80],
      [0xFF],
    ] as [[UInt8]])
  func broken(_ bytes: [UInt8]) {
    #expect(PlainPage(Array("全市开工".utf8) + bytes) == nil)
    #expect(PlainPage(bytes + Array("全市开工".utf8)) == nil)
  }

  private func outcome(_ reader: ArticleReader, _ bytes: [UInt8]) -> Reported<Article>? {
    try? reader.article(bytes: bytes, fileName: "a.txt")
  }

  @Test("A character with any byte broken leaves the quick way", arguments: 0..<3)
  func brokenCharacter(_ index: Int) throws {
    for wrong in [0x2B, 0xC3, 0xFF] as [UInt8] {
      var bytes = Array(String(repeating: "项目进入盘子建设。", count: 20).utf8)
      bytes[12 + index] = wrong
      #expect(PlainPage(bytes) == nil, "\(index), \(wrong)")
      let article = try ArticleReader().article(bytes: bytes, fileName: "a.txt").value
      #expect(ArticleInvariants.problems(of: article, fileSize: bytes.count) == [])
    }
  }
}
