import Lexicon

/// Finds the characters that a run read one byte off stood for (错位还原).
///
/// The run begins behind a swallowed bracket, shown as `?`. From there every two bytes belong to
/// two characters: the trail byte of the one and the lead byte of the next. The search carries the
/// lead byte that is pending, and keeps the likeliest way to each last character.
struct ShiftSearch {
  /// The run's characters and how far it reaches.
  struct Found {
    /// One past the last unit of the run.
    let end: Int
    /// What the run stood for.
    let characters: [UInt16]
    /// The natural logarithm of its chance, one unit of right context included.
    let score: Double
    /// How far the best lies above the next best.
    let margin: Double
  }

  let units: [UInt16]
  let stripper: PinyinStripper
  let model: PageModel
  private let gbk = GBK.shared
  private let readings = Readings.shared
  private let scripts = ScriptTables.shared
  private var isInShortQuote = false

  /// Longer runs do not occur; the longest seen has 13 characters.
  private static let maximalRun = 40
  private static let beam = 40
  /// What a pair of bytes that vanished costs, in nats.
  private static let deletionCost = 2.4
  /// What a full stop at the end of a short quotation costs.
  private static let shortQuoteCost = 8.0
  private static let maximalDeletions = 3
  /// Ways this far behind the best are given up before the beam is full.
  private static let reach = 10.0

  /// One way to read the run so far.
  private struct Way {
    var score: Double
    /// The last character's simplified form.
    var last: UInt16
    /// The lead byte that waits for its trail.
    var pending: UInt8
    var deletions: Int
    /// The last character's place among the nodes, -1 before the first.
    var node: Int
  }

  /// A character of a way, and the one before it.
  private struct Node {
    let unit: UInt16
    let before: Int
  }

  /// The pairs of bytes that stand for no character, by lead byte: what vanished was one of them.
  private static let unassigned: [(lead: UInt8, trails: [UInt8])] = {
    let gbk = GBK.shared
    return (UInt8(0x80)...0xFE).compactMap { lead in
      // The second of the pair is the lead byte of the next character.
      let trails = (UInt8(0x81)...0xFE).filter { trail in
        gbk.unit(lead: lead, trail: trail) == 0
      }
      return trails.isEmpty ? nil : (lead, trails)
    }
  }()

  init(units: [UInt16], stripper: PinyinStripper, model: PageModel) {
    self.units = units
    self.stripper = stripper
    self.model = model
  }

  /// The letters of a reading at `place`, its opening bracket there or swallowed, and one past its
  /// closing bracket.
  func reading(at place: Int) -> (syllable: Readings.Syllable, end: Int)? {
    guard place < units.count else { return nil }
    let first = units[place].isOpenBracket ? place + 1 : place
    var end = first
    while end < units.count, end - first < 7, units[end].isPinyin { end += 1 }
    guard end > first, end < units.count, units[end].isCloseBracket,
      units[first..<end].contains(where: \.isToned)
    else { return nil }
    let syllable = readings.syllable(spelled: units, first..<end)
    return syllable == 0 ? nil : (syllable, end + 1)
  }

  /// The run whose `?` stands at `place` before a reading that belongs to no character.
  ///
  /// The trail byte of `previous` and the byte that is lost made up a character of that reading.
  mutating func runBeforeReading(at place: Int, after previous: UInt16) -> Found? {
    guard let reading = reading(at: place + 1) else { return nil }
    let trail = UInt8(truncatingIfNeeded: gbk.code(of: unfolded(previous)))
    guard trail >= 0x81 else { return nil }
    let leads = characters(of: reading.syllable) { gbk.unit(lead: trail, trail: $0) }
      .filter { $0 >= 0x81 }
    return search(leads: leads, from: reading.end, after: previous)
  }

  /// The run whose `?` stands at `place` before a mark that is half of two characters.
  mutating func runBeforeMark(at place: Int, after previous: UInt16) -> Found? {
    search(leads: Array(0x81...0xFE), from: place + 1, after: previous)
  }

  /// The score of taking `units[range]` as it stands.
  func scoreAlone(_ range: Range<Int>, after previous: UInt16) -> Double {
    var last = model.form(unfolded(previous))
    var score = 0.0
    var place = range.lowerBound
    while place < range.upperBound {
      if let letters = stripper.bracketedLetters(units, at: place) {
        place = letters.upperBound + 1
        continue
      }
      let unit = model.form(unfolded(units[place]))
      score += model.score(last, unit)
      last = unit
      place += 1
    }
    if let next = context(at: range.upperBound) { score += model.score(last, next) }
    return score
  }

  /// Bytes for which `character` has the reading, those of traditional characters alone if any.
  private func characters(
    of syllable: Readings.Syllable, _ character: (UInt8) -> UInt16
  ) -> [UInt8] {
    let all = (UInt8(0x40)...0xFE).filter { byte in
      let unit = character(byte)
      return unit.isHan && readings.syllable(of: unit) == syllable
    }
    let traditional = all.filter { scripts.isTraditional(character($0)) }
    return traditional.isEmpty ? all : traditional
  }

