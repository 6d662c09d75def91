import type Database from 'libsql';

/** Raise it when the tables or the way of splitting words change: older files are made anew. */
const FORMAT = 2;

/**
 * The words are split and folded by `core/search/words`, so that CJK, `C#` and accents are found
 * and snippets mark what was found; SQLite's tokenizer only parts them at spaces. The table of words
 * keeps no text. The texts stand beside it, for snippets, behind what every found row is asked for.
 */
const TABLES = `
  CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
    kind TEXT NOT NULL, private INTEGER NOT NULL, updated TEXT NOT NULL, has_code INTEGER NOT NULL,
    title_words TEXT NOT NULL, heading_words TEXT NOT NULL,
    title TEXT NOT NULL, layout TEXT NOT NULL, text TEXT NOT NULL
  );
  CREATE TABLE tags (tag TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (tag, number))
    WITHOUT ROWID;
  CREATE INDEX tags_of ON tags (number);
  CREATE INDEX latest ON documents (updated);
  CREATE VIRTUAL TABLE words USING fts5(
    title, headings, tags, body, code, names,
    content='', contentless_delete=1, prefix='1 2 3', tokenize="ascii tokenchars '#+'"
  );
  INSERT INTO words(words, rank) VALUES ('rank', 'bm25(20.0, 6.0, 8.0, 1.0, 0.2, 0.5)');
  PRAGMA user_version = ${FORMAT};
`;

/**
 * Makes the tables of a new file.
 * @throws Error when the file is damaged or of another format
 */
export function prepareTables(db: Database.Database): void {
  const { user_version: format } = db.prepare('PRAGMA user_version').get() as {
    user_version: number;
  };
  if (format !== 0 && format !== FORMAT) throw new Error('The index has another format.');
  if (format === 0) db.transaction(() => db.exec(TABLES))();
  // The words that the index knows, for those that were meant by a mistyped one.
  db.exec(`CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, 'row')`);
}

/** Forgets everything. */
export function emptyTables(db: Database.Database): void {
  db.transaction(() => {
    db.exec('DROP TABLE words; DROP TABLE documents; DROP TABLE tags;');
    db.exec(TABLES);
  })();
}
