CREATE TABLE articles (
  document TEXT PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  article TEXT NOT NULL
) STRICT;

CREATE TABLE compared_days (
  day TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE copies (
  document TEXT PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  kept TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
  common INTEGER NOT NULL,
  total INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX copies_by_kept ON copies (kept);

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
) STRICT;

CREATE TRIGGER corrections_are_kept BEFORE DELETE ON corrections BEGIN
  SELECT RAISE(ABORT, 'the history of corrections only grows');
END;

CREATE INDEX corrections_by_document ON corrections (document);

CREATE INDEX corrections_by_thread ON corrections (thread, id);

CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections BEGIN
  SELECT RAISE(ABORT, 'the history of corrections only grows');
END;

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
) STRICT, WITHOUT ROWID;

CREATE INDEX documents_by_day ON documents (published_at DESC, id);

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
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_numbers (
  digits TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (digits, document, kind, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX fact_numbers_by_document ON fact_numbers (document);

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
  fact TEXT NOT NULL, passage INTEGER, rejected INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (document, kind, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX facts_by_all ON facts (
  document, kind, position, passage, region_path, region_code, indicator, period_start,
  period_end, period, speaker, rejected
);

CREATE INDEX facts_by_region ON facts (region_code, indicator);

CREATE TABLE file_names (
  document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  PRIMARY KEY (document, file_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE identity_decisions (
  question TEXT PRIMARY KEY,
  is_same INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;

CREATE INDEX identity_questions_by_earlier ON identity_questions (earlier_snapshot);

CREATE INDEX identity_questions_by_later ON identity_questions (later_snapshot);

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
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_columns (
  as_of TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sheet TEXT NOT NULL,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  letters TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (as_of, file_name, sheet, first_row, letters)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER passage_added AFTER INSERT ON passages BEGIN
  INSERT INTO passage_index (rowid, text) VALUES (new.id, new.text);
END;

CREATE VIRTUAL TABLE passage_index USING fts5 (
  text, content = 'passages', content_rowid = 'id', tokenize = 'trigram'
);

CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN
  INSERT INTO passage_index (passage_index, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX passages_by_document ON passages (document);

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
) STRICT, WITHOUT ROWID;

CREATE TABLE project_absences (
  day TEXT NOT NULL,
  identity TEXT NOT NULL,
  snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (day, identity)
) STRICT, WITHOUT ROWID;

CREATE INDEX project_absences_by_snapshot ON project_absences (snapshot);

CREATE TABLE project_identities (
  snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
  position INTEGER NOT NULL,
  identity TEXT NOT NULL,
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_rows (
  register INTEGER NOT NULL REFERENCES registers ON DELETE CASCADE,
  position INTEGER NOT NULL,
  row TEXT NOT NULL,
  file TEXT NOT NULL,
  sheet TEXT,
  cell TEXT NOT NULL,
  PRIMARY KEY (register, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE registers (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  as_of TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  UNIQUE (kind, as_of, file_name)
) STRICT;

CREATE TABLE sketches (
  document TEXT PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  version INTEGER NOT NULL,
  settled INTEGER NOT NULL DEFAULT 0,
  length INTEGER NOT NULL,
  quarantined INTEGER NOT NULL,
  minima BLOB NOT NULL,
  figures BLOB NOT NULL,
  units BLOB NOT NULL
) STRICT;

CREATE TABLE "snapshot_projects" (
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
) STRICT;

CREATE TRIGGER snapshot_removed AFTER DELETE ON snapshots BEGIN
  DELETE FROM snapshot_projects
  WHERE key BETWEEN old.id << 24 AND (old.id << 24) + 16777215;
END;

CREATE TABLE snapshots (
  id INTEGER PRIMARY KEY,
  as_of TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  superseded INTEGER NOT NULL DEFAULT 0, row_count INTEGER NOT NULL DEFAULT 0,
  UNIQUE (as_of, file_hash)
) STRICT;

CREATE TABLE stated_totals (
  snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  column_name TEXT NOT NULL,
  fen INTEGER NOT NULL,
  sheet TEXT,
  cell TEXT NOT NULL,
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;

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
