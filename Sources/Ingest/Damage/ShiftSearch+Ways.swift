import Foundation
import Lexicon

/// The steps of the search: each takes the ways so far over one character of the page.
extension ShiftSearch {
  /// The ways over a pair, the best first; over a vanished pair before it too, where `floor` is
  /// given: ways below it are given up.
  ///
  /// Where `exempt` is set, the character that the pair completes had its bytes parted before its
  /// own reading could be inserted. `following` is the simplified form of the character that comes
  /// next if nothing vanishes behind the pair, 0 if it is not known.
  func advance(
    _ ways: [Way], over pair: ShiftRun.Pair, exempt: Bool, floor: Double?, following: UInt16,
    _ nodes: inout [Node]
  ) -> [Way] {
    var next: [Way] = []
    for way in ways {
      let unit = gbk.unit(lead: way.pending, trail: pair.trail)
      guard let step = step(way, unit, exempt: exempt) else { continue }
      keep(step, unit, pending: pair.lead, from: way, floor: nil, &next, &nodes)
    }
    guard let floor, floor < .infinity else { return next.sorted(by: Self.isBetter) }
    let vanished = overVanished(
      ways, exempt: exempt, floor: floor + Self.firstPairCost, deep: false, &nodes)
    guard !vanished.isEmpty else { return next.sorted(by: Self.isBetter) }
    for (way, place) in vanished {
      let unassigned = pairs.unassigned[place]
      let row = model.row(of: way.last, behind: way.before)
      for character in pairs.completing[Int(pair.trail) - 0x40]
      where unassigned.contains(character.byte) && model.isInScript(character) {
        let gain =
          model.score(row, character) + worth(of: character.unit, after: way, exempt: false)
        guard way.score + gain > floor else { continue }
        if following > 0 {
          let ahead = model.score(model.row(of: character.form, behind: way.last), following)
          guard way.score + gain + ahead > floor else { continue }
        }
        keep(
          (gain, character.form), character.unit, pending: pair.lead, from: way, floor: floor,
          &next, &nodes)
      }
    }
    return Array(next.sorted(by: Self.isBetter).prefix(Self.beam))
  }

  /// Ends the ways with a character of their pending byte and a trail that the ending allows; also
  /// where a pair vanished before, if `floor` is given.
  func finish(
    _ ways: [Way], _ ending: ShiftRun.Ending, exempt: Bool, deep: Bool, _ floor: Double?,
    _ result: inout Outcome
  ) {
    for way in ways { end(way, at: ending, exempt: exempt, &result) }
    guard let floor else { return }
    if case .lost = ending.trail, !endsLine(ending.end) { return }
    let vanished = overVanished(
      ways, exempt: exempt, floor: floor + Self.lastPairCost, deep: deep, &result.nodes)
    for (way, pair) in vanished {
      let unassigned = pairs.unassigned[pair]
      for lead in UInt8(0x81)...0xFE where unassigned.contains(lead) {
        // Of what may be lost at a line's end behind a vanished pair only marks are likely.
        if case .lost = ending.trail, lead != 0xA1, lead != 0xA3 { continue }
        var next = way
        next.pending = lead
        end(next, at: ending, exempt: false, &result)
      }
    }
  }

  private func end(
    _ way: Way, at ending: ShiftRun.Ending, exempt: Bool, _ result: inout Outcome
  ) {
    func add(_ trail: UInt8, isRead: Bool) {
      let unit = gbk.unit(lead: way.pending, trail: trail)
      guard let step = step(way, unit, exempt: exempt || isRead) else { return }
      var gain = step.gain
      if isRead, model.isAnnotated(unit) { gain += Self.knownReadingGain }
      result.nodes.append(Node(unit: unit, before: way.node))
      var (before, last) = (way.last, step.form)
      if let letter = ending.letter {
        result.nodes.append(Node(unit: letter, before: result.nodes.count - 1))
        gain += model.score(model.row(of: last, behind: before), letter)
        (before, last) = (last, letter)
      }
      result.ways.append(
        Way(
          score: way.score + gain, mass: way.mass + gain, last: last, before: before, pending: 0,
          deletions: way.deletions, isOpen: quotes.isOpen(after: unit, way.isOpen),
          node: result.nodes.count - 1))
    }
    switch ending.trail {
    case .known(let trail):
      // The page annotates a character everywhere, so the reading behind must be its own.
      if ending.letter == nil,
        let reading = stripper.swallowedReading(units, at: ending.end),
        units[ending.end].isOpenBracket
      {
        let unit = gbk.unit(lead: way.pending, trail: trail)
        guard Readings.shared.syllable(of: unit) == reading.syllable else { return }
        add(trail, isRead: true)
      } else {
        add(trail, isRead: false)
      }
    case .read(let syllable):
      for trail in pairs.trails(of: way.pending, reading: syllable) where trail >= 0x80 {
        add(trail, isRead: true)
      }
    case .lost:
      for trail in UInt8(0x80)...0xFE { add(trail, isRead: false) }
    }
  }

