import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Deliver
@testable import Ingest

@Suite("Workbooks")
struct WorkbookTests {
  private let folder = SheetFolder()

  private func grids(_ sheets: [Sheet]) throws -> [Grid] {
    let read = try Workbook.grids(try folder.workbook(sheets), fileName: "表.xlsx")
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    return read.value
  }

  private typealias Workbook = Ingest.Workbook

  @Test("Every cell comes back: numbers exact, codes and partial dates as text, days as days")
  func cells() throws {
    let grid = try #require(try grids([SheetSample.cells]).first)
    #expect(grid.sheet == "样表")
    let texts = grid.rows.map { row in row.cells.map { $0.value.text } }
    #expect(texts[0] == ["数据截至：2026年5月31日"])
    #expect(texts[1] == ["编号", "名称", "总投资（万元）", "个数（个）", "完成率（%）", "开工时间"])
    #expect(grid.rows[2].cells[0].value == .text("007"))
    guard case .number(let money, _) = grid.rows[2].cells[2].value else {
      Issue.record("no number: \(grid.rows[2].cells[2].value)")
      return
    }
    #expect(money == ExactNumber(digits: 12_345_678_901_234, scale: 6))
    #expect(grid.rows[2].cells[5].value == .date(PartialDate(year: 2026, month: 3, day: 1)))
    #expect(texts[3][0] == "230100200701010000000123")
    #expect(Array(texts[3][2...]) == ["0", "＊", "—", "2026年3月"])
    #expect(texts[4][0] == "2.30E+07")
    #expect(grid.rows[4].cells.map(\.column) == [0, 2, 3, 4])
  }

  @Test("A number is a number where floating point keeps it, else text, digit for digit")
  func exactness() throws {
    let digits: [Int64] = [
      9_007_199_254_740_993, 999_999_999_999_999, 1_000_000_000_000_000, 995, 841, 1, -32,
      .max, .min + 1, 123_456_789_012_345, 100_000_000_000_000_000,
    ]
    let numbers = digits.flatMap { digits in
      [0, 1, 2, 6].map { ExactNumber(digits: digits, scale: $0) }
    }
    let sheet = Sheet(
      name: "数", columns: [Sheet.Column("甲", .money), Sheet.Column("乙", .number)],
      rows: numbers.map { [.number($0), .number($0)] })
    let rows = try #require(try grids([sheet]).first).rows.dropFirst()
    #expect(rows.count == numbers.count)
    for (row, number) in zip(rows, numbers) {
      for cell in row.cells {
        switch cell.value {
        case .number(let read, _):
          #expect(read == number)
          #expect(String(number.normalized.digits.magnitude).utf8.count <= 15)
        case .text(let text):
          #expect(ExactNumber(text) == number)
          #expect(String(number.normalized.digits.magnitude).utf8.count > 15)
        default: Issue.record("\(number): \(cell.value)")
        }
      }
    }
  }

