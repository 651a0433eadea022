import BriefingModel

/// A fact in the columns of a table, whatever its kind.
struct FactColumns {
  /// What it is about: the indicator, the speaker, a name.
  let subject: String
  /// The value as printed, a verb, a role; empty for none.
  let value: String
  /// What bounds it: kind and scope of a figure, force and topic of a demand, posts, a stage.
  let note: String
  /// The value in the base unit and that unit; `nil` for a fact without a number.
  var amount: (value: ExactNumber, unit: String)?

  /// The columns of `fact`, words of the program's own through `label`.
  init(_ fact: Fact, label: (String) -> String) {
    switch fact {
    case .figure(let figure):
      subject = figure.indicator
      value = figure.printed
      note = Self.joined([label("query.figure.\(figure.kind.rawValue)"), figure.scope])
      amount = (figure.value, figure.unit)
    case .directive(let directive):
      subject = directive.speaker
      value = directive.verb
      note = Self.joined([label("query.force.\(directive.force.rawValue)"), directive.topic])
    case .person(let person):
      subject = person.name
      value = person.role ?? ""
      note = person.posts.joined(separator: "、")
    case .programme(let programme):
      subject = programme.name
      value = ""
      note = label("query.programme.\(programme.type)")
    case .project(let project):
      subject = project.name
      value = project.printedInvestment ?? ""
      note = Self.joined([project.stage, project.company])
      amount = project.investment.map { ($0, project.isInDollars ? "美元" : "元") }
    case .event(let event):
      subject = event.name
      value = event.venue ?? ""
      note = label("query.event.\(event.kind.rawValue)")
    }
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "·")
  }
}

extension FigureFact {
  /// The number as its text has it, with the word that bounds it: 「约65亿元」, 「20个以上」.
  ///
  /// Outside its sentence a decline (下降3.1%) has lost the word that tells it, so it gets its sign.
  var printed: String {
    let isSigned = ["-", "−", "－"].contains { self.written.hasPrefix($0) }
    let written = value.digits < 0 && !isSigned ? "−" + self.written : self.written
    guard let qualifier, !written.contains(qualifier) else { return written }
    return ["以上", "以下", "以内"].contains(qualifier) ? written + qualifier : qualifier + written
  }
}

extension ProjectMention {
  /// Whether the investment is in US dollars.
  var isInDollars: Bool { currency == "USD" }

  /// The investment in 亿 or 万 where it is that large: 「6.5亿元」.
  var printedInvestment: String? {
    guard let investment else { return nil }
    let unit = isInDollars ? "美元" : "元"
    for (power, word) in [(8, "亿"), (4, "万")] {
      guard let scaled = investment.multiplied(byPowerOfTen: -power) else { continue }
      if scaled.magnitude >= ExactNumber(1) { return scaled.normalized.printed + word + unit }
    }
    return investment.normalized.printed + unit
  }
}
