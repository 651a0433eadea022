/// A figure the program computes of a region (指标), defined once in `MeasureDefinition.table`.
public enum Measure: String, Sendable, Codable, CaseIterable, Comparable {
  /// 新签约项目数 of the period.
  case signedInPeriod
  /// 新签约投资额 of the period.
  case signedInvestmentInPeriod
  /// 累计新签约项目数 since 1 January.
  case signedThisYear
  /// 累计新签约投资额 since 1 January.
  case signedInvestmentThisYear
  /// 新开工项目数 of the period.
  case startedInPeriod
  /// 累计新开工项目数 since 1 January.
  case startedThisYear
  /// 到位资金 of the period.
  case fundsInPeriod
  /// 累计到位资金 since 1 January.
  case fundsThisYear
  /// 在谈项目数 at the cut-off.
  case negotiating
  /// 在库项目数 at the cut-off: every project of the ledger.
  case stock
  /// 前期项目数 at the cut-off.
  case preparing
  /// 开工（在建）项目数 at the cut-off.
  case underConstruction
  /// 竣工项目数 at the cut-off.
  case completed
  /// 投产项目数 at the cut-off.
  case producing
  /// 到位资金年度目标.
  case fundsTarget
  /// 目标完成率 of 到位资金.
  case completion
  /// 时间进度, by day.
  case timeProgress
  /// 较时间进度: completion less time progress, in 个百分点.
  case lead
  /// 在办问题数 at the cut-off.
  case openIssues

  public static func < (l: Measure, r: Measure) -> Bool {
    (allCases.firstIndex(of: l) ?? 0) < (allCases.firstIndex(of: r) ?? 0)
  }

  /// Its definition.
  public var definition: MeasureDefinition {
    MeasureDefinition.table.first { $0.measure == self }
      ?? MeasureDefinition(self, name: rawValue, unit: "", decimals: 0, formula: "", cohort: "")
  }
}

/// How a measure is defined (口径): name, unit, formula, whom it counts, and the note printed of it.
public struct MeasureDefinition: Hashable, Sendable {
  /// The measure.
  public let measure: Measure
  /// Its name in messages and provenance.
  public let name: String
  /// The printed unit.
  public let unit: String
  /// How many decimals a table prints.
  public let decimals: Int
  /// The formula in words; for a rate, numerator ÷ denominator.
  public let formula: String
  /// Which projects are counted.
  public let cohort: String
  /// The head and text of the caliber note, or `nil` if another measure's note covers it.
  public let note: Note?
  /// Whether a rate may exceed 100 %.
  public let mayExceedHundred: Bool

  /// A definition.
  public init(
    _ measure: Measure, name: String, unit: String, decimals: Int, formula: String,
    cohort: String, note: Note? = nil, mayExceedHundred: Bool = false
  ) {
    self.measure = measure
    self.name = name
    self.unit = unit
    self.decimals = decimals
    self.formula = formula
    self.cohort = cohort
    self.note = note
    self.mayExceedHundred = mayExceedHundred
  }

  /// A caliber note.
  public struct Note: Hashable, Sendable {
    /// What it defines.
    public let head: String
    /// The definition.
    public let text: String

    /// A note.
    public init(_ head: String, _ text: String) {
      self.head = head
      self.text = text
    }
  }

