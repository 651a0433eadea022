import BriefingModel

@testable import Store

/// Values to put into a store; all of it invented.
enum Sample {
  static let lastWeek = CalendarDate(dayNumber: 20_600)
  static let thisWeek = CalendarDate(dayNumber: 20_607)

  static func article(_ id: String = "00aa", file: String = "开工.txt", day: CalendarDate? = nil)
    -> Article
  {
    Article(
      id: id, fileName: file, title: "霁云县开工七个项目", publishedAt: day,
      publishedPartially: day == nil ? PartialDate(month: 6, day: 1) : nil, source: "霁云日报",
      text: "霁云县七个项目开工。", lines: [.init(range: ByteRange(0, 30), role: .body)],
      origin: OffsetMap(), script: .simplified)
  }

  static func facts(_ id: String = "00aa", count: Int = 7) -> ArticleFacts {
    let evidence = Evidence(
      document: id, textRange: ByteRange(0, 27), sentence: "霁云县七个项目开工。", rule: "figure.count",
      confidence: .certain, repaired: false)
    let region = RegionReference(path: "某省/某市/霁云县", code: "990101")
    return ArticleFacts(
      document: id, region: region,
      event: EventFact(name: "集中开工", kind: .groundbreaking, evidence: evidence),
      people: [PersonFact(name: "言溪", posts: ["县长"], role: "讲话", evidence: evidence)],
      figures: [
        FigureFact(
          indicator: "开工项目数", value: ExactNumber(count), unit: "个", written: "七个", region: region,
          kind: .actual, text: "霁云县七个项目开工", evidence: evidence)
      ],
      directives: [
        DirectiveFact(
          speaker: "言溪", posts: ["县长"], verb: "要求", text: "抓紧施工", topic: "项目建设",
          force: .directive, evidence: evidence)
      ])
  }

  static func project(
    _ id: String, _ name: String = "云母片项目", done: Quantity<Money> = .missing,
    file: String = "a.xlsx", extra: [String: String] = [:],
    details: ProjectDetails = ProjectDetails(), lists: [String] = ["市重点", "省百大"]
  ) -> Project {
    Project(
      id: id, nationalCode: "2601-990101-04-01-000001", name: name, ownerUnit: "990101",
      lists: lists, totalInvestment: Quantity(Money(wan: 12_345)),
      contractInvestment: .notApplicable, planOfYear: .zero, doneThisYear: done,
      doneInAll: .withheld, fundsThisYear: .given(Money(fen: 1)),
      planned: StageDates(groundbreaking: PartialDate(year: 2026, month: 9)),
      actual: StageDates(
        signing: PartialDate(year: 2026, month: 3, day: 5), groundbreaking: PartialDate()),
      progress: "主体封顶", extra: extra, details: details,
      row: CellReference(file: file, sheet: "项目", cell: "A5"))
  }

  /// A project of which every column is given.
  static func detailed(_ id: String) -> Project {
    var details = ProjectDetails()
    details.parent = "LZ-000"
    details.region = "990101"
    details.recruiters = [
      .init(unit: "990101", percent: ExactNumber("62.5")), .init(unit: "驻外招商处"),
    ]
    details.investorType = "民企"
    details.industry = "非金属矿物制品"
    details.chainLink = "补链"
    details.signedAt = "春季洽谈会"
    details.recruitMethod = "以商招商"
    details.doneBefore = .given(Money(fen: 120_050))
    details.fundsInAll = .zero
    details.foreignInvestment = .given(
      ForeignMoney(amount: ExactNumber(digits: 123_456_780, scale: 2), currency: "美元"))
    details.isInStatistics = true
    details.inStatisticsOn = PartialDate(year: 2026, month: 4)
    details.leadUnit = "某局"
    details.taskForce = "第三专班"
    details.person = "言溪"
    details.reporter = "顾盼"
    details.factors = [
      "用地": .init(value: .given(ExactNumber(digits: 3520, scale: 2)), unit: "亩"),
      "能耗": .init(value: .withheld),
    ]
    details.absences = ["investor": .notApplicable, "progress": .missing]
    return project(id, details: details)
  }

