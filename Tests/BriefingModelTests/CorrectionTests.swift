import BriefingModel
import Testing

@Suite("Cells as corrections keep them") struct CorrectionTests {
  private static let project = Project(
    id: "A-1", name: "甲项目", ownerUnit: "990101", investor: "某公司", lists: ["市重点", "省百大"],
    totalInvestment: Quantity(Money(fen: 123)), contractInvestment: .notApplicable,
    planOfYear: .zero, doneThisYear: .missing, doneInAll: .withheld,
    fundsThisYear: Quantity(Money(wan: 6_500)),
    planned: StageDates(completion: PartialDate(year: 2026, month: 9)),
    actual: StageDates(
      signing: PartialDate(year: 2026, month: 3, day: 5), groundbreaking: PartialDate()),
    extra: ["绿色等级": "三星"], row: CellReference(file: "a.csv", cell: "A2"))

  @Test("Every column writes its cell so that it reads back", arguments: ProjectColumn.all)
  func roundTrip(_ column: ProjectColumn) throws {
    let text = Self.project.cell(column)
    #expect(Self.project.changing(column, to: text) == Self.project)
    #expect(ProjectColumn(heading: column.heading) == column)
    let other: [ProjectColumn.Kind: String] = [
      .money: "7700000000.5 元", .date: "2025-02-28", .text: "改后", .requiredText: "改后",
      .unit: "990102", .list: "甲、乙", .flag: "是",
    ]
    let value = try #require(other[column.kind])
    let changed = try #require(Self.project.changing(column, to: value))
    #expect(changed != Self.project)
    #expect(changed.cell(column) == value)
    for rest in ProjectColumn.all where rest != column {
      #expect(changed.cell(rest) == Self.project.cell(rest))
    }
  }

  @Test("An unknown heading's cell can be changed; a column that is none cannot be named")
  func extra() throws {
    let column = try #require(ProjectColumn(rawValue: "extra.绿色等级"))
    #expect(Self.project.cell(column) == "三星")
    #expect(Self.project.changing(column, to: "二星")?.extra == ["绿色等级": "二星"])
    #expect(Self.project.changing(column, to: "")?.extra == [:])
    #expect(ProjectColumn(rawValue: "id") == nil)
    #expect(ProjectColumn(rawValue: "nationalCode") == nil)
    #expect(ProjectColumn(rawValue: "extra.") == nil)
  }

  @Test("What a cell cannot say is refused")
  func refused() throws {
    let money = try #require(ProjectColumn(rawValue: "totalInvestment"))
    for text in ["", "66", "66 亿元", "0.001 元", "1 美元"] {
      #expect(Self.project.changing(money, to: text) == nil, "\(text)")
    }
    let name = try #require(ProjectColumn(rawValue: "name"))
    #expect(Self.project.changing(name, to: "") == nil)
    let day = try #require(ProjectColumn(rawValue: "actual.signing"))
    #expect(Self.project.changing(day, to: "三月") == nil)
  }

  @Test(
    "Amounts are written in 亿 and 万 where that is exact and short",
    arguments: [
      ("6600000000", "元", "66亿元"), ("65000000", "元", "6500万元"), ("1.23", "元", "1.23元"),
      ("5265000000", "元", "52.65亿元"), ("12", "个", "12个"), ("9.70", "%", "9.7%"),
      ("-1.5", "百分点", "−1.5个百分点"), ("123456789", "元", "12345.6789万元"),
      ("1234567891", "元", "123456.7891万元"), ("123456.78", "元", "123456.78元"), ("0", "元", "0元"),
    ])
  func written(_ number: String, _ unit: String, _ text: String) throws {
    #expect(CanonicalText.written(try #require(ExactNumber(number)), unit) == text)
  }

  @Test("A correction follows its project's identity, not its row or number")
  func identity() throws {
    var moved = Self.project
    moved.identity = "A-1"
    let column = try #require(ProjectColumn(rawValue: "fundsThisYear"))
    let day = CalendarDate(dayNumber: 20_607)
    let correction = Correction(
      target: .cell(CellTarget(Self.project, column, day: day)), action: .change,
      was: Self.project.cell(column), value: "70000000 元",
      review: CorrectionReview(who: "言溪", on: day, why: "核对"))
    let renumbered = Project(
      id: "B-9", name: "甲项目二期", ownerUnit: "990101", totalInvestment: .missing,
      contractInvestment: .missing, planOfYear: .missing, doneThisYear: .missing,
      doneInAll: .missing, fundsThisYear: Quantity(Money(wan: 6_500)), planned: StageDates(),
      actual: StageDates(), row: CellReference(file: "b.csv", cell: "A7"), identity: "A-1")
    let next = LedgerSnapshot(
      asOf: day.adding(days: 7), fileName: "b.csv", fileHash: "h", projects: [renumbered])
    let ledger = CorrectedLedger(next, [correction])
    #expect(ledger.snapshot.projects.first?.fundsThisYear == Quantity(Money(wan: 7_000)))
    #expect(ledger.applied[renumbered.row] == [correction])
    #expect(ledger.states.isEmpty)
    #expect(CorrectedLedger(next, []).snapshot == next)
  }
}
