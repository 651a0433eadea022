public import BriefingModel
import GRDB

/// The names that the store's facts go by, for telling what there is and what was meant.
extension BriefingDatabase {
  /// A name that facts bear, of which there is a list.
  public enum NamedColumn: String, Sendable {
    /// Canonical indicators.
    case indicator
    /// Speakers and people named.
    case speaker
  }

  /// The names in a column, each once, sorted.
  public func names(_ column: NamedColumn) throws -> [String] {
    try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT \(column.rawValue) FROM facts
          WHERE \(column.rawValue) IS NOT NULL AND document NOT IN (SELECT document FROM copies)
          ORDER BY 1
          """)
    }
  }

  /// The regions that facts belong to, by path.
  public func regions() throws -> [RegionReference] {
    try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT region_path, region_code FROM facts
          WHERE region_path IS NOT NULL AND document NOT IN (SELECT document FROM copies)
          ORDER BY 1, 2
          """
      ).map { RegionReference(path: $0[0], code: $0[1]) }
    }
  }

  /// The words that name periods, each once, sorted.
  ///
  /// - Parameter undated: Whether to leave out those whose days are known.
  public func periodLabels(undated: Bool) throws -> [String] {
    try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT period FROM facts
          WHERE period IS NOT NULL \(undated ? "AND period_end IS NULL" : "")
          ORDER BY 1
          """)
    }
  }

  /// Every name a file was added under with the article that is told for it: the file's own, or the
  /// one that it is a copy of.
  public func fileNames() throws -> [(name: String, article: String)] {
    try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT file_name, coalesce(kept, file_names.document) FROM file_names
            LEFT JOIN copies ON copies.document = file_names.document
          ORDER BY 1, 2
          """
      ).map { ($0[0], $0[1]) }
    }
  }

  /// The articles whose id begins with `prefix`, a copy standing for the article it copies; by id.
  public func articles(beginning prefix: String) throws -> [String] {
    try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT coalesce(kept, id) FROM documents
            LEFT JOIN copies ON document = id
          WHERE id >= ? AND id < ? ORDER BY 1
          """, arguments: [prefix, prefix + "g"])
    }
  }
}
