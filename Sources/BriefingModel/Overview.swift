/// Everything a briefing of one period is written from: summaries per region, computed and stated.
public struct Overview: Hashable, Sendable, Codable {
  /// The period reported on.
  public let period: Period
  /// The day the data was cut off (数据截至).
  public let asOf: CalendarDate
  /// The region that the units lie in, with totals over unique projects; `nil` if none is set.
  public let city: RegionSummary?
  /// The units, in the register's order.
  public let units: [RegionSummary]
  /// The ranking groups in the register's order, each with its units in the order printed.
  public let groups: [RankGroup]
  /// Regions that articles tell of and that are neither the city nor a unit.
  public let others: [RegionSummary]
  /// The snapshot the figures are from, or `nil` without a ledger.
  public let ledger: LedgerSource?
  /// The snapshot before it, or `nil`.
  public let previousLedger: LedgerSource?
  /// The targets used, in the register's order.
  public let targets: [Target]
  /// Totals against the last issue; empty without a previous snapshot.
  public let comparison: [ComparisonRow]
  /// Projects newly signed, moved on, restated or gone; empty without a ledger.
  public let changes: [ProjectChange]
  /// The issue list reconciled, or `nil` without a list.
  public let issues: IssueReconciliation?
  /// Who answers for what, as registered.
  public let duties: [Duty]
  /// What leaders required, in protocol order.
  public let directives: [SpeakerDirectives]
  /// The articles, in the order their facts are told.
  public let articles: [ArticleRecord]

  /// Makes a value of its parts.
  public init(
    period: Period, asOf: CalendarDate, city: RegionSummary? = nil, units: [RegionSummary] = [],
    groups: [RankGroup] = [], others: [RegionSummary] = [], ledger: LedgerSource? = nil,
    previousLedger: LedgerSource? = nil, targets: [Target] = [], comparison: [ComparisonRow] = [],
    changes: [ProjectChange] = [], issues: IssueReconciliation? = nil, duties: [Duty] = [],
    directives: [SpeakerDirectives] = [], articles: [ArticleRecord] = []
  ) {
    self.period = period
    self.asOf = asOf
    self.city = city
    self.units = units
    self.groups = groups
    self.others = others
    self.ledger = ledger
    self.previousLedger = previousLedger
    self.targets = targets
    self.comparison = comparison
    self.changes = changes
    self.issues = issues
    self.duties = duties
    self.directives = directives
    self.articles = articles
  }

  /// The summary of the unit with `code`, or `nil`.
  public func unit(_ code: String) -> RegionSummary? { units.first { $0.region.code == code } }

  /// The article with `id`, or `nil`.
  public func article(_ id: String) -> ArticleRecord? { articles.first { $0.id == id } }
}

/// A ranking class (分组) and its units as a league table lists them.
public struct RankGroup: Hashable, Sendable, Codable {
  /// Its name, as in `Region.group`; empty for the units without a group.
  public let name: String
  /// Unit codes: by rank, ties in the register's order, those without a rank last.
  public let units: [String]

  /// Makes a value of its parts.
  public init(name: String, units: [String]) {
    self.name = name
    self.units = units
  }
}

/// A snapshot as a source list names it, with what checks need of its rows.
public struct LedgerSource: Hashable, Sendable, Codable {
  /// The file's name without its folders.
  public let fileName: String
  /// The day the data was cut off.
  public let asOf: CalendarDate
  /// The rows, in the file's order.
  public let projects: [Project]
  /// 合计 and 小计 rows of the file.
  public let statedTotals: [LedgerSnapshot.StatedTotal]

  /// What a briefing keeps of `snapshot`.
  public init(_ snapshot: LedgerSnapshot) {
    fileName = snapshot.fileName
    asOf = snapshot.asOf
    projects = snapshot.projects
    statedTotals = snapshot.statedTotals
  }
}

/// A total against the last issue (较上期).
public struct ComparisonRow: Hashable, Sendable, Codable {
  /// Which total.
  public let measure: Measure
  /// As printed last time (上期印发), or `nil` if that is not known.
  public let printed: ExactNumber?
  /// The same as known now (上期现值), or `nil`.
  public let known: Computation?
  /// This time (本期), or `nil`.
  public let current: Computation?
  /// `current` less `known`, or `nil` where the two cannot be compared.
  public let change: Computation?
  /// What changed it, in order.
  public let remarks: [ChangeRemark]

