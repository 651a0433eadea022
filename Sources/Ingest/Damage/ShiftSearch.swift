import Foundation
import Lexicon

/// Finds the characters that a run read one byte off stood for (错位还原).
///
/// The run begins behind a swallowed bracket, shown as `?`. From there every two bytes belong to
/// two characters: the trail byte of the one and the lead byte of the next. Where no bytes were
/// lost the characters follow from the first lead byte; where a pair vanished they are sought.
struct ShiftSearch {
  /// The run's characters and how far it reaches.
  struct Found {
    /// One past the last unit of the run.
    let end: Int
    /// What the run stood for.
    let characters: [UInt16]
    /// The natural logarithm of its chance, one unit of right context included.
    let score: Double
    /// The logarithm of its odds against everything else that the run could stand for.
    let odds: Double
    /// Whether the run's last byte swallowed another that is lost.
    let losesByte: Bool
    /// Likewise for all but the first character, where nothing vanished in the run; else `odds`.
    let tailOdds: Double
  }

  let units: [UInt16]
  let stripper: PinyinStripper
  let model: PageModel
  let gbk = GBK.shared
  let pairs = GBKPairs.shared
  /// What is known about quotation marks where the run stands.
  var quotes = QuoteContext()

  /// What a pair of bytes that vanished costs, in nats.
  static let deletionCost = 1.0
  static let maximalDeletions: UInt8 = 4
  /// What it costs that a character has no reading although the page annotates it elsewhere.
  static let missingReadingCost = 6.0
  /// What it earns that a character with a reading has one elsewhere.
  static let knownReadingGain = 1.5
  /// What it costs that a simplified character comes out on a traditional page.
  static let foreignScriptCost = 8.0
  /// What it costs that a paragraph ends with a comma or an opening mark.
  static let openEndCost = 7.0
  /// What it costs that it ends with no mark at all.
  static let openWordCost = 4.0
  /// What the characters behind a vanished pair cost at least.
  static let firstPairCost = 4.0
  /// The same at the end of a run, where one character is left.
  static let lastPairCost = 1.0
  /// What those behind a second one cost at least.
  static let secondPairCost = 2.0
  /// Ways kept over each character, and over each vanished pair.
  static let beam = 6
  static let vanishedBeam = 6
  /// Ways this far behind the best are given up.
  static let reach = 10.0
  /// Two characters that cost no more are what stood there: nothing vanished between them.
  static let plausible = 7.0
  /// Ways that could change how certain the best is.
  static let slack = 4.0

  /// One way to read the run so far.
  struct Way {
    /// The logarithm of its chance.
    var score: Double
    /// The logarithm of the chance of all ways that go on like it.
    var mass: Double
    /// The last character's simplified form.
    var last: UInt16
    /// The one before it.
    var before: UInt16 = 0
    /// The lead byte that waits for its trail.
    var pending: UInt8
    var deletions: UInt8
    /// Whether a quotation is open behind the last character.
    var isOpen: Bool
    /// The last character's place among the nodes, -1 before the first.
    var node: Int
  }

  /// The two characters before a place, marks in full width.
  struct Context {
    var before: UInt16 = 0
    var last: UInt16
  }

  /// A character of a way, and the one before it.
  struct Node {
    let unit: UInt16
    let before: Int
  }

  init(units: [UInt16], stripper: PinyinStripper, model: PageModel) {
    self.units = units
    self.stripper = stripper
    self.model = model
  }

  /// The run whose `?` stands at `place` before a reading that belongs to no character.
  ///
  /// The trail byte of `previous` and the byte that is lost made up a character of that reading.
  mutating func runBeforeReading(at place: Int, after previous: Context) -> Found? {
    guard let reading = stripper.swallowedReading(units, at: place + 1) else { return nil }
    let trail = UInt8(truncatingIfNeeded: gbk.code(of: previous.last))
    guard trail >= 0x81 else { return nil }
    quotes = QuoteContext(units, at: reading.end)
    let (first, before) = (model.form(previous.last), model.form(previous.before))
    let ways = pairs.trails(of: trail, reading: reading.syllable).filter { $0 >= 0x81 }.map {
      let isKnown = model.isAnnotated(gbk.unit(lead: trail, trail: $0))
      let score = isKnown ? Self.knownReadingGain : 0
      return Way(
        score: score, mass: score, last: first, before: before, pending: $0, deletions: 0,
        isOpen: quotes.isOpen,
        node: -1)
    }
    return search(ways, from: reading.end)
  }

  /// The run whose `?` stands at `place` before a mark that is half of two characters.
  mutating func runBeforeMark(at place: Int, after previous: Context) -> Found? {
    let (first, before) = (model.form(previous.last), model.form(previous.before))
    quotes = QuoteContext(units, at: place + 1)
    let ways = (UInt8(0x81)...0xFE).map {
      Way(
        score: 0, mass: 0, last: first, before: before, pending: $0, deletions: 0,
        isOpen: quotes.isOpen, node: -1)
    }
    return search(ways, from: place + 1)
  }

  /// The score of taking `units[range]` as it stands.
  func scoreAlone(_ range: Range<Int>, after previous: Context) -> Double {
    var (before, last) = (model.form(previous.before), model.form(previous.last))
    var score = 0.0
    var place = range.lowerBound
    while place < range.upperBound {
      if let letters = stripper.bracketedLetters(units, at: place) {
        place = letters.upperBound + 1
        continue
      }
      let unit = model.form(ShiftRun.unfolded(units[place]))
      score += model.score(model.row(of: last, behind: before), unit, without: 1)
      (before, last) = (last, unit)
      place += 1
    }
    if let next = context(at: range.upperBound) {
      score += model.score(model.row(of: last, behind: before), next)
    }
    return score
  }

