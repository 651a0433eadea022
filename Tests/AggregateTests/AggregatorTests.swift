import Aggregate
import BriefingModel
import TestSupport
import Testing

/// The figures of the invented week, worked out by hand.
@Suite("Aggregating a ledger")
struct AggregatorTests {
  static func overview(_ input: AggregateInput = WeeklySample.input) -> Overview {
    Aggregator().overview(of: input).value
  }

  /// The value of a city's or unit's measure, as printed.
  private func value(
    _ measure: Measure, of code: String = "990100", in overview: Overview = overview()
  ) -> String? {
    let summary = code == "990100" ? overview.city : overview.unit(code)
    return summary?.figure(measure)?.computation?.rounded.printed
  }

  @Test("Totals of the week and of the year")
  func totals() {
    #expect(value(.signedInPeriod) == "2")
    #expect(value(.signedInvestmentInPeriod) == "7.76")
    #expect(value(.signedThisYear) == "5")
    #expect(value(.signedInvestmentThisYear) == "34.76")
    #expect(value(.startedInPeriod) == "1")
    #expect(value(.startedThisYear) == "3")
    #expect(value(.fundsThisYear) == "6.65")
    #expect(value(.negotiating) == "1")
    #expect(value(.stock) == "8")
    #expect(value(.openIssues) == "2")
  }

  @Test("The week's funds are what projects still listed received, whoever left the ledger")
  func fundsInPeriod() {
    #expect(value(.fundsInPeriod) == "1.25")
    #expect(value(.fundsInPeriod, of: "990104") == "0.23")
  }

  @Test("Completion and lead are exact: 6.65 ÷ 18 less 158 ÷ 365")
  func lead() {
    let city = Self.overview().city
    #expect(city?.figure(.completion)?.number == Ratio(665, 18))
    #expect(city?.figure(.lead)?.number == Ratio(665, 18) - Ratio(15_800, 365))
    #expect(value(.lead) == "−6.3")
  }

  @Test("Equal rates share a rank, and a unit without a task has none")
  func ranks() {
    let overview = Self.overview()
    let ranks = overview.groups.map { group in group.units.map { overview.unit($0)?.standing?.rank }
    }
    #expect(ranks == [[1, 2, 2], [1, 1, nil]])
    #expect(overview.unit("990106")?.standing?.unrankedReason == "新设无任务")
    #expect(overview.unit("990101")?.standing?.previousRank == 3)
  }

  @Test("After a tie the next rank is skipped: 1, 2, 2, 4 and 9, 9, 11")
  func tiesSkip() {
    let rates: [Int64] = [90, 80, 80, 70]
    var input = WeeklySample.input
    input.units = (1...4).map { number in
      Region(
        code: "u\(number)", name: "单位\(number)", level: .county, kind: .administrative, group: "组")
    }
    input.targets = input.units.map { unit in
      Target(
        unit: unit.code, indicator: "到位资金", year: 2026, value: ExactNumber(1_000_000),
        unitOfMeasure: "元", cell: CellReference(file: "t", cell: "A1"))
    }
    let rows = zip(input.units, rates).map { unit, wan in
      Project(
        id: unit.code, name: unit.name, ownerUnit: unit.code, contractKind: "正式合同",
        totalInvestment: .missing, contractInvestment: .missing, planOfYear: .missing,
        doneThisYear: .missing, doneInAll: .missing, fundsThisYear: .given(Money(wan: wan)),
        planned: StageDates(), actual: StageDates(), row: CellReference(file: "l", cell: "A1"))
    }
    input.current = LedgerSnapshot(
      asOf: input.asOf, fileName: "l", fileHash: "", projects: rows)
    input.previous = nil
    let overview = Self.overview(input)
    #expect(overview.units.map { $0.standing?.rank } == [1, 2, 2, 4])
  }

  @Test("Opening + in − out = closing at every stage, for the city and each unit")
  func stages() {
    let overview = Self.overview()
    for summary in [overview.city].compactMap({ $0 }) + overview.units {
      for flow in summary.stages {
        #expect((flow.opening ?? -1) + (flow.inflow ?? 0) - (flow.outflow ?? 0) == flow.closing)
      }
    }
    #expect(overview.city?.stages.map(\.closing) == [4, 3, 0, 1])
    #expect(overview.city?.stages.map(\.inflow) == [2, 1, 0, 1])
  }

  @Test("Intents and framework agreements are not counted as signed")
  func frameworks() {
    let overview = Self.overview()
    #expect(overview.unit("990106")?.figure(.signedThisYear)?.value == .zero)
    var input = WeeklySample.input
    input.period = Period(
      start: WeeklySample.day("2026-05-25"), end: WeeklySample.day("2026-05-31"), label: "周")
    (input.current, input.previous) = (WeeklySample.previous, nil)
    #expect(value(.signedInPeriod, in: Self.overview(input)) == "1")
  }

  @Test("Changes of single projects: signed, added, moved, restated, removed")
  func changes() {
    let changes = Self.overview().changes.map { "\($0.kind.rawValue) \($0.project.id)" }
    #expect(
      changes == [
        "signed P-09", "signed P-05", "added P-08", "moved P-01", "moved P-03", "restated P-03",
        "removed P-07",
      ])
  }

  @Test("The comparison sets this time against last time as known now")
  func comparison() {
    var input = WeeklySample.input
    input.printedBefore = [PrintedBefore(measure: .signedThisYear, value: ExactNumber(4))]
    let rows = Self.overview(input).comparison
    let signed = rows.first { $0.measure == .signedThisYear }
    // P-07 was counted in print and has left the ledger since.
    #expect(signed?.printed == ExactNumber(4))
    #expect(signed?.known?.rounded.printed == "3")
    #expect(signed?.current?.rounded.printed == "5")
    #expect(signed?.change?.rounded.printedAsChange == "+2")
    #expect(signed?.remarks == [.restated])
  }

  @Test("Issues reconcile by number")
  func issues() {
    let issues = Self.overview().issues
    #expect(issues?.opening == ["W1", "W2"])
    #expect(issues?.added == ["W3"])
    #expect(issues?.closed == ["W2"])
    #expect(issues?.lost == [])
    #expect(issues?.open.map(\.id) == ["W1", "W3"])
  }

  @Test("Every computed figure recomputes from its inputs")
  func recomputes() {
    let overview = Self.overview()
    let figures = ([overview.city].compactMap { $0 } + overview.units).flatMap(\.figures)
    #expect(figures.count == 19 + 6 * 18)
    for computation in figures.compactMap(\.computation) where computation.operation == .sum {
      #expect(computation.inputs.reduce(Ratio(0)) { $0 + $1.value } == computation.value)
    }
  }

  @Test("The same input gives the same overview and no diagnostics")
  func quiet() {
    let report = Aggregator().overview(of: WeeklySample.input)
    #expect(report.diagnostics.isEmpty)
    #expect(report.value == Self.overview())
  }
}
