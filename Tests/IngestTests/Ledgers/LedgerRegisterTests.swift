import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Registers") struct LedgerRegisterTests {
  @Test("Units, with parents by name or code, levels and kinds in the words of offices")
  func units() throws {
    let read = try LedgerFixture.read(
      csv: """
        代码,名称,简称,层级,类型,上级,分组,不参与排名原因,别名
        990100,霁云市,,市,行政区,,,,
        990101,砚山县,砚山,县,行政区,霁云市,甲组,,砚山、砚山县政府
        990171,霁云高新区,高新区,县级,功能区,990100,,新设,
        990181,市商务局,,市级,部门,990100,,,
        """)
    guard case .units(let units)? = read.value.first else {
      Issue.record("no register of units was read")
      return
    }
    #expect(units.map(\.code) == ["990100", "990101", "990171", "990181"])
    #expect(units[1].parent == "990100")
    #expect(units[1].aliases == ["砚山", "砚山县政府"])
    #expect(units.map(\.level) == [.prefecture, .county, .county, .prefecture])
    #expect(
      units.map(\.kind) == [.administrative, .administrative, .functionalZone, .department])
    #expect(units[2].unrankedReason == "新设")
    #expect(read.codes.isEmpty)
  }

  @Test("A code twice is refused; a level nobody knows is told")
  func oddUnits() throws {
    let read = try LedgerFixture.read(
      csv: "代码,名称,层级\n990101,砚山县,县\n990101,溪亭区,县\n990103,云岭,科级")
    guard case .units(let units)? = read.value.first else {
      Issue.record("no register of units was read")
      return
    }
    #expect(units.map(\.name) == ["砚山县", "云岭"])
    #expect(read.codes == ["ledger.unit.repeated", "ledger.unit.level"])
  }

  @Test("Targets come in the base unit")
  func targets() throws {
    let read = try LedgerFixture.read(
      csv: """
        单位,指标,年度,目标值,计量单位,下达
        砚山县,到位资金,2026,7.5,亿元,市下达
        砚山县,签约项目数,2026年,12,个,
        溪亭区,实际利用外资,2026,300,万美元,省下达
        溪亭区,完成投资,2026,1.2亿元,,
        溪亭区,完成投资增速,2026,8.5,%,
        """)
    guard case .targets(let targets)? = read.value.first else {
      Issue.record("no targets were read")
      return
    }
    #expect(
      targets.map { "\($0.unit) \($0.value)\($0.unitOfMeasure)" } == [
        "990101 750000000元", "990101 12个", "990102 3000000美元", "990102 120000000元", "990102 8.5%",
      ])
    #expect(targets.map(\.setBy) == ["市下达", nil, "省下达", nil, nil])
    #expect(targets[0].cell.cell == "D2")
    #expect(read.codes.isEmpty)
  }

  @Test("A target without value, year or unit is left out and told")
  func oddTargets() throws {
    let read = try LedgerFixture.read(
      csv: """
        单位,指标,年度,目标值,计量单位
        砚山县,到位资金,2026,,亿元
        砚山县,到位资金,,5,亿元
        砚山县,到位资金,2026,5,
        砚山县,到位资金,2026,待定,亿元
        """)
    #expect(read.value == [.targets([])] || read.value.isEmpty)
    #expect(
      read.codes == [
        "ledger.target.missing", "ledger.row.incomplete", "ledger.target.unitless",
        "ledger.amount.unreadable",
      ])
  }

  @Test("Issues, with the day of the list from its title")
  func issues() throws {
    let read = try LedgerFixture.read(
      csv: """
        问题清单（截至2026年5月31日）
        编号,项目,存在问题,类型,提出时间,责任单位,责任人,时限,层级,状态,销号时间
        WT-1,云母片项目,缺变压器,配套,2026-04-20,砚山县,言溪,2026.6.5,1,已解决,2026/6/2
        WT-2,石英砂项目,征地未完,用地,2026年5月6日,溪亭区,言溪,2026-06-20,市级部门,在办,
        """, name: "问题.csv")
    guard case .issues(let issues, let day)? = read.value.first else {
      Issue.record("no issues were read")
      return
    }
    #expect(day == LedgerFixture.day)
    #expect(issues.map(\.unit) == ["990101", "990102"])
    #expect(issues.map(\.level) == [1, 2])
    #expect(issues[0].closedOn?.iso == "2026-06-02")
    #expect(issues[0].due?.iso == "2026-06-05")
    #expect(issues[1].raisedOn?.iso == "2026-05-06")
    #expect(issues[1].closedOn == nil)
    #expect(read.codes.isEmpty)
  }

  @Test("Issues without a whole day, a status or a level are kept and told")
  func oddIssues() throws {
    let read = try LedgerFixture.read(
      csv: """
        编号,项目,存在问题,提出时间,时限,层级,状态
        1,甲,缺电,2026.5,尽快,九天,
        1,乙,缺水,2026-05-01,2026-06-01,,在办
        2,丙,,2026-05-01,2026-06-01,,在办
        """)
    guard case .issues(let issues, _)? = read.value.first else {
      Issue.record("no issues were read")
      return
    }
    #expect(issues.map(\.status) == ["在办", "在办"])
    #expect(
      Set(read.codes) == [
        "ledger.date.notWhole", "ledger.date.unreadable", "ledger.issue.level",
        "ledger.issue.noStatus", "ledger.issue.repeated", "ledger.row.incomplete",
      ])
  }

  @Test("Duties, one a row")
  func duties() throws {
    let read = try LedgerFixture.read(
      csv: "项目,角色,姓名/单位,职务\n云母片项目,包保领导,言溪,副县长\n云母片项目,牵头单位,市发展改革委,\n,联络员,某人,")
    guard case .duties(let duties)? = read.value.first else {
      Issue.record("no duties were read")
      return
    }
    #expect(duties.map(\.holder) == ["言溪", "市发展改革委"])
    #expect(duties.map(\.post) == ["副县长", nil])
    #expect(read.codes == ["ledger.row.incomplete"])
  }

  @Test("Every file of the example is understood without a word")
  func example() throws {
    let folder = Paths.root.appending(path: "examples")
    func read(_ path: String, _ units: [Region]) throws -> Reported<[LedgerDocument]> {
      let url = folder.appending(path: path)
      return try LedgerReader(units: units)
        .documents(bytes: Paths.bytes(url), fileName: url.lastPathComponent)
    }
    guard case .units(let units)? = try read("registers/units.csv", []).value.first else {
      Issue.record("no register of units was read")
      return
    }
    for part in ["registers", "ledgers"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: part).path
      ).filter { LedgerReader.reads(fileName: $0) }
      #expect(!names.isEmpty)
      for name in names.sorted() {
        let result = try read(part + "/" + name, units)
        #expect(result.value.count == 1, "\(name)")
        #expect(result.codes.isEmpty, "\(name)")
        guard let snapshot = LedgerFixture.snapshot(result.value) else { continue }
        // What the example's ledgers state as their totals is what their rows add up to.
        for total in snapshot.statedTotals where total.column == "totalInvestment" {
          let sum = snapshot.projects.compactMap(\.totalInvestment.amount).reduce(.zero, +)
          #expect(sum == total.value, "\(name)")
        }
      }
    }
  }
}
