import BriefingModel
import Extract
import Testing

@Suite("What a person asks for") struct AskedTests {
  private static func pattern(_ year: Int?, _ span: PeriodPattern.Span) -> PeriodPattern? {
    PeriodPattern(year: year, span)
  }

  static let periods: [(String, PeriodPattern?)] = [
    ("2024", pattern(2024, .year)), ("2024年", pattern(2024, .year)),
    ("2024年度", pattern(2024, .year)), ("２０２４年", pattern(2024, .year)),
    ("2024-05", pattern(2024, .months(5, 5))), ("2024-5", pattern(2024, .months(5, 5))),
    ("2024/05", pattern(2024, .months(5, 5))), ("2024.5", pattern(2024, .months(5, 5))),
    ("2024年5月", pattern(2024, .months(5, 5))), ("5月份", pattern(nil, .months(5, 5))),
    ("五月", pattern(nil, .months(5, 5))), ("2024-05-17", pattern(2024, .day(month: 5, day: 17))),
    ("5月17日", pattern(nil, .day(month: 5, day: 17))),
    ("2024年1—5月", pattern(2024, .months(1, 5))), ("1-5月", pattern(nil, .months(1, 5))),
    ("1 — 5 月", pattern(nil, .months(1, 5))), ("1～5月", pattern(nil, .months(1, 5))),
    ("一季度", pattern(nil, .months(1, 3))), ("2024年三季度", pattern(2024, .months(7, 9))),
    ("前三季度", pattern(nil, .months(1, 9))), ("上半年", pattern(nil, .months(1, 6))),
    ("下半年", pattern(nil, .months(7, 12))), ("前5个月", pattern(nil, .months(1, 5))),
    ("截至5月底", pattern(nil, .until(month: 5, day: nil))),
    ("截至2024年5月20日", pattern(2024, .until(month: 5, day: 20))),
    // Relative words, half words, more than a period, days and months that no calendar has.
    ("今年", nil), ("今年1—5月", nil), ("去年", nil), ("本周", nil), ("今年以来", nil), ("", nil), ("月", nil),
    ("5", nil), ("5月到位资金", nil), ("2024-13", nil), ("2024-02-30", nil), ("24-05", nil),
    ("5—1月", nil), ("第五季度", nil), ("2024-05-17-1", nil), ("28日", nil), ("全年", nil),
  ]

  @Test("Periods", arguments: periods)
  func period(_ words: String, _ expected: PeriodPattern?) {
    #expect(PeriodPattern(words: words) == expected)
  }

  static let values: [(String, String, [String], PeriodPattern?)] = [
    ("65亿元", "6500000000", ["元"], nil), ("65.00亿元", "6500000000", ["元"], nil),
    ("65 亿元", "6500000000", ["元"], nil), ("６５亿元", "6500000000", ["元"], nil),
    ("1,275.6亿元", "127560000000", ["元"], nil), ("3.1个亿", "310000000", [], nil),
    ("2900万", "29000000", [], nil), ("5000万美元", "50000000", ["美元"], nil),
    ("221个", "221", ["个"], nil), ("二百二十一个", "221", ["个"], nil), ("七个", "7", ["个"], nil),
    ("12家", "12", ["家"], nil), ("430人", "430", ["人", "位"], nil), ("66%", "66", ["%"], nil),
    ("66％", "66", ["%"], nil), ("百分之六十六", "66", ["%"], nil), ("0.9个百分点", "0.9", ["百分点"], nil),
    ("65", "65", [], nil), ("6500000000", "6500000000", [], nil), ("−1.5%", "-1.5", ["%"], nil),
    ("-1.5%", "-1.5", ["%"], nil), ("+3", "3", [], nil), ("2.1倍", "2.1", ["倍"], nil),
    ("约65亿元", "6500000000", ["元"], nil), ("20个以上", "20", ["个"], nil),
    ("1—5月 221个", "221", ["个"], pattern(nil, .months(1, 5))),
    ("2024年一季度，221个", "221", ["个"], pattern(2024, .months(1, 3))),
  ]

  @Test("Values", arguments: values)
  func value(
    _ words: String, _ value: String, _ units: [String], _ period: PeriodPattern?
  ) throws {
    let asked = try #require(AskedValue(words))
    #expect(asked.value == ExactNumber(value))
    #expect(asked.units == units)
    #expect(asked.period == period)
  }

  @Test(
    "What is no value, or more than one",
    arguments: [
      "", "亿元", "65亿元 66%", "65 66", "65吨", "a65", "65亿元a", "1—5月", "2024年", "六稳六保", "p12", "65亿元的",
      "1.2.3", "65-66个", "9999999999999999999999",
    ])
  func none(_ words: String) { #expect(AskedValue(words) == nil) }

  static let matches: [(String, String, String, String, Bool)] = [
    ("65亿元", "6500000000", "元", "65亿元", true), ("65亿元", "6500000000", "美元", "65亿美元", false),
    ("65亿", "6500000000", "美元", "65亿美元", true), ("65", "6500000000", "元", "65亿元", true),
    ("65", "65", "个", "65个", true), ("65", "650000", "元", "约65万元", true),
    ("65", "6.5", "%", "6.5%", false), ("65", "6500000000", "元", "6500000000元", false),
    ("6500000000", "6500000000", "元", "65亿元", true), ("66%", "66", "百分点", "66个百分点", false),
    ("1.5个百分点", "-1.5", "百分点", "1.5个百分点", true),
    ("-1.5个百分点", "1.5", "百分点", "1.5个百分点", false), ("430人", "430", "位", "430位", true),
    ("65个", "65", "家", "65家", false), ("65.0", "65", "%", "65%", true),
    ("65亿", "65", "个", "65个", false),
  ]

  @Test("A value means what is written, and no more than that", arguments: matches)
  func match(
    _ words: String, _ value: String, _ unit: String, _ written: String, _ isMeant: Bool
  ) throws {
    let asked = try #require(AskedValue(words))
    let number = try #require(ExactNumber(value))
    #expect(asked.matches(number, unit: unit, written: written) == isMeant)
  }

  @Test("A number is found in its sentence by value and kind of unit")
  func places() throws {
    let sentence = "到位资金65亿元，同比增长6.5%，占65%，提高6.5个百分点。"
    func words(_ value: String, _ unit: String) throws -> [String] {
      let number = try #require(ExactNumber(value))
      return AskedValue.places(of: number, unit: unit, in: sentence).map {
        String(decoding: Array(sentence.utf8)[$0], as: UTF8.self)
      }
    }
    #expect(try words("6500000000", "元") == ["65亿元"])
    #expect(try words("65", "%") == ["65%"])
    #expect(try words("-6.5", "%") == ["6.5%"])
    #expect(try words("6.5", "百分点") == ["6.5个百分点"])
    #expect(try words("65", "个").isEmpty)
  }

  @Test("Words as an article has them")
  func words() {
    #expect(Asked.words(" 序時進度　ＡＩ\t６５％ ") == ["序时进度", "AI", "65%"])
    #expect(Asked.words("（一）\u{0}“专班”") == ["（一）", "“专班”"])
    #expect(Asked.words(" \n").isEmpty)
  }
}