  /// A full stop before the closing mark is for whole sentences in quotes, not for names.
  private func quotePenalty(_ last: UInt16, _ unit: UInt16) -> Double {
    isInShortQuote && last == Unit.fullStop && unit == 0x201D ? Self.shortQuoteCost : 0
  }

  /// Whether a quotation mark opened a few characters before `place`.
  private func opensShortQuote(before place: Int) -> Bool {
    var seen = 0
    var next = place - 1
    while next >= 0, seen < 8, units[next] != Unit.newline, units[next] != 0x201D {
      if units[next] == 0x201C { return true }
      if units[next].isHan { seen += 1 }
      next -= 1
    }
    return false
  }

  private mutating func search(
    leads: [UInt8], from start: Int, after previous: UInt16
  ) -> Found? {
    isInShortQuote = opensShortQuote(before: start)
    var nodes: [Node] = []
    let first = model.form(unfolded(previous))
    var ways = leads.map { Way(score: 0, last: first, pending: $0, deletions: 0, node: -1) }
    var place = start
    while place < units.count, place - start < Self.maximalRun, !ways.isEmpty {
      let unit = units[place]
      if unit == Unit.question || unit == Unit.replacement {
        if let reading = reading(at: place + 1) {
          finish(&ways, &nodes) { lead in
            characters(of: reading.syllable) { gbk.unit(lead: lead, trail: $0) }
          }
          return best(ways, nodes, end: reading.end, checksReading: false)
        }
        finish(&ways, &nodes) { _ in Array(0x40...0xFE) }
        return best(ways, nodes, end: place + 1, checksReading: false)
      }
      if (0x40...0x7E).contains(unit) {
        finish(&ways, &nodes) { _ in [UInt8(unit)] }
        return best(ways, nodes, end: place + 1, checksReading: true)
      }
      let code = gbk.code(of: unfolded(unit))
      guard code != 0 else { return nil }
      advance(&ways, &nodes, first: UInt8(code >> 8), second: UInt8(code & 0xFF))
      place += 1
    }
    return nil
  }

  /// Takes in a character whose bytes are the trail of one and the lead of the next.
  private func advance(
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
    advanceOverDeleted(ways, &next, &nodes, first: first, second: second)
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
  private func finish(
    _ ways: inout [Way], _ nodes: inout [Node], trails: (UInt8) -> [UInt8]
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
    let floor = (ended.map(\.score).max() ?? -Double.infinity) - Self.reach
    for (before, leads) in overDeleted(ways, &nodes, floor: floor) {
      for lead in leads { for trail in ends(lead) { end(before, lead: lead, trail: trail) } }
    }
    ways = ended
  }

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

  private func best(
    _ ways: [Way], _ nodes: [Node], end: Int, checksReading: Bool
  ) -> Found? {
    let letters = checksReading ? reading(at: end) : nil
    let next = context(at: end)
    var best: (score: Double, node: Int)?
    var second = -Double.infinity
    for way in ways {
      // The page annotates a character everywhere, so the reading behind must be its own.
      if let letters, readings.syllable(of: nodes[way.node].unit) != letters.syllable { continue }
      let score = way.score + (next.map { model.score(way.last, $0) } ?? 0)
      if score > best?.score ?? -Double.infinity {
        second = best?.score ?? second
        best = (score, way.node)
      } else {
        second = max(second, score)
      }
    }
    guard let best else { return nil }
    var characters: [UInt16] = []
    var node = best.node
    while node >= 0 {
      characters.append(nodes[node].unit)
      node = nodes[node].before
    }
    return Found(
      end: end, characters: characters.reversed(), score: best.score, margin: best.score - second)
  }

  /// How far the run's first character lies above the next best in its place.
  ///
  /// Behind a swallowed lead byte nothing tells the first character but its neighbours.
  func firstMargin(_ characters: [UInt16], after previous: UInt16, end: Int) -> Double {
    guard let first = characters.first else { return 0 }
    let before = model.form(unfolded(previous))
    let after = characters.count > 1 ? model.form(characters[1]) : context(at: end)
    let trail = UInt8(truncatingIfNeeded: gbk.code(of: first))
    var own = 0.0
    var best = -Double.infinity
    for lead in UInt8(0x81)...0xFE {
      let unit = gbk.unit(lead: lead, trail: trail)
      guard isOrdinary(unit) else { continue }
      let form = model.form(unit)
      let score =
        model.score(before, form)
        + (after.map { model.score(form, $0) - quotePenalty(form, $0) } ?? 0)
      if unit == first { own = score } else { best = max(best, score) }
    }
    return own - best
  }

  /// The unit right of a run that a way is judged by, readings passed over.
  private func context(at place: Int) -> UInt16? {
    var next = place
    if let letters = stripper.bracketedLetters(units, at: next) { next = letters.upperBound + 1 }
    guard next < units.count else { return nil }
    let unit = units[next]
    return unit == Unit.newline || unit == Unit.question ? nil : model.form(unfolded(unit))
  }

  /// A mark in full width, as it was when the bytes were damaged.
  private func unfolded(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B: unit + 0xFEE0
    default: unit
    }
  }

  /// Whether a character of this kind may come out: a Han character or an ordinary mark.
  private func isOrdinary(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FA5).contains(unit) || unit.isWideMark
  }
}
