/// The steps of the search: each takes the ways so far over one character of the page.
extension ShiftSearch {
  /// Takes in a character whose bytes are the trail of one and the lead of the next.
  func advance(
    _ ways: inout [Way], _ nodes: inout [Node], first: UInt8, second: UInt8
  ) {
    guard second >= 0x81 else {
      ways = []  // A trail byte below 81 leads no character.
      return
    }
    var next: [Way] = []
    for way in ways {
      let unit = gbk.unit(lead: way.pending, trail: first)
      guard isOrdinary(unit) else { continue }
      let form = model.form(unit)
      nodes.append(Node(unit: unit, before: way.node))
      next.append(
        Way(
          score: way.score + model.score(way.last, form) - quotePenalty(way.last, unit),
          last: form, pending: second, deletions: way.deletions, node: nodes.count - 1))
    }
    if pendsOneByte(ways) {
      advanceOverDeleted(ways, &next, &nodes, first: first, second: second)
    }
    ways = pruned(next)
  }

  /// Takes in a character before which a pair of bytes vanished.
  private func advanceOverDeleted(
    _ ways: [Way], _ next: inout [Way], _ nodes: inout [Node], first: UInt8, second: UInt8
  ) {
    let laters = (0...0xFE).map { lead in
      let unit = lead >= 0x81 ? gbk.unit(lead: UInt8(lead), trail: first) : 0
      return isOrdinary(unit) ? unit : 0
    }
    var floor = (next.map(\.score).max() ?? -Double.infinity) - Self.reach
    for (before, leads) in overDeleted(ways, &nodes, floor: floor) where before.score > floor {
      for lead in leads where laters[Int(lead)] != 0 {
        let unit = laters[Int(lead)]
        let form = model.form(unit)
        let score = before.score + model.score(before.last, form)
        guard score > floor else { continue }
        floor = max(floor, score - Self.reach)
        nodes.append(Node(unit: unit, before: before.node))
        next.append(
          Way(
            score: score, last: form, pending: second, deletions: before.deletions,
            node: nodes.count - 1))
      }
    }
  }

  /// The likeliest ways, one for each last character, pending byte and number of deletions.
  private func pruned(_ ways: [Way]) -> [Way] {
    var kept: [Way] = []
    var seen: Set<UInt64> = []
    // Equal scores keep the order they were found in, so that every run decides alike.
    let order = ways.indices.sorted { (ways[$0].score, $1) > (ways[$1].score, $0) }
    for index in order where kept.count < Self.beam {
      let way = ways[index]
      let key =
        UInt64(way.last) << 16 | UInt64(way.pending) << 8 | UInt64(way.deletions)
      if seen.insert(key).inserted { kept.append(way) }
    }
    return kept
  }

  /// Ends each way with a character of its pending byte and one of the trails that `trails` gives
  /// for it; also where a pair of bytes vanished before.
  func finish(
    _ ways: inout [Way], _ nodes: inout [Node], spansDeletions: Bool,
    trails: (UInt8) -> [UInt8]
  ) {
    var known: [[UInt8]?] = Array(repeating: nil, count: 256)
    func ends(_ lead: UInt8) -> [UInt8] {
      if let found = known[Int(lead)] { return found }
      let found = trails(lead).filter { isOrdinary(gbk.unit(lead: lead, trail: $0)) }
      known[Int(lead)] = found
      return found
    }
    var ended: [Way] = []
    func end(_ way: Way, lead: UInt8, trail: UInt8) {
      let unit = gbk.unit(lead: lead, trail: trail)
      let form = model.form(unit)
      nodes.append(Node(unit: unit, before: way.node))
      ended.append(
        Way(
          score: way.score + model.score(way.last, form) - quotePenalty(way.last, unit),
          last: form, pending: 0, deletions: way.deletions, node: nodes.count - 1))
    }
    for way in ways {
      for trail in ends(way.pending) { end(way, lead: way.pending, trail: trail) }
    }
    guard spansDeletions, pendsOneByte(ways) else {
      ways = ended
      return
    }
    let floor = (ended.map(\.score).max() ?? -Double.infinity) - Self.reach
    for (before, leads) in overDeleted(ways, &nodes, floor: floor) {
      for lead in leads { for trail in ends(lead) { end(before, lead: lead, trail: trail) } }
    }
    ways = ended
  }

  /// Whether the ways agree nearly on the byte that is pending. Where any byte may be, a vanished
  /// pair would explain everything.
  private func pendsOneByte(_ ways: [Way]) -> Bool { Set(ways.map(\.pending)).count <= 8 }

  /// The ways on over a pair of bytes that vanished, the likeliest first, each with the lead
  /// bytes that may now be pending. Of ways that differ only in what lies behind, one is enough.
  private func overDeleted(
    _ ways: [Way], _ nodes: inout [Node], floor: Double
  ) -> [(way: Way, leads: [UInt8])] {
    var best: [UInt64: (score: Double, way: Int, pair: Int)] = [:]
    for (index, way) in ways.enumerated() where way.deletions < Self.maximalDeletions {
      for (pair, (lead, _)) in Self.unassigned.enumerated() {
        let unit = gbk.unit(lead: way.pending, trail: lead)
        guard isOrdinary(unit) else { continue }
        let score =
          way.score + model.score(way.last, model.form(unit)) - Self.deletionCost
          - quotePenalty(way.last, unit)
        guard score > floor else { continue }
        let key = UInt64(unit) << 16 | UInt64(lead) << 8 | UInt64(way.deletions)
        if score > best[key]?.score ?? -Double.infinity { best[key] = (score, index, pair) }
      }
    }
    return best.sorted { ($0.value.score, $1.key) > ($1.value.score, $0.key) }
      .map { key, found in
        let unit = UInt16(key >> 16)
        nodes.append(Node(unit: unit, before: ways[found.way].node))
        let way = Way(
          score: found.score, last: model.form(unit), pending: 0,
          deletions: ways[found.way].deletions + 1, node: nodes.count - 1)
        return (way, Self.unassigned[found.pair].trails)
      }
  }
}
