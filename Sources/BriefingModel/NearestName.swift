/// The known name nearest to a mistyped one, for messages that tell the way out.
public enum NearestName {
  /// The nearest of `names` by edits, or `nil` if none is near.
  ///
  /// Of several equally near ones the first by spelling is taken.
  public static func to(_ text: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, text.count / 2)
    return names.map { (distance(text, $0), $0) }.filter { $0.0 <= limit }.min { $0 < $1 }?.1
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
