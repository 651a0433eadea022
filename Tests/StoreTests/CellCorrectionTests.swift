import BriefingModel
import Testing

@testable import Store

@Suite("Corrections of cells") struct CellCorrectionTests {
  private static let before = Sample.lastWeek
  private static let day = Sample.thisWeek
  private static let after = CalendarDate(dayNumber: 20_614)

  private static func project(_ wan: Int64, name: String = "云母片项目") -> Project {
    Project(
      id: "A-007", name: name, ownerUnit: "990101", totalInvestment: Quantity(Money(wan: wan)),
      contractInvestment: .missing, planOfYear: .missing, doneThisYear: .missing,
      doneInAll: .missing, fundsThisYear: .withheld, planned: StageDates(),
      actual: StageDates(signing: PartialDate(year: 2026, month: 3)), progress: "主体封顶",
      row: CellReference(file: "a.xlsx", sheet: "项目", cell: "A5"))
  }

  private static func snapshot(
    _ wan: Int64, on day: CalendarDate = day, total: Int64? = nil, name: String = "云母片项目"
  ) -> LedgerSnapshot {
    LedgerSnapshot(
      asOf: day, fileName: "a.xlsx", fileHash: "\(wan)\(name)\(total ?? 0)",
      projects: [project(wan, name: name)],
      statedTotals: total.map {
        [
          .init(
            label: "合计", column: "totalInvestment", value: Money(wan: $0),
            cell: CellReference(file: "a.xlsx", sheet: "项目", cell: "F9"))
        ]
      } ?? [])
  }

  private let store: BriefingDatabase

  init() throws {
    store = try BriefingDatabase.inMemory()
    try store.add(snapshot: Self.snapshot(650_000))
  }

  private func investment(on day: CalendarDate = Self.day) throws -> Quantity<Money>? {
    try store.snapshot(asOf: day)?.value.projects.first?.totalInvestment
  }

  private let corrected = Quantity(Money(wan: 660_000))

  @Test("A corrected cell holds for its day, whatever the file of that day says afterwards")
  func sameDay() throws {
    try store.enter([CorrectionSample.cell(Self.project(650_000))])
    #expect(try investment() == corrected)
    #expect(
      try store.ledgerAsRead(asOf: Self.day)?.value.projects.first?.totalInvestment
        == Quantity(Money(wan: 650_000)))
    #expect(try store.changedCorrections() == [])
    #expect(try store.add(snapshot: Self.snapshot(700_000)) == .replaced)
    #expect(try investment() == corrected)
    let told = try #require(try store.changedCorrections().first)
    #expect(told.code == "store.correction.changed")
    #expect(told.arguments["what"] == "A-007#总投资@\(Self.day.iso)")
    #expect(told.arguments["was"] == "65亿元" && told.arguments["value"] == "66亿元")
    #expect(told.arguments["now"] == "70亿元")
    // Confirmed against the file of today; then taken back.
    try store.enter([CorrectionSample.cell(Self.project(700_000))])
    #expect(try store.changedCorrections() == [])
    try store.enter([
      CorrectionSample.cell(Self.project(700_000), "totalInvestment", .undo, to: nil)
    ])
    #expect(try investment() == Quantity(Money(wan: 700_000)))
    #expect(try store.corrections().count == 3)
  }

  @Test("It goes on to a later day while the source still says what was corrected, not before")
  func otherDays() throws {
    try store.add(snapshot: Self.snapshot(650_000, on: Self.before))
    try store.add(snapshot: Self.snapshot(650_000, on: Self.after))
    try store.enter([CorrectionSample.cell(Self.project(650_000))])
    #expect(try investment(on: Self.before) == Quantity(Money(wan: 650_000)))
    #expect(try investment(on: Self.after) == corrected)
    try store.add(snapshot: Self.snapshot(690_000, on: Self.after))
    #expect(try investment(on: Self.after) == Quantity(Money(wan: 690_000)))
    // Figures to date move on every week; that is nothing to tell.
    #expect(try store.changedCorrections() == [])
  }

  @Test("A decision on the later day takes the place of what came from an earlier one")
  func accepted() throws {
    try store.add(snapshot: Self.snapshot(650_000, on: Self.after))
    try store.enter([CorrectionSample.cell(Self.project(650_000))])
    try store.enter([
      CorrectionSample.cell(
        Self.project(650_000), "totalInvestment", .accept, to: nil, day: Self.after)
    ])
    #expect(try investment() == corrected)
    #expect(try investment(on: Self.after) == Quantity(Money(wan: 650_000)))
  }

  @Test("A rejected amount is missing, never zero; a rejected text is none")
  func rejected() throws {
    try store.enter([
      CorrectionSample.cell(Self.project(650_000), "totalInvestment", .reject, to: nil),
      CorrectionSample.cell(Self.project(650_000), "progress", .reject, to: nil),
    ])
    let row = try #require(try store.snapshot(asOf: Self.day)?.value.projects.first)
    #expect(row.totalInvestment == .missing)
    #expect(row.progress == nil)
  }

  @Test("A row that is gone is told; a project under another name keeps its correction")
  func rows() throws {
    try store.enter([CorrectionSample.cell(Self.project(650_000))])
    try store.add(snapshot: Self.snapshot(650_000, name: "云母片二期项目"))
    #expect(try investment() == corrected)
    #expect(try store.changedCorrections() == [])
    let empty = LedgerSnapshot(asOf: Self.day, fileName: "a.xlsx", fileHash: "none")
    try store.add(snapshot: empty)
    let told = try #require(try store.changedCorrections().first)
    #expect(told.code == "store.correction.gone")
    #expect(told.place?.file == "a.xlsx!项目!A5")
    #expect(try store.corrections().count == 1)
  }

  @Test("A stated total that agreed with its rows agrees with them still")
  func totals() throws {
    try store.add(snapshot: Self.snapshot(650_000, total: 650_000))
    try store.enter([CorrectionSample.cell(Self.project(650_000))])
    func total() throws -> Money? {
      try store.snapshot(asOf: Self.day)?.value.statedTotals.first?.value
    }
    #expect(try total() == Money(wan: 660_000))
    // The total was right and the cell was not: nothing is added to the total.
    try store.add(snapshot: Self.snapshot(650_000, total: 660_000))
    #expect(try total() == Money(wan: 660_000))
    // Neither agrees: the gap stays what it was.
    try store.add(snapshot: Self.snapshot(650_000, total: 600_000))
    #expect(try total() == Money(wan: 610_000))
  }
}
