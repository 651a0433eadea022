extension MessageTable {
  /// Sentences of the console codes.
  static let console: [String: Entry] = [:]
}
