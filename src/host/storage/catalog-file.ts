import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { CatalogRow } from '#core/library/entry';
import { toFileProblem, unlessMissing } from '../files/file-problem';
import { RowReader, toColumns, type Columns } from './catalog-columns';
import { writeFileDurably, writeFully } from './durable-file';
import { PLACES, type EntryFiles, type Place } from './entry-files';
import type { EntryTable } from './entry-table';
import { checkLine, completeLines, sealLine } from './journal-line';
import { NotingMap } from './noting-map';
import { readOwnFile } from './read-own-file';
import { RowMap } from './row-map';
import { SeenFiles } from './seen-files';

const CATALOG_FILE = 'catalog.json';

/** Since version 3 what changed is added at the end; since 4 rows tell of growth. */
const CATALOG_VERSION = 4;

/** Rows turned into text in one go: a few milliseconds' work. */
const PART = 2000;

/** Bytes that may always be added before all is written anew. */
const LEAST_ADDED = 64 * 1024;

/** What is known of every entry without opening its file. */
export interface Catalog {
  /** The first journal whose changes the catalog may not have. */
  readonly next: number;
  readonly rows: RowMap;
  readonly trash: NotingMap<CatalogRow>;
  readonly seen: SeenFiles;
  /** Whether something after it could not be read: what was added last may be missing. */
  readonly isCut: boolean;
}

/** A line of the file: rows, ids that are gone, or the end of what belongs together. */
type Line =
  | { readonly [P in Place]?: Columns }
  | { readonly gone: readonly string[] }
  | { readonly version: number; readonly next: number };

/** How the file is known to be. */
interface Known {
  readonly next: number;
  readonly bytes: number;
  /** The bytes that were written in one go. */
  readonly whole: number;
}

/**
 * The derived list of the entries, `catalog.json`: checksummed lines of JSON. A checkpoint adds
 * what has changed, so that it costs the same however many entries there are; when that has become
 * half as much as the rest, all is written anew.
 */
export class CatalogFile {
  private readonly path: string;
  /** Null when it has to be written anew. */
  private known: Known | null = null;

  constructor(
    folder: string,
    private readonly files: Pick<EntryFiles, 'name' | 'seen'>,
  ) {
    this.path = join(folder, CATALOG_FILE);
  }

  /** @returns null when there is none, or nothing of it is as it was written */
  async read(): Promise<Catalog | null> {
    try {
      const bytes = await readOwnFile(this.path);
      const catalog = new ReadCatalog(this.files);
      let whole = 0;
      let end = 0;
      let at = 0;
      try {
        for (const line of completeLines(bytes)) {
          at += line.byteLength + 1;
          if (!catalog.take(JSON.parse(checkLine(line).toString('utf8')) as Line)) continue;
          end = at;
          if (whole === 0) whole = at;
        }
      } catch {
        // What comes after a line that can't be read counts for nothing.
      }
      const { next } = catalog;
      if (next === null) return null;
      const isCut = end < bytes.byteLength;
      if (!isCut) this.known = { next, bytes: end, whole };
      return { next, rows: catalog.rows, trash: catalog.trash, seen: catalog.seen, isCut };
    } catch {
      return null;
    }
  }

  /** Whether the file says what is known of the entries; those on their way to it aside. */
  async agrees({ rows, trash, pending, gone }: EntryTable): Promise<boolean> {
    const found = await new CatalogFile(dirname(this.path), this.files).read();
    if (found === null || found.isCut) return false;
    for (const [known, written] of [
      [rows, found.rows],
      [trash, found.trash],
    ] as const) {
      let at = 0;
      for (const id of written.keys()) {
        if (!known.has(id) && !pending.has(id) && !gone.has(id)) return false;
      }
      for (const [id, row] of known) {
        at += 1;
        if (at % PART === 0) await setImmediate();
        // One that changes meanwhile is another row.
        if (pending.has(id) || known.get(id) !== row) continue;
        if (!isDeepStrictEqual(written.get(id), row)) return false;
      }
    }
    return true;
  }

  /** Has it written anew the next time. */
  forget(): void {
    this.known = null;
  }

