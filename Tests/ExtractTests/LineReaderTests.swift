import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Extract

@Suite("Lines of the stream")
struct LineReaderTests {
  /// The line, or the code and the id it is refused with.
  private func read(_ text: String) -> (line: InputLine?, code: String?, id: String?) {
    read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) -> (line: InputLine?, code: String?, id: String?) {
    do {
      return (try InputLine(bytes, bytes.indices), nil, nil)
    } catch {
      return (nil, error.code, error.id)
    }
  }

  @Test("A line gives its members, escapes undone, whatever their order")
  func whole() throws {
    let line = try #require(
      read(
        #" { "text" : "甲\n\"乙\"\\\/\u4e19\uD83D\uDE00\b\f\r\t" , "v":1,"source":"某\u62A5","id":"x/1","published":"2026-02-28"} "#
      ).line)
    #expect(String(decoding: line.content, as: UTF8.self) == "甲\n\"乙\"\\/丙😀\u{8}\u{C}\r\t")
    #expect(line.id == "x/1" && line.source == "某报" && !line.isPage)
    #expect(line.published == CalendarDate(year: 2026, month: 2, day: 28))
    #expect(line.strangers.isEmpty)
  }

  @Test("A page, null for what is not there, a byte order mark, 1.0, other keys of any depth")
  func lenient() throws {
    let line = try #require(
      read(
        "\u{FEFF}{\"v\":1.0,\"id\":\"a\",\"text\":null,\"html\":\"<p>甲</p>\",\"source\":null,"
          + "\"published\":null,\"more\":{\"a\":[1,-2.5e+3,true,false,null,{\"b\":[]},{}],\"c\":\"\"}}\r"
      ).line)
    #expect(line.isPage && line.source == nil && line.published == nil)
  }

  @Test("A key that is nearly a known one is told; others pass in silence")
  func strangers() throws {
    let line = try #require(
      read(
        #"{"v":1,"id":"a","text":"甲","publised":"2026-01-01","url":"u","title":"t","author":"b"}"#
      )
      .line)
    #expect(line.strangers == [.init(key: "publised", nearest: "published")])
  }

  @Test(
    "What is no line is refused with its reason, and with its id where there is one",
    arguments: [
      ("", "empty", nil), ("  \t", "empty", nil), ("nope", "notJSON", nil),
      ("[1]", "notObject", nil),
      ("\"a\"", "notObject", nil), ("12", "notObject", nil), ("[1", "notJSON", nil),
      ("{}", "version", nil), (#"{"id":"a","text":"t"}"#, "version", "a"),
      (#"{"v":2,"id":"a","text":"t"}"#, "version", "a"),
      (#"{"v":"1","id":"a","text":"t"}"#, "version", "a"),
      (#"{"v":1,"text":"t"}"#, "id", nil), (#"{"v":1,"id":"","text":"t"}"#, "id", ""),
      (#"{"v":1,"id":7,"text":"t"}"#, "id", nil), (#"{"v":1,"id":"a"}"#, "content", "a"),
      (#"{"v":1,"id":"a","text":null}"#, "content", "a"),
      (#"{"v":1,"id":"a","text":"t","html":"h"}"#, "content", "a"),
      (#"{"v":1,"id":"a","text":["t"]}"#, "type", "a"),
      (#"{"v":1,"id":"a","text":"t","source":1}"#, "type", "a"),
      (#"{"v":1,"id":"a","text":"t","published":"2026-02-30"}"#, "date", "a"),
      (#"{"v":1,"id":"a","text":"t","published":"2026-6-7"}"#, "date", "a"),
      (#"{"v":1,"id":"a","text":"\ud800"}"#, "surrogate", "a"),
      (#"{"v":1,"id":"a","text":"\udc00"}"#, "surrogate", "a"),
      (#"{"v":1,"id":"a","text":"\ud800\u0041"}"#, "surrogate", "a"),
      (#"{"v":1,"id":"a","text":"t","id":"b"}"#, "repeatedKey", "a"),
      (#"{"v":1,"id":"a","text":"t","\u0069d":"b"}"#, "repeatedKey", "a"),
      (#"{"v":1,"id":"a","text":"t","x":1,"x":1}"#, "repeatedKey", "a"),
      (#"{"v":1,"id":"a","text":"t"} x"#, "notJSON", "a"),
      (#"{"v":1,"id":"a","text":"t"},"#, "notJSON", "a"),
      (#"{"v":1,"id":"a","text":"t",}"#, "notJSON", "a"),
      (#"{"v":1,"id":"a","text":"t"#, "notJSON", "a"),
      (#"{"v":01,"id":"a"}"#, "notJSON", nil), (#"{"v":1.,"id":"a"}"#, "notJSON", nil),
      (#"{"v":+1}"#, "notJSON", nil), (#"{'v':1}"#, "notJSON", nil),
      (#"{"v":1,"id":"\x"}"#, "notJSON", nil),
      (#"{"v":1,"id":"\u12g4"}"#, "notJSON", nil), ("{\"v\":1,\"id\":\"a\u{1}\"}", "notJSON", nil),
      (#"{"v":1,"id":"a","x":tru}"#, "notJSON", "a"),
      (#"{"v":1,"id":"a","x":{"b":1]}"#, "notJSON", "a"),
    ] as [(String, String, String?)])
  func refused(_ text: String, _ code: String, _ id: String?) {
    let result = read(text)
    #expect(result.code == "extract.line." + code)
    #expect(result.id == id)
    #expect(MessageTable.entries["extract.line." + code] != nil)
  }

  @Test("Lists within lists are counted, not followed")
  func depth() {
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    #expect(read("{\"v\":1,\"id\":\"a\",\"x\":\(deep)}").code == "extract.line.tooDeep")
    let edge = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(read("{\"v\":1,\"id\":\"a\",\"text\":\"t\",\"x\":\(edge)}").line != nil)
  }

  @Test("Bytes that are not UTF-8 are refused wherever they stand, the id kept if it is whole")
  func encoding() {
    let bad: [[UInt8]] = [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE4, 0xB8], [0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ]
    for bytes in bad {
      for padding in [0, 5, 30] {
        let line =
          Array(#"{"v":1,"id":"a","text":""#.utf8) + Array("汉".utf8).repeated(padding) + bytes
          + Array(#"字"}"#.utf8)
        let result = read(line)
        #expect(result.code == "extract.line.encoding" && result.id == "a", "\(bytes)")
      }
    }
    #expect(read(Array(#"{"v":1,"id":""#.utf8) + [0xFF] + Array(#""}"#.utf8)).id == nil)
  }

  @Test("16 MiB are read, one byte more is not")
  func length() {
    let frame = Array(#"{"v":1,"id":"a","text":""}"#.utf8)
    let filling = InputLine.maximalBytes - frame.count
    func line(_ count: Int) -> [UInt8] {
      frame.dropLast(2) + [UInt8](repeating: 0x41, count: count) + frame.suffix(2)
    }
    #expect(read(line(filling)).line?.content.count == filling)
    let result = read(line(filling + 1))
    #expect(result.code == "extract.line.tooLong" && result.id == "a")
  }

  @Test("UTF-8 is told as the standard library tells it")
  func utf8() {
    var mutator = Mutator(seed: 5, others: [Array("甲乙丙丁戊己庚辛壬癸ab".utf8)])
    let whole = Array("某市今年1—5月签约项目12个，总投资52.65亿元。Latin é 😀 “引号”　全角，子丑寅卯辰巳".utf8)
    for _ in 0..<20_000 {
      let bytes = mutator.mutated(whole)
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect(ByteScan.isUTF8(bytes.span, bytes.indices) == expected)
    }
  }

  @Test("What is JSON and what strings mean is told as Foundation tells it")
  func foundation() {
    let seeds = [
      #"{"v":1,"id":"a","text":"甲\n\u4e59\ud83d\ude00","n":[1,2.5e3,{"x":null}],"html":null}"#,
      #"{"a":{"b":[true,false,null,"\\\"\/"]},"c":-0.1E-2,"d":"","e":[[],{}]}"#,
    ].map { Array($0.utf8) }
    var mutator = Mutator(seed: 11, others: seeds + [Array("\\u\\\"{}[]:,0123456789.eE+-tfn".utf8)])
    var agreed = (valid: 0, invalid: 0)
    for round in 0..<20_000 {
      let bytes = mutator.mutated(seeds[round % seeds.count])
      guard ByteScan.isUTF8(bytes.span, bytes.indices), bytes.first == 0x7B else { continue }
      var reader = JSONReader(bytes, bytes.indices)
      let isValid = (try? reader.value()) != nil && (try? reader.finish()) != nil
      let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      // Foundation takes NUL for a blank.
      if bytes.contains(0) || !isValid && object == nil { continue }
      if isValid != (object != nil) {
        #expect(
          Self.foundationDiffers(bytes), "\(String(decoding: bytes, as: UTF8.self)) \(isValid)")
      }
      if isValid { agreed.valid += 1 } else { agreed.invalid += 1 }
      guard let id = object?["id"] as? String, let line = try? InputLine(bytes, bytes.indices)
      else { continue }
      #expect(line.id == id)
      let content = (object?["text"] ?? object?["html"]) as? String
      // Foundation drops a byte order mark behind an escape.
      if !line.isPage, !line.content.contains(0xEF) {
        #expect(content.map { Array($0.utf8) } == line.content)
      }
    }
    #expect(agreed.valid > 500)
  }

  /// Whether the bytes hold what Foundation is known to take differently from the standard: a number
  /// too large for a Double, or a comma before a closing bracket.
  private static func foundationDiffers(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains(/[0-9][eE]\+?[0-9]{3,}/) || text.contains(/,\s*[}\]]/)
      || text.contains(/[0-9]{300,}/)
  }
}

extension Array {
  /// The elements `count` times.
  fileprivate func repeated(_ count: Int) -> [Element] { (0..<count).flatMap { _ in self } }
}
