import BriefingModel
import Testing

@Suite struct ExactNumberTests {
  @Test("Numbers keep the decimals they were written with")
  func decimalsStay() throws {
    let number = try #require(ExactNumber("3.10"))
    #expect(number.digits == 310 && number.scale == 2)
    #expect(number.description == "3.10")
    #expect(number == ExactNumber(digits: 31, scale: 1))
    #expect(number.hashValue == ExactNumber(digits: 31, scale: 1).hashValue)
  }

  @Test(
    "Only ASCII decimals are numbers",
    arguments: [
      "", "-", ".", "1.", ".5", "1.2.3", "三", "１", "①", "1,000", "1e3", "+1", " 1", "--1",
    ])
  func notNumbers(text: String) { #expect(ExactNumber(text) == nil) }

  @Test(
    "Both minus signs are read",
    arguments: [("-8.92", -892, 2), ("−8.92", -892, 2), ("0.05", 5, 2), ("-0.5", -5, 1)])
  func signs(text: String, digits: Int64, scale: Int) throws {
    let number = try #require(ExactNumber(text))
    #expect(number.digits == digits && number.scale == scale)
  }

  @Test("Numbers too large are refused, not wrapped")
  func overflow() {
    #expect(ExactNumber("9223372036854775807") != nil)
    #expect(ExactNumber("9223372036854775808") == nil)
    #expect(ExactNumber(digits: .max).multiplied(byPowerOfTen: 1) == nil)
  }

  @Test(
    "Powers of ten move the point exactly",
    arguments: [
      ("65", 8, "6500000000"), ("1.3", 8, "130000000"), ("0.125", 2, "12.5"), ("7", -2, "0.07"),
    ])
  func powers(text: String, power: Int, result: String) throws {
    let number = try #require(ExactNumber(text))
    #expect(number.multiplied(byPowerOfTen: power)?.description == result)
  }
}

@Suite struct RatioTests {
  @Test(
    "Rounding is half away from zero, once",
    arguments: [
      (Int128(1), Int128(2), 0, "1"), (-1, 2, 0, "-1"), (1, 3, 2, "0.33"), (2, 3, 2, "0.67"),
      (5, 1000, 2, "0.01"), (-5, 1000, 2, "-0.01"), (4, 1000, 2, "0.00"),
      (99_950, 1000, 1, "100.0"),
    ])
  func rounding(n: Int128, d: Int128, decimals: Int, printed: String) {
    #expect(Ratio(n, d).rounded(decimals: decimals).description == printed)
  }

  @Test("A lead is the difference of exact values, not of printed ones")
  func leadFromExactValues() {
    // 629.0 of 647.4 by the end of October: 97.2 − 83.3 would give 13.9.
    let completion = Ratio(6290, 6474) * Ratio(100)
    let time = Ratio(10, 12) * Ratio(100)
    #expect((completion - time).rounded(decimals: 1).description == "13.8")
  }

  @Test("Ratios are reduced and their denominators positive")
  func reduced() {
    #expect(Ratio(2, -4) == Ratio(-1, 2))
    #expect(Ratio(0, 7) == Ratio(0))
    #expect(Ratio(1, 2) / Ratio(0) == nil)
    #expect(Ratio(1, 3) + Ratio(1, 6) == Ratio(1, 2))
    #expect(Ratio(1, 3) < Ratio(34, 100))
  }
}

@Suite struct MoneyTests {
  @Test(
    "Amounts convert between units exactly",
    arguments: [
      ("65", MoneyUnit.yiYuan, Int64(650_000_000_000)), ("81.39", .wanYuan, 81_390_000),
      ("0.01", .yuan, 1),
    ])
  func units(text: String, unit: MoneyUnit, fen: Int64) throws {
    let number = try #require(ExactNumber(text))
    let money = try #require(Money(number, unit))
    #expect(money.fen == fen)
    #expect(money.amount(in: unit) == ExactNumber(text)?.ratio)
  }

  @Test("An amount finer than a fen is no amount")
  func tooFine() throws {
    let number = try #require(ExactNumber("0.001"))
    #expect(Money(number, .yuan) == nil)
  }

  @Test("Missing is not zero")
  func missing() {
    #expect(Quantity<Money>.missing.amount == nil)
    #expect(Quantity<Money>.zero.amount == .zero)
    #expect(Quantity(Money.zero) == .zero)
    #expect(Quantity(0) == Quantity<Int>.zero)
    #expect(Quantity<Int>.withheld.count == nil)
  }
}
