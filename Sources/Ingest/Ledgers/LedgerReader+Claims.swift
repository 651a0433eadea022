extension LedgerReader {
  /// Whether, in a ledger of `year`, `heading` would be taken for the first choice of a column of the
  /// ledger's own, so that it cannot stand beside that column's standard heading.
  public static func claims(heading: String, year: Int) -> Bool {
    TableSchema.projects.column(HeadingKey(heading), year: year)?.rank == 0
  }

  /// What an export puts before an unknown heading that would claim a column of its own.
  private static let aside = "原表·"

  /// `heading` without that, as it stood in the ledger that was put out.
  static func unmarked(_ heading: String) -> String {
    guard heading.hasPrefix(aside), heading.count > aside.count else { return heading }
    return String(heading.dropFirst(aside.count))
  }
}
