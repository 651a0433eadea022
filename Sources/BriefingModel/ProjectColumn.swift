/// A column of the project ledger whose cells can be corrected (台账栏目), by its name in `Project`:
/// `totalInvestment`, `planned.groundbreaking`, `details.person`, or `extra.` and a heading.
public struct ProjectColumn: RawRepresentable, Hashable, Sendable, Codable {
  /// The name.
  public let rawValue: String

  /// The column called `rawValue`, or `nil` if there is none.
  public init?(rawValue: String) {
    let isExtra = rawValue.hasPrefix("extra.") && rawValue.utf8.count > 6
    guard isExtra || Self.headings[rawValue] != nil else { return nil }
    self.rawValue = rawValue
  }

  /// What its cells hold.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// An amount of yuan, or a word for its absence.
    case money
    /// A day, a month or a year.
    case date
    /// Text that may be left out.
    case text
    /// Text that must be there.
    case requiredText
    /// The unit that answers, by code.
    case unit
    /// Several names.
    case list
    /// 是 or 否.
    case flag
  }

  /// The columns but those of unknown headings, in the order of the ledger.
  public static let all: [ProjectColumn] = table.compactMap { ProjectColumn(rawValue: $0.0) }

  /// What its cells hold.
  public var kind: Kind { Self.kinds[rawValue] ?? .text }

  /// Its standard heading.
  public var heading: String { Self.headings[rawValue] ?? String(rawValue.dropFirst(6)) }

  /// The column with the standard heading `heading`, or `nil`.
  public init?(heading: String) {
    guard let name = Self.table.first(where: { $0.2 == heading })?.0 else { return nil }
    rawValue = name
  }

  private static let table: [(String, Kind, String)] =
    [
      ("name", .requiredText, "项目名称"), ("ownerUnit", .unit, "责任单位"), ("investor", .text, "投资方"),
      ("origin", .text, "投资来源地"), ("scale", .text, "建设内容及规模"), ("chain", .text, "产业链"),
      ("category", .text, "项目类别"), ("nature", .text, "建设性质"), ("lists", .list, "所属清单"),
      ("contractKind", .text, "签约类型"), ("totalInvestment", .money, "总投资"),
      ("contractInvestment", .money, "协议投资额"), ("planOfYear", .money, "年度计划投资"),
      ("doneThisYear", .money, "本年累计完成投资"), ("doneInAll", .money, "开工以来累计完成投资"),
      ("fundsThisYear", .money, "到位资金"),
    ] + stages("planned", "计划") + stages("actual", "实际") + [
      ("progress", .text, "形象进度"), ("problem", .text, "存在问题"), ("sponsor", .text, "包保领导"),
      ("remark", .text, "备注"), ("details.parent", .text, "父项目"),
      ("details.region", .text, "所在地"), ("details.investorType", .text, "投资方类型"),
      ("details.industry", .text, "产业"), ("details.chainLink", .text, "产业链环节"),
      ("details.signedAt", .text, "签约活动"), ("details.recruitMethod", .text, "招商方式"),
      ("details.doneBefore", .money, "截至上年底累计完成投资"),
      ("details.fundsInAll", .money, "累计到位资金"),
      ("details.isInStatistics", .flag, "是否入统"), ("details.inStatisticsOn", .date, "入统时间"),
      ("details.leadUnit", .text, "牵头单位"), ("details.taskForce", .text, "专班"),
      ("details.person", .text, "责任人"), ("details.reporter", .text, "填报人"),
    ]

  private static func stages(_ name: String, _ word: String) -> [(String, Kind, String)] {
    [
      ("signing", "签约"), ("groundbreaking", "开工"), ("completion", "竣工"), ("production", "投产"),
      ("fullCapacity", "达产达效"),
    ].map { (name + "." + $0.0, .date, word + $0.1 + "时间") }
  }

  private static let headings = Dictionary(uniqueKeysWithValues: table.map { ($0.0, $0.2) })
  private static let kinds = Dictionary(uniqueKeysWithValues: table.map { ($0.0, $0.1) })
}
