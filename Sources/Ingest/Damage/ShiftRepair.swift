/// Inverts the byte shifts of a page (字节错位修复).
///
/// A reading that was inserted without looking at the bounds of characters shifts the bytes
/// behind it; each such spot shows a `?` or U+FFFD.
struct ShiftRepair {
  /// What was recovered at a spot.
  struct Spot {
    /// What the page shows.
    let before: [UInt16]
  }

  /// The page with the recovered characters.
  private(set) var signs: [Sign] = []
  /// The recovered spots; `Sign.repair` counts them from 1.
  private(set) var spots: [Spot] = []
  /// Spots that show damage and could not be recovered.
  private(set) var failures = 0

  /// How far a recovered run must lie above the text as it stands, in nats, where no reading
  /// vouches for it.
  private static let evidence = 4.0
  /// How far the best way through a run must lie above the next.
  private static let certainty = 1.0
  /// The same for a single character that nothing but its neighbours vouches for: one that could
  /// stand in a name must be surer than a mark.
  private static let characterCertainty = 2.5
  /// Pages with more spots are not of the kind this inverts.
  private static let maximalSpots = 2_000

  /// Repairs `page`, whose readings have not been stripped yet.
  init(page: [Sign], stripper: PinyinStripper) {
    let units = page.units
    let spots = units.indices.filter {
      units[$0] == Unit.question || units[$0] == Unit.replacement
    }
    let broken = spots.contains { units[$0] == Unit.replacement }
    guard !spots.isEmpty, spots.count <= Self.maximalSpots, stripper.tonedSpots > 0 || broken
    else {
      signs = page
      return
    }
    var search: ShiftSearch?
    signs.reserveCapacity(page.count)
    var place = 0
    for spot in spots where spot >= place {
      signs.append(contentsOf: page[place..<spot])
      place = settle(spot, page: page, units, stripper, &search)
    }
    signs.append(contentsOf: page[place...])
  }

  /// Recovers what begins at `spot`, or leaves it; returns the place to go on from.
  ///
  /// The search is made when the first spot needs it: it counts the whole page.
  private mutating func settle(
    _ spot: Int, page: [Sign], _ units: [UInt16], _ stripper: PinyinStripper,
    _ search: inout ShiftSearch?
  ) -> Int {
    let reading = stripper.swallowedReading(units, at: spot + 1)
    let isMark = reading == nil && spot + 1 < units.count && isSplitMark(units[spot + 1])
    guard let previous = context(), reading != nil || isMark else {
      let end = reading?.end ?? spot + 1
      return keep(
        page, spot..<end, mark: reading != nil || units[spot] == Unit.replacement)
    }
    var current =
      search
      ?? ShiftSearch(
        units: units, stripper: stripper, model: PageModel(page: units, stripper: stripper))
    defer { search = current }
    if let reading {
      if let found = current.runBeforeReading(at: spot, after: previous), isCertain(found) {
        return recover(page, spot, found)
      }
      // What the page shows up to the run's end is as unreadable as its start.
      return keep(page, spot..<max(reading.end, current.reach), mark: true)
    }
    let found = current.runBeforeMark(at: spot, after: previous)
    let isLikelier =
      found.map { $0.score - current.scoreAlone(spot..<$0.end, after: previous) > Self.evidence }
      ?? false
    if let found, isLikelier, isCertain(found), isFirstCertain(found) {
      return recover(page, spot, found)
    }
    if let found, isLikelier, found.characters.count > 1, !found.losesByte,
      found.tailOdds > Self.certainty
    {
      return recoverTail(page, spot, found)
    }
    // 「?!」 is a question as well as a trace of damage; 「?,」 is none.
    let showsDamage =
      units[spot] == Unit.replacement || isSplitComma(units[spot + 1]) || isLikelier
    let end = isLikelier ? max(spot + 2, current.reach) : spot + (showsDamage ? 2 : 1)
    return keep(page, spot..<end, mark: showsDamage)
  }

  /// A run that swallowed a byte of its own leaves nothing to tell which.
  private func isCertain(_ found: ShiftSearch.Found) -> Bool {
    !found.losesByte && found.odds > Self.certainty
  }

  /// Behind a swallowed lead byte nothing tells the first character but its neighbours.
  private func isFirstCertain(_ found: ShiftSearch.Found) -> Bool {
    found.odds > (found.characters[0].isHan ? Self.characterCertainty : Self.certainty)
  }

  private mutating func recover(_ page: [Sign], _ spot: Int, _ found: ShiftSearch.Found) -> Int {
    spots.append(Spot(before: page[spot..<found.end].map(\.unit)))
    let (start, end) = (page[spot].start, page[found.end - 1].end)
    for unit in found.characters {
      signs.append(
        Sign(
          unit: unit, marks: page[spot].marks, repair: UInt16(clamping: spots.count),
          start: start, end: end))
    }
    return found.end
  }

  /// Recovers a run but for its first character, which stays as the page shows it: the lost lead byte
  /// leaves it open, not what follows.
  private mutating func recoverTail(
    _ page: [Sign], _ spot: Int, _ found: ShiftSearch.Found
  ) -> Int {
    _ = keep(page, spot..<(spot + 1), mark: true)
    spots.append(Spot(before: page[(spot + 1)..<found.end].map(\.unit)))
    for unit in found.characters.dropFirst() {
      signs.append(
        Sign(
          unit: unit, marks: page[spot].marks, repair: UInt16(clamping: spots.count),
          start: page[spot + 1].start, end: page[found.end - 1].end))
    }
    return found.end
  }

  private mutating func keep(_ page: [Sign], _ range: Range<Int>, mark: Bool) -> Int {
    for sign in page[range] {
      signs.append(sign)
      if mark { signs[signs.count - 1].marks.insert(.damaged) }
    }
    if mark { failures += 1 }
    return range.upperBound
  }

  /// The characters before a spot, the annotated ones where readings stand between.
  private func context() -> ShiftSearch.Context? {
    var place = characterPlace(before: signs.count)
    guard place >= 0, signs[place].unit != Unit.newline else { return nil }
    var context = ShiftSearch.Context(last: ShiftRun.unfolded(signs[place].unit))
    place = characterPlace(before: place)
    if place >= 0 { context.before = ShiftRun.unfolded(signs[place].unit) }
    return context
  }

  /// The place of the character before `end`, -1 if there is none.
  private func characterPlace(before end: Int) -> Int {
    let place = end - 1
    guard place >= 0, signs[place].unit.isCloseBracket else { return place }
    var first = place
    while first > 0, place - first < 8, signs[first - 1].unit.isPinyin { first -= 1 }
    return first < place && first > 1 && signs[first - 1].unit.isOpenBracket ? first - 2 : place
  }

  /// The marks that a lost lead byte splits: a comma or an exclamation mark.
  private func isSplitMark(_ unit: UInt16) -> Bool {
    isSplitComma(unit) || unit == 0x21 || unit == 0xFF01
  }

  private func isSplitComma(_ unit: UInt16) -> Bool {
    unit == Unit.comma || unit == Unit.wideComma
  }
}
