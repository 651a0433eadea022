import BriefingModel

/// A piece of text on its way to the page: figures keep their origin, sources are not yet numbered.
indirect enum Piece: Hashable, Sendable {
  case text(String)
  case figure(Printed)
  case mark(SourceKey)
  case strong([Piece])
  case link(text: String, address: String)
}

/// A figure as printed, with its origin.
struct Printed: Hashable, Sendable {
  let text: String
  let origin: Provenance.Origin
}

/// A source that marks can lead to.
enum SourceKey: Hashable, Sendable {
  case ledger
  case previousLedger
  case targets
  case issues
  case article(String)
}

extension Printed {
  /// A computed value with its unit: 「17个」, 「58.36亿元」, 「42.0%」.
  init(_ computation: Computation, unit: String = "") {
    self.init(text: computation.rounded.printed + unit, origin: .computed(computation))
  }

  /// A computed value without its sign, for words that tell it: 「低于…1.5个百分点」.
  init(magnitudeOf computation: Computation, unit: String) {
    let rounded = computation.rounded
    let text = ExactNumber(digits: abs(rounded.digits), scale: rounded.scale).printed
    self.init(text: text + unit, origin: .computed(computation))
  }

  /// A change with its sign: 「+3」, 「−1.35」, 「0」.
  init(changeOf computation: Computation, before words: String = "") {
    self.init(
      text: words + computation.rounded.printedAsChange, origin: .computed(computation))
  }

  /// A count of one thing, such as 「5个」, with what was counted.
  init(
    count: Int, of indicator: String, unit: String, inputs: [Computation.Input], asOf: CalendarDate,
    source: String
  ) {
    let computation = Computation(
      indicator: indicator, formula: indicator + "计数", value: Ratio(Int128(count)), decimals: 0,
      inputs: inputs, cohort: indicator, asOf: asOf, source: source, operation: .sum)
    self.init(computation, unit: unit)
  }
}

extension ComputedFigure {
  /// The figure for a cell: the value without its unit, or the mark of its absence.
  var cellPiece: Piece {
    if let computation { return .figure(Printed(computation)) }
    return .text(value.absenceMark)
  }
}

extension Quantity {
  /// What is printed of a value that is not there: 「—」, 「/」 or 「＊」; 「0」 of zero.
  var absenceMark: String {
    switch self {
    case .missing: "—"
    case .notApplicable: "/"
    case .withheld: "＊"
    case .zero, .given: "0"
    }
  }
}

extension [Piece] {
  /// The words alone, for titles.
  var plainText: String {
    map { piece in
      switch piece {
      case .text(let text): text
      case .figure(let printed): printed.text
      case .mark: ""
      case .strong(let pieces): pieces.plainText
      case .link(let text, _): text
      }
    }.joined()
  }

  /// The pieces of `lists` with `separator` between them.
  static func joined(_ lists: [[Piece]], by separator: String) -> [Piece] {
    var result: [Piece] = []
    for (index, list) in lists.enumerated() {
      if index > 0 { result.append(.text(separator)) }
      result += list
    }
    return result
  }
}

extension String {
  /// The text on one line: control characters and runs of white space as one space, none at the
  /// ends.
  var singleLine: String {
    var result = ""
    var pending = false
    for scalar in unicodeScalars {
      let isSpace =
        scalar.properties.isWhitespace && scalar != "\u{3000}"
        || scalar.properties.generalCategory == .control
      if isSpace {
        pending = !result.isEmpty
      } else {
        if pending { result += " " }
        pending = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
