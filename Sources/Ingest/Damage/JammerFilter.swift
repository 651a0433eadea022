/// Removes the runs of random ASCII that forums sprinkle into copied text (干扰码), as in
/// `0 w; _- G2 b+ P$`.
struct JammerFilter {
  /// How many runs were removed.
  private(set) var count = 0
  /// The page without them.
  private(set) var signs: [Sign]

  /// A page needs this many runs; one alone may be a formula or a password.
  private static let floor = 2

  /// Filters `page`.
  init(page: [Sign]) {
    signs = page
    let runs = Self.runs(page)
    guard runs.count >= Self.floor else { return }
    count = runs.count
    signs = []
    signs.reserveCapacity(page.count)
    var place = 0
    for run in runs {
      signs.append(contentsOf: page[place..<run.lowerBound])
      place = run.upperBound
    }
    signs.append(contentsOf: page[place...])
  }

  private static func runs(_ page: [Sign]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var place = 0
    while place < page.count {
      guard (0x20...0x7E).contains(page[place].unit) else {
        place += 1
        continue
      }
      var end = place
      while end < page.count, (0x20...0x7E).contains(page[end].unit) { end += 1 }
      let opensText = place == 0 || !page[place - 1].unit.isHan
      if opensText, end - place >= 8, isJammer(page[place..<end]) { runs.append(place..<end) }
      place = end
    }
    return runs
  }

  /// Short tokens, several blanks between, letters, and two and more symbols that no sentence holds.
  ///
  /// A row of figures, 「45 88% 71%」, is none: it has no letters, and its symbols follow digits.
  private static func isJammer(_ run: ArraySlice<Sign>) -> Bool {
    let tokens = run.split { $0.unit == Unit.space }
    guard tokens.count >= 3, tokens.allSatisfy({ $0.count <= 4 }),
      run.count(where: \.unit.isLatin) >= 2
    else { return false }
    var symbols = 0
    var isAfterDigit = false
    for sign in run {
      switch sign.unit {
      case 0x23, 0x24, 0x26, 0x2A, 0x3B, 0x40, 0x5B...0x60, 0x7B...0x7E, 0x21: symbols += 1
      case 0x25, 0x2F, 0x3D: symbols += isAfterDigit ? 0 : 1
      default: break
      }
      isAfterDigit = sign.unit.isDigit
    }
    return symbols >= 2
  }
}
