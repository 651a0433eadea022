public import BriefingModel

extension ContentSketch {
  /// The shingles of a window, of which the least is a minimum: a common run of 24 units is found
  /// with certainty, at about a hundred minima to a thousand characters.
  private static let window = 20
  /// The units around a figure that tell which figure it is.
  private static let context = (before: 4, after: 2)
  /// Of them, how many must be words: cells of a table between cells are told by nothing.
  private static let contextWords = 3
  /// A shorter body says too little to tell it from others.
  private static let shortest = 40

  /// The sketch of `article`'s body; its title and its lines of metadata have no part in it.
  public init(of article: Article) {
    let units = ContentUnits(article).units
    let gaps = units.count { $0 == ContentUnits.gap }
    var (minima, figures): (Set<UInt32>, Set<UInt64>) = ([], [])
    if units.count - gaps >= Self.shortest {
      for run in units.split(separator: ContentUnits.gap) {
        Self.addMinima(of: ContentShingles.row(of: run), to: &minima)
      }
      figures = Set(Self.figures(units))
    }
    self.init(
      outline: ContentOutline(
        length: units.count - gaps, quarantined: article.quarantined.count,
        minima: minima.sorted(), figures: figures.sorted()),
      units: units)
  }

  /// The least of each window of `row`; of a shorter row, the least of it all.
  private static func addMinima(of row: [UInt32], to minima: inout Set<UInt32>) {
    var least = -1
    for end in row.indices {
      let start = end - window + 1
      if least < max(0, start) {
        // The least one has left the window: look for the next.
        least = max(0, start)
        for place in least...end where row[place] <= row[least] { least = place }
      } else if row[end] <= row[least] {
        least = end
      }
      if start >= 0 || end == row.count - 1 { minima.insert(row[least]) }
    }
  }

  /// Each figure that words stand around: their hash, and the figure.
  private static func figures(_ units: [UInt32]) -> [UInt64] {
    units.indices.compactMap { place in
      guard ContentUnits.isFigure(units[place]) else { return nil }
      var (hash, words) = (ContentHash(), 0)
      for near in (place - context.before)...(place + context.after) {
        let unit = units.indices.contains(near) ? ContentUnits.masked(units[near]) : 0
        if unit != 0, !ContentUnits.isFigure(unit) { words += 1 }
        hash.add(unit)
      }
      guard words >= contextWords else { return nil }
      return UInt64(hash.short) << 32 | UInt64(units[place])
    }
  }
}

/// The runs of five units of a body, figures masked (字串指纹).
enum ContentShingles {
  /// Shorter ones are shared by texts that have nothing in common, longer ones lose more to each
  /// edit: articles of one office that share a template have up to a quarter of their shingles
  /// of five in common, unrelated ones a seventh.
  static let length = 5

  /// The hash of each run of `units`, in order; none reaches across a gap.
  static func row(of units: ArraySlice<UInt32>) -> [UInt32] {
    guard units.count >= length else { return [] }
    return (units.startIndex...(units.endIndex - length)).map { place in
      var hash = ContentHash()
      for unit in units[place..<(place + length)] { hash.add(ContentUnits.masked(unit)) }
      return hash.short
    }
  }

  /// All of a body, sorted, each once.
  static func set(of units: [UInt32]) -> [UInt32] {
    Set(units.split(separator: ContentUnits.gap).flatMap(row)).sorted()
  }
}
