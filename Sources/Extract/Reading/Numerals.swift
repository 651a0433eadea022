import BriefingModel

/// Reads Chinese numerals (中文数字) where a unit makes them numbers: 二百二十一, 三百, 五, 一点二.
enum Numerals {
  /// The codes of all numerals.
  static let codes: [Int] = "〇零一二两三四五六七八九十百千".unicodeScalars.map { Int($0.value) }

  /// How many bytes the numerals of one number take at most.
  private static let longest = 36

  /// The value of the numeral at `position`: 0 to 9, 10 for 十, 100 for 百, 1000 for 千.
  @inline(__always)
  static func digit(_ text: Text, _ position: Int) -> Int? {
    guard position + 3 <= text.end else { return nil }
    let code =
      Int(text.bytes[position]) << 16 | Int(text.bytes[position + 1]) << 8
      | Int(text.bytes[position + 2])
    switch code {
    case 0xE3_80_87, 0xE9_9B_B6: return 0
    case 0xE4_B8_80: return 1
    case 0xE4_BA_8C, 0xE4_B8_A4: return 2
    case 0xE4_B8_89: return 3
    case 0xE5_9B_9B: return 4
    case 0xE4_BA_94: return 5
    case 0xE5_85_AD: return 6
    case 0xE4_B8_83: return 7
    case 0xE5_85_AB: return 8
    case 0xE4_B9_9D: return 9
    case 0xE5_8D_81: return 10
    case 0xE7_99_BE: return 100
    case 0xE5_8D_83: return 1000
    default: return nil
    }
  }

  /// The numeral at `start` and where it ends, or `nil` if it is none, such as 「六稳六保」.
  static func read(_ text: Text, at start: Int, limit: Int) -> (ExactNumber, Int)? {
    var position = start
    var total: Int64 = 0
    var pending: Int64?
    var last = Int.max
    while position < limit, let digit = digit(text, position) {
      // No number that a text writes out has more numerals.
      guard position - start < longest else { return nil }
      if digit >= 10 {
        // 百亿, 千亿 and 百个 stand for one hundred and one thousand.
        guard digit < last else { return nil }
        total += (pending ?? 1) * Int64(digit)
        pending = nil
        last = digit
      } else {
        guard pending == nil || pending == 0 else { return nil }
        pending = Int64(digit)
      }
      position += 3
    }
    guard position > start else { return nil }
    var value = ExactNumber(digits: total + (pending ?? 0))
    if text.has("点", at: position), let first = digit(text, position + 3), first < 10 {
      var digits = value.digits
      var scale = 0
      position += 3
      while position < limit, let next = digit(text, position), next < 10, scale < 6 {
        digits = digits * 10 + Int64(next)
        scale += 1
        position += 3
      }
      value = ExactNumber(digits: digits, scale: scale)
    }
    return (value, position)
  }

  /// The small number at `start`, in digits or numerals, and where it ends.
  static func small(_ text: Text, at start: Int, limit: Int) -> (Int, Int)? {
    var position = start
    var value = 0
    while position < limit, text.isDigit(position), position - start < 4 {
      value = value * 10 + Int(text.bytes[position] - 48)
      position += 1
    }
    if position > start { return text.isDigit(position) ? nil : (value, position) }
    guard start + 3 <= limit, digit(text, start) != nil,
      let (number, end) = read(text, at: start, limit: limit), let whole = number.whole
    else { return nil }
    return (Int(whole), end)
  }

  /// A year in four digits or numerals at `start` (2020, 二〇二〇), and where it ends.
  static func year(_ text: Text, at start: Int, limit: Int) -> (Int, Int)? {
    var value = 0
    var position = start
    for _ in 0..<4 {
      guard position < limit else { return nil }
      if text.isDigit(position) {
        value = value * 10 + Int(text.bytes[position] - 48)
        position += 1
      } else if let digit = digit(text, position), digit < 10 {
        value = value * 10 + digit
        position += 3
      } else {
        return nil
      }
    }
    guard (1978...2099).contains(value), !text.isDigit(position) else { return nil }
    return (value, position)
  }
}
