import BriefingModel

/// The facts of an answer.
struct StoredFacts: Decodable {
  let directives: [Directive]
  let event: Event?
  let figures: [Figure]
  let industries: [String]
  let otherRegions: [OtherRegion]
  let people: [Person]
  let programmes: [Programme]
  let projects: [Project]
  let region: RegionReference?

  /// Evidence whose sentence is a range of the clean text.
  struct Place: Decodable {
    let at: [Int]
    let confidence: Confidence
    let origin: [Int]?
    let repaired: Bool?
    let rule: String
    let sentence: [Int]

    func evidence(in text: AnsweredText) throws(AnswerError) -> Evidence {
      var source: ByteRange?
      if let origin { source = try AnsweredText.range(origin, "evidence.origin") }
      return Evidence(
        document: text.id, textRange: try text.range(at, "evidence.at"), sourceRange: source,
        sentence: text.string(try text.range(sentence, "evidence.sentence")), rule: rule,
        confidence: confidence, repaired: repaired ?? false)
    }
  }

  struct Directive: Decodable {
    let evidence: Place
    let force: DirectiveFact.Force
    let posts: [String]
    let speaker: String
    let text: String
    let topic: String
    let verb: String
  }

  struct Event: Decodable {
    let date: CalendarDate?
    let evidence: Place
    let format: String?
    let kind: EventFact.Kind
    let name: String
    let partialDate: PartialDate?
    let venue: String?
  }

  struct Figure: Decodable {
    let comparisons: [FigureFact.Comparison]
    let evidence: Place
    let indicator: String
    let kind: FigureFact.Kind
    let period: Period?
    let qualifier: String?
    let region: RegionReference?
    let scope: String?
    let text: String
    let unit: String
    let value: ExactNumber
    let written: String
  }

  struct OtherRegion: Decodable {
    let code: String?
    let path: String
    let relation: BriefingModel.OtherRegion.Relation
  }

  struct Person: Decodable {
    let evidence: Place
    let name: String
    let posts: [String]
    let role: String?
  }

  struct Programme: Decodable {
    let evidence: Place
    let name: String
    let type: String
  }

  struct Project: Decodable {
    let company: String?
    let currency: String?
    let evidence: Place
    let investment: ExactNumber?
    let name: String
    let region: RegionReference?
    let stage: String?
  }

  /// The facts of `article`.
  func facts(of article: Article) throws(AnswerError) -> ArticleFacts {
    let text = AnsweredText(id: article.id, bytes: Array(article.text.utf8))
    var people: [PersonFact] = []
    for person in self.people {
      people.append(
        PersonFact(
          name: person.name, posts: person.posts, role: person.role,
          evidence: try person.evidence.evidence(in: text)))
    }
    var programmes: [ProgrammeFact] = []
    for programme in self.programmes {
      programmes.append(
        ProgrammeFact(
          name: programme.name, type: programme.type,
          evidence: try programme.evidence.evidence(in: text)))
    }
    return ArticleFacts(
      document: article.id, region: region,
      otherRegions: otherRegions.map {
        BriefingModel.OtherRegion(
          region: RegionReference(path: $0.path, code: $0.code), relation: $0.relation)
      },
      event: try event(in: text), people: people, figures: try figures(in: text),
      directives: try directives(in: text), programmes: programmes, industries: industries,
      projects: try projects(in: text))
  }

  private func event(in text: AnsweredText) throws(AnswerError) -> EventFact? {
    guard let event else { return nil }
    return EventFact(
      name: event.name, date: event.date, partialDate: event.partialDate, kind: event.kind,
      format: event.format, venue: event.venue, evidence: try event.evidence.evidence(in: text))
  }

  private func figures(in text: AnsweredText) throws(AnswerError) -> [FigureFact] {
    var result: [FigureFact] = []
    for figure in figures {
      result.append(
        FigureFact(
          indicator: figure.indicator, value: figure.value, unit: figure.unit,
          written: figure.written, qualifier: figure.qualifier, period: figure.period,
          region: figure.region, kind: figure.kind, scope: figure.scope,
          comparisons: figure.comparisons, text: figure.text,
          evidence: try figure.evidence.evidence(in: text)))
    }
    return result
  }

  private func directives(in text: AnsweredText) throws(AnswerError) -> [DirectiveFact] {
    var result: [DirectiveFact] = []
    for directive in directives {
      result.append(
        DirectiveFact(
          speaker: directive.speaker, posts: directive.posts, verb: directive.verb,
          text: directive.text, topic: directive.topic, force: directive.force,
          evidence: try directive.evidence.evidence(in: text)))
    }
    return result
  }

  private func projects(in text: AnsweredText) throws(AnswerError) -> [ProjectMention] {
    var result: [ProjectMention] = []
    for project in projects {
      result.append(
        ProjectMention(
          name: project.name, company: project.company, region: project.region,
          stage: project.stage, investment: project.investment, currency: project.currency,
          evidence: try project.evidence.evidence(in: text)))
    }
    return result
  }
}
