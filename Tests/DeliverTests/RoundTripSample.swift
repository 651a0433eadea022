import BriefingModel

/// A ledger and registers that use every column and every kind of cell.
enum RoundTripSample {
  static let units = [
    Region(code: "990100", name: "云岭市", level: .prefecture, kind: .administrative),
    Region(
      code: "990101", name: "东麓区", shortName: "东麓", level: .county, kind: .administrative,
      parent: "990100", group: "甲组", aliases: ["东麓新城", "老东麓"]),
    Region(
      code: "990102", name: "西泽县", level: .county, kind: .administrative, parent: "990100",
      group: "乙组", unrankedReason: "当年设立，不参与排名"),
    Region(
      code: "990171", name: "云岭高新区", level: .county, kind: .functionalZone, parent: "990100"),
    Region(code: "990191", name: "云岭市商务局", level: .prefecture, kind: .department, parent: "990100"),
    Region(
      code: "990192", name: "云岭城投集团", level: .prefecture, kind: .stateEnterprise,
      parent: "990100"),
  ]

  static let place = CellReference(file: "原表.xlsx", sheet: "表", cell: "A3")

  static func ledger(_ projects: [Project]) -> LedgerSnapshot {
    LedgerSnapshot(
      asOf: CalendarDate(dayNumber: 20_604), fileName: "原表.xlsx", fileHash: "", projects: projects)
  }

  static func plain(id: String, name: String, extra: [String: String] = [:]) -> Project {
    Project(
      id: id, name: name, ownerUnit: "990101", totalInvestment: .given(Money(wan: 100)),
      contractInvestment: .missing, planOfYear: .missing, doneThisYear: .missing,
      doneInAll: .missing, fundsThisYear: .missing, planned: StageDates(), actual: StageDates(),
      extra: extra, row: place)
  }

  /// One project of which all is given, one of absences, one of odd values, one of little.
  static let projects = [given, absent, odd, plain(id: "0004", name: "丁项目")]

  private static var given: Project {
    var details = ProjectDetails()
    details.parent = "0000"
    details.region = "990171"
    details.recruiters = [
      ProjectDetails.Recruiter(unit: "990101", percent: ExactNumber(digits: 625, scale: 1)),
      ProjectDetails.Recruiter(unit: "990102", percent: ExactNumber(digits: 375, scale: 1)),
    ]
    details.investorType = "民企"
    details.industry = "装备制造"
    details.chainLink = "中游"
    details.signedAt = "春季签约会"
    details.recruitMethod = "产业链招商"
    details.doneBefore = .given(Money(fen: 1))
    details.fundsInAll = .given(Money(fen: 12_345_678_901))
    details.foreignInvestment = .given(
      ForeignMoney(amount: ExactNumber(12_345_678), currency: "美元"))
    details.isInStatistics = true
    details.inStatisticsOn = PartialDate(year: 2026, month: 4)
    details.leadUnit = "市工信局"
    details.taskForce = "装备专班"
    details.person = "路远"
    details.reporter = "苗青"
    details.factors = [
      "用地": .init(value: .given(ExactNumber(digits: 1205, scale: 1)), unit: "亩"),
      "就业": .init(value: .given(ExactNumber(350)), unit: "人"),
    ]
    return Project(
      id: "0001", nationalCode: "2601-990101-04-01-123456", name: "甲, \"新型\"装备（一期）",
      ownerUnit: "990101", investor: "云岭重工有限公司", origin: "省外", scale: "年产1000吨；厂房2栋",
      chain: "装备链", category: "产业", nature: "新建", lists: ["省百大", "市重点"],
      contractKind: "正式合同", totalInvestment: .given(Money(fen: 123_456_789_012_345)),
      contractInvestment: .given(Money(wan: 98_765)),
      planOfYear: .given(Money(fen: 10_000_000_050)),
      doneThisYear: .given(Money(fen: 1_000_001)), doneInAll: .given(Money(fen: 999_999_999_999)),
      fundsThisYear: .given(Money(wan: 3)),
      planned: StageDates(
        signing: PartialDate(year: 2025, month: 12), groundbreaking: PartialDate(year: 2026),
        completion: PartialDate(year: 2027, month: 6, day: 30),
        production: PartialDate(year: 2027, month: 10), fullCapacity: PartialDate(year: 2028)),
      actual: StageDates(
        signing: PartialDate(year: 2025, month: 12, day: 8), groundbreaking: PartialDate(),
        completion: PartialDate(year: 2026, month: 5), production: PartialDate(),
        fullCapacity: PartialDate()),
      progress: "主体封顶", problem: "用地待批", sponsor: "李卓然", remark: "=见附件",
      extra: ["亮灯": "绿", "下步计划": "加快\"设备\"进场, 六月试产"], details: details, row: place)
  }

  private static var absent: Project {
    var details = ProjectDetails()
    details.doneBefore = .withheld
    details.fundsInAll = .notApplicable
    details.foreignInvestment = .withheld
    details.isInStatistics = false
    details.factors = [
      "用地": .init(value: .withheld, unit: "亩"), "就业": .init(value: .zero, unit: "人"),
    ]
    details.absences = [
      "investor": .withheld, "problem": .notApplicable, "person": .missing,
      "planned.completion": .notApplicable, "actual.production": .withheld, "signing": .missing,
      "nationalCode": .notApplicable,
    ]
    return Project(
      id: "0002", name: "乙项目", ownerUnit: "990102", totalInvestment: .zero,
      contractInvestment: .missing, planOfYear: .notApplicable, doneThisYear: .withheld,
      doneInAll: .zero, fundsThisYear: .missing, planned: StageDates(), actual: StageDates(),
      details: details, row: place)
  }

