public import BriefingModel

/// How much stands on a sheet.
public struct SheetSize: Hashable, Sendable {
  /// The sheet's name; the file's for a file without sheets.
  public let name: String
  /// How many rows hold anything.
  public let rows: Int
  /// How many cells hold anything.
  public let cells: Int
}

extension LedgerReader {
  /// The sheets of a spreadsheet and how much stands on them: reading without understanding, whose
  /// time is measured.
  ///
  /// - Throws: An error if the file is broken or too large.
  public static func sheets(
    bytes: [UInt8], fileName: String
  ) throws(IngestError) -> Reported<[SheetSize]> {
    let grids = try grids(bytes, fileName)
    let sizes = grids.value.map { grid in
      SheetSize(
        name: grid.sheet ?? grid.file, rows: grid.rows.count,
        cells: grid.rows.reduce(0) { $0 + $1.cells.count })
    }
    return Reported(sizes, grids.diagnostics)
  }
}
