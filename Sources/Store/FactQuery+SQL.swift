import BriefingModel
import GRDB

/// A question as SQL: words of the user travel as arguments, never as SQL or as FTS5 syntax.
extension FactQuery {
  /// A condition on `facts`, with the arguments of its question marks.
  struct Condition {
    var sql: [String] = []
    var arguments = StatementArguments()

    mutating func add(_ sql: String, _ arguments: StatementArguments = []) {
      self.sql.append("(\(sql))")
      self.arguments += arguments
    }

    /// Any of several.
    mutating func addAny(_ conditions: [Condition]) {
      var arguments = StatementArguments()
      for condition in conditions { arguments += condition.arguments }
      let sql = conditions.map { $0.sql.joined(separator: " AND ") }
      add(sql.isEmpty ? "FALSE" : sql.joined(separator: " OR "), arguments)
    }
  }

  /// What facts must fulfil; an article that is another's copy is never asked.
  var condition: Condition {
    var all = Condition()
    all.add("document NOT IN (SELECT document FROM copies)")
    all.add(rejected ? "rejected" : "NOT rejected")
    if let regions { all.addAny(regions.map(region)) }
    if period != nil || !periodLabels.isEmpty { all.addAny(periods) }
    if let indicators { all.addAny(indicators.map { Self.equal("indicator", $0) }) }
    if let speaker { all.add("speaker = ?", [speaker]) }
    if let kind { all.add("kind = ?", [kind.rawValue]) }
    if let documents {
      // One name may stand for more articles than SQLite lets a condition have parts.
      all.add(
        "document IN (SELECT value FROM json_each(?))",
        [(try? Stored.list(documents)) ?? "[]"])
    }
    if let position { all.add("position = ?", [position]) }
    if let bareDigits {
      all.add(
        """
        (document, kind, position) IN
          (SELECT document, kind, position FROM fact_numbers WHERE digits = ?)
        """, [bareDigits])
    }
    addWords(to: &all)
    return all
  }

  private static func equal(_ column: String, _ value: String) -> Condition {
    var condition = Condition()
    condition.add("\(column) = ?", [value])
    return condition
  }

  // MARK: Regions

  private func region(_ region: RegionReference) -> Condition {
    var ways = [Self.equal("region_path", region.path)]
    if let code = region.code { ways.append(Self.equal("region_code", code)) }
    if !exactly {
      // What lies within begins with the path and a stroke; 0 is the character after it.
      var within = Condition()
      within.add("region_path > ? AND region_path < ?", [region.path + "/", region.path + "0"])
      ways.append(within)
    }
    var condition = Condition()
    condition.addAny(ways)
    return condition
  }

  // MARK: Periods

  private var periods: [Condition] {
    var ways = period.map { [days(of: $0)] } ?? []
    // Asked with a year, a period of no known year is not it.
    if period?.year == nil {
      ways += periodLabels.map { label in
        var condition = Condition()
        condition.add("period = ?", [label])
        if period != nil { condition.add("period_end IS NULL") }
        return condition
      }
    }
    return ways
  }

  private func days(of pattern: PeriodPattern) -> Condition {
    let isOpen = pattern.takesWhatLiesWithin && !exactly
    var condition = Condition()
    if let year = pattern.year {
      guard let (start, end) = pattern.days(in: year) else {
        condition.add("FALSE")
        return condition
      }
      if isOpen, let start {
        condition.add("period_end BETWEEN ? AND ?", [start.iso, end.iso])
        condition.add("period_start IS NULL OR period_start >= ?", [start.iso])
      } else {
        condition.add("period_start IS ? AND period_end = ?", [start?.iso, end.iso])
      }
      return condition
    }
    // Of any year: what follows its four digits is compared. A year with 29 February and one
    // without differ in the last day of a month.
    let ends = Set([2023, 2024].compactMap { pattern.days(in: $0)?.end.iso.dropFirst(4) }).sorted()
    let start = pattern.days(in: 2024)?.start?.iso.dropFirst(4)
    if isOpen, let start {
      let month = String(start.prefix(4))
      condition.add("substr(period_end, 5, 4) = ?", [month])
      condition.add("period_start IS NULL OR substr(period_start, 1, 7) = substr(period_end, 1, 7)")
    } else {
      let places = ends.map { _ in "?" }.joined(separator: ", ")
      condition.add(
        "substr(period_end, 5) IN (\(places))", StatementArguments(ends.map { String($0) }))
      if let start {
        condition.add("substr(period_start, 5) = ?", [String(start)])
        condition.add("substr(period_start, 1, 4) = substr(period_end, 1, 4)")
      } else {
        condition.add("period_start IS NULL")
      }
    }
    return condition
  }

  // MARK: Words

  private func addWords(to all: inout Condition) {
    // A text that a C string would end early is split where that would be.
    let words = words.flatMap { $0.split(separator: "\0").map(String.init) }.filter { !$0.isEmpty }
    let (long, short) = (words.filter(Self.isIndexed), words.filter { !Self.isIndexed($0) })
    if !long.isEmpty {
      all.add(
        "passage IN (SELECT rowid FROM passage_index WHERE passage_index MATCH ?)",
        [long.map(Self.phrase).joined(separator: " AND ")])
    }
    for word in short {
      all.add(
        "passage IN (SELECT id FROM passages WHERE text LIKE ? ESCAPE '\\')",
        ["%" + Self.pattern(word) + "%"])
    }
  }

  /// Whether the trigram index can find `word`: it knows three characters in a row and more.
  static func isIndexed(_ word: String) -> Bool { word.unicodeScalars.count >= 3 }

  /// `word` as a string of FTS5, within which nothing is syntax but the quotation mark, doubled.
  static func phrase(_ word: String) -> String {
    "\"" + word.replacing("\"", with: "\"\"") + "\""
  }

  /// `word` as a pattern of LIKE that stands for itself.
  static func pattern(_ word: String) -> String {
    word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
  }
}
