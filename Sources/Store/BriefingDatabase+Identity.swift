import BriefingModel
import GRDB

extension BriefingDatabase {
  /// Compares the projects of each day from `day` on with those before.
  func compareProjects(from day: CalendarDate, _ database: Database) throws {}
}
