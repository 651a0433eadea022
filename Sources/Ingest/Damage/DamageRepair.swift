import BriefingModel
import Lexicon

/// Inverts the damage of a page and brings it into simplified script (乱码修复).
///
/// The steps undo the damage in reverse: jammers, byte shifts, inserted readings, script, marks.
struct DamageRepair {
  /// The lines as their author wrote them: as many as the page has.
  private(set) var lines: [[Sign]]
  /// What the page showed where characters were recovered; `Sign.repair` counts from 1.
  let spots: [ShiftRepair.Spot]
  /// The script the page was written in.
  let script: Article.Script
  /// Runs of random ASCII that were removed.
  let jammers: Int
  /// Spots whose damage has no certain inverse.
  let failures: Int

  /// Repairs `page`, whose lines end with `\n`.
  init(page: [Sign]) {
    var signs = page
    let units = page.units
    var traits = DamageTraits(page: units)
    if traits.showsNone(of: units) {
      spots = []
      failures = 0
      jammers = 0
    } else {
      let filter = JammerFilter(page: page)
      jammers = filter.count
      let stripper = PinyinStripper(page: filter.signs.units)
      let shift = ShiftRepair(page: filter.signs, stripper: stripper)
      spots = shift.spots
      failures = shift.failures
      signs = stripper.stripped(shift.signs)
      traits = DamageTraits(page: signs.units)
    }
    script = traits.isTraditional ? .traditional : .simplified
    if script == .traditional {
      for (place, unit) in ScriptTables.shared.simplify(signs.units).enumerated() {
        signs[place].unit = unit
      }
    }
    let folder = PunctuationFolder(unfoldsCorners: script == .traditional)
    lines = []
    var start = 0
    for (place, sign) in signs.enumerated() where sign.unit == Unit.newline {
      lines.append(folder.folded(Array(signs[start..<place])))
      start = place + 1
    }
    lines.append(folder.folded(Array(signs[start...])))
  }
}
