public import BriefingModel

/// An invented week of an invented city, small enough to work out by hand.
///
/// Six units in two groups and one without a task; a ledger of the week and one of the week
/// before; issues; two articles.
public enum WeeklySample {
  /// A day known to exist.
  public static func day(_ iso: String) -> CalendarDate {
    CalendarDate(iso: iso) ?? CalendarDate(dayNumber: 0)
  }

  /// The city.
  public static let city = Region(
    code: "990100", name: "示例市", level: .prefecture, kind: .administrative)

  /// The units, in the register's order.
  public static let units = [
    unit("01", "东湖区", "甲组　城区"), unit("02", "西岭区", "甲组　城区"), unit("03", "南浦区", "甲组　城区"),
    unit("04", "北川县", "乙组　县"), unit("05", "云台县", "乙组　县"),
    Region(
      code: "990106", name: "空港片区", level: .county, kind: .functionalZone, parent: "990100",
      group: "乙组　县", unrankedReason: "新设无任务"),
  ]

  private static func unit(_ number: String, _ name: String, _ group: String) -> Region {
    Region(
      code: "9901" + number, name: name, level: .county, kind: .administrative, parent: "990100",
      group: group)
  }

  /// 1 to 7 June 2026.
  public static let period = Period(
    start: day("2026-06-01"), end: day("2026-06-07"), label: "6月1日—7日")

  /// A row; amounts in 万元.
  public static func project(
    _ id: String, _ name: String, unit: String, kind: String? = "正式合同", signed: String? = nil,
    started: String? = nil, completed: String? = nil, producing: String? = nil,
    contract: Int64? = nil, funds: Quantity<Money> = .missing, nationalCode: String? = nil,
    investor: String? = "示例投资公司"
  ) -> Project {
    func date(_ iso: String?) -> PartialDate? { iso.map { PartialDate(day($0)) } }
    let amount: Quantity<Money> = contract.map { Quantity(Money(wan: $0)) } ?? .missing
    return Project(
      id: id, nationalCode: nationalCode, name: name, ownerUnit: "9901" + unit, investor: investor,
      origin: "省外", chain: "新材料", contractKind: kind, totalInvestment: amount,
      contractInvestment: amount, planOfYear: .missing, doneThisYear: .missing, doneInAll: .missing,
      fundsThisYear: funds, planned: StageDates(),
      actual: StageDates(
        signing: date(signed), groundbreaking: date(started), completion: date(completed),
        production: date(producing)),
      row: CellReference(file: "台账.xlsx", sheet: "项目", cell: "A\(id.dropFirst(2))"))
  }

  private static func wan(_ amount: Int64) -> Quantity<Money> { Quantity(Money(wan: amount)) }

  /// The ledger of 31 May.
  public static let previous = LedgerSnapshot(
    asOf: day("2026-05-31"), fileName: "项目台账-0531.xlsx", fileHash: "00",
    projects: [
      project(
        "P-01", "铝型材", unit: "01", signed: "2026-02-10", contract: 120_000, funds: wan(20_000)),
      project(
        "P-02", "冷链仓储", unit: "02", signed: "2025-11-02", started: "2026-03-01", contract: 80_000,
        funds: wan(15_000)),
      project(
        "P-03", "线束生产线", unit: "03", signed: "2025-06-01", started: "2025-08-01",
        completed: "2026-04-20", contract: 50_000, funds: wan(9_000)),
      project(
        "P-04", "农机装备", unit: "04", signed: "2026-05-28", contract: 60_000, funds: wan(6_000)),
      project("P-05", "饮片加工", unit: "05", kind: "框架协议", funds: .notApplicable),
      project(
        "P-06", "光伏玻璃", unit: "05", signed: "2026-03-03", started: "2026-04-01", contract: 90_000,
        funds: wan(4_000)),
      project("P-07", "临时棚区", unit: "04", signed: "2026-01-15", contract: 10_000, funds: wan(500)),
    ])

