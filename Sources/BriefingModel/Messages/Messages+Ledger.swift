extension MessageTable {
  /// Sentences of the ledger codes.
  static let ledger: [String: Entry] = [:]
}
