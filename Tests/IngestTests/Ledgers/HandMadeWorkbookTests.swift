import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

/// A workbook put together by hand, and what must become of it.
struct HandMadeWorkbook: Decodable, Sendable, CustomTestStringConvertible {
  let file: String
  /// The cells of each sheet that is read.
  let sheets: [Sheet]?
  /// Codes of what must be told.
  let told: [String]?
  /// The code that the whole file is refused with.
  let refused: String?
  /// A cell that cannot be read, which must be told or the file refused.
  let refusedOrTold: String?
  /// What is still read wrongly; the test fails on the day it is read right.
  let open: String?

  /// A sheet and its cells, in the notation of `GridNotation`.
  struct Sheet: Decodable, Sendable {
    let name: String
    let cells: [String: String]
  }

  var testDescription: String { file }

  static let all: [HandMadeWorkbook] = {
    let file = Paths.fixture("Ledgers/by-hand.json")
    do {
      return try JSONDecoder().decode([HandMadeWorkbook].self, from: Data(contentsOf: file))
    } catch {
      preconditionFailure("Tests/Fixtures/Ledgers/by-hand.json: \(error)")
    }
  }()

  func bytes() throws -> [UInt8] {
    try Paths.bytes(Paths.root.appending(path: ".build/fixtures/by-hand/\(file)"))
  }
}

@Suite("Workbooks made by hand") struct HandMadeWorkbookTests {
  @Test("Every cell of every sheet is read, and nothing else", arguments: HandMadeWorkbook.all)
  func cells(_ book: HandMadeWorkbook) throws {
    guard let sheets = book.sheets else { return }
    let read = try Workbook.grids(book.bytes(), fileName: book.file)
    withKnownIssue(Comment(rawValue: book.open ?? "")) {
      compare(read, sheets, book)
    } when: {
      book.open != nil
    }
  }

  private func compare(
    _ read: Reported<[Grid]>, _ sheets: [HandMadeWorkbook.Sheet], _ book: HandMadeWorkbook
  ) {
    #expect(read.value.map(\.sheet) == sheets.map(\.name))
    for (sheet, grid) in zip(sheets, read.value) {
      let found = GridNotation.cells(grid)
      #expect(differences(found, sheet.cells) == [], "\(book.file) \(sheet.name)")
      #expect(grid.rows.map(\.number) == grid.rows.map(\.number).sorted())
    }
    #expect(read.codes == book.told ?? [])
  }

  @Test("What cannot be read is refused or told by its cell", arguments: HandMadeWorkbook.all)
  func refusals(_ book: HandMadeWorkbook) throws {
    guard book.sheets == nil else { return }
    let bytes = try book.bytes()
    var told: [Diagnostic] = []
    do {
      told = try Workbook.grids(bytes, fileName: book.file).diagnostics
    } catch {
      told = [error.diagnostic]
      #expect(book.refused == nil || error.diagnostic.code == book.refused)
    }
    if book.refused != nil { #expect(!told.isEmpty) }
    if let cell = book.refusedOrTold {
      withKnownIssue(Comment(rawValue: book.open ?? "")) {
        #expect(told.contains { $0.place?.cell == cell || $0.severity == .error }, "\(book.file)")
      } when: {
        book.open != nil
      }
    }
  }
}
