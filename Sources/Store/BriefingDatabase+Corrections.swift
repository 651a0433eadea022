public import BriefingModel
import GRDB

/// A correction as the store keeps it.
public struct CorrectionRecord: Hashable, Sendable, Identifiable {
  /// Its number in the history, from 1.
  public let id: Int
  /// The correction.
  public let correction: Correction
  /// Whether it holds: nothing later about the same thing has been decided, and it is not undone.
  public let isActive: Bool
}

extension BriefingDatabase {
  /// Enters decisions, all or none, each after those before it.
  ///
  /// What is entered again as it stands changes nothing.
  ///
  /// - Returns: What came of each, in order: `replaced` where something was decided before.
  /// - Throws: `StoreError` for a review that says too little, and for a change of a fact that was
  ///   rejected.
  @discardableResult
  public func enter(_ corrections: [Correction]) throws -> [AddOutcome] {
    try queue.write { database in
      var changed: Set<String> = []
      let outcomes = try corrections.map { correction in
        let outcome = try Self.enter(correction, in: database)
        if outcome != .unchanged, case .fact(let target) = correction.target {
          changed.insert(target.document)
        }
        return outcome
      }
      for document in changed.sorted() { try Self.applyAgain(around: document, in: database) }
      return outcomes
    }
  }

  private static func enter(
    _ correction: Correction, in database: Database
  ) throws -> AddOutcome {
    if let fault = correction.review.fault(for: correction.action) {
      throw StoreError(fault, correction.target.label, limits)
    }
    let thread = try thread(of: correction, in: database)
    if correction.action == .change, case .fact = correction.target {
      let whole = Correction(
        target: correction.target, action: .accept, was: "", review: correction.review)
      if try last(Self.thread(of: whole, in: database), in: database)?.action == .reject {
        throw StoreError("store.correction.rejected", correction.target.label)
      }
    }
    let known = try last(thread, in: database)
    if let known, known.isSame(as: correction) { return .unchanged }
    if correction.action == .undo, known == nil || known?.action == .undo { return .unchanged }
    var document: String?
    var day: String?
    switch correction.target {
    case .fact(let target): document = target.document
    case .cell(let target): day = target.day.iso
    }
    let review = correction.review
    try database.execute(
      sql: """
        INSERT INTO corrections (thread, document, day, target, field, action, was, value, who,
          made_on, made_at, why) VALUES (\(marks(12)))
        """,
      arguments: [
        thread, document, day, try JSON.text(correction.target), correction.field.rawValue,
        correction.action.rawValue, correction.was, correction.value, review.who, review.on.iso,
        review.time, review.why,
      ])
    return known == nil || known?.action == .undo ? .added : .replaced
  }

  private static let limits = [
    "name": String(CorrectionReview.longestName), "reason": String(CorrectionReview.longestReason),
  ]

  private static func last(_ thread: String, in database: Database) throws -> Correction? {
    try Row.fetchOne(
      database, sql: "\(columns) FROM corrections WHERE thread = ? ORDER BY id DESC LIMIT 1",
      arguments: [thread]
    ).map { try correction($0) }
  }

  // MARK: Which thing

  /// The thread that a decision belongs to: that of the decisions on the same thing before it, also
  /// where newer rules have moved the fact.
  private static func thread(
    of correction: Correction, in database: Database
  ) throws -> String {
    let same = try String.fetchOne(
      database,
      sql: "SELECT thread FROM corrections WHERE target = ? AND field = ? ORDER BY id DESC",
      arguments: [try JSON.text(correction.target), correction.field.rawValue])
    if let same { return same }
    let own = correction.threadKey
    switch correction.target {
    case .cell(let target): return try thread(of: target, in: database) ?? own
    case .fact(let target):
      return try thread(of: target, correction.field, in: database) ?? own
    }
  }

