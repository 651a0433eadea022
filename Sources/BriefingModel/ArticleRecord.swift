/// An article as the store hands it on: what a source list says of it, and what was read from it.
public struct ArticleRecord: Hashable, Sendable, Codable, Identifiable {
  /// `Article.id`.
  public let id: String
  /// The file's name without its folders.
  public let fileName: String
  /// The headline, or `nil` if the page has none.
  public let title: String?
  /// The outlet (来源), or `nil`.
  public let source: String?
  /// The day of publication (发布日期), if the page gives it whole.
  public let publishedAt: CalendarDate?
  /// What the page tells of that day when it is not whole.
  public let publishedPartially: PartialDate?
  /// The address the page was saved from, if it says so.
  public let address: String?
  /// How many spots had damaged characters recovered (`Article.repairs.count`).
  public let repairCount: Int
  /// Where else the same article was found; it is counted once.
  public let copies: [ArticleCopy]
  /// Everything read from it, as the office has corrected it; what was rejected is left out.
  public let facts: ArticleFacts
  /// Sentences that are not to be printed, since a fact in them was rejected or changed.
  public let withheld: [String]

  /// Makes a value of its parts.
  public init(
    id: String, fileName: String, title: String? = nil, source: String? = nil,
    publishedAt: CalendarDate? = nil, publishedPartially: PartialDate? = nil,
    address: String? = nil, repairCount: Int = 0, copies: [ArticleCopy] = [],
    facts: ArticleFacts, withheld: [String] = []
  ) {
    self.id = id
    self.fileName = fileName
    self.title = title
    self.source = source
    self.publishedAt = publishedAt
    self.publishedPartially = publishedPartially
    self.address = address
    self.repairCount = repairCount
    self.copies = copies
    self.facts = facts
    self.withheld = withheld
  }
}

/// A file that holds the same article as another (同文): a repost, a cut version, the same bytes.
public struct ArticleCopy: Hashable, Sendable, Codable {
  /// The file's name without its folders.
  public let fileName: String
  /// The outlet (来源) it names, or `nil`.
  public let source: String?
  /// The address it was saved from, or `nil`.
  public let address: String?
  /// The day of publication it states, or `nil`.
  public let publishedAt: CalendarDate?

  /// Makes a value of its parts.
  public init(
    fileName: String, source: String? = nil, address: String? = nil,
    publishedAt: CalendarDate? = nil
  ) {
    self.fileName = fileName
    self.source = source
    self.address = address
    self.publishedAt = publishedAt
  }
}
