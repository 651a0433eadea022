import BriefingModel
import Testing

@testable import Ingest

@Suite("Cells") struct LedgerCellTests {
  @Test(
    "Stored numbers are read as spreadsheet programs show them",
    arguments: [
      ("12.3", "12.3"), ("12.300000000000001", "12.3"), ("434.99999999999994", "435"),
      ("0.30000000000000004", "0.3"), ("1.2E4", "12000"), ("-5.5e-3", "-0.0055"),
      ("5.5511151231257827E-17", "0"), ("999999999999999.9", "1000000000000000"),
      ("123456789012345", "123456789012345"), ("0", "0"), ("-0", "0"), ("7.0", "7"),
      (".5", "0.5"), ("+4", "4"),
    ])
  func storedNumbers(_ text: String, _ expected: String) {
    #expect(StoredNumber.exact(text)?.normalized.description == expected)
  }

  @Test(
    "What is no number, or too large for one, is not read",
    arguments: ["", "abc", "1,2", "1.2.3", "1E", "1E+", "--1", "1E400", "1E25", "0x10", "１２"])
  func noNumbers(_ text: String) { #expect(StoredNumber.exact(text) == nil) }

  @Test(
    "Number formats: which make dates, codes, percentages",
    arguments: [
      ("yyyy\"年\"m\"月\"", "2026年3月"), ("[$-804]yyyy/m/d;@", "2026-03-05"),
      ("m\"月\"d\"日\"", "2026-03-05"), ("General", "46086"), ("#,##0.00_ ", "46086.00"),
      ("000000000", "000046086"), ("0%", "4608600%"), ("[h]:mm:ss", "46086"),
      ("[Red]0.0;\\d0", "46086.0"), ("\"day\"0", "46086"), ("mm:ss", "46086"),
    ])
  func formats(_ code: String, _ shown: String) {
    #expect(NumberFormat(code: code).value("46086", epoch1904: false)?.text == shown)
  }

  @Test("A format may lengthen what is shown, never shorten or overflow it")
  func shownDigits() {
    func shown(_ text: String, _ code: String) -> String? {
      NumberFormat(code: code).value(text, epoch1904: false)?.text
    }
    #expect(shown("123456789012345", "0.000000000") == "123456789012345.000000000")
    #expect(shown("2024.1", "0.00") == "2024.10")
    #expect(shown("0.123456", "0.00") == "0.123456")
    #expect(shown("0.85", "0%") == "85%")
  }

  @Test(
    "A number shown in thousands or 万 is not taken for an amount: its unit is anybody's guess",
    arguments: ["0\\.0,", "#,##0,", "0.00,,", "0!.0,"])
  func scaled(_ code: String) throws {
    let value = try #require(NumberFormat(code: code).value("12345678", epoch1904: false))
    #expect(AmountCell(unit: .yuan(fenExponent: 6)).reading(value).reading == .unreadable)
  }

  @Test(
    "A unit of money that the format shows belongs to the amount",
    arguments: [
      ("0.00\"亿元\"", "3.5亿元"), ("0.0\\亿", "3.5亿"), ("#,##0万元", "3.5万元"),
      ("General\"万元\"", "3.5万元"), ("#,##0.00_ \"万元\";-0", "3.5万元"), ("0.0\"个\"", "3.5"),
      ("0\" 亩\"", "3.5"), ("0.0;[Red]0.0\"亿元\"", "3.5"),
    ])
  func measured(_ code: String, _ shown: String) {
    #expect(NumberFormat(code: code).value("3.5", epoch1904: false)?.text == shown)
  }

  @Test(
    "Day numbers, the leap day of 1900 that never was among them",
    arguments: [
      ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, nil),
      ("61", false, "1900-03-01"), ("45366.75", false, "2024-03-15"), ("0", true, "1904-01-01"),
      ("2958466", false, nil), ("-1", false, nil),
    ])
  func serials(_ serial: String, _ epoch1904: Bool, _ expected: String?) throws {
    let number = try #require(StoredNumber.exact(serial))
    #expect(NumberFormat.day(serial: number, epoch1904: epoch1904)?.iso == expected)
  }

