public import BriefingModel
public import Lexicon

/// Reads the facts of an article (事实抽取): region, event, people, figures, demands, programmes.
///
/// One rule a file in `Rules/`; all of them work on the same bytes and carry the place of what they
/// read as evidence. Nothing is guessed: what the text does not support stays `nil`.
public struct Extractor: Sendable {
  private let gazetteer: Gazetteer
  private let scanner: TextScanner

  /// An extractor that knows the regions of `gazetteer`.
  public init(gazetteer: Gazetteer = .standard) {
    self.gazetteer = gazetteer
    scanner = TextScanner(gazetteer: gazetteer)
  }

  /// The facts of `article`, and a diagnostic for each demand that damage keeps out.
  public func facts(in article: Article) -> Reported<ArticleFacts> {
    facts(in: reading(of: article))
  }

  /// `article` as the rules see it.
  func reading(of article: Article) -> ArticleReading { ArticleReading(article, scanner: scanner) }

  /// The facts of the article that `reading` has prepared.
  func facts(in reading: ArticleReading) -> Reported<ArticleFacts> {
    let article = reading.article
    let dates = DateRule(reading: reading).calendar()
    let mentions = RegionFinder(gazetteer: gazetteer, reading: reading).mentions()
    let regions = RegionRule(gazetteer: gazetteer, reading: reading, mentions: mentions)
    let unit = regions.unit()
    let reference = unit.map { gazetteer.reference($0) }
    let event = EventRule(reading: reading, calendar: dates).event()
    let calendar = ArticleCalendar(
      published: dates.published, year: dates.year ?? event?.date?.year, event: event?.date)
    let people = PeopleRule(reading: reading, gazetteer: gazetteer).people()
    let figures = FigureRule(
      reading: reading, calendar: calendar, gazetteer: gazetteer, mentions: mentions, region: unit,
      document: reference, event: event
    ).figures()
    let directives = DirectiveRule(reading: reading, people: people).directives()
    let projects = ProjectRule(
      reading: reading, gazetteer: gazetteer, mentions: mentions, region: unit
    ).projects()
    let facts = ArticleFacts(
      document: article.id, region: reference,
      otherRegions: regions.others(than: unit), event: event,
      people: people.map { person in
        PersonFact(
          name: person.name, posts: person.posts, role: person.role,
          evidence: reading.evidence(person.evidence, "person.post", person.confidence))
      },
      figures: figures, directives: directives.value,
      programmes: ProgrammeRule(reading: reading).programmes(),
      industries: IndustryRule.industries(reading), projects: projects)
    var diagnostics = directives.diagnostics
    if unit == nil {
      diagnostics.append(
        Diagnostic(
          code: "extract.region.unknown", severity: .warning,
          place: Diagnostic.Place(file: article.fileName)))
    }
    return Reported(facts, diagnostics)
  }

  /// The day of publication of `article` (发布日期): the one the page states, or the one its date line
  /// and a year of its text make; `nil` if the text does not tell.
  public static func publicationDate(of article: Article) -> CalendarDate? {
    article.publishedAt
      ?? DateRule(reading: ArticleReading(article, scanner: .standard)).published()
  }
}
