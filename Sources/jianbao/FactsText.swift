import BriefingModel

/// Facts as lines for a person at a terminal.
struct FactsText {
  /// Whose language the labels are in.
  let console: Console

  /// The facts of one article, a blank line after.
  func text(_ facts: ArticleFacts, of article: Article) -> String {
    var lines: [String] = []
    func add(_ label: String, _ value: String) {
      lines.append(console.text("console.facts." + label) + Console.visible(value))
    }
    add("file", article.fileName)
    add("title", article.title ?? "—")
    add("date", article.publishedAt?.iso ?? article.publishedPartially?.chinese ?? "—")
    add("source", article.source ?? "—")
    add("region", facts.region?.path ?? "—")
    if let event = facts.event {
      let day = event.date?.iso ?? event.partialDate?.chinese ?? "—"
      add("event", event.name + "　" + day)
    }
    for person in facts.people {
      add(
        "person",
        ([person.name] + person.posts + [person.role ?? ""]).filter { !$0.isEmpty }
          .joined(separator: "　"))
    }
    for figure in facts.figures {
      add(
        "figure",
        [
          figure.region?.name ?? "—", figure.period?.label ?? "—", figure.indicator,
          (figure.qualifier ?? "") + figure.written, figure.kind.rawValue, figure.scope ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "　") + place(figure.evidence))
    }
    for directive in facts.directives {
      add(
        "directive",
        directive.speaker + directive.verb + "［" + directive.force.rawValue + "·"
          + directive.topic + "］" + directive.text + place(directive.evidence))
    }
    for programme in facts.programmes { add("programme", programme.name) }
    for project in facts.projects { add("project", project.name) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func place(_ evidence: Evidence) -> String {
    guard let range = evidence.sourceRange else { return "" }
    return "　@\(range.start)–\(range.end)" + (evidence.repaired ? "※" : "")
  }
}
