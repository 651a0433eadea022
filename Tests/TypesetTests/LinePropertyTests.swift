import BriefingModel
import Testing

@testable import Typeset

/// What holds for every line of every paragraph, at many widths.
@Suite("Lines at many widths")
struct LinePropertyTests {
  /// A generator with a seed, so that a failure can be repeated.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces = [
    "全市", "项目", "推进", "较去年同期", "，", "。", "；", "、", "“四个一批”", "《工作方案》", "（试行）", "65亿元", "1—5月",
    "66%", "2020年6月10日", "——", "……", "？！", "GB/T 9704", "https://www.example.cn/a-b/c?d=e",
    "3.5个百分点",
    "第128号", "实际到位资金", "开复工", "完成投资", "！", "“《要点》”", "示例市", "≤0.05%", "kW·h",
  ]

  private func text(_ generator: inout Seeded) -> String {
    var text = "甲"
    for _ in 0..<Int.random(in: 8...60, using: &generator) {
      text += Self.pieces.randomElement(using: &generator) ?? ""
    }
    return text + "乙丙。"
  }

  @Test("No line starts or ends wrongly, all are flush, no character is lost", arguments: 1...60)
  func lines(_ seed: Int) throws {
    var generator = Seeded(state: UInt64(seed))
    let text = text(&generator)
    let em = Double(Int.random(in: 18...34, using: &generator))
    let setting = Setting(size: 10, gap: 0.09, indent: 2)
    let lines = try setting.lines([.text(text)], em: em)
    #expect(lines.map(\.text).joined() == text)
    for (index, line) in lines.enumerated() {
      if index > 0 { try checkStart(line.seen, of: text) }
      if index < lines.count - 1 { try checkEnd(line.seen, of: text) }
      let room = (index == 0 ? em - 2 : em) * 10
      #expect(line.width <= room + 0.01, "too wide: \(line.seen)")
      if index < lines.count - 1 {
        #expect(abs(line.width - room) <= 0.01, "not flush: \(line.seen)")
      }
      checkSpacing(line)
    }
  }

  private func checkStart(_ line: String, of text: String) throws {
    let first = try #require(line.first)
    #expect(!"，。；、！？”’）》%·～".contains(first), "\(line) in \(text)")
    #expect(!line.hasPrefix("—") || line.hasPrefix("——"), "\(line) in \(text)")
  }

  private func checkEnd(_ line: String, of text: String) throws {
    let last = try #require(line.last)
    #expect(!"“‘（《≤第".contains(last), "\(line) in \(text)")
    #expect(!line.hasSuffix("—") || line.hasSuffix("——"), "\(line) in \(text)")
  }

  /// Western words and figures keep their own spacing; no mark loses more than its blank half.
  private func checkSpacing(_ line: ComposedLine) {
    let boxes = line.boxes.map { line.stream.boxes[$0] }
    for i in boxes.indices.dropLast() where boxes[i + 1].kind != .space {
      let gap = (line.xs[i + 1] - line.xs[i] - boxes[i].advance) / 10
      // Only an address may share a line's stretch, by less than the eye sees.
      if boxes[i].kind == .digit, boxes[i + 1].kind == .digit { #expect(abs(gap) <= 0.04) }
      #expect(gap >= -0.501)
    }
  }

  @Test("A token wider than the line is cut at its edge and reported")
  func longToken() throws {
    let setting = Setting()
    let composer = setting.composer()
    let token = String(repeating: "abcdefghij", count: 12)
    let lines = try setting.lines([.text("甲乙" + token + "丙丁")], em: 20, composer: composer)
    #expect(lines.map(\.text).joined() == "甲乙" + token + "丙丁")
    #expect(lines.allSatisfy { $0.width <= 200.01 })
    #expect(composer.diagnostics.map(\.code) == ["typeset.token.cut"])
    #expect(composer.diagnostics.first?.arguments["token"]?.hasPrefix("abcdefghij") == true)
  }

  @Test("Text that fits is not reported")
  func quiet() throws {
    let setting = Setting()
    let composer = setting.composer()
    _ = try setting.lines([.text("甲乙abc丙丁")], em: 10, composer: composer)
    #expect(composer.diagnostics.isEmpty)
  }
}
