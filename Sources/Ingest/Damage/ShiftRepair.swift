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
  private static let certainty = 1.5
  /// The same for a single character that nothing but its neighbours vouches for: one that could
  /// stand in a name must be surer than a mark.
  private static let characterCertainty = 2.2
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
    var search = ShiftSearch(
      units: units, stripper: stripper, model: PageModel(page: units, stripper: stripper))
    signs.reserveCapacity(page.count)
    var place = 0
    for spot in spots where spot >= place {
      signs.append(contentsOf: page[place..<spot])
      place = settle(spot, page: page, &search)
    }
    signs.append(contentsOf: page[place...])
  }

  /// Recovers what begins at `spot`, or leaves it; returns the place to go on from.
  private mutating func settle(_ spot: Int, page: [Sign], _ search: inout ShiftSearch) -> Int {
    guard let previous = characterBefore() else {
      return keep(page, spot..<(spot + 1), mark: false)
    }
    if let reading = search.reading(at: spot + 1) {
      if let found = search.runBeforeReading(at: spot, after: previous),
        isCertain(found, search)
      {
        return recover(page, spot, found)
      }
      return keep(page, spot..<reading.end, mark: true)
    }
    guard spot + 1 < page.count, !endsQuestion(page[spot + 1].unit) else {
      return keep(page, spot..<(spot + 1), mark: page[spot].unit == Unit.replacement)
    }
    let found = search.runBeforeMark(at: spot, after: previous)
    let isLikelier =
      found.map { $0.score - search.scoreAlone(spot..<$0.end, after: previous) > Self.evidence }
      ?? false
    if let found, isLikelier, isCertain(found, search),
      isFirstCertain(found, search, after: previous)
    {
      return recover(page, spot, found)
    }
    // 「?!」 is a question as well as a trace of damage; 「?,」 is none.
    let next = page[spot + 1].unit
    let showsDamage =
      page[spot].unit == Unit.replacement || isSplitComma(next) || isLikelier && isSplitMark(next)
    return keep(page, spot..<(spot + (showsDamage ? 2 : 1)), mark: showsDamage)
  }

  /// A run that ends at a bare `?` has lost its last trail byte as well.
  private func isCertain(_ found: ShiftSearch.Found, _ search: ShiftSearch) -> Bool {
    let last = search.units[found.end - 1]
    let lost = last == Unit.question || last == Unit.replacement
    return found.margin > (lost ? Self.characterCertainty : Self.certainty)
  }

  private func isFirstCertain(
    _ found: ShiftSearch.Found, _ search: ShiftSearch, after previous: UInt16
  ) -> Bool {
    let needed = found.characters[0].isHan ? Self.characterCertainty : Self.certainty
    return search.firstMargin(found.characters, after: previous, end: found.end) > needed
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

  private mutating func keep(_ page: [Sign], _ range: Range<Int>, mark: Bool) -> Int {
    for sign in page[range] {
      signs.append(sign)
      if mark { signs[signs.count - 1].marks.insert(.damaged) }
    }
    if mark { failures += 1 }
    return range.upperBound
  }

  /// The character before a spot; the annotated one if a reading stands between.
  private func characterBefore() -> UInt16? {
    var place = signs.count - 1
    if place >= 0, signs[place].unit.isCloseBracket {
      var first = place
      while first > 0, place - first < 8, signs[first - 1].unit.isPinyin { first -= 1 }
      if first < place, first > 1, signs[first - 1].unit.isOpenBracket { place = first - 2 }
    }
    guard place >= 0, signs[place].unit != Unit.newline else { return nil }
    return signs[place].unit
  }

  /// Whether a question mark before `unit` is the author's.
  private func endsQuestion(_ unit: UInt16) -> Bool {
    unit == Unit.newline || unit.isBlank || unit == 0x201D || unit == 0x2019 || unit == 0x22
      || unit.isCloseBracket || unit == Unit.question
  }

  /// The marks that a lost lead byte splits: a comma or an exclamation mark.
  private func isSplitMark(_ unit: UInt16) -> Bool {
    isSplitComma(unit) || unit == 0x21 || unit == 0xFF01
  }

  private func isSplitComma(_ unit: UInt16) -> Bool {
    unit == Unit.comma || unit == Unit.wideComma
  }
}
