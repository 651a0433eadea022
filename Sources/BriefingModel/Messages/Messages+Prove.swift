extension MessageTable {
  /// Sentences of the prove codes.
  static let prove: [String: Entry] = [:]
}
