import BriefingModel

/// K04: lead and lag are differences of exact values, not of rounded ones.
struct LeadCheck: Check {
  let id = "K04"

  func findings(in proof: Proof) -> [Finding] {
    proof.figures.compactMap { placed in
      guard let computation = placed.computation, computation.measure == .lead,
        let summary = computation.region.flatMap(proof.summary),
        let expected = exactLead(of: summary)
      else { return nil }
      guard let number = PrintedText.numbers(in: placed.figure.text).first,
        expected == computation.value,
        number.value.magnitude == expected.rounded(decimals: computation.decimals).magnitude
      else {
        return finding(
          .stop, placed.place, "lead",
          [
            "region": summary.region.name, "printed": placed.figure.text,
            "expected": expected.rounded(decimals: computation.decimals).printed,
          ])
      }
      return nil
    }
  }

  /// Funds ÷ target less days ÷ days of the year, from the sums themselves.
  private func exactLead(of summary: RegionSummary) -> Ratio? {
    guard let funds = summary.figure(.fundsThisYear)?.number,
      let target = summary.figure(.fundsTarget)?.number, let rate = funds / target,
      let day = summary.figure(.timeProgress)?.computation?.asOf
    else { return nil }
    return (rate - Ratio(Int128(day.dayOfYear), Int128(day.daysInYear))) * Ratio(100)
  }
}
