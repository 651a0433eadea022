import BriefingModel

@testable import Ingest

/// A workbook that a test puts together of its parts' markup, packed without compression.
struct PackedWorkbook {
  /// What stands in a sheet's part and how the list of sheets calls it.
  struct Sheet {
    var name = "表"
    var state = "visible"
    var kind = "worksheet"
    var target: String?
    /// The whole part; `nil` for one that is missing.
    var part: [UInt8]?
  }

  static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var sheets: [Sheet] = []
  /// What stands in `<sst>`; `nil` for a workbook without the part.
  var shared: String?
  /// What stands in `<styleSheet>`.
  var styles: String?
  /// What stands before the list of sheets.
  var settings = ""

  /// A workbook of one sheet, whose root holds `content`.
  init(_ content: String = "", shared: String? = nil, styles: String? = nil) {
    sheets = [Sheet(part: Self.sheet(content))]
    (self.shared, self.styles) = (shared, styles)
  }

  /// The part of a sheet whose root holds `content`.
  static func sheet(_ content: String, space: String = transitional) -> [UInt8] {
    Array("<worksheet xmlns=\"\(space)\">\(content)</worksheet>".utf8)
  }

  /// The file.
  var bytes: [UInt8] {
    var list = ""
    var links = ""
    var parts: [(String, [UInt8])] = []
    for (index, sheet) in sheets.enumerated() {
      let target = sheet.target ?? "worksheets/sheet\(index + 1).xml"
      list += #"<sheet name="\#(sheet.name)" state="\#(sheet.state)" r:id="r\#(index)"/>"#
      links += #"<Relationship Id="r\#(index)" Type="\#(Self.office)/\#(sheet.kind)" "#
      links += #"Target="\#(target)"/>"#
      if let part = sheet.part { parts.append(("xl/worksheets/sheet\(index + 1).xml", part)) }
    }
    for (kind, content, root) in [
      ("sharedStrings", shared, "sst"), ("styles", styles, "styleSheet"),
    ] {
      links +=
        #"<Relationship Id="\#(kind)" Type="\#(Self.office)/\#(kind)" Target="\#(kind).xml"/>"#
      guard let content else { continue }
      let part = "<\(root) xmlns=\"\(Self.transitional)\">\(content)</\(root)>"
      parts.append(("xl/\(kind).xml", Array(part.utf8)))
    }
    let book =
      #"<workbook xmlns="\#(Self.transitional)" xmlns:r="\#(Self.office)">\#(settings)"#
      + "<sheets>\(list)</sheets></workbook>"
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts += [
      ("_rels/.rels", Array(PackedDocument.relations("officeDocument", "xl/workbook.xml").utf8)),
      ("xl/workbook.xml", Array(book.utf8)),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<Relationships xmlns=\"\(relations)\">\(links)</Relationships>".utf8)
      ),
    ]
    return PackedDocument.archive(parts)
  }

  /// The sheets that are read.
  func grids() throws(IngestError) -> Reported<[Grid]> {
    try Workbook.grids(bytes, fileName: "台账.xlsx")
  }

  /// Why the file is refused, or `nil`.
  func refusal(room: GridBuilder.Room = GridBuilder.Room()) -> Diagnostic? {
    do {
      _ = try Workbook.grids(bytes, fileName: "台账.xlsx", room: room)
      return nil
    } catch {
      return error.diagnostic
    }
  }
}

extension Grid {
  /// The value of the cell at an address such as `B7`.
  subscript(_ address: String) -> Value? {
    guard let place = Self.position(address) else { return nil }
    return row(numbered: place.row)?.cell(place.column)?.value
  }
}
