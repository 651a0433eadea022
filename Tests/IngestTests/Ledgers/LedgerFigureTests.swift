import BriefingModel
import Testing

@testable import Ingest

@Suite("Figures of a ledger") struct LedgerFigureTests {
  private func read(_ text: String) throws -> Reported<[LedgerDocument]> {
    try LedgerFixture.read(csv: text)
  }

  // MARK: Units

  @Test(
    "A column with two units is refused, both cells named",
    arguments: [
      ("总投资（亿元）", "1.2", "800万元", "D3", "D1"), ("总投资", "1.2亿元", "800万元", "D3", "D2"),
      ("总投资（万元）", "1.2亿元", "8", "D2", "D1"),
    ])
  func mixed(
    _ heading: String, _ first: String, _ second: String, _ cell: String, _ other: String
  ) {
    let refusal = LedgerFixture.refusal {
      try read("项目编号,项目名称,责任单位,\(heading)\n1,甲,砚山县,\(first)\n2,乙,砚山县,\(second)")
    }
    #expect(refusal?.code == "ledger.amount.mixed")
    #expect(refusal?.place?.cell == cell)
    #expect(refusal?.arguments["otherCell"] == other)
  }

  @Test("Cells that all name one unit, or that of their heading, are no mixture")
  func unmixed() throws {
    for (heading, cell) in [("总投资", "1.2亿"), ("总投资（亿元）", "1.2亿元"), ("总投资(亿)", "1.2")] {
      let read = try read("项目编号,项目名称,责任单位,\(heading)\n1,甲,砚山县,\(cell)\n2,乙,砚山县,3亿元")
      #expect(
        LedgerFixture.snapshot(read.value)?.projects.map(\.totalInvestment.amount) == [
          Money(wan: 12_000), Money(wan: 30_000),
        ])
      #expect(read.codes.isEmpty)
    }
  }

  // MARK: Magnitude

  @Test("An amount ten thousand times off is kept and told with its cell")
  func slip() throws {
    let read = try read(
      "项目编号,项目名称,责任单位,总投资（万元）,年度计划投资（万元）,本年完成投资（万元）\n1,甲,砚山县,81.39,500000,412100")
    let project = try #require(LedgerFixture.snapshot(read.value)?.projects.first)
    #expect(project.totalInvestment == .given(Money(fen: 81_390_000)))
    #expect(read.codes == ["ledger.amount.magnitude"])
    #expect(read.diagnostics.first?.place?.cell == "D2")
  }

  @Test(
    "Small plans and projects just begun are ordinary",
    arguments: ["120000,40000,50", "120000,2500,0", "500,500,501", "120000,120000,90000"])
  func ordinary(_ cells: String) throws {
    let read = try read(
      "项目编号,项目名称,责任单位,总投资（万元）,年度计划投资（万元）,本年完成投资（万元）\n1,甲,砚山县,\(cells)")
    #expect(read.codes.isEmpty)
  }

  private static let years =
    "项目编号,项目名称,责任单位,总投资（万元）,年度计划投资（万元）,截至上年底累计完成投资（万元）,本年完成投资（万元）,"
    + "开工以来累计完成投资（万元）,完成率\n1,甲,砚山县,"

  @Test(
    "Half a 万元 is no slip where nothing else speaks for ten thousand times as much",
    arguments: [
      "12600,3500,1500,0.5,1500.5,0.0%", "12600,3500,1500,0.5,1500.5,", "12600,3500,,0.5,,",
      "8000,,,,0.5,", "0.5,0.5,,0.5,0.5,100%", "8000,,,0.5,,", "0.5,,,,,",
    ])
  func smallPart(_ cells: String) throws {
    #expect(try read(Self.years + cells).codes == [])
  }

  @Test(
    "A small part that a rate, a sum or its whole contradicts is a slip",
    arguments: [
      ("12600,3500,,0.21,,60%", "G2"), ("12600,,1500,0.5,6500,", "G2"),
      ("12600,3500,,0.35,,", "G2"), ("0.5,3500,,2000,,", "D2"),
    ])
  func slipOfPart(_ cells: String, _ cell: String) throws {
    let told = try read(Self.years + cells).diagnostics
      .filter { $0.code == "ledger.amount.magnitude" }
    #expect(told.map { $0.place?.cell } == [cell], "\(cells)")
  }

  @Test("A total that is no ten thousandth of its rows is told as a difference")
  func totalElsewhere() throws {
    let read = try read(Self.head + "1,甲,砚山县,1000\n2,乙,溪亭区,2000\n合计,,,0.5")
    #expect(read.codes.contains("ledger.total.differs"))
    #expect(!read.codes.contains("ledger.amount.magnitude"))
  }

  @Test("A whole column of tiny investments is told, a few small ones are not")
  func smallColumn() throws {
    func codes(_ amounts: [String]) throws -> [String] {
      let rows = amounts.enumerated().map { "\($0.offset),项目\($0.offset),砚山县,\($0.element)" }
      return try read(
        "项目编号,项目名称,责任单位,总投资（万元）\n" + rows.joined(separator: "\n")
      ).codes
    }
    #expect(try codes(["12", "8.5", "3", "20", "41"]) == ["ledger.column.magnitude"])
    #expect(try codes(["12", "8500", "3000", "20000", "41000"]) == [])
  }

  // MARK: Totals

  private static let head = "序号,项目名称,责任单位,总投资（万元）\n"

  @Test(
    "Totals that agree are silent wherever they stand",
    arguments: [
      "1,甲,砚山县,1000\n2,乙,溪亭区,2000\n合计,,,3000", "合计,,,3000\n1,甲,砚山县,1000\n2,乙,溪亭区,2000",
      "一、续建,,,1000\n1,甲,砚山县,1000\n二、新建,,,2000\n2,乙,溪亭区,2000\n合计,,,3000",
      "1,甲,砚山县,1000\n小计,,,1000\n2,乙,溪亭区,2000\n小计,,,2000\n合计,,,3000",
      "小计,,,1000\n1,甲,砚山县,1000\n小计,,,2000\n2,乙,溪亭区,2000",
      "一、续建,,,3000\n（一）产业,,,1000\n1,甲,砚山县,1000\n（二）民生,,,2000\n2,乙,溪亭区,2000\n二、新建,,,\n",
      "1,甲,砚山县,1000.4\n2,乙,溪亭区,2000.2\n合计,,,3001", "1,甲,砚山县,＊\n2,乙,溪亭区,2000\n合计,,,9000",
    ])
  func totals(_ rows: String) throws {
    let codes = try read(Self.head + rows).codes
    #expect(!codes.contains("ledger.total.differs"), "\(rows)")
  }

  @Test("A total that its rows do not make is told with both numbers and its cell")
  func wrongTotal() throws {
    let read = try read(Self.head + "1,甲,砚山县,1000\n小计,,,1000\n2,乙,溪亭区,2000\n小计,,,2500\n合计,,,3000")
    let told = read.diagnostics.filter { $0.code == "ledger.total.differs" }
    #expect(told.map { $0.place?.cell } == ["D5"])
    #expect(told.first?.arguments["stated"] == "2500万元")
    #expect(told.first?.arguments["sum"] == "2000万元")
    #expect(LedgerFixture.snapshot(read.value)?.projects.count == 2)
  }

  @Test("A total ten thousand times off is a slip of units")
  func totalSlip() throws {
    let read = try read(Self.head + "1,甲,砚山县,1000\n2,乙,溪亭区,2000\n合计,,,0.3")
    #expect(read.codes.contains("ledger.amount.magnitude"))
    #expect(!read.codes.contains("ledger.total.differs"))
  }

  // MARK: Rates

  @Test(
    "Rates that agree at the precision they are written with",
    arguments: ["33%", "33.3%", "0.333", "33.33", "0.333333333333333", "—"])
  func rates(_ rate: String) throws {
    #expect(try codes(rate) == [])
  }

  @Test("Rates that do not agree are noted", arguments: ["34%", "33.4%", "3.33%", "0.34", "333"])
  func wrongRates(_ rate: String) throws { #expect(try codes(rate) == ["ledger.rate.differs"]) }

  private func codes(_ rate: String) throws -> [String] {
    try read(
      "项目编号,项目名称,责任单位,年度计划投资（万元）,本年完成投资（万元）,完成率\n1,甲,砚山县,3000,1000,\(rate)"
    ).codes
  }

  // MARK: Days

  @Test(
    "Odd days are kept and told",
    arguments: [
      ("1898年5月3日", PartialDate(year: 1898, month: 5, day: 3), "ledger.date.odd"),
      ("1898-05-03", PartialDate(year: 1898, month: 5, day: 3), "ledger.date.odd"),
      ("45366", PartialDate(year: 2024, month: 3, day: 15), "ledger.date.counted"),
      ("3月底", PartialDate(year: 2026, month: 3), "ledger.date.yearTaken"),
      ("2025Q3", PartialDate(year: 2025), "ledger.date.quarter"),
      ("2025年三季度", PartialDate(year: 2025), "ledger.date.quarter"),
    ])
  func oddDays(_ text: String, _ date: PartialDate, _ code: String) throws {
    let read = try read(
      "项目编号,项目名称,责任单位,总投资（万元）,实际开工时间\n1,甲,砚山县,1000,\(text)")
    #expect(LedgerFixture.snapshot(read.value)?.projects.first?.actual.groundbreaking == date)
    #expect(read.codes == [code])
  }

  @Test("A month that was reached but has not come keeps its year open")
  func openYear() throws {
    let read = try read("项目编号,项目名称,责任单位,总投资（万元）,实际开工时间\n1,甲,砚山县,1000,11月")
    let project = LedgerFixture.snapshot(read.value)?.projects.first
    #expect(project?.actual.groundbreaking == PartialDate(month: 11))
    #expect(read.codes == ["ledger.date.noYear"])
  }

  @Test("Many findings of a kind are counted, not listed")
  func many() throws {
    let rows = (1...250).map { "\($0),项目\($0),砚山县,甲" }.joined(separator: "\n")
    let read = try read("项目编号,项目名称,责任单位,总投资（万元）\n" + rows)
    #expect(read.codes.count == 101)
    #expect(read.diagnostics.last?.code == "ledger.more")
    #expect(read.diagnostics.last?.arguments["count"] == "150")
    #expect(read.diagnostics.last?.severity == .error)
  }
}
