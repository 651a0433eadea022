import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Deliver

@Suite("Tables as CSV and JSON")
struct SheetTests {
  @Test("CSV: exact numbers, days by ISO 8601, marks of absence, lines by RFC 4180")
  func csv() {
    #expect(
      SheetSample.csv(SheetSample.cells)
        == [
          "数据截至：2026年5月31日", "编号,名称,总投资（万元）,个数（个）,完成率（%）,开工时间",
          "007,甲项目,12345678.901234,12,99.5,2026-03-01",
          "230100200701010000000123,乙项目,0,＊,—,2026年3月", "2.30E+07,,/,0,-3.2,", "",
        ].joined(separator: "\r\n"))
  }

  @Test("A field with a comma, a quotation mark or a line end is quoted")
  func quoting() {
    let csv = SheetSample.csv(SheetSample.texts(["a,b", "a\"b", "a\nb"]))
    #expect(
      csv == "内容,号\r\n\"a,b\",\"a,b\"\r\n\"a\"\"b\",\"a\"\"b\"\r\n\"a\nb\",\"a\nb\"\r\n")
  }

  @Test("JSON: one object, what a column holds, decimals as strings, nothing as null")
  func json() throws {
    let json = try SheetSample.json(SheetSample.cells)
    #expect(json["name"] as? String == "样表")
    #expect(json["notes"] as? [String] == ["数据截至：2026年5月31日"])
    let columns = try #require(json["columns"] as? [[String: Any]])
    #expect(
      columns.map { $0["kind"] as? String } == [
        "code", "text", "money", "integer", "number", "date",
      ])
    #expect(columns[2]["unit"] as? String == "万元" && columns[0]["unit"] is NSNull)
    let rows = try #require(json["rows"] as? [[Any]])
    #expect(rows[0][2] as? String == "12345678.901234")
    #expect(rows[1][2] as? String == "0" && rows[1][3] as? String == "＊")
    #expect(rows[2][1] is NSNull && rows[2][5] is NSNull)
  }

  @Test("Several tables are one object too")
  func several() throws {
    var bytes: [UInt8] = []
    JSONSheet.write([SheetSample.cells, SheetSample.texts(["甲"])]) { bytes += $0 }
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [[String: Any]]]
    #expect(json?["sheets"]?.map { $0["name"] as? String } == ["样表", "文字"])
  }

  @Test("Money is exact to the 分, and zero is not nothing")
  func money() {
    let cells: [SheetCell] = [
      SheetCell(.given(Money(fen: 1))), SheetCell(.given(Money(fen: -123_456_789))),
      SheetCell(.given(Money(fen: .max))), SheetCell(.zero), SheetCell(.missing),
      SheetCell(.notApplicable), SheetCell(.withheld),
    ]
    #expect(
      cells.map(SheetText.plain) == [
        "0.000001", "-123.456789", "9223372036854.775807", "0", "—", "/", "＊",
      ])
  }

  @Test("A long table is handed on in pieces and is whole")
  func streaming() {
    let sheet = Sheet(
      name: "长", columns: [Sheet.Column("甲")], count: 50_000, row: { [.text("第\($0)行")] })
    var pieces: [Int] = []
    var bytes: [UInt8] = []
    CSVSheet.write(sheet) {
      pieces.append($0.count)
      bytes += $0
    }
    #expect(pieces.count > 5 && pieces.max() ?? 0 < 1 << 17)
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count == 50_002 && lines[50_000] == "第49999行")
  }
}
