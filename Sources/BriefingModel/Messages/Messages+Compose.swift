extension MessageTable {
  /// Sentences of the compose codes.
  static let compose: [String: Entry] = [:]
}
