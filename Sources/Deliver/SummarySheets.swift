public import BriefingModel

/// The figures of a period, region by region (分地区汇总), as the briefing prints them, and beside them
/// how each was computed (口径与来源).
public struct SummarySheets: Sendable {
  private let overview: Overview
  private let regions: Set<String>?

  /// The figures of `overview`.
  ///
  /// - Parameter regions: Codes of the regions that are given, or `nil` for all.
  public init(_ overview: Overview, regions: Set<String>? = nil) {
    self.overview = overview
    self.regions = regions
  }

  private var summaries: [RegionSummary] {
    ([overview.city].compactMap(\.self) + overview.units).filter {
      regions?.contains($0.region.code) ?? true
    }
  }

  private var notes: [String] {
    let period = overview.period
    let days = [period.start, period.end].compactMap { $0?.chinese }.joined(separator: "至")
    return ["报告期：" + (days.isEmpty ? period.label : days), "数据截至：" + overview.asOf.chinese]
  }

  /// The figures: a row a region, a column a measure.
  public var figures: Sheet {
    let measures = Measure.allCases.map(\.definition)
    let columns =
      [
        Sheet.Column("单位"), Sheet.Column("代码", .code), Sheet.Column("分组"),
        Sheet.Column("位次", .integer), Sheet.Column("不参与排名原因"),
      ] + measures.map { Sheet.Column($0.name, unit: $0.unit, .figure(decimals: $0.decimals)) }
    return Sheet(
      name: "分地区汇总", notes: notes, columns: columns, frozenColumns: 1,
      rows: summaries.map { summary in
        [
          .text(summary.region.name), .text(summary.region.code),
          SheetCell(summary.standing?.group),
          summary.standing?.rank.map { .number(ExactNumber($0)) } ?? .empty,
          SheetCell(summary.standing?.unrankedReason),
        ] + Measure.allCases.map { Self.value(summary.figure($0)) }
      })
  }

  /// The value as printed.
  private static func value(_ figure: ComputedFigure?) -> SheetCell {
    guard let figure else { return .empty }
    guard let computation = figure.computation, case .given = figure.value else {
      // Without a number there is nothing that the closure could be asked for.
      return SheetCell(figure.value) { $0.rounded(decimals: figure.measure.definition.decimals) }
    }
    return .number(computation.rounded)
  }

  // MARK: Sources

  /// How each figure was computed: formula, inputs, cohort, day and source.
  public var sources: Sheet {
    Sheet(
      name: "口径与来源", notes: notes,
      columns: [
        Sheet.Column("单位"), Sheet.Column("代码", .code), Sheet.Column("指标"),
        Sheet.Column("公式编号", .code), Sheet.Column("印发数", .number), Sheet.Column("计量单位"),
        Sheet.Column("精确值", .code), Sheet.Column("公式"), Sheet.Column("分子"),
        Sheet.Column("分子值", .code), Sheet.Column("分母"), Sheet.Column("分母值", .code),
        Sheet.Column("其他算式项"), Sheet.Column("统计范围"), Sheet.Column("数据截至", .date),
        Sheet.Column("来源"),
      ], frozenColumns: 3,
      rows: summaries.flatMap { summary in
        summary.figures.map { Self.source($0, of: summary.region) }
      })
  }

  private static func source(_ figure: ComputedFigure, of region: Region) -> [SheetCell] {
    let definition = figure.measure.definition
    let head: [SheetCell] = [
      .text(region.name), .text(region.code), .text(definition.name),
      .text(figure.measure.rawValue), value(figure), .text(definition.unit),
    ]
    guard let computation = figure.computation else {
      return head + [
        .empty, .text(definition.formula), .empty, .empty, .empty, .empty, .empty,
        .text(definition.cohort), .empty, .empty,
      ]
    }
    let isRate = computation.operation == .percentage && computation.inputs.count == 2
    let inputs = isRate ? [] : computation.inputs
    let (upper, lower) =
      isRate ? (computation.inputs[0], computation.inputs[1]) : (nil, nil)
    return head + [
      .text(exact(computation.value)), .text(computation.formula),
      SheetCell(upper?.name), SheetCell(upper.map { exact($0.value) }),
      SheetCell(lower?.name), SheetCell(lower.map { exact($0.value) }),
      SheetCell(listed(inputs)),
      .text(computation.cohort), SheetCell(computation.asOf), SheetCell(computation.source),
    ]
  }

  /// The longest list of inputs that is given in full; longer ones are counted.
  private static let mostInputs = 4

  /// The inputs of a sum or a difference; how many there are where a cell would be too long for them.
  private static func listed(_ inputs: [Computation.Input]) -> String {
    inputs.count <= mostInputs
      ? inputs.map { "\($0.name)=\(exact($0.value))" }.joined(separator: "；")
      : "共\(inputs.count)项之和"
  }

  /// `ratio` in full: as a decimal where it has an end, else as a fraction.
  private static func exact(_ ratio: Ratio) -> String {
    var (denominator, decimals) = (ratio.denominator, 0)
    var (twos, fives) = (0, 0)
    while denominator % 2 == 0 { (denominator, twos) = (denominator / 2, twos + 1) }
    while denominator % 5 == 0 { (denominator, fives) = (denominator / 5, fives + 1) }
    decimals = max(twos, fives)
    let most = Int128(Int64.max) / 1_000_000_000
    guard denominator == 1, decimals <= 9, ratio.numerator.magnitude < most.magnitude else {
      // A fraction is text, and text with a hyphen before it might be taken for a formula.
      return (ratio.numerator < 0 ? "−" : "") + "\(ratio.numerator.magnitude)/\(ratio.denominator)"
    }
    return ratio.rounded(decimals: decimals).description
  }
}
