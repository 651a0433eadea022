import BriefingModel
import TestSupport
import Testing

@testable import Ingest

@Suite("Parts of workbooks") struct SheetPartTests {
  private static let one = PackedWorkbook.sheet("<sheetData><row><c><v>1</v></c></row></sheetData>")

  @Test("Targets are found wherever they are; what is hidden, or no sheet, is told or left")
  func parts() throws {
    var book = PackedWorkbook()
    book.sheets = [
      .init(name: "绝对", target: "/xl/worksheets/sheet1.xml", part: Self.one),
      .init(name: "上级", target: "../xl/./worksheets/sheet2.xml", part: Self.one),
      .init(name: "藏", state: "hidden", part: Self.one),
      .init(name: "深藏", state: "veryHidden", part: Self.one),
      .init(name: "图", kind: "chartsheet", part: Self.one),
      .init(name: "空", part: PackedWorkbook.sheet("<sheetData/>")),
    ]
    let read = try book.grids()
    #expect(read.value.map(\.sheet) == ["绝对", "上级"])
    #expect(read.codes == ["ledger.sheet.hidden", "ledger.sheet.veryHidden"])
    #expect(read.diagnostics.map(\.place?.sheet) == ["藏", "深藏"])
  }

  @Test("A workbook of charts alone holds nothing; one whose sheet is missing is refused by name")
  func lacking() throws {
    var book = PackedWorkbook()
    book.sheets = [.init(name: "图", kind: "chartsheet", part: Self.one)]
    #expect(try book.grids().value.isEmpty)
    book.sheets = [.init(name: "月报", part: nil)]
    #expect(book.refusal()?.code == "ledger.file.badPart")
    #expect(book.refusal()?.place?.description == "台账.xlsx!月报")
  }

  @Test("Hidden rows and columns are told only where they hold something")
  func hidden() throws {
    let read = try PackedWorkbook(
      """
      <cols><col min="2" max="3" hidden="1"/><col min="5" max="9" hidden="0"/></cols><sheetData>
      <row hidden="1"/><row hidden="true"><c r="A2"><v>1</v></c><c r="C2"><v>2</v></c></row>
      <row><c r="E3"><v>2</v></c></row></sheetData>
      """
    ).grids()
    #expect(read.codes == ["ledger.rows.hidden", "ledger.columns.hidden"])
    #expect(read.diagnostics.map { $0.arguments["first"] } == ["2", "C"])
    #expect(read.diagnostics.map { $0.arguments["count"] } == ["1", "1"])
  }

  @Test(
    "A sheet that is no sound XML in UTF-8 is refused by name",
    arguments: [
      "<!DOCTYPE worksheet [<!ENTITY a '1'>]><worksheet><sheetData/></worksheet>",
      "<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>",
      "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>",
      "<worksheet><sheetData><row><c><v>1</c></row></sheetData></worksheet>",
      "<worksheet a='1' a='2'/>", "<worksheet/><worksheet/>", "<worksheet><!-- ", "甲", "",
      "<worksheet><sheetData><row r='0'/></sheetData></worksheet>",
      "<worksheet><sheetData><row r='1048577'/></sheetData></worksheet>",
      "<worksheet><sheetData><row r='a'/></sheetData></worksheet>",
    ])
  func unsound(_ part: String) {
    for bytes in [
      Array(part.utf8), Array(part.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
    ] {
      var book = PackedWorkbook()
      let root = Array(
        String(decoding: bytes, as: UTF8.self)
          .replacing("<worksheet", with: "<worksheet xmlns='\(PackedWorkbook.transitional)'").utf8)
      book.sheets = [.init(name: "月报", part: bytes.contains(0) ? bytes : root)]
      #expect(book.refusal()?.code == "ledger.file.badPart")
      #expect(book.refusal()?.place?.description == "台账.xlsx!月报")
    }
  }

  @Test("Bytes that are no UTF-8 are refused, wherever they stand")
  func encoding() {
    for bad: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0]] {
      let text = Array("<sheetData><row><c t='inlineStr'><is><t>甲".utf8) + bad
      var book = PackedWorkbook()
      book.sheets[0].part =
        Array("<worksheet xmlns='\(PackedWorkbook.transitional)'>".utf8) + text
        + Array("乙</t></is></c></row></sheetData></worksheet>".utf8)
      #expect(book.refusal()?.code == "ledger.file.badPart")
    }
  }

  @Test("Floods of attributes and names are refused before the parser meets them")
  func floods() {
    let attributes = (0..<6_000).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(PackedWorkbook("<sheetData \(attributes)/>").refusal()?.code == "ledger.file.badPart")
    let names = (0..<60_000).map { "<x\($0)/>" }.joined()
    #expect(PackedWorkbook(names).refusal()?.code == "ledger.file.badPart")
    let shared = PackedWorkbook("<sheetData/>", shared: names)
    #expect(shared.refusal()?.code == "ledger.file.badPart")
    #expect(shared.refusal()?.arguments["part"] == "xl/sharedStrings.xml")
  }

  @Test("Wherever the stretches end in which a sheet is read, it reads the same")
  func stretches() throws {
    var random = SeededRandom(seed: 3)
    var markup = ""
    var expected: [String] = []
    for number in 1...6_000 {
      let text = String(repeating: "云母&片", count: Int(random.next() % 12)) + "\(number)"
      expected.append(text)
      let escaped = text.replacing("&", with: random.next() % 2 == 0 ? "&amp;" : "&#38;")
      let isSection = random.next() % 3 == 0
      let written = isSection ? "<![CDATA[\(text)]]>" : escaped
      let comment = random.next() % 50 == 0 ? "<!-- <v>\(text)</v> -->" : ""
      markup += "<row r='\(number)'>\(comment)<c r='B\(number)' t='inlineStr'><is><t>\(written)</t>"
      markup += "</is></c></row>"
    }
    // A comment that no stretch can hold.
    markup += "<!--" + String(repeating: "注", count: 400_000) + "-->"
    #expect(markup.utf8.count > 6 << 18)
    let grid = try #require(
      try PackedWorkbook("<sheetData>\(markup)</sheetData>").grids().value.first)
    #expect(grid.rows.map { $0.cells[0].value.text } == expected)
  }
}
