extension Fact {
  /// The fact with `field` changed to what the canonical `text` says; `nil` if it cannot say that.
  ///
  /// The sentence stays as the article has it; `FigureFact.written` follows the number.
  public func changing(_ field: CorrectionField, to text: String) -> Fact? {
    let optional = text.isEmpty ? nil : text
    let posts = text.split(separator: "、").map(String.init)
    switch self {
    case .figure(let fact):
      return fact.changing(field, to: text).map { .figure($0) }
    case .directive(var fact):
      switch field {
      case .speaker: fact.speaker = text
      case .posts: fact.posts = posts
      case .topic: fact.topic = text
      case .force:
        guard let force = DirectiveFact.Force(rawValue: text) else { return nil }
        fact.force = force
      default: return nil
      }
      return .directive(fact)
    case .person(var fact):
      switch field {
      case .name: fact.name = text
      case .posts: fact.posts = posts
      case .role: fact.role = optional
      default: return nil
      }
      return .person(fact)
    case .programme(var fact):
      guard field == .type else { return nil }
      fact.type = text
      return .programme(fact)
    case .project(var fact):
      switch field {
      case .value:
        let amount = CanonicalText.amount(text)
        fact.investment = amount?.value
        fact.currency = amount.map { $0.unit == "美元" ? "USD" : "CNY" }
      case .name: fact.name = text
      case .region: fact.region = CanonicalText.region(text)
      case .company: fact.company = optional
      case .stage: fact.stage = optional
      default: return nil
      }
      return .project(fact)
    case .event(var fact):
      switch field {
      case .name: fact.name = text
      case .date:
        fact.date = CalendarDate(iso: text)
        fact.partialDate = nil
      case .venue: fact.venue = optional
      case .kind:
        guard let kind = EventFact.Kind(rawValue: text) else { return nil }
        fact.kind = kind
      default: return nil
      }
      return .event(fact)
    }
  }

  /// The fact with what was decided about it, and as sure as that makes it.
  public func noting(_ notes: [CorrectionNote], _ confidence: Confidence) -> Fact {
    func noted(_ evidence: Evidence) -> Evidence {
      var evidence = evidence
      evidence.confidence = confidence
      evidence.corrections = notes.isEmpty ? nil : notes
      return evidence
    }
    switch self {
    case .figure(var fact):
      fact.evidence = noted(fact.evidence)
      return .figure(fact)
    case .directive(var fact):
      fact.evidence = noted(fact.evidence)
      return .directive(fact)
    case .person(var fact):
      fact.evidence = noted(fact.evidence)
      return .person(fact)
    case .programme(var fact):
      fact.evidence = noted(fact.evidence)
      return .programme(fact)
    case .project(var fact):
      fact.evidence = noted(fact.evidence)
      return .project(fact)
    case .event(var fact):
      fact.evidence = noted(fact.evidence)
      return .event(fact)
    }
  }
}

extension FigureFact {
  fileprivate func changing(_ field: CorrectionField, to text: String) -> FigureFact? {
    var fact = self
    switch field {
    case .value:
      guard let amount = CanonicalText.amount(text) else { return nil }
      (fact.value, fact.unit) = amount
      fact.written = CanonicalText.written(amount.value, amount.unit)
      // 约, 超 and what the figure was compared with belong to the number that was replaced.
      fact.qualifier = nil
      fact.comparisons = []
    case .indicator: fact.indicator = text
    case .region: fact.region = CanonicalText.region(text)
    case .period: fact.period = CanonicalText.period(text)
    case .kind:
      guard let kind = Kind(rawValue: text) else { return nil }
      fact.kind = kind
    case .scope: fact.scope = text.isEmpty ? nil : text
    case .qualifier: fact.qualifier = text.isEmpty ? nil : text
    default: return nil
    }
    return fact
  }

  /// Whether an office has replaced the number that the article writes.
  public var hasCorrectedValue: Bool {
    evidence.corrections?.contains { $0.field == .value && $0.action == .change } ?? false
  }

  /// The figure in the program's own words, since its sentence writes another number:
  /// 「1—5月，到位资金66亿元（已更正）。」; `nil` where a sentence of its own would say more or less than it.
  public var correctedStatement: String? {
    guard hasCorrectedValue, kind == .actual, scope == nil else { return nil }
    let bound = Self.follows(qualifier) ? written + (qualifier ?? "") : (qualifier ?? "") + written
    return (period.map { $0.label + "，" } ?? "") + indicator + bound + "（已更正）。"
  }

  private static func follows(_ qualifier: String?) -> Bool {
    ["以上", "以下", "以内"].contains(qualifier)
  }
}

extension ArticleFacts {
  /// Puts `fact` in place of the one at `position` of its kind.
  mutating func replace(_ position: Int, with fact: Fact) {
    switch fact {
    case .figure(let fact): figures[position] = fact
    case .directive(let fact): directives[position] = fact
    case .person(let fact): people[position] = fact
    case .programme(let fact): programmes[position] = fact
    case .project(let fact): projects[position] = fact
    case .event(let fact): event = fact
    }
  }
}
