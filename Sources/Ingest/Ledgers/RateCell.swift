import BriefingModel

/// A rate as a ledger states it (完成率): 85.3%, 85.3 or 0.853.
struct RateCell: Hashable, Sendable {
  private let number: ExactNumber
  private let hasSign: Bool

  /// The rate that a cell holds, or `nil`.
  init?(_ value: Grid.Value) {
    switch value {
    case .number(let number, let shown):
      if shown.hasSuffix("%") {
        guard let shown = ExactNumber(shown.dropLast()) else { return nil }
        (self.number, hasSign) = (shown, true)
      } else {
        (self.number, hasSign) = (number, false)
      }
    case .text(let text):
      let folded = CellText.folded(text)
      let isPercent = folded.hasSuffix("%")
      guard let number = NumberText.number(isPercent ? folded.dropLast() : folded[...]) else {
        return nil
      }
      (self.number, hasSign) = (number, isPercent)
    case .date, .truth, .error, .uncomputed: return nil
    }
  }

  /// Whether it is `exact` to the decimals it is written with; without a sign it may stand for
  /// hundredths or for a fraction.
  func agrees(with exact: Ratio) -> Bool {
    if isRounding(of: exact * Ratio(100)) { return true }
    return !hasSign && isRounding(of: exact)
  }

  private func isRounding(of exact: Ratio) -> Bool {
    // A quotient kept with all its digits is compared to the ninth.
    let decimals = min(9, number.scale)
    guard exact.numerator.magnitude / exact.denominator.magnitude < 1_000_000_000 else {
      return false
    }
    return exact.rounded(decimals: decimals) == number.ratio.rounded(decimals: decimals)
  }
}
