import BriefingModel

/// Reads the part of one sheet to a grid.
struct SheetReader: Sendable {
  /// The workbook's file.
  let file: String
  /// The sheet's name.
  let sheet: String
  /// The texts that cells refer to.
  let sharedTexts: SharedTexts
  /// The formats that cells refer to.
  let formats: [NumberFormat]
  /// Whether days are counted from 1904 on.
  let epoch1904: Bool
  /// The workbook asks for its formulas to be computed anew, so that a stored 0 may mean nothing.
  let recomputes: Bool
  /// How much the sheets before this one have left room for.
  let room: GridBuilder.Room

  /// The grid, with diagnostics for what is hidden, contradictory or lacking, and the room it leaves
  /// to others; `nil` if the archive has no such part.
  func read(
    _ part: String, of archive: borrowing ZipArchive
  ) throws(IngestError) -> (grid: Reported<Grid>, roomLeft: GridBuilder.Room)? {
    let events = try archive.withStream(of: part) { (stream) throws(IngestError) in
      var events = SheetEvents(book: self)
      try XMLStream.read(&stream, to: &events, broken: broken(part))
      return events
    }
    guard let events else { return nil }
    var oddities = events.oddities
    let merges = events.merges.parted()
    for merge in merges.overlapping {
      oddities.overlaps.note(row: merge.top, column: merge.left)
    }
    let (grid, doubles) = events.builder.grid(merges: merges.whole, epoch1904: epoch1904)
    for row in doubles { oddities.doubleRows.note(row: row) }
    return (Reported(grid, oddities.diagnostics(of: grid)), events.builder.roomLeft)
  }

  /// The error that says that `part` of the sheet cannot be read.
  func broken(_ part: String) -> IngestError {
    IngestError(
      Diagnostic(
        code: "ledger.file.badPart", severity: .error,
        place: Diagnostic.Place(file: file, sheet: sheet), arguments: ["part": part]))
  }
}
