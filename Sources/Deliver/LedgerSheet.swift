public import BriefingModel

/// The project ledger as a table (项目台账), headed so that our own reader understands it.
///
/// The columns are always the same and in one order; behind them come the factors (要素) and the
/// columns that the program does not know, by their headings.
public struct LedgerSheet: Sendable {
  private let snapshot: LedgerSnapshot
  private let names: UnitLabels
  private let claims: @Sendable (String) -> Bool

  /// The ledger `snapshot`.
  ///
  /// - Parameters:
  ///   - units: The register, whose names stand in place of codes.
  ///   - claims: Whether a reader would take a heading for one of the ledger's own columns; an unknown
  ///     column of such a name, as a rounded amount leaves behind, is told apart from it.
  public init(
    _ snapshot: LedgerSnapshot, units: [Region], claims: @escaping @Sendable (String) -> Bool
  ) {
    self.snapshot = snapshot
    self.claims = claims
    names = UnitLabels(units)
  }

  /// What stands before an unknown heading that would claim a column of the ledger's own.
  private static let aside = "原表·"

  /// The table.
  public var sheet: Sheet {
    let projects = snapshot.projects
    let factors = Self.factorColumns(of: projects)
    let own = LedgerColumn.all(names: names) + LedgerColumn.undecided(in: projects) + factors
    let extra = extraColumns(of: projects, besides: own)
    let aside = Set(extra.map(\.column.name))
    let columns =
      own.map { aside.contains(Self.aside + $0.column.heading) ? $0 : $0.keepingUnread } + extra
    return Sheet(
      name: "项目台账", notes: ["数据截至：" + snapshot.asOf.chinese], columns: columns.map(\.column),
      frozenColumns: 3, count: projects.count
    ) { row in columns.map { $0.cell(projects[row]) } }
  }

  /// A column for each heading that the program does not know.
  private func extraColumns(of projects: [Project], besides own: [LedgerColumn]) -> [LedgerColumn] {
    let known = Dictionary(own.map { ($0.column.heading, $0) }) { first, _ in first }
    return Set(projects.flatMap(\.extra.keys))
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      .compactMap { key in
        // What could not be read under one of our own headings stands in its cell.
        if let column = known[key],
          projects.allSatisfy({ $0.extra[key] == nil || column.cell($0).isNothing })
        {
          return nil
        }
        let name = known[key] != nil || claims(key) ? Self.aside + key : key
        return LedgerColumn(name, .text) { SheetCell($0.extra[key]) }
      }
  }

  /// A column for each factor; its unit stands in the heading where all projects have the same.
  private static func factorColumns(of projects: [Project]) -> [LedgerColumn] {
    var units: [String: Set<String?>] = [:]
    for project in projects {
      for (name, factor) in project.details.factors { units[name, default: []].insert(factor.unit) }
    }
    let names = units.keys.sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    return names.map { name in
      let unit = units[name]?.count == 1 ? units[name]?.first ?? nil : nil
      return LedgerColumn(name, unit: unit, .number) { project in
        guard let factor = project.details.factors[name] else { return .empty }
        let cell = SheetCell(factor.value) { $0 }
        guard case .number(let value) = cell, let own = factor.unit, own != unit else {
          return cell
        }
        return .text(value.description + own)
      }
    }
  }
}

/// A column of the ledger and what stands in it of a project.
struct LedgerColumn: Sendable {
  let column: Sheet.Column
  let cell: @Sendable (Project) -> SheetCell

  init(
    _ name: String, unit: String? = nil, _ kind: Sheet.Kind,
    _ cell: @escaping @Sendable (Project) -> SheetCell
  ) {
    self.init(Sheet.Column(name, unit: unit, kind), cell)
  }

  private init(_ column: Sheet.Column, _ cell: @escaping @Sendable (Project) -> SheetCell) {
    self.column = column
    self.cell = cell
  }

  /// The column with what could not be read, kept under the column's own heading, in the cells that
  /// hold nothing else.
  var keepingUnread: LedgerColumn {
    let heading = column.heading
    return LedgerColumn(column) { [cell] project in
      let value = cell(project)
      guard value.isNothing, let text = project.extra[heading] else { return value }
      return SheetCell(text)
    }
  }

  /// A column of words; a cell that says why it holds nothing says so.
  ///
  /// - Parameter key: The name under which a reader keeps why a cell holds nothing.
  private static func words(
    _ key: String, _ name: String, _ kind: Sheet.Kind = .text,
    _ text: @escaping @Sendable (Project) -> String?
  ) -> LedgerColumn {
    LedgerColumn(name, kind) { project in
      let cell = SheetCell(text(project))
      guard cell == .empty, let absence = project.details.absences[key] else { return cell }
      return .absent(absence)
    }
  }

  /// A column of money in 万元.
  private static func money(
    _ name: String, _ amount: @escaping @Sendable (Project) -> Quantity<Money>
  ) -> LedgerColumn {
    LedgerColumn(name, unit: MoneyUnit.wanYuan.rawValue, .money) { SheetCell(amount($0)) }
  }

  /// A column of days; a stage that was reached on a day nobody states is told by `reached`.
  private static func date(
    _ key: String, _ name: String, reached: String? = nil,
    _ date: @escaping @Sendable (Project) -> PartialDate?
  ) -> LedgerColumn {
    LedgerColumn(name, .date) { project in
      guard let date = date(project) else {
        return project.details.absences[key].map { .absent($0) } ?? .empty
      }
      return date.chinese.isEmpty ? SheetCell(reached) : .date(date)
    }
  }

