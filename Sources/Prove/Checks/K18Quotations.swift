import BriefingModel

/// K18: what is printed as a leader's words, or as a text's figure, is what the text says.
struct QuotationCheck: Check {
  let id = "K18"

  func findings(in proof: Proof) -> [Finding] {
    directives(proof) + sentences(proof) + figures(proof)
  }

  private func directives(_ proof: Proof) -> [Finding] {
    let documents = proof.sources.reduce(into: [Int: String]()) { $0[$1.number] = $1.document }
    var found: [Finding] = []
    for digest in proof.digests(.directives) {
      for entry in digest.entries {
        for item in entry.items {
          let words = Walk.plain(item)
          let facts =
            item.firstMark.flatMap { documents[$0.number] }.flatMap(proof.overview.article)?.facts
          let spoken = facts?.directives.first {
            entry.label.hasSuffix($0.speaker) && isSame(words, $0.text)
          }
          guard let spoken else {
            found.append(finding(.stop, entry.label, "words", ["text": words]))
            continue
          }
          let sentence = PrintedText.bare(spoken.evidence.sentence)
          if !sentence.contains(PrintedText.bare(spoken.text)) {
            found.append(finding(.stop, entry.label, "sentence", ["text": words]))
          }
        }
      }
    }
    return found
  }

  /// What is told of a region is a sentence of its source word for word, or names an event or
  /// programmes of it.
  private func sentences(_ proof: Proof) -> [Finding] {
    let documents = proof.sources.reduce(into: [Int: String]()) { $0[$1.number] = $1.document }
    var found: [Finding] = []
    for digest in proof.digests(.regions) {
      for entry in digest.entries {
        for item in entry.items {
          let words = Walk.plain(item)
          let facts =
            item.firstMark.flatMap { documents[$0.number] }.flatMap(proof.overview.article)?.facts
          if !(facts.map { isTold(words, in: $0) } ?? false) {
            found.append(finding(.stop, entry.label, "words", ["text": words]))
          }
        }
      }
    }
    return found
  }

  private func isTold(_ words: String, in facts: ArticleFacts) -> Bool {
    // A number that was corrected is told in set words, never by the sentence that writes another.
    let sentences =
      facts.figures.compactMap {
        $0.hasCorrectedValue ? $0.correctedStatement : $0.evidence.sentence
      } + facts.projects.map(\.evidence.sentence)
    if sentences.contains(where: { isSame(words, $0) }) { return true }
    // 「据…稿件：」 and 「据《…》：」 tell where the sentence is from, and are ours.
    if words.hasPrefix("据") {
      let ends = words.indices.filter { words[$0] == "：" }.map { words.index(after: $0) }
      if ends.contains(where: { end in
        sentences.contains { isSame(String(words[end...]), $0) }
      }) {
        return true
      }
    }
    if words.hasPrefix("涉及") { return true }  // K19 holds programmes to their names.
    guard let event = facts.event else { return false }
    return words.hasSuffix(event.name.filter { !$0.isNewline } + "。")
  }

  /// Whether the printed words are the text's, the stop that was set apart.
  private func isSame(_ printed: String, _ text: String) -> Bool {
    let words = text.filter { !$0.isNewline }
    return printed == words || printed == words + "。"
  }

  /// A figure of a text prints the number that the text writes, or one of its comparisons.
  private func figures(_ proof: Proof) -> [Finding] {
    proof.figures.compactMap { placed in
      guard case .stated(let fact)? = placed.origin else { return nil }
      let printed = PrintedText.numbers(in: placed.figure.text).map(\.value.magnitude)
      let written = PrintedText.numbers(in: fact.written).map(\.value.magnitude)
      let compared = fact.comparisons.map { [$0.value.magnitude] }
      let isWritten = placed.figure.text == fact.written || printed == written
      guard isWritten || compared.contains(printed) else {
        return finding(
          .stop, placed.place, "figure", ["printed": placed.figure.text, "text": fact.written])
      }
      if fact.hasCorrectedValue { return nil }
      let sentence = PrintedText.numbers(in: fact.evidence.sentence).map(\.value.magnitude)
      guard written.allSatisfy(sentence.contains) else {
        return finding(
          .stop, placed.place, "evidence",
          ["printed": placed.figure.text, "text": fact.evidence.sentence])
      }
      return nil
    }
  }
}