  static func snapshot(
    _ day: CalendarDate = thisWeek, file: String = "a.xlsx", hash: String = "h1",
    _ projects: [Project] = [project("LZ-001")]
  ) -> LedgerSnapshot {
    LedgerSnapshot(
      asOf: day, fileName: file, fileHash: hash, projects: projects,
      statedTotals: [
        .init(
          label: "合计", column: "totalInvestment", value: Money(wan: 12_345),
          cell: CellReference(file: file, sheet: "项目", cell: "F9"))
      ])
  }

  static func snapshot(_ projects: [Project]) -> LedgerSnapshot { snapshot(thisWeek, projects) }

  /// A register of each kind.
  static let registers: [Register] = {
    let row = CellReference(file: "r.xlsx", sheet: "登记", cell: "A2")
    let next = CellReference(file: "r.xlsx", sheet: "登记", cell: "A3")
    let day = PartialDate(year: 2026, month: 5)
    return [
      .lists([
        ListEntry(project: "LZ-001", list: "市重点", year: 2026, enteredOn: day, row: row),
        ListEntry(project: "LZ-001", list: "市重点", year: 2026, leftOn: day, row: next),
      ]),
      .programmes([ProgrammeEntry(code: "「3579」", firstYear: 2025, meaning: "三链五园", row: row)]),
      .events([EventEntry(title: "春季洽谈会", start: day, participants: "言溪等", row: row)]),
      .awards([AwardEntry(year: 2026, category: "突出贡献", recipients: ["甲局", "乙局"], row: row)]),
      .opportunities([
        OpportunityEntry(title: "冷库", investment: .given(Money(wan: 3)), row: row),
        OpportunityEntry(title: "粮仓", investment: .withheld, row: next),
      ]),
      .resources([
        ResourceEntry(
          kind: "厂房", name: "三号", area: .given(ExactNumber(digits: 120_050, scale: 2)),
          areaUnit: "平方米", row: row)
      ]),
      .signings([
        SigningEntry(project: "LZ-001", signedOn: day, amount: .notApplicable, row: row),
        SigningEntry(project: "LZ-001", event: "秋季洽谈会", amount: .zero, row: next),
      ]),
    ]
  }()

  static let units = [
    Region(code: "990100", name: "某市", level: .prefecture, kind: .administrative),
    Region(
      code: "990101", name: "霁云县", shortName: "霁云", level: .county, kind: .administrative,
      parent: "990100", group: "甲组", aliases: ["霁云", "霁云县政府"], unrankedReason: "新设"),
  ]

  static let targets = [
    Target(
      unit: "990101", indicator: "到位资金", year: 2026, value: ExactNumber(750_000_000),
      unitOfMeasure: "元", setBy: "市下达", cell: CellReference(file: "t.csv", cell: "D2"))
  ]

  static func issue(_ id: String, status: String) -> BriefingModel.Issue {
    BriefingModel.Issue(
      id: id, project: "LZ-001", text: "缺变压器", kind: "配套", raisedOn: lastWeek, unit: "990101",
      person: "言溪", due: thisWeek, level: 2, status: status,
      row: CellReference(file: "i.csv", cell: "A2"))
  }

  static let duties = [
    Duty(
      project: "LZ-001", role: "牵头单位", holder: "某局",
      row: CellReference(file: "d.csv", cell: "A2"))
  ]

  static func provenance(_ printed: String) -> Provenance {
    Provenance(
      id: "f1", printed: printed,
      origin: .computed(
        Computation(
          indicator: "到位资金", formula: "到位资金合计", value: Ratio(5220, 100), decimals: 2, inputs: [],
          cohort: "全部项目", asOf: thisWeek, source: "a.xlsx")))
  }

  static func file(_ name: String, _ hash: String = "h") -> SourceFile {
    SourceFile(name: name, hash: hash)
  }
}
