public import BriefingModel

/// What is asked of the facts in the store (查询条件); every part that is set must hold.
public struct FactQuery: Hashable, Sendable {
  /// Regions, any of which will do.
  public var regions: [RegionReference]?
  /// A period.
  public var period: PeriodPattern?
  /// Words that name the period in facts whose text gives no year, and labels asked for as such.
  public var periodLabels: [String] = []
  /// Whether regions and periods stand for themselves alone, without what lies within them.
  public var exactly = false
  /// Canonical indicators, any of which will do.
  public var indicators: [String]?
  /// The name of a speaker or of a person named.
  public var speaker: String?
  /// A kind of fact.
  public var kind: FactKind?
  /// Articles by id, any of which will do.
  public var documents: [String]?
  /// Words that the sentence holds, each of them, in any order; letters of either case.
  public var words: [String] = []
  /// Digits that a number of the fact has, as `ExactNumber.bareDigits` gives them.
  public var bareDigits: String?
  /// Which of its kind in its article, from 0.
  public var position: Int?

  /// Whether the facts that an office has rejected are asked for, and not the others.
  public var rejected = false

  /// A question that everything answers.
  public init() {}

  /// The parts that are set, each as a question of its own, in the order of the options.
  public var parts: [FactQuery] {
    var parts: [FactQuery] = []
    func add(_ isSet: Bool, _ set: (inout FactQuery) -> Void) {
      guard isSet else { return }
      var part = FactQuery()
      part.exactly = exactly
      part.rejected = rejected
      set(&part)
      parts.append(part)
    }
    add(regions != nil) { $0.regions = regions }
    add(period != nil || !periodLabels.isEmpty) {
      $0.period = period
      $0.periodLabels = periodLabels
    }
    add(indicators != nil) { $0.indicators = indicators }
    add(speaker != nil) { $0.speaker = speaker }
    add(kind != nil) { $0.kind = kind }
    add(documents != nil) { $0.documents = documents }
    add(!words.isEmpty) { $0.words = words }
    return parts
  }
}
