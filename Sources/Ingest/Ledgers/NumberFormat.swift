import BriefingModel

/// What a workbook's number format makes of a stored number (单元格格式).
struct NumberFormat: Hashable, Sendable {
  /// What the number stands for.
  let kind: Kind

  /// What a number stands for.
  enum Kind: Hashable, Sendable {
    /// A number, shown plainly.
    case plain
    /// A number shown with this many decimals.
    case decimals(Int)
    /// A code of this many digits, zeros in front.
    case padded(Int)
    /// A hundredth shown as a percentage with this many decimals.
    case percent(Int)
    /// A number shown divided by thousands: 12345678 as 12346, or as 1234.6 with a point put in.
    case scaled
    /// A number shown with a unit of money after it, such as 亿元.
    case measured(String)
    /// A day; without the day of the month if `hidesDay`.
    case date(hidesDay: Bool)
  }

  /// The format of a cell that has none of its own.
  static let general = NumberFormat(builtIn: 0)

  /// The format of one of the numbers that need no code in the file.
  init(builtIn id: Int) {
    kind =
      switch id {
      case 1, 3: .decimals(0)
      case 2, 4: .decimals(2)
      case 9: .percent(0)
      case 10: .percent(2)
      case 17, 55, 57: .date(hidesDay: id != 55)
      // 27 to 31, 36 and 50 to 58 are dates in the Chinese editions; the others are times.
      case 14...16, 22, 28...31, 50, 51, 53, 54, 58: .date(hidesDay: false)
      case 27, 36, 52: .date(hidesDay: true)
      default: .plain
      }
  }

  /// The format described by `code`, such as `yyyy"年"m"月"`.
  init(code: String) {
    let (bare, words) = Self.parts(code)
    let has = { (letter: String) in bare.contains(letter) }
    if has("y") || has("d") || (has("m") && !has("h") && !has("s")) {
      kind = .date(hidesDay: !has("d"))
    } else if bare.filter({ $0 != " " }).hasSuffix(","), has("0") {
      kind = .scaled
    } else if LedgerUnit(words) != nil, has("0") || has("#") || bare.isEmpty {
      kind = .measured(words)
    } else if bare.allSatisfy({ "0#,.%? ".contains($0) }), has("0") {
      let decimals =
        bare.split(separator: ".", maxSplits: 1).dropFirst().first
        .map { $0.filter { "0#".contains($0) }.count } ?? 0
      let whole = bare.filter { $0 == "0" }.count
      if has("%") {
        kind = .percent(decimals)
      } else if bare.allSatisfy({ $0 == "0" }), whole > 1 {
        kind = .padded(whole)
      } else {
        kind = .decimals(decimals)
      }
    } else {
      kind = .plain
    }
  }

  /// The first section in lower case without quoted text, brackets, and escaped characters, and the
  /// words that it shows beside the number.
  private static func parts(_ code: String) -> (bare: String, words: String) {
    var (result, words) = ("", "")
    var closing: Character?
    var escape: Character?
    scan: for character in code {
      if let mark = escape {
        if mark == "\\" { words.append(character) }
        escape = nil
      } else if let end = closing {
        if character == end { closing = nil } else if end == "\"" { words.append(character) }
      } else {
        switch character {
        case "\"": closing = "\""
        case "[": closing = "]"
        case "\\", "_", "*": escape = character
        case ";": break scan
        case "亿", "万", "千", "百", "元", "美": words.append(character)
        default: result += character.lowercased()
        }
      }
    }
    // "General" is the only word a format may hold unquoted.
    return (result == "general" ? "" : result, CellText.folded(words))
  }

  /// What a number turned out to be.
  enum Reading {
    case number(ExactNumber, NumberForm)
    case date(PartialDate)
    case text(String)
  }

  /// What the stored `number` is.
  func reading(_ number: ExactNumber, epoch1904: Bool) -> Reading {
    switch kind {
    case .plain: return .number(number, .plain)
    case .decimals(let decimals): return .number(number, Self.form(.decimals, decimals))
    case .padded(let width): return .number(number, Self.form(.padded, width))
    case .percent(let decimals): return .number(number, Self.form(.percent, decimals))
    case .scaled:
      // What is shown and what is stored differ by powers of ten, and the heading's unit may belong
      // to either. Nobody but the office can tell.
      return .text(number.normalized.description + "（单元格格式缩小了显示的数字）")
    case .measured(let unit): return .text(number.normalized.description + unit)
    case .date(let hidesDay):
      guard let day = Self.day(serial: number, epoch1904: epoch1904) else {
        return .number(number, .plain)
      }
      return .date(Self.shown(day, hidesDay: hidesDay))
    }
  }

  /// What is shown of a day that the file holds as such.
  func shown(_ day: CalendarDate) -> PartialDate {
    if case .date(let hidesDay) = kind { return Self.shown(day, hidesDay: hidesDay) }
    return PartialDate(day)
  }

  private static func shown(_ day: CalendarDate, hidesDay: Bool) -> PartialDate {
    hidesDay ? PartialDate(year: day.year, month: day.month) : PartialDate(day)
  }

  private static func form(_ kind: NumberForm.Kind, _ places: Int) -> NumberForm {
    NumberForm(kind: kind, places: UInt16(clamping: places))
  }

  /// The day with the serial number `serial`, its time of day dropped, or `nil` outside 1900 to 9999.
  static func day(serial: ExactNumber, epoch1904: Bool) -> CalendarDate? {
    guard serial.digits >= 0, serial < ExactNumber(2_958_466) else { return nil }
    let ratio = serial.ratio
    let days = Int(ratio.numerator / ratio.denominator)
    if epoch1904 { return CalendarDate(year: 1904, month: 1, day: 1)?.adding(days: days) }
    // The 1900 system counts a 29 February 1900 that never was (serial 60).
    guard days > 0, days != 60 else { return nil }
    return CalendarDate(year: 1899, month: 12, day: days < 60 ? 31 : 30)?.adding(days: days)
  }
}
