public import BriefingModel
import GRDB

/// Whether two rows of two ledgers are the same project (身份疑问); until somebody answers, they are
/// two.
public struct IdentityQuestion: Hashable, Sendable, Codable {
  /// What the question is answered by: the same for the same two projects, on whatever day.
  public let id: String
  /// Why it is asked.
  public let reason: Reason
  /// The project as it was last seen.
  public let earlier: Appearance
  /// The row that may be the same project.
  public let later: Appearance
  /// What was decided; `nil` while it is open.
  public let decision: Decision?

  /// Why a question is asked.
  public enum Reason: String, Hashable, Sendable, Codable {
    /// The number is the same, what else tells projects apart is not.
    case number
    /// Name and unit are the same, the investor is another.
    case investor
    /// Unit and investor are the same, the names are alike.
    case name
    /// Several projects have the same name, unit and investor.
    case several
  }

  /// A project in one day's ledger.
  public struct Appearance: Hashable, Sendable, Codable {
    /// The day of the ledger.
    public let day: CalendarDate
    /// The number.
    public let id: String
    /// The name.
    public let name: String
    /// The code of the unit.
    public let unit: String
    /// The investor, if one is named.
    public let investor: String?
    /// The row's first cell.
    public let row: CellReference
  }

  /// What somebody decided.
  public struct Decision: Hashable, Sendable, Codable {
    /// Whether they are the same project.
    public let same: Bool
    /// Who decided it.
    public let by: String
    /// When.
    public let on: CalendarDate
    /// Why.
    public let why: String
  }

  /// The question as it is told when a ledger is added.
  public var diagnostic: Diagnostic {
    Diagnostic(
      code: "store.identity.\(reason.rawValue)", severity: .warning,
      place: Diagnostic.Place(file: later.row.file, sheet: later.row.sheet, cell: later.row.cell),
      arguments: [
        "id": later.id, "name": later.name, "day": later.day.iso, "otherID": earlier.id,
        "otherName": earlier.name, "otherDay": earlier.day.iso, "other": earlier.row.description,
        "question": id,
      ])
  }

  /// What two projects are asked about by: a digest of what each is known by.
  static func id(
    _ earlier: ProjectKey, _ later: ProjectKey, _ symbols: SymbolTable
  ) -> String {
    let texts = [earlier, later].flatMap { key in
      [key.id, key.code, key.name, key.unit, key.investor].map(symbols.text)
    }
    return String(JSON.hash(texts).prefix(12))
  }

  /// The questions that are open or those that are answered, by day and place in the ledger.
  static func all(isAnswered: Bool, _ database: Database) throws -> [IdentityQuestion] {
    let columns = ["earlier", "later"].map {
      "\($0)_file.as_of, \($0).id, \($0).name, \($0).owner_unit, \($0).investor, "
        + "\($0)_file.file_name, \($0).sheet, \($0).cell"
    }
    let tables = ["earlier", "later"].map {
      """
      JOIN snapshots AS \($0)_file ON \($0)_file.id = \($0)_snapshot
      JOIN snapshot_projects AS \($0) ON \($0).key = \($0)_snapshot << 24 | \($0)_position
      """
    }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT \(columns.joined(separator: ", ")), identity_questions.question, reason, is_same,
          decided_by, decided_on, why
        FROM identity_questions \(tables.joined(separator: " "))
          LEFT JOIN identity_decisions USING (question)
        WHERE (is_same IS NOT NULL) = ?
        ORDER BY identity_questions.day, later_file.file_name, later_file.file_hash, later_position,
          identity_questions.question
        """, arguments: [isAnswered]
    ).compactMap(IdentityQuestion.init)
  }

  private init?(_ row: Row) {
    guard let earlier = Appearance(row, 0), let later = Appearance(row, 8),
      let reason = Reason(rawValue: row[17])
    else { return nil }
    (self.earlier, self.later, self.reason) = (earlier, later, reason)
    id = row[16]
    decision = Stored.date(row[20]).map { day in
      Decision(same: row[18], by: row[19], on: day, why: row[21])
    }
  }
}

extension IdentityQuestion.Appearance {
  fileprivate init?(_ row: Row, _ first: Int) {
    guard let day = Stored.date(row[first]) else { return nil }
    self.day = day
    id = row[first + 1]
    name = row[first + 2]
    unit = row[first + 3]
    investor = row[first + 4]
    self.row = CellReference(
      file: row[first + 5], sheet: row[first + 6], cell: row[first + 7])
  }
}
