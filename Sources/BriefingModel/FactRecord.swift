/// A fact of any kind (事实).
public enum Fact: Hashable, Sendable {
  case figure(FigureFact)
  case directive(DirectiveFact)
  case person(PersonFact)
  case programme(ProgrammeFact)
  case project(ProjectMention)
  case event(EventFact)

  /// Where it was read.
  public var evidence: Evidence {
    switch self {
    case .figure(let fact): fact.evidence
    case .directive(let fact): fact.evidence
    case .person(let fact): fact.evidence
    case .programme(let fact): fact.evidence
    case .project(let fact): fact.evidence
    case .event(let fact): fact.evidence
    }
  }
}

/// A fact as the store hands it on: the fact, what it belongs to, and its article.
public struct FactRecord: Hashable, Sendable, Identifiable {
  /// Its short name.
  public let id: FactIdentifier
  /// The region it belongs to, or `nil`.
  public let region: RegionReference?
  /// The period it belongs to, or `nil`.
  public let period: Period?
  /// The fact.
  public let fact: Fact
  /// Its article.
  public let article: Source

  /// Makes a value of its parts.
  public init(
    id: FactIdentifier, region: RegionReference?, period: Period?, fact: Fact, article: Source
  ) {
    self.id = id
    self.region = region
    self.period = period
    self.fact = fact
    self.article = article
  }

  /// What is told of a fact's article.
  public struct Source: Hashable, Sendable, Identifiable {
    /// `Article.id`.
    public let id: String
    /// The file's name without its folders.
    public let fileName: String
    /// The headline, or `nil`.
    public let title: String?
    /// The outlet (来源), or `nil`.
    public let outlet: String?
    /// The address the page was saved from, or `nil`.
    public let address: String?
    /// The day of publication, if the page gives it whole.
    public let publishedAt: CalendarDate?
    /// Where else the same article was found; it is counted once.
    public let copies: [ArticleCopy]

    /// Makes a value of its parts.
    public init(
      id: String, fileName: String, title: String?, outlet: String?, address: String?,
      publishedAt: CalendarDate?, copies: [ArticleCopy]
    ) {
      self.id = id
      self.fileName = fileName
      self.title = title
      self.outlet = outlet
      self.address = address
      self.publishedAt = publishedAt
      self.copies = copies
    }
  }
}
