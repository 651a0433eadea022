/// A decimal number kept exactly as it was written: `digits` × 10^−`scale`.
///
/// 「3.10」 is `ExactNumber(digits: 310, scale: 2)`. Two numbers are equal when they have the same
/// value, however many decimals they were written with.
public struct ExactNumber: Sendable, Comparable, CustomStringConvertible {
  /// The number without its decimal point.
  public let digits: Int64
  /// How many of the digits are decimals, 0 to 18.
  public let scale: Int

  /// `digits` × 10^−`scale`.
  ///
  /// - Precondition: `scale` is 0 to 18.
  public init(digits: Int64, scale: Int = 0) {
    precondition((0...18).contains(scale), "scale out of range")
    self.digits = digits
    self.scale = scale
  }

  /// A whole number.
  public init(_ value: Int) { self.init(digits: Int64(value)) }

  /// The number written in ASCII digits with at most one point and a leading minus (`-` or `−`),
  /// or `nil` if `text` is anything else or does not fit.
  public init?(_ text: some StringProtocol) {
    var negative = false
    var digits: Int64 = 0
    var scale = 0
    var seenPoint = false
    var seenDigit = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "-" where index == 0, "−" where index == 0: negative = true
      case ".":
        if seenPoint || !seenDigit { return nil }
        seenPoint = true
      case "0"..."9":
        let (tenfold, o1) = digits.multipliedReportingOverflow(by: 10)
        let (next, o2) = tenfold.addingReportingOverflow(Int64(scalar.value - 48))
        if o1 || o2 || scale == 18 { return nil }
        digits = next
        seenDigit = true
        if seenPoint { scale += 1 }
      default: return nil
      }
    }
    guard seenDigit, !(seenPoint && scale == 0) else { return nil }
    self.init(digits: negative ? -digits : digits, scale: scale)
  }

  /// The number times 10^`power`, exactly, or `nil` if it does not fit.
  public func multiplied(byPowerOfTen power: Int) -> ExactNumber? {
    guard power > 0 else {
      return scale - power <= 18 ? ExactNumber(digits: digits, scale: scale - power) : nil
    }
    if power <= scale { return ExactNumber(digits: digits, scale: scale - power) }
    var result = digits
    for _ in 0..<(power - scale) {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return ExactNumber(digits: result, scale: 0)
  }

  /// The same value without trailing zero decimals.
  public var normalized: ExactNumber {
    var (digits, scale) = (digits, scale)
    while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    return ExactNumber(digits: digits, scale: scale)
  }

  /// The value as a ratio of integers.
  public var ratio: Ratio { Ratio(Int128(digits), Int128(powerOfTen(scale))) }

  /// The whole number it is, or `nil` if it has decimals other than zero.
  public var whole: Int64? {
    let n = normalized
    return n.scale == 0 ? n.digits : nil
  }

  /// Plain decimal notation with an ASCII minus, as stored and exchanged: `-1.60`.
  public var description: String {
    let magnitude = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - magnitude.utf8.count)) + magnitude
    let point = padded.index(padded.endIndex, offsetBy: -scale)
    let text = scale == 0 ? padded : padded[..<point] + "." + padded[point...]
    return (digits < 0 ? "-" : "") + text
  }

  public static func < (lhs: ExactNumber, rhs: ExactNumber) -> Bool { lhs.ratio < rhs.ratio }

  public static func == (lhs: ExactNumber, rhs: ExactNumber) -> Bool {
    let (l, r) = (lhs.normalized, rhs.normalized)
    return l.digits == r.digits && l.scale == r.scale
  }
}

extension ExactNumber: Hashable {
  public func hash(into hasher: inout Hasher) {
    let n = normalized
    hasher.combine(n.digits)
    hasher.combine(n.scale)
  }
}

extension ExactNumber: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let number = ExactNumber(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a decimal number: \(text)"))
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// 10^`exponent` for 0 to 18.
func powerOfTen(_ exponent: Int) -> Int64 {
  var result: Int64 = 1
  for _ in 0..<exponent { result *= 10 }
  return result
}

/// An exact ratio of two integers, in lowest terms, its denominator positive.
///
/// Rates, shares and percentage points are kept so until they are printed.
public struct Ratio: Hashable, Sendable, Comparable {
  /// The numerator; carries the sign.
  public let numerator: Int128
  /// The denominator; always positive.
  public let denominator: Int128

  /// `numerator` ÷ `denominator`, reduced.
  ///
  /// - Precondition: `denominator` is not zero.
  public init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator != 0, "a ratio needs a denominator other than zero")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    let d = divisor == 0 ? 1 : Int128(divisor)
    self.numerator = sign * (numerator / d)
    self.denominator = sign * (denominator / d)
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  public static func + (l: Ratio, r: Ratio) -> Ratio {
    Ratio(l.numerator * r.denominator + r.numerator * l.denominator, l.denominator * r.denominator)
  }
  public static func - (l: Ratio, r: Ratio) -> Ratio {
    Ratio(l.numerator * r.denominator - r.numerator * l.denominator, l.denominator * r.denominator)
  }
  public static func * (l: Ratio, r: Ratio) -> Ratio {
    Ratio(l.numerator * r.numerator, l.denominator * r.denominator)
  }
  /// The quotient, or `nil` if `r` is zero.
  public static func / (l: Ratio, r: Ratio) -> Ratio? {
    r.numerator == 0 ? nil : Ratio(l.numerator * r.denominator, l.denominator * r.numerator)
  }
  public static func < (l: Ratio, r: Ratio) -> Bool {
    l.numerator * r.denominator < r.numerator * l.denominator
  }

  /// The value rounded half away from zero (四舍五入) to `decimals` places, the only rounding there is.
  ///
  /// - Precondition: `decimals` is 0 to 9.
  public func rounded(decimals: Int) -> ExactNumber {
    precondition((0...9).contains(decimals), "decimals out of range")
    let scaled = numerator.magnitude * UInt128(powerOfTen(decimals))
    let d = denominator.magnitude
    let quotient = Int64((scaled * 2 + d) / (d * 2))
    return ExactNumber(digits: numerator < 0 ? -quotient : quotient, scale: decimals)
  }
}

extension Ratio: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let parts = text.split(separator: "/")
    guard parts.count == 2, let n = Int128(parts[0]), let d = Int128(parts[1]), d != 0 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a ratio as 2/3: \(text)"))
    }
    self.init(n, d)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(numerator)/\(denominator)")
  }
}
