import BriefingModel
import Testing

@testable import Ingest

@Suite("Columns of a ledger") struct LedgerColumnTests {
  private static let head = "项目编号,项目名称,责任单位,总投资（万元）"

  /// The first project of a table with further columns, and what is told.
  private func project(
    _ headings: String, _ cells: String, name: String = "云母片项目"
  ) throws -> (project: Project, codes: [String]) {
    let read = try LedgerFixture.read(
      csv: "\(Self.head),\(headings)\nA1,\(name),砚山县,12000,\(cells)")
    return (try #require(LedgerFixture.snapshot(read.value)?.projects.first), read.codes)
  }

  @Test("Every column beyond the figures has its place, and none is left among the extras")
  func details() throws {
    let (project, codes) = try project(
      "父项目,建设地点,投资方类型,所属行业,产业链环节,签约活动,招商方式,牵头单位,工作专班,责任人,填报人",
      "云母产业园,溪亭区,民企,C30,上游,云溪恳谈会,以商招商,市发展改革委,云母专班,言溪,叶微澜")
    let details = project.details
    #expect(details.parent == "云母产业园")
    #expect(details.region == "990102")
    #expect(details.investorType == "民企")
    #expect(details.industry == "C30")
    #expect(details.chainLink == "上游")
    #expect(details.signedAt == "云溪恳谈会")
    #expect(details.recruitMethod == "以商招商")
    #expect(details.leadUnit == "市发展改革委")
    #expect(details.taskForce == "云母专班")
    #expect(details.person == "言溪")
    #expect(details.reporter == "叶微澜")
    #expect(project.extra.isEmpty)
    #expect(codes.isEmpty)
  }

  @Test("Telephone numbers stay under their heading alone")
  func telephones() throws {
    let (project, _) = try project("责任人,填报人,联系电话", "言溪（0451-8000000）,叶微澜 13000000000,13000000001")
    #expect(project.details.person == "言溪")
    #expect(project.details.reporter == "叶微澜")
    #expect(project.extra["责任人"] == "言溪（0451-8000000）")
    #expect(project.extra["联系电话"] == "13000000001")
  }

  @Test("A name with few digits is no telephone number", arguments: ["第3专班", "言溪", "2026年专班"])
  func noTelephone(_ name: String) { #expect(TelephoneNumber.removed(from: name) == nil) }

  @Test(
    "Recruiters and their shares",
    arguments: [
      ("甲区60%、乙县40%", ["甲区 60", "乙县 40"], true), ("甲区(60%)；乙县（40％）", ["甲区 60", "乙县 40"], true),
      ("甲区：62.5%/乙县：37.5%", ["甲区 62.5", "乙县 37.5"], true), ("甲区、乙县", ["甲区 -", "乙县 -"], true),
      ("甲区60%、乙县30%", ["甲区 60", "乙县 30"], false), ("甲区60%、乙县", ["甲区 60", "乙县 -"], false),
    ])
  func recruiters(_ text: String, _ expected: [String], _ isWhole: Bool) {
    let shares = RecruiterShares(text)
    #expect(shares.parts.map { "\($0.unit) \($0.percent?.description ?? "-")" } == expected)
    #expect(shares.areWhole == isWhole)
  }

  @Test("Recruiters become codes, and shares that do not make a hundred are told")
  func recruiterCodes() throws {
    let (project, codes) = try project("招引单位及比例", "砚山县60%、外省驻点30%")
    #expect(project.details.recruiters.map(\.unit) == ["990101", "外省驻点"])
    #expect(codes == ["ledger.recruiter.shares"])
  }

  @Test("Foreign money is kept in whole units of its own and never in yuan")
  func foreign() throws {
    let (project, codes) = try project("实际利用外资（万美元）", "1234.5")
    let expected = ForeignMoney(amount: ExactNumber(12_345_000), currency: "美元")
    #expect(project.details.foreignInvestment == .given(expected))
    #expect(codes.isEmpty)
    let own = try self.project("实际利用外资", "300万欧元").project.details.foreignInvestment
    #expect(own == .given(ForeignMoney(amount: ExactNumber(3_000_000), currency: "欧元")))
  }

  @Test(
    "Foreign money without its currency, or in yuan, is left out and told",
    arguments: [("实际利用外资", "300"), ("实际利用外资（万元）", "300"), ("实际利用外资（万美元）", "300万元")])
  func noCurrency(_ heading: String, _ cell: String) throws {
    let (project, codes) = try project(heading, cell)
    #expect(project.details.foreignInvestment == .missing)
    #expect(project.extra[heading] == cell)
    #expect(codes == ["ledger.foreign.currency"])
  }

  @Test(
    "Whether a project is in the statistics",
    arguments: [("是", true), ("已入统", true), ("√", true), ("否", false), ("未入统", false)])
  func statistics(_ cell: String, _ expected: Bool) throws {
    let (project, codes) = try project("是否入统,入统时间", cell + ",2026.4")
    #expect(project.details.isInStatistics == expected)
    #expect(project.details.inStatisticsOn == PartialDate(year: 2026, month: 4))
    #expect(codes.isEmpty)
  }

  @Test("What says neither yes nor no is told and kept as it is")
  func noStatistics() throws {
    let (project, codes) = try project("是否入统", "正在准备材料")
    #expect(project.details.isInStatistics == nil)
    #expect(project.extra["是否入统"] == "正在准备材料")
    #expect(codes == ["ledger.flag.unreadable"])
  }

  @Test("Factors carry the unit of their heading or of their cell")
  func factors() throws {
    let (project, codes) = try project(
      "用地面积（亩）,就业人数,年综合能耗（吨标准煤）,亩均税收（万元/亩）,年税收（万元）", "120.5,300人,0,/,1500")
    let factors = project.details.factors
    #expect(factors["用地面积"] == .init(value: .given(ExactNumber(digits: 1205, scale: 1)), unit: "亩"))
    #expect(factors["就业人数"] == .init(value: .given(ExactNumber(300)), unit: "人"))
    #expect(factors["年综合能耗"] == .init(value: .zero, unit: "吨标准煤"))
    #expect(factors["亩均税收"] == .init(value: .notApplicable, unit: "万元/亩"))
    #expect(factors["年税收"] == .init(value: .given(ExactNumber(1500)), unit: "万元"))
    #expect(codes.isEmpty)
  }

  @Test("A factor that is no quantity is told", arguments: ["一期120亩二期80亩", "见附件", "45%"])
  func noFactor(_ cell: String) throws {
    let (project, codes) = try project("用地面积（亩）", cell)
    #expect(project.details.factors.isEmpty)
    #expect(codes == ["ledger.factor.unreadable"])
  }

  @Test("Marks of absence are kept by cell; an empty cell is just empty")
  func absences() throws {
    let (project, _) = try project("投资方,建设性质,形象进度,开工时间,竣工时间,牵头单位", "＊,/,—,不适用,,不公开")
    #expect(
      project.details.absences == [
        "investor": .withheld, "nature": .notApplicable, "progress": .missing,
        "groundbreaking": .notApplicable, "leadUnit": .withheld,
      ])
    #expect(project.investor == nil)
    #expect(project.actual.groundbreaking == nil)
  }

  @Test(
    "Phases at the end of a name",
    arguments: [
      ("云母片项目一期", "云母片项目"), ("云母片项目（二期）", "云母片项目"), ("云母片第三期工程", "云母片"),
      ("云母片2期", "云母片"), ("云母片项目二期项目", "云母片项目"),
    ])
  func phases(_ name: String, _ stem: String) { #expect(ProjectPhase.stem(of: name) == stem) }

  @Test(
    "A phase in the middle of a name, and other words with 期, are none",
    arguments: ["云母片一期扩产改造", "中长期贷款项目", "周期", "学期", "（一）期石英砂项目", "期项目", "一期"])
  func noPhases(_ name: String) { #expect(ProjectPhase.stem(of: name) == nil) }

  @Test("Two phases of one project are told once, and no parent is made")
  func parentProposed() throws {
    let read = try LedgerFixture.read(
      csv: Self.head + "\n1,云母片项目一期,砚山县,1000\n2,云母片项目（二期）,砚山县,1000\n3,云母片项目三期,砚山县,1000")
    let projects = try #require(LedgerFixture.snapshot(read.value)).projects
    #expect(projects.allSatisfy { $0.details.parent == nil })
    #expect(read.codes == ["ledger.project.phase"])
    #expect(read.diagnostics.first?.arguments["otherCell"] == "A2")
  }

  // MARK: Codes

  @Test("A code in scientific notation is no key", arguments: ["2.30E+07", "1.2e+23", "3E+5"])
  func scientific(_ code: String) throws {
    let read = try LedgerFixture.read(csv: Self.head + "\n\(code),甲,砚山县,1000")
    #expect(LedgerFixture.snapshot(read.value)?.projects.first?.id == "990101·甲")
    #expect(read.codes.first == "ledger.code.scientific")
    #expect(read.diagnostics.first?.place?.cell == "A2")
  }

  @Test(
    "Codes with letters, leading zeros and full-width digits are kept",
    arguments: [
      ("2E07", "2E07"), ("000123", "000123"), ("ＬＺ００７", "LZ007"), ("E-7", "E-7"),
      ("2026-990101-04-01-000001", "2026-990101-04-01-000001"),
    ])
  func codes(_ code: String, _ id: String) throws {
    let read = try LedgerFixture.read(csv: Self.head + "\n\(code),甲,砚山县,1000")
    #expect(LedgerFixture.snapshot(read.value)?.projects.first?.id == id)
    #expect(read.codes.isEmpty)
  }

  // MARK: Headings

  @Test(
    "Headings with numbers, stars, blanks and full-width letters are read",
    arguments: ["形 象 进 度", "*形象进度", "10.形象进度", "形象进度（截至月底）", "工程 进度", "\"形象\n进度\""])
  func headings(_ heading: String) throws {
    #expect(try project(heading, "主体封顶").project.progress == "主体封顶")
  }

  @Test("A rate is no amount, and 单元 is no unit")
  func lookalikes() throws {
    let (project, _) = try project("完成率,单元", "85%,3单元")
    #expect(project.doneThisYear == .missing)
    #expect(project.extra == ["完成率": "85%", "单元": "3单元"])
    #expect(LedgerUnit.stated(in: "单元:3") == [])
  }

  @Test("A likely heading is suggested and never used")
  func suggested() throws {
    let read = try LedgerFixture.read(csv: "项目编号,项目名称,责任单位,计划投资总额(万),形象进度\n1,甲,砚山县,5,x")
    #expect(LedgerFixture.snapshot(read.value)?.projects.first?.totalInvestment == .missing)
    #expect(read.codes == ["ledger.heading.unknown", "ledger.heading.suggested"])
    #expect(read.diagnostics.last?.arguments["standard"] == "总投资")
  }

  @Test(
    "What is near to no heading, or near to another kind of figure, is not suggested",
    arguments: [
      "海拔", "投资完成占比情况", "天气", "本周到位资金", "5月到位资金", "上周完成投资", "本月完成投资", "2025年到位资金",
      "目标到位资金", "本周到位", "新增到位资金",
    ])
  func notSuggested(_ heading: String) throws {
    #expect(try !project(heading, "1").codes.contains("ledger.heading.suggested"))
  }
}
