/// Where a fact was read: the document, the bytes, the sentence and the rule.
public struct Evidence: Hashable, Sendable, Codable {
  /// `Article.id`.
  public internal(set) var document: String
  /// Where in `Article.text`, in UTF-8 bytes.
  public internal(set) var textRange: ByteRange
  /// Where in the original file, in bytes; `nil` if the text was not read from the file.
  public internal(set) var sourceRange: ByteRange?
  /// The whole sentence, as printed when a figure is traced.
  public internal(set) var sentence: String
  /// The rule that read it, such as `figure.count`.
  public internal(set) var rule: String
  /// How sure the rule is.
  public internal(set) var confidence: Confidence
  /// Whether repaired characters lie within `textRange`.
  public internal(set) var repaired: Bool
  /// What an office has decided about the fact (更正), in the order decided; `nil` for nothing.
  public internal(set) var corrections: [CorrectionNote]?

  /// Makes a value of its parts.
  public init(
    document: String, textRange: ByteRange, sourceRange: ByteRange? = nil, sentence: String,
    rule: String, confidence: Confidence, repaired: Bool
  ) {
    self.document = document
    self.textRange = textRange
    self.sourceRange = sourceRange
    self.sentence = sentence
    self.rule = rule
    self.confidence = confidence
    self.repaired = repaired
  }
}

/// How sure a rule is of what it read.
public enum Confidence: String, Sendable, Codable {
  case certain, likely, doubtful
}

/// All that was read from one article.
public struct ArticleFacts: Hashable, Sendable, Codable {
  /// `Article.id`.
  public internal(set) var document: String
  /// The unit the article is about, or `nil` if the text does not tell.
  public internal(set) var region: RegionReference?
  /// Other regions named in it.
  public internal(set) var otherRegions: [OtherRegion]
  /// The event it reports, or `nil`.
  public internal(set) var event: EventFact?
  /// Everybody present or speaking, in the text's order, which is protocol order.
  public internal(set) var people: [PersonFact]
  /// The figures, in the text's order.
  public internal(set) var figures: [FigureFact]
  /// What speakers required, in the text's order.
  public internal(set) var directives: [DirectiveFact]
  /// Named programmes.
  public internal(set) var programmes: [ProgrammeFact]
  /// Industries named.
  public internal(set) var industries: [String]
  /// Single projects named.
  public internal(set) var projects: [ProjectMention]

  /// Makes a value of its parts.
  public init(
    document: String, region: RegionReference? = nil, otherRegions: [OtherRegion] = [],
    event: EventFact? = nil, people: [PersonFact] = [], figures: [FigureFact] = [],
    directives: [DirectiveFact] = [], programmes: [ProgrammeFact] = [], industries: [String] = [],
    projects: [ProjectMention] = []
  ) {
    self.document = document
    self.region = region
    self.otherRegions = otherRegions
    self.event = event
    self.people = people
    self.figures = figures
    self.directives = directives
    self.programmes = programmes
    self.industries = industries
    self.projects = projects
  }
}

/// A region that an article names beside the one it is about.
public struct OtherRegion: Hashable, Sendable, Codable {
  /// The region.
  public internal(set) var region: RegionReference
  /// What it has to do with the article.
  public internal(set) var relation: Relation

  /// Makes a value of its parts.
  public init(region: RegionReference, relation: Relation) {
    self.region = region
    self.relation = relation
  }

  /// What a region has to do with an article.
  public enum Relation: String, Sendable, Codable {
    case venue, parent, partner, mentioned
  }
}

/// A figure stated in a text (文中数字) with everything that bounds its meaning.
public struct FigureFact: Hashable, Sendable, Codable {
  /// The canonical indicator (指标), such as 「开复工项目数」.
  public internal(set) var indicator: String
  /// The value in the base unit: 65亿元 is 6,500,000,000 元.
  public internal(set) var value: ExactNumber
  /// The base unit: 个, 元, 美元, %, 百分点, 家, 人, 位.
  public internal(set) var unit: String
  /// The number and unit as the text writes them: 「65亿元」.
  public internal(set) var written: String
  /// 约, 近, 超, 以上 …, or `nil` for an exact figure.
  public internal(set) var qualifier: String?
  /// The period it belongs to, or `nil` if none is stated.
  public internal(set) var period: Period?
  /// The region it belongs to.
  public internal(set) var region: RegionReference?
  /// Done, planned, aimed at, or a change.
  public internal(set) var kind: Kind
  /// The subset it is limited to (其中, 亿元以上 …), or `nil` for the region's whole.
  public internal(set) var scope: String?
  /// Comparisons stated with it.
  public internal(set) var comparisons: [Comparison]
  /// The clause that holds it, verbatim after normalisation.
  public internal(set) var text: String
  /// Where it was read.
  public internal(set) var evidence: Evidence

  /// Makes a value of its parts.
  public init(
    indicator: String, value: ExactNumber, unit: String, written: String, qualifier: String? = nil,
    period: Period? = nil, region: RegionReference? = nil, kind: Kind, scope: String? = nil,
    comparisons: [Comparison] = [], text: String, evidence: Evidence
  ) {
    self.indicator = indicator
    self.value = value
    self.unit = unit
    self.written = written
    self.qualifier = qualifier
    self.period = period
    self.region = region
    self.kind = kind
    self.scope = scope
    self.comparisons = comparisons
    self.text = text
    self.evidence = evidence
  }

