import BriefingModel

/// Numbers as workbooks store them: the shortest decimal that gives the same binary number.
enum StoredNumber {
  /// The number that a spreadsheet program shows for the stored `text`, or `nil` if it is no number
  /// or does not fit.
  ///
  /// Up to 15 significant digits are taken as written. What has more is the trace of binary
  /// arithmetic, such as 12.300000000000001 for 12.3, and is rounded to 15 as the programs do.
  static func exact(_ text: some StringProtocol) -> ExactNumber? {
    guard let parts = parts(text) else { return nil }
    var (digits, exponent) = (parts.digits, parts.exponent)
    if digits.count > 15 {
      let up = digits[15] >= 5
      exponent += digits.count - 15
      digits.removeSubrange(15...)
      if up { increment(&digits, &exponent) }
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { return ExactNumber(0) }
    var value: Int64 = 0
    for digit in digits { value = value * 10 + Int64(digit) }
    if parts.negative { value = -value }
    if exponent < -18 {
      // Smaller than any unit of account: the rest of a difference that should have been nothing.
      return exponent + digits.count < -12 ? ExactNumber(0) : nil
    }
    return exponent <= 0
      ? ExactNumber(digits: value, scale: -exponent)
      : ExactNumber(digits: value).multiplied(byPowerOfTen: exponent)
  }

  /// The same of a number in ASCII.
  static func exact(_ text: [UInt8]) -> ExactNumber? {
    plain(text.span) ?? exact(String(copying: text.span))
  }

  /// The number of at most 15 digits and a point that most cells hold; `nil` if it is any other, or
  /// none.
  private static func plain(_ text: Span<UInt8>) -> ExactNumber? {
    let isNegative = text.count > 0 && text[0] == 0x2D
    let start = isNegative ? 1 : 0
    guard text.count > start, text.count - start <= 15 else { return nil }
    var digits: Int64 = 0
    var point = text.count
    for index in start..<text.count {
      let byte = text[index]
      if byte &- 48 < 10 {
        digits = digits * 10 + Int64(byte - 48)
      } else if byte == 0x2E, point == text.count, index > start, index + 1 < text.count {
        point = index
      } else {
        return nil
      }
    }
    var scale = max(0, text.count - 1 - point)
    while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    return ExactNumber(digits: isNegative ? -digits : digits, scale: scale)
  }

  /// The whole number of at most nine digits that `text` is, or `nil`.
  static func index(_ text: [UInt8]) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var index = 0
    for place in 0..<text.count {
      guard text[place] &- 48 < 10 else { return nil }
      index = index * 10 + Int(text[place] - 48)
    }
    return index
  }

  /// How many significant digits `text` is written with.
  static func significantDigits(_ text: some StringProtocol) -> Int {
    guard let (digits, _, _) = parts(text) else { return 0 }
    return digits.count - (digits.reversed().firstIndex { $0 != 0 } ?? 0)
  }

  /// The digits without leading zeros, the power of ten of the last one, and the sign.
  private static func parts(
    _ text: some StringProtocol
  ) -> (digits: [UInt8], exponent: Int, negative: Bool)? {
    var digits: [UInt8] = []
    var exponent = 0
    var power = 0
    var negative = false
    var powerNegative = false
    var seen = (digit: false, point: false, e: false, power: false)
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 48...57 where seen.e:
        seen.power = true
        power = min(9999, power * 10 + Int(byte - 48))
      case 48...57:
        seen.digit = true
        if !(digits.isEmpty && byte == 48) { digits.append(byte - 48) }
        if seen.point { exponent -= 1 }
        if digits.count > 400 { return nil }
      case 46 where !seen.point && !seen.e: seen.point = true
      case 69, 101:
        if seen.e || !seen.digit { return nil }
        seen.e = true
      case 45 where index == 0: negative = true
      case 45 where seen.e && !seen.power: powerNegative = true
      case 43 where index == 0 || (seen.e && !seen.power): continue
      default: return nil
      }
    }
    guard seen.digit, seen.e == seen.power else { return nil }
    return (digits, exponent + (powerNegative ? -power : power), negative)
  }

  private static func increment(_ digits: inout [UInt8], _ exponent: inout Int) {
    while digits.last == 9 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { digits = [1] } else { digits[digits.count - 1] += 1 }
  }
}
