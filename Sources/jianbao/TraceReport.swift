import BriefingModel

/// What was traced, for programs.
struct TraceReport: Encodable {
  /// What was asked for.
  let asked: String
  /// How much was found.
  let count: Int
  /// Facts of articles.
  let facts: [TracedFact]
  /// Figures of briefings.
  let figures: [TracedFigure]
  /// What has the same digits and is not meant.
  let near: [String]

  init(_ tracing: Tracing, asked: String) {
    self.asked = asked
    count = tracing.count
    facts = tracing.facts.map { TracedFact($0) }
    figures = tracing.figures.map { TracedFigure($0) }
    near = tracing.near
  }

  struct TracedFact: Encodable {
    let fact: FactReport.Item
    /// The comparison that is meant.
    let comparison: FigureFact.Comparison?
    /// Where the number stands in the sentence, in bytes of UTF-8.
    let inSentence: [ByteRange]
    /// Where it stands in the file, or in its `part`.
    let source: ByteRange?
    let part: String?
    let repairs: [Article.Repair]
    let printed: [Printed]

    init(_ traced: Tracing.TracedFact) {
      fact = FactReport.Item(traced.record)
      comparison = traced.comparison
      inSentence = traced.place.inSentence.map { ByteRange($0.lowerBound, $0.upperBound) }
      source = traced.place.source
      part = traced.place.part
      repairs = traced.place.repairs
      printed = traced.printed.map {
        Printed(issue: $0.issue, briefing: $0.briefing, id: $0.provenance.id)
      }
    }
  }

  struct Printed: Encodable {
    let issue: String
    let briefing: String
    let id: String
  }

  struct TracedFigure: Encodable {
    let issue: String
    let briefing: String
    let figure: Provenance
    /// The rows of the ledger that the inputs are, in their order.
    let rows: [CellReference?]
    /// What was corrected in those rows.
    let corrections: [CorrectionReport]

    init(_ traced: Tracing.TracedFigure) {
      issue = traced.record.issue
      briefing = traced.record.briefing
      figure = traced.record.provenance
      rows = traced.rows
      corrections = traced.rows.compactMap(\.self).flatMap { traced.corrections[$0] ?? [] }
        .map { CorrectionReport($0) }
    }
  }
}
