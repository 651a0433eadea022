import BriefingModel

/// A fact as a row of the table of facts, for searching; the JSON is the fact itself.
struct FactRow {
  let kind: String
  let position: Int
  var region: RegionReference?
  var indicator: String?
  var value: String?
  var unit: String?
  var period: Period?
  var speaker: String?
  let text: String
  let json: String

  /// The rows of `facts`, kind by kind.
  static func rows(of facts: ArticleFacts) throws -> [FactRow] {
    var rows: [FactRow] = []
    for (position, fact) in facts.figures.enumerated() {
      rows.append(
        FactRow(
          kind: "figure", position: position, region: fact.region, indicator: fact.indicator,
          value: fact.value.description, unit: fact.unit, period: fact.period, text: fact.text,
          json: try JSON.text(fact)))
    }
    for (position, fact) in facts.directives.enumerated() {
      rows.append(
        FactRow(
          kind: "directive", position: position, region: facts.region, speaker: fact.speaker,
          text: fact.text, json: try JSON.text(fact)))
    }
    for (position, fact) in facts.people.enumerated() {
      rows.append(
        FactRow(
          kind: "person", position: position, region: facts.region, speaker: fact.name,
          text: fact.posts.joined(separator: "、"), json: try JSON.text(fact)))
    }
    for (position, fact) in facts.programmes.enumerated() {
      rows.append(
        FactRow(
          kind: "programme", position: position, region: facts.region, text: fact.name,
          json: try JSON.text(fact)))
    }
    for (position, fact) in facts.projects.enumerated() {
      rows.append(
        FactRow(
          kind: "project", position: position, region: fact.region ?? facts.region,
          value: fact.investment?.description, unit: fact.currency, text: fact.name,
          json: try JSON.text(fact)))
    }
    if let event = facts.event {
      rows.append(
        FactRow(
          kind: "event", position: 0, region: facts.region,
          period: event.date.map { Period(start: $0, end: $0, label: $0.chinese) },
          text: event.name, json: try JSON.text(event)))
    }
    return rows
  }
}
