extension MessageTable {
  /// Sentences of the deliver codes.
  static let deliver: [String: Entry] = [:]
}
