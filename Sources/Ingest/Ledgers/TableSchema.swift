/// What a kind of table is recognised by: its columns and the headings they go by.
struct TableSchema: Sendable {
  /// The kinds of tables.
  enum Kind: String, Sendable, CaseIterable {
    case targets, units, duties, issues, projects
    case lists, programmes, events, awards, opportunities, resources, signings
  }

  /// Which kind it describes.
  let kind: Kind
  /// Columns by heading.
  let columns: [String: Column]
  /// The heading that each column goes by first, such as 总投资 for `totalInvestment`.
  let titles: [String: String]
  /// Headings that are understood and kept as extra columns without a word about them.
  let known: Set<String>
  /// Columns of which each must be there; one of several stands in an inner list.
  let required: [[String]]
  /// Columns of which the table must have none.
  let foreign: Set<String>

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
  ///
  /// - Parameter foreign: Columns of tables of another kind that a table of this kind never has.
  init(
    _ kind: Kind, headings: [(String, String)], money: Set<String> = [], known: String = "",
    required: [[String]], foreign: Set<String> = []
  ) {
    self.kind = kind
    self.required = required
    self.foreign = foreign
    self.known = Set(known.split(separator: " ").map(String.init))
    var columns: [String: Column] = [:]
    var titles: [String: String] = [:]
    for (name, aliases) in headings {
      for (rank, words) in aliases.split(separator: "|").enumerated() {
        for word in words.split(separator: " ") {
          if titles[name] == nil { titles[name] = String(word) }
          columns[String(word)] = Column(name: name, rank: rank, isMoney: money.contains(name))
        }
      }
    }
    (self.columns, self.titles) = (columns, titles)
  }

  /// Whether a table with `names` for columns is of this kind.
  func accepts(_ names: Set<String>) -> Bool {
    required.allSatisfy { $0.contains(where: names.contains) } && foreign.isDisjoint(with: names)
  }

  /// The column that `key` names in a ledger of `year`, or `nil`.
  func column(_ key: HeadingKey, year: Int?) -> Column? {
    switch key.period {
    case .unstated: return columns[key.name]
    case .part: return nil
    case .untilEnd(let end):
      // Up to the end of last year is all that was done before, another column than this year's.
      guard let year else { return nil }
      if end == year { return columns["本年" + key.name] ?? columns[key.name] }
      return end == year - 1 ? columns["截至上年底" + key.name] : nil
    case .year(let stated):
      if let stated, let year, stated != year { return nil }
      return columns["本年" + key.name] ?? columns[key.name]
    }
  }

  /// Every kind, in the order in which they are tried.
  static let all: [TableSchema] = [
    targets, units, duties, issues, projects, lists, programmes, events, awards, opportunities,
    resources, signings,
  ]

  /// The headings of all kinds.
  static let headings: Set<String> = all.reduce(into: []) { $0.formUnion($1.columns.keys) }
}
