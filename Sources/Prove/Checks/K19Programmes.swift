import BriefingModel

/// K19: a programme is printed by its name as read; nothing explains what a code stands for.
struct ProgrammeCheck: Check {
  let id = "K19"

  func findings(in proof: Proof) -> [Finding] {
    let names = proof.overview.articles.flatMap(\.facts.programmes).map(\.name)
    let known = Set(names)
    var found: [Finding] = []
    for run in proof.runs where run.kind == .prose || run.kind == .stated {
      let text = Walk.plain(run.inlines)
      for name in names.uniqued where expands(name, in: text) {
        found.append(finding(.stop, run.place, "expanded", ["programme": name]))
      }
      guard run.kind == .stated, text.hasPrefix("涉及") else { continue }
      for printed in list(text) where !known.contains(printed) {
        let inner =
          printed.hasPrefix("“") && printed.hasSuffix("”")
          ? String(printed.dropFirst().dropLast()) : printed
        if !known.contains(inner) {
          found.append(finding(.stop, run.place, "unread", ["programme": printed]))
        }
      }
    }
    return found
  }

  /// Whether words that explain follow the name.
  private func expands(_ name: String, in text: String) -> Bool {
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      rest = rest[range.upperBound...]
      let tail = rest.drop { $0 == "”" }
      if ["（", "(", "即", "是指", "包括", "分别是", "：", "——"].contains(where: tail.hasPrefix) {
        return true
      }
    }
    return false
  }

  /// The names of a list 「涉及“甲”、乙。」; a 、 within quotation marks parts nothing.
  private func list(_ text: String) -> [String] {
    var names: [String] = []
    var current = ""
    var depth = 0
    for character in text.dropFirst(2) {
      if character == "“" || character == "《" { depth += 1 }
      if character == "”" || character == "》" { depth -= 1 }
      if depth == 0 && (character == "、" || character == "。") {
        if !current.isEmpty { names.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    return current.isEmpty ? names : names + [current]
  }
}

extension [String] {
  /// The strings, each once, in order.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
