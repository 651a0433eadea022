public import BriefingModel

/// Writes facts as JSON in the shape that annotated corpora use, keys in a fixed order.
public struct GoldFormat: Sendable {
  /// The facts of one article as a JSON object, ending in a newline.
  public static func json(_ facts: ArticleFacts, of article: Article) -> String {
    var json = JSONText()
    json.object { json in
      json.field("id", article.id)
      json.field("title", article.title)
      json.field("publishedAt", Extractor.publicationDate(of: article)?.iso)
      json.field("source", article.source)
      json.field("authors", article.authors)
      json.field("region") { write(facts.region, to: &$0) }
      json.field("otherRegions", facts.otherRegions) { other, json in
        json.object { json in
          json.field("path", other.region.path)
          json.field("code", other.region.code)
          json.field("relation", other.relation.rawValue)
        }
      }
      json.field("event") { write(facts.event, to: &$0) }
      json.field("people", facts.people) { person, json in
        json.object { json in
          json.field("name", person.name)
          json.field("titles", person.posts)
          json.field("role", person.role)
        }
      }
      json.field("figures", facts.figures) { write($0, to: &$1) }
      json.field("directives", facts.directives) { directive, json in
        json.object { json in
          json.field("speaker", directive.speaker)
          json.field("verb", directive.verb)
          json.field("text", directive.text)
          json.field("topic", directive.topic)
          json.field("force", directive.force.rawValue)
        }
      }
      json.field("programmes", facts.programmes) { programme, json in
        json.object { json in
          json.field("name", programme.name)
          json.field("type", programme.type)
        }
      }
      json.field("industries", facts.industries)
      json.field("projects", facts.projects) { write($0, to: &$1) }
      json.field("cleanText", article.text)
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func write(_ region: RegionReference?, to json: inout JSONText) {
    guard let region else { return json.null() }
    json.object { json in
      json.field("path", region.path)
      json.field("code", region.code)
    }
  }

  private static func write(_ event: EventFact?, to json: inout JSONText) {
    guard let event else { return json.null() }
    json.object { json in
      json.field("name", event.name)
      json.field("date", event.date?.iso)
      json.field("kind", event.kind.rawValue)
      json.field("format", event.format)
      json.field("venue", event.venue)
    }
  }

  private static func write(_ figure: FigureFact, to json: inout JSONText) {
    json.object { json in
      json.field("indicator", figure.indicator)
      json.field("value", number: figure.value)
      json.field("unit", figure.unit)
      json.field("qualifier", figure.qualifier)
      json.field("period") { json in
        guard let period = figure.period else { return json.null() }
        json.object { json in
          json.field("start", period.start?.iso)
          json.field("end", period.end?.iso)
          json.field("label", period.label)
        }
      }
      json.field("region") { write(figure.region, to: &$0) }
      json.field("kind", figure.kind.rawValue)
      json.field("scope", figure.scope)
      json.field("comparison", figure.comparisons) { comparison, json in
        json.object { json in
          json.field("type", comparison.type)
          json.field("value", number: comparison.value)
          json.field("unit", comparison.unit)
        }
      }
      json.field("text", figure.text)
    }
  }

  private static func write(_ project: ProjectMention, to json: inout JSONText) {
    json.object { json in
      json.field("name", project.name)
      json.field("company", project.company)
      json.field("region") { write(project.region, to: &$0) }
      json.field("stage", project.stage)
      json.field("investment", number: project.investment)
      json.field("currency", project.currency)
    }
  }
}
