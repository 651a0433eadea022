import BriefingModel

/// An `.xlsx` workbook: its visible sheets as grids.
struct Workbook {
  private let fileName: String
  private var sharedStrings: [String] = []
  private var formats: [NumberFormat] = []
  private var epoch1904 = false
  private var recomputes = false
  private var diagnostics: [Diagnostic] = []

  /// What the list of sheets says of one.
  private struct SheetEntry {
    let name: String
    let relation: String
    let hidden: Bool
  }

  private init(fileName: String) { self.fileName = fileName }

  /// The visible sheets that hold anything, in the workbook's order.
  ///
  /// Hidden sheets are not read and are named in a diagnostic: what nobody sees on the screen
  /// cannot be checked against the paper.
  static func grids(
    _ bytes: [UInt8], fileName: String, limits: ZipArchive.Limits = ZipArchive.Limits()
  ) throws(IngestError) -> Reported<[Grid]> {
    try ZipArchive.read(bytes, fileName: fileName, limits: limits) {
      (archive) throws(IngestError) in
      var workbook = Workbook(fileName: fileName)
      return try workbook.read(archive)
    }
  }

  private mutating func read(
    _ archive: borrowing ZipArchive
  ) throws(IngestError) -> Reported<[Grid]> {
    let root = try relations(archive, of: "")
    let main = root.first { $0.value.type.hasSuffix("/officeDocument") }?.value.target
    guard let main, let bytes = try archive.part(main) else {
      throw IngestError(
        Diagnostic(
          code: "ledger.file.notWorkbook", severity: .error,
          place: Diagnostic.Place(file: fileName)))
    }
    let links = try relations(archive, of: main)
    let entries = try sheets(bytes, part: main)
    for link in links.values.sorted(by: { $0.target < $1.target }) {
      if link.type.hasSuffix("/sharedStrings"), let bytes = try archive.part(link.target) {
        sharedStrings = try SharedStrings.read(bytes, part: link.target, fileName: fileName)
      } else if link.type.hasSuffix("/styles"), let bytes = try archive.part(link.target) {
        formats = try CellFormats.read(bytes, part: link.target, fileName: fileName)
      }
    }
    var grids: [Grid] = []
    for entry in entries {
      guard let link = links[entry.relation], link.type.hasSuffix("/worksheet") else { continue }
      let place = Diagnostic.Place(file: fileName, sheet: entry.name)
      if entry.hidden {
        diagnostics.append(
          Diagnostic(code: "ledger.sheet.hidden", severity: .warning, place: place))
        continue
      }
      guard let bytes = try archive.part(link.target) else {
        throw IngestError(
          Diagnostic(
            code: "ledger.file.badPart", severity: .error, place: place,
            arguments: ["part": link.target]))
      }
      let reader = SheetReader(
        file: fileName, sheet: entry.name, sharedStrings: sharedStrings, formats: formats,
        epoch1904: epoch1904, recomputes: recomputes)
      let grid = try reader.read(bytes, part: link.target)
      diagnostics += grid.diagnostics
      if !grid.value.rows.isEmpty { grids.append(grid.value) }
    }
    return Reported(grids, diagnostics)
  }

  private mutating func sheets(
    _ bytes: [UInt8], part: String
  ) throws(IngestError) -> [SheetEntry] {
    var entries: [SheetEntry] = []
    var (epoch1904, recomputes) = (false, false)
    try XMLPart.read(bytes, part: part, fileName: fileName) { (xml) throws(IngestError) in
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
              hidden: state != "visible"))
        default: continue
        }
      }
    }
    (self.epoch1904, self.recomputes) = (epoch1904, recomputes)
    return entries
  }

  /// The relations of a part, by id, their targets as paths within the archive.
  private func relations(
    _ archive: borrowing ZipArchive, of part: String
  ) throws(IngestError) -> [String: (type: String, target: String)] {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder + ["_rels", name + ".rels"]).joined(separator: "/")
    guard let bytes = try archive.part(path) else { return [:] }
    return try XMLPart.read(bytes, part: path, fileName: fileName) {
      (xml) throws(IngestError) in
      var relations: [String: (type: String, target: String)] = [:]
      while let node = try xml.next() {
        guard case .start = node, xml.name == "Relationship", let id = xml.attribute("Id"),
          let target = xml.attribute("Target"), xml.attribute("TargetMode") != "External"
        else { continue }
        relations[id] = (xml.attribute("Type") ?? "", Self.resolve(target, in: folder))
      }
      return relations
    }
  }

  private static func resolve(_ target: String, in folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}

/// Whether an attribute says yes.
func isTrue(_ attribute: String?) -> Bool { attribute == "1" || attribute == "true" }
