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
    let runs = Self.runs(page.units)
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

  /// Whether `page` has enough runs to be filtered.
  static func isJammed(_ page: [UInt16]) -> Bool { runs(page).count >= floor }

  private static func runs(_ page: [UInt16]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var place = 0
    while place < page.count {
      guard (0x20...0x7E).contains(page[place]) else {
        place += 1
        continue
      }
      var end = place
      while end < page.count, (0x20...0x7E).contains(page[end]) { end += 1 }
      let opensText = place == 0 || !page[place - 1].isHan
      if opensText, end - place >= 8, isJammer(page[place..<end]) { runs.append(place..<end) }
      place = end
    }
    return runs
  }

  /// Short tokens, several blanks between, letters, and two and more symbols that no sentence holds.
  ///
  /// A row of figures, 「45 88% 71%」, is none: it has no letters, and its symbols follow digits.
  private static func isJammer(_ run: ArraySlice<UInt16>) -> Bool {
    let tokens = run.split { $0 == Unit.space }
    guard tokens.count >= 3, tokens.allSatisfy({ $0.count <= 4 }), run.count(where: \.isLatin) >= 2
    else { return false }
    var symbols = 0
    var isAfterDigit = false
    for unit in run {
      if isSymbol(unit, afterDigit: isAfterDigit) { symbols += 1 }
      isAfterDigit = unit.isDigit
    }
    return symbols >= 2
  }

  /// Whether `unit` is a symbol that no sentence holds there.
  static func isSymbol(_ unit: UInt16, afterDigit: Bool) -> Bool {
    switch unit {
    case 0x23, 0x24, 0x26, 0x2A, 0x3B, 0x40, 0x5B...0x60, 0x7B...0x7E, 0x21: true
    case 0x25, 0x2F, 0x3D: !afterDigit
    default: false
    }
  }
}
