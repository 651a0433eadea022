public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// Records what an issue printed, with the value and formula of every figure.
  ///
  /// An issue that is built again takes the place of its earlier record.
  ///
  /// - Parameters:
  ///   - issueKey: What tells issues apart, such as `weekly-2026-23`.
  ///   - fileName: The briefing's file, without its folders.
  @discardableResult
  public func recordPrinted(
    issueKey: String, fileName: String, provenance: [Provenance]
  ) throws -> AddOutcome {
    let rows = try provenance.map { (figure: $0, json: try JSON.text($0)) }
    return try queue.write { database in
      let known = try Row.fetchAll(
        database,
        sql: "SELECT briefing, provenance FROM printed WHERE issue = ? ORDER BY position",
        arguments: [issueKey])
      let isSame =
        known.map { $0[1] as String } == rows.map(\.json)
        && known.allSatisfy { $0[0] as String == fileName }
      if isSame { return .unchanged }
      try database.execute(sql: "DELETE FROM printed WHERE issue = ?", arguments: [issueKey])
      let insert = try database.makeStatement(sql: "INSERT INTO printed VALUES (\(Self.marks(9)))")
      for (position, row) in rows.enumerated() {
        let source = Self.source(of: row.figure)
        try insert.execute(arguments: [
          issueKey, position, fileName, row.figure.id, row.figure.printed, source.value,
          source.formula, source.indicator, row.json,
        ])
      }
      return known.isEmpty ? .added : .replaced
    }
  }

  /// What the issue `issueKey` printed, in the order of the page; empty if it was never built.
  public func printed(issueKey: String) throws -> [Provenance] {
    let texts = try queue.read { database in
      try String.fetchAll(
        database, sql: "SELECT provenance FROM printed WHERE issue = ? ORDER BY position",
        arguments: [issueKey])
    }
    return try texts.map { try JSON.value($0) }
  }

  /// The issues of which it is known what they printed, in the order of their keys.
  public func printedIssues() throws -> [String] {
    try queue.read { database in
      try String.fetchAll(database, sql: "SELECT DISTINCT issue FROM printed ORDER BY issue")
    }
  }

  private static func source(
    of figure: Provenance
  ) -> (value: String, formula: String?, indicator: String) {
    switch figure.origin {
    case .stated(let fact): (fact.value.description, nil, fact.indicator)
    case .computed(let computation):
      (
        "\(computation.value.numerator)/\(computation.value.denominator)", computation.formula,
        computation.indicator
      )
    }
  }
}
