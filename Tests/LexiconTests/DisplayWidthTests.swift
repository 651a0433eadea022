import Lexicon
import Testing

@Suite("Columns on a terminal")
struct DisplayWidthTests {
  @Test(
    "Each kind of character has its columns",
    arguments: [
      ("", 0), ("a1%", 3), ("65亿元", 6), ("，。（）％", 10), ("１２", 4), ("　", 2), ("“①”—…", 5),
      ("·±×°", 4),
      ("e\u{301}", 1), ("か\u{3099}", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ﾊ", 1),
      ("😀", 2), ("\u{2764}\u{FE0F}", 1), ("\u{200B}\u{200D}\u{FEFF}\u{AD}", 0), ("𠮷", 2),
      ("𪛟\u{2A6E1}", 4), ("é", 1), ("🇨🇳", 2), ("㎡", 2), ("€£", 2), ("\u{10FFFF}", 1),
    ])
  func columns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test("Padding counts columns, not characters")
  func padded() {
    #expect(DisplayWidth.padded("漪川", to: 6) == "漪川  ")
    #expect(DisplayWidth.padded("漪川区", to: 5) == "漪川区")
  }

  @Test(
    "What does not fit ends in an ellipsis, never wider than asked",
    arguments: [
      ("漪川区", 6, "漪川区"), ("漪川区", 5, "漪川…"), ("漪川区", 4, "漪…"), ("漪川区", 1, "…"),
      ("abc", 2, "a…"), ("ae\u{301}b", 2, "a…"), ("", 1, ""),
    ])
  func shortened(_ text: String, _ columns: Int, _ expected: String) {
    let short = DisplayWidth.shortened(text, to: columns)
    #expect(short == expected)
    #expect(DisplayWidth.columns(of: short) <= columns)
  }
}
