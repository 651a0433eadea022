extension CorrectedFacts {
  /// The facts that a briefing may print: without those rejected, and without what would print the
  /// words that were wrong.
  ///
  /// Briefings tell figures by whole sentences. The sentence of a figure that was rejected, or whose
  /// number was changed, is not told, nor is anything else that would tell it; a changed number is
  /// told in words of our own (`FigureFact.correctedStatement`).
  public var printable: ArticleFacts {
    let wrong = withheldWords
    var result = facts
    func isKept(_ kind: FactKind, _ position: Int) -> Bool { !isRejected(kind, position) }
    result.figures = facts.figures.enumerated().filter { position, figure in
      guard isKept(.figure, position) else { return false }
      if figure.hasCorrectedValue { return figure.correctedStatement != nil }
      return !wrong.isIn(figure.evidence.sentence)
    }.map(\.element)
    result.projects = facts.projects.enumerated().filter { position, project in
      isKept(.project, position) && !wrong.isIn(project.evidence.sentence)
    }.map(\.element)
    result.directives = facts.directives.enumerated().filter { position, directive in
      isKept(.directive, position) && !wrong.isQuoted(in: directive)
    }.map(\.element)
    result.people = facts.people.enumerated().filter { isKept(.person, $0.offset) }.map(\.element)
    result.programmes = facts.programmes.enumerated().filter { isKept(.programme, $0.offset) }
      .map(\.element)
    if !isKept(.event, 0) || facts.event.map({ wrong.isIn($0.name) }) ?? false {
      result.event = nil
    }
    return result
  }

  /// The sentences that are not told, in the text's order.
  public var withheldSentences: [String] {
    let wrong = withheldWords
    var seen: Set<String> = []
    let all = facts.figures.map(\.evidence) + facts.projects.map(\.evidence)
    return all.sorted { $0.textRange < $1.textRange }.map(\.sentence).filter {
      wrong.isIn($0) && seen.insert($0).inserted
    }
  }

  private var withheldWords: WithheldWords {
    var words = WithheldWords()
    for (position, figure) in facts.figures.enumerated()
    where figure.hasCorrectedValue || isRejected(.figure, position) {
      words.sentences.insert(figure.evidence.sentence)
      words.phrases.append(figure.text)
      words.ranges.append(figure.evidence.textRange)
    }
    for (position, project) in facts.projects.enumerated() {
      let notes = project.evidence.corrections ?? []
      let isWrong = notes.contains {
        $0.action == .change && [.value, .name, .company].contains($0.field)
      }
      guard isWrong || isRejected(.project, position) else { continue }
      words.sentences.insert(project.evidence.sentence)
      words.ranges.append(project.evidence.textRange)
      words.phrases += notes.filter { [.name, .company].contains($0.field) }.map(\.was)
    }
    for person in facts.people {
      // A name that is wrong on paper is wrong in every sentence that has it.
      words.phrases += (person.evidence.corrections ?? []).filter {
        $0.action == .change && $0.field == .name
      }.map(\.was)
    }
    words.phrases.removeAll(where: \.isEmpty)
    return words
  }
}

/// Words of an article that must not be printed.
private struct WithheldWords {
  var sentences: Set<String> = []
  var phrases: [String] = []
  var ranges: [ByteRange] = []

  func isIn(_ sentence: String) -> Bool {
    sentences.contains(sentence) || phrases.contains(where: sentence.contains)
  }

  func isQuoted(in directive: DirectiveFact) -> Bool {
    phrases.contains(where: directive.text.contains)
      || ranges.contains(where: directive.evidence.textRange.overlaps)
  }
}
