import Aggregate
import BriefingModel
import TestSupport
import Testing

/// What cannot be known is missing and told; it is never zero and never guessed.
@Suite("Aggregating incomplete data")
struct MissingDataTests {
  private func replaced(_ projects: [Project], asOf: CalendarDate? = nil) -> AggregateInput {
    var input = WeeklySample.input
    input.current = LedgerSnapshot(
      asOf: asOf ?? input.asOf, fileName: "l.xlsx", fileHash: "", projects: projects)
    return input
  }

  private func codes(_ input: AggregateInput) -> Set<String> {
    Set(Aggregator().overview(of: input).diagnostics.map(\.code))
  }

  @Test("A unit without rows has not reported: its figures are missing, it has no rank")
  func silentUnit() {
    let input = replaced(WeeklySample.current.projects.filter { $0.ownerUnit != "990102" })
    let unit = Aggregator().overview(of: input).value.unit("990102")
    #expect(unit?.figure(.signedThisYear)?.value == .missing)
    #expect(unit?.figure(.completion)?.value == .missing)
    #expect(unit?.standing?.unrankedReason == "未报送")
    #expect(codes(input).contains("aggregate.unit.silent"))
  }

  @Test("A ledger without contract kinds gives no signing figures")
  func noContractKinds() {
    let rows = [
      WeeklySample.project("P-01", "甲", unit: "01", kind: nil, signed: "2026-06-02", contract: 1)
    ]
    let overview = Aggregator().overview(of: replaced(rows))
    #expect(overview.value.city?.figure(.signedInPeriod)?.value == .missing)
    #expect(overview.diagnostics.contains { $0.code == "aggregate.contract.untold" })
  }

  @Test("A previous ledger of another day gives no funds of the period")
  func gap() {
    var input = WeeklySample.input
    input.previous = LedgerSnapshot(
      asOf: WeeklySample.day("2026-05-24"), fileName: "alt.xlsx", fileHash: "",
      projects: WeeklySample.previous.projects)
    let overview = Aggregator().overview(of: input)
    #expect(overview.value.city?.figure(.fundsInPeriod)?.value == .missing)
    #expect(overview.diagnostics.map(\.code) == ["aggregate.previous.gap"])
  }

  @Test("A ledger that ends before the period gives no figures of the period")
  func stale() {
    let input = replaced(WeeklySample.current.projects, asOf: WeeklySample.day("2026-06-04"))
    let overview = Aggregator().overview(of: input)
    #expect(overview.value.city?.figure(.signedInPeriod)?.value == .missing)
    #expect(overview.value.city?.figure(.signedThisYear)?.number == Ratio(4))
    #expect(overview.diagnostics.contains { $0.code == "aggregate.ledger.stale" })
  }

  @Test("In a period from 1 January the funds of the year are those of the period")
  func newYear() {
    var input = WeeklySample.input
    input.period = Period(
      start: WeeklySample.day("2026-01-01"), end: WeeklySample.day("2026-06-07"), label: "上半年")
    let city = Aggregator().overview(of: input).value.city
    #expect(city?.figure(.fundsInPeriod)?.number == city?.figure(.fundsThisYear)?.number)
  }

  @Test("Over a new year cumulative figures are not compared")
  func overNewYear() {
    var input = WeeklySample.input
    input.previous = LedgerSnapshot(
      asOf: WeeklySample.day("2025-12-31"), fileName: "alt.xlsx", fileHash: "",
      projects: WeeklySample.previous.projects)
    let rows = Aggregator().overview(of: input).value.comparison
    #expect(rows.first { $0.measure == .fundsThisYear }?.change == nil)
    #expect(rows.first { $0.measure == .fundsThisYear }?.remarks == [.newYear])
    #expect(rows.first { $0.measure == .stock }?.change != nil)
  }

  @Test("A month without a day is settled by the previous ledger, or left out and told")
  func partialDates() {
    let month = PartialDate(year: 2026, month: 6)
    var rows = WeeklySample.current.projects
    let old = rows[7]
    rows[7] = Project(
      id: old.id, name: old.name, ownerUnit: old.ownerUnit, contractKind: "正式合同",
      totalInvestment: old.totalInvestment, contractInvestment: old.contractInvestment,
      planOfYear: .missing, doneThisYear: .missing, doneInAll: .missing, fundsThisYear: .zero,
      planned: StageDates(), actual: StageDates(signing: month), row: old.row)
    var input = replaced(rows)
    #expect(
      Aggregator().overview(of: input).value.city?.figure(.signedInPeriod)?.number == Ratio(2))
    input.previous = nil
    let open = Aggregator().overview(of: input)
    #expect(open.value.city?.figure(.signedInPeriod)?.number == Ratio(1))
    #expect(open.diagnostics.contains { $0.code == "aggregate.date.partial" })
  }

  @Test("A project reported by two units counts once in the total")
  func sharedProject() {
    let shared = [
      WeeklySample.project(
        "P-01", "跨区园区", unit: "01", signed: "2026-06-02", contract: 10_000,
        funds: .given(Money(wan: 100)), nationalCode: "2606-990101-04-01-000001"),
      WeeklySample.project(
        "P-02", "跨区园区", unit: "06", signed: "2026-06-02", contract: 10_000,
        funds: .given(Money(wan: 100)), nationalCode: "2606-990101-04-01-000001"),
    ]
    let report = Aggregator().overview(of: replaced(shared))
    #expect(report.value.city?.figure(.signedInPeriod)?.number == Ratio(1))
    #expect(report.diagnostics.contains { $0.code == "aggregate.project.twice" })
  }

  @Test("Without a city the totals stand under 合计")
  func noCity() {
    var input = WeeklySample.input
    input.city = nil
    let overview = Aggregator().overview(of: input).value
    #expect(overview.city?.region.name == "合计")
    #expect(overview.city?.figure(.fundsThisYear)?.number == Ratio(665, 100))
    #expect(overview.city?.figure(.completion)?.value == .notApplicable)
  }

  @Test("A target of nothing gives no rate")
  func zeroTarget() {
    var input = WeeklySample.input
    input.targets = [
      Target(
        unit: "990101", indicator: "到位资金", year: 2026, value: ExactNumber(0), unitOfMeasure: "元",
        cell: CellReference(file: "t", cell: "A1"))
    ]
    let unit = Aggregator().overview(of: input).value.unit("990101")
    #expect(unit?.figure(.completion)?.value == .notApplicable)
    #expect(unit?.standing?.unrankedReason == "无任务")
  }
}
