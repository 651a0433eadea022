/// A row of the project ledger (项目台账), as it stood in one snapshot.
public struct Project: Hashable, Sendable, Codable, Identifiable {
  /// 项目编号; made from name and unit where the ledger gives none.
  public let id: String
  /// 国家项目代码, 24 characters, or `nil`.
  public let nationalCode: String?
  /// 项目名称.
  public let name: String
  /// The code of the unit that reports and answers for it (责任单位).
  public let ownerUnit: String
  /// 投资方 / 建设单位.
  public let investor: String?
  /// 投资来源地: 境外, 省外, 市外, 市内.
  public let origin: String?
  /// 建设内容及规模.
  public let scale: String?
  /// 产业链.
  public let chain: String?
  /// 项目类别.
  public let category: String?
  /// 建设性质: 新建, 续建, 扩建, 技改, 预备 …
  public let nature: String?
  /// 所属清单.
  public let lists: [String]
  /// 签约类型: 意向, 框架协议, 正式合同.
  public let contractKind: String?
  /// 总投资.
  public let totalInvestment: Quantity<Money>
  /// 协议投资额.
  public let contractInvestment: Quantity<Money>
  /// 年度计划投资.
  public let planOfYear: Quantity<Money>
  /// 本年累计完成投资.
  public let doneThisYear: Quantity<Money>
  /// 开工以来累计完成投资.
  public let doneInAll: Quantity<Money>
  /// 到位资金（本年）.
  public let fundsThisYear: Quantity<Money>
  /// Planned days of the stages.
  public let planned: StageDates
  /// Days on which stages were reached.
  public let actual: StageDates
  /// 形象进度.
  public let progress: String?
  /// 存在问题.
  public let problem: String?
  /// 包保领导.
  public let sponsor: String?
  /// 备注.
  public let remark: String?
  /// Columns with headings the program does not know, by heading.
  public let extra: [String: String]
  /// What is kept of the columns beyond these.
  public let details: ProjectDetails
  /// The row's first cell, for messages.
  public let row: CellReference
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
