import BriefingModel
import Testing

@testable import Ingest

@Suite("Tables on a sheet") struct LedgerTablesTests {
  private static let head = "项目编号,项目名称,责任单位,总投资（万元）"

  @Test("Tables one below the other are read, each with its own columns and unit")
  func below() throws {
    let read = try LedgerFixture.read(
      csv: """
        重点项目台账,,,
        单位：万元,,,
        项目编号,项目名称,责任单位,总投资
        1,甲,砚山县,1000
        合计,,,1000
        ,,,
        前期项目,,,
        单位：亿元,,,
        责任单位,项目名称,总投资,项目编号
        溪亭区,乙,2,2
        合计,,2,
        """)
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    #expect(snapshot.projects.map(\.id) == ["1", "2"])
    #expect(snapshot.projects.map(\.ownerUnit) == ["990101", "990102"])
    #expect(
      snapshot.projects.map(\.totalInvestment.amount) == [Money(wan: 1000), Money(wan: 20_000)])
    #expect(snapshot.statedTotals.map(\.value) == [Money(wan: 1000), Money(wan: 20_000)])
    #expect(read.codes.isEmpty)
  }

  @Test("The same headings again with another unit above them are another table")
  func otherUnit() throws {
    let head = "项目编号,项目名称,责任单位,总投资\n"
    let read = try LedgerFixture.read(
      csv: "单位：万元,,,\n" + head + "1,甲,砚山县,1000\n单位：亿元,,,\n" + head + "2,乙,砚山县,2\n")
    #expect(
      LedgerFixture.snapshot(read.value)?.projects.map(\.totalInvestment.amount) == [
        Money(wan: 1000), Money(wan: 20_000),
      ])
  }

  @Test("A second table without a unit of its own takes the one above the first, which is told")
  func unitAbove() throws {
    let read = try LedgerFixture.read(
      csv: """
        单位：万元,,,
        项目编号,项目名称,责任单位,总投资
        1,甲,砚山县,1000
        责任单位,项目名称,总投资,项目编号
        溪亭区,乙,2000,2
        """)
    #expect(
      LedgerFixture.snapshot(read.value)?.projects.map(\.totalInvestment.amount) == [
        Money(wan: 1000), Money(wan: 2000),
      ])
    #expect(read.codes == ["ledger.unit.above"])
  }

  @Test("Tables side by side are read, the left one first")
  func beside() throws {
    let read = try LedgerFixture.read(
      csv: """
        砚山县,,,,溪亭区,,
        项目编号,项目名称,总投资（万元）,,项目编号,项目名称,总投资（亿元）
        1,甲,1000,,11,丙,3
        2,乙,2000,,,,
        合计,,3000,,合计,,3
        """)
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    #expect(snapshot.projects.map(\.id) == ["1", "2", "11"])
    #expect(snapshot.projects.map(\.ownerUnit) == ["990101", "990101", "990102"])
    #expect(snapshot.projects.last?.totalInvestment == .given(Money(wan: 30_000)))
    #expect(snapshot.projects.last?.row.cell == "E3")
    #expect(read.codes.isEmpty)
  }

  @Test(
    "A row of the longer table alone is none of the shorter",
    arguments: [
      "项目编号,项目名称,责任单位,总投资（万元）,,编号,项目,存在问题,提出时间,状态\n"
        + "1,甲,砚山县,1000,,W1,甲,缺电,2026-05-01,在办\n,,,,,W2,甲,缺水,2026-05-01,在办\n",
      "编号,项目,存在问题,提出时间,状态,,项目编号,项目名称,责任单位,总投资（万元）\n"
        + "W1,甲,缺电,2026-05-01,在办,,1,甲,砚山县,1000\n,,,,,,2,乙,砚山县,1000\n",
      "项目编号,项目名称,责任单位,总投资（万元）,,代码,名称,层级\n"
        + "1,甲,砚山县,1000,,990105,青石县,县\n,,,,,990106,白石县,县\n,,,,,990107,红石县,县\n",
      "代码,名称,层级,,项目编号,项目名称,责任单位,总投资（万元）\n"
        + "990105,青石县,县,,1,甲,砚山县,1000\n,,,,2,乙,砚山县,1000\n,,,,3,丙,砚山县,1000\n",
    ])
  func longer(_ csv: String) throws {
    let read = try LedgerFixture.read(csv: csv)
    #expect(read.value.count == 2)
    #expect(!read.codes.contains("ledger.row.incomplete"), "\(read.diagnostics)")
    #expect(!read.codes.contains("ledger.row.nameless"))
  }

  @Test(
    "A section's name where the units stand is no project",
    arguments: [
      "项目编号,项目名称,责任单位,总投资（万元）|,,一、续建项目,|1,甲,砚山县,1000",
      "项目编号,项目名称,责任单位,总投资（万元）|,,一、续建项目,1000|1,甲,砚山县,1000",
      "责任单位,项目编号,项目名称,总投资（万元）|一、续建项目,,,1000|砚山县,1,甲,1000",
      "项目编号,项目名称,总投资（万元）,责任单位|,,1000,一、续建项目|1,甲,1000,砚山县",
    ])
  func unitSections(_ rows: String) throws {
    let read = try LedgerFixture.read(csv: rows.replacing("|", with: "\n"))
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    #expect(snapshot.projects.map(\.name) == ["甲"])
    #expect(snapshot.projects.map(\.ownerUnit) == ["990101"])
    #expect(read.codes == [], "\(read.diagnostics)")
  }

  @Test(
    "合计 in a column of words to the left of the amounts is a total",
    arguments: ["投资方", "存在问题", "建设内容及规模"])
  func wordyTotals(_ heading: String) throws {
    let read = try LedgerFixture.read(
      csv: "项目编号,项目名称,责任单位,\(heading),总投资（万元）\n1,甲,砚山县,合计,1000\n,,,合计,1000\n")
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    #expect(snapshot.projects.map(\.name) == ["甲"])
    #expect(snapshot.statedTotals.map(\.cell.cell) == ["E3"])
    #expect(read.codes == [], "\(read.diagnostics)")
  }

  @Test("A column without a heading does not part a table")
  func gap() throws {
    let read = try LedgerFixture.read(
      csv: "项目编号,项目名称,,责任单位,总投资（万元）,形象进度\n1,甲,x,砚山县,1000,封顶")
    let project = LedgerFixture.snapshot(read.value)?.projects.first
    #expect(project?.totalInvestment == .given(Money(wan: 1000)))
    #expect(project?.progress == "封顶")
  }

  @Test("A ledger and a list of issues may share a sheet")
  func kinds() throws {
    let read = try LedgerFixture.read(
      csv: """
        \(Self.head)
        1,甲,砚山县,1000
        ,,,
        编号,项目,存在问题,提出时间,时限,状态
        W1,甲,缺电,2026-05-01,2026-06-01,在办
        """)
    #expect(read.value.count == 2)
    guard case .issues(let issues, _)? = read.value.first else {
      Issue.record("no issues were read")
      return
    }
    #expect(issues.map(\.project) == ["甲"])
  }

  @Test(
    "Notes and lone lines are no projects, and projects named like totals are",
    arguments: [
      ("1.本表由各县区报送。", 1), ("2、资金以实际到账为准", 1), ("注：单位为万元", 1), ("说明:略", 1),
      (",合计路桥工程,砚山县,1000", 2), (",总计算中心项目,砚山县,1000", 2), (",一期扩建项目,砚山县,1000", 2),
      ("9,十里长廊项目,砚山县,1000", 2),
    ])
  func notes(_ row: String, _ count: Int) throws {
    let read = try LedgerFixture.read(csv: Self.head + "\n1,甲,砚山县,1000\n" + row + "\n")
    #expect(LedgerFixture.snapshot(read.value)?.projects.count == count)
  }

  @Test(
    "Parts, means and sums under other names are no projects, and are told",
    arguments: ["其中：省重点", "其中:市级", "全市", "汇总", "平均值", "完成率", "溪亭区", "Total"])
  func parts(_ name: String) throws {
    let read = try LedgerFixture.read(csv: Self.head + "\n1,甲,砚山县,1000\n,\(name),,700\n")
    #expect(LedgerFixture.snapshot(read.value)?.projects.map(\.name) == ["甲"])
    #expect(read.codes == ["ledger.row.part"])
    #expect(read.diagnostics.first?.place?.cell == "D3")
  }

  @Test("A row with a number or a unit of its own is a project whatever it is called")
  func namedLikeParts() throws {
    for row in ["2,其中堂文旅项目,,700", ",其中堂文旅项目,砚山县,700", ",全市域停车项目,,700"] {
      let read = try LedgerFixture.read(csv: Self.head + "\n1,甲,砚山县,1000\n" + row + "\n")
      #expect(LedgerFixture.snapshot(read.value)?.projects.count == 2)
      #expect(!read.codes.contains("ledger.row.part"))
    }
  }

  @Test("A total with its number of projects behind it is a total")
  func countedTotal() throws {
    let read = try LedgerFixture.read(
      csv: Self.head + "\n1,甲,砚山县,1000\n,城区合计（1个）,,1000\n")
    #expect(LedgerFixture.snapshot(read.value)?.projects.count == 1)
    #expect(LedgerFixture.snapshot(read.value)?.statedTotals.count == 1)
  }

  @Test("Notes that go on, and who filled in, are no projects")
  func notesGoOn() throws {
    let read = try LedgerFixture.read(
      csv: Self.head
        + "\n1,甲,砚山县,1000\n说明：1. 共有项目9个；\n2,其中新开工2个。\n填表人：,李某,审核：,王某\n")
    #expect(LedgerFixture.snapshot(read.value)?.projects.map(\.name) == ["甲"])
    #expect(read.codes.isEmpty)
  }

  @Test("Rows are handed on in batches, and what taking them throws ends the reading")
  func batches() throws {
    let rows = (1...1201).map { "\($0),项目\($0),砚山县,1000" }.joined(separator: "\n")
    let opened = try LedgerReader(units: LedgerFixture.units)
      .open(bytes: Array((Self.head + "\n" + rows).utf8), fileName: "20260531.csv").value
    #expect(opened.days == [LedgerFixture.day])
    var counts: [Int] = []
    _ = try opened.projects(asOf: LedgerFixture.day, units: LedgerFixture.units) {
      counts.append($0.count)
    }
    #expect(counts == [500, 500, 201])
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      _ = try opened.projects(asOf: LedgerFixture.day, units: []) { _ in throw Stop() }
    }
  }
}
