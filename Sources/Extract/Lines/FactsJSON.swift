import BriefingModel

/// Writes facts into an answer (事实): as `ArticleFacts`, but that evidence names its sentence by place.
struct FactsJSON {
  /// The article the facts were read from.
  let reading: ArticleReading

  /// Writes `facts` as an object.
  func write(_ facts: ArticleFacts, to json: inout JSONText) {
    json.object { json in
      json.field("directives", facts.directives) { write($0, to: &$1) }
      if let event = facts.event { json.field("event") { write(event, to: &$0) } }
      json.field("figures", facts.figures) { write($0, to: &$1) }
      json.field("industries", facts.industries)
      json.field("otherRegions", facts.otherRegions) { other, json in
        json.object { json in
          json.known("code", other.region.code)
          json.field("path", other.region.path)
          json.field("relation", other.relation.rawValue)
        }
      }
      json.field("people", facts.people) { person, json in
        json.object { json in
          json.field("evidence") { write(person.evidence, to: &$0) }
          json.field("name", person.name)
          json.field("posts", person.posts)
          json.known("role", person.role)
        }
      }
      json.field("programmes", facts.programmes) { programme, json in
        json.object { json in
          json.field("evidence") { write(programme.evidence, to: &$0) }
          json.field("name", programme.name)
          json.field("type", programme.type)
        }
      }
      json.field("projects", facts.projects) { write($0, to: &$1) }
      write(facts.region, to: &json)
    }
  }

  private func write(_ evidence: Evidence, to json: inout JSONText) {
    json.object { json in
      json.field("at", evidence.textRange)
      json.field("confidence", evidence.confidence.rawValue)
      if let origin = evidence.sourceRange { json.field("origin", origin) }
      if evidence.repaired { json.field("repaired") { $0.literal("true") } }
      json.field("rule", evidence.rule)
      json.field("sentence", reading.sentence(around: evidence.textRange))
    }
  }

  private func write(_ region: RegionReference?, to json: inout JSONText) {
    guard let region else { return }
    json.field("region") { json in
      json.object { json in
        json.known("code", region.code)
        json.field("path", region.path)
      }
    }
  }

  private func write(_ directive: DirectiveFact, to json: inout JSONText) {
    json.object { json in
      json.field("evidence") { write(directive.evidence, to: &$0) }
      json.field("force", directive.force.rawValue)
      json.field("posts", directive.posts)
      json.field("speaker", directive.speaker)
      json.field("text", directive.text)
      json.field("topic", directive.topic)
      json.field("verb", directive.verb)
    }
  }

  private func write(_ event: EventFact, to json: inout JSONText) {
    json.object { json in
      json.known("date", event.date?.iso)
      json.field("evidence") { write(event.evidence, to: &$0) }
      json.known("format", event.format)
      json.field("kind", event.kind.rawValue)
      json.field("name", event.name)
      if let partial = event.partialDate {
        json.field("partialDate") { ArticleJSON.write(partial, to: &$0) }
      }
      json.known("venue", event.venue)
    }
  }

  private func write(_ figure: FigureFact, to json: inout JSONText) {
    json.object { json in
      json.field("comparisons", figure.comparisons) { comparison, json in
        json.object { json in
          json.field("type", comparison.type)
          json.field("unit", comparison.unit)
          json.field("value", exactly: comparison.value)
        }
      }
      json.field("evidence") { write(figure.evidence, to: &$0) }
      json.field("indicator", figure.indicator)
      json.field("kind", figure.kind.rawValue)
      if let period = figure.period {
        json.field("period") { json in
          json.object { json in
            json.known("end", period.end?.iso)
            json.field("label", period.label)
            json.known("start", period.start?.iso)
          }
        }
      }
      json.known("qualifier", figure.qualifier)
      write(figure.region, to: &json)
      json.known("scope", figure.scope)
      json.field("text", figure.text)
      json.field("unit", figure.unit)
      json.field("value", exactly: figure.value)
      json.field("written", figure.written)
    }
  }

  private func write(_ project: ProjectMention, to json: inout JSONText) {
    json.object { json in
      json.known("company", project.company)
      json.known("currency", project.currency)
      json.field("evidence") { write(project.evidence, to: &$0) }
      if let investment = project.investment { json.field("investment", exactly: investment) }
      json.field("name", project.name)
      write(project.region, to: &json)
      json.known("stage", project.stage)
    }
  }
}

extension ArticleReading {
  /// The sentence that evidence at `place` is quoted with, as `evidence(_:_:_:)` takes it.
  func sentence(around place: ByteRange) -> ByteRange {
    guard let range = layout.sentence(at: place.range.lowerBound)?.range else { return place }
    return ByteRange(range.lowerBound, range.upperBound)
  }
}
