import BriefingModel
import Store

/// What corrections are about, as articles and ledgers have it, read once each.
final class CorrectionSources {
  /// The store.
  let database: BriefingDatabase
  private var ledgers: [CalendarDate: LedgerSnapshot] = [:]
  private var columns: [LedgerHeaderKey: [LedgerColumn]] = [:]
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

  /// The cell of `column` in the row of `project`, as the spreadsheet names it; the row's first cell
  /// where it is not known which letters the column has.
  func cell(_ column: ProjectColumn, of project: Project, on day: CalendarDate) throws
    -> CellReference
  {
    let key = LedgerHeaderKey(day: day, file: project.row.file)
    let known = try columns[key] ?? database.columns(of: key.file, asOf: day)
    columns[key] = known
    let digits = project.row.cell.drop { !$0.isNumber }
    let place = known.first {
      $0.sheet == project.row.sheet && $0.rows.contains(Int(digits) ?? 0)
        && $0.column(in: project) == column
    }
    return CellReference(
      file: project.row.file, sheet: project.row.sheet,
      cell: place.map { $0.letters + digits } ?? project.row.cell)
  }
}

/// The ledger of one file and day.
private struct LedgerHeaderKey: Hashable {
  let day: CalendarDate
  let file: String
}