  /// What a figure says of its indicator.
  public enum Kind: String, Sendable, Codable {
    case actual, plan, target, change
  }

  /// A comparison stated with a figure.
  public struct Comparison: Hashable, Sendable, Codable {
    /// 同比, 环比, 较上批, 较全省, 序时进度 or 较计划.
    public let type: String
    /// The signed value.
    public let value: ExactNumber
    /// %, 百分点 or 倍.
    public let unit: String

    /// Makes a value of its parts.
    public init(type: String, value: ExactNumber, unit: String) {
      self.type = type
      self.value = value
      self.unit = unit
    }
  }
}

/// What a named leader, or the meeting, required (要求).
public struct DirectiveFact: Hashable, Sendable, Codable {
  /// The speaker's name, or 「会议」.
  public internal(set) var speaker: String
  /// The speaker's posts at the event, in the text's order; empty if the text gives none.
  public internal(set) var posts: [String]
  /// 强调, 指出, 要求 …
  public internal(set) var verb: String
  /// The words, one sentence, verbatim after normalisation, without the attribution and the stop.
  public internal(set) var text: String
  /// One of the topics of the corpus: 总体要求, 招商引资, 项目建设 …
  public internal(set) var topic: String
  /// Whether it requires, pledges or states.
  public internal(set) var force: Force
  /// Where it was read.
  public internal(set) var evidence: Evidence

  /// Makes a value of its parts.
  public init(
    speaker: String, posts: [String] = [], verb: String, text: String, topic: String, force: Force,
    evidence: Evidence
  ) {
    self.speaker = speaker
    self.posts = posts
    self.verb = verb
    self.text = text
    self.topic = topic
    self.force = force
    self.evidence = evidence
  }

  /// What a sentence of a speech does.
  public enum Force: String, Sendable, Codable {
    case directive, commitment, statement
  }
}

/// A person present or speaking.
public struct PersonFact: Hashable, Sendable, Codable {
  /// The full name.
  public internal(set) var name: String
  /// The posts (职务), one an element.
  public internal(set) var posts: [String]
  /// What the person did: 主持, 讲话, 出席 …
  public internal(set) var role: String?
  /// Where the person is first named.
  public internal(set) var evidence: Evidence

  /// Makes a value of its parts.
  public init(name: String, posts: [String] = [], role: String? = nil, evidence: Evidence) {
    self.name = name
    self.posts = posts
    self.role = role
    self.evidence = evidence
  }
}

/// An event an article reports.
public struct EventFact: Hashable, Sendable, Codable {
  /// Its name as the text gives it.
  public internal(set) var name: String
  /// The day, if the text fixes it.
  public internal(set) var date: CalendarDate?
  /// What is known of the day otherwise.
  public internal(set) var partialDate: PartialDate?
  /// What kind of event it is.
  public internal(set) var kind: Kind
  /// video, tv-live, multi-site, onsite, press, or `nil`.
  public internal(set) var format: String?
  /// Where it was held, or `nil`.
  public internal(set) var venue: String?
  /// Where it was read.
  public internal(set) var evidence: Evidence

  /// Makes a value of its parts.
  public init(
    name: String, date: CalendarDate? = nil, partialDate: PartialDate? = nil, kind: Kind,
    format: String? = nil, venue: String? = nil, evidence: Evidence
  ) {
    self.name = name
    self.date = date
    self.partialDate = partialDate
    self.kind = kind
    self.format = format
    self.venue = venue
    self.evidence = evidence
  }

  /// The kinds of events.
  public enum Kind: String, Sendable, Codable {
    case meeting, inspection, signing, groundbreaking, conference, other
  }
}

/// A named or numbered programme (专项行动、工程、体系), such as 「“4567”现代化产业体系」.
public struct ProgrammeFact: Hashable, Sendable, Codable {
  /// The name with its quotation marks. A code is never expanded here.
  public internal(set) var name: String
  /// programme, campaign, mechanism, industrial-system, metric-set or phrase.
  public internal(set) var type: String
  /// Where it is first named.
  public internal(set) var evidence: Evidence

  /// Makes a value of its parts.
  public init(name: String, type: String, evidence: Evidence) {
    self.name = name
    self.type = type
    self.evidence = evidence
  }
}

/// A single project an article names.
public struct ProjectMention: Hashable, Sendable, Codable {
  /// The project's name.
  public internal(set) var name: String
  /// The company, or `nil`.
  public internal(set) var company: String?
  /// Where it stands.
  public internal(set) var region: RegionReference?
  /// 在谈, 拟签约, 签约, 前期, 开工, 在建 or 竣工; `nil` if not said.
  public internal(set) var stage: String?
  /// Its investment in the base unit of `currency`, or `nil`.
  public internal(set) var investment: ExactNumber?
  /// CNY or USD, or `nil`.
  public internal(set) var currency: String?
  /// Where it was read.
  public internal(set) var evidence: Evidence

  /// Makes a value of its parts.
  public init(
    name: String, company: String? = nil, region: RegionReference? = nil, stage: String? = nil,
    investment: ExactNumber? = nil, currency: String? = nil, evidence: Evidence
  ) {
    self.name = name
    self.company = company
    self.region = region
    self.stage = stage
    self.investment = investment
    self.currency = currency
    self.evidence = evidence
  }
}
