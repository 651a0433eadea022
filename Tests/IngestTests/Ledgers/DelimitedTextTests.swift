import BriefingModel
import Testing

@testable import Ingest

@Suite("Fields of text files") struct DelimitedTextTests {
  private func read(_ bytes: [UInt8], _ name: String = "a.csv") throws -> Reported<Grid> {
    try DelimitedText.grid(bytes, fileName: name)
  }

  private func refusal(_ bytes: [UInt8]) -> Diagnostic? {
    LedgerFixture.refusal {
      _ = try read(bytes)
      return Reported([])
    }
  }

  /// The cells of each row that holds anything, parted by bars, its number in front.
  private func rows(_ text: String, _ name: String = "a.csv") throws -> [String] {
    try rows(Array(text.utf8), name)
  }

  private func rows(_ bytes: [UInt8], _ name: String = "a.csv") throws -> [String] {
    try read(bytes, name).value.rows.map { row in
      "\(row.number) "
        + row.cells.map { "\(Grid.letters(column: $0.column))\($0.value.text)" }.joined(
          separator: "|")
    }
  }

  @Test("Quotes, breaks and marks within them")
  func quotes() throws {
    #expect(
      try rows("甲,\"乙,丙\",\"丁\"\"戊\"\"\"\r\n \"己\" ,庚\"辛,,\"\"\r\"壬\n癸\",1\n\n2") == [
        "1 A甲|B乙,丙|C丁\"戊\"", "2 A己|B庚\"辛", "3 A壬癸|B1", "5 A2",
      ])
    #expect(try rows("\"a\"b,c\n\"a\"\"\"b\"\",d") == ["1 Aab|Bc", "2 Aa\"b\"\"|Bd"])
    #expect(try rows("a,b,") == ["1 Aa|Bb"])
    #expect(try rows("a\0b,\0\n") == ["1 Aab"])
    // Only workbooks escape characters so.
    #expect(try rows("_x0041_,_x000D_") == ["1 A_x0041_|B_x000D_"])
    #expect(try rows("'=1,'-2,'甲\n") == ["1 A=1|B-2|C'甲"])
  }

  @Test("Separators: the one that parts most, the one that is named, full-width ones if no other")
  func separators() throws {
    #expect(try rows("a;b;c\n1,5;2;3") == ["1 Aa|Bb|Cc", "2 A1,5|B2|C3"])
    #expect(try rows("sep=;\r\na;b\n1,2,3,4;5") == ["1 Aa|Bb", "2 A1,2,3,4|B5"])
    #expect(try rows("a\tb\n1,1,1\t2", "a.tsv") == ["1 Aa|Bb", "2 A1,1,1|B2"])
    #expect(try rows("甲，乙，丙\n1，2，3") == ["1 A甲|B乙|C丙", "2 A1|B2|C3"])
    #expect(try rows("甲；乙\n1；2，5") == ["1 A甲|B乙", "2 A1|B2，5"])
    #expect(try rows("甲，乙,丙\n1,2") == ["1 A甲，乙|B丙", "2 A1|B2"])
    #expect(try rows("一句，两句，三句。\n另一行") == ["1 A一句，两句，三句。", "2 A另一行"])
  }

  @Test("Every encoding that programs save in, with a mark and without")
  func encodings() throws {
    let text = "项目,金额\n𠮷祥,1"
    let expected = ["1 A项目|B金额", "2 A𠮷祥|B1"]
    let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let utf8 = Array(text.utf8)
    for bytes in [
      utf8, [0xEF, 0xBB, 0xBF] + utf8, little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big,
    ] {
      #expect(try rows(bytes) == expected)
    }
    let gb: [UInt8] = [0xCF, 0xEE, 0xC4, 0xBF, 0x2C, 0x95, 0x34, 0xB2, 0x35, 0x0A]
    #expect(try rows(gb) == ["1 A项目|B𠮷"])
    for bad: [UInt8] in [
      [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], [0xFF, 0xFE, 0x00, 0xDC], [0xB0, 0xFF, 0x0A], [0x81],
    ] {
      #expect(
        refusal(bad)?.code == "ledger.csv.encoding")
    }
  }

  @Test("Places name the record's cell, and the line where that is another")
  func lines() throws {
    let grid = try read(Array("a,b\r\n\"1\n2\",c\r\n3,4\r5,6".utf8)).value
    let places = (1...4).map { grid.place(row: $0, column: 1).description }
    #expect(places == ["a.csv!B1", "a.csv!B2", "a.csv:4!B3", "a.csv:5!B4"])
    let named = try read(Array("sep=,\na,b".utf8)).value
    #expect(named.place(row: 1, column: 0).description == "a.csv:2!A1")
    let open = refusal(Array("a\n\"1\n\n2".utf8))
    #expect(open?.place?.line == 2)
  }

  @Test("Records with more fields than the others are told, shorter ones are not")
  func ragged() throws {
    let read = try read(Array("标题\na,b,c\n1,2,3\n1,2\n甲,乙,2,3\n4,5,6\n1,2,3,\n".utf8))
    #expect(read.codes == ["ledger.csv.ragged"])
    #expect(read.diagnostics[0].arguments == ["count": "2", "width": "3"])
    #expect(read.diagnostics[0].place?.cell == "D5")
    #expect(try self.read(Array("标题，一\na,b,c\n1,2,3\n1,2\n".utf8)).codes == [])
  }

  @Test("A field of 10 MB and a row without an end are refused, with cell and line")
  func bounds() throws {
    let long = [UInt8](repeating: 0x61, count: 10 << 20)
    let head = Array("a,b\n1,".utf8)
    for bytes in [head + long, head + [34] + long + [34], head + [34] + long] {
      let refused = refusal(bytes)
      #expect(refused?.code == "ledger.cell.tooLong")
      #expect(refused?.place?.description == "a.csv:2!B2")
    }
    let fits = head + [34] + long.prefix(1 << 19) + [34]
    #expect(try read(fits).value["B2"]?.text.utf8.count == 1 << 19)
    let wide = Array(String(repeating: "1,", count: 20_000).utf8)
    let refused = refusal(wide)
    #expect(refused?.code == "ledger.csv.tooManyColumns")
    #expect(refused?.place?.line == 1)
  }
}
