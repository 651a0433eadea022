public import BriefingModel

/// Finds articles that are the same as another (查重): reposts, cut and damaged versions.
///
/// The result depends on the set of articles only, not on their order. Pairs are proposed by
/// shared minima (MinHash with one band a window), and decided by `ContentComparison`.
public struct DuplicateFinder {
  private let articles: [SketchedArticle]
  private let places: [String: Int]
  private var index: MinimaIndex
  /// The rank of each article, the one to keep first.
  private let rank: [Int]
  private let load: (String) throws -> [UInt32]
  private var bodies: [Int: ContentComparison.Body] = [:]
  private var neighbours: [Int: [Neighbour]] = [:]

  private struct Neighbour {
    let place: Int
    let comparison: ContentComparison
  }

  /// A finder over `articles`.
  ///
  /// - Parameter units: Gives `ContentSketch.units` of an article by its id; asked only for articles
  ///   that may have a copy.
  public init(
    _ articles: [SketchedArticle], units: @escaping (_ id: String) throws -> [UInt32]
  ) {
    self.articles = articles
    load = units
    places = Dictionary(
      uniqueKeysWithValues: articles.enumerated().map { ($0.element.id, $0.offset) })
    index = MinimaIndex(articles.map(\.outline.minima))
    var rank = [Int](repeating: 0, count: articles.count)
    for (position, place) in articles.indices.sorted(by: {
      Self.isBetter(articles[$0], than: articles[$1])
    }).enumerated() {
      rank[place] = position
    }
    self.rank = rank
  }

  /// Which of two versions is kept: the one with more sound text, then fewer damaged sentences,
  /// then the earlier one, then by name.
  private static func isBetter(_ l: SketchedArticle, than r: SketchedArticle) -> Bool {
    if l.outline.length != r.outline.length { return l.outline.length > r.outline.length }
    if l.outline.quarantined != r.outline.quarantined {
      return l.outline.quarantined < r.outline.quarantined
    }
    if l.publishedAt != r.publishedAt {
      guard let left = l.publishedAt else { return false }
      guard let right = r.publishedAt else { return true }
      return left < right
    }
    return l.fileName != r.fileName ? l.fileName < r.fileName : l.id < r.id
  }

  /// What was found out about some articles.
  public struct Result: Hashable, Sendable {
    /// The articles whose state is known now: those asked for, and all they hang together with.
    public let settled: Set<String>
    /// Those of them that are copies, by id.
    public let duplicates: [DuplicateArticle]
  }

  /// The copies among `ids` and the articles they hang together with.
  ///
  /// - Throws: Only what reading units throws.
  public mutating func duplicates(around ids: some Sequence<String>) throws -> Result {
    var (settled, found): (Set<Int>, [DuplicateArticle]) = ([], [])
    for id in ids {
      guard let place = places[id], !settled.contains(place) else { continue }
      let group = try connected(to: place)
      settled.formUnion(group)
      found += try copies(in: group)
    }
    return Result(
      settled: Set(settled.map { articles[$0].id }), duplicates: found.sorted { $0.id < $1.id })
  }

  /// All that can be reached from `place` by way of copies.
  private mutating func connected(to place: Int) throws -> [Int] {
    var group = [place]
    var known: Set<Int> = [place]
    var next = 0
    while next < group.count {
      for neighbour in try neighbours(of: group[next])
      where known.insert(neighbour.place).inserted {
        group.append(neighbour.place)
      }
      next += 1
    }
    return group
  }

  /// The best of a group is kept; each other one that is a copy of a kept one belongs to the one it
  /// shares most with, and one that is not is kept too.
  private mutating func copies(in group: [Int]) throws -> [DuplicateArticle] {
    guard group.count > 1 else { return [] }
    var (kept, found): (Set<Int>, [DuplicateArticle]) = ([], [])
    for place in group.sorted(by: { rank[$0] < rank[$1] }) {
      let best = try neighbours(of: place).filter { kept.contains($0.place) }.min {
        let (left, right) = ($0.comparison, $1.comparison)
        let (l, r) = (left.common * right.total, right.common * left.total)
        return l != r ? l > r : rank[$0.place] < rank[$1.place]
      }
      guard let best else {
        kept.insert(place)
        continue
      }
      found.append(
        DuplicateArticle(
          id: articles[place].id, kept: articles[best.place].id, common: best.comparison.common,
          total: best.comparison.total))
    }
    return found
  }

  private mutating func neighbours(of place: Int) throws -> [Neighbour] {
    if let known = neighbours[place] { return known }
    var found: [Neighbour] = []
    for other in index.candidates(for: articles[place].outline.minima)
    where other != place && isPossible(place, other) {
      if let comparison = ContentComparison(try body(place), try body(other)) {
        found.append(Neighbour(place: other, comparison: comparison))
      }
    }
    neighbours[place] = found
    return found
  }

  /// Whether figures leave it open that the worse of two is a copy of the better.
  private func isPossible(_ place: Int, _ other: Int) -> Bool {
    let (better, worse) = rank[place] < rank[other] ? (place, other) : (other, place)
    return !ContentComparison.mostlyDiffer(
      articles[worse].outline.figures, articles[better].outline.figures)
  }

  private mutating func body(_ place: Int) throws -> ContentComparison.Body {
    if let known = bodies[place] { return known }
    let body = ContentComparison.Body(units: try load(articles[place].id))
    bodies[place] = body
    return body
  }
}