  /// The ledger of 7 June.
  public static let current = LedgerSnapshot(
    asOf: day("2026-06-07"), fileName: "项目台账-0607.xlsx", fileHash: "01",
    projects: [
      project(
        "P-01", "铝型材", unit: "01", signed: "2026-02-10", started: "2026-06-03",
        contract: 120_000, funds: wan(26_000)),
      project(
        "P-02", "冷链仓储", unit: "02", signed: "2025-11-02", started: "2026-03-01", contract: 80_000,
        funds: wan(15_000)),
      project(
        "P-03", "线束生产线", unit: "03", signed: "2025-06-01", started: "2025-08-01",
        completed: "2026-04-20", producing: "2026-06-05", contract: 55_000, funds: wan(9_000)),
      project(
        "P-04", "农机装备", unit: "04", signed: "2026-05-28", contract: 60_000, funds: wan(8_250)),
      project(
        "P-05", "饮片加工", unit: "05", signed: "2026-06-04", contract: 32_000, funds: wan(1_000)),
      project(
        "P-06", "光伏玻璃", unit: "05", signed: "2026-03-03", started: "2026-04-01", contract: 90_000,
        funds: wan(7_250)),
      project("P-08", "机库检修", unit: "06", kind: "意向", funds: .missing),
      project("P-09", "特种铸件", unit: "01", signed: "2026-06-06", contract: 45_600, funds: .zero),
    ])

  /// Targets in 亿元 of 到位资金; none of 空港片区.
  public static let targets = [
    target("00", "18"), target("01", "5"), target("02", "3"), target("03", "1.8"),
    target("04", "2.5"), target("05", "2.5"),
  ]

  private static func target(_ unit: String, _ yi: String) -> Target {
    let value = ExactNumber(yi)?.multiplied(byPowerOfTen: 8) ?? ExactNumber(0)
    return Target(
      unit: "9901" + unit, indicator: "到位资金", year: 2026, value: value, unitOfMeasure: "元",
      cell: CellReference(file: "目标任务.csv", cell: "D\(unit)"))
  }

  /// A row of the issue list.
  public static func issue(
    _ id: String, _ project: String, _ text: String, raised: String, due: String?, level: Int,
    status: String = "在办", closed: String? = nil, person: String? = "沈某"
  ) -> Issue {
    Issue(
      id: id, project: project, text: text, kind: "用地", raisedOn: day(raised), unit: "990104",
      person: person, due: due.map(day), level: level, status: status, closedOn: closed.map(day),
      row: CellReference(file: "问题.csv", cell: "A1"))
  }

  /// What was open on 31 May.
  public static let previousIssues = [
    issue("W1", "P-04", "用地指标未落实", raised: "2026-04-20", due: "2026-05-31", level: 3),
    issue("W2", "P-02", "能评材料待补", raised: "2026-05-10", due: "2026-06-20", level: 2),
  ]

  /// The list of 7 June.
  public static let issues = [
    previousIssues[0],
    issue(
      "W2", "P-02", "能评材料待补", raised: "2026-05-10", due: "2026-06-20", level: 2, status: "已解决",
      closed: "2026-06-02"),
    issue("W3", "P-06", "外线路由未批复", raised: "2026-06-03", due: "2026-06-30", level: 2),
  ]

  /// Where facts of article `document` were read.
  public static func evidence(_ document: String, _ sentence: String, at start: Int = 0) -> Evidence
  {
    Evidence(
      document: document, textRange: ByteRange(start, start + sentence.utf8.count),
      sentence: sentence, rule: "sample", confidence: .certain, repaired: false)
  }

  /// A figure stated of a region.
  public static func figure(
    _ indicator: String, _ value: String, _ unit: String, written: String, document: String,
    region: RegionReference, kind: FigureFact.Kind = .actual, sentence: String,
    comparisons: [FigureFact.Comparison] = [], year: Int = 2026, qualifier: String? = nil
  ) -> FigureFact {
    FigureFact(
      indicator: indicator, value: ExactNumber(value) ?? ExactNumber(0), unit: unit,
      written: written, qualifier: qualifier,
      period: Period(
        start: day("\(year)-01-01"), end: day("\(year)-05-31"), label: "1—5月"), region: region,
      kind: kind, comparisons: comparisons, text: sentence,
      evidence: evidence(document, sentence))
  }

