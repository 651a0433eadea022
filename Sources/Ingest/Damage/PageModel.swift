import Foundation
import Lexicon

/// How likely one character follows another on a page: newspaper text, mixed with the page itself.
///
/// What a page says once whole it says again damaged, so its own pairs weigh 0.3.
struct PageModel {
  private let model = BigramModel.shared
  private let scripts = ScriptTables.shared
  private let own: PairCounts
  private let allCharacters: Double
  private let logAll: Double
  private let annotated: CharacterSet
  /// Whether the page is written in traditional script.
  private let isTraditional: Bool

  private static let ownWeight = 0.2
  /// How many unseen followers a seen character is credited with.
  private static let credit = 20.0
  /// The same for a seen pair.
  private static let tripleCredit = 2.0
  /// What a seen pair leaves to its second character alone at least.
  private static let leastRest = 0.4
  /// The same on the page itself, where a few occurrences are evidence.
  private static let ownCredit = 5.0
  private static let unseen = 0.02
  private static let characters = 20_000.0

  /// A model that knows the page `units`; readings and brackets are passed over.
  init(page units: [UInt16], stripper: PinyinStripper) {
    var annotated = CharacterSet()
    var plain: [UInt16] = []
    plain.reserveCapacity(units.count)
    var (han, traditional) = (0, 0)
    var place = 0
    while place < units.count {
      if units[place].isOpenBracket, let letters = stripper.bracketedLetters(units, at: place) {
        if place > 0, stripper.insertedLength(after: units[place - 1], units, at: place) > 0 {
          annotated.insert(units[place - 1])
        }
        place = letters.upperBound + 1
        continue
      }
      let form = scripts.simplified(units[place])
      if form.isHan { han += 1 }
      if form != units[place] { traditional += 1 }
      plain.append(form)
      place += 1
    }
    self.annotated = annotated
    isTraditional = traditional * 50 > han
    own = PairCounts(plain)
    allCharacters = Double(model.total) + Self.unseen * Self.characters
    logAll = log(allCharacters)
  }

  /// What follows two characters, to be asked for several.
  struct Row {
    fileprivate let before: UInt16
    fileprivate let first: UInt16
    fileprivate let counted: BigramModel.Row
    fileprivate let couples: Double
    /// What the pair leaves to its second character alone.
    fileprivate let rest: Double
    fileprivate let total: Double
    fileprivate let ownTotal: Double
    /// What the logarithm of a count is raised by for a character that was never seen behind.
    fileprivate let logUnseen: Double
  }

  /// What follows `first`, in simplified script, where `before` stands before it.
  func row(of first: UInt16, behind before: UInt16) -> Row {
    let counted = model.row(of: first)
    let couples = Double(model.count(before, first))
    let coverage = couples > 1 ? model.coverage(before, first) : 0
    let credit = Self.credit
    let total = Double(counted.total) + credit
    let ownTotal = Double(own.count(first)) + Self.ownCredit
    let rest = max(1 - coverage, Self.leastRest) * couples + Self.tripleCredit
    let left = coverage > 0 ? rest / (couples + Self.tripleCredit) : 1
    let unseen =
      (1 - Self.ownWeight) * credit / total * left + Self.ownWeight * Self.ownCredit / ownTotal
    return Row(
      before: before, first: first, counted: counted, couples: coverage > 0 ? couples : 0,
      rest: rest, total: total, ownTotal: ownTotal, logUnseen: log(unseen) - logAll)
  }

  /// The natural logarithm of the chance that `second` follows, in simplified script.
  ///
  /// Where the pair itself stands on the page, `own` occurrences do not count as evidence.
  func score(_ row: Row, _ second: UInt16, without own: Int = 0) -> Double {
    let share = self.share(second)
    // A quotation mark stands before or behind any character; rare pairs would say otherwise.
    if second == 0x201C || second == 0x201D { return log(share) }
    let pair = model.count(in: row.counted, second)
    let seen = max(self.own.count(row.first, second) - own, 0)
    return mixed(row, second, share, pair: pair, seen: seen, without: own)
  }

  /// The same for a character of the tables, much faster.
  func score(_ row: Row, _ second: GBKPairs.Character) -> Double {
    if second.form == 0x201C || second.form == 0x201D { return second.logCount - logAll }
    let pair = model.count(in: row.counted, number: second.number)
    let seen = own.count(row.first, second.form)
    if pair == 0, seen == 0 { return second.logCount + row.logUnseen }
    return mixed(row, second.form, second.count / allCharacters, pair: pair, seen: seen)
  }

  private func share(_ form: UInt16) -> Double {
    (Double(model.count(form)) + Self.unseen) / allCharacters
  }

  private func mixed(
    _ row: Row, _ second: UInt16, _ share: Double, pair: Int, seen: Int, without own: Int = 0
  ) -> Double {
    var common = (Double(pair) + Self.credit * share) / row.total
    if row.couples > 0 {
      let triple = pair > 1 ? model.count(row.before, row.first, second) : 0
      common = (Double(triple) + row.rest * common) / (row.couples + Self.tripleCredit)
    }
    let page =
      (Double(seen) + Self.ownCredit * share) / max(row.ownTotal - Double(own), Self.ownCredit)
    return log((1 - Self.ownWeight) * common + Self.ownWeight * page)
  }

  /// The simplified form that scores are asked with.
  func form(_ unit: UInt16) -> UInt16 { unit == 0x8457 ? 0x7740 : scripts.simplified(unit) }

  /// Whether the page shows `unit` with its reading: then it does so wherever it can.
  func isAnnotated(_ unit: UInt16) -> Bool { annotated.contains(unit) }

  /// Whether a page in this script can hold `unit`: no traditional one has 该 or 职.
  func isInScript(_ unit: UInt16) -> Bool {
    !isTraditional || !unit.isHan || GBKPairs.shared.isTraditional(unit)
  }

  /// The same for a character of the tables.
  func isInScript(_ character: GBKPairs.Character) -> Bool {
    !isTraditional || character.isTraditional
  }
}

/// Counts of pairs and of their first characters in a short text, in one open hash table.
private struct PairCounts {
  private var keys: [UInt32]
  private var counts: [UInt16]
  private let mask: Int

  init(_ units: [UInt16]) {
    var size = 64
    while size < units.count * 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    for (first, second) in zip(units, units.dropFirst()) where first.isHan || second.isHan {
      add(UInt32(first) << 16 | UInt32(second))
      add(UInt32(first) << 16)
    }
  }

  private mutating func add(_ key: UInt32) {
    let place = slot(key)
    keys[place] = key
    if counts[place] < .max { counts[place] += 1 }
  }

  func count(_ first: UInt16) -> Int { Int(counts[slot(UInt32(first) << 16)]) }

  func count(_ first: UInt16, _ second: UInt16) -> Int {
    Int(counts[slot(UInt32(first) << 16 | UInt32(second))])
  }

  /// The place of a key, or the free place it would take: the table is never more than two thirds
  /// full.
  private func slot(_ key: UInt32) -> Int {
    var place = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }
}
