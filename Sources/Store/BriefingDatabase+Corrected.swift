public import BriefingModel
import GRDB

/// Facts and ledgers with what was decided about them.
extension BriefingDatabase {
  // MARK: Facts

  /// Writes the table of facts again for an article, the one it is a copy of and its copies.
  static func applyAgain(around document: String, in database: Database) throws {
    let documents = try String.fetchAll(
      database,
      sql: """
        SELECT ?1 UNION SELECT kept FROM copies WHERE document = ?1
        UNION SELECT document FROM copies WHERE kept = ?1 ORDER BY 1
        """, arguments: [document])
    for id in documents {
      guard let facts = try facts(asReadIn: id, database) else { continue }
      try writeFacts(facts, of: id, to: database)
    }
  }

  /// The articles that have been corrected, and which each is told by.
  static func toldOfCorrected(in database: Database) throws -> [String: String] {
    let documents = try String.fetchAll(
      database, sql: "SELECT DISTINCT document FROM corrections WHERE document IS NOT NULL")
    return try Dictionary(
      uniqueKeysWithValues: documents.map { ($0, try told($0, in: database)) })
  }

  /// Lets corrections follow their articles after it was worked out anew which are copies.
  static func followCopies(from before: [String: String], in database: Database) throws {
    for (document, told) in try toldOfCorrected(in: database).sorted(by: { $0.key < $1.key })
    where before[document] != told {
      try applyAgain(around: document, in: database)
      if let old = before[document], old != document {
        try applyAgain(around: old, in: database)
      }
    }
  }

  // MARK: Ledgers

  /// The decisions in force about cells of ledgers not after `day`, in the order entered.
  private func cellCorrections(notAfter day: CalendarDate) throws -> [Correction] {
    try queue.read { try Self.active("day <= ?", [day.iso], in: $0) }
  }

  /// Whether cells of ledgers not after `day` have been corrected.
  public func hasCorrectedCells(notAfter day: CalendarDate) throws -> Bool {
    try !cellCorrections(notAfter: day).isEmpty
  }

  /// The ledger of a day as corrected, with what became of the corrections; `nil` if there is none.
  public func correctedLedger(asOf day: CalendarDate) throws -> Reported<CorrectedLedger>? {
    guard let read = try ledgerAsRead(asOf: day) else { return nil }
    return Reported(
      CorrectedLedger(read.value, try cellCorrections(notAfter: day)), read.diagnostics)
  }

  /// The ledger of a day as corrected, all its files put together in the order of their names, or
  /// `nil`.
  ///
  /// A project that stands in two files is taken from the first and named in a diagnostic.
  public func snapshot(asOf day: CalendarDate) throws -> Reported<LedgerSnapshot>? {
    try correctedLedger(asOf: day).map { Reported($0.value.snapshot, $0.diagnostics) }
  }
}
