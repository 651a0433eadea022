/// A row of the project ledger (项目台账), as it stood in one snapshot.
public struct Project: Hashable, Sendable, Codable, Identifiable {
  /// 项目编号; made from name and unit where the ledger gives none.
  public internal(set) var id: String
  /// 国家项目代码, 24 characters, or `nil`.
  public internal(set) var nationalCode: String?
  /// 项目名称.
  public internal(set) var name: String
  /// The code of the unit that reports and answers for it (责任单位).
  public internal(set) var ownerUnit: String
  /// 投资方 / 建设单位.
  public internal(set) var investor: String?
  /// 投资来源地: 境外, 省外, 市外, 市内.
  public internal(set) var origin: String?
  /// 建设内容及规模.
  public internal(set) var scale: String?
  /// 产业链.
  public internal(set) var chain: String?
  /// 项目类别.
  public internal(set) var category: String?
  /// 建设性质: 新建, 续建, 扩建, 技改, 预备 …
  public internal(set) var nature: String?
  /// 所属清单.
  public internal(set) var lists: [String]
  /// 签约类型: 意向, 框架协议, 正式合同.
  public internal(set) var contractKind: String?
  /// 总投资.
  public internal(set) var totalInvestment: Quantity<Money>
  /// 协议投资额.
  public internal(set) var contractInvestment: Quantity<Money>
  /// 年度计划投资.
  public internal(set) var planOfYear: Quantity<Money>
  /// 本年累计完成投资.
  public internal(set) var doneThisYear: Quantity<Money>
  /// 开工以来累计完成投资.
  public internal(set) var doneInAll: Quantity<Money>
  /// 到位资金（本年）.
  public internal(set) var fundsThisYear: Quantity<Money>
  /// Planned days of the stages.
  public internal(set) var planned: StageDates
  /// Days on which stages were reached.
  public internal(set) var actual: StageDates
  /// 形象进度.
  public internal(set) var progress: String?
  /// 存在问题.
  public internal(set) var problem: String?
  /// 包保领导.
  public internal(set) var sponsor: String?
  /// 备注.
  public internal(set) var remark: String?
  /// Columns with headings the program does not know, by heading.
  public internal(set) var extra: [String: String]
  /// What is kept of the columns beyond these.
  public internal(set) var details: ProjectDetails
  /// The row's first cell, for messages.
  public internal(set) var row: CellReference
  /// What the project is known by through all snapshots, renamed or renumbered; `id` until a store
  /// has compared it with those before.
  public var identity: String

  /// Makes a value of its parts.
  public init(
    id: String, nationalCode: String? = nil, name: String, ownerUnit: String,
    investor: String? = nil, origin: String? = nil, scale: String? = nil, chain: String? = nil,
    category: String? = nil, nature: String? = nil, lists: [String] = [],
    contractKind: String? = nil, totalInvestment: Quantity<Money>,
    contractInvestment: Quantity<Money>, planOfYear: Quantity<Money>,
    doneThisYear: Quantity<Money>, doneInAll: Quantity<Money>, fundsThisYear: Quantity<Money>,
    planned: StageDates, actual: StageDates, progress: String? = nil, problem: String? = nil,
    sponsor: String? = nil, remark: String? = nil, extra: [String: String] = [:],
    details: ProjectDetails = ProjectDetails(), row: CellReference, identity: String? = nil
  ) {
    self.id = id
    self.nationalCode = nationalCode
    self.name = name
    self.ownerUnit = ownerUnit
    self.investor = investor
    self.origin = origin
    self.scale = scale
    self.chain = chain
    self.category = category
    self.nature = nature
    self.lists = lists
    self.contractKind = contractKind
    self.totalInvestment = totalInvestment
    self.contractInvestment = contractInvestment
    self.planOfYear = planOfYear
    self.doneThisYear = doneThisYear
    self.doneInAll = doneInAll
    self.fundsThisYear = fundsThisYear
    self.planned = planned
    self.actual = actual
    self.progress = progress
    self.problem = problem
    self.sponsor = sponsor
    self.remark = remark
    self.extra = extra
    self.details = details
    self.row = row
    self.identity = identity ?? id
  }
}
