/// A project on a list (所属清单), from the day it entered to the day it left.
public struct ListEntry: Hashable, Sendable, Codable {
  /// `Project.id` or the project's name.
  public let project: String
  /// 清单名称: 省百大, 市重点 …
  public let list: String
  /// 清单编号.
  public let code: String?
  /// 层级: 省级, 市级 …
  public let level: String?
  /// 年度.
  public let year: Int?
  /// 主管单位.
  public let owner: String?
  /// 版本.
  public let version: String?
  /// 调入时间.
  public let enteredOn: PartialDate?
  /// 调出时间.
  public let leftOn: PartialDate?
  /// 调出原因.
  public let reason: String?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    project: String, list: String, code: String? = nil, level: String? = nil, year: Int? = nil,
    owner: String? = nil, version: String? = nil, enteredOn: PartialDate? = nil,
    leftOn: PartialDate? = nil, reason: String? = nil, row: CellReference
  ) {
    self.project = project
    self.list = list
    self.code = code
    self.level = level
    self.year = year
    self.owner = owner
    self.version = version
    self.enteredOn = enteredOn
    self.leftOn = leftOn
    self.reason = reason
    self.row = row
  }
}

/// What a programme's code stands for at a place in certain years (专项, 提法).
public struct ProgrammeEntry: Hashable, Sendable, Codable {
  /// The code or name: 「4567」, 「百项千亿」.
  public let code: String
  /// The code of the region that uses it, or its name.
  public let place: String?
  /// The first year it holds for.
  public let firstYear: Int?
  /// The last year it holds for.
  public let lastYear: Int?
  /// What it stands for (内容, 释义).
  public let meaning: String?
  /// 指标.
  public let indicator: String?
  /// 目标, as written.
  public let target: String?
  /// 当前, as written.
  public let current: String?
  /// 牵头单位.
  public let lead: String?
  /// 节点.
  public let milestone: String?
  /// 来源.
  public let source: String?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    code: String, place: String? = nil, firstYear: Int? = nil, lastYear: Int? = nil,
    meaning: String? = nil, indicator: String? = nil, target: String? = nil, current: String? = nil,
    lead: String? = nil, milestone: String? = nil, source: String? = nil, row: CellReference
  ) {
    self.code = code
    self.place = place
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.meaning = meaning
    self.indicator = indicator
    self.target = target
    self.current = current
    self.lead = lead
    self.milestone = milestone
    self.source = source
    self.row = row
  }
}

/// An event (活动): a meeting, a signing, a ground-breaking, a visit.
public struct EventEntry: Hashable, Sendable, Codable {
  /// 编号.
  public let id: String?
  /// 类型: 签约, 推介, 集中开工, 外出招商 …
  public let kind: String?
  /// 名称.
  public let title: String
  /// The first day.
  public let start: PartialDate?
  /// The last day.
  public let end: PartialDate?
  /// 地点.
  public let place: String?
  /// 主办, 承办单位.
  public let host: String?
  /// 主题.
  public let theme: String?
  /// 层级.
  public let level: String?
  /// 所属活动.
  public let parent: String?
  /// 参加人员, as written.
  public let participants: String?
  /// 成果.
  public let outcome: String?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    id: String? = nil, kind: String? = nil, title: String, start: PartialDate? = nil,
    end: PartialDate? = nil, place: String? = nil, host: String? = nil, theme: String? = nil,
    level: String? = nil, parent: String? = nil, participants: String? = nil,
    outcome: String? = nil, row: CellReference
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.start = start
    self.end = end
    self.place = place
    self.host = host
    self.theme = theme
    self.level = level
    self.parent = parent
    self.participants = participants
    self.outcome = outcome
    self.row = row
  }
}

/// An award (表彰).
public struct AwardEntry: Hashable, Sendable, Codable {
  /// 年度.
  public let year: Int?
  /// 奖项.
  public let category: String
  /// 获奖单位 or 个人, in their order.
  public let recipients: [String]
  /// 颁发单位.
  public let conferredBy: String?
  /// 文号.
  public let document: String?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    year: Int? = nil, category: String, recipients: [String] = [], conferredBy: String? = nil,
    document: String? = nil, row: CellReference
  ) {
    self.year = year
    self.category = category
    self.recipients = recipients
    self.conferredBy = conferredBy
    self.document = document
    self.row = row
  }
}

/// An opportunity for investors (投资机会清单).
public struct OpportunityEntry: Hashable, Sendable, Codable {
  /// 编号.
  public let number: String?
  /// 名称.
  public let title: String
  /// The code of the region, or its name.
  public let region: String?
  /// 产业链.
  public let chain: String?
  /// 建设内容及规模.
  public let scale: String?
  /// 合作需求.
  public let needs: String?
  /// 估算投资.
  public let investment: Quantity<Money>
  /// 联系单位.
  public let contactUnit: String?
  /// 状态.
  public let status: String?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    number: String? = nil, title: String, region: String? = nil, chain: String? = nil,
    scale: String? = nil, needs: String? = nil, investment: Quantity<Money> = .missing,
    contactUnit: String? = nil, status: String? = nil, row: CellReference
  ) {
    self.number = number
    self.title = title
    self.region = region
    self.chain = chain
    self.scale = scale
    self.needs = needs
    self.investment = investment
    self.contactUnit = contactUnit
    self.status = status
    self.row = row
  }
}

/// A resource that lies idle (存量盘活): land, a plant, a building.
public struct ResourceEntry: Hashable, Sendable, Codable {
  /// 类型: 闲置土地, 厂房, 楼宇 …
  public let kind: String
  /// 名称.
  public let name: String
  /// The code of the region, or its name.
  public let region: String?
  /// 面积.
  public let area: Quantity<ExactNumber>
  /// 亩, 平方米 …
  public let areaUnit: String?
  /// 现状.
  public let state: String?
  /// 意向项目.
  public let match: String?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    kind: String, name: String, region: String? = nil, area: Quantity<ExactNumber> = .missing,
    areaUnit: String? = nil, state: String? = nil, match: String? = nil, row: CellReference
  ) {
    self.kind = kind
    self.name = name
    self.region = region
    self.area = area
    self.areaUnit = areaUnit
    self.state = state
    self.match = match
    self.row = row
  }
}

/// A contract as announced at a ceremony (签约公告); one contract may be announced several times.
public struct SigningEntry: Hashable, Sendable, Codable {
  /// `Project.id` or the project's name.
  public let project: String
  /// 签约活动.
  public let event: String?
  /// 签约时间.
  public let signedOn: PartialDate?
  /// 投资方.
  public let investor: String?
  /// 来源地.
  public let origin: String?
  /// 投资额.
  public let amount: Quantity<Money>
  /// 产业链.
  public let chain: String?
  /// 落地: the code of the region, or its name.
  public let region: String?
  /// 合同类型.
  public let contractKind: String?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    project: String, event: String? = nil, signedOn: PartialDate? = nil, investor: String? = nil,
    origin: String? = nil, amount: Quantity<Money> = .missing, chain: String? = nil,
    region: String? = nil, contractKind: String? = nil, row: CellReference
  ) {
    self.project = project
    self.event = event
    self.signedOn = signedOn
    self.investor = investor
    self.origin = origin
    self.amount = amount
    self.chain = chain
    self.region = region
    self.contractKind = contractKind
    self.row = row
  }
}