  /// The thread of the same column and day of a project of that identity or number.
  private static func thread(of target: CellTarget, in database: Database) throws -> String? {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT thread, target FROM corrections WHERE day = ? ORDER BY id DESC",
      arguments: [target.day.iso])
    for row in rows {
      if case .cell(let other) = try JSON.value(row[1]) as CorrectionTarget,
        other.isSame(as: target)
      {
        return row[0]
      }
    }
    return nil
  }

  /// The thread of the same part of the fact that `target` is found as now.
  private static func thread(
    of target: FactTarget, _ field: CorrectionField, in database: Database
  ) throws -> String? {
    let told = try told(target.document, in: database)
    guard let facts = try facts(asReadIn: told, database),
      let place = target.match(in: facts).position
    else { return nil }
    let others = try Row.fetchAll(
      database,
      sql: """
        SELECT thread, max(id), target FROM corrections WHERE field = ?3 AND document IN
          (SELECT ?1 UNION SELECT ?2 UNION SELECT document FROM copies WHERE kept = ?2)
        GROUP BY thread ORDER BY 2
        """,
      arguments: [target.document, told, field.rawValue])
    for row in others {
      guard case .fact(let other) = try JSON.value(row[2]) as CorrectionTarget,
        other.kind == target.kind, other.match(in: facts).position == place
      else { continue }
      return row[0]
    }
    return nil
  }

  /// The article that is told for `document`: itself, or the one that it is a copy of.
  static func told(_ document: String, in database: Database) throws -> String {
    try String.fetchOne(
      database, sql: "SELECT kept FROM copies WHERE document = ?", arguments: [document])
      ?? document
  }

  /// The facts of an article as they were read, or `nil` without the article.
  static func facts(asReadIn document: String, _ database: Database) throws -> ArticleFacts? {
    try String.fetchOne(
      database, sql: "SELECT facts FROM documents WHERE id = ?", arguments: [document]
    ).map { try JSON.value($0) }
  }

  // MARK: Reading

  private static let columns =
    "SELECT id, target, field, action, was, value, who, made_on, made_at, why"

  private static func correction(_ row: Row) throws -> Correction {
    guard let field = CorrectionField(rawValue: row[2]),
      let action = Correction.Action(rawValue: row[3]), let day = Stored.date(row[7])
    else { throw StoreError("store.file.damaged", "corrections", ["reason": "\(row[0] as Int)"]) }
    return Correction(
      target: try JSON.value(row[1]), field: field, action: action, was: row[4], value: row[5],
      review: CorrectionReview(who: row[6], on: day, time: row[8], why: row[9]))
  }

  /// Every decision, in the order in which they were entered.
  public func corrections() throws -> [CorrectionRecord] {
    let (rows, last) = try queue.read { database in
      (
        try Row.fetchAll(database, sql: "\(Self.columns) FROM corrections ORDER BY id"),
        try Set(
          Int.fetchAll(database, sql: "SELECT max(id) FROM corrections GROUP BY thread"))
      )
    }
    return try rows.map { row in
      let correction = try Self.correction(row)
      return CorrectionRecord(
        id: row[0], correction: correction,
        isActive: last.contains(row[0]) && correction.action != .undo)
    }
  }

  /// The decisions in force that `condition` selects, in the order entered.
  static func active(
    _ condition: String, _ arguments: StatementArguments = [], in database: Database
  ) throws -> [Correction] {
    try Row.fetchAll(
      database,
      sql: """
        \(columns) FROM corrections AS entry
        WHERE (\(condition)) AND action <> 'undo' AND NOT EXISTS
          (SELECT 1 FROM corrections AS later WHERE later.thread = entry.thread AND later.id > entry.id)
        ORDER BY id
        """, arguments: arguments
    ).map { try correction($0) }
  }

  /// The decisions in force about the facts of each article that is told.
  static func factCorrections(in database: Database) throws -> [String: [Correction]] {
    var found: [String: [Correction]] = [:]
    for correction in try active("document IS NOT NULL", in: database) {
      guard case .fact(let target) = correction.target else { continue }
      found[try told(target.document, in: database), default: []].append(correction)
    }
    return found
  }

  /// `facts` as corrected, by what was decided about the article and its copies.
  static func corrected(_ facts: ArticleFacts, in database: Database) throws -> CorrectedFacts {
    CorrectedFacts(
      facts,
      try active(
        "document = ?1 OR document IN (SELECT document FROM copies WHERE kept = ?1)",
        [facts.document], in: database))
  }
}
