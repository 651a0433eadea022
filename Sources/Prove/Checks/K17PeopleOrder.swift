import BriefingModel

/// K17: leaders stand in the order of their source, with the posts it gives them.
struct PeopleOrderCheck: Check {
  let id = "K17"

  func findings(in proof: Proof) -> [Finding] {
    let documents = proof.sources.reduce(into: [Int: String]()) { $0[$1.number] = $1.document }
    var found: [Finding] = []
    for digest in proof.digests(.directives) {
      var last: [String: Int] = [:]
      for entry in digest.entries {
        guard let mark = entry.items.first?.firstMark, let document = documents[mark.number],
          let article = proof.overview.article(document)
        else {
          found.append(finding(.stop, entry.label, "source"))
          continue
        }
        let facts = article.facts
        guard let name = speaker(of: entry.label, in: facts) else {
          found.append(finding(.stop, entry.label, "label", ["file": article.fileName]))
          continue
        }
        // 「会议」 and whoever the article does not list stand after those it lists.
        let place = facts.people.firstIndex { $0.name == name } ?? facts.people.count
        if let before = last[document], place < before {
          found.append(
            finding(.stop, entry.label, "order", ["name": name, "file": article.fileName]))
        }
        last[document] = place
      }
    }
    return found
  }

  /// The speaker whom the label names in full, with posts the article gives; `nil` if it names
  /// nobody so.
  private func speaker(of label: String, in facts: ArticleFacts) -> String? {
    for directive in facts.directives {
      let posts =
        [directive.posts]
        + facts.people.filter { $0.name == directive.speaker }.map(\.posts) + [[]]
      for list in posts {
        let head = list.joined(separator: "、")
        let full = head.isEmpty ? directive.speaker : head + "　" + directive.speaker
        if label == full { return directive.speaker }
      }
    }
    return nil
  }
}

extension [Inline] {
  /// The first source mark.
  var firstMark: SourceMark? {
    for case .sourceMark(let mark) in self { return mark }
    return nil
  }
}
