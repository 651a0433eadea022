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
    let prefixes = Set(known.compactMap { $0.split(separator: ".").first.map(String.init) })
    let folder = Paths.root.appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var used: Set<String> = []
    let code = try Regex(#""([a-z]+(?:\.[a-z0-9-]+)+)""#)
    for case let file as URL in files
    where file.pathExtension == "swift" && !file.lastPathComponent.hasPrefix("Messages+") {
      for match in try Paths.text(file).matches(of: code) {
        guard let text = match.output[1].substring.map(String.init) else { continue }
        if known.contains(text) { used.insert(text) }
      }
    }
    #expect(prefixes.count > 3)
    #expect(known.subtracting(used).sorted() == [], "sentences nobody says")
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
    Set(
      sentence.split(separator: "{").dropFirst().compactMap {
        $0.split(separator: "}").first.map(String.init)
      })
  }
}
