import BriefingModel

/// K03: every computed figure recomputes from its inputs, and prints as it rounds.
struct RatesCheck: Check {
  let id = "K03"

  func findings(in proof: Proof) -> [Finding] {
    proof.figures.compactMap { placed in
      guard let computation = placed.computation else { return nil }
      guard let value = computation.recomputed, value == computation.value else {
        return finding(
          .stop, placed.place, "inputs",
          ["figure": computation.indicator, "formula": computation.formula])
      }
      let numbers = PrintedText.numbers(in: placed.figure.text)
      guard numbers.count == 1, let number = numbers.first,
        computation.mayPrint(number.value, of: value)
          || isUnsigned(number, of: computation, value: value)
      else {
        return finding(
          .stop, placed.place, "printed",
          [
            "figure": computation.indicator, "printed": placed.figure.text,
            "expected": computation.rounded.printed,
          ])
      }
      return nil
    }
  }

  /// A lead may be printed without its sign where words tell it (K21 reads the words).
  private func isUnsigned(
    _ number: PrintedText.Number, of computation: Computation, value: Ratio
  ) -> Bool {
    guard computation.measure == .lead, !number.isSigned, value < Ratio(0) else { return false }
    let negative = ExactNumber(digits: -number.value.digits, scale: number.value.scale)
    return computation.mayPrint(negative, of: value)
  }
}