  /// The columns every ledger has, in the order of the standard.
  static func all(names: UnitLabels) -> [LedgerColumn] {
    identity(names) + description(names) + amounts + stages + people(names)
  }

  private static func identity(_ names: UnitLabels) -> [LedgerColumn] {
    [
      words("id", "项目编号", .code) { $0.id },
      words("nationalCode", "国家项目代码", .code) { $0.nationalCode },
      words("name", "项目名称") { $0.name },
      words("parent", "父项目") { $0.details.parent },
      words("region", "所在地") { $0.details.region.map(names.label) },
      words("ownerUnit", "责任单位") { names.label($0.ownerUnit) },
      words("recruiters", "招引单位") { project in
        project.details.recruiters.map { recruiter in
          names.label(recruiter.unit) + (recruiter.percent.map { "\($0)%" } ?? "")
        }.joined(separator: "、")
      },
      words("investor", "投资方") { $0.investor },
      words("investorType", "投资方类型") { $0.details.investorType },
      words("origin", "投资来源地") { $0.origin },
    ]
  }

  private static func description(_ names: UnitLabels) -> [LedgerColumn] {
    [
      words("scale", "建设内容及规模") { $0.scale },
      words("industry", "产业") { $0.details.industry },
      words("chain", "产业链") { $0.chain },
      words("chainLink", "产业链环节") { $0.details.chainLink },
      words("category", "项目类别") { $0.category },
      words("nature", "建设性质") { $0.nature },
      words("lists", "所属清单") { $0.lists.joined(separator: "、") },
      words("contractKind", "签约类型") { $0.contractKind },
      words("signedAt", "签约活动") { $0.details.signedAt },
      words("recruitMethod", "招商方式") { $0.details.recruitMethod },
    ]
  }

  private static let amounts: [LedgerColumn] = [
    money("总投资") { $0.totalInvestment },
    money("协议投资额") { $0.contractInvestment },
    money("年度计划投资") { $0.planOfYear },
    money("截至上年底累计完成投资") { $0.details.doneBefore },
    money("本年累计完成投资") { $0.doneThisYear },
    money("开工以来累计完成投资") { $0.doneInAll },
    money("本年到位资金") { $0.fundsThisYear },
    money("累计到位资金") { $0.details.fundsInAll },
    LedgerColumn("实际利用外资", unit: "万美元", .number) { foreign($0.details.foreignInvestment) },
  ]

  /// Dollars in 万美元; another currency, or an amount with more decimals than fit, with its unit.
  private static func foreign(_ money: Quantity<ForeignMoney>) -> SheetCell {
    guard case .given(let given) = money else {
      return SheetCell(money) { $0.amount }
    }
    if given.currency == "美元", let amount = given.amount.multiplied(byPowerOfTen: -4) {
      return .number(amount.normalized)
    }
    return .text(given.amount.description + given.currency)
  }

  /// The stages, the words for them, and their days.
  private static let stageDays: [(String, String, @Sendable (StageDates) -> PartialDate?)] = [
    ("signing", "签约", { $0.signing }), ("groundbreaking", "开工", { $0.groundbreaking }),
    ("completion", "竣工", { $0.completion }), ("production", "投产", { $0.production }),
    ("fullCapacity", "达效", { $0.fullCapacity }),
  ]

  private static let stages: [LedgerColumn] = stageDays.flatMap { key, word, day in
    [
      date("planned." + key, "计划\(word)时间") { day($0.planned) },
      date("actual." + key, "实际\(word)时间", reached: "已" + word) { day($0.actual) },
    ]
  }

  /// Columns that say neither planned nor reached, for the stages of which some project says there why
  /// no day is given.
  static func undecided(in projects: [Project]) -> [LedgerColumn] {
    stageDays.compactMap { key, word, _ in
      guard projects.contains(where: { $0.details.absences[key] != nil }) else { return nil }
      return date(key, word + "时间") { _ in nil }
    }
  }

  private static func people(_ names: UnitLabels) -> [LedgerColumn] {
    [
      words("progress", "形象进度") { $0.progress },
      words("isInStatistics", "是否入统") { $0.details.isInStatistics.map { $0 ? "是" : "否" } },
      date("inStatisticsOn", "入统时间") { $0.details.inStatisticsOn },
      words("problem", "存在问题") { $0.problem },
      words("sponsor", "包保领导") { $0.sponsor },
      words("leadUnit", "牵头单位") { $0.details.leadUnit },
      words("taskForce", "专班") { $0.details.taskForce },
      words("person", "责任人") { $0.details.person },
      words("reporter", "填报人") { $0.details.reporter },
      words("remark", "备注") { $0.remark },
    ]
  }
}

/// The names that units are called by in tables, each standing for one unit only.
struct UnitLabels: Sendable {
  private var names: [String: String] = [:]

  /// The names of `units`; a unit that shares its name, its short name or an alias with another keeps
  /// its code.
  init(_ units: [Region]) {
    var owners: [String: Set<String>] = [:]
    for unit in units {
      for name in [unit.code, unit.name, unit.shortName ?? unit.name] + unit.aliases {
        owners[name, default: []].insert(unit.code)
      }
    }
    for unit in units where owners[unit.name]?.count == 1 { names[unit.code] = unit.name }
  }

  /// What `unit`, a code or a name as written, is called.
  func label(_ unit: String) -> String { names[unit] ?? unit }
}
