extension ExactNumber {
  /// The number as it is printed: no thousands marks, a minus sign U+2212.
  public var printed: String {
    let plain = description
    return plain.hasPrefix("-") ? "−" + plain.dropFirst() : plain
  }

  /// The number as a change: 「+3」, 「−1.35」, 「0」.
  public var printedAsChange: String { digits > 0 ? "+" + printed : printed }
}

extension Ratio {
  /// The value rounded for print, as a rate in percent: 99.96 % never prints as 100.0 %, nor does
  /// 100.04 %; 100 is printed only of what is exactly 100.
  public func roundedRate(decimals: Int) -> ExactNumber {
    let hundred = Ratio(100)
    let rounded = rounded(decimals: decimals)
    guard self != hundred, rounded.ratio == hundred else { return rounded }
    let step: Int64 = self < hundred ? -1 : 1
    return ExactNumber(digits: rounded.digits + step, scale: rounded.scale)
  }
}

extension Computation {
  /// The value as printed in its unit: rates by `Ratio.roundedRate`, all others half away from zero.
  public var rounded: ExactNumber {
    operation == .percentage
      ? value.roundedRate(decimals: decimals) : value.rounded(decimals: decimals)
  }
}

extension Computation {
  /// The same computation without a measure: a value of another day, which is not that figure.
  public var withoutMeasure: Computation {
    Computation(
      indicator: indicator, formula: formula, value: value, decimals: decimals, inputs: inputs,
      cohort: cohort, asOf: asOf, source: source, operation: operation, measure: nil,
      region: region)
  }
}
