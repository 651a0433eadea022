public import BriefingModel
import GRDB

extension BriefingDatabase {
  /// A correction in force, and how its source reads now.
  public struct CorrectionStanding: Hashable, Sendable {
    /// The correction.
    public let record: CorrectionRecord
    /// What became of it.
    public let state: CorrectionState
    /// The fact it is about as it is called now; `nil` for a cell, and for a fact that is gone.
    public let fact: FactIdentifier?
    /// The file its source is in, as far as that is known.
    public let file: String?
  }

  /// Every correction in force with how its source reads now, in the order entered.
  public func correctionStandings() throws -> [CorrectionStanding] {
    let records = try corrections().filter(\.isActive)
    var ledgers: [CalendarDate: [Correction: CorrectionState]] = [:]
    var articles: [String: CorrectedArticle] = [:]
    return try records.map { record in
      switch record.correction.target {
      case .cell(let target):
        if ledgers[target.day] == nil {
          let states = try correctedLedger(asOf: target.day)?.value.states ?? []
          ledgers[target.day] = Dictionary(
            states.map { ($0.correction, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let state =
          ledgers[target.day]?[record.correction]
          ?? CorrectionState(record.correction, source: .gone, now: nil)
        return CorrectionStanding(
          record: record, state: state, fact: nil, file: target.row.description)
      case .fact(let target):
        let article = try articles[target.document] ?? correctedArticle(target.document)
        articles[target.document] = article
        let state =
          article?.facts.states.first { $0.correction == record.correction }
          ?? CorrectionState(record.correction, source: .gone, now: nil)
        let position = state.source == .gone ? nil : state.position
        return CorrectionStanding(
          record: record, state: state,
          fact: position.flatMap { position in
            article.map {
              FactIdentifier(document: $0.id, kind: target.kind, position: position)
            }
          }, file: article?.fileName)
      }
    }
  }

  /// An article as corrected.
  public struct CorrectedArticle: Hashable, Sendable {
    /// `Article.id` of the article that is told.
    public let id: String
    /// The file's name.
    public let fileName: String
    /// Its facts.
    public let facts: CorrectedFacts
    /// Its facts as read.
    public let read: ArticleFacts
  }

  /// The article that is told for `document`, itself or the one it is a copy of, as corrected; `nil`
  /// if the store has neither.
  public func correctedArticle(_ document: String) throws -> CorrectedArticle? {
    try queue.read { database in
      let id = try Self.told(document, in: database)
      guard let facts = try Self.facts(asReadIn: id, database),
        let name = try String.fetchOne(
          database, sql: "SELECT file_name FROM documents WHERE id = ?", arguments: [id])
      else { return nil }
      return CorrectedArticle(
        id: id, fileName: name, facts: try Self.corrected(facts, in: database), read: facts)
    }
  }

  /// What is to be told of the corrections whose source has changed underneath, in the order entered.
  public func changedCorrections() throws -> [Diagnostic] {
    try correctionStandings().filter(\.state.isChanged).map(\.diagnostic)
  }
}

extension BriefingDatabase.CorrectionStanding {
  /// What is told of a correction whose source has changed underneath.
  public var diagnostic: Diagnostic {
    let correction = record.correction
    let code =
      switch state.source {
      case .same, .differs: "store.correction.changed"
      case .replaced: "store.correction.replaced"
      case .gone: "store.correction.gone"
      }
    return Diagnostic(
      code: code, severity: .warning, place: file.map { Diagnostic.Place(file: $0) },
      arguments: [
        "id": "c\(record.id)", "what": correction.target.label,
        "was": correction.shown(correction.was), "value": correction.outcome,
        "now": state.now.map(correction.shown) ?? "", "who": correction.review.who,
        "on": correction.review.on.iso,
      ])
  }
}
