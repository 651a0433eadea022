import BriefingModel
import Extract
import TestSupport
import Testing

/// Texts in which everything stands near everything: what looks back without bound takes time with
/// the square of the length, and what makes ranges of odd places stops the program.
@Suite("Texts without measure")
struct LinearSpeechTests {
  private func facts(_ paragraph: String) -> ArticleFacts {
    Extractor().facts(in: Sample.article(title: nil, paragraphs: [paragraph])).value
  }

  /// A name of three characters for each number.
  private func name(_ number: Int) -> String {
    let given = "远山青云望舒若水成荫子墨长河明月清风听雨".map(String.init)
    let first = given[number % given.count]
    return "程" + first + given[number / given.count % given.count]
  }

  @Test("A thousand attributions in one sentence")
  func attributions() {
    let found = facts("市长程远山主持会议。" + String(repeating: "会议要求他强调皮书记", count: 3000) + "，要抓好落实。")
    #expect(found.people.map(\.name) == ["程远山"])
  }

  @Test("Hundreds of people in one sentence")
  func people() {
    let names = (0..<400).map(name)
    let found = facts("市领导" + names.joined(separator: "、") + "参加会议。")
    #expect(found.people.count == Set(names).count)
    #expect(found.people.allSatisfy { $0.role == "参加" })
  }

  @Test("A thousand quotation marks that never pair")
  func quotes() {
    let found = facts(
      "市长程远山强调，要抓好落实" + String(repeating: "”", count: 3000) + "。"
        + String(repeating: "“", count: 3000) + "。")
    #expect(found.directives.first?.text.hasPrefix("要抓好落实") == true)
  }

  @Test("A thousand projects and programmes in one sentence")
  func projects() {
    let text = (0..<600).map { "柯桥区第\($0)号智能纺机项目、实施“\(name($0))\($0)”工程" }
    let found = facts(text.joined(separator: "，") + "。")
    #expect(found.projects.count == 600)
    #expect(found.programmes.count == 600)
  }

  @Test("Words of every kind in no order do not stop the program", arguments: 0..<60)
  func disorder(_ seed: Int) {
    let words = [
      "市长", "程远山", "阿·", "·", "强调", "希望", "，", "。", "、", "：", "“", "”", "（", "）", "——", "项目", "等项目",
      "等14项", "产业园", "二期", "集中开工", "投资5亿元", "亿元", "的", "由", "和", "越城区", "年产3万吨", "召开", "推进会",
      "在", "6月4日", "调研", "来到", "“355”工程", "行动", "要", "他", "会议", "将", "等市领导", "公司", "1.", "𬭁", "该项目",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var text = ""
    for _ in 0..<300 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += words[Int(state >> 33) % words.count]
    }
    let found = facts(text)
    #expect(found.people.allSatisfy { !$0.name.isEmpty })
    #expect(found.projects.allSatisfy { text.contains($0.name) })
  }
}
