import BriefingModel
import Foundation
import Store

/// A ledger of many rows with some thirty columns given, as large offices have them.
struct SampleLedger {
  let rows: Int

  private static let text =
    "某市经济技术开发区年产一万吨云母片新材料生产线建设项目主体厂房封顶设备安装调试进行中等待电力增容手续办理配套道路施工"

  static func day(_ week: Int) -> CalendarDate { CalendarDate(dayNumber: 20_607 + 7 * week) }

  /// Adds the ledger of a week to `store`.
  ///
  /// - Returns: Processor seconds, those left out in which the rows were made up: of all, and of
  ///   comparing the projects with those before, committing and copying the log.
  func add(to store: BriefingDatabase, week: Int) throws -> (all: Double, after: Double) {
    let header = LedgerHeader(
      asOf: Self.day(week), fileName: "台账.xlsx", fileHash: "week-\(week)")
    let start = StoreBenchmark.processorTime()
    var (making, end) = (0.0, start)
    try store.add(ledger: header) { take in
      for first in stride(from: 0, to: rows, by: 500) {
        let before = StoreBenchmark.processorTime()
        let batch = (first..<min(first + 500, rows)).map { Self.project($0, week: week) }
        making += StoreBenchmark.processorTime() - before
        try take(batch)
      }
      end = StoreBenchmark.processorTime()
      return []
    }
    let now = StoreBenchmark.processorTime()
    return (now - start - making, now - end)
  }

  /// A piece of text that differs from row to row.
  private static func text(_ row: Int, _ length: Int) -> String {
    let start = row % 7
    let piece = text.dropFirst(start).prefix(length)
    return piece + String(row)
  }

  private static func project(_ row: Int, week: Int) -> Project {
    // A tenth of the projects gets another number and a little more text each week.
    let changed = row % 10 == week % 10
    let code = String(row + 1_000_000)
    var details = ProjectDetails()
    details.region = "990101"
    details.investorType = "民企"
    details.industry = "非金属矿物制品业"
    details.isInStatistics = row % 2 == 0
    details.person = "言溪"
    details.reporter = "顾盼"
    details.factors = [
      "用地": .init(value: .given(ExactNumber(row % 300)), unit: "亩"),
      "就业": .init(value: .given(ExactNumber(row % 900)), unit: "人"),
    ]
    return Project(
      id: "LZ-" + (changed ? "9" : "1") + code,
      nationalCode: row % 3 == 0 ? nil : "2601-990101-04-01-1" + code,
      name: text(row, 18), ownerUnit: "9901" + String(row % 18 + 10),
      investor: text(row, 8) + "有限公司", origin: "省外", scale: text(row, 40), chain: "新材料",
      category: "产业", nature: "新建", lists: ["市重点"], contractKind: "正式合同",
      totalInvestment: .given(Money(wan: Int64(row % 90_000 + 100))),
      contractInvestment: .given(Money(wan: Int64(row % 80_000 + 100))),
      planOfYear: .given(Money(wan: Int64(row % 7_000 + 10))),
      doneThisYear: .given(Money(wan: Int64(row % 5_000 + week))), doneInAll: .missing,
      fundsThisYear: .given(Money(wan: Int64(row % 4_000))),
      planned: StageDates(
        groundbreaking: PartialDate(year: 2026, month: 3),
        completion: PartialDate(year: 2027, month: 12)),
      actual: StageDates(
        signing: PartialDate(year: 2025, month: 8, day: row % 28 + 1),
        groundbreaking: PartialDate(year: 2026, month: 4, day: row % 28 + 1)),
      progress: text(row, changed ? 30 : 25), sponsor: "顾盼",
      remark: row % 5 == 0 ? text(row, 10) : nil,
      details: details, row: CellReference(file: "台账.xlsx", sheet: "项目", cell: "A\(row + 5)"))
  }
}