  /// Makes a value of its parts.
  public init(
    measure: Measure, printed: ExactNumber? = nil, known: Computation? = nil,
    current: Computation? = nil, change: Computation? = nil, remarks: [ChangeRemark] = []
  ) {
    self.measure = measure
    self.printed = printed
    self.known = known
    self.current = current
    self.change = change
    self.remarks = remarks
  }
}

/// A reason for a changed total.
public enum ChangeRemark: Hashable, Sendable, Codable {
  /// 新增 n.
  case added(Int)
  /// 转签约 n.
  case becameSigned(Int)
  /// 退出 n: rows no longer in the ledger.
  case removed(Int)
  /// 销号 n.
  case closed(Int)
  /// 跨年: the sum started anew on 1 January.
  case newYear
  /// What was known then differs from what is known now.
  case restated
}

/// What happened to a project since the last snapshot.
public struct ProjectChange: Hashable, Sendable, Codable {
  /// What happened.
  public let kind: Kind
  /// The project as it stands, or as it stood if it is gone.
  public let project: Project
  /// The stage before, or `nil` if it was not listed.
  public let from: ProjectStage?
  /// The stage now, or `nil` if it is not listed.
  public let to: ProjectStage?
  /// The amount printed beside it, exact, in 亿元; `nil` if none is given.
  public let investment: Computation?
  /// The amount before, for a restatement.
  public let investmentBefore: Computation?

  /// Makes a value of its parts.
  public init(
    kind: Kind, project: Project, from: ProjectStage? = nil, to: ProjectStage? = nil,
    investment: Computation? = nil, investmentBefore: Computation? = nil
  ) {
    self.kind = kind
    self.project = project
    self.from = from
    self.to = to
    self.investment = investment
    self.investmentBefore = investmentBefore
  }

  /// What happened to a project.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// 新签约 in the period.
    case signed
    /// 新列入台账, without a formal contract of the period.
    case added
    /// 阶段变化.
    case moved
    /// 投资额调整.
    case restated
    /// 退出台账.
    case removed
  }
}

/// The issue list against the last one: opening + new − closed = open.
public struct IssueReconciliation: Hashable, Sendable, Codable {
  /// Ids open in the last list, or `nil` without one.
  public let opening: [String]?
  /// Ids not in the last list.
  public let added: [String]
  /// Ids closed since.
  public let closed: [String]
  /// Ids open last time that the list no longer names: lost, which must not be.
  public let lost: [String]
  /// The issues that are open, highest level first, then the longest open.
  public let open: [Issue]

  /// Makes a value of its parts.
  public init(
    opening: [String]? = nil, added: [String] = [], closed: [String] = [], lost: [String] = [],
    open: [Issue] = []
  ) {
    self.opening = opening
    self.added = added
    self.closed = closed
    self.lost = lost
    self.open = open
  }
}

/// What one person required at one event, in the text's order.
public struct SpeakerDirectives: Hashable, Sendable, Codable {
  /// The speaker's name, or 「会议」.
  public let speaker: String
  /// The posts at the event, in the text's order.
  public let posts: [String]
  /// `Article.id`.
  public let document: String
  /// The event, or `nil` if the text names none.
  public let event: EventFact?
  /// Directives and commitments; statements are left out.
  public let items: [Item]

  /// Makes a value of its parts.
  public init(
    speaker: String, posts: [String] = [], document: String, event: EventFact? = nil,
    items: [Item] = []
  ) {
    self.speaker = speaker
    self.posts = posts
    self.document = document
    self.event = event
    self.items = items
  }

  /// A directive, and the articles that carry it alike.
  public struct Item: Hashable, Sendable, Codable {
    /// The directive.
    public let fact: DirectiveFact
    /// `Article.id` of each, the first one's first.
    public let documents: [String]

    /// Makes a value of its parts.
    public init(fact: DirectiveFact, documents: [String]) {
      self.fact = fact
      self.documents = documents
    }
  }
}
