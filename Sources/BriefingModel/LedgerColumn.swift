/// Where a column of a project ledger stands in its file, as a spreadsheet names it.
public struct LedgerColumn: Hashable, Sendable, Codable {
  /// The sheet; `nil` for a file without sheets.
  public let sheet: String?
  /// The first and last row of its table, from 1.
  public let rows: ClosedRange<Int>
  /// Its letters, such as `F`.
  public let letters: String
  /// Its name, as in `ProjectColumn`; of a stage's day that the heading calls neither planned nor
  /// reached, the stage alone (`signing`).
  public let name: String

  /// Makes a value of its parts.
  public init(sheet: String?, rows: ClosedRange<Int>, letters: String, name: String) {
    self.sheet = sheet
    self.rows = rows
    self.letters = letters
    self.name = name
  }

  /// The column of a cell in the row of `project`, or `nil` if none can be corrected.
  public func column(in project: Project) -> ProjectColumn? {
    if let column = ProjectColumn(rawValue: name) { return column }
    let days = ["actual.", "planned."].compactMap { ProjectColumn(rawValue: $0 + name) }
    return days.first { !project.cell($0).isEmpty } ?? ProjectColumn(rawValue: "details." + name)
  }
}
