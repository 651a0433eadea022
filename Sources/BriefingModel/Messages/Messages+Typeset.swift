extension MessageTable {
  /// Sentences of the typeset codes.
  static let typeset: [String: Entry] = [:]
}
