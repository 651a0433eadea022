import BriefingModel

/// K01: a figure printed in several places (strip, lead, league table, chart) is the same in all.
struct TotalsCheck: Check {
  let id = "K01"

  func findings(in proof: Proof) -> [Finding] {
    struct Key: Hashable {
      let region: String
      let measure: Measure
    }
    var order: [Key] = []
    var seen: [Key: [(place: String, number: ExactNumber)]] = [:]
    for placed in proof.figures {
      guard let computation = placed.computation, let measure = computation.measure,
        let region = computation.region,
        let number = PrintedText.numbers(in: placed.figure.text).first
      else { continue }
      let key = Key(region: region, measure: measure)
      if seen[key] == nil { order.append(key) }
      // A lead is printed with words for its sign in prose, with the sign in tables.
      seen[key, default: []].append((placed.place, number.value.magnitude))
    }
    return order.flatMap { key -> [Finding] in
      let places = seen[key] ?? []
      guard let first = places.first else { return [] }
      var found = places.dropFirst().filter { $0.number != first.number }.map { other in
        finding(
          .stop, other.place, "differs",
          [
            "figure": key.measure.definition.name, "value": other.number.printed,
            "first": first.number.printed, "at": first.place,
          ])
      }
      if let expected = proof.summary(key.region)?.figure(key.measure)?.computation?.rounded,
        expected.magnitude != first.number
      {
        found.append(
          finding(
            .stop, first.place, "data",
            [
              "figure": key.measure.definition.name, "value": first.number.printed,
              "expected": expected.magnitude.printed,
            ]))
      }
      return found
    }
  }
}
