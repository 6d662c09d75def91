import Database from 'libsql';
import { parseQuery, type Phrase } from '#core/search/query';
import type { SearchDocument, SearchHit } from '#core/search/search';
import { makeSnippet } from '#core/search/snippet';
import { splitNames, splitWords } from '#core/search/words';

/** Raise it when the tables or the way of splitting words change: older files are made anew. */
const FORMAT = 1;

/**
 * The words are split and folded by `core/search/words`, so that CJK, `C#` and accents are found
 * and snippets mark what was found; SQLite's tokenizer only parts them at spaces. The table of words
 * keeps no text. The texts stand beside it, for snippets.
 */
const TABLES = `
  CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE words USING fts5(
    title, tags, body, names,
    content='', contentless_delete=1, prefix='1 2 3', tokenize="ascii tokenchars '#+'"
  );
  INSERT INTO words(words, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0, 0.5)');
  PRAGMA user_version = ${FORMAT};
`;

interface FoundRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly rank: number;
}

/** A full-text index in one SQLite file. Calls block; the worker keeps them off the main thread. */
export class FtsIndex {
  private constructor(private readonly db: Database.Database) {}

  /** @throws Error when the file is damaged or of another format */
  static open(file: string): FtsIndex {
    const db = new Database(file);
    try {
      prepareTables(db);
      return new FtsIndex(db);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  revisions(): Map<string, number> {
    const rows = this.db.prepare('SELECT id, revision FROM documents').all() as {
      id: string;
      revision: number;
    }[];
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }

  index(documents: readonly SearchDocument[]): void {
    this.db.transaction(() => {
      const insert = this.db.prepare(
        'INSERT INTO documents (id, revision, title, text) VALUES (?, ?, ?, ?)',
      );
      const insertWords = this.db.prepare(
        'INSERT INTO words (rowid, title, tags, body, names) VALUES (?, ?, ?, ?, ?)',
      );
      for (const document of documents) {
        const { id, revision, title, tags, text } = document;
        this.drop(id);
        const { lastInsertRowid } = insert.run(id, revision, title, text);
        const names = [...splitNames(`${title} ${text}`)].join(' ');
        insertWords.run(lastInsertRowid, words(title), words(tags.join(' ')), words(text), names);
      }
    })();
  }

  remove(ids: readonly string[]): void {
    if (ids.length > 0) this.db.transaction(() => ids.forEach((id) => this.drop(id)))();
  }

  find(text: string, limit: number): SearchHit[] {
    const query = parseQuery(text);
    if (query.length === 0) return [];
    const rows = this.db
      .prepare(
        `SELECT id, title, text, rank FROM
           (SELECT rowid, rank FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?) AS found
           JOIN documents ON documents.number = found.rowid ORDER BY rank, id`,
      )
      .all(query.map(toMatch).join(' AND '), limit) as FoundRow[];
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      snippet: makeSnippet(row.text, query),
      score: -row.rank,
    }));
  }

  clear(): void {
    this.db.transaction(() => {
      this.db.exec('DROP TABLE words; DROP TABLE documents;');
      this.db.exec(TABLES);
    })();
  }

  close(): void {
    this.db.close();
  }

  private drop(id: string): void {
    const row = this.db.prepare('SELECT number FROM documents WHERE id = ?').get(id) as
      { number: number } | undefined;
    if (row === undefined) return;
    this.db.prepare('DELETE FROM words WHERE rowid = ?').run(row.number);
    this.db.prepare('DELETE FROM documents WHERE number = ?').run(row.number);
  }
}

function prepareTables(db: Database.Database): void {
  const { user_version: format } = db.prepare('PRAGMA user_version').get() as {
    user_version: number;
  };
  if (format === 0) db.transaction(() => db.exec(TABLES))();
  else if (format !== FORMAT) throw new Error('The index has another format.');
}

function words(text: string): string {
  return splitWords(text)
    .map((found) => found.word)
    .join(' ');
}

/** A phrase for FTS5. Words hold letters, digits, `#` and `+` only; quoted, none is an operator. */
function toMatch({ words: wanted, prefix }: Phrase): string {
  return `"${wanted.join(' ')}"${prefix ? ' *' : ''}`;
}