  /// All definitions, in the order of `Measure`.
  public static let table: [MeasureDefinition] = [
    MeasureDefinition(
      .signedInPeriod, name: "本期新签约项目数", unit: "个", decimals: 0,
      formula: "签约日期在本期内的正式合同项目计数", cohort: "正式合同项目",
      note: Note("新签约", "签订正式合同的项目，按签约日期归入时段；意向、框架协议不计。")),
    MeasureDefinition(
      .signedInvestmentInPeriod, name: "本期新签约投资额", unit: "亿元", decimals: 2,
      formula: "本期新签约项目投资额之和", cohort: "正式合同项目"),
    MeasureDefinition(
      .signedThisYear, name: "累计新签约项目数", unit: "个", decimals: 0,
      formula: "签约日期在本年1月1日至数据截至日的正式合同项目计数", cohort: "正式合同项目"),
    MeasureDefinition(
      .signedInvestmentThisYear, name: "累计新签约投资额", unit: "亿元", decimals: 2,
      formula: "累计新签约项目投资额之和", cohort: "正式合同项目"),
    MeasureDefinition(
      .startedInPeriod, name: "本期新开工项目数", unit: "个", decimals: 0,
      formula: "实际开工日期在本期内的项目计数", cohort: "台账全部项目",
      note: Note("新开工", "实际开工日期在时段内的项目；续建、复工不计。")),
    MeasureDefinition(
      .startedThisYear, name: "累计新开工项目数", unit: "个", decimals: 0,
      formula: "实际开工日期在本年1月1日至数据截至日的项目计数", cohort: "台账全部项目"),
    MeasureDefinition(
      .fundsInPeriod, name: "本期到位资金", unit: "亿元", decimals: 2,
      formula: "本期累计到位资金−上期累计到位资金", cohort: "台账全部项目"),
    MeasureDefinition(
      .fundsThisYear, name: "累计到位资金", unit: "亿元", decimals: 2,
      formula: "项目本年到位资金之和", cohort: "台账全部项目",
      note: Note(
        "到位资金", "项目本年实际到位的资金，累计数自1月1日起；本期数为两期台账累计数之差，与合同投资额不相加。")),
    MeasureDefinition(
      .negotiating, name: "在谈项目数", unit: "个", decimals: 0,
      formula: "未签订正式合同且未开工的项目计数", cohort: "在谈、意向和框架协议项目",
      note: Note("在谈", "台账中未签订正式合同且未开工的项目，含意向和框架协议。")),
    MeasureDefinition(
      .stock, name: "在库项目数", unit: "个", decimals: 0,
      formula: "台账项目计数", cohort: "台账全部项目"),
    MeasureDefinition(
      .preparing, name: "前期项目数", unit: "个", decimals: 0,
      formula: "未开工的项目计数", cohort: "台账全部项目",
      note: Note("阶段", "按已到达的最末阶段划分，每个项目只计一次；前期为未开工项目，含在谈。")),
    MeasureDefinition(
      .underConstruction, name: "开工项目数", unit: "个", decimals: 0,
      formula: "已开工、未竣工的项目计数", cohort: "台账全部项目"),
    MeasureDefinition(
      .completed, name: "竣工项目数", unit: "个", decimals: 0,
      formula: "已竣工、未投产的项目计数", cohort: "台账全部项目"),
    MeasureDefinition(
      .producing, name: "投产项目数", unit: "个", decimals: 0,
      formula: "已投产的项目计数", cohort: "台账全部项目"),
    MeasureDefinition(
      .fundsTarget, name: "到位资金年度目标", unit: "亿元", decimals: 2,
      formula: "下达的年度目标", cohort: "目标任务表"),
    MeasureDefinition(
      .completion, name: "目标完成率", unit: "%", decimals: 1,
      formula: "累计到位资金÷到位资金年度目标", cohort: "台账全部项目",
      note: Note("完成率", "累计到位资金÷年度目标；位次按组内完成率精确值排列，相同者并列。"),
      mayExceedHundred: true),
    MeasureDefinition(
      .timeProgress, name: "时间进度", unit: "%", decimals: 1,
      formula: "本年已过天数÷全年天数", cohort: "日历"),
    MeasureDefinition(
      .lead, name: "较时间进度", unit: "个百分点", decimals: 1,
      formula: "目标完成率−时间进度", cohort: "台账全部项目"),
    MeasureDefinition(
      .openIssues, name: "在办问题数", unit: "件", decimals: 0,
      formula: "问题清单中未销号的问题计数", cohort: "问题清单"),
  ]
}
