import BriefingModel
import Testing

@testable import Ingest

@Suite("The ledger reader") struct LedgerReaderTests {
  private let head = "项目编号,项目名称,责任单位,总投资（万元）"

  @Test(
    "Which files are spreadsheets",
    arguments: [
      ("台账.xlsx", true), ("a/台账.CSV", true), ("a.tsv", true), ("a.xls", true), ("a.txt", false),
      ("a.html", false), ("xlsx", false),
    ])
  func reads(_ name: String, _ expected: Bool) {
    #expect(LedgerReader.reads(fileName: name) == expected)
  }

  // MARK: Headings

  @Test("Two headings that claim one column are refused, both cells named")
  func doubleHeading() {
    let refusal = LedgerFixture.refusal {
      try LedgerFixture.read(csv: "项目名称,责任单位,总投资（万元）,计划总投资（万元）\n甲,砚山县,1,2")
    }
    #expect(refusal?.code == "ledger.heading.double")
    #expect(refusal?.place?.cell == "D1")
    #expect(refusal?.arguments["otherCell"] == "C1")
  }

  @Test("A plainer heading gives way to a more exact one and is kept beside it")
  func secondHeading() throws {
    let read = try LedgerFixture.read(csv: "项目编号,项目名称,属地,责任单位,总投资（万元）\n1,甲,溪亭区,砚山县,1")
    let project = try #require(LedgerFixture.snapshot(read.value)?.projects.first)
    #expect(project.ownerUnit == "990101")
    #expect(project.extra == ["属地": "溪亭区"])
    #expect(read.codes == ["ledger.heading.second"])
  }

  @Test("A sheet without headings is refused, the sheet named")
  func noHeading() {
    let refusal = LedgerFixture.refusal { try LedgerFixture.read(csv: "甲,1\n乙,2\n") }
    #expect(refusal?.code == "ledger.heading.none")
    #expect(refusal?.place?.file == "台账-20260531.csv")
  }

  @Test("Headings that repeat and columns' numbers are skipped")
  func repeated() throws {
    let read = try LedgerFixture.read(
      csv: head + "\n1,2,3,4\nA1,甲,砚山县,1\n" + head + "\nA2,乙,砚山县,2\n")
    #expect(LedgerFixture.snapshot(read.value)?.projects.map(\.id) == ["A1", "A2"])
  }

  @Test("Headings further down that are not understood are refused rather than read as projects")
  func secondTable() {
    let refusal = LedgerFixture.refusal {
      try LedgerFixture.read(csv: head + "\nA1,甲,砚山县,1\n,,,\n海拔,项目名称,坡度,坡向\n")
    }
    #expect(refusal?.code == "ledger.table.second")
    #expect(refusal?.place?.cell == "B4")
  }

  // MARK: Units of money

  @Test("Amounts without any unit are refused: a guess is ten thousand times off")
  func unitless() {
    let refusal = LedgerFixture.refusal {
      try LedgerFixture.read(csv: "项目名称,责任单位,总投资\n甲,砚山县,1")
    }
    #expect(refusal?.code == "ledger.amount.unitless")
    #expect(refusal?.place?.cell == "C1")
  }

  @Test("A column without a unit is read where its cells state theirs")
  func cellUnits() throws {
    let read = try LedgerFixture.read(csv: "项目编号,项目名称,责任单位,总投资\n1,甲,砚山县,1.5亿元\n2,乙,砚山县,—")
    let projects = try #require(LedgerFixture.snapshot(read.value)).projects
    #expect(projects.map(\.totalInvestment) == [.given(Money(wan: 15_000)), .missing])
    #expect(read.codes.isEmpty)
  }

  @Test("A unit above the table holds for columns that state none")
  func sheetUnit() throws {
    let read = try LedgerFixture.read(
      csv: "项目台账,,,（金额单位：亿元）,\n项目编号,项目名称,责任单位,总投资,年度计划（万元）\n1,甲,砚山县,1.5,20")
    let project = try #require(LedgerFixture.snapshot(read.value)?.projects.first)
    #expect(project.totalInvestment == .given(Money(wan: 15_000)))
    #expect(project.planOfYear == .given(Money(wan: 20)))
  }

  @Test("Two units above the table are refused")
  func twoUnits() {
    let refusal = LedgerFixture.refusal {
      try LedgerFixture.read(csv: "单位：亿元、万元,,\n项目名称,责任单位,总投资\n甲,砚山县,1.5")
    }
    #expect(refusal?.code == "ledger.unit.twice")
  }

  // MARK: The day

  @Test(
    "The day is taken from the sheet, else from the file's name",
    arguments: [
      ("数据截至：2026年5月31日", "台账.csv"), ("（截止2026.5.31）", "台账.csv"),
      ("统计截止时间：2026-05-31", "台账.csv"), ("2026年重点项目（截至5月底）", "台账20260101.csv"),
      ("项目台账", "台账20260531.csv"), ("项目台账", "台账_2026-05-31_终.csv"),
      ("项目台账", "台账2026年5月31日.csv"), ("项目台账", "20260525-20260531.csv"),
    ])
  func day(_ title: String, _ file: String) throws {
    let read = try LedgerFixture.read(csv: title + ",,,\n" + head + "\n1,甲,砚山县,1", name: file)
    #expect(LedgerFixture.snapshot(read.value)?.asOf == LedgerFixture.day)
  }