  @Test(
    "Dates as people write them",
    arguments: [
      ("2024.3", PartialDate(year: 2024, month: 3)),
      ("2024.10", PartialDate(year: 2024, month: 10)),
      ("2024年3月", PartialDate(year: 2024, month: 3)),
      ("2024/3/15", PartialDate(year: 2024, month: 3, day: 15)),
      ("2024-03-15 00:00:00", PartialDate(year: 2024, month: 3, day: 15)),
      ("24.3", PartialDate(year: 2024, month: 3)), ("3月底", PartialDate(month: 3)),
      ("2026年6月底前", PartialDate(year: 2026, month: 6)), ("３月１５日", PartialDate(month: 3, day: 15)),
      ("20240315", PartialDate(year: 2024, month: 3, day: 15)),
      ("202403", PartialDate(year: 2024, month: 3)), ("2026年", PartialDate(year: 2026)),
      ("已于2024年3月开工", PartialDate(year: 2024, month: 3)),
      ("2024 年 3 月 15 日", PartialDate(year: 2024, month: 3, day: 15)),
      ("24.3.15", PartialDate(year: 2024, month: 3, day: 15)),
    ])
  func dates(_ text: String, _ expected: PartialDate) {
    #expect(DateCell.reading(.text(text)) == .date(expected))
  }

