extension Migrations {
  /// What an office has decided about facts and cells. The history only grows; of each `thread`,
  /// which is one part of one fact or one cell of one day, the last entry holds.
  ///
  /// `ledger_columns` tells which letters the columns of a file's tables have, so that a cell can be
  /// named as the spreadsheet names it.
  ///
  /// The table of facts has facts as corrected, for searching; `documents.facts` has them as read.
  static let fifth = [
    """
    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY,
      thread TEXT NOT NULL,
      document TEXT,
      day TEXT,
      target TEXT NOT NULL,
      field TEXT NOT NULL,
      action TEXT NOT NULL,
      was TEXT NOT NULL,
      value TEXT,
      who TEXT NOT NULL,
      made_on TEXT NOT NULL,
      made_at TEXT,
      why TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX corrections_by_thread ON corrections (thread, id)",
    "CREATE INDEX corrections_by_document ON corrections (document)",
    """
    CREATE TRIGGER corrections_are_kept BEFORE DELETE ON corrections BEGIN
      SELECT RAISE(ABORT, 'the history of corrections only grows');
    END
    """,
    """
    CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections BEGIN
      SELECT RAISE(ABORT, 'the history of corrections only grows');
    END
    """,
    """
    CREATE TABLE ledger_columns (
      as_of TEXT NOT NULL,
      file_name TEXT NOT NULL,
      sheet TEXT NOT NULL,
      first_row INTEGER NOT NULL,
      last_row INTEGER NOT NULL,
      letters TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (as_of, file_name, sheet, first_row, letters)
    ) STRICT, WITHOUT ROWID
    """,
    "ALTER TABLE facts ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0",
    "DROP INDEX facts_by_all",
    """
    CREATE INDEX facts_by_all ON facts (
      document, kind, position, passage, region_path, region_code, indicator, period_start,
      period_end, period, speaker, rejected
    )
    """,
  ]
}
