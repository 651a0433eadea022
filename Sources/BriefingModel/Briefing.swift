/// A briefing before it is set: what is printed, in reading order, and where each number comes from.
public struct Briefing: Hashable, Sendable, Codable {
  /// The version of this format.
  public let version: Int
  /// Title, office, number and date.
  public let info: BriefingInfo
  /// The page style: bulletin, gongwen, card or annex.
  public let style: String
  /// What is printed, in order.
  public let blocks: [Block]
  /// Where every printed figure comes from, by `Provenance.id`.
  public let provenance: [Provenance]

  /// Makes a value of its parts.
  public init(
    version: Int, info: BriefingInfo, style: String, blocks: [Block] = [],
    provenance: [Provenance] = []
  ) {
    self.version = version
    self.info = info
    self.style = style
    self.blocks = blocks
    self.provenance = provenance
  }
}

/// What a briefing is called, and for whom it speaks.
public struct BriefingInfo: Hashable, Sendable, Codable {
  /// The title in the file's metadata and the masthead's line.
  public let title: String
  /// One line for the file's metadata.
  public let subject: String?
  /// The issuing office (编印单位).
  public let office: String
  /// 第n期.
  public let issue: Int?
  /// 总第N期.
  public let issueInAll: Int?
  /// The date printed, which is also the file's creation date.
  public let date: CalendarDate
  /// The period reported on.
  public let period: Period
  /// 内部资料, 密级, or `nil`.
  public let classification: String?
  /// What the foot of each page says of invented data (示例), or `nil`.
  public let sampleMark: String?
  /// Words for the file's metadata.
  public let keywords: [String]

  /// Makes a value of its parts.
  public init(
    title: String, subject: String? = nil, office: String, issue: Int? = nil,
    issueInAll: Int? = nil, date: CalendarDate, period: Period, classification: String? = nil,
    sampleMark: String? = nil, keywords: [String] = []
  ) {
    self.title = title
    self.subject = subject
    self.office = office
    self.issue = issue
    self.issueInAll = issueInAll
    self.date = date
    self.period = period
    self.classification = classification
    self.sampleMark = sampleMark
    self.keywords = keywords
  }
}

/// A piece of a briefing.
public enum Block: Hashable, Sendable, Codable {
  /// 报头.
  case masthead(Masthead)
  /// The title of the text under the masthead.
  case title(String)
  /// A section's heading; an entry of the outline.
  case heading(Heading)
  /// A paragraph.
  case paragraph(Paragraph)
  /// 主要指标.
  case keyFigures(KeyFigures)
  /// A table.
  case table(Table)
  /// A chart.
  case chart(Chart)
  /// Entries with a label at the left and text at the right: 指示要求摘编, 分地区情况.
  case digest(Digest)
  /// 口径说明: numbered notes, each with a bold name.
  case caliber([CaliberNote])
  /// 资料来源: the numbered list that source marks refer to.
  case sources([SourceEntry])
  /// 报尾.
  case tail(Tail)
}