  /// Where the run looked at last ends at the nearest, found or not.
  private(set) var reach = 0

  private mutating func search(_ start: [Way], from place: Int) -> Found? {
    let run = ShiftRun(units, from: place, stripper: stripper)
    reach = run.ending.map { $0.isPlain ? $0.end : place } ?? place
    guard !start.isEmpty, let ending = run.ending else { return nil }
    // First as if nothing had vanished: that is quick, and tells how good another way must be.
    let plain = outcome(run, ending, start, floors: nil)
    return found(outcome(run, ending, start, floors: floors(plain)), ending)
  }

  /// The score below which a way after each pair could not win, nor make the winner uncertain.
  private func floors(_ plain: Outcome) -> [Double] {
    let scores = plain.prefixes + [plain.best]
    let reach = plain.ways.isEmpty ? Self.reach : Self.slack
    var floors: [Double] = []
    var before = 0.0
    for step in scores.indices {
      // A way over a vanished pair has one character more, so the next score is the measure.
      let next = scores[min(step + 1, scores.count - 1)]
      if next == -Double.infinity {
        floors.append(max(scores[step], before - Self.reach) - reach)
      } else {
        floors.append(before - next < Self.plausible ? Double.infinity : next - reach)
      }
      if scores[step] > -Double.infinity { before = scores[step] }
    }
    return floors
  }

  /// The ways through a run that reach its end.
  struct Outcome {
    var nodes: [Node] = []
    var ways: [Way] = []
    /// The best score after each pair.
    var prefixes: [Double] = []
    var best: Double { ways.map(\.score).max() ?? -Double.infinity }
  }

  /// Follows `start` through the run; over vanished pairs too where `floors` are given, the scores
  /// below which a way after each pair is given up.
  private func outcome(
    _ run: ShiftRun, _ ending: ShiftRun.Ending, _ start: [Way], floors: [Double]?
  ) -> Outcome {
    var result = Outcome()
    var ways = start
    var isParted = true
    for (step, pair) in run.pairs.enumerated() where !ways.isEmpty {
      ways = advance(
        ways, over: pair, exempt: isParted, floor: floors?[step],
        following: floors == nil ? 0 : following(run, step), &result.nodes)
      isParted = pair.isAnnotated
      result.prefixes.append(ways.first?.score ?? -Double.infinity)
    }
    while result.prefixes.count < run.pairs.count { result.prefixes.append(-Double.infinity) }
    finish(
      ways, ending, exempt: isParted, deep: run.pairs.isEmpty, floors?[run.pairs.count], &result)
    return result
  }

  /// The simplified form of the character that the pair's lead byte begins, if its trail is known.
  private func following(_ run: ShiftRun, _ step: Int) -> UInt16 {
    var trail: UInt8 = 0
    if step + 1 < run.pairs.count {
      trail = run.pairs[step + 1].trail
    } else if case .known(let letter) = run.ending?.trail {
      trail = letter
    }
    return model.form(gbk.unit(lead: run.pairs[step].lead, trail: trail))
  }

  private func found(_ outcome: Outcome, _ ending: ShiftRun.Ending) -> Found? {
    var best: (score: Double, way: Way)?
    var total = -Double.infinity
    for way in outcome.ways {
      let gain = worth(of: way, before: ending.end)
      total = Self.sum(total, way.mass + gain)
      if way.score + gain > best?.score ?? -Double.infinity { best = (way.score + gain, way) }
    }
    guard let best else { return nil }
    var characters: [UInt16] = []
    var node = best.way.node
    while node >= 0 {
      characters.append(outcome.nodes[node].unit)
      node = outcome.nodes[node].before
    }
    var losesByte = false
    if case .lost = ending.trail { losesByte = !endsLine(ending.end) }
    let odds = Self.odds(of: best.score, in: total)
    // Ways that differ only in what lies behind have become one, whose mass they share.
    let gain = best.score - best.way.score
    return Found(
      end: ending.end, characters: characters.reversed(), score: best.score, odds: odds,
      losesByte: losesByte,
      tailOdds: best.way.deletions == 0
        ? Self.odds(of: best.way.mass + gain, in: total) : odds)
  }

  /// The logarithm of the odds of what has the chance `part` against the rest of `total`.
  private static func odds(of part: Double, in total: Double) -> Double {
    total - part < 1e-9 ? 20 : -log(expm1(total - part))
  }

  /// Whether the line ends at `place`.
  func endsLine(_ place: Int) -> Bool { place == units.count || units[place] == Unit.newline }

  /// What the text at `place` makes of a way before it.
  private func worth(of way: Way, before place: Int) -> Double {
    let balance = quotes.worth(ofEnd: way.isOpen)
    if let next = context(at: place) {
      return balance + model.score(model.row(of: way.last, behind: way.before), next)
    }
    guard endsLine(place) else { return balance }
    return balance + Self.worth(ofEnd: way.last)
  }

  /// What it costs that a line ends with `last`.
  private static func worth(ofEnd last: UInt16) -> Double {
    guard last.isWideMark else { return -openWordCost }
    // A paragraph ends with a whole sentence, or goes on with a list.
    switch last {
    case Unit.fullStop, Unit.colon, 0xFF01, 0xFF09, 0xFF1B, 0xFF1F, 0x201D, 0x300D, 0x300F, 0x2026:
      return 0
    default: return -openEndCost
    }
  }

  /// The unit right of a run that a way is judged by, readings passed over.
  func context(at place: Int) -> UInt16? {
    var next = place
    if let letters = stripper.bracketedLetters(units, at: next) { next = letters.upperBound + 1 }
    guard next < units.count else { return nil }
    let unit = units[next]
    return unit == Unit.newline || unit == Unit.question
      ? nil : model.form(ShiftRun.unfolded(unit))
  }
}
