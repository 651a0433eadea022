import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Workbooks") struct LedgerWorkbookTests {
  @Test("Two lines of headings, merged units, sections and totals give the ledger's rows")
  func grouped() throws {
    let read = try LedgerFixture.read("grouped.xlsx")
    let snapshot = try #require(LedgerFixture.snapshot(read.value))
    #expect(snapshot.asOf == LedgerFixture.day)
    #expect(snapshot.projects.map(\.id) == ["007", "008", "009", "010"])
    #expect(
      snapshot.projects.map(\.name) == ["云母片项目", "（一）期石英砂项目", "冻干果蔬项目", "竹木餐具项目"])
    #expect(snapshot.projects.map(\.ownerUnit) == ["990101", "990101", "990102", "990102"])
    #expect(
      snapshot.projects.map(\.totalInvestment.amount?.fen) == [
        12_000_000_000, 33_000_000_000, 8_000_000_000, 5_600_000_000,
      ])
    #expect(snapshot.projects[0].doneThisYear == .given(Money(fen: 2_000_500_000)))
    #expect(snapshot.projects[2].doneThisYear == .zero)
    #expect(snapshot.projects[2].doneInAll == .missing)
    #expect(snapshot.projects[0].details.doneBefore == .given(Money(wan: 3000)))
    #expect(snapshot.projects[0].row.description == "grouped.xlsx!台账!A6")
  }

  @Test("Days come with the precision that the sheet shows")
  func days() throws {
    let snapshot = try #require(
      LedgerFixture.snapshot(try LedgerFixture.read("grouped.xlsx").value))
    let first = snapshot.projects[0]
    #expect(first.planned.groundbreaking == PartialDate(year: 2025, month: 8))
    #expect(first.actual.groundbreaking == PartialDate(year: 2025, month: 8, day: 15))
    #expect(snapshot.projects[2].planned.groundbreaking == PartialDate(year: 2026, month: 10))
    #expect(snapshot.projects[2].actual.groundbreaking == nil)
    #expect(
      snapshot.projects[3].actual.groundbreaking == PartialDate(year: 2026, month: 3, day: 15))
  }

  @Test("Stated totals are kept with their cells and are no projects")
  func totals() throws {
    let snapshot = try #require(
      LedgerFixture.snapshot(try LedgerFixture.read("grouped.xlsx").value))
    let labels = snapshot.statedTotals.map { "\($0.label) \($0.column) \($0.cell.cell)" }
    #expect(
      labels == [
        "续建项目(2个) totalInvestment E5", "续建项目(2个) planOfYear F5",
        "续建项目(2个) doneThisYear G5", "合计 totalInvestment E11", "合计 planOfYear F11",
        "合计 doneThisYear G11",
      ])
    #expect(snapshot.statedTotals.last?.value == Money(fen: 7_400_500_000))
  }

  @Test("What is hidden, unknown or beside the ledger is told")
  func told() throws {
    let read = try LedgerFixture.read("grouped.xlsx")
    #expect(
      read.codes == [
        "ledger.rows.hidden", "ledger.sheet.hidden", "ledger.heading.unknown",
        "ledger.heading.none",
      ])
    #expect(read.diagnostics[2].place?.description == "grouped.xlsx!台账!L3")
    #expect(read.diagnostics[2].arguments["heading"] == "海拔")
    #expect(read.diagnostics[3].place?.sheet == "填表说明")
  }

  @Test("Every mark of absence is itself, and neither is zero")
  func marks() throws {
    let read = try LedgerFixture.read("marks-20260531.xlsx")
    let projects = try #require(LedgerFixture.snapshot(read.value)).projects
    #expect(
      projects.map(\.id) == [
        "000017", "000018", "000019", "000020", "000021", "000022", "000023",
      ])
    #expect(
      projects.map(\.doneThisYear) == [
        .missing, .zero, .missing, .notApplicable, .withheld, .given(Money(fen: -5_000_000)),
        .missing,
      ])
    #expect(
      projects.map(\.fundsThisYear) == [
        .missing, .notApplicable, .withheld, .withheld, .missing, .zero, .missing,
      ])
    #expect(projects[4].extra["到位资金 万元"] == "待核")
  }

  @Test("A cell may name its column's unit; numbers lose their binary tail, not their digits")
  func amounts() throws {
    let read = try LedgerFixture.read("marks-20260531.xlsx")
    let projects = try #require(LedgerFixture.snapshot(read.value)).projects
    #expect(
      projects.map(\.totalInvestment.amount) == [
        Money(wan: 12_000), Money(wan: 5000), Money(wan: 3000), Money(wan: 120_000),
        Money(wan: 20_000), Money(wan: 4_350_000), Money(wan: 20_000),
      ])
    #expect(
      projects.map(\.planOfYear) == [
        .given(Money(fen: 12_300_000)), .zero, .given(Money(fen: 1_234_500_000)),
        .given(Money(fen: 333_333)), .missing, .given(Money(fen: 300_000)),
        .given(Money(wan: 2000)),
      ])
    #expect(projects[4].extra["年度计划投资(万元)"] == "500万美元")
    #expect(projects.allSatisfy { $0.contractInvestment.amount == nil })
  }

  @Test("Dates in every form; what is reached without a day is reached")
  func dates() throws {
    let read = try LedgerFixture.read("marks-20260531.xlsx")
    let projects = try #require(LedgerFixture.snapshot(read.value)).projects
    let march = PartialDate(year: 2024, month: 3)
    #expect(
      projects.map(\.actual.groundbreaking) == [
        PartialDate(), nil, march, march, march, PartialDate(year: 2024, month: 1),
        PartialDate(year: 2024, month: 10),
      ])
    let day = PartialDate(year: 2024, month: 3, day: 15)
    #expect(
      projects.map(\.actual.completion) == [
        nil, nil, PartialDate(year: 2026, month: 3), day, day, day, nil,
      ])
    #expect(projects[0].planned.completion == PartialDate(year: 2026))
    #expect(projects[1].planned.completion == PartialDate(year: 2026, month: 9))
  }

  @Test("Each oddity of a cell is told with the cell")
  func oddCells() throws {
    let read = try LedgerFixture.read("marks-20260531.xlsx")
    let told = read.diagnostics.map { "\($0.code.dropFirst(7)) \($0.place?.cell ?? "")" }
    #expect(
      told == [
        "formula.uncomputed F8", "date.undecided J2", "amount.foreign H4", "date.yearTaken J4",
        "amount.rounded E5", "date.counted J5", "amount.approximate D6", "amount.foreign E6",
        "amount.unreadable G6", "date.ambiguous I7",
      ])
  }

  @Test("Workbooks that count from 1904 give the same days")
  func epoch1904() throws {
    let snapshot = try #require(
      LedgerFixture.snapshot(try LedgerFixture.read("epoch1904.xlsx").value))
    #expect(snapshot.asOf == LedgerFixture.day)
    #expect(
      snapshot.projects[0].actual.groundbreaking == PartialDate(year: 2026, month: 3, day: 5))
  }

  @Test("Prefixes, missing addresses, rich text and readings above it are all allowed")
  func byHand() throws {
    let snapshot = try #require(
      LedgerFixture.snapshot(try LedgerFixture.read("by-hand.xlsx").value))
    let project = try #require(snapshot.projects.first)
    #expect(project.name == "云母片项目")
    #expect(project.ownerUnit == "990101")
    #expect(project.totalInvestment == .given(Money(wan: 12_000)))
    #expect(project.remark == "甲乙 <b>&")
    #expect(project.id == "990101·云母片项目")
  }

  @Test(
    "Broken and hostile files are refused with a reason",
    arguments: [
      ("bomb.xlsx", "bomb"), ("traversal.xlsx", "badName"), ("doctype.xlsx", "badPart"),
      ("cut-part.xlsx", "badPart"), ("cut-file.xlsx", "broken"),
      ("no-workbook.xlsx", "notWorkbook"),
      ("old.xls", "oldOrLocked"),
    ])
  func refused(_ name: String, _ reason: String) {
    let diagnostic = LedgerFixture.refusal { try LedgerFixture.read(name) }
    #expect(diagnostic?.code == "ledger.file." + reason)
    #expect(diagnostic?.place?.file == name)
  }

  @Test("Every limit of an archive holds")
  func limits() throws {
    let bytes = try Paths.bytes(Paths.fixture("Ledgers/grouped.xlsx"))
    func code(_ limits: ZipArchive.Limits) -> String? {
      LedgerFixture.refusal {
        _ = try Workbook.grids(bytes, fileName: "a.xlsx", limits: limits)
        return Reported([])
      }?.code
    }
    #expect(code(ZipArchive.Limits()) == nil)
    #expect(code(ZipArchive.Limits(totalBytes: 10_000)) == "ledger.file.tooLarge")
    #expect(code(ZipArchive.Limits(partBytes: 1000)) == "ledger.file.tooLarge")
    #expect(code(ZipArchive.Limits(entries: 5)) == "ledger.file.tooManyParts")
  }

  @Test("A file cut anywhere or with any byte changed never ends the program")
  func mutations() throws {
    let whole = try Paths.bytes(Paths.fixture("Ledgers/by-hand.xlsx"))
    for end in stride(from: 0, to: whole.count, by: 97) {
      _ = LedgerFixture.refusal { try documents(Array(whole[..<end])) }
    }
    for index in stride(from: 0, to: whole.count, by: 31) {
      var changed = whole
      changed[index] ^= 0x55
      _ = LedgerFixture.refusal { try documents(changed) }
    }
    #expect(try documents(whole).value.count == 1)
  }

  private func documents(_ bytes: [UInt8]) throws -> Reported<[LedgerDocument]> {
    try LedgerReader(units: LedgerFixture.units).documents(bytes: bytes, fileName: "a.xlsx")
  }
}
