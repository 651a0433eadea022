extension MessageTable {
  /// Sentences of the store codes.
  static let store: [String: Entry] = [:]
}
