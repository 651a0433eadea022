public import BriefingModel
import GRDB

/// What projects are known by through all ledgers, renamed or renumbered.
extension BriefingDatabase {
  /// The questions nobody has answered yet, by day and place in the ledger.
  public func openQuestions() throws -> [IdentityQuestion] {
    try queue.read { try IdentityQuestion.all(isAnswered: false, $0) }
  }

  /// The questions that somebody has answered, with the answers.
  public func answeredQuestions() throws -> [IdentityQuestion] {
    try queue.read { try IdentityQuestion.all(isAnswered: true, $0) }
  }

  /// Answers a question; the ledgers from its day on are compared anew.
  ///
  /// The answer stays when ledgers are added again, and may be changed.
  ///
  /// - Throws: `StoreError` if there is no such question.
  @discardableResult
  public func decide(
    question: String, same: Bool, by person: String, on day: CalendarDate, why: String
  ) throws -> AddOutcome {
    try queue.write { database in
      let known = try Row.fetchOne(
        database,
        sql: """
          SELECT is_same, decided_by, decided_on, why FROM identity_decisions WHERE question = ?
          """, arguments: [question])
      let values: [DatabaseValue] = [
        same.databaseValue, person.databaseValue, day.iso.databaseValue, why.databaseValue,
      ]
      if let known, Array(known.databaseValues) == values { return .unchanged }
      let asked = try String.fetchOne(
        database, sql: "SELECT min(day) FROM identity_questions WHERE question = ?",
        arguments: [question])
      if known == nil, asked == nil {
        throw StoreError("store.identity.unknown", queue.path, ["question": question])
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO identity_decisions VALUES (?, ?, ?, ?, ?)",
        arguments: [question] + StatementArguments(values))
      // A question whose answer is changed may not have arisen since, if other answers have changed.
      let first = try asked ?? String.fetchOne(database, sql: "SELECT min(as_of) FROM snapshots")
      if let first = Stored.date(first) { try IdentityChain.compare(from: first, database) }
      return known == nil ? .added : .replaced
    }
  }
}
