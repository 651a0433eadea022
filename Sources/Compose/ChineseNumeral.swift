/// Numbers of headings: 一、十一、二十.
enum ChineseNumeral {
  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The numeral of 1 to 99; ASCII digits beyond.
  static func of(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = (number / 10, number % 10)
    let head = tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十"
    return head + (ones == 0 ? "" : digits[ones])
  }
}
