import BriefingModel
import Extract
import Foundation
import Store

/// What was found of a number or an id: facts of articles, figures of briefings, and what is near.
struct Tracing {
  /// A fact that is meant, and where it stands.
  struct TracedFact {
    let record: FactRecord
    /// The comparison that is meant, if it is not the fact's own number.
    let comparison: FigureFact.Comparison?
    let place: FactPlace
    /// The figures of briefings that print it.
    let printed: [PrintedRecord]
  }

  /// A figure of a briefing that is computed, or whose article the store no longer tells.
  struct TracedFigure {
    let record: PrintedRecord
    /// The rows of the ledger that its inputs are, in their order; `nil` for what is no row.
    let rows: [CellReference?]
    /// What was corrected in those rows.
    let corrections: [CellReference: [Correction]]
  }

  /// The facts, latest article first.
  private(set) var facts: [TracedFact] = []
  /// The figures of briefings, latest issue first.
  private(set) var figures: [TracedFigure] = []
  /// What has the same digits and is not meant, the most frequent first.
  private(set) var near: [String] = []
  /// How much was found, before the limit.
  private(set) var count = 0

  private let database: BriefingDatabase
  private let limit: Int
  private var articles: [String: Article] = [:]
  private var ledgers: [CalendarDate: [String: CellReference]] = [:]
  private var corrected: [CalendarDate: CorrectedRows] = [:]

  /// Looks for what `words` name.
  ///
  /// - Throws: `Failure` if they are neither a value nor an id.
  init(_ words: String, limit: Int?, in database: BriefingDatabase) throws {
    self.database = database
    self.limit = limit ?? Int.max
    if let id = FactIdentifier(words.trimmingBlanks) {
      try findFact(id)
    } else if let figure = try Self.printedName(words.trimmingBlanks, database) {
      try add(facts: [], try database.printed(id: figure.id, issue: figure.issue))
    } else if let value = AskedValue(words) {
      try findValue(value)
    } else {
      throw FactQuestion.failure("trace.unclear", words)
    }
  }

  // MARK: Finding

  private mutating func findFact(_ id: FactIdentifier) throws {
    var query = FactQuery()
    query.documents = try database.articles(beginning: id.document)
    query.kind = id.kind
    query.position = id.position
    var found = try database.facts(query).facts
    // One that was rejected is no answer to a question, but has a source like any other.
    query.rejected = true
    found += try database.facts(query).facts
    try add(facts: found.map { ($0, nil) }, [])
  }

  /// The parts of `weekly/2026-06-01:p12` or `p12`; `nil` for anything else.
  private static func printedName(
    _ text: String, _ database: BriefingDatabase
  ) throws -> (id: String, issue: String?)? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let id = parts.last, id.hasPrefix("p"), Int(id.dropFirst()) != nil else { return nil }
    guard parts.count == 2 else { return (id, nil) }
    let issues = try database.printedIssues()
    guard issues.contains(parts[0]) else {
      throw FactQuestion.failure(
        "trace.issue.unknown", parts[0], NearestName.several(to: parts[0], among: issues))
    }
    return (id, parts[0])
  }

  private mutating func findValue(_ value: AskedValue) throws {
    var query = FactQuery()
    query.bareDigits = value.value.bareDigits
    var meant: [(FactRecord, FigureFact.Comparison?)] = []
    var others: [String: Int] = [:]
    for record in try database.facts(query).facts {
      if let match = value.match(record) {
        meant.append((record, match.comparison))
      } else {
        let label = value.period == nil ? "" : (record.period?.label ?? "") + " "
        for text in value.sameDigits(record) { others[label + text, default: 0] += 1 }
      }
    }
    let printed = try database.printed(withDigits: value.value.bareDigits) { text in
      AskedValue(printed: text)?.value.bareDigits == value.value.bareDigits
    }
    try add(facts: meant, printed.filter { value.matches($0.provenance) })
    near = others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map(\.key)
  }

  // MARK: Adding evidence

  /// Takes what was found, the figures of briefings that print one of the facts with that fact.
  private mutating func add(
    facts found: [(FactRecord, FigureFact.Comparison?)], _ printed: [PrintedRecord]
  ) throws {
    var byFact: [FigureFact: [PrintedRecord]] = [:]
    var computed: [PrintedRecord] = []
    for record in printed {
      switch record.provenance.origin {
      case .stated(let fact): byFact[fact, default: []].append(record)
      case .computed: computed.append(record)
      }
    }
    var all = found
    // A figure of a briefing leads to its sentence, also if that was not asked for by its value.
    for fact in byFact.keys where !found.contains(where: { $0.0.fact == .figure(fact) }) {
      if let record = try record(of: fact) {
        all.append((record, nil))
      } else {
        computed += byFact[fact] ?? []
      }
    }
    count = all.count + computed.count
    if all.count > found.count { all.sort { $0.0.id.description < $1.0.id.description } }
    for (record, comparison) in all.prefix(limit) {
      var mine: [PrintedRecord] = []
      if case .figure(let fact) = record.fact { mine = byFact[fact] ?? [] }
      facts.append(
        TracedFact(
          record: record, comparison: comparison,
          place: FactPlace(
            record.fact, comparison: comparison, in: try article(record.article.id)), printed: mine)
      )
    }
    computed.sort { ($1.issue, $0.provenance.id) < ($0.issue, $1.provenance.id) }
    for record in computed.prefix(limit - facts.count) {
      let rows = try rows(record)
      figures.append(
        TracedFigure(record: record, rows: rows, corrections: try corrections(record)))
    }
  }

  /// The fact as the store holds it now, or `nil` if its article was read otherwise since.
  private func record(of fact: FigureFact) throws -> FactRecord? {
    var query = FactQuery()
    query.kind = .figure
    query.documents = [fact.evidence.document]
    return try database.facts(query).facts.first { $0.fact == .figure(fact) }
  }

  private mutating func article(_ id: String) throws -> Article? {
    if let known = articles[id] { return known }
    articles[id] = try database.article(id: id)
    return articles[id]
  }

  private mutating func rows(_ record: PrintedRecord) throws -> [CellReference?] {
    guard case .computed(let computation) = record.provenance.origin else { return [] }
    if ledgers[computation.asOf] == nil {
      ledgers[computation.asOf] = try database.ledgerRows(asOf: computation.asOf)
        .merging(try corrected(computation.asOf).names) { row, _ in row }
    }
    return computation.inputs.map { ledgers[computation.asOf]?[$0.name] }
  }

  // MARK: Corrected rows

  /// The rows of the ledger of `day` in which something was corrected, and what they are called now.
  private mutating func corrected(_ day: CalendarDate) throws -> CorrectedRows {
    if let known = corrected[day] { return known }
    var rows = CorrectedRows()
    if try database.hasCorrectedCells(notAfter: day),
      let ledger = try database.correctedLedger(asOf: day)?.value
    {
      rows.corrections = ledger.applied
      for row in ledger.snapshot.projects where ledger.applied[row.row] != nil {
        rows.names[row.id + " " + row.name] = row.row
      }
    }
    corrected[day] = rows
    return rows
  }

  private mutating func corrections(
    _ record: PrintedRecord
  ) throws -> [CellReference: [Correction]] {
    guard case .computed(let computation) = record.provenance.origin else { return [:] }
    return try corrected(computation.asOf).corrections
  }
}

