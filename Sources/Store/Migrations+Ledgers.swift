extension Migrations {
  /// Ledgers with all their columns, the registers beside them, and what projects are known by.
  ///
  /// A row's key is its snapshot's id and its position in one number, so that the rows of a snapshot
  /// lie together in their order and putting them in touches no index. The trigger does what the
  /// foreign key of a column with an index would: a snapshot takes its rows with it.
  ///
  /// Money columns hold an integer of 分, NULL for missing, `/` for not applicable, `*` for withheld;
  /// `foreign_amount` a decimal number as text, or the same marks. Lists are JSON of strings.
  ///
  /// `project_identities` holds only rows whose identity is not their id; `project_absences` every
  /// identity known by a day and not in its ledger, with the row where it was last seen.
  static let fourth = [
    """
    CREATE TABLE snapshot_rows (
      key INTEGER PRIMARY KEY,
      snapshot INTEGER AS (key >> 24),
      position INTEGER AS (key & 16777215),
      id TEXT NOT NULL,
      national_code TEXT,
      name TEXT NOT NULL,
      owner_unit TEXT NOT NULL,
      investor TEXT,
      origin TEXT,
      scale TEXT,
      chain TEXT,
      category TEXT,
      nature TEXT,
      lists TEXT,
      contract_kind TEXT,
      total_investment ANY,
      contract_investment ANY,
      plan_of_year ANY,
      done_this_year ANY,
      done_in_all ANY,
      funds_this_year ANY,
      planned TEXT NOT NULL,
      actual TEXT NOT NULL,
      progress TEXT,
      problem TEXT,
      sponsor TEXT,
      remark TEXT,
      extra TEXT,
      sheet TEXT,
      cell TEXT NOT NULL,
      parent TEXT,
      region TEXT,
      recruiters TEXT,
      investor_type TEXT,
      industry TEXT,
      chain_link TEXT,
      signed_at TEXT,
      recruit_method TEXT,
      done_before ANY,
      funds_in_all ANY,
      foreign_amount TEXT,
      foreign_currency TEXT,
      is_in_statistics INTEGER,
      in_statistics_on TEXT,
      lead_unit TEXT,
      task_force TEXT,
      person TEXT,
      reporter TEXT,
      factors TEXT,
      absences TEXT
    ) STRICT
    """,
    """
    INSERT INTO snapshot_rows (
      key, id, national_code, name, owner_unit, investor, origin, scale, chain, category, nature,
      lists, contract_kind, total_investment, contract_investment, plan_of_year, done_this_year,
      done_in_all, funds_this_year, planned, actual, progress, problem, sponsor, remark, extra,
      sheet, cell
    )
    SELECT (snapshot << 24) | position, id, national_code, name, owner_unit, investor, origin, scale,
      chain, category, nature, lists, contract_kind, total_investment, contract_investment,
      plan_of_year, done_this_year, done_in_all, funds_this_year, planned, actual, progress, problem,
      sponsor, remark, extra, sheet, cell
    FROM snapshot_projects ORDER BY snapshot, position
    """,
    "DROP TABLE snapshot_projects",
    "ALTER TABLE snapshot_rows RENAME TO snapshot_projects",
    """
    CREATE TRIGGER snapshot_removed AFTER DELETE ON snapshots BEGIN
      DELETE FROM snapshot_projects
      WHERE key BETWEEN old.id << 24 AND (old.id << 24) + 16777215;
    END
    """,
    "ALTER TABLE snapshots ADD COLUMN row_count INTEGER NOT NULL DEFAULT 0",
    """
    UPDATE snapshots SET row_count = (
      SELECT count(*) FROM snapshot_projects
      WHERE key BETWEEN snapshots.id << 24 AND (snapshots.id << 24) + 16777215)
    """,
    """
    CREATE TABLE register_rows (
      register INTEGER NOT NULL REFERENCES registers ON DELETE CASCADE,
      position INTEGER NOT NULL,
      row TEXT NOT NULL,
      file TEXT NOT NULL,
      sheet TEXT,
      cell TEXT NOT NULL,
      PRIMARY KEY (register, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE compared_days (
      day TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE project_identities (
      snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
      position INTEGER NOT NULL,
      identity TEXT NOT NULL,
      PRIMARY KEY (snapshot, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE project_absences (
      day TEXT NOT NULL,
      identity TEXT NOT NULL,
      snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
      position INTEGER NOT NULL,
      PRIMARY KEY (day, identity)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX project_absences_by_snapshot ON project_absences (snapshot)",
    """
    CREATE TABLE identity_questions (
      question TEXT NOT NULL,
      day TEXT NOT NULL,
      reason TEXT NOT NULL,
      identity TEXT NOT NULL,
      earlier_snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
      earlier_position INTEGER NOT NULL,
      later_snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
      later_position INTEGER NOT NULL,
      PRIMARY KEY (day, question)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX identity_questions_by_earlier ON identity_questions (earlier_snapshot)",
    "CREATE INDEX identity_questions_by_later ON identity_questions (later_snapshot)",
    """
    CREATE TABLE identity_decisions (
      question TEXT PRIMARY KEY,
      is_same INTEGER NOT NULL,
      decided_by TEXT NOT NULL,
      decided_on TEXT NOT NULL,
      why TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
