import BriefingModel
import Testing

@testable import Ingest

@Suite("Registers that are listed only") struct LedgerListTests {
  private func register(_ text: String) throws -> (register: Register?, codes: [String]) {
    let read = try LedgerFixture.read(csv: text, name: "登记.csv")
    guard read.value.count == 1, case .register(let register)? = read.value.first else {
      return (nil, read.codes)
    }
    return (register, read.codes)
  }

  @Test("Projects on lists, from the day they entered")
  func lists() throws {
    let (register, codes) = try register(
      "项目编号,清单名称,清单编号,层级,年度,主管单位,版本,调入时间,调出时间,调出原因\nA1,省百大,7,省级,2026年,省发展改革委,第二批,2026.3,,\n")
    guard case .lists(let rows)? = register else {
      Issue.record("no lists were read")
      return
    }
    #expect(rows.map(\.list) == ["省百大"])
    #expect(rows[0].project == "A1")
    #expect(rows[0].year == 2026)
    #expect(rows[0].enteredOn == PartialDate(year: 2026, month: 3))
    #expect(rows[0].leftOn == nil)
    #expect(codes.isEmpty)
  }

  @Test("Programmes, the places and years their codes hold for")
  func programmes() throws {
    let (register, codes) = try register(
      "专项,地区,年度,释义,指标,目标,当前,牵头单位,节点,来源\n云溪行动,砚山县,2024—2027年,四链协同,产值,100亿元,60亿元,市工信局,6月底,文件\n")
    guard case .programmes(let rows)? = register else {
      Issue.record("no programmes were read")
      return
    }
    #expect(rows[0].code == "云溪行动")
    #expect(rows[0].place == "990101")
    #expect([rows[0].firstYear, rows[0].lastYear] == [2024, 2027])
    #expect(rows[0].target == "100亿元")
    #expect(codes.isEmpty)
  }

  @Test(
    "Events, with the first and the last day",
    arguments: [
      ("2026年6月3日", PartialDate(year: 2026, month: 6, day: 3), nil),
      (
        "2026年6月3日至5日", PartialDate(year: 2026, month: 6, day: 3),
        PartialDate(year: 2026, month: 6, day: 5)
      ),
      (
        "2026.6.30—2026.7.2", PartialDate(year: 2026, month: 6, day: 30),
        PartialDate(year: 2026, month: 7, day: 2)
      ),
      ("2026-06-03", PartialDate(year: 2026, month: 6, day: 3), nil),
    ] as [(String, PartialDate, PartialDate?)])
  func events(_ days: String, _ start: PartialDate, _ end: PartialDate?) throws {
    let (register, codes) = try register(
      "编号,活动类型,活动名称,活动时间,地点,主办单位,参加人员,成果\nH1,推介,云溪恳谈会,\(days),霁云市,市商务局,言溪,签约3个\n")
    guard case .events(let rows)? = register else {
      Issue.record("no events were read")
      return
    }
    #expect(rows[0].title == "云溪恳谈会")
    #expect(rows[0].start == start)
    #expect(rows[0].end == end)
    #expect(codes.isEmpty)
  }

  @Test("Awards, with those who got them in their order")
  func awards() throws {
    let (register, _) = try register("年度,奖项,获奖单位,颁发单位,文号\n2025,招商先进单位,砚山县、溪亭区,霁云市政府,霁政发〔2026〕1号\n")
    guard case .awards(let rows)? = register else {
      Issue.record("no awards were read")
      return
    }
    #expect(rows[0].recipients == ["砚山县", "溪亭区"])
    #expect(rows[0].year == 2025)
  }

  @Test("Opportunities, their investment in its unit")
  func opportunities() throws {
    let (register, codes) = try register(
      "编号,机会名称,地区,产业链,建设规模,合作需求,估算投资（亿元）,联系单位,状态\n7,云母深加工,砚山县,新材料,年产千吨,寻求合资,1.5,县商务局,对接中\n")
    guard case .opportunities(let rows)? = register else {
      Issue.record("no opportunities were read")
      return
    }
    #expect(rows[0].investment == .given(Money(wan: 15_000)))
    #expect(rows[0].region == "990101")
    #expect(codes.isEmpty)
  }

  @Test("Resources that lie idle, their area with its unit")
  func resources() throws {
    let (register, codes) = try register(
      "类型,资源名称,地区,面积（亩）,现状,意向项目\n闲置土地,东坡地块,溪亭区,35.5,已平整,\n厂房,北坡厂房,溪亭区,2000平方米,空置,云母片项目\n")
    guard case .resources(let rows)? = register else {
      Issue.record("no resources were read")
      return
    }
    #expect(rows.map(\.areaUnit) == ["亩", "平方米"])
    #expect(rows[0].area == .given(ExactNumber(digits: 355, scale: 1)))
    #expect(rows[1].match == "云母片项目")
    #expect(codes.isEmpty)
  }

  @Test("Contracts as announced")
  func signings() throws {
    let (register, codes) = try register(
      "序号,项目名称,签约活动,签约时间,投资方,来源地,投资额（亿元）,产业链,落地,合同类型\n1,云母片项目,云溪恳谈会,2026.6.3,某矿业,省外,1.2,新材料,砚山县,正式合同\n"
    )
    guard case .signings(let rows)? = register else {
      Issue.record("no signings were read")
      return
    }
    #expect(rows[0].amount == .given(Money(wan: 12_000)))
    #expect(rows[0].region == "990101")
    #expect(rows[0].signedOn == PartialDate(year: 2026, month: 6, day: 3))
    #expect(codes.isEmpty)
  }

  @Test("A project ledger with a signing event and a list is a ledger")
  func ledger() throws {
    let read = try LedgerFixture.read(
      csv: "项目编号,项目名称,责任单位,总投资（万元）,所属清单,签约活动,年度计划投资（万元）\n1,甲,砚山县,1000,省百大、市重点,恳谈会,500")
    let project = try #require(LedgerFixture.snapshot(read.value)?.projects.first)
    #expect(project.lists == ["省百大", "市重点"])
    #expect(project.details.signedAt == "恳谈会")
  }

  @Test("An amount in another unit than its heading's is left out and told")
  func mixed() throws {
    let (register, codes) = try register(
      "项目名称,签约活动,投资方,投资额（亿元）\n甲,恳谈会,某矿业,1200万元\n")
    guard case .signings(let rows)? = register else {
      Issue.record("no signings were read")
      return
    }
    #expect(rows[0].amount == .missing)
    #expect(codes == ["ledger.amount.mixed"])
  }
}