/// The rows of a ledger in which something was corrected.
private struct CorrectedRows {
  var corrections: [CellReference: [Correction]] = [:]
  var names: [String: CellReference] = [:]
}

extension AskedValue {
  /// The number of a figure as a briefing prints it, a word before it left out: 「累计 28」.
  fileprivate init?(printed text: String) {
    self.init(text.split(separator: " ").last.map(String.init) ?? text)
  }

  /// Whether `record` states the number: its own, or one it compares with.
  fileprivate func match(_ record: FactRecord) -> (comparison: FigureFact.Comparison?, Void)? {
    if let period, !period.isSame(as: record.period) { return nil }
    switch record.fact {
    case .figure(let figure):
      if matches(figure.value, unit: figure.unit, written: figure.written) { return (nil, ()) }
      return figure.comparisons.first { matches($0.value, unit: $0.unit, written: "") }
        .map { ($0, ()) }
    case .project(let project):
      guard let investment = project.investment, let text = project.printedInvestment,
        matches(investment, unit: project.isInDollars ? "美元" : "元", written: text)
      else { return nil }
      return (nil, ())
    default: return nil
    }
  }

  /// Whether a figure of a briefing is the number; a cell of a table has its unit in the heading.
  fileprivate func matches(_ provenance: Provenance) -> Bool {
    let text = provenance.printed
    switch provenance.origin {
    case .stated(let fact):
      if let period, !period.isSame(as: fact.period) { return false }
      return matches(fact.value, unit: fact.unit, written: text)
    case .computed(let computation):
      guard period == nil, let plain = AskedValue(printed: text) else { return false }
      let unit = plain.units.isEmpty ? computation.measure?.definition.unit ?? "" : ""
      guard let value = AskedValue(printed: text + unit) else { return false }
      return matches(value.value, unit: value.units.first ?? "", written: text)
    }
  }

  /// The numbers of `record` that have the same digits, as printed.
  fileprivate func sameDigits(_ record: FactRecord) -> [String] {
    switch record.fact {
    case .figure(let figure):
      let own = figure.value.bareDigits == value.bareDigits ? [figure.printed] : []
      return own
        + figure.comparisons.filter { $0.value.bareDigits == value.bareDigits }
        .map { $0.type + $0.printed }
    case .project(let project): return project.printedInvestment.map { [$0] } ?? []
    default: return []
    }
  }
}

extension PeriodPattern {
  /// Whether `period` is the one that is meant; one without a year is told by its words.
  fileprivate func isSame(as period: Period?) -> Bool {
    guard let period else { return false }
    if matches(start: period.start, end: period.end, exactly: true) { return true }
    return year == nil && period.end == nil && PeriodPattern(words: period.label)?.span == span
  }
}

extension FigureFact.Comparison {
  /// The comparison's value as a change: 「+3.2%」, 「−1.5个百分点」.
  var printed: String { value.printedAsChange + (unit == "百分点" ? "个" : "") + unit }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
