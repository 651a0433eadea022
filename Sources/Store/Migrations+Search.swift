extension Migrations {
  /// What facts are found by: the sentences they were read from, by any three characters in a row
  /// (trigrams; shorter words are looked for in the sentences themselves), and their numbers by
  /// their digits without sign, point and zeros at either end, so that 65亿元 is found by 65.
  ///
  /// `facts_by_all` holds every column that a question can name and no sentence: going through all
  /// facts reads a tenth of what it would without.
  static let third = [
    """
    CREATE TABLE passages (
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX passages_by_document ON passages (document)",
    """
    CREATE VIRTUAL TABLE passage_index USING fts5 (
      text, content = 'passages', content_rowid = 'id', tokenize = 'trigram'
    )
    """,
    """
    CREATE TRIGGER passage_added AFTER INSERT ON passages BEGIN
      INSERT INTO passage_index (rowid, text) VALUES (new.id, new.text);
    END
    """,
    """
    CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN
      INSERT INTO passage_index (passage_index, rowid, text) VALUES ('delete', old.id, old.text);
    END
    """,
    "ALTER TABLE facts ADD COLUMN passage INTEGER",
    """
    INSERT INTO passages (document, text)
    SELECT DISTINCT document, json_extract(fact, '$.evidence.sentence') FROM facts
    ORDER BY 1, 2
    """,
    """
    UPDATE facts SET passage = (
      SELECT id FROM passages
      WHERE passages.document = facts.document
        AND passages.text = json_extract(facts.fact, '$.evidence.sentence'))
    """,
    """
    CREATE TABLE fact_numbers (
      digits TEXT NOT NULL,
      document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
      kind TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (digits, document, kind, position)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX fact_numbers_by_document ON fact_numbers (document)",
    """
    INSERT OR IGNORE INTO fact_numbers
    SELECT trim(replace(replace(value, '-', ''), '.', ''), '0'), document, kind, position
    FROM (
      SELECT value, document, kind, position FROM facts WHERE value IS NOT NULL
      UNION ALL
      SELECT json_extract(comparison.value, '$.value'), document, kind, position
      FROM facts, json_each(facts.fact, '$.comparisons') AS comparison
      WHERE kind = 'figure'
    )
    """,
    """
    CREATE INDEX facts_by_all ON facts (
      document, kind, position, passage, region_path, region_code, indicator, period_start,
      period_end, period, speaker
    )
    """,
    "CREATE INDEX documents_by_day ON documents (published_at DESC, id)",
  ]
}
