import BriefingModel
import TestSupport
import Testing

/// Checks of the data behind the page: a wrong ledger or list is caught by the right check.
@Suite("Proof of ledgers and lists")
struct DataChecksTests {
  /// The codes found when the current ledger's rows are replaced.
  private func codes(
    current: [Project], totals: [LedgerSnapshot.StatedTotal] = []
  ) throws -> Set<String> {
    var input = WeeklySample.input
    input.current = LedgerSnapshot(
      asOf: WeeklySample.current.asOf, fileName: WeeklySample.current.fileName, fileHash: "02",
      projects: current, statedTotals: totals)
    return try ProofSample(input).codes
  }

  private var rows: [Project] { WeeklySample.current.projects }

  @Test("A ledger's own total that its rows do not add up to is caught (K02)")
  func ledgerTotal() throws {
    func total(_ wan: Int64) -> LedgerSnapshot.StatedTotal {
      .init(
        label: "合计", column: "fundsThisYear", value: Money(wan: wan),
        cell: CellReference(file: "台账.xlsx", sheet: "项目", cell: "P12"))
    }
    #expect(try codes(current: rows, totals: [total(66_500)]).isEmpty)
    #expect(try codes(current: rows, totals: [total(66_400)]) == ["prove.k02.ledger"])
  }

  @Test("A subtotal or another column is not held against all rows (K02)")
  func otherTotals() throws {
    let subtotal = LedgerSnapshot.StatedTotal(
      label: "小计", column: "fundsThisYear", value: Money(wan: 1),
      cell: CellReference(file: "台账.xlsx", sheet: "项目", cell: "P5"))
    #expect(try codes(current: rows, totals: [subtotal]).isEmpty)
  }

  @Test("Flows that do not close are caught (K02)")
  func flow() throws {
    var sample = try ProofSample()
    try sample.spoilOverview(#""opening":2"#, #""opening":3"#)
    #expect(sample.codes == ["prove.k02.flow"])
  }

  @Test("An amount ten thousand times its last value is caught (K07)")
  func magnitude() throws {
    var wrong = rows
    wrong[1] = WeeklySample.project(
      "P-02", "冷链仓储", unit: "02", signed: "2025-11-02", started: "2026-03-01", contract: 8,
      funds: .given(Money(wan: 15_000)))
    let found = try codes(current: wrong)
    #expect(found.contains("prove.k07.project") && found.contains("prove.k07.part"))
  }

  @Test("An amount forty times its last value is not called a slip (K07)")
  func growth() throws {
    var grown = rows
    grown[0] = WeeklySample.project(
      "P-01", "铝型材", unit: "01", signed: "2026-02-10", started: "2026-06-03",
      contract: 4_800_000, funds: .given(Money(wan: 26_000)))
    #expect(try codes(current: grown).isEmpty)
  }

  @Test("Dates out of order, and dates to come, are told (K10)")
  func dates() throws {
    var wrong = rows
    wrong[2] = WeeklySample.project(
      "P-03", "线束生产线", unit: "03", signed: "2025-06-01", started: "2025-05-01",
      completed: "2026-04-20", producing: "2026-06-09", contract: 55_000,
      funds: .given(Money(wan: 9_000)))
    #expect(try codes(current: wrong) == ["prove.k10.order", "prove.k10.future"])
  }

  @Test("Two rows of one project are told, two phases are not (K12)")
  func duplicates() throws {
    func twin(_ name: String, code: String? = nil) -> Project {
      WeeklySample.project(
        "P-50", name, unit: "02", signed: "2025-11-02", started: "2026-03-01", contract: 80_000,
        funds: .given(Money(wan: 15_000)), nationalCode: code)
    }
    #expect(try codes(current: rows + [twin("冷链仓储项目")]).contains("prove.k12.name"))
    #expect(try codes(current: rows + [twin("冷链仓储二期")]).contains("prove.k12.name") == false)
    let coded = [twin("甲物流园", code: "2601"), rows[0]]
    #expect(try codes(current: coded).contains("prove.k12.code") == false)
  }

  @Test("An issue that vanished without being closed is caught (K15)")
  func lostIssue() throws {
    var input = WeeklySample.input
    input.issues = WeeklySample.issues.filter { $0.id != "W1" }
    #expect(try ProofSample(input).codes == ["prove.k15.lost", "prove.k15.balance"])
  }

  @Test("An issue without a person is told (K16)")
  func nobody() throws {
    var input = WeeklySample.input
    input.issues?.append(
      WeeklySample.issue(
        "W4", "P-01", "融资未落实", raised: "2026-06-05", due: nil, level: 1, person: nil))
    #expect(try ProofSample(input).codes == ["prove.k16.missing"])
  }

  @Test("Funds that shrink are told (K06)")
  func decline() throws {
    var wrong = rows
    wrong[1] = WeeklySample.project(
      "P-02", "冷链仓储", unit: "02", signed: "2025-11-02", started: "2026-03-01",
      contract: 80_000, funds: .given(Money(wan: 14_000)))
    #expect(try codes(current: wrong) == ["prove.k06.decline"])
  }

  @Test("Unreported funds are missing, named, and not ranked (K13)")
  func silentUnit() throws {
    var quiet = rows
    quiet[1] = WeeklySample.project(
      "P-02", "冷链仓储", unit: "02", signed: "2025-11-02", started: "2026-03-01",
      contract: 80_000, funds: .missing)
    #expect(try codes(current: quiet).isEmpty)
  }
}
