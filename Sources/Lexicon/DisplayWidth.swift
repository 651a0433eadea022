internal import CLexiconData

/// How many columns text takes on a terminal (显示宽度), the one place that knows.
///
/// Han characters and full-width marks take two, combining marks and format characters none, all
/// else one: the Unicode East Asian Width with its ambiguous characters (“ ” — ①) narrow, as
/// terminals show them unless told otherwise. Control characters take one; whoever prints text
/// writes them out before measuring.
public enum DisplayWidth {
  private static let table = unsafe EmbeddedTable(
    jianbao_text_width_bytes(), count: jianbao_text_width_size)

  /// The columns of one character: 0, 1 or 2.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    // Each row is a place where the width changes: its code times four and the new width.
    var low = 0
    var high = table.count / 4
    while high - low > 1 {
      let middle = (low + high) / 2
      if table.long(4 * middle) >> 2 <= scalar.value { low = middle } else { high = middle }
    }
    return Int(table.long(4 * low) & 3)
  }

  /// The columns of `text`.
  public static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// `text` with blanks behind it up to `columns`; longer text stays whole.
  public static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - self.columns(of: text)))
  }

  /// `text` within `columns`, an ellipsis for what does not fit.
  ///
  /// - Precondition: `columns` is positive.
  public static func shortened(_ text: String, to columns: Int) -> String {
    precondition(columns > 0, "room for the ellipsis")
    var result = String.UnicodeScalarView()
    var used = 0
    // Where the text would still leave room for the ellipsis.
    var kept = result
    for scalar in text.unicodeScalars {
      let width = self.columns(of: scalar)
      if used + width > columns { return String(kept) + "…" }
      used += width
      result.append(scalar)
      if used <= columns - 1 { kept = result }
    }
    return text
  }
}
