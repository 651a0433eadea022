import BriefingModel

/// K06: a cumulative value below the last period's is a correction, which someone must explain.
struct DeclineCheck: Check {
  let id = "K06"

  func findings(in proof: Proof) -> [Finding] {
    proof.summaries.compactMap { summary in
      guard let funds = summary.figure(.fundsInPeriod)?.number, funds < Ratio(0) else {
        return nil
      }
      return finding(
        .warn, summary.region.name, "decline", ["value": funds.rounded(decimals: 2).printed])
    }
  }
}
