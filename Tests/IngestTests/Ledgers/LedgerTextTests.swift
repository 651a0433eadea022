import BriefingModel
import TestSupport
import Testing

@testable import Ingest

@Suite("Delimited text") struct LedgerTextTests {
  @Test(
    "The same ledger in every encoding and with every separator",
    arguments: [
      "utf8.csv", "utf8-mark.csv", "gb18030.csv", "semicolon.csv", "tabs.tsv", "utf16.csv",
    ])
  func forms(_ name: String) throws {
    let read = try LedgerFixture.read(name)
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    #expect(snapshot.asOf == LedgerFixture.day)
    #expect(snapshot.projects.map(\.name) == ["云母片项目", "冻干果蔬项目"])
    #expect(snapshot.projects.map(\.ownerUnit) == ["990101", "990102"])
    #expect(snapshot.projects.map(\.totalInvestment) == [.given(Money(wan: 12_000)), .missing])
    #expect(snapshot.projects[0].remark == "一说 \"云母\"，一说绢云母")
    #expect(snapshot.projects[1].remark == "甲;乙,丙")
    #expect(snapshot.statedTotals.map(\.label) == ["小计"])
    #expect(read.codes == ["ledger.project.noID"])
  }

  @Test("Bytes of no known encoding are refused")
  func encoding() {
    let bytes = Array("项目名称,责任单位,总投资（万元）\n".utf8) + [0xFF, 0xFF, 0x80]
    let diagnostic = LedgerFixture.refusal {
      try LedgerReader().documents(bytes: bytes, fileName: "a.csv")
    }
    #expect(diagnostic?.code == "ledger.csv.encoding")
  }

  @Test("A quotation mark that is never closed is refused, since it swallows rows")
  func openQuote() {
    let diagnostic = LedgerFixture.refusal {
      try LedgerFixture.read(csv: "项目名称,责任单位,总投资（万元）\n甲,\"砚山县,1\n乙,砚山县,2\n")
    }
    #expect(diagnostic?.code == "ledger.csv.openQuote")
  }

  @Test("An empty file says that it is empty", arguments: ["", "\n\n", " , ,\n"])
  func empty(_ text: String) {
    let diagnostic = LedgerFixture.refusal { try LedgerFixture.read(csv: text) }
    #expect(diagnostic?.code == "ledger.file.empty")
  }

  @Test("A number made of a project's name keeps its brackets when it is read again")
  func madeNumbers() throws {
    let read = try LedgerFixture.read(
      csv: """
        项目编号,项目名称,责任单位,总投资（万元）
        990101·（二）号泵站改造,（二）号泵站改造,砚山县,1000
        （甲） ０７,乙 项目,砚山县,1000
        ,（一） 号泵站,砚山县,1000
        """)
    let projects = try #require(LedgerFixture.snapshot(read.value)?.projects)
    #expect(projects.map(\.id) == ["990101·（二）号泵站改造", "(甲)07", "990101·（一） 号泵站"])
  }

  @Test("A heading that an export told apart from its own is read as it was")
  func unmarked() throws {
    let read = try LedgerFixture.read(
      csv: """
        项目编号,项目名称,责任单位,总投资（万元）,原表·完成率,原表·总投资（万元）,原表·
        1,甲,砚山县,1000,50%,约一千,丁
        """)
    let project = try #require(LedgerFixture.snapshot(read.value)?.projects.first)
    #expect(project.extra == ["完成率": "50%", "总投资（万元）": "约一千", "原表·": "丁"])
    #expect(project.totalInvestment == .given(Money(wan: 1000)))
    let both = try LedgerFixture.read(
      csv: "项目编号,项目名称,责任单位,总投资（万元）,完成率,原表·完成率\n1,甲,砚山县,1000,50%,60%")
    #expect(
      LedgerFixture.snapshot(both.value)?.projects.first?.extra == [
        "完成率": "50%", "原表·完成率": "60%",
      ])
  }

  @Test("Group names over open cells hold for the columns to their right")
  func groups() throws {
    let read = try LedgerFixture.read(
      csv: """
        项目编号,项目名称,责任单位,投资（亿元）,,,开工时间,
        ,,,总投资,年度计划,累计完成,计划,实际
        1,甲,砚山县,2,1,0.5,2026.3,2026.4
        """)
    let project = try #require(LedgerFixture.snapshot(read.value)?.projects.first)
    #expect(project.totalInvestment == .given(Money(wan: 20_000)))
    #expect(project.planOfYear == .given(Money(wan: 10_000)))
    #expect(project.planned.groundbreaking == PartialDate(year: 2026, month: 3))
    #expect(project.actual.groundbreaking == PartialDate(year: 2026, month: 4))
  }
}
