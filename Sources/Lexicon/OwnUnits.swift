internal import BriefingModel

/// The units a workspace adds to the gazetteer, by name.
struct OwnUnits: Sendable {
  /// The units, in the order of the workspace.
  let regions: [Region]
  private let words: WordTable

  /// Units found by their names, short names and aliases of two characters or more.
  init(_ regions: [Region]) {
    self.regions = regions
    var words: [(String, Int)] = []
    for (index, region) in regions.enumerated() {
      for name in [region.name, region.shortName ?? ""] + region.aliases
      where name.unicodeScalars.count >= 2 {
        words.append((name, index))
      }
    }
    self.words = WordTable(words)
  }

  /// Whether there are none.
  var isEmpty: Bool { regions.isEmpty }

  /// The names by which they are found.
  var names: [[UInt8]] { words.words.map(\.word) }

  /// The number of the unit with `code`.
  func index(code: String) -> Int? { regions.firstIndex { $0.code == code } }

  /// The longest name of one of them that begins at `position`.
  func match(_ bytes: [UInt8], _ position: Int) -> Gazetteer.Match? {
    guard let found = words.match(bytes, at: position, limit: bytes.count) else { return nil }
    let isShort = !regions[found.value].name.utf8.elementsEqual(bytes[position..<found.end])
    return Gazetteer.Match(
      end: found.end, isShort: isShort, isOrdinaryWord: false, key: -(found.value + 1))
  }
}
