/// Where a printed figure comes from.
public struct Provenance: Hashable, Sendable, Codable, Identifiable {
  /// Unique in the briefing.
  public let id: String
  /// What was printed.
  public let printed: String
  /// Computed from the ledger, or stated in a text.
  public let origin: Origin

  /// Makes a value of its parts.
  public init(id: String, printed: String, origin: Origin) {
    self.id = id
    self.printed = printed
    self.origin = origin
  }

  /// Where a figure comes from.
  public enum Origin: Hashable, Sendable, Codable {
    /// Stated in a text: the sentence that says so.
    case stated(FigureFact)
    /// Computed: how, from which values, over which projects.
    case computed(Computation)
  }
}

/// How a figure was computed.
public struct Computation: Hashable, Sendable, Codable {
  /// The indicator's name.
  public let indicator: String
  /// The formula in words: 「到位资金÷年度目标」.
  public let formula: String
  /// The exact result in the printed unit.
  public let value: Ratio
  /// How many decimals are printed.
  public let decimals: Int
  /// Named inputs, exact, in the formula's order.
  public let inputs: [Input]
  /// Which projects were counted: 「正式合同项目」.
  public let cohort: String
  /// The day the data was cut off.
  public let asOf: CalendarDate
  /// The snapshot's file and the number of rows, or other sources.
  public let source: String
  /// The arithmetic from `inputs` to `value`, for whoever recomputes it.
  public let operation: Operation?
  /// Which figure of the summaries it is, or `nil`.
  public let measure: Measure?
  /// `Region.code` of the unit it is about, or `nil`.
  public let region: String?

  /// Makes a value of its parts.
  public init(
    indicator: String, formula: String, value: Ratio, decimals: Int, inputs: [Input] = [],
    cohort: String, asOf: CalendarDate, source: String, operation: Operation? = nil,
    measure: Measure? = nil, region: String? = nil
  ) {
    self.indicator = indicator
    self.formula = formula
    self.value = value
    self.decimals = decimals
    self.inputs = inputs
    self.cohort = cohort
    self.asOf = asOf
    self.source = source
    self.operation = operation
    self.measure = measure
    self.region = region
  }

  /// The arithmetic of a computation.
  public enum Operation: String, Sendable, Codable {
    /// The sum of all inputs; of one input, that input.
    case sum
    /// The first input less the second.
    case difference
    /// The first input ÷ the second × 100.
    case percentage
  }

  /// A value that went into a computation.
  public struct Input: Hashable, Sendable, Codable {
    /// Its name.
    public let name: String
    /// Its exact value.
    public let value: Ratio

    /// Makes a value of its parts.
    public init(name: String, value: Ratio) {
      self.name = name
      self.value = value
    }
  }
}
