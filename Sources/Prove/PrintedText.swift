import BriefingModel

/// Reads numbers back from printed text.
enum PrintedText {
  /// A number read back, and whether its sign is printed.
  struct Number: Hashable {
    let value: ExactNumber
    let isSigned: Bool
  }

  /// The numbers of `text` in order; 「+」 and 「−」 before a digit are signs.
  static func numbers(in text: String) -> [Number] {
    let scalars = Array(text.unicodeScalars)
    var numbers: [Number] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count,
        isDigit(scalars[index])
          || scalars[index] == "." && index + 1 < scalars.count && isDigit(scalars[index + 1])
      {
        index += 1
      }
      var plain = String(String.UnicodeScalarView(scalars[start..<index]))
      let sign = start > 0 ? scalars[start - 1] : " "
      let isSigned = sign == "+" || sign == "−" || sign == "-"
      if sign == "−" || sign == "-" { plain = "-" + plain }
      if let value = ExactNumber(plain) { numbers.append(Number(value: value, isSigned: isSigned)) }
    }
    return numbers
  }

  /// Whether the scalar is one of the ten ASCII digits.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether the scalar is a Han character.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic && scalar.value > 0x2FFF
  }

  /// The letters, digits and Han characters alone, for comparing words whatever their marks.
  static func bare(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) || $0 == "%" }))
  }
}

extension ExactNumber {
  /// The number without its sign.
  var magnitude: ExactNumber { ExactNumber(digits: abs(digits), scale: scale) }
}

extension Computation {
  /// The value recomputed from the inputs, or `nil` if the operation cannot be carried out.
  var recomputed: Ratio? {
    switch operation {
    case .sum: return inputs.reduce(Ratio(0)) { $0 + $1.value }
    case .difference: return inputs.count == 2 ? inputs[0].value - inputs[1].value : nil
    case .percentage:
      guard inputs.count == 2 else { return nil }
      return (inputs[0].value / inputs[1].value).map { $0 * Ratio(100) }
    case nil: return value
    }
  }

  /// What may be printed of `value`: half a unit of the last place at most away from it, but never
  /// 100 of a rate that is not exactly 100.
  func mayPrint(_ number: ExactNumber, of value: Ratio) -> Bool {
    guard number.scale == decimals else { return false }
    let distance = number.ratio < value ? value - number.ratio : number.ratio - value
    let step = Ratio(1, Self.power(decimals))
    if operation == .percentage, value != Ratio(100),
      value.rounded(decimals: decimals).ratio == Ratio(100)
    {
      return number.ratio != Ratio(100) && distance < step
        && (number.ratio < Ratio(100)) == (value < Ratio(100))
    }
    if distance * Ratio(2) == step {
      // A tie goes away from zero.
      return number.ratio < Ratio(0) ? number.ratio < value : number.ratio > value
    }
    return distance * Ratio(2) < step
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }
}