  /// A directive.
  public static func directive(
    _ speaker: String, _ posts: [String], _ text: String, document: String, at start: Int,
    force: DirectiveFact.Force = .directive
  ) -> DirectiveFact {
    DirectiveFact(
      speaker: speaker, posts: posts, verb: "强调", text: text, topic: "项目建设", force: force,
      evidence: evidence(document, "\(speaker)强调，\(text)。", at: start))
  }

  /// A city outside the register, and its province.
  public static let elsewhere = RegionReference(path: "远省/远城市", code: "980100")
  /// The province.
  public static let province = RegionReference(path: "远省", code: "980000")

  /// What the city's article states.
  private static let statement = "1—5月开复工项目221个，开复工率66%，完成投资65亿元，同比下降8.92%。"

  /// Two articles: a provincial meeting, and a meeting of a city of that province.
  public static let articles = [
    ArticleRecord(
      id: "a1", fileName: "远城.txt", title: "远城市推进重点项目", source: "远城日报",
      publishedAt: day("2026-06-04"), address: "https://news.example.cn/1", repairCount: 2,
      facts: ArticleFacts(
        document: "a1", region: elsewhere,
        event: EventFact(
          name: "全市重点项目推进会", date: day("2026-06-03"), kind: .meeting,
          evidence: evidence("a1", "3日召开推进会。")),
        people: [
          PersonFact(name: "甲一", posts: ["市委书记"], evidence: evidence("a1", "甲一")),
          PersonFact(name: "乙二", posts: ["市长"], evidence: evidence("a1", "乙二", at: 50)),
        ],
        figures: [
          figure(
            "开复工项目数", "221", "个", written: "221个", document: "a1", region: elsewhere,
            sentence: statement),
          figure(
            "开复工率", "66", "%", written: "66%", document: "a1", region: elsewhere,
            sentence: statement),
          figure(
            "完成投资", "6500000000", "元", written: "65亿元", document: "a1", region: elsewhere,
            sentence: statement,
            comparisons: [.init(type: "同比", value: ExactNumber(digits: -892, scale: 2), unit: "%")]),
        ],
        directives: [
          directive("甲一", ["市委书记"], "要抓好“六稳”工作，6月20日前完成核对", document: "a1", at: 100),
          directive("乙二", ["市长"], "要加快审批速度，保障项目用地", document: "a1", at: 200),
          directive("甲一", ["市委书记"], "落实最重要", document: "a1", at: 300, force: .statement),
          directive("甲一", ["市委书记"], "要逐一列出时间表", document: "a1", at: 400),
        ],
        programmes: [
          ProgrammeFact(
            name: "“4567”现代化产业体系", type: "industrial-system",
            evidence: evidence("a1", "围绕“4567”现代化产业体系")),
          ProgrammeFact(
            name: "省百大项目", type: "programme", evidence: evidence("a1", "省百大项目")),
        ])),
    ArticleRecord(
      id: "a2", fileName: "远省.html", title: "远省召开调度会", source: "远省日报",
      publishedPartially: PartialDate(month: 6, day: 2),
      facts: ArticleFacts(
        document: "a2", region: province,
        event: EventFact(
          name: "全省项目调度会", partialDate: PartialDate(day: 2), kind: .meeting,
          evidence: evidence("a2", "2日召开调度会。")),
        people: [PersonFact(name: "丙三", posts: ["副省长"], evidence: evidence("a2", "丙三"))],
        directives: [
          directive("丙三", ["副省长"], "各地要倒排工期", document: "a2", at: 60)
        ])),
  ]

  /// Everything together.
  public static var input: AggregateInput {
    AggregateInput(
      units: units, city: city, current: current, previous: previous, targets: targets,
      issues: issues, previousIssues: previousIssues, articles: articles, period: period,
      asOf: day("2026-06-07"))
  }

  /// Settings of the office.
  public static var settings: WorkspaceSettings {
    var weekly = WorkspaceSettings.BriefingSettings()
    weekly.name = "招商引资工作周报"
    weekly.issue = 22
    weekly.issueInAll = 187
    weekly.issueDate = day("2026-06-05")
    weekly.distribution = ["报：市领导。", "送：各单位。"]
    weekly.credits = "编辑：沈某"
    weekly.copies = 80
    var settings = WorkspaceSettings()
    settings.office = "示例市招商专班"
    settings.city = "990100"
    settings.briefings = ["weekly": weekly]
    return settings
  }
}
