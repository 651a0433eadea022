import Lexicon

@testable import Ingest

/// How the spots of a damaged page came out.
struct InversionScore {
  /// Damaged spots.
  private(set) var spots = 0
  /// Those that swallowed a digit or a blank of the text, which nothing brings back.
  private(set) var lost = 0
  /// Spots that came out as they were.
  private(set) var exact = 0
  /// Spots that were changed into something else.
  private(set) var wrong = 0
  /// Clean characters.
  private(set) var clean = 0
  /// Clean characters that were changed.
  private(set) var changed = 0
  /// The share of the spots that came out as they were, of those that could.
  var share: Double { spots == lost ? 1 : Double(exact) / Double(spots - lost) }
  /// What went wrong: the page's text, the right one, the one that came out.
  private(set) var failures:
    [(damaged: String, original: String, repaired: String, page: Int, place: Int)] = []
  private(set) var pages = 0

  /// Inverts a page and compares.
  mutating func add(_ page: ForwardDamage) {
    let signs = page.damaged.enumerated().map {
      Sign(unit: $1, start: Int32($0), end: Int32($0) + 1)
    }
    let stripper = PinyinStripper(page: page.damaged)
    let repaired = stripper.stripped(ShiftRepair(page: signs, stripper: stripper).signs)
    var next = 0
    var index = 0
    while index < page.segments.count {
      var segment = page.segments[index]
      let first = next
      var end = segment.damaged.upperBound
      var held = segment.isClean ? 0 : 1
      var heldClean = segment.isClean ? 1 : 0
      // A repair that reaches over the bounds is judged with all it covers.
      var isOpen = true
      while isOpen {
        isOpen = false
        while next < repaired.count, Int(repaired[next].start) < end {
          if Int(repaired[next].end) > end {
            end = Int(repaired[next].end)
          }
          next += 1
        }
        while index + 1 < page.segments.count, page.segments[index].damaged.upperBound < end {
          index += 1
          segment.damaged = segment.damaged.lowerBound..<page.segments[index].damaged.upperBound
          segment.original = segment.original.lowerBound..<page.segments[index].original.upperBound
          if page.segments[index].isClean { heldClean += 1 } else { held += 1 }
          end = max(end, segment.damaged.upperBound)
          isOpen = true
        }
      }
      let wanted = page.original[segment.original].map(Self.form)
      let found = repaired[first..<next].map { Self.form($0.unit) }
      if heldClean > 0 { clean += wanted.count }
      spots += held
      if held > 0, page.original[segment.original].contains(where: { $0 > 0x20 && $0 < 0x40 }) {
        lost += 1
      }
      if found == wanted {
        exact += held
      } else {
        let touched = repaired[first..<next].contains { $0.repair > 0 }
        if touched { wrong += held }
        if heldClean > 0 { changed += 1 }
        failures.append(
          (
            String(decoding: page.damaged[segment.damaged], as: UTF16.self),
            String(decoding: page.original[segment.original], as: UTF16.self),
            String(decoding: repaired[first..<next].map(\.unit), as: UTF16.self), pages,
            segment.damaged.lowerBound
          ))
      }
      index += 1
    }
    pages += 1
  }

  /// The width of marks and the variants of a character are of no account.
  private static func form(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: unit - 0xFEE0
    default: ScriptTables.shared.simplified(unit)
    }
  }
}
