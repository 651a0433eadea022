extension MessageTable {
  /// Sentences of the aggregate codes.
  static let aggregate: [String: Entry] = [:]
}
