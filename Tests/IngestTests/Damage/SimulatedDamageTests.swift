import Foundation
import TestSupport
import Testing

@testable import Ingest
@testable import Lexicon

/// The repair measured on pages that were damaged on purpose, so that the right text is known.
@Suite("Simulated damage")
struct SimulatedDamageTests {
  @Test("A page damaged by every traditional character comes back; what is clean stays")
  func ownPage() throws {
    let page = Array(try Paths.text(Paths.fixture("Damage/traditional.txt")).utf16)
    var score = InversionScore()
    for seed in UInt64(1)...4 {
      score.add(ForwardDamage(page: page, table: shuffled(everyCharacter, seed: seed)))
    }
    #expect(score.spots >= 80)
    #expect(score.changed == 0, "\(score.failures)")
    #expect(score.share >= 0.8, "\(score.share): \(score.failures)")
  }

  @Test(
    "Held-out newspaper text comes back from damage by few and by many characters",
    .enabled(if: Paths.hasNewspaper, "the newspaper text was not fetched"),
    arguments: [
      Damage(characters: 77, pages: 100, floor: 0.8),
      Damage(characters: 900, pages: 30, floor: 0.9), Damage(pages: 10, floor: 0.92),
    ])
  func newspaper(_ damage: Damage) throws {
    let text = try Paths.text(Paths.newspaper("traditional"))
    let table = damage.characters.map { frequent(text, $0, where: isReplaced) } ?? everyCharacter
    let all = pages(text)
    var score = InversionScore()
    for page in all.enumerated() where page.offset.isMultiple(of: all.count / damage.pages) {
      score.add(
        ForwardDamage(
          page: page.element, table: shuffled(table, seed: 42), style: .init(splitsMarks: false)))
    }
    #expect(score.spots > 60)
    #expect(score.changed == 0, "\(score.failures)")
    #expect(score.wrong * 12 <= score.spots, "\(score.failures)")
    #expect(score.share >= damage.floor, "\(score.share): \(score.failures)")
  }

  @Test(
    "A page that is damaged elsewhere keeps every question mark of its author",
    .enabled(if: Paths.hasNewspaper, "the newspaper text was not fetched"),
    arguments: ["simplified", "traditional"])
  func questionMarks(_ script: String) throws {
    let text = try Paths.text(Paths.newspaper(script))
    let table = Set(frequent(text, 120) { $0.isHan && Readings.shared.syllable(of: $0) > 0 })
    var marks = 0
    for page in pages(text, length: 500) where page.contains(0xFF1F) {
      let narrow = page.map { $0 == 0xFF1F || $0 == 0xFF0C || $0 == 0xFF01 ? $0 - 0xFEE0 : $0 }
      marks += narrow.count { $0 == Unit.question }
      let annotated = narrow.flatMap { unit -> [UInt16] in
        guard table.contains(unit) else { return [unit] }
        let letters = Readings.shared.letters(of: Readings.shared.syllable(of: unit))
        return [unit, Unit.open] + letters + [Unit.close]
      }
      let stripper = PinyinStripper(page: annotated)
      let signs = annotated.map { Sign(unit: $0, start: 0, end: 0) }
      let repair = ShiftRepair(page: signs, stripper: stripper)
      #expect(stripper.stripped(repair.signs).units == narrow)
      #expect(repair.spots.isEmpty)
    }
    #expect(marks > 300)
  }
}

/// How much of the newspaper is damaged, and which share of the spots must come back.
struct Damage: Sendable, CustomTestStringConvertible {
  /// The most frequent characters that get their readings; `nil` for all there are.
  var characters: Int?
  let pages: Int
  let floor: Double
  var testDescription: String { characters.map { "\($0) characters" } ?? "every character" }
}

/// All characters that producers can have put readings behind.
private let everyCharacter = (UInt16(0x4E00)...0x9FA5).filter(isReplaced)

/// Whether producers put a reading behind the character: its simplified form is another.
private func isReplaced(_ unit: UInt16) -> Bool {
  ScriptTables.shared.isTraditional(unit) && Readings.shared.syllable(of: unit) > 0
    && GBK.shared.code(of: unit) > 0
}

/// The text's most frequent characters of a kind.
private func frequent(
  _ text: String, _ count: Int, where isWanted: (UInt16) -> Bool
) -> [UInt16] {
  var counts: [UInt16: Int] = [:]
  for unit in text.utf16 { counts[unit, default: 0] += 1 }
  return counts.filter { isWanted($0.key) }
    .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(count).map(\.key)
}

/// `table` in an order that depends on `seed` alone.
private func shuffled(_ table: [UInt16], seed: UInt64) -> [UInt16] {
  var (table, state) = (table, seed)
  for place in table.indices.reversed() {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    table.swapAt(place, Int((state >> 33) % UInt64(place + 1)))
  }
  return table
}

/// Whole lines of GBK characters, some `length` together.
private func pages(_ text: String, length: Int = 3000) -> [[UInt16]] {
  var (pages, page): ([[UInt16]], [UInt16]) = ([], [])
  for line in text.split(separator: "\n") {
    let units = Array(line.utf16)
    guard units.allSatisfy({ $0 < 0x80 || GBK.shared.code(of: $0) > 0 }) else { continue }
    page += units + [Unit.newline]
    if page.count > length {
      pages.append(page)
      page = []
    }
  }
  return pages
}
