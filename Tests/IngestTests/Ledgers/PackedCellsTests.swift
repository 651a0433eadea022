import BriefingModel
import TestSupport
import Testing

@testable import Ingest

@Suite("Packed cells") struct PackedCellsTests {
  private static func grid(_ fill: (inout GridBuilder) -> Void) -> (grid: Grid, doubles: [Int]) {
    var builder = GridBuilder(file: "a.xlsx", sheet: "表")
    fill(&builder)
    return builder.grid()
  }

  private static func cell(_ fill: (inout GridBuilder) -> Void) -> Grid.Value? {
    let grid = grid {
      $0.beginRow(7)
      fill(&$0)
      $0.endRow()
    }.grid
    return grid.row(numbered: 7)?.cell(16_383)?.value
  }

  @Test("Numbers of any size and scale come back as they were")
  func numbers() {
    let edge: Int64 = 1 << 33
    var digits: [Int64] = [
      0, 1, -1, edge - 1, edge, -edge, 1 - edge, 999_999_999_999_999, .max, .min,
    ]
    var random = SeededRandom(seed: 5)
    for _ in 0..<500 {
      digits.append(Int64(bitPattern: random.next()) >> Int64(random.next() % 60))
    }
    for (index, digits) in digits.enumerated() {
      let number = ExactNumber(digits: digits, scale: index % 19)
      let value = Self.cell {
        $0.add(number: number, format: NumberFormat(builtIn: 0), epoch1904: false, column: 16_383)
      }
      #expect(value == .number(number, shown: number.normalized.description))
    }
  }

  @Test("Forms of numbers come back, the widest too", arguments: [2, 18, 63, 64, 300])
  func forms(_ width: Int) {
    let format = NumberFormat(code: String(repeating: "0", count: width))
    let shown = String(repeating: "0", count: width - 2) + "42"
    #expect(format.value("42", epoch1904: false) == .number(ExactNumber(42), shown: shown))
  }

  @Test("Dates with any part missing, truths, errors and formulas come back")
  func others() {
    for date in [
      PartialDate(year: 9999, month: 12, day: 31), PartialDate(year: 2026, month: 5),
      PartialDate(month: 5, day: 1), PartialDate(),
    ] {
      #expect(Self.cell { $0.add(date: date, column: 16_383) } == .date(date))
    }
    #expect(Self.cell { $0.add(truth: false, column: 16_383) } == .truth(false))
    #expect(Self.cell { $0.add(truth: true, column: 16_383) } == .truth(true))
    #expect(
      Self.cell { $0.add(error: Array("#REF!".utf8), column: 16_383) } == .error("#REF!"))
    #expect(Self.cell { $0.addUncomputed(column: 16_383) } == .uncomputed)
    #expect(Self.cell { $0.add(text: " 　".utf8Span.span, column: 16_383) } == nil)
  }

  @Test("Cells and rows in any order stand in theirs; what stands twice is told, the first kept")
  func order() {
    var columns: [Int] = []
    let (grid, doubles) = Self.grid { builder in
      for (row, texts) in [
        (9, [(3, "丁"), (1, "乙"), (3, "戊"), (0, "甲")]), (2, [(0, "己")]), (4, []), (9, [(2, "庚")]),
      ] {
        builder.beginRow(row)
        for (column, text) in texts { builder.add(text: text.utf8Span.span, column: column) }
        columns += builder.endRow()
      }
    }
    #expect(columns == [3])
    #expect(doubles == [9])
    #expect(grid.rows.map(\.number) == [2, 9, 9])
    #expect(grid.rows[1].cells.map(\.value.text) == ["甲", "乙", "丁"])
    #expect(grid.row(numbered: 9)?.cell(2) == nil)
    #expect(grid.row(numbered: 9)?.holds(3) == true)
    #expect(grid.row(numbered: 9)?.holds(4) == false)
    #expect(grid.row(numbered: 4) == nil)
    #expect(grid.row(numbered: 10) == nil)
  }

  @Test("What is told clean by its bytes is what cleaning leaves alone")
  func clean() {
    let pieces = [
      "甲", "a", " ", "　", "\n", "\u{A0}", "\u{85}", "\u{200B}", "\u{2028}", "\u{2060}", "\u{FEFF}",
      "“", "—", "＝", "'", "=", "_x", "_x0041_", "é", "\u{7F}", "\u{205F}", "𠮷", "\u{E000}",
      "\u{FFFD}",
    ]
    var random = SeededRandom(seed: 11)
    var clean = 0
    for _ in 0..<4000 {
      let text = (0..<Int(random.next() % 4)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined()
      guard CellText.isClean(text.utf8Span.span) else { continue }
      clean += 1
      #expect(CellText.cleaned(text) == text)
    }
    #expect(clean > 1000)
  }

  @Test(
    "One apostrophe before what might be a formula is an export's, any other is the text's",
    arguments: [
      ("'=1+1", "=1+1"), ("'-5", "-5"), ("'＠甲", "＠甲"), ("'+86", "+86"), ("'甲", "'甲"),
      ("''=", "'="),
      ("''甲", "''甲"), ("'", "'"), ("=1", "=1"),
    ])
  func apostrophe(_ raw: String, _ text: String) { #expect(CellText.cleaned(raw) == text) }
}
