/// What the body of an article is told by (内容指纹), however its page dresses it.
///
/// Two articles are compared by their sketches alone. The outline is small and says which pairs are
/// worth a look; the units decide.
public struct ContentSketch: Hashable, Sendable, Codable {
  /// The version of the rules that made it; sketches of other versions are not compared.
  public static let version = 1

  /// The few numbers that most pairs are told apart by.
  public let outline: ContentOutline
  /// The body without marks, letters and line ends: a Han character's code point, or the hash of a
  /// figure with its highest bit set; 0 for a sentence that is not to be trusted.
  public let units: [UInt32]

  /// Makes a value of its parts.
  public init(outline: ContentOutline, units: [UInt32]) {
    self.outline = outline
    self.units = units
  }
}

/// The small part of a `ContentSketch`.
public struct ContentOutline: Hashable, Sendable, Codable {
  /// How many characters and figures the body holds, sentences not to be quoted left out.
  public let length: Int
  /// How many sentences are not to be quoted (`Article.quarantined`).
  public let quarantined: Int
  /// The MinHash of each window of the body: the least hash of its shingles; sorted, each once.
  /// Bodies that share a run as long as a window and a shingle share one.
  public let minima: [UInt32]
  /// Figures: the hash of the words around one above, the figure's unit below; sorted, each once.
  public let figures: [UInt64]

  /// Makes a value of its parts.
  public init(length: Int, quarantined: Int, minima: [UInt32], figures: [UInt64]) {
    self.length = length
    self.quarantined = quarantined
    self.minima = minima
    self.figures = figures
  }
}

/// An article of the store as duplicates are looked for.
public struct SketchedArticle: Hashable, Sendable, Identifiable {
  /// `Article.id`.
  public let id: String
  /// The file's name without its folders.
  public let fileName: String
  /// The day of publication, if the page gives it whole.
  public let publishedAt: CalendarDate?
  /// What it is told by.
  public let outline: ContentOutline

  /// Makes a value of its parts.
  public init(id: String, fileName: String, publishedAt: CalendarDate?, outline: ContentOutline) {
    self.id = id
    self.fileName = fileName
    self.publishedAt = publishedAt
    self.outline = outline
  }
}

/// An article that is the same as another, which is kept (重复报道).
public struct DuplicateArticle: Hashable, Sendable, Codable, Identifiable {
  /// `Article.id` of the copy.
  public let id: String
  /// `Article.id` of the one that is kept.
  public let kept: String
  /// How many shingles the two share.
  public let common: Int
  /// How many the smaller of the two has.
  public let total: Int

  /// Makes a value of its parts.
  public init(id: String, kept: String, common: Int, total: Int) {
    self.id = id
    self.kept = kept
    self.common = common
    self.total = total
  }

  /// The share in common as a whole percentage, rounded down, so that 100 means all.
  public var percent: Int { total == 0 ? 0 : common * 100 / total }
}
