import Database from 'libsql';
import { NearWords } from '#core/search/near-words';
import { parseQuery, type Term } from '#core/search/query';
import type { RelatedText, SearchDocument, SearchHit } from '#core/search/search';
import { readFilters, type Filter } from './filters';
import { findSimilar } from './find-similar';
import { toIndexed, type IndexedDocument } from './indexed';
import { matchAll, matchInOrder, matchUnwanted, readWords } from './match';
import type { Wanted, WordQuery } from './match';
import { findRelated } from './related';
import { rankRows, type RankedRow } from './rank-rows';
import { emptyTables, prepareTables } from './tables';
import { toHit, type ShownRow } from './to-hit';

/** As many rows are ranked by where the words stand, however few are asked for. */
const RANKED = 50;

const RANKED_COLUMNS = 'number, title_words, heading_words';

/** With fewer hits, what was likely meant is searched for, too. */
const FEW = 3;

/** A full-text index in one SQLite file. Calls block; the worker keeps them off the main thread. */
export class FtsIndex {
  private nearWords: NearWords | null = null;

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
        `INSERT INTO documents (id, revision, kind, private, updated, has_code, title_words,
           heading_words, title, layout, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      );
      const insertTag = this.db.prepare('INSERT INTO tags (tag, number) VALUES (?, ?)');
      const insertWords = this.db.prepare(
        `INSERT INTO words (rowid, title, headings, tags, body, code, names)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
      );
      const change = this.db.prepare(
        'UPDATE documents SET revision = ?, kind = ?, private = ?, updated = ? WHERE number = ?',
      );
      const findSame = this.prepareFindSame();
      for (const document of documents) {
        const { row, tags, words: readAll } = toIndexed(document);
        const same = findSame(document.id, row, tags);
        if (same !== null) {
          change.run(...row.slice(1, 5), same);
          continue;
        }
        this.drop(document.id);
        const words = readAll();
        const { lastInsertRowid: number } = insert.run(...row);
        for (const tag of tags) insertTag.run(tag, number);
        insertWords.run(number, ...words);
        if (this.nearWords) addWords(this.nearWords, words);
      }
    })();
  }

  remove(ids: readonly string[]): void {
    if (ids.length > 0) this.db.transaction(() => ids.forEach((id) => this.drop(id)))();
  }

  find(text: string, limit: number): readonly SearchHit[] {
    const { terms } = parseQuery(text);
    if (terms.length === 0) return [];
    const query = readWords(terms);
    if (query.isContradiction) return [];
    const filters = readFilters(terms);
    if (query.wanted.length === 0) return this.latest(terms, filters, limit);
    const exact = this.matching(query, filters, limit);
    const hits = this.toHits(exact, query.wanted, terms, true);
    if (exact.length >= Math.min(FEW, limit)) return hits;
    const known = new Set(exact.map(({ number }) => number));
    const similar = findSimilar(query, {
      words: this.knownWords(),
      match: (expression, wanted) =>
        rankRows(
          this.matchingRows(expression, filters, { best: true, limit }),
          wanted,
          new Set(),
        ).slice(0, limit),
      enough: exact.length > 0,
    });
    const more = similar.rows.filter(({ number }) => !known.has(number));
    return [...hits, ...this.toHits(more, similar.wanted, terms, false)].slice(0, limit);
  }

  holding(phrases: readonly (readonly string[])[], limit: number): readonly string[] {
    const any = phrases.filter((words) => words.length > 0);
    if (any.length === 0) return [];
    const expression = any.map((words) => `"${words.join(' ')}"`).join(' OR ');
    const rows = this.db
      .prepare(
        `SELECT id FROM words JOIN documents ON number = words.rowid
           WHERE words MATCH ? ORDER BY updated DESC, id LIMIT ?`,
      )
      .raw()
      .all(`body : (${expression})`, limit) as [string][];
    return rows.map(([id]) => id);
  }

  related(id: string, limit: number): readonly RelatedText[] {
    return findRelated(this.db, id, limit);
  }

  /** Whether the file and the words in it are whole. */
  isSound(): boolean {
    try {
      const { quick_check: found } = this.db.prepare('PRAGMA quick_check(1)').get() as {
        quick_check: string;
      };
      // Compares the words with themselves; it fails where they are damaged.
      this.db.exec(`INSERT INTO words(words) VALUES ('integrity-check')`);
      return found === 'ok';
    } catch {
      return false;
    }
  }

  clear(): void {
    this.nearWords = null;
    emptyTables(this.db);
  }

  close(): void {
    this.db.close();
  }

  /** Rows that hold all that a query asks of the words, the best first. */
  private matching(
    query: WordQuery,
    filters: readonly Filter[],
    limit: number,
  ): readonly RankedRow[] {
    const rows = this.matchingRows(matchAll(query), filters, { best: true, limit });
    const expression = rows.length > 1 ? matchInOrder(query) : null;
    const inOrder =
      expression === null ? [] : this.matchingRows(expression, filters, { best: false, limit });
    const known = new Set(rows.map(({ number }) => number));
    const all = [...rows, ...inOrder.filter(({ number }) => !known.has(number))];
    return rankRows(all, query.wanted, new Set(inOrder.map(({ number }) => number))).slice(
      0,
      limit,
    );
  }

  /** Rows that match an expression of words: the best first, or far faster whichever come first. */
  private matchingRows(
    expression: string,
    filters: readonly Filter[],
    which: { readonly best: boolean; readonly limit: number },
  ): readonly RankedRow[] {
    const [rank, order] = which.best ? ['rank', 'ORDER BY rank'] : ['NULL AS rank', ''];
    // The best are ranked once more, so more of them are needed than are shown.
    const limit = which.best ? Math.max(which.limit, RANKED) : which.limit;
    return this.db
      .prepare(
        `SELECT ${RANKED_COLUMNS}, ${rank} FROM words JOIN documents ON number = words.rowid
           WHERE ${whereMatch(filters)} ${order} LIMIT ?`,
      )
      .all(expression, ...valuesOf(filters), limit) as RankedRow[];
  }

  /** What a query without words asks for: the latest first. */
  private latest(
    terms: readonly Term[],
    filters: readonly Filter[],
    limit: number,
  ): readonly SearchHit[] {
    const query = readWords(terms);
    const unwanted = matchUnwanted(query);
    const conditions = filters.map(({ sql }) => sql);
    const values = valuesOf(filters);
    if (query.inCode !== null) conditions.push(`has_code = ${query.inCode ? 1 : 0}`);
    if (unwanted !== null) {
      conditions.push('number NOT IN (SELECT rowid FROM words WHERE words MATCH ?)');
      values.push(unwanted);
    }
    const rows = this.db
      .prepare(
        `SELECT number, 0 AS rank FROM documents WHERE ${conditions.join(' AND ')}
           ORDER BY updated DESC, id LIMIT ?`,
      )
      .all(...values, limit) as { number: number; rank: number }[];
    return this.toHits(rows, [], terms, true);
  }

  private toHits(
    rows: readonly Pick<RankedRow, 'number' | 'rank'>[],
    wanted: readonly Wanted[],
    terms: readonly Term[],
    exact: boolean,
  ): SearchHit[] {
    const read = this.db.prepare('SELECT id, title, layout, text FROM documents WHERE number = ?');
    const inCode = terms.some((term) => term.type === 'code' && !term.without);
    return rows.map(({ number, rank }) =>
      toHit(read.get(number) as ShownRow, wanted, { inCode, score: -(rank ?? 0), exact }),
    );
  }

  private knownWords(): NearWords {
    if (this.nearWords === null) {
      this.nearWords = new NearWords();
      const rows = this.db.prepare('SELECT term FROM temp.vocabulary').raw().iterate() as Iterable<
        readonly [string]
      >;
      for (const [term] of rows) this.nearWords.add(term);
    }
    return this.nearWords;
  }

  /** Finds the row of an entry that has the same words already: indexing them takes most of the time. */
  private prepareFindSame(): (
    id: string,
    row: IndexedDocument['row'],
    tags: readonly string[],
  ) => number | null {
    const read = this.db
      .prepare(
        `SELECT number, has_code, title_words, heading_words, title, layout, text
           FROM documents WHERE id = ?`,
      )
      .raw();
    const readTags = this.db.prepare('SELECT tag FROM tags WHERE number = ?').raw();
    return (id, row, tags) => {
      const [number, ...known] = (read.get(id) ?? []) as [number?, ...unknown[]];
      // The columns before these hold no words.
      const hasWords = row.slice(-known.length).every((one, at) => one === known[at]);
      if (number === undefined || !hasWords) return null;
      const knownTags = readTags.all(number) as [string][];
      const hasTags =
        knownTags.length === tags.length && knownTags.every(([tag]) => tags.includes(tag));
      return hasTags ? number : null;
    };
  }

  private drop(id: string): void {
    const row = this.db.prepare('SELECT number FROM documents WHERE id = ?').get(id) as
      | { number: number }
      | undefined;
    if (row === undefined) return;
    this.db.prepare('DELETE FROM words WHERE rowid = ?').run(row.number);
    this.db.prepare('DELETE FROM tags WHERE number = ?').run(row.number);
    this.db.prepare('DELETE FROM documents WHERE number = ?').run(row.number);
  }
}

function addWords(known: NearWords, columns: readonly string[]): void {
  for (const column of columns) for (const word of column.split(' ')) known.add(word);
}

function whereMatch(filters: readonly Filter[]): string {
  return ['words MATCH ?', ...filters.map(({ sql }) => sql)].join(' AND ');
}

function valuesOf(filters: readonly Filter[]): (string | number)[] {
  return filters.flatMap(({ values }) => values);
}