  @Test("Plans and words instead of dates")
  func dateWords() {
    let september = PartialDate(year: 2026, month: 9)
    #expect(DateCell.reading(.text("计划2026年9月")) == .planned(september))
    #expect(DateCell.reading(.text("预计2026.9开工")) == .planned(september))
    for word in ["已开工", "已竣工", "√", "是"] { #expect(DateCell.reading(.text(word)) == .reached) }
    for word in ["未开工", "尚未开工", "—", "/", "待定", "无"] {
      #expect(DateCell.reading(.text(word)) == .none)
    }
  }

  @Test(
    "What only looks like a date is left alone",
    arguments: [
      "2024.13", "2024.2.30", "3-5月", "2024-3/15", "13.45", "12345", "第3季度", "2024年3月15日16时",
      "1200万元", "2024年、2025年", "123456789", "近期",
    ])
  func noDates(_ text: String) { #expect(DateCell.reading(.text(text)) == .unreadable) }

  @Test(
    "Amounts as people write them, in 万元 where they name no unit",
    arguments: [
      ("1,234.5", 1_234_500_000), ("1.2亿元", 12_000_000_000), ("3亿", 30_000_000_000),
      ("500元", 50_000), ("￥20", 20_000_000), ("3 000 万元", 3_000_000_000), ("−5", -5_000_000),
      ("2千万元", 2_000_000_000), ("人民币3万元", 3_000_000), ("0.000001", 1),
    ] as [(String, Int64)])
  func amounts(_ text: String, _ fen: Int64) {
    let cell = AmountCell(unit: .yuan(fenExponent: 6))
    #expect(cell.reading(.text(text)).reading == .quantity(.given(Money(fen: fen))))
  }

  @Test(
    "What is no amount is not made one",
    arguments: ["1,23", "12,34.5", "1.2.3", "约", "5吨", "3-5", "1亿2千万", "待核", "85%", "12,3"])
  func noAmounts(_ text: String) {
    #expect(AmountCell(unit: .yuan(fenExponent: 6)).reading(.text(text)).reading == .unreadable)
  }

  @Test(
    "Headings are cut to name, unit and period",
    arguments: [
      ("总投资\n（亿元）", "总投资", .yuan(fenExponent: 10), .unstated),
      ("总投资:万元", "总投资", .yuan(fenExponent: 6), .unstated),
      ("*项目名称（必填）", "项目名称", nil, .unstated), ("县（市、区）", "县(市、区)", nil, .unstated),
      ("1—5月完成投资", "完成投资", nil, .year(nil)), ("5月完成投资", "完成投资", nil, .part),
      ("2-5月完成投资", "完成投资", nil, .part), ("截至5月底累计完成", "累计完成", nil, .year(nil)),
      ("2026年1-5月完成投资", "完成投资", nil, .year(2026)), ("2025年完成投资", "完成投资", nil, .year(2025)),
      ("截至2025年底累计完成", "累计完成", nil, .untilEnd(of: 2025)),
      ("上半年完成投资", "完成投资", nil, .year(nil)), ("实际利用外资（万美元）", "实际利用外资", .foreign("万美元"), .unstated),
      ("三产占比", "三产占比", nil, .unstated), ("单元", "单元", nil, .unstated),
      ("5月", "5月", nil, .unstated),
    ] as [(String, String, LedgerUnit?, HeadingKey.Span)])
  func headings(
    _ heading: String, _ name: String, _ unit: LedgerUnit?, _ period: HeadingKey.Span
  ) {
    let key = HeadingKey(heading)
    #expect((key.name, key.unit) == (name, unit))
    #expect(key.period == period)
  }

  @Test("Which column a period's heading fills depends on the ledger's year")
  func periods() {
    func column(_ heading: String) -> String? {
      TableSchema.projects.column(HeadingKey(heading), year: 2026)?.name
    }
    #expect(column("1—5月完成投资") == "doneThisYear")
    #expect(column("2026年1—5月完成投资") == "doneThisYear")
    #expect(column("2026年计划投资") == "planOfYear")
    #expect(column("2026年投资计划") == "planOfYear")
    #expect(column("1-5月到位资金") == "fundsThisYear")
    #expect(column("截至2025年底累计完成投资") == "doneBefore")
    for other in ["5月完成投资", "2025年完成投资", "截至2024年底累计完成投资", "2027年计划投资", "计划投资"] {
      #expect(column(other) == nil, "\(other)")
    }
  }

  @Test("Addresses of cells, both ways")
  func addresses() {
    for (row, column, address) in [
      (1, 0, "A1"), (7, 25, "Z7"), (10, 26, "AA10"), (3, 16_383, "XFD3"),
    ] {
      #expect(Grid.address(row: row, column: column) == address)
      #expect(Grid.position(address)?.row == row)
      #expect(Grid.position(address)?.column == column)
    }
    for text in ["", "7", "A", "A0", "XFE1", "A1048577", "甲1", "A1B"] {
      #expect(Grid.position(text) == nil, "\(text)")
    }
  }

  @Test("Text of cells loses what cannot be seen and keeps what can")
  func texts() {
    #expect(CellText.cleaned("　 砚山县\u{200B} \n") == "砚山县")
    #expect(CellText.cleaned("征地\n未完成") == "征地未完成")
    #expect(CellText.cleaned("phase\r\none") == "phase one")
    let escaped = { CellText.cleaned($0, isEscaped: true) }
    #expect(escaped("a_x000D_b _x12 _xZZZZ_ _x+00D_") == "a b _x12 _xZZZZ_ _x+00D_")
    #expect(escaped("_xD842__xDFB7_野家") == "𠮷野家")
    #expect(escaped("_xD842_野家_xDFB7_") == "_xD842_野家_xDFB7_")
    #expect(escaped("_xD842__x0041_") == "_xD842_A")
    #expect(CellText.cleaned("_x0041_") == "_x0041_")
    #expect(CellText.cleaned("a\u{0}b") == "ab")
  }

  @Test("Every code that the readers use has its sentence")
  func messages() {
    for part in ["file.bomb", "unit.unknown", "unit.nearest", "day.none", "amount.unitless"] {
      #expect(MessageTable.entries["ledger." + part] != nil)
    }
  }
}
