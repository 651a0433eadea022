import BriefingModel
import Lexicon
import Store

/// What was traced, as lines for a person at a terminal.
struct TraceText {
  /// Whose language the labels are in.
  let console: Console
  private let gazetteer: Gazetteer

  /// How wide a sentence gets, and how many inputs of a computation are listed.
  private static let sentenceColumns = 92
  private static let inputs = 12

  /// Lines in the language of `console`, regions told by the tables and `units`.
  init(console: Console, units: [Region]) {
    self.console = console
    gazetteer = Gazetteer.standard.adding(units)
  }

  /// Everything found, a blank line after each.
  func text(_ tracing: Tracing) -> String {
    let blocks = tracing.facts.map(block) + tracing.figures.map(block)
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  // MARK: Facts

  private func block(_ traced: Tracing.TracedFact) -> [String] {
    let record = traced.record
    let evidence = record.fact.evidence
    let columns = FactColumns(record.fact) { console.text($0) }
    var lines = [
      [record.id.description, columns.subject, columns.value, columns.note].filter { !$0.isEmpty }
        .map(Excerpt.safe).joined(separator: "　")
    ]
    if let region = record.region {
      lines.append(line("region", region.path + (region.code.map { "（\($0)）" } ?? "")))
    }
    if let period = record.period { lines.append(line("period", days(period))) }
    lines += sentence(traced)
    for note in evidence.corrections ?? [] {
      lines.append("  " + Excerpt.safe(CorrectionText(console: console).line(note)))
    }
    lines.append(line("article", told(record.article)))
    for copy in record.article.copies {
      lines.append(
        line(
          "copies",
          [copy.fileName, copy.source, copy.address].compactMap(\.self).joined(separator: "　")))
    }
    lines.append(line("place", place(traced.place)))
    lines.append(
      line(
        "rule",
        evidence.rule + "　" + console.text("query.confidence.\(evidence.confidence.rawValue)")))
    lines.append(line("repaired", repairs(traced.place, evidence)))
    if case .figure(let figure) = record.fact, !figure.comparisons.isEmpty {
      lines.append(
        line("compared", figure.comparisons.map { $0.type + $0.printed }.joined(separator: "、")))
    }
    for printed in traced.printed { lines.append(line("printed", Self.name(printed))) }
    return lines
  }

  private func sentence(_ traced: Tracing.TracedFact) -> [String] {
    let label = console.text("trace.head.sentence")
    let excerpt = Excerpt(
      traced.record.sentence, marking: traced.place.inSentence, columns: Self.sentenceColumns)
    let indent = String(repeating: " ", count: 2 + DisplayWidth.columns(of: label))
    return ["  " + label + excerpt.line]
      + (excerpt.carets.isEmpty ? [] : [indent + excerpt.carets])
  }

  private func told(_ article: FactRecord.Source) -> String {
    [article.title, article.fileName, article.outlet, article.publishedAt?.iso, article.address]
      .compactMap(\.self).joined(separator: "　")
  }

  private func place(_ place: FactPlace) -> String {
    guard let bytes = place.source else { return console.text("trace.bytes.none") }
    return console.text(
      place.part == nil ? "trace.bytes" : "trace.bytes.part",
      ["start": String(bytes.start), "end": String(bytes.end), "part": place.part ?? ""])
  }

  private func repairs(_ place: FactPlace, _ evidence: Evidence) -> String {
    guard evidence.repaired else { return console.text("trace.repaired.none") }
    guard !place.repairs.isEmpty else { return console.text("trace.repaired.untold") }
    let told = place.repairs.map {
      console.text("trace.repair", ["before": $0.before, "after": $0.after])
    }
    return console.text("trace.repaired.some", ["repairs": told.joined(separator: "、")])
  }

  private func days(_ period: Period) -> String {
    guard let end = period.end else { return period.label }
    return console.text(
      period.start == nil ? "trace.days.until" : "trace.days",
      ["label": period.label, "start": period.start?.iso ?? "", "end": end.iso])
  }

  // MARK: Figures of briefings

  private func block(_ traced: Tracing.TracedFigure) -> [String] {
    let figure = traced.record.provenance
    switch figure.origin {
    case .computed(let computation):
      return [
        [Self.name(traced.record), computation.indicator, figure.printed].map(Excerpt.safe)
          .joined(separator: "　")
      ] + lines(computation, traced)
    case .stated(let fact):
      // Its article was read otherwise since, or is gone: the page's own record is all there is.
      return [
        [Self.name(traced.record), fact.indicator, figure.printed].map(Excerpt.safe)
          .joined(separator: "　"),
        line("sentence", fact.evidence.sentence), line("rule", fact.evidence.rule),
      ]
        + (fact.evidence.corrections ?? []).map {
          "  " + Excerpt.safe(CorrectionText(console: console).line($0))
        }
    }
  }

  private func lines(
    _ computation: Computation, _ traced: Tracing.TracedFigure
  ) -> [String] {
    var lines: [String] = []
    if let code = computation.region {
      lines.append(line("region", (gazetteer.region(code: code)?.name ?? "") + "（\(code)）"))
    }
    lines.append(line("formula", computation.formula))
    lines.append(line("value", computation.value.exactText))
    lines.append(line("cohort", computation.cohort + "　" + computation.asOf.chinese))
    lines.append(line("source", computation.source))
    for (input, row) in zip(computation.inputs, traced.rows).prefix(Self.inputs) {
      lines.append(
        line(
          "inputs",
          input.name + "　" + input.value.exactText + (row.map { "　" + $0.description } ?? "")))
      for correction in row.flatMap({ traced.corrections[$0] }) ?? [] {
        lines.append("    " + Excerpt.safe(CorrectionText(console: console).line(correction)))
      }
    }
    if computation.inputs.count > Self.inputs {
      let more = computation.inputs.count - Self.inputs
      lines.append(line("inputs", console.text("trace.more", ["count": String(more)])))
    }
    return lines
  }

  private static func name(_ record: PrintedRecord) -> String {
    "\(record.issue):\(record.provenance.id)　\(record.briefing)"
  }

  private func line(_ label: String, _ value: String) -> String {
    "  " + console.text("trace.head.\(label)") + Excerpt.safe(value)
  }
}

extension Ratio {
  /// The value in decimals if they end, else as a fraction: 「52.2」, 「100/3」.
  var exactText: String {
    for decimals in 0...18 {
      let rounded = rounded(decimals: decimals)
      if rounded.ratio == self { return rounded.printed }
    }
    return "\(numerator)/\(denominator)"
  }
}