  private static var odd: Project {
    var details = ProjectDetails()
    details.foreignInvestment = .zero
    details.factors = ["用地": .init(value: .missing, unit: "亩")]
    details.recruiters = [ProjectDetails.Recruiter(unit: "驻沪中心")]
    return Project(
      id: "007", name: "-丙项目", ownerUnit: "990171", investor: "@云端公司",
      totalInvestment: .given(Money(fen: .max)), contractInvestment: .given(Money(wan: -32)),
      planOfYear: .given(Money(fen: 900_719_925_474_099_312)),
      doneThisYear: .given(Money(fen: 995)),
      doneInAll: .missing, fundsThisYear: .missing, planned: StageDates(),
      actual: StageDates(signing: PartialDate(year: 1999, month: 12, day: 31)),
      remark: "＋8", details: details, row: place)
  }

  // MARK: Registers

  static let targets = [
    Target(
      unit: "990101", indicator: "到位资金", year: 2026, value: ExactNumber(750_000_000),
      unitOfMeasure: "元", setBy: "市自定", cell: place),
    Target(
      unit: "990102", indicator: "签约项目数", year: 2026, value: ExactNumber(12),
      unitOfMeasure: "个", cell: place),
    Target(
      unit: "990171", indicator: "实际利用外资", year: 2026, value: ExactNumber(3_000_000),
      unitOfMeasure: "美元", setBy: "省下达", cell: place),
  ]

  static let issues = [
    Issue(
      id: "07", project: "甲项目", text: "-用地指标未落实", kind: "用地",
      raisedOn: CalendarDate(dayNumber: 20_500), unit: "990101", person: "路远",
      due: CalendarDate(dayNumber: 20_610), level: 3, status: "在办", row: place),
    Issue(
      id: "08", project: "0002", text: "缺资金，且…", kind: "资金", unit: "", level: 0, status: "已解决",
      closedOn: CalendarDate(dayNumber: 20_600), row: place),
  ]

  static let duties = [
    Duty(project: "甲项目", role: "包保领导", holder: "李卓然", post: "副市长", row: place),
    Duty(project: "0002", role: "责任单位", holder: "西泽县", row: place),
  ]

  static let registers: [Register] = [
    .lists([
      ListEntry(
        project: "甲项目", list: "省百大", code: "007", level: "省级", year: 2026, owner: "省发改委",
        version: "第二版", enteredOn: PartialDate(year: 2026, month: 1),
        leftOn: PartialDate(year: 2026, month: 5, day: 6), reason: "调整", row: place),
      ListEntry(project: "0002", list: "市重点", row: place),
    ]),
    .programmes([
      ProgrammeEntry(
        code: "4567", place: "990100", firstYear: 2024, lastYear: 2027, meaning: "四大产业、五个园区",
        indicator: "产值", target: "4567亿元", current: "3000亿元", lead: "市工信局", milestone: "2026年底",
        source: "市政府工作报告", row: place),
      ProgrammeEntry(code: "百项千亿", meaning: "百个项目千亿投资", row: place),
    ]),
    .events([
      EventEntry(
        id: "H01", kind: "签约", title: "春季签约会", start: PartialDate(year: 2026, month: 3, day: 8),
        end: PartialDate(year: 2026, month: 3, day: 9), place: "云岭会展中心", host: "云岭市商务局",
        theme: "链上云岭", level: "市级", parent: "招商季", participants: "李卓然、路远", outcome: "签约12个",
        row: place),
      EventEntry(
        title: "观摩会", start: PartialDate(year: 2026, month: 4, day: 2), host: "市政府", row: place),
    ]),
    .awards([
      AwardEntry(
        year: 2025, category: "招商先进", recipients: ["东麓区", "西泽县"], conferredBy: "市委、市政府",
        document: "云发〔2026〕1号", row: place),
      AwardEntry(category: "开放奖", recipients: ["云岭高新区"], row: place),
    ]),
    .opportunities([
      OpportunityEntry(
        number: "001", title: "轴承配套基地", region: "990101", chain: "装备链", scale: "年产10万套",
        needs: "合资", investment: .given(Money(fen: 1_234_560_000)), contactUnit: "东麓区商务局",
        status: "在推", row: place),
      OpportunityEntry(
        title: "冷链", needs: "独资", investment: .withheld, contactUnit: "某局", row: place),
    ]),
    .resources([
      ResourceEntry(
        kind: "厂房", name: "三号厂房", region: "990102",
        area: .given(ExactNumber(digits: 12_005, scale: 1)), areaUnit: "平方米", state: "闲置",
        match: "甲项目", row: place),
      ResourceEntry(kind: "土地", name: "东地块", area: .notApplicable, state: "在用", row: place),
    ]),
    .signings([
      SigningEntry(
        project: "甲项目", event: "春季签约会", signedOn: PartialDate(year: 2026, month: 3, day: 8),
        investor: "云岭重工", origin: "省外", amount: .given(Money(wan: 12_000)), chain: "装备链",
        region: "990101", contractKind: "正式合同", row: place),
      SigningEntry(
        project: "0002", event: "春季签约会", origin: "市外", amount: .notApplicable, row: place),
    ]),
  ]
}
