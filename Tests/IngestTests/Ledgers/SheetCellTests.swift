import BriefingModel
import Testing

@testable import Ingest

@Suite("Cells of sheets") struct SheetCellTests {
  private func grid(_ book: PackedWorkbook) throws -> Grid {
    let read = try book.grids()
    #expect(read.codes == [])
    return try #require(read.value.first)
  }

  @Test("Texts, shared and own, rich and with readings above, and results that are texts")
  func texts() throws {
    let grid = try grid(
      PackedWorkbook(
        """
        <sheetData><row r="1">
        <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
        <c r="D1" t="inlineStr"><is><t>砚山</t></is></c>
        <c r="E1" t="inlineStr"><is><r><t>云</t></r><r><rPr/><t xml:space="preserve">母 </t></r></is></c>
        <c r="F1" t="str"><f>A1&amp;B1</f><v>甲&amp;乙&#x4E01;</v></c>
        <c r="G1" t="str"><f>""</f><v></v></c><c r="H1" t="inlineStr"><is><t><![CDATA[<丙>]]></t></is></c>
        <c r="I1" t="inlineStr"><is><t>'=1+1</t></is></c><c r="J1" t="s"><v>3</v></c>
        </row></sheetData>
        """,
        shared: """
          <si><t>溪亭区</t></si><si><r><t>冻</t></r><r><t>干</t></r><rPh sb="0" eb="1"><t>dong</t></rPh></si>
          <si><t> _x000D_ </t></si><si><t>'+86</t></si>
          """))
    let texts = grid.rows[0].cells.map { "\(Grid.letters(column: $0.column))\($0.value.text)" }
    #expect(texts == ["A溪亭区", "B冻干", "D砚山", "E云母", "F甲&乙丁", "H<丙>", "I=1+1", "J+86"])
  }

  @Test("Numbers as stored and as shown, truths, errors, days")
  func values() throws {
    let grid = try grid(
      PackedWorkbook(
        """
        <sheetData><row r="1">
        <c r="A1"><v>12.300000000000001</v></c><c r="B1" s="1"><v>0.125</v></c>
        <c r="C1" s="2"><v>17</v></c><c r="D1" s="3"><v>46173</v></c><c r="E1" s="3"><v>-5</v></c>
        <c r="F1" s="3"><v>60</v></c><c r="G1" s="3"><v>1.75</v></c><c r="H1" t="d"><v>1899-12-31</v></c>
        <c r="I1" t="d"><v>2026-05-31T08:00:00</v></c><c r="J1" t="b"><v>1</v></c>
        <c r="K1" t="b"><v>0</v></c><c r="L1" t="e"><v>#REF!</v></c><c r="M1"><v>2.30E+07</v></c>
        <c r="N1"><v>1E+300</v></c><c r="O1" s="99"><v>-0.50</v></c><c r="P1" s="1"><v/></c>
        <c r="Q1"><v>123456789012345</v></c><c r="R1"><f>1+1</f><v>2</v></c>
        </row></sheetData>
        """,
        styles: """
          <numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/>
          <xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>
          """))
    #expect(grid["A1"] == .number(ExactNumber(digits: 123, scale: 1), shown: "12.3"))
    #expect(grid["B1"] == .number(ExactNumber(digits: 125, scale: 3), shown: "12.5%"))
    #expect(grid["C1"] == .number(ExactNumber(17), shown: "000017"))
    #expect(grid["D1"] == .date(PartialDate(year: 2026, month: 5, day: 31)))
    #expect(grid["E1"] == .number(ExactNumber(-5), shown: "-5"))
    #expect(grid["F1"] == .number(ExactNumber(60), shown: "60"))
    #expect(grid["G1"] == .date(PartialDate(year: 1900, month: 1, day: 1)))
    #expect(grid["H1"] == .date(PartialDate(year: 1899, month: 12, day: 31)))
    #expect(grid["I1"] == .date(PartialDate(year: 2026, month: 5, day: 31)))
    #expect(grid["J1"] == .truth(true))
    #expect(grid["K1"] == .truth(false))
    #expect(grid["L1"] == .error("#REF!"))
    #expect(grid["M1"] == .number(ExactNumber(23_000_000), shown: "23000000"))
    #expect(grid["N1"] == .text("1E+300"))
    #expect(grid["O1"] == .number(ExactNumber(digits: -5, scale: 1), shown: "-0.5"))
    #expect(grid["P1"] == nil)
    #expect(grid["Q1"]?.text == "123456789012345")
    #expect(grid["R1"] == .number(ExactNumber(2), shown: "2"))
  }