  @Test("Days before March 1900, which spreadsheets count wrongly, are text")
  func oldDays() throws {
    let days = ["1900-02-28", "1900-03-01", "1899-12-31", "2100-12-31"].compactMap {
      CalendarDate(iso: $0)
    }
    let sheet = Sheet(
      name: "日", columns: [Sheet.Column("日", .date), Sheet.Column("名")],
      rows: days.map { [SheetCell($0), .text("甲")] })
    let rows = try #require(try grids([sheet]).first).rows.dropFirst()
    #expect(
      rows.map { $0.cells[0].value } == [
        .text("1900年2月28日"), .date(PartialDate(days[1])), .text("1899年12月31日"),
        .date(PartialDate(days[3])),
      ])
  }

  @Test("What looks like an escape comes back as it was; nothing hidden goes out")
  func escapes() throws {
    let texts = [
      "_x0041_", "a_x000D_b", "_x005F_", "_x00_", "x_xABCD_y", " 首尾 ", "a&b<c>\"d\"", "𠮷㐂",
    ]
    let cells = try #require(try grids([SheetSample.texts(texts)]).first).rows.dropFirst()
    for (row, text) in zip(cells, texts) {
      #expect(row.cells[0].value.text == text.trimmingCharacters(in: .whitespaces))
    }
    let hidden = SheetSample.texts(["甲\u{0}\u{1}\u{1B}[2J乙\u{202E}\u{FFFE}\u{200B}", "行\r\n行"])
    let rows = try #require(try grids([hidden]).first).rows
    #expect(rows[1].cells[0].value.text == #"甲\u{0}\u{1}\u{1B}[2J乙\u{202E}\u{FFFE}\u{200B}"#)
  }

  @Test("A text longer than a cell holds is refused by cell and column, not cut")
  func longText() throws {
    let longest = String(repeating: "长", count: 32_767)
    let grid = try #require(try grids([SheetSample.texts([longest])]).first)
    #expect(grid.rows[1].cells[0].value.text == longest)
    for text in [longest + "长", String(repeating: "𠮷", count: 16_384)] {
      let error = #expect(throws: DeliverError.self) {
        try folder.workbook([SheetSample.texts(["短", text])], name: "长.xlsx")
      }
      #expect(error?.diagnostic.code == "deliver.sheet.text")
      #expect(error?.diagnostic.arguments["cell"] == "A3")
      #expect(error?.diagnostic.arguments["heading"] == "内容")
    }
    #expect(try folder.names() == ["表.xlsx"])
  }

  @Test("Too many rows or columns are refused before anything is written")
  func limits() throws {
    let rows = Sheet(
      name: "多", columns: [Sheet.Column("甲")], count: 1_048_576, row: { _ in [.empty] })
    let columns = Sheet(
      name: "宽", columns: Array(repeating: Sheet.Column("甲"), count: 16_385), rows: [])
    for (sheet, code) in [(rows, "deliver.sheet.rows"), (columns, "deliver.sheet.columns")] {
      let error = #expect(throws: DeliverError.self) { try folder.workbook([sheet]) }
      #expect(error?.diagnostic.code == code)
    }
    #expect(try folder.names() == [])
  }

  @Test(
    "Names of sheets are such as a workbook allows, and each once",
    arguments: [
      (["甲/乙", "甲_乙"], ["甲_乙", "甲_乙-2"]), (["", "History"], ["表", "表-2"]),
      (["'a'", "A"], ["a", "A-2"]), (["[x]:*?\\", "\u{202E}名"], ["_x_____", "_u{202E}名"]),
    ])
  func sheetNames(given: [String], expected: [String]) throws {
    let sheets = given.map { name in
      Sheet(
        name: name, columns: [Sheet.Column("甲"), Sheet.Column("乙")],
        rows: [[.text("一"), .text("二")]])
    }
    #expect(try grids(sheets).map(\.sheet) == expected)
  }

  @Test("A long name is cut to 31 units between characters")
  func longNames() throws {
    var taken: Set<String> = []
    let name = String(repeating: "𠮷", count: 40)
    for _ in 0..<12 {
      let given = SheetName.unique(name, &taken)
      #expect(given.utf16.count <= 31 && !given.contains("\u{FFFD}"))
    }
    #expect(taken.count == 12)
  }

  @Test("The bytes do not depend on the time, and the file tells nothing of its making")
  func deterministic() throws {
    let first = try folder.workbook([SheetSample.cells], name: "一.xlsx")
    let now = time(nil)
    while time(nil) - now < 3 { usleep(200_000) }
    #expect(try folder.workbook([SheetSample.cells], name: "二.xlsx") == first)
    let parts = try folder.parts("一.xlsx")
    let core = try #require(parts["docProps/core.xml"])
    #expect(core.contains("2000-01-01T00:00:00Z"))
    #expect(core.contains("<dc:creator></dc:creator>"))
    #expect(!core.contains("202"))
    let all = parts.values.joined()
    for word in ["/tmp", "root", "jianbao", "<f>", "hyperlink", "externalReference", "comment"] {
      #expect(!all.contains(word), "\(word)")
    }
  }

  @Test("A sheet is headed, frozen, filtered, and printed on A4 across")
  func looks() throws {
    _ = try folder.workbook([SheetSample.cells])
    let parts = try folder.parts()
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains(#"<pane xSplit="2" ySplit="2" topLeftCell="C3""#))
    #expect(sheet.contains(#"<autoFilter ref="A2:F5"/>"#))
    #expect(
      sheet.contains(#"paperSize="9" orientation="landscape""#) || sheet.contains(#"paperSize="9""#)
    )
    #expect(sheet.contains("第 &amp;P 页 共 &amp;N 页"))
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("'样表'!$B:$B,'样表'!$2:$2"))
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.contains("宋体") && styles.contains("#,##0.00####"))
  }
}
