import BriefingModel
import Foundation
import TestSupport
import Testing

@Suite struct MessageTableTests {
  @Test("Both languages of a sentence name the same values")
  func placeholders() {
    for (code, entry) in MessageTable.entries {
      #expect(names(in: entry.chinese) == names(in: entry.english), "\(code)")
      #expect(!entry.chinese.isEmpty && !entry.english.isEmpty, "\(code)")
    }
  }

  @Test("Every code in the sources has its sentence, and every sentence is used")
  func complete() throws {
    let known = Set(MessageTable.entries.keys)
    let stages = Set(known.compactMap { $0.split(separator: ".").first.map(String.init) })
    let folder = Paths.root.appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let literal = try Regex(#""([a-z]+(?:\.[A-Za-z0-9-]+)*)(\.\\\()?"#)
    var used: Set<String> = []
    var unknown: Set<String> = []
    for case let file as URL in files
    where file.pathExtension == "swift" && !file.path.contains("/Messages/") {
      for match in try Paths.text(file).matches(of: literal) {
        guard let code = match.output[1].substring.map(String.init) else { continue }
        if match.output[2].substring != nil || !known.contains(code) {
          // A code that is put together: its beginning stands in the source.
          let whole = known.filter { $0.hasPrefix(code + ".") }
          used.formUnion(whole)
          let stage = code.split(separator: ".").first.map(String.init) ?? ""
          if whole.isEmpty, stages.contains(stage), code.split(separator: ".").count > 2 {
            unknown.insert(code)
          }
        } else {
          used.insert(code)
        }
      }
    }
    #expect(stages.count > 8)
    #expect(unknown.sorted() == [], "codes without a sentence")
    #expect(known.subtracting(used).sorted() == [], "sentences nobody says")
  }

  @Test("In brief a sentence says what is the matter, whatever stops its values hold")
  func brief() {
    let values = ["unit": "甲。乙. 丙"]
    #expect(
      MessageTable.brief("ledger.unit.unknown", values, in: .chinese)
        == "单位“甲。乙. 丙”不在单位名册里，已按原文保存")
    #expect(
      MessageTable.brief("ledger.unit.unknown", values, in: .english)
        == "the unit “甲。乙. 丙” is not in the register; it is kept as written")
    #expect(MessageTable.brief("inspect.extra", in: .chinese) == "（附加列）")
  }

  @Test("A value that looks like a placeholder stays as it is")
  func noSecondPass() {
    let diagnostic = Diagnostic(
      code: "deliver.write.failed", severity: .error, place: .init(file: "a.pdf"),
      arguments: ["reason": "{reason} {x}"])
    let sentence = MessageTable.sentence(for: diagnostic, in: .english)
    #expect(sentence.contains("({reason} {x})"))
    #expect(sentence.hasPrefix("a.pdf: "))
  }

  private func names(in sentence: String) -> Set<String> {
    guard let pattern = try? Regex(#"(?<!\{)\{([a-z][A-Za-z0-9]*)\}"#) else { return [] }
    return Set(sentence.matches(of: pattern).compactMap { $0.output[1].substring.map(String.init) })
  }
}
