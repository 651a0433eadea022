import Foundation
import Lexicon

/// How likely one character follows another on a page: newspaper text, mixed with the page itself.
///
/// What a page says once whole it says again damaged, so its own pairs weigh 0.3.
struct PageModel {
  private let model = BigramModel.shared
  private let scripts = ScriptTables.shared
  private let own: PairCounts

  private static let ownWeight = 0.3
  /// How many unseen followers a seen character is credited with.
  private static let credit = 20.0
  /// The same on the page itself, where a few occurrences are evidence.
  private static let ownCredit = 5.0
  private static let unseen = 0.02

  /// A model that knows the page `units`; readings and brackets are passed over.
  init(page units: [UInt16], stripper: PinyinStripper) {
    var plain: [UInt16] = []
    plain.reserveCapacity(units.count)
    var place = 0
    while place < units.count {
      if units[place].isOpenBracket, let letters = stripper.bracketedLetters(units, at: place) {
        place = letters.upperBound + 1
        continue
      }
      plain.append(scripts.simplified(units[place]))
      place += 1
    }
    own = PairCounts(plain)
  }

  /// The natural logarithm of the chance that `second` follows `first`, both in simplified script.
  func score(_ first: UInt16, _ second: UInt16) -> Double {
    let share =
      (Double(model.count(second)) + Self.unseen)
      / (Double(model.total) + Self.unseen * 20_000)
    // A quotation mark stands before or behind any character; rare pairs would say otherwise.
    if second == 0x201C || second == 0x201D { return log(share) }
    let common =
      (Double(model.count(first, second)) + Self.credit * share)
      / (Double(model.count(first)) + Self.credit)
    let page =
      (Double(own.count(first, second)) + Self.ownCredit * share)
      / (Double(own.count(first)) + Self.ownCredit)
    return log((1 - Self.ownWeight) * common + Self.ownWeight * page)
  }

  /// The simplified form that scores are asked with.
  func form(_ unit: UInt16) -> UInt16 { scripts.simplified(unit) }
}

/// Counts of pairs in a short text, in one open hash table.
private struct PairCounts {
  private var keys: [UInt32]
  private var counts: [UInt16]
  private var firsts: [UInt16]
  private let mask: Int

  init(_ units: [UInt16]) {
    var size = 64
    while size < units.count * 2 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    firsts = Array(repeating: 0, count: 0x10000)
    for (first, second) in zip(units, units.dropFirst()) where first.isHan || second.isHan {
      let place = slot(first, second)
      keys[place] = UInt32(first) << 16 | UInt32(second)
      if counts[place] < .max { counts[place] += 1 }
      if firsts[Int(first)] < .max { firsts[Int(first)] += 1 }
    }
  }

  func count(_ first: UInt16) -> Int { Int(firsts[Int(first)]) }

  func count(_ first: UInt16, _ second: UInt16) -> Int { Int(counts[slot(first, second)]) }

  /// The place of a pair, or the free place it would take: the table is never more than half full.
  private func slot(_ first: UInt16, _ second: UInt16) -> Int {
    let key = UInt32(first) << 16 | UInt32(second)
    var place = Int(truncatingIfNeeded: UInt64(key) &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }
}
