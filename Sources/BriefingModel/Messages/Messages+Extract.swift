extension MessageTable {
  /// Sentences of the extract codes.
  static let extract: [String: Entry] = [:]
}
