extension LedgerReader {
  /// Whether, in a ledger of `year`, `heading` would be taken for the first choice of a column of the
  /// ledger's own, so that it cannot stand beside that column's standard heading.
  public static func claims(heading: String, year: Int) -> Bool {
    TableSchema.projects.column(HeadingKey(heading), year: year)?.rank == 0
  }
}
