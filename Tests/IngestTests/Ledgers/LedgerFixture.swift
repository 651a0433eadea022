import BriefingModel
import TestSupport

@testable import Ingest

/// What the tests of ledgers share.
enum LedgerFixture {
  static let units = [
    Region(code: "990100", name: "霁云市", level: .prefecture, kind: .administrative),
    Region(code: "990101", name: "砚山县", shortName: "砚山", level: .county, kind: .administrative),
    Region(
      code: "990102", name: "溪亭区", level: .county, kind: .administrative, aliases: ["溪亭区政府"]),
  ]

  static let day = CalendarDate(dayNumber: 20_604)  // 2026-05-31

  /// The documents of a file in the fixtures.
  static func read(
    _ name: String, asOf: CalendarDate? = nil
  ) throws -> Reported<[LedgerDocument]> {
    try LedgerReader(units: units, asOf: asOf)
      .documents(bytes: Paths.bytes(Paths.fixture("Ledgers/" + name)), fileName: name)
  }

  /// The documents of delimited text.
  static func read(
    csv text: String, name: String = "台账-20260531.csv", asOf: CalendarDate? = nil,
    units: [Region] = units
  ) throws -> Reported<[LedgerDocument]> {
    try LedgerReader(units: units, asOf: asOf).documents(bytes: Array(text.utf8), fileName: name)
  }

  /// The one ledger among `documents`.
  static func snapshot(_ documents: [LedgerDocument]) -> LedgerSnapshot? {
    guard documents.count == 1, case .projects(let snapshot) = documents[0] else { return nil }
    return snapshot
  }

  /// Reads a file that must be refused.
  static func refusal(_ body: () throws -> Reported<[LedgerDocument]>) -> Diagnostic? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? IngestError)?.diagnostic
    }
  }
}

extension NumberFormat {
  /// What a cell of this format holds if the stored number is `text`, once packed and unpacked.
  func value(_ text: String, epoch1904: Bool) -> Grid.Value? {
    guard let number = StoredNumber.exact(text) else { return nil }
    var builder = GridBuilder(file: "a.xlsx", sheet: nil)
    builder.beginRow(1)
    builder.add(number: number, format: self, epoch1904: epoch1904, column: 3)
    builder.endRow()
    return builder.grid().grid.row(numbered: 1)?.cell(3)?.value
  }
}

extension Reported {
  /// The codes of the diagnostics, in order.
  var codes: [String] { diagnostics.map(\.code) }
}
