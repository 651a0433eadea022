/// The known name nearest to a mistyped one, for messages that tell the way out.
public enum NearestName {
  /// The nearest of `names` by edits, or `nil` if none is near.
  ///
  /// Of several equally near ones the first by spelling is taken.
  public static func to(_ text: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, text.count / 2)
    return names.map { (distance(text, $0), $0) }.filter { $0.0 <= limit }.min { $0 < $1 }?.1
  }

  /// The names near to a mistyped one, nearest first, then by spelling: those that it takes few edits
  /// to reach, and those that hold it or lie within it.
  public static func several(
    to text: String, among names: some Sequence<String>, atMost count: Int = 3
  ) -> [String] {
    let limit = max(1, text.count / 2)
    let near = Set(names).compactMap { name -> (Int, String)? in
      let edits = distance(text, name)
      let isPart = min(text.count, name.count) > 1 && (name.contains(text) || text.contains(name))
      // 「县」 alone would be near every county of two characters.
      guard isPart || edits <= limit && edits < max(text.count, name.count) - 1 else { return nil }
      return (edits, name)
    }
    return near.sorted { $0 < $1 }.prefix(count).map(\.1)
  }

  /// How many characters must be inserted, removed or changed to turn one into the other.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let change = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
