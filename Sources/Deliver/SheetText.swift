import BriefingModel

/// How cells are written as text, the same in every form.
enum SheetText {
  /// The marks that a formula or a command begins with in some spreadsheet program, narrow and wide,
  /// and the blanks that such a program skips before them.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// `text` as a cell may show it: nothing hidden in it, and never a formula.
  ///
  /// A number keeps its minus. Anything else that begins as a formula does gets an apostrophe before
  /// it, which spreadsheets take for "this is text". One that stands there already gets another, so
  /// that a reader can take exactly one off.
  static func safe(_ text: String) -> String {
    let text = HiddenCharacters.writtenOut(text)
    let first = text.unicodeScalars.first { $0 != "'" }
    guard let first, signs.contains(first), ExactNumber(text) == nil else { return text }
    return "'" + text
  }

  /// A date in words where it is no whole day: 「2026年3月」.
  static func partial(_ date: PartialDate) -> String { date.chinese }

  /// What `cell` is in a text file: numbers plain, days as 2026-03-01, the marks of absence.
  static func plain(_ cell: SheetCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): safe(text)
    case .number(let number): number.description
    case .date(let date): date.date?.iso ?? partial(date)
    case .absent(let absence): absence.mark
    }
  }
}
