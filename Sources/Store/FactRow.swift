import BriefingModel

/// A fact as a row of the table of facts, for searching; the JSON is the fact itself.
struct FactRow {
  let kind: FactKind
  let position: Int
  var region: RegionReference?
  var indicator: String?
  var value: ExactNumber?
  var unit: String?
  var period: Period?
  var speaker: String?
  /// Values stated with it: comparisons.
  var others: [ExactNumber] = []
  let text: String
  let evidence: Evidence
  let json: String

  /// The sentence it was read from.
  var sentence: String { evidence.sentence }
  /// Every number it states.
  var numbers: [ExactNumber] { (value.map { [$0] } ?? []) + others }

  /// The rows of `facts`, kind by kind.
  static func rows(of facts: ArticleFacts) throws -> [FactRow] {
    var rows: [FactRow] = []
    for (position, fact) in facts.figures.enumerated() {
      rows.append(
        FactRow(
          kind: .figure, position: position, region: fact.region, indicator: fact.indicator,
          value: fact.value, unit: fact.unit, period: fact.period,
          others: fact.comparisons.map(\.value), text: fact.text, evidence: fact.evidence,
          json: try JSON.text(fact)))
    }
    for (position, fact) in facts.directives.enumerated() {
      rows.append(
        FactRow(
          kind: .directive, position: position, region: facts.region, speaker: fact.speaker,
          text: fact.text, evidence: fact.evidence, json: try JSON.text(fact)))
    }
    for (position, fact) in facts.people.enumerated() {
      rows.append(
        FactRow(
          kind: .person, position: position, region: facts.region, speaker: fact.name,
          text: fact.posts.joined(separator: "、"), evidence: fact.evidence,
          json: try JSON.text(fact)))
    }
    for (position, fact) in facts.programmes.enumerated() {
      rows.append(
        FactRow(
          kind: .programme, position: position, region: facts.region, text: fact.name,
          evidence: fact.evidence, json: try JSON.text(fact)))
    }
    for (position, fact) in facts.projects.enumerated() {
      rows.append(
        FactRow(
          kind: .project, position: position, region: fact.region ?? facts.region,
          value: fact.investment, unit: fact.currency, text: fact.name, evidence: fact.evidence,
          json: try JSON.text(fact)))
    }
    if let event = facts.event {
      rows.append(
        FactRow(
          kind: .event, position: 0, region: facts.region,
          period: event.date.map { Period(start: $0, end: $0, label: $0.chinese) },
          text: event.name, evidence: event.evidence, json: try JSON.text(event)))
    }
    return rows
  }
}
