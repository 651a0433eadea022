import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Ingest

/// A file that a spreadsheet program wrote of a truth.
struct WrittenFile: Decodable, Sendable, CustomTestStringConvertible {
  /// The path under `.build/fixtures/ledgers/`.
  let file: String
  /// The truth's name.
  let truth: String
  /// The program, or programs one after another, that wrote it.
  let program: String
  /// The sheet it holds, for a file of delimited text.
  let sheet: String?

  var testDescription: String { file }

  /// The files, as `make_ledgers.py` lists them; empty if it has not run, which a test tells.
  static let all: [WrittenFile] = {
    guard let data = try? Data(contentsOf: folder.appending(path: "index.json")) else { return [] }
    return (try? JSONDecoder().decode([WrittenFile].self, from: data)) ?? []
  }()

  /// The programs that must have written something.
  static let programs: Set<String> = [
    "openpyxl", "xlsxwriter", "libreoffice", "libreoffice-openpyxl", "libreoffice-xlsxwriter",
    "csv-utf8", "csv-gb18030",
  ]

  private static let folder = Paths.root.appending(path: ".build/fixtures/ledgers")

  /// The file's name without its folders.
  var name: String { URL(filePath: file).lastPathComponent }

  func bytes() throws -> [UInt8] { try Paths.bytes(Self.folder.appending(path: file)) }

  /// The sheets of the truth that the file shows.
  func sheets(of truth: WrittenLedger) -> [WrittenLedger.Sheet] {
    truth.sheets.filter { sheet == nil ? $0.isVisible : $0.name == sheet }
  }

  /// The file's grids.
  func grids() throws -> [Grid] {
    sheet == nil
      ? try Workbook.grids(bytes(), fileName: name).value
      : [try DelimitedText.grid(bytes(), fileName: name).value].filter { !$0.rows.isEmpty }
  }

  /// What the file's ledgers and registers hold.
  func documents() throws -> Reported<[LedgerDocument]> {
    try LedgerReader(units: LedgerFixture.units).documents(bytes: bytes(), fileName: name)
  }
}

/// Values of a grid in the truths' notation.
enum GridNotation {
  /// The cells of `grid` by address.
  static func cells(_ grid: Grid) -> [String: String] {
    var cells: [String: String] = [:]
    for row in grid.rows {
      for cell in row.cells {
        cells[Grid.address(row: row.number, column: cell.column)] = text(cell.value)
      }
    }
    return cells
  }

  static func text(_ value: Grid.Value) -> String {
    switch value {
    case .text(let text): return "text " + text
    case .number(let number, let shown):
      let plain = number.normalized.description
      return "number " + plain + (shown == plain ? "" : " shown " + shown)
    case .date(let date): return "date " + FlatNotation.text(date)
    case .truth(let truth): return "truth \(truth)"
    case .error(let code): return "error " + code
    case .uncomputed: return "uncomputed"
    }
  }
}
