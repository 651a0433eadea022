extension MessageTable {
  /// Sentences of the render codes.
  static let render: [String: Entry] = [:]
}
