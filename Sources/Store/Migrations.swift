import GRDB

/// The steps that bring a database of any age to the present shape.
///
/// A step that has been released never changes; a new column or table is a new step.
enum Migrations {
  static let all: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      for statement in first { try database.execute(sql: statement) }
    }
    migrator.registerMigration("2") { database in
      for statement in second { try database.execute(sql: statement) }
    }
    migrator.registerMigration("3") { database in
      for statement in third { try database.execute(sql: statement) }
    }
    migrator.registerMigration("4") { database in
      for statement in fourth { try database.execute(sql: statement) }
    }
    migrator.registerMigration("5") { database in
      for statement in fifth { try database.execute(sql: statement) }
    }
    return migrator
  }()

  /// Money columns of `snapshot_projects` hold an integer of 分, NULL for missing (未报送), `/` for
  /// not applicable and `*` for withheld. Stage columns hold `2026-03-05`, `?` for unknown parts.
  private static let first = [
    """
    CREATE TABLE documents (
      id TEXT PRIMARY KEY,
      hash TEXT NOT NULL,
      file_name TEXT NOT NULL,
      title TEXT,
      source TEXT,
      published_at TEXT,
      published_partially TEXT,
      address TEXT,
      repair_count INTEGER NOT NULL,
      region_code TEXT,
      region_path TEXT,
      facts TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE articles (
      document TEXT PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
      article TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE facts (
      document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
      kind TEXT NOT NULL,
      position INTEGER NOT NULL,
      region_code TEXT,
      region_path TEXT,
      indicator TEXT,
      value TEXT,
      unit TEXT,
      period TEXT,
      period_start TEXT,
      period_end TEXT,
      speaker TEXT,
      text TEXT NOT NULL,
      fact TEXT NOT NULL,
      PRIMARY KEY (document, kind, position)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX facts_by_region ON facts (region_code, indicator)",
    """
    CREATE TABLE snapshots (
      id INTEGER PRIMARY KEY,
      as_of TEXT NOT NULL,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      superseded INTEGER NOT NULL DEFAULT 0,
      UNIQUE (as_of, file_hash)
    ) STRICT
    """,
    """
    CREATE TABLE snapshot_projects (
      snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
      position INTEGER NOT NULL,
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
      PRIMARY KEY (snapshot, position)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX snapshot_projects_by_id ON snapshot_projects (id)",
    """
    CREATE TABLE stated_totals (
      snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
      position INTEGER NOT NULL,
      label TEXT NOT NULL,
      column_name TEXT NOT NULL,
      fen INTEGER NOT NULL,
      sheet TEXT,
      cell TEXT NOT NULL,
      PRIMARY KEY (snapshot, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE registers (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      as_of TEXT NOT NULL,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      UNIQUE (kind, as_of, file_name)
    ) STRICT
    """,
    """
    CREATE TABLE units (
      register INTEGER NOT NULL REFERENCES registers ON DELETE CASCADE,
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      short_name TEXT,
      level TEXT NOT NULL,
      kind TEXT NOT NULL,
      parent TEXT,
      ranking_group TEXT,
      unranked_reason TEXT,
      aliases TEXT,
      PRIMARY KEY (register, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE targets (
      register INTEGER NOT NULL REFERENCES registers ON DELETE CASCADE,
      position INTEGER NOT NULL,
      unit TEXT NOT NULL,
      indicator TEXT NOT NULL,
      year INTEGER NOT NULL,
      value TEXT NOT NULL,
      unit_of_measure TEXT NOT NULL,
      set_by TEXT,
      file TEXT NOT NULL,
      sheet TEXT,
      cell TEXT NOT NULL,
      PRIMARY KEY (register, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE issues (
      register INTEGER NOT NULL REFERENCES registers ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      project TEXT NOT NULL,
      text TEXT NOT NULL,
      kind TEXT NOT NULL,
      raised_on TEXT,
      unit TEXT NOT NULL,
      person TEXT,
      due TEXT,
      level INTEGER NOT NULL,
      status TEXT NOT NULL,
      closed_on TEXT,
      file TEXT NOT NULL,
      sheet TEXT,
      cell TEXT NOT NULL,
      PRIMARY KEY (register, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE duties (
      register INTEGER NOT NULL REFERENCES registers ON DELETE CASCADE,
      position INTEGER NOT NULL,
      project TEXT NOT NULL,
      role TEXT NOT NULL,
      holder TEXT NOT NULL,
      post TEXT,
      file TEXT NOT NULL,
      sheet TEXT,
      cell TEXT NOT NULL,
      PRIMARY KEY (register, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE printed (
      issue TEXT NOT NULL,
      position INTEGER NOT NULL,
      briefing TEXT NOT NULL,
      figure TEXT NOT NULL,
      printed TEXT NOT NULL,
      value TEXT,
      formula TEXT,
      indicator TEXT,
      provenance TEXT NOT NULL,
      PRIMARY KEY (issue, position)
    ) STRICT, WITHOUT ROWID
    """,
  ]
  /// The same article in several files: every name it came under, what it is told by, and which
  /// article is a copy of which. `settled` is 0 until the sketch has been compared with the others;
  /// the lists of numbers are little-endian.
  private static let second = [
    """
    CREATE TABLE file_names (
      document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
      file_name TEXT NOT NULL,
      PRIMARY KEY (document, file_name)
    ) STRICT, WITHOUT ROWID
    """,
    "INSERT INTO file_names SELECT id, file_name FROM documents",
    """
    CREATE TABLE sketches (
      document TEXT PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
      version INTEGER NOT NULL,
      settled INTEGER NOT NULL DEFAULT 0,
      length INTEGER NOT NULL,
      quarantined INTEGER NOT NULL,
      minima BLOB NOT NULL,
      figures BLOB NOT NULL,
      units BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE copies (
      document TEXT PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
      kept TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
      common INTEGER NOT NULL,
      total INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX copies_by_kept ON copies (kept)",
  ]
}
