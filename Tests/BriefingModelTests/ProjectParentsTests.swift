import BriefingModel
import Testing

@Suite struct ProjectParentsTests {
  private func row(_ id: String, _ name: String, parent: String? = nil) -> Project {
    var details = ProjectDetails()
    details.parent = parent
    return Project(
      id: id, name: name, ownerUnit: "u", totalInvestment: .missing, contractInvestment: .missing,
      planOfYear: .missing, doneThisYear: .missing, doneInAll: .missing, fundsThisYear: .missing,
      planned: StageDates(), actual: StageDates(), details: details,
      row: CellReference(file: "a.xlsx", sheet: "项目", cell: "A" + id), identity: "P" + id)
  }

  private func parents(_ rows: [Project]) -> Reported<[String: String]> {
    LedgerSnapshot(
      asOf: CalendarDate(dayNumber: 0), fileName: "a.xlsx", fileHash: "", projects: rows
    ).parents
  }

  @Test("A parent is found by its number, else by its name")
  func found() {
    let rows = [
      row("1", "产业园"), row("2", "一期", parent: "1"), row("3", "二期", parent: "产业园"),
      row("4", "二期管网", parent: "3"),
    ]
    #expect(parents(rows).value == ["P2": "P1", "P3": "P1", "P4": "P3"])
    #expect(parents(rows).diagnostics.isEmpty)
  }

  @Test("A parent that is not there, that may be several, or that is its own is told")
  func told() {
    let rows = [
      row("1", "厂房"), row("2", "厂房"), row("3", "甲", parent: "厂房"), row("4", "乙", parent: "无"),
      row("5", "丙", parent: "6"), row("6", "丁", parent: "丙"), row("7", "戊", parent: "7"),
      row("8", "己", parent: "5"),
    ]
    let found = parents(rows)
    #expect(found.value == ["P8": "P5"])
    #expect(
      found.diagnostics.map(\.code) == [
        "store.parent.several", "store.parent.absent", "store.parent.circle", "store.parent.circle",
        "store.parent.circle",
      ])
    #expect(found.diagnostics.map { $0.place?.cell } == ["A3", "A4", "A5", "A6", "A7"])
  }
}