  /** @param next the first journal whose changes it may not have */
  async write(next: number, table: EntryTable): Promise<void> {
    const { known } = this;
    const changed = table.takeChanged(this.files.seen);
    if (known?.next === next && changed.size === 0) return;
    // Whatever fails from here on: the next time all is written.
    this.known = null;
    try {
      this.known =
        (known && (await this.add(known, next, table, changed))) ??
        (await this.writeWhole(next, table));
    } catch (error) {
      throw toFileProblem(error, this.path);
    }
  }

  /** @returns null when the file has to be written anew */
  private async add(
    known: Known,
    next: number,
    table: EntryTable,
    changed: ReadonlySet<string>,
  ): Promise<Known | null> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.encode(next, select(table, changed))) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const added = known.bytes - known.whole + bytes.byteLength;
    if (added > Math.max(known.whole / 2, LEAST_ADDED)) return null;
    const flags = constants.O_WRONLY | constants.O_APPEND;
    const file = await unlessMissing(this.path, open(this.path, flags), null);
    if (file === null) return null;
    try {
      // Another program may have replaced it.
      if ((await file.stat()).size !== known.bytes) return null;
      await writeFully(file, bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    return { ...known, next, bytes: known.bytes + bytes.byteLength };
  }

  private async writeWhole(next: number, table: EntryTable): Promise<Known> {
    // In the order in which they are shown: putting them in order again is quick, and a catalog
    // that is made anew is the same.
    const entries = table.rows.newestFirst().toReversed();
    const trash = [...table.trash.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const all = { entries, trash, gone: [] };
    const stats = await writeFileDurably(this.path, this.encode(next, all));
    return { next, bytes: stats.size, whole: stats.size };
  }

  /** In parts, so that a large one never blocks the thread for long. */
  private async *encode(
    next: number,
    { gone, ...rows }: Record<Place, readonly CatalogRow[]> & { gone: readonly string[] },
  ): AsyncGenerator<Buffer> {
    for (const place of PLACES) {
      for (let start = 0; start < rows[place].length; start += PART) {
        const part = rows[place].slice(start, start + PART);
        const files = part.map(({ id }) => this.files.seen.text(id, place));
        yield sealLine(JSON.stringify({ [place]: toColumns(part, files) }));
        await setImmediate();
      }
    }
    if (gone.length > 0) yield sealLine(JSON.stringify({ gone }));
    yield sealLine(JSON.stringify({ version: CATALOG_VERSION, next }));
  }
}

/** What the lines of a catalog say so far. */
class ReadCatalog {
  readonly rows = new RowMap();
  readonly trash = new NotingMap<CatalogRow>();
  readonly seen = new SeenFiles();
  next: number | null = null;
  private waiting: Line[] = [];
  private readonly reader = new RowReader();

  constructor(private readonly files: Pick<EntryFiles, 'name'>) {}

  /** @returns whether that was the end of what belongs together */
  take(line: Line): boolean {
    if (!('version' in line)) {
      this.waiting.push(line);
      return false;
    }
    if (line.version !== CATALOG_VERSION) throw new Error('It is of another version.');
    for (const part of this.waiting) this.apply(part);
    this.waiting = [];
    this.next = line.next;
    return true;
  }

  private apply(line: Line): void {
    if ('gone' in line) {
      for (const id of line.gone) this.drop(id);
      return;
    }
    for (const place of PLACES) {
      const columns = (line as { readonly [P in Place]?: Columns })[place];
      if (columns === undefined) continue;
      for (const [row, file] of this.reader.read(columns)) {
        this.drop(row.id);
        (place === 'entries' ? this.rows : this.trash).set(row.id, row);
        if (file !== '') this.seen.putText(row.id, place, file);
      }
    }
  }

  private drop(id: string): void {
    if (!this.rows.has(id) && !this.trash.has(id)) return;
    this.rows.delete(id);
    this.trash.delete(id);
    for (const place of PLACES) this.seen.delete(this.files.name(id, place));
  }
}

function select(
  table: EntryTable,
  ids: ReadonlySet<string>,
): Record<Place, CatalogRow[]> & { gone: string[] } {
  const found = { entries: [] as CatalogRow[], trash: [] as CatalogRow[], gone: [] as string[] };
  for (const id of ids) {
    const [row, removed] = [table.rows.get(id), table.trash.get(id)];
    if (row !== undefined) found.entries.push(row);
    else if (removed !== undefined) found.trash.push(removed);
    else found.gone.push(id);
  }
  return found;
}
