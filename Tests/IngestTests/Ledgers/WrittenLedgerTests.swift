import BriefingModel
import TestSupport
import Testing

@testable import Ingest

@Suite("Ledgers that spreadsheet programs write") struct WrittenLedgerTests {
  @Test("Every program has written its files")
  func written() {
    let programs = Set(WrittenFile.all.map(\.program))
    #expect(
      programs == WrittenFile.programs,
      "the tests' ledgers are missing; write them with Tests/Tools/make_ledgers.py")
  }

  @Test("Every cell is read as it was written", arguments: WrittenFile.all)
  func cells(_ file: WrittenFile) throws {
    let sheets = file.sheets(of: try WrittenLedger.named(file.truth))
    let filled = sheets.filter { $0.rows.contains { !$0.isEmpty } }
    let grids = try file.grids()
    #expect(grids.map(\.sheet) == filled.map { file.sheet == nil ? $0.name : nil })
    for (sheet, grid) in zip(filled, grids) {
      var expected: [String: String] = [:]
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          guard let cell else { continue }
          expected[Grid.address(row: row + 1, column: column)] = cell.reading(file.program)
        }
      }
      #expect(differences(GridNotation.cells(grid), expected) == [], "\(file.file) \(sheet.name)")
    }
  }

  @Test("Every value of every row is read, and nothing else", arguments: WrittenFile.all)
  func values(_ file: WrittenFile) throws {
    let truth = try WrittenLedger.named(file.truth)
    let sheets = file.sheets(of: truth).filter {
      $0.holds != nil && (file.sheet == nil || $0.workbookOnly != true)
    }
    guard !sheets.isEmpty else { return }
    var expected: [String: [[String: String]]] = [:]
    for sheet in sheets {
      for (kind, rows) in sheet.holds?.rows ?? [:] {
        expected[kind, default: []] += rows.map { row in
          row.compactMapValues { $0.value(file.program) }
        }
      }
    }
    let totals = sheets.flatMap { $0.holds?.totals?.value(file.program) ?? [] }
    let open = sheets.compactMap { $0.open?.value(file.program) }
    try withKnownIssue(Comment(rawValue: open.first ?? "")) {
      let read = try file.documents()
      compare(FlatNotation.rows(read.value), expected, file.file)
      #expect(FlatNotation.totals(read.value) == totals)
      for document in read.value {
        if case .projects(let snapshot) = document { #expect(snapshot.asOf.iso == truth.asOf) }
      }
      #expect(read.diagnostics.filter { $0.severity == .error } == [])
      if file.sheet == nil { #expect(Set(truth.told).subtracting(read.codes) == []) }
    } when: {
      !open.isEmpty
    }
  }

  private func compare(
    _ actual: [String: [[String: String]]], _ expected: [String: [[String: String]]], _ file: String
  ) {
    for kind in Set(expected.keys).union(actual.keys).sorted() {
      let (right, found) = (expected[kind] ?? [], actual[kind] ?? [])
      #expect(found.count == right.count, "\(file): rows of \(kind)")
      for (wanted, row) in zip(right, found) {
        #expect(differences(row, wanted) == [], "\(file): \(kind) \(wanted["row"] ?? "")")
      }
    }
  }
}

/// What differs between values by name, as 「name: found, not wanted」.
func differences(_ found: [String: String], _ wanted: [String: String]) -> [String] {
  Set(found.keys).union(wanted.keys).sorted().filter { found[$0] != wanted[$0] }
    .map { "\($0): \(found[$0] ?? "nothing"), not \(wanted[$0] ?? "nothing")" }
}