  /// The ways over one vanished pair, or over two: of runs that show nothing (`deep`)
  /// over any two, else only over frequent characters; with the first byte of the last of them: it completed
  /// the way's last character.
  private func overVanished(
    _ ways: [Way], exempt: Bool, floor: Double, deep: Bool, _ nodes: inout [Node]
  ) -> [(way: Way, pair: Int)] {
    var found: [(way: Way, pair: Int)] = []
    for pending in fewPending(ways) {
      let open = ways.filter { $0.pending == pending }
      let characters = pairs.vanishing[Int(pending) - 0x81]
      vanish(open, among: characters, exempt: exempt, floor, &found, &nodes)
    }
    if found.count > Self.vanishedBeam {
      found.sort { Self.isBetter($0.way, $1.way) }
      found.removeLast(found.count - Self.vanishedBeam)
    }
    // Over a second pair only where what follows can still be likely enough.
    let promising = found.filter { $0.way.score > floor + Self.secondPairCost }
    for (way, pair) in promising.prefix(Self.beam) {
      vanish([way], among: pairs.oftenVanishing[pair], exempt: false, floor, &found, &nodes)
      guard deep else { continue }
      for lead in UInt8(0x81)...0xFE where pairs.unassigned[pair].contains(lead) {
        let characters = pairs.vanishing[Int(lead) - 0x81].filter { $0.count < GBKPairs.frequent }
        vanish([way], among: characters, exempt: false, floor, &found, &nodes)
      }
    }
    return found
  }

  /// The ways over one vanished pair.
  private func vanish(
    _ ways: [Way], among characters: [GBKPairs.Character], exempt: Bool, _ floor: Double,
    _ found: inout [(way: Way, pair: Int)], _ nodes: inout [Node]
  ) {
    let open = ways.filter {
      $0.deletions < Self.maximalDeletions && $0.score - Self.deletionCost > floor
    }
    guard !open.isEmpty else { return }
    let rows = open.map { model.row(of: $0.last, behind: $0.before) }
    for character in characters where model.isInScript(character) {
      let unit = character.unit
      var best: (score: Double, way: Int)?
      var mass = -Double.infinity
      for (index, way) in open.enumerated() {
        let gain =
          model.score(rows[index], character) + worth(of: unit, after: way, exempt: exempt)
          - Self.deletionCost
        mass = Self.sum(mass, way.mass + gain)
        let whole = way.score + gain
        if whole > max(floor, best?.score ?? -Double.infinity) {
          best = (whole, index)
        }
      }
      guard let best else { continue }
      let before = open[best.way]
      nodes.append(Node(unit: unit, before: before.node))
      let way = Way(
        score: best.score, mass: mass, last: character.form, before: before.last, pending: 0,
        deletions: before.deletions + 1, isOpen: quotes.isOpen(after: unit, before.isOpen),
        node: nodes.count - 1)
      found.append((way, Int(character.byte)))
    }
  }

  /// What `unit` is worth after `way`, and its form; `nil` if no such character may come out.
  private func step(
    _ way: Way, _ unit: UInt16, exempt: Bool
  ) -> (gain: Double, form: UInt16)? {
    guard isOrdinary(unit) else { return nil }
    let form = model.form(unit)
    return (
      model.score(model.row(of: way.last, behind: way.before), form)
        + worth(of: unit, after: way, exempt: exempt), form
    )
  }

  /// What speaks for or against a character besides its neighbours.
  private func worth(of unit: UInt16, after way: Way, exempt: Bool) -> Double {
    if unit.isHan {
      return (!exempt && model.isAnnotated(unit) ? -Self.missingReadingCost : 0)
        - (model.isInScript(unit) ? 0 : Self.foreignScriptCost)
    }
    return quotes.worth(of: unit, after: way.last, isOpen: way.isOpen)
  }

  /// Adds a way. Ways with the same last characters and number of vanished pairs go on alike, so
  /// the best stays, with the chance of all.
  private func keep(
    _ step: (gain: Double, form: UInt16), _ unit: UInt16, pending: UInt8, from way: Way,
    floor: Double?, _ next: inout [Way], _ nodes: inout [Node]
  ) {
    let score = way.score + step.gain
    if let floor, score < floor { return }
    let mass = way.mass + step.gain
    let isOpen = quotes.isOpen(after: unit, way.isOpen)
    if let same = next.firstIndex(where: {
      $0.last == step.form && $0.before == way.last && $0.deletions == way.deletions
        && $0.isOpen == isOpen
    }) {
      next[same].mass = Self.sum(next[same].mass, mass)
      if score > next[same].score {
        nodes.append(Node(unit: unit, before: way.node))
        next[same].score = score
        next[same].node = nodes.count - 1
      }
      return
    }
    nodes.append(Node(unit: unit, before: way.node))
    next.append(
      Way(
        score: score, mass: mass, last: step.form, before: way.last, pending: pending,
        deletions: way.deletions, isOpen: isOpen, node: nodes.count - 1))
  }

  /// The logarithm of the sum of two numbers given by their logarithms.
  static func sum(_ one: Double, _ other: Double) -> Double {
    let (low, high) = one < other ? (one, other) : (other, one)
    return high - low > 20 || low == -Double.infinity ? high : high + log1p(exp(low - high))
  }

  /// The pending bytes of the ways, if they are few. Where any byte may be, a vanished pair would
  /// explain everything.
  private func fewPending(_ ways: [Way]) -> [UInt8] {
    var pendings: [UInt8] = []
    for way in ways where !pendings.contains(way.pending) {
      guard pendings.count < 8 else { return [] }
      pendings.append(way.pending)
    }
    return pendings
  }

  /// Equal scores are told apart by what came first, so that every run decides alike.
  private static func isBetter(_ one: Way, _ other: Way) -> Bool {
    (one.score, other.node) > (other.score, one.node)
  }

  /// Whether a character of this kind may come out: a Han character or an ordinary mark.
  private func isOrdinary(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FA5).contains(unit) || unit.isWideMark || unit == 0xB7
  }
}
