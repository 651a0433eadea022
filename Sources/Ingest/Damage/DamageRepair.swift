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

  /// A page is traditional when more than one Han character in fifty is of that script only.
  static let traditionalShare = 50

  /// Repairs `page`, whose lines end with `\n`.
  init(page: [Sign]) {
    let filter = JammerFilter(page: page)
    jammers = filter.count
    let stripper = PinyinStripper(page: filter.signs.units)
    let shift = ShiftRepair(page: filter.signs, stripper: stripper)
    spots = shift.spots
    failures = shift.failures
    var signs = stripper.stripped(shift.signs)
    script = Self.script(of: signs)
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

  private static func script(of signs: [Sign]) -> Article.Script {
    let scripts = ScriptTables.shared
    var han = 0
    var traditional = 0
    for sign in signs where sign.unit.isHan {
      han += 1
      if scripts.isTraditional(sign.unit) { traditional += 1 }
    }
    return traditional * traditionalShare > han ? .traditional : .simplified
  }
}
