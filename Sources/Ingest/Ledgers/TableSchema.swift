/// What a kind of table is recognised by: its columns and the headings they go by.
struct TableSchema: Sendable {
  /// The kinds of tables.
  enum Kind: Sendable, CaseIterable {
    case targets, units, duties, issues, projects
  }

  /// Which kind it describes.
  let kind: Kind
  /// Columns by heading.
  let columns: [String: Column]
  /// Headings that are understood and kept as extra columns without a word about them.
  let known: Set<String>
  /// Columns of which each must be there; one of several stands in an inner list.
  let required: [[String]]

  /// A column that a heading names.
  struct Column: Hashable, Sendable {
    /// The name of the property it fills, such as `totalInvestment`.
    let name: String
    /// Of several headings for one column the lowest rank is taken.
    let rank: Int
    /// Whether it holds money.
    let isMoney: Bool
  }

  /// A schema; each line of `headings` is a column's name and the headings it goes by, `|` before
  /// those of the next rank.
  init(
    _ kind: Kind, headings: [(String, String)], money: Set<String> = [], known: String = "",
    required: [[String]]
  ) {
    self.kind = kind
    self.required = required
    self.known = Set(known.split(separator: " ").map(String.init))
    var columns: [String: Column] = [:]
    for (name, aliases) in headings {
      for (rank, words) in aliases.split(separator: "|").enumerated() {
        for word in words.split(separator: " ") {
          columns[String(word)] = Column(name: name, rank: rank, isMoney: money.contains(name))
        }
      }
    }
    self.columns = columns
  }

  /// Whether a table with `names` for columns is of this kind.
  func accepts(_ names: Set<String>) -> Bool {
    required.allSatisfy { $0.contains(where: names.contains) }
  }

  /// The column that `key` names in a ledger of `year`, or `nil`.
  func column(_ key: HeadingKey, year: Int?) -> Column? {
    switch key.period {
    case .unstated: return columns[key.name]
    case .part: return nil
    case .untilEnd(let end):
      // Up to the end of last year is all that was done before, another column than this year's.
      guard let year, end == year else { return nil }
      return columns["本年" + key.name] ?? columns[key.name]
    case .year(let stated):
      if let stated, let year, stated != year { return nil }
      return columns["本年" + key.name] ?? columns[key.name]
    }
  }

  /// Every kind, in the order in which they are tried.
  static let all: [TableSchema] = [targets, units, duties, issues, projects]
}
