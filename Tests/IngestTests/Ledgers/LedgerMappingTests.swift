import BriefingModel
import Testing

@testable import Ingest

@Suite("Mapping of headings") struct LedgerMappingTests {
  private func read(_ text: String, _ mapping: LedgerMapping) throws -> Reported<[LedgerDocument]> {
    try LedgerReader(units: LedgerFixture.units, mapping: mapping)
      .documents(bytes: Array(text.utf8), fileName: "20260531.csv")
  }

  @Test("An office's own headings, units and codes")
  func mapped() throws {
    var mapping = LedgerMapping()
    mapping.headings = ["盘子": "总投资", "干了多少": "本年累计完成投资", "性质码": "签约类型"]
    mapping.units = ["盘子": "亿元", "干了多少": "万元"]
    mapping.codes = ["签约类型": ["A": "正式合同"]]
    let read = try read("项目编号,项目名称,责任单位,盘子,干了多少,性质码\n1,甲,砚山县,1.5,300,Ａ\n2,乙,砚山县,2,0,B", mapping)
    let projects = try #require(LedgerFixture.snapshot(read.value)).projects
    #expect(projects.map(\.totalInvestment.amount) == [Money(wan: 15_000), Money(wan: 20_000)])
    #expect(projects.map(\.doneThisYear) == [.given(Money(wan: 300)), .zero])
    #expect(projects.map(\.contractKind) == ["正式合同", "B"])
    #expect(read.codes.isEmpty)
  }

  @Test("A heading's own unit beats the mapping's")
  func ownUnit() throws {
    var mapping = LedgerMapping()
    mapping.headings = ["盘子": "总投资"]
    mapping.units = ["盘子（万元）": "亿元"]
    let read = try read("项目编号,项目名称,责任单位,盘子（万元）\n1,甲,砚山县,15000", mapping)
    #expect(
      LedgerFixture.snapshot(read.value)?.projects.first?.totalInvestment
        == .given(Money(wan: 15_000)))
  }

  @Test("What a mapping does not name is read as without it")
  func unmapped() throws {
    var mapping = LedgerMapping()
    mapping.headings = ["盘子": "总投资"]
    let read = try read("项目编号,项目名称,责任单位,总投资（万元）,大盘子\n1,甲,砚山县,15000,7", mapping)
    let project = try #require(LedgerFixture.snapshot(read.value)?.projects.first)
    #expect(project.totalInvestment == .given(Money(wan: 15_000)))
    #expect(project.extra == ["大盘子": "7"])
  }
}

@Suite("Inspection of ledgers") struct LedgerInspectionTests {
  @Test("Each column tells what it was taken for and what its cells hold")
  func columns() throws {
    let text = """
      数据截至：2026年5月31日,,,,,
      项目编号,项目名称,责任单位,总投资（万元）,开工时间,盘子大小
      1,甲,砚山县,1000,2026.3,x
      2,乙,砚山县,3000,—,
      3,丙,砚山县,0,/,
      4,丁,砚山县,＊,,
      合计,,,4100,,
      """
    let read = try LedgerReader(units: LedgerFixture.units)
      .inspect(bytes: Array(text.utf8), fileName: "台账.csv")
    let table = try #require(read.value.tables.first)
    #expect(table.kind == "projects")
    #expect(table.day == LedgerFixture.day)
    #expect(table.dayFrom == "table")
    #expect(table.headingRows == [2, 2])
    #expect(table.rows["entries"] == 4)
    #expect(table.rows["totals"] == 1)
    let money = table.columns[3]
    #expect(money.cell == "D2")
    #expect(money.standard == "总投资")
    #expect(money.property == "totalInvestment")
    #expect([money.unit, money.unitFrom] == ["万元", "heading"])
    #expect(money.counts["given"] == 2)
    #expect(money.counts["zero"] == 1)
    #expect(money.counts["withheld"] == 1)
    #expect([money.smallest, money.largest] == ["1000万元", "3000万元"])
    let day = table.columns[4]
    #expect(day.counts["given"] == 1)
    #expect(day.counts["missing"] == 2)
    #expect(day.counts["notApplicable"] == 1)
    #expect(table.columns[5].standard == nil)
    #expect(table.columns[5].findings["ledger.heading.unknown"] == 1)
    #expect(table.totals.map(\.agrees) == [false])
    #expect(table.totals.first?.sum == nil)
  }

  @Test("A ledger that cannot be read is shown all the same, with the reason")
  func refused() throws {
    let text = "项目编号,项目名称,责任单位,总投资\n1,甲,砚山县,1000"
    let read = try LedgerReader().inspect(bytes: Array(text.utf8), fileName: "台账.csv")
    #expect(read.value.tables.first?.columns[3].counts["unreadable"] == 1)
    #expect(read.value.tables.first?.day == nil)
    #expect(Set(read.codes).isSuperset(of: ["ledger.day.none", "ledger.amount.unitless"]))
  }
}
