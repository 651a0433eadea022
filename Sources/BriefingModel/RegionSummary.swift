/// What is known of one region in a period: computed from the ledger, and stated in texts.
///
/// The two are kept apart: a figure of an article is never printed as if the ledger gave it.
public struct RegionSummary: Hashable, Sendable, Codable, Identifiable {
  /// The region.
  public let region: Region
  /// Computed figures, at most one a measure, in the order of `Measure`; empty without a ledger.
  public let figures: [ComputedFigure]
  /// The stages 前期, 开工, 竣工, 投产 in this order; empty without a ledger.
  public let stages: [StageFlow]
  /// Its place in its group (位次), or `nil` for a region that is not a unit.
  public let standing: Standing?
  /// Figures that articles state of it, in the articles' order.
  public let stated: [StatedFigure]
  /// Events that articles report of it.
  public let events: [ReportedEvent]
  /// Programmes that articles name in reporting of it.
  public let programmes: [ReportedProgramme]

  /// Makes a value of its parts.
  public init(
    region: Region, figures: [ComputedFigure] = [], stages: [StageFlow] = [],
    standing: Standing? = nil, stated: [StatedFigure] = [], events: [ReportedEvent] = [],
    programmes: [ReportedProgramme] = []
  ) {
    self.region = region
    self.figures = figures
    self.stages = stages
    self.standing = standing
    self.stated = stated
    self.events = events
    self.programmes = programmes
  }

  public var id: String { region.code }

  /// The computed figure of `measure`, or `nil`.
  public func figure(_ measure: Measure) -> ComputedFigure? {
    figures.first { $0.measure == measure }
  }

  /// Whether any article tells of it.
  public var isReported: Bool { !stated.isEmpty || !events.isEmpty || !programmes.isEmpty }
}

/// A figure computed from the ledger, exact, with its way of computation.
public struct ComputedFigure: Hashable, Sendable, Codable {
  /// Which figure it is.
  public let measure: Measure
  /// Its value in the printed unit, or the kind of its absence.
  public let value: Quantity<Ratio>
  /// How it was computed; `nil` where there is no value.
  public let computation: Computation?
  /// The same measure of the period before, less; `nil` where it is not known.
  public let change: Computation?

  /// Makes a value of its parts.
  public init(
    measure: Measure, value: Quantity<Ratio>, computation: Computation? = nil,
    change: Computation? = nil
  ) {
    self.measure = measure
    self.value = value
    self.computation = computation
    self.change = change
  }

  /// The exact value, zero included, or `nil` for the kinds of absence.
  public var number: Ratio? { value.number }
}

extension Quantity where Value == Ratio {
  /// `ratio`, as `zero` when it is none.
  public init(_ ratio: Ratio) { self = ratio.numerator == 0 ? .zero : .given(ratio) }

  /// The number, zero included, or `nil` for the three kinds of absence.
  public var number: Ratio? {
    switch self {
    case .given(let ratio): ratio
    case .zero: Ratio(0)
    default: nil
    }
  }
}

/// The stages of a project of the ledger (四个一批).
public enum ProjectStage: String, Sendable, Codable, CaseIterable, Comparable {
  /// 前期: not started.
  case preparing = "前期"
  /// 开工: started, not completed.
  case underConstruction = "开工"
  /// 竣工: completed, not in production.
  case completed = "竣工"
  /// 投产.
  case producing = "投产"

  /// The measure that counts it.
  public var measure: Measure {
    switch self {
    case .preparing: .preparing
    case .underConstruction: .underConstruction
    case .completed: .completed
    case .producing: .producing
    }
  }

  public static func < (l: ProjectStage, r: ProjectStage) -> Bool {
    (allCases.firstIndex(of: l) ?? 0) < (allCases.firstIndex(of: r) ?? 0)
  }
}

/// How many projects stand at a stage, and how that number came about since the last snapshot.
///
/// `opening + inflow − outflow = closing` whenever the three are known.
public struct StageFlow: Hashable, Sendable, Codable {
  /// The stage.
  public let stage: ProjectStage
  /// How many stood there in the previous snapshot, or `nil` without one.
  public let opening: Int?
  /// How many came since, or `nil`.
  public let inflow: Int?
  /// How many left since, on to another stage or out of the ledger, or `nil`.
  public let outflow: Int?
  /// How many stand there.
  public let closing: Int

  /// Makes a value of its parts.
  public init(
    stage: ProjectStage, opening: Int? = nil, inflow: Int? = nil, outflow: Int? = nil,
    closing: Int
  ) {
    self.stage = stage
    self.opening = opening
    self.inflow = inflow
    self.outflow = outflow
    self.closing = closing
  }
}

/// A unit's place within its group (位次).
public struct Standing: Hashable, Sendable, Codable {
  /// The group, as in `Region.group`; empty for a unit without one.
  public let group: String
  /// The rank, ties sharing one (9, 9, 11); `nil` if the unit is not ranked.
  public let rank: Int?
  /// The rank in the previous snapshot, by the same rule; `nil` if there was none.
  public let previousRank: Int?
  /// Why it is not ranked (不参与排名, 未报送, 无任务), or `nil`.
  public let unrankedReason: String?

  /// Makes a value of its parts.
  public init(
    group: String, rank: Int? = nil, previousRank: Int? = nil, unrankedReason: String? = nil
  ) {
    self.group = group
    self.rank = rank
    self.previousRank = previousRank
    self.unrankedReason = unrankedReason
  }
}

/// A figure that texts state, and the articles that state it alike.
public struct StatedFigure: Hashable, Sendable, Codable {
  /// The figure, as the first article gives it.
  public let fact: FigureFact
  /// `Article.id` of each article that states it, the first one's first.
  public let documents: [String]

  /// Makes a value of its parts.
  public init(fact: FigureFact, documents: [String]) {
    self.fact = fact
    self.documents = documents
  }
}

/// An event that an article reports.
public struct ReportedEvent: Hashable, Sendable, Codable {
  /// The event.
  public let event: EventFact
  /// `Article.id`.
  public let document: String

  /// Makes a value of its parts.
  public init(event: EventFact, document: String) {
    self.event = event
    self.document = document
  }
}

/// A programme that an article names.
public struct ReportedProgramme: Hashable, Sendable, Codable {
  /// The programme.
  public let programme: ProgrammeFact
  /// `Article.id`.
  public let document: String

  /// Makes a value of its parts.
  public init(programme: ProgrammeFact, document: String) {
    self.programme = programme
    self.document = document
  }
}
