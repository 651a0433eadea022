/// A cell of a spreadsheet, as messages and provenance name it: `台账.xlsx`, 「项目」, `B7`.
public struct CellReference: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The file's name without its folders.
  public let file: String
  /// The sheet's name; `nil` for a file without sheets.
  public let sheet: String?
  /// The cell, such as `B7`.
  public let cell: String

  /// Makes a value of its parts.
  public init(file: String, sheet: String? = nil, cell: String) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
  }

  public var description: String { file + "!" + (sheet.map { $0 + "!" } ?? "") + cell }
}

/// The days on which a project reached, or is to reach, each stage.
///
/// A date without any part is a stage that was reached (已开工) on a day nobody states; `nil` is one
/// of which nothing is said.
public struct StageDates: Hashable, Sendable, Codable {
  /// 签约.
  public let signing: PartialDate?
  /// 开工.
  public let groundbreaking: PartialDate?
  /// 竣工.
  public let completion: PartialDate?
  /// 投产.
  public let production: PartialDate?
  /// 达产达效.
  public let fullCapacity: PartialDate?

  /// Makes a value of its parts.
  public init(
    signing: PartialDate? = nil, groundbreaking: PartialDate? = nil,
    completion: PartialDate? = nil, production: PartialDate? = nil,
    fullCapacity: PartialDate? = nil
  ) {
    self.signing = signing
    self.groundbreaking = groundbreaking
    self.completion = completion
    self.production = production
    self.fullCapacity = fullCapacity
  }
}

/// The project ledger as it stood on one day.
public struct LedgerSnapshot: Hashable, Sendable, Codable {
  /// The day the data was cut off (数据截至).
  public let asOf: CalendarDate
  /// The file's name without its folders.
  public let fileName: String
  /// The SHA-256 of the file, in hexadecimal.
  public let fileHash: String
  /// The rows, in the file's order.
  public internal(set) var projects: [Project]
  /// 合计 and 小计 rows, kept as checks and never added.
  public internal(set) var statedTotals: [StatedTotal]

  /// Makes a value of its parts.
  public init(
    asOf: CalendarDate, fileName: String, fileHash: String, projects: [Project] = [],
    statedTotals: [StatedTotal] = []
  ) {
    self.asOf = asOf
    self.fileName = fileName
    self.fileHash = fileHash
    self.projects = projects
    self.statedTotals = statedTotals
  }

  /// The snapshot without its rows.
  public var header: LedgerHeader {
    LedgerHeader(asOf: asOf, fileName: fileName, fileHash: fileHash)
  }

  /// A total the ledger itself states.
  public struct StatedTotal: Hashable, Sendable, Codable {
    /// The row's label: 「合计」, 「小计」.
    public let label: String
    /// The column's name in `Project`, such as `totalInvestment`.
    public let column: String
    /// What the ledger says the sum is.
    public let value: Money
    /// The cell.
    public let cell: CellReference

    /// Makes a value of its parts.
    public init(label: String, column: String, value: Money, cell: CellReference) {
      self.label = label
      self.column = column
      self.value = value
      self.cell = cell
    }
  }
}

/// Which snapshot of the ledger some rows belong to.
public struct LedgerHeader: Hashable, Sendable, Codable {
  /// The day the data was cut off (数据截至).
  public let asOf: CalendarDate
  /// The file's name without its folders.
  public let fileName: String
  /// The SHA-256 of the file, in hexadecimal.
  public let fileHash: String

  /// Makes a value of its parts.
  public init(asOf: CalendarDate, fileName: String, fileHash: String) {
    self.asOf = asOf
    self.fileName = fileName
    self.fileHash = fileHash
  }
}

/// A target (目标任务) of one unit.
public struct Target: Hashable, Sendable, Codable {
  /// The unit's code.
  public let unit: String
  /// The indicator: 到位资金, 完成投资, 签约项目数 …
  public let indicator: String
  /// The year it is for.
  public let year: Int
  /// The value in the base unit (元, 个).
  public let value: ExactNumber
  /// The base unit.
  public let unitOfMeasure: String
  /// Who set it: 省下达, 市自定, 县区承诺.
  public let setBy: String?
  /// The cell.
  public let cell: CellReference

  /// Makes a value of its parts.
  public init(
    unit: String, indicator: String, year: Int, value: ExactNumber, unitOfMeasure: String,
    setBy: String? = nil, cell: CellReference
  ) {
    self.unit = unit
    self.indicator = indicator
    self.year = year
    self.value = value
    self.unitOfMeasure = unitOfMeasure
    self.setBy = setBy
    self.cell = cell
  }
}

/// A problem of a project (问题清单).
public struct Issue: Hashable, Sendable, Codable, Identifiable {
  /// The number in the list.
  public let id: String
  /// `Project.id`, or the project's name where the list gives no number.
  public let project: String
  /// 存在问题.
  public let text: String
  /// 问题类型: 用地, 资金, 审批手续 …
  public let kind: String
  /// 提出时间.
  public let raisedOn: CalendarDate?
  /// The code of the unit responsible (责任单位).
  public let unit: String
  /// 责任人.
  public let person: String?
  /// 解决时限.
  public let due: CalendarDate?
  /// 层级, 0 (项目单位) to 5 (报省).
  public let level: Int
  /// 状态: 新增, 在办, 已解决 …
  public let status: String
  /// 销号时间.
  public let closedOn: CalendarDate?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    id: String, project: String, text: String, kind: String, raisedOn: CalendarDate? = nil,
    unit: String, person: String? = nil, due: CalendarDate? = nil, level: Int, status: String,
    closedOn: CalendarDate? = nil, row: CellReference
  ) {
    self.id = id
    self.project = project
    self.text = text
    self.kind = kind
    self.raisedOn = raisedOn
    self.unit = unit
    self.person = person
    self.due = due
    self.level = level
    self.status = status
    self.closedOn = closedOn
    self.row = row
  }
}

/// Who answers for a project (责任链).
public struct Duty: Hashable, Sendable, Codable {
  /// `Project.id` or project name.
  public let project: String
  /// 包保领导, 牵头单位, 责任单位, 责任人 …
  public let role: String
  /// The person or unit.
  public let holder: String
  /// The holder's post, or `nil`.
  public let post: String?
  /// The row's first cell.
  public let row: CellReference

  /// Makes a value of its parts.
  public init(
    project: String, role: String, holder: String, post: String? = nil, row: CellReference
  ) {
    self.project = project
    self.role = role
    self.holder = holder
    self.post = post
    self.row = row
  }
}

extension Issue {
  /// Whether it was open at the end of `day`, as its dates tell; `nil` if they do not.
  public func isOpen(on day: CalendarDate) -> Bool? {
    guard let raisedOn else { return nil }
    if raisedOn > day { return false }
    if let closedOn { return closedOn > day }
    return Self.closedStates.contains(status) ? nil : true
  }

  /// The states in which an issue is struck off (销号).
  public static let closedStates: Set<String> = [
    "已解决", "已销号", "销号", "办结", "已办结", "解决", "合并", "撤销",
  ]
}
