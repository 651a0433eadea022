import Foundation
import TestSupport
import Testing

/// What spreadsheet programs wrote, read, put out and read again: the same rows.
@Suite("Ledgers there and back", .serialized)
struct LedgerRoundTripTests {
  /// The workbooks of projects; by how many of `writers` each was written.
  private static let books = ["各类写法-20260531", "全列台账-20260531", "日期系统", "易混名称", "重点项目月报"]
  private static let writers = [
    "openpyxl", "xlsxwriter", "libreoffice", "libreoffice-openpyxl", "libreoffice-xlsxwriter",
  ]
  private static let files = writers.flatMap { writer in books.map { "\(writer)/\($0).xlsx" } }

  /// A store of its own that knows the units.
  private struct Office {
    let scratch: Scratch
    let store: String

    init() throws {
      scratch = try Scratch()
      store = scratch.path("store.sqlite")
      let units = try scratch.write(
        "代码,名称,层级,上级,分组\n990101,砚山县,县,,甲组\n990102,溪亭区,区,,甲组\n", "units.csv")
      try run("add", units)
    }

    @discardableResult
    func run(_ arguments: String...) throws -> String {
      let run = try Program.run(
        arguments + ["-w", scratch.url.path, "--store", store, "--lang", "en"])
      try #require(run.status == 0, "\(arguments): \(run.errors)")
      return run.output
    }

    /// The stored rows of projects, all columns but where each stood in its file.
    func projects() throws -> String {
      let script = """
        import json, sqlite3, sys
        database = sqlite3.connect(sys.argv[1])
        database.row_factory = sqlite3.Row
        for row in database.execute("SELECT * FROM snapshot_projects ORDER BY key"):
          print({name: row[name] for name in row.keys()
                 if name not in ("key", "snapshot", "position", "sheet", "cell")})
        """
      let run = try Program.run(try #require(Program.command("python3")), ["-c", script, store])
      try #require(run.status == 0, "\(run.errors)")
      return run.output
    }
  }

  @Test("A ledger put out as a workbook or as text reads as it did", arguments: files)
  func roundTrip(_ file: String) throws {
    let source = try Office()
    try source.run("add", Paths.root.appending(path: ".build/fixtures/ledgers/\(file)").path)
    let projects = try source.projects()
    #expect(projects.contains("砚山县") || projects.contains("990101"))
    for name in ["再读-20260531.xlsx", "再读-20260531.csv"] {
      let out = source.scratch.path(name)
      try source.run("export", "ledger", "-o", out)
      let again = try Office()
      try again.run("add", out)
      #expect(try lines(again.projects()) == lines(projects), "\(file) by way of \(name)")
    }
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
