import BriefingModel
import TestSupport
import Testing

@testable import Compose

/// A template's mistakes are found when it is read, on their line, with the nearest right name.
@Suite("Reading a template")
struct TemplateTests {
  /// The diagnostic of a template that is wrong.
  private func mistake(_ text: String) -> Diagnostic? {
    do {
      _ = try Template(text: text, file: "t.md")
      return nil
    } catch {
      return error.diagnostic
    }
  }

  /// A wrong template.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let line: Int
    var nearest: String?
    var testDescription: String { code }
  }

  @Test(
    "A mistake is named with its line",
    arguments: [
      Wrong(
        text: "---\nname: 周报\n---\n\n新签约{{sigend}}。", code: "compose.value.unknown", line: 5,
        nearest: "signed"),
      Wrong(
        text: "# 题\n\n```leage\n```\n", code: "compose.section.unknown", line: 3, nearest: "league"),
      Wrong(
        text: "```league\ntitle: 甲\ntitel: 乙\n```\n", code: "compose.option.unknown", line: 3,
        nearest: "title"),
      Wrong(text: "```projects\nlimit: 许多\n```\n", code: "compose.option.value", line: 2),
      Wrong(
        text: "```regions\nitems: [events, people]\n```\n", code: "compose.option.value", line: 2),
      Wrong(text: "```league\nempty: nothing\n```\n", code: "compose.option.value", line: 2),
      Wrong(text: "```league\ntitle: [甲\n```\n", code: "compose.option.yaml", line: 3),
      Wrong(
        text: "---\nstlye: card\n---\n", code: "compose.option.unknown", line: 2, nearest: "style"),
      Wrong(text: "---\nstyle: poster\n---\n", code: "compose.option.value", line: 2),
      Wrong(text: "---\nname: 周报\n", code: "compose.front.open", line: 1),
      Wrong(text: "甲\n\n{{#hasNews}}乙", code: "compose.template.tags", line: 3),
      Wrong(text: "甲\n{{{signed}}}", code: "compose.tag.unsupported", line: 2),
      Wrong(text: "甲\n\n{{> other}}", code: "compose.tag.unsupported", line: 3),
      Wrong(text: "甲\n\n<b>乙</b>", code: "compose.markdown.unsupported", line: 3),
      Wrong(text: "甲\n\n![图](a.png)", code: "compose.markdown.unsupported", line: 3),
      Wrong(text: "甲\n\n*乙*", code: "compose.markdown.unsupported", line: 3),
      Wrong(text: "甲\n\n[乙](javascript:x)", code: "compose.link.address", line: 3),
      Wrong(text: "甲\n\n**（乙）**丙", code: "compose.markdown.bold", line: 3),
      Wrong(text: "甲\r\n\r\n{{sined}}\r\n", code: "compose.value.unknown", line: 3),
      Wrong(text: "甲\n乙\u{E000}", code: "compose.template.private", line: 2),
    ])
  func mistakes(_ wrong: Wrong) {
    let diagnostic = mistake(wrong.text)
    #expect(diagnostic?.code == wrong.code)
    #expect(diagnostic?.place == Diagnostic.Place(file: "t.md", line: wrong.line))
    if let nearest = wrong.nearest { #expect(diagnostic?.arguments["nearest"] == nearest) }
    if let diagnostic {
      for language in MessageTable.Language.allCases {
        let sentence = MessageTable.sentence(for: diagnostic, in: language)
        #expect(!sentence.contains(wrong.code))
      }
    }
  }

  @Test(
    "A right template gives no error",
    arguments: [
      "", "# {{period}}\n\n甲{{! 说明 }}乙\n", "{{#hasLedger}}\n甲{{signed}}\n{{/hasLedger}}\n",
      "```league\n```\n", "> 注：甲\n\n- 乙\n- 丙\n\n| 甲 | 乙 |\n|---|---|\n| {{stock}} | 二 |\n",
      "**重点**，见[网站](https://example.cn)。\r\n",
    ])
  func right(_ text: String) { #expect(mistake(text) == nil) }

  @Test("Every section of the list has its own name")
  func names() {
    #expect(Set(Sections.all.map(\.name)).count == Sections.all.count)
    #expect(Set(Vocabulary.names).count == Vocabulary.names.count)
  }
}
