import BriefingModel

/// An `.xlsx` workbook: its visible sheets as grids.
struct Workbook {
  /// What the codes of errors about the file begin with.
  static let codes = "ledger.file"

  /// A workbook's sheets are read as they are inflated, and only what stands in them is held. So a
  /// file may inflate to more than it may of a document; the ratio tells bombs from ledgers, which
  /// inflate to eight or ten times their size.
  static let limits = ZipArchive.Limits(totalBytes: 4 << 30)

  private let fileName: String
  private var sharedTexts = SharedTexts()
  private var formats: [NumberFormat] = []
  private var epoch1904 = false
  private var recomputes = false
  private var diagnostics: [Diagnostic] = []

  /// What the list of sheets says of one.
  private struct SheetEntry {
    let name: String
    let relation: String
    /// `visible`, `hidden` or `veryHidden`.
    let state: String
  }

  private init(fileName: String) { self.fileName = fileName }

  /// The visible sheets that hold anything, in the workbook's order.
  ///
  /// Hidden sheets are not read and are named in a diagnostic: what nobody sees on the screen
  /// cannot be checked against the paper.
  static func grids(
    _ bytes: [UInt8], fileName: String, limits: ZipArchive.Limits = Self.limits,
    room: GridBuilder.Room = GridBuilder.Room()
  ) throws(IngestError) -> Reported<[Grid]> {
    try ZipArchive.read(bytes, fileName: fileName, codes: codes, limits: limits) {
      (archive) throws(IngestError) in
      var workbook = Workbook(fileName: fileName)
      return try workbook.read(archive, room)
    }
  }

  private mutating func read(
    _ archive: borrowing ZipArchive, _ room: GridBuilder.Room
  ) throws(IngestError) -> Reported<[Grid]> {
    var room = room
    let root = try archive.relations(of: "")
    guard let main = root.main, let bytes = try archive.part(main) else {
      throw IngestError(
        Diagnostic(
          code: Self.codes + ".notWorkbook", severity: .error,
          place: Diagnostic.Place(file: fileName)))
    }
    let links = try archive.relations(of: main)
    let entries = try sheets(bytes, part: main)
    for link in links.all {
      if link.type.hasSuffix("/sharedStrings") {
        sharedTexts = try SharedTexts.read(link.target, of: archive)
      } else if link.type.hasSuffix("/styles"), let bytes = try archive.part(link.target) {
        formats = try CellFormats.read(bytes, part: link.target, fileName: fileName)
      }
    }
    var grids: [Grid] = []
    for entry in entries {
      let place = Diagnostic.Place(file: fileName, sheet: entry.name)
      guard let link = links[entry.relation] else { throw missing(entry.relation, place) }
      // Sheets that are charts or dialogues hold no cells.
      guard link.type.hasSuffix("/worksheet") else { continue }
      if entry.state != "visible" {
        let code = entry.state == "veryHidden" ? "ledger.sheet.veryHidden" : "ledger.sheet.hidden"
        diagnostics.append(Diagnostic(code: code, severity: .warning, place: place))
        continue
      }
      let reader = SheetReader(
        file: fileName, sheet: entry.name, sharedTexts: sharedTexts, formats: formats,
        epoch1904: epoch1904, recomputes: recomputes, room: room)
      guard let read = try reader.read(link.target, of: archive) else {
        throw missing(link.target, place)
      }
      room = read.roomLeft
      diagnostics += read.grid.diagnostics
      if !read.grid.value.rows.isEmpty { grids.append(read.grid.value) }
    }
    return Reported(grids, diagnostics)
  }

  private func missing(_ part: String, _ place: Diagnostic.Place) -> IngestError {
    IngestError(
      Diagnostic(
        code: Self.codes + ".badPart", severity: .error, place: place, arguments: ["part": part]))
  }

  private mutating func sheets(
    _ bytes: [UInt8], part: String
  ) throws(IngestError) -> [SheetEntry] {
    var entries: [SheetEntry] = []
    var (epoch1904, recomputes) = (false, false)
    try XMLPart.read(bytes, part: part, fileName: fileName, codes: Self.codes) {
      (xml) throws(IngestError) in
      while let node = try xml.next() {
        guard case .start = node else { continue }
        switch xml.name {
        case "workbookPr": epoch1904 = isTrue(xml.attribute("date1904"))
        case "calcPr": recomputes = isTrue(xml.attribute("fullCalcOnLoad"))
        case "sheet":
          let state = xml.attribute("state") ?? "visible"
          entries.append(
            SheetEntry(
              name: xml.attribute("name") ?? "", relation: xml.prefixedAttribute("id") ?? "",
              state: state))
        default: continue
        }
      }
    }
    (self.epoch1904, self.recomputes) = (epoch1904, recomputes)
    return entries
  }
}

/// Whether an attribute says yes.
func isTrue(_ attribute: String?) -> Bool { attribute == "1" || attribute == "true" }
