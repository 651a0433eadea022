/// What one pass over a page tells of its damage and its script (页面特征).
struct DamageTraits {
  /// Han characters.
  private(set) var han = 0
  /// Those of them that only traditional script has.
  private(set) var traditional = 0
  /// Whether a toned letter, U+FFFD or a control stands on the page.
  private(set) var isSuspicious = false

  /// Brackets that small letters follow.
  private var brackets = 0
  private var mayBeJammed = false
  private var before: UInt16 = 0

  /// A page is traditional when more than one Han character in fifty is of that script only.
  private static let traditionalShare = 50

  /// The traits of nothing so far.
  init() {}

  /// The traits of a whole page.
  init(page: [UInt16]) {
    let table = UnitClass.table
    for unit in page { take(unit, table[Int(unit)]) }
  }

  /// Takes in the next unit, of the classes `found`.
  @inline(__always)
  mutating func take(_ unit: UInt16, _ found: UnitClass) {
    if found.contains(.han) {
      han += 1
      if found.contains(.traditional) { traditional += 1 }
    } else if found.contains(.suspicious) {
      isSuspicious = true
    } else if found.contains(.symbol) {
      if JammerFilter.isSymbol(unit, afterDigit: before.isDigit) { mayBeJammed = true }
    } else if before.isOpenBracket, (0x61...0x7A).contains(unit) {
      brackets += 1
    }
    before = unit
  }

  /// Takes in `count` more Han characters that are in simplified script too.
  @inline(__always)
  mutating func takeHan(_ count: Int) { han += count }

  /// Whether the page is written in traditional script.
  var isTraditional: Bool { traditional * Self.traditionalShare > han }

  /// Whether nothing on `page`, whose traits these are, shows damage.
  func showsNone(of page: [UInt16]) -> Bool {
    !isSuspicious && brackets < PinyinStripper.tonelessFloor
      && !(mayBeJammed && JammerFilter.isJammed(page))
  }
}