  @Test(
    "A ledger that does not tell its day is refused",
    arguments: ["台账.csv", "台账5月.csv", "台账202605.csv", "台账20261345.csv", "LZ-20265-1.csv"])
  func noDay(_ file: String) {
    let refusal = LedgerFixture.refusal {
      try LedgerFixture.read(csv: head + "\n1,甲,砚山县,1", name: file)
    }
    #expect(refusal?.code == "ledger.day.none")
  }

  @Test("The given day wins over the sheet's, which is told")
  func givenDay() throws {
    let given = LedgerFixture.day.adding(days: 7)
    let read = try LedgerFixture.read(
      csv: "数据截至：2026年5月31日\n" + head + "\n1,甲,砚山县,1", asOf: given)
    #expect(LedgerFixture.snapshot(read.value)?.asOf == given)
    #expect(read.codes == ["ledger.day.differs"])
  }

  // MARK: Units and projects

  @Test("An unknown unit is kept as written, told once, with the nearest known one")
  func unknownUnit() throws {
    let read = try LedgerFixture.read(csv: head + "\n1,甲,砚山乡,1\n2,乙,砚山乡,2\n3,丙,砚山,3")
    #expect(
      LedgerFixture.snapshot(read.value)?.projects.map(\.ownerUnit) == ["砚山乡", "砚山乡", "990101"])
    #expect(read.codes == ["ledger.unit.unknown", "ledger.unit.nearest"])
    #expect(read.diagnostics[0].place?.cell == "C2")
    #expect(read.diagnostics[1].arguments["nearest"] == "砚山县")
  }

  @Test("A ledger without a column for units takes the one its title or file names")
  func unitOfTitle() throws {
    let rows = "项目编号,项目名称,总投资（万元）\n1,甲,5"
    for (text, name) in [
      ("砚山县重点项目台账\n" + rows, "20260531.csv"), (rows, "砚山县-20260531.csv"),
    ] {
      let read = try LedgerFixture.read(csv: text, name: name)
      #expect(LedgerFixture.snapshot(read.value)?.projects.map(\.ownerUnit) == ["990101"])
    }
    let refusal = LedgerFixture.refusal { try LedgerFixture.read(csv: rows) }
    #expect(refusal?.code == "ledger.unit.none")
  }

  @Test("Sections that name a unit give it to the rows under them")
  func unitOfSection() throws {
    let read = try LedgerFixture.read(
      csv: """
        序号,项目编号,项目名称,总投资（万元）
        一、砚山县（1个）,,,5
        1,A,甲,5
        二、溪亭区（1个）,,,6
        2,B,乙,6
        """)
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    #expect(snapshot.projects.map(\.ownerUnit) == ["990101", "990102"])
    #expect(snapshot.statedTotals.map(\.label) == ["砚山县(1个)", "溪亭区(1个)"])
  }

  @Test("A unit left open takes that of the row above, and this is told")
  func inheritedUnit() throws {
    let read = try LedgerFixture.read(csv: head + "\n1,甲,溪亭区,1\n2,乙,,2\n3,丙,,3")
    #expect(
      LedgerFixture.snapshot(read.value)?.projects.map(\.ownerUnit)
        == ["990102", "990102", "990102"])
    #expect(read.codes == ["ledger.unit.inherited"])
    #expect(read.diagnostics[0].arguments["count"] == "2")
  }

  @Test("A project twice counts once; a number shared by two projects loses neither")
  func sameNumber() throws {
    let read = try LedgerFixture.read(csv: head + "\n1,甲,砚山县,1\n1,甲,砚山县,1\n1,乙,砚山县,2")
    #expect(LedgerFixture.snapshot(read.value)?.projects.map(\.id) == ["1", "1·乙"])
    #expect(read.codes == ["ledger.project.repeated", "ledger.project.sharedID"])
    #expect(read.diagnostics[1].arguments["other"] == "A2")
  }

  @Test("The national code stands in for a number; full-width digits and blanks are folded")
  func codes() throws {
    let read = try LedgerFixture.read(
      csv: "项目编号,国家项目代码,项目名称,责任单位,总投资（万元）\n,2026-990101-04-01-000001,甲,砚山县,1\n ＬＺ－００７ ,,乙,砚山县,1")
    let projects = try #require(LedgerFixture.snapshot(read.value)).projects
    #expect(projects.map(\.id) == ["2026-990101-04-01-000001", "LZ-007"])
    #expect(read.codes.isEmpty)
  }

  @Test("An amount without a name is told, since it would vanish unseen")
  func nameless() throws {
    let read = try LedgerFixture.read(csv: head + "\n1,甲,砚山县,1\n2,,砚山县,9")
    #expect(LedgerFixture.snapshot(read.value)?.projects.count == 1)
    #expect(read.diagnostics.map(\.severity) == [.error])
    #expect(read.diagnostics.first?.place?.cell == "D3")
  }

  @Test(
    "Totals are told from projects that look like them",
    arguments: [
      ("合计", true), ("合 计", true), ("全市合计", true), ("合计（32个）", true), ("小计：", true),
      ("合计量具厂扩建项目", false), ("总计算中心项目", false), ("小计量站", false),
    ])
  func totals(_ name: String, _ isTotal: Bool) throws {
    let read = try LedgerFixture.read(csv: head + "\n1,甲,砚山县,1\n,\(name),砚山县,1")
    #expect(LedgerFixture.snapshot(read.value)?.projects.count == (isTotal ? 1 : 2))
    #expect(LedgerFixture.snapshot(read.value)?.statedTotals.count == (isTotal ? 1 : 0))
  }
}
