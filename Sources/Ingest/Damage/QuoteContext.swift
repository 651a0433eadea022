/// What the line says about the quotation marks that a damaged run may hide (引号配对).
struct QuoteContext {
  /// Whether a quotation is open where the run begins.
  var isOpen = false
  /// Whether it opened a few characters before: then it holds a name, not a sentence.
  var isShort = false
  /// The next quotation mark of the line, 0 if none.
  var next: UInt16 = 0

  private static let opening: UInt16 = 0x201C
  private static let closing: UInt16 = 0x201D
  /// Names in quotes have at most this many characters.
  private static let shortest = 8
  /// What a mark costs that would open in an open quotation or close where none is.
  private static let imbalance = 5.0
  /// What a mark earns that keeps the balance.
  private static let balance = 1.0
  /// What it costs that a quotation stays open to the line's end: another may close it.
  private static let want = 3.0
  /// What a full stop at the end of a short quotation costs.
  private static let shortStop = 5.0

  /// Marks further off say nothing of a run, and a line may be the whole file.
  private static let reach = 1_000

  /// Nothing is known.
  init() {}

  /// What `units` say about a run at `place`.
  init(_ units: [UInt16], at place: Int) {
    var before = place - 1
    var seen = 0
    while before >= max(0, place - Self.reach), units[before] != Unit.newline {
      let unit = units[before]
      if unit == Self.opening || unit == Self.closing {
        isOpen = unit == Self.opening
        isShort = isOpen && seen < Self.shortest
        break
      }
      if unit.isHan { seen += 1 }
      before -= 1
    }
    var after = place
    while after < min(units.count, place + Self.reach), units[after] != Unit.newline {
      if units[after] == Self.opening || units[after] == Self.closing {
        next = units[after]
        break
      }
      after += 1
    }
  }

  /// Whether a quotation is open behind `unit`, if one was before it.
  func isOpen(after unit: UInt16, _ wasOpen: Bool) -> Bool {
    switch unit {
    case Self.opening: true
    case Self.closing: false
    default: wasOpen
    }
  }

  /// What it earns or costs that `unit` comes out after `last`.
  func worth(of unit: UInt16, after last: UInt16, isOpen: Bool) -> Double {
    switch unit {
    case Self.opening: isOpen ? -Self.imbalance : Self.balance
    case Self.closing:
      (isOpen ? Self.balance : -Self.imbalance)
        - (isShort && last == Unit.fullStop ? Self.shortStop : 0)
    default: 0
    }
  }

  /// What it costs that a quotation is open at the run's end, or is not.
  func worth(ofEnd isOpen: Bool) -> Double {
    switch next {
    case Self.opening: isOpen ? -Self.imbalance : 0
    case Self.closing: isOpen ? 0 : -Self.imbalance
    default: isOpen ? -Self.want : 0
    }
  }
}
