import BriefingModel
import Store

/// What corrections are about, as articles and ledgers have it, read once each.
final class CorrectionSources {
  /// The store.
  let database: BriefingDatabase
  private var ledgers: [CalendarDate: LedgerSnapshot] = [:]
  private var articles: [String: BriefingDatabase.CorrectedArticle] = [:]

  /// What `database` holds, none of it read yet.
  init(_ database: BriefingDatabase) { self.database = database }

  /// The ledger of `day` before corrections, or `nil`.
  func ledger(asOf day: CalendarDate) throws -> LedgerSnapshot? {
    if let known = ledgers[day] { return known }
    let ledger = try database.ledgerAsRead(asOf: day)?.value
    ledgers[day] = ledger
    return ledger
  }

  /// The article that is told for `document`, or `nil`.
  func article(_ document: String) throws -> BriefingDatabase.CorrectedArticle? {
    if let known = articles[document] { return known }
    let article = try database.correctedArticle(document)
    articles[document] = article
    return article
  }
}