  @Test("Days counted from 1904, and formulas that are to be computed anew")
  func settings() throws {
    var book = PackedWorkbook(
      """
      <sheetData><row><c s="1"><v>0</v></c><c s="1"><v>44711</v></c><c><f>B1</f><v>0</v></c>
      <c><f>B1</f><v>3</v></c><c><f>B1</f></c></row></sheetData>
      """, styles: #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#)
    book.settings = #"<workbookPr date1904="1"/><calcPr fullCalcOnLoad="1"/>"#
    let read = try book.grids()
    let grid = try #require(read.value.first)
    #expect(grid["A1"] == .date(PartialDate(year: 1904, month: 1, day: 1)))
    #expect(grid["B1"] == .date(PartialDate(year: 2026, month: 5, day: 31)))
    #expect(grid["C1"] == .uncomputed)
    #expect(grid["D1"]?.text == "3")
    #expect(grid["E1"] == .uncomputed)
    #expect(read.codes == ["ledger.formula.uncomputed"])
    #expect(read.diagnostics.first?.place?.cell == "C1")
    #expect(read.diagnostics.first?.arguments["count"] == "2")
  }

  @Test("Cells without addresses, out of order, with dollar signs; rows without numbers")
  func order() throws {
    let grid = try grid(
      PackedWorkbook(
        """
        <sheetData><row><c><v>1</v></c><c><v>2</v></c></row>
        <row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>1</v></c><c><v>2</v></c></row>
        <row><c r="$XFD$10"><v>4</v></c></row><row r="4" spans="1:2"><c r="b4"><v>5</v></c></row>
        <row r="5"/><row r="6"><c r="A6" s="1"/></row></sheetData>
        """))
    #expect(grid.rows.map(\.number) == [1, 4, 9, 10])
    #expect(grid["B1"]?.text == "2")
    #expect(grid.row(numbered: 9)?.cells.map(\.value.text) == ["1", "2", "3"])
    #expect(grid["XFD10"]?.text == "4")
    #expect(grid["B4"]?.text == "5")
  }

  @Test("What a sheet says twice, elsewhere or nowhere is told with its cell, never dropped unseen")
  func contradictions() throws {
    let read = try PackedWorkbook(
      """
      <sheetData><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="A2"><v>3</v></c></row>
      <row r="2"><c r="B2"><v>4</v></c></row><row r="5"><c r="B7"><v>5</v></c><c r="?"><v>6</v></c>
      <c r="XFD5"><v>7</v></c><c><v>8</v></c></row><row r="6"><c r="A6" t="s"><v>7</v></c>
      <c r="B6" t="s"><v>-1</v></c></row></sheetData>
      """, shared: "<si><t>甲</t></si>"
    ).grids()
    let told = read.diagnostics.map {
      "\($0.code.dropFirst(7)) \($0.place?.cell ?? $0.arguments["first"] ?? "") "
        + ($0.arguments["count"] ?? "")
    }
    #expect(
      told == [
        "cell.textless A6 2", "cell.double A2 1", "row.double 2 1", "cell.stray B5 1",
        "cell.unplaced 5 2",
      ])
    #expect(read.diagnostics.allSatisfy { $0.place?.file == "台账.xlsx" && $0.place?.sheet == "表" })
    let grid = try #require(read.value.first)
    #expect(grid["A2"]?.text == "1")
    #expect(grid["B5"]?.text == "5")
  }

  @Test("Strict documents and any prefix; elements of other namespaces are not the sheet's")
  func namespaces() throws {
    var book = PackedWorkbook()
    let strict = PackedWorkbook.strict
    book.sheets = [
      .init(
        name: "甲",
        part: PackedWorkbook.sheet(
          "<sheetData><row><c><v>1</v></c></row></sheetData>", space: strict)),
      .init(
        name: "乙",
        part: Array(
          """
          \u{FEFF}<?xml version="1.0" encoding="UTF-8"?><!-- 注 --><x:worksheet xmlns:x="\(strict)" xmlns:y="urn:y">
          <y:sheetData><y:row><y:c><y:v>9</y:v></y:c></y:row></y:sheetData><x:sheetData y:a="1">
          <x:row><x:c><y:v>8</y:v><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>
          """.utf8)),
    ]
    let grids = try book.grids().value
    #expect(grids.map { $0.rows.flatMap(\.cells).map(\.value.text) } == [["1"], ["2"]])
  }
}
