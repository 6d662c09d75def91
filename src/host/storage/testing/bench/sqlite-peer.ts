import Database from 'libsql';
import type { EntryKind, EntryRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';

/** A row of the list as SQLite keeps it. */
interface Row extends Omit<EntryRow, 'tags' | 'private' | 'kind'> {
  readonly kind: EntryKind;
  readonly tags: string;
  readonly private: number;
}

const LISTED = 'id, kind, title, tags, private, stage, created, updated';

/**
 * The same entries in SQLite, as one would keep them there: a row an entry with the record as
 * JSON, an index that holds all that the list shows, a write-ahead log that is synced at each save.
 */
export class SqlitePeer {
  private readonly db;
  private readonly page;
  private readonly all;
  private readonly update;
  private readonly insert;

  constructor(file: string) {
    this.db = new Database(file);
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = FULL');
    this.db.pragma('cache_size = -65536');
    this.db.exec(`
      CREATE TABLE IF NOT EXISTS entries (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, tags TEXT NOT NULL,
        private INTEGER NOT NULL, stage TEXT, created TEXT NOT NULL, updated TEXT NOT NULL,
        record TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS listed ON entries
        (updated DESC, id, kind, title, tags, private, stage, created);`);
    this.all = this.db.prepare(`SELECT ${LISTED} FROM entries ORDER BY updated DESC`);
    this.page = this.db.prepare(`SELECT ${LISTED} FROM entries ORDER BY updated DESC LIMIT ?`);
    this.insert = this.db.prepare(`INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.update = this.db.prepare(
      `UPDATE entries SET kind = ?, title = ?, tags = ?, private = ?, stage = ?, created = ?,
         updated = ?, record = ? WHERE id = ?`,
    );
  }

  list(): EntryRow[] {
    return (this.all.all() as Row[]).map(toEntryRow);
  }

  first(limit: number): EntryRow[] {
    return (this.page.all(limit) as Row[]).map(toEntryRow);
  }

  /** One durable save. */
  save(record: EntryRecord): void {
    this.update.run(...toValues(record), record.id);
  }

  /** New entries, all or none, durably. */
  add(records: readonly EntryRecord[]): void {
    this.db.transaction(() => {
      for (const record of records) this.insert.run(record.id, ...toValues(record));
    })();
  }

  /** Writes what the log holds into the database. */
  checkpoint(): void {
    this.db.pragma('wal_checkpoint(PASSIVE)');
  }

  close(): void {
    this.db.close();
  }
}

function toValues(record: EntryRecord): (string | number | null)[] {
  return [
    record.kind,
    record.title,
    JSON.stringify(record.tags),
    Number(record.private),
    record.stage,
    record.created,
    record.updated,
    JSON.stringify(record),
  ];
}

function toEntryRow({ tags, private: hidden, ...row }: Row): EntryRow {
  return { ...row, tags: JSON.parse(tags) as string[], private: hidden === 1 };
}
