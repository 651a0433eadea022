import BriefingModel

/// K05: a rate above 100 % only where its definition allows it; 100 % only of what is equal.
struct HundredCheck: Check {
  let id = "K05"

  func findings(in proof: Proof) -> [Finding] {
    proof.figures.compactMap { placed in
      guard let computation = placed.computation, computation.operation == .percentage,
        let number = PrintedText.numbers(in: placed.figure.text).first
      else { return nil }
      let arguments = ["figure": computation.indicator, "printed": placed.figure.text]
      let hundred = Ratio(100)
      if number.value.ratio == hundred, computation.recomputed != hundred {
        return finding(.stop, placed.place, "equal", arguments)
      }
      let allowed = computation.measure?.definition.mayExceedHundred ?? false
      if number.value.ratio > hundred, !allowed {
        return finding(.stop, placed.place, "above", arguments)
      }
      return nil
    }
  }
}
