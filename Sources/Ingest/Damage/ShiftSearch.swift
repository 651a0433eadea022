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
  let gbk = GBK.shared
  private let readings = Readings.shared
  private let scripts = ScriptTables.shared
  var isInShortQuote = false

  /// Longer runs do not occur; the longest seen has 13 characters.
  private static let maximalRun = 24
  /// How far a run may fall behind the text as it stands before it is given up.
  private static let patience = 6.0
  static let beam = 40
  /// What a pair of bytes that vanished costs, in nats.
  static let deletionCost = 2.4
  /// What a full stop at the end of a short quotation costs.
  static let shortQuoteCost = 8.0
  static let maximalDeletions = 3
  /// Ways this far behind the best are given up before the beam is full.
  static let reach = 10.0

  /// One way to read the run so far.
  struct Way {
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
  struct Node {
    let unit: UInt16
    let before: Int
  }

  /// The pairs of bytes that stand for no character, by lead byte: what vanished was one of them.
  static let unassigned: [(lead: UInt8, trails: [UInt8])] = {
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
    return search(leads: leads, from: reading.end, after: previous, isVouched: true)
  }

  /// The run whose `?` stands at `place` before a mark that is half of two characters.
  mutating func runBeforeMark(at place: Int, after previous: UInt16) -> Found? {
    search(leads: Array(0x81...0xFE), from: place + 1, after: previous, isVouched: false)
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
  func quotePenalty(_ last: UInt16, _ unit: UInt16) -> Double {
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
    leads: [UInt8], from start: Int, after previous: UInt16, isVouched: Bool
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
          finish(&ways, &nodes, spansDeletions: true) { lead in
            characters(of: reading.syllable) { gbk.unit(lead: lead, trail: $0) }
          }
          return best(ways, nodes, end: reading.end, checksReading: false)
        }
        finish(&ways, &nodes, spansDeletions: false) { _ in Array(0x40...0xFE) }
        return best(ways, nodes, end: place + 1, checksReading: false)
      }
      if (0x40...0x7E).contains(unit) {
        finish(&ways, &nodes, spansDeletions: true) { _ in [UInt8(unit)] }
        return best(ways, nodes, end: place + 1, checksReading: true)
      }
      let code = gbk.code(of: unfolded(unit))
      guard code != 0 else { return nil }
      advance(&ways, &nodes, first: UInt8(code >> 8), second: UInt8(code & 0xFF))
      place += 1
      // Without a reading to vouch for it, a run must soon be likelier than what stands there.
      if !isVouched, let best = ways.first,
        best.score < scoreAlone((start - 1)..<place, after: previous) - Self.patience
      {
        return nil
      }
    }
    return nil
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
  func isOrdinary(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FA5).contains(unit) || unit.isWideMark
  }
}
