import Lexicon

/// What one look at a unit tells, in a table of all 65,536 of them (字符类).
///
/// Steps that most pages need nothing of ask this table first: a page or a line without the units
/// that a step is about goes past the step.
struct UnitClass: OptionSet, Hashable {
  let rawValue: UInt16
  /// A Han character of the basic plane.
  static let han = UnitClass(rawValue: 1 << 0)
  /// A Han character that only traditional script has.
  static let traditional = UnitClass(rawValue: 1 << 1)
  /// A unit that the folding of marks changes, or may change whatever stands beside it.
  static let folded = UnitClass(rawValue: 1 << 2)
  /// A mark whose form depends on what stands beside it.
  static let contextual = UnitClass(rawValue: 1 << 3)
  /// A unit that shows damage, or that decoding drops: toned letters, U+FFFD, controls.
  static let suspicious = UnitClass(rawValue: 1 << 4)
  /// A blank of any width.
  static let blank = UnitClass(rawValue: 1 << 5)
  /// An ASCII symbol that jammers are made of, behind a digit or not.
  static let symbol = UnitClass(rawValue: 1 << 6)
  /// A Han character, a digit or a Latin letter: what gives a line its weight.
  static let weighty = UnitClass(rawValue: 1 << 7)
  /// One of `0` to `9`.
  static let digit = UnitClass(rawValue: 1 << 8)
  /// A 。
  static let fullStop = UnitClass(rawValue: 1 << 9)
  /// A ，
  static let wideComma = UnitClass(rawValue: 1 << 10)
  /// An opening bracket of either width.
  static let openBracket = UnitClass(rawValue: 1 << 11)
  /// A line's end.
  static let lineEnd = UnitClass(rawValue: 1 << 12)
  /// A `<`, with which tags begin.
  static let tag = UnitClass(rawValue: 1 << 13)

  /// A comma of any form.
  static let comma = UnitClass(rawValue: 1 << 14)

  /// A bracket or a quotation mark of ASCII, or what narrowing makes one.
  static let straight = UnitClass(rawValue: 1 << 15)

  /// What most units are: Han characters and nothing else.
  static let plainHan: UnitClass = [.han, .weighty]

  /// The classes of every unit.
  static let table: [UnitClass] = {
    var table = [UnitClass](repeating: [], count: 0x10000)
    for unit in UInt16.min...UInt16.max where !unit.isHan && !unit.isClassless {
      table[Int(unit)] = UnitClass(of: unit)
    }
    let scripts = ScriptTables.shared
    for unit in UInt16(0x3400)...0x9FFF where unit.isHan {
      table[Int(unit)] = scripts.isTraditional(unit) ? [.han, .weighty, .traditional] : plainHan
    }
    return table
  }()

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The classes of a unit that is no Han character.
  private init(of unit: UInt16) {
    self = []
    if unit.isLatin { insert(.weighty) }
    if unit.isDigit { formUnion([.weighty, .digit]) }
    if unit.isBlank { insert(.blank) }
    if unit == Unit.fullStop { insert(.fullStop) }
    if unit == Unit.wideComma { insert(.wideComma) }
    if unit == Unit.comma || unit == Unit.wideComma || unit == 0xFE50 { insert(.comma) }
    if [0x22, 0xFF02, Unit.open, Unit.close].contains(unit) { insert(.straight) }
    if unit.isOpenBracket { insert(.openBracket) }
    if unit == Unit.newline || unit == 0x0D { insert(.lineEnd) }
    if unit == 0x3C { insert(.tag) }
    if JammerFilter.isSymbol(unit, afterDigit: false) { insert(.symbol) }
    if unit == Unit.replacement || unit.isPinyin && !unit.isLatin || PageDecoder.drops(UInt32(unit))
      || unit == 0x2028 || unit == 0x2029
    {
      insert(.suspicious)
    }
    if PunctuationFolder.changes(unit) { insert(.folded) }
    if PunctuationFolder.asksNeighbours(unit) { insert(.contextual) }
  }
}

extension UInt16 {
  /// A syllable of Korean, half of a pair or a unit for private use: of no class.
  fileprivate var isClassless: Bool { (0xAC00...0xF8FF).contains(self) }
}
