extension MessageTable {
  /// Sentences of the ingest codes.
  static let ingest: [String: Entry] = [:]
}
