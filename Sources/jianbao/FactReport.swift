import BriefingModel
import Store

/// Facts for programs: keys and words are the same in every language, numbers are decimal strings.
struct FactReport: Encodable {
  /// How many facts answer the question.
  let count: Int
  /// The facts given.
  let facts: [Item]

  init(_ answer: BriefingDatabase.Answer) {
    count = answer.count
    facts = answer.facts.map { Item($0) }
  }

  /// A fact, flat: what all kinds have under names of their own, the rest in `fact`.
  struct Item: Encodable {
    let id: String
    let kind: FactKind
    let region: RegionReference?
    let period: Period?
    let subject: String
    let value: String?
    let amount: ExactNumber?
    let unit: String?
    let confidence: Confidence
    let sentence: String
    let article: Source
    /// What an office has decided about it, in canonical form.
    let corrections: [CorrectionNote]
    let fact: Content

    init(_ record: FactRecord) {
      let columns = FactColumns(record.fact) { $0 }
      id = record.id.description
      kind = record.id.kind
      region = record.region
      period = record.period
      subject = columns.subject
      value = columns.value.isEmpty ? nil : columns.value
      amount = columns.amount?.value
      unit = columns.amount?.unit
      confidence = record.fact.evidence.confidence
      sentence = record.sentence
      article = Source(record.article)
      corrections = record.fact.evidence.corrections ?? []
      fact = Content(fact: record.fact)
    }
  }

  /// An article, with every name it came under.
  struct Source: Encodable {
    let id: String
    let file: String
    let title: String?
    let source: String?
    let address: String?
    let publishedAt: CalendarDate?
    let copies: [ArticleCopy]

    init(_ article: FactRecord.Source) {
      id = article.id
      file = article.fileName
      title = article.title
      source = article.outlet
      address = article.address
      publishedAt = article.publishedAt
      copies = article.copies
    }
  }

  /// The fact as `extract --format json` writes it.
  struct Content: Encodable {
    let fact: Fact

    func encode(to encoder: any Encoder) throws {
      switch fact {
      case .figure(let fact): try fact.encode(to: encoder)
      case .directive(let fact): try fact.encode(to: encoder)
      case .person(let fact): try fact.encode(to: encoder)
      case .programme(let fact): try fact.encode(to: encoder)
      case .project(let fact): try fact.encode(to: encoder)
      case .event(let fact): try fact.encode(to: encoder)
      }
    }
  }
}
