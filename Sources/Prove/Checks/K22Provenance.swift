import BriefingModel

/// K22: every figure leads to its source or formula, every mark to the source list; no digits stand
/// in prose without. Quoted sentences may hold other digits; K18 holds them to their source.
struct ProvenanceCheck: Check {
  let id = "K22"

  func findings(in proof: Proof) -> [Finding] {
    var found: [Finding] = []
    for placed in proof.figures {
      guard let entry = proof.provenance(placed.figure.provenance) else {
        found.append(finding(.warn, placed.place, "figure", ["figure": placed.figure.text]))
        continue
      }
      if entry.printed != placed.figure.text {
        found.append(
          finding(
            .stop, placed.place, "printed",
            ["figure": placed.figure.text, "provenance": entry.printed]))
      }
    }
    found += marks(proof)
    let names = Self.names(in: proof.overview)
    for run in proof.runs where run.kind == .prose {
      for inline in run.inlines {
        guard case .text(let text) = inline,
          let digits = ProseDigits(ignoring: names).first(in: text)
        else { continue }
        found.append(finding(.warn, run.place, "digits", ["digits": digits]))
      }
    }
    return found
  }

  /// Marks and the source list lead to each other.
  private func marks(_ proof: Proof) -> [Finding] {
    var backlinks: [String: Int] = [:]
    for source in proof.sources {
      for anchor in source.backlinks { backlinks[anchor] = source.number }
    }
    var seen: Set<String> = []
    var found: [Finding] = []
    for run in proof.runs {
      for case .sourceMark(let mark) in run.inlines {
        if backlinks[mark.anchor] != mark.number || !seen.insert(mark.anchor).inserted {
          found.append(finding(.stop, run.place, "mark", ["number": String(mark.number)]))
        }
      }
    }
    return found
  }

  /// Names from texts that may hold digits of their own.
  private static func names(in overview: Overview) -> [String] {
    let facts = overview.articles.map(\.facts)
    let names =
      facts.compactMap(\.event?.name) + facts.flatMap(\.programmes).map(\.name)
      + facts.flatMap(\.figures).flatMap { [$0.scope, $0.period?.label].compactMap { $0 } }
    return names.filter { !$0.isEmpty }.uniqued.sorted { ($1.count, $0) < ($0.count, $1) }
  }
}

/// Finds digits in prose that are neither a date nor part of a name.
struct ProseDigits {
  private let names: [String]

  init(ignoring names: [String]) { self.names = names }

  /// The first such digits.
  func first(in text: String) -> String? {
    var text = text
    for name in names {
      while let range = text.firstRange(of: name) { text.replaceSubrange(range, with: "“”") }
    }
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var quotes = 0
    while index < scalars.count {
      if scalars[index] == "“" { quotes += 1 }
      if scalars[index] == "”" { quotes = max(0, quotes - 1) }
      guard PrintedText.isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, PrintedText.isDigit(scalars[index]) { index += 1 }
      let next = index < scalars.count ? scalars[index] : " "
      let before = start > 0 ? scalars[start - 1] : " "
      // 6月1日—7日, 第3期, 1—5月, and the numbers of a note's facts 「1. 」.
      let isDate = "年月日期号—".unicodeScalars.contains(next) || before == "第"
      let isItem = next == "." && index + 1 < scalars.count && scalars[index + 1] == " "
      if !isDate && !isItem && quotes == 0 {
        return String(String.UnicodeScalarView(scalars[start..<index]))
      }
    }
    return nil
  }
}
