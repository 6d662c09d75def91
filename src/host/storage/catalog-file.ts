import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { CatalogRow } from '#core/library/entry';
import { toFileProblem } from '../file-problem';
import { writeFileDurably } from './durable-file';
import type { EntryFiles, Place } from './entry-files';
import { checksum, toHex } from './journal-line';
import type { Seen, SeenFiles } from './seen-files';

const CATALOG_FILE = 'catalog.json';
/** Version 2 knows the files, so that a change by another program shows. */
const CATALOG_VERSION = 2;

/** Rows turned into text in one go: a few milliseconds' work. */
const PART = 2000;

/** What is known of every entry without opening its file. */
export interface Catalog {
  /** The first journal whose changes the catalog may not have. */
  readonly next: number;
  readonly rows: readonly CatalogRow[];
  readonly trash: readonly CatalogRow[];
  readonly seen: SeenFiles;
}

type Columns = { readonly [Key in keyof CatalogRow]: readonly CatalogRow[Key][] } & {
  /** Stamp and checksum of the files; empty where a file was not seen yet. */
  readonly stamp: readonly string[];
  readonly sum: readonly string[];
};

interface CatalogText {
  readonly version: number;
  readonly next: number;
  readonly rows: readonly Columns[];
  readonly trash: readonly Columns[];
}

const SUM = /,"checksum":"([0-9a-f]{8})"\}$/;
const SUM_LENGTH = ',"checksum":"00000000"}'.length;

/** @returns null when there is none, or it is not as it was written */
export async function readCatalog(
  folder: string,
  files: Pick<EntryFiles, 'name'>,
): Promise<Catalog | null> {
  try {
    const bytes = await readFile(join(folder, CATALOG_FILE));
    const end = bytes.byteLength - SUM_LENGTH;
    const sum = SUM.exec(bytes.toString('latin1', Math.max(end, 0)))?.[1];
    if (sum === undefined || sum !== checksum(bytes.subarray(0, end))) return null;
    const text = JSON.parse(bytes.toString('utf8')) as CatalogText;
    if (text.version !== CATALOG_VERSION) return null;
    const seen: SeenFiles = new Map();
    for (const place of ['rows', 'trash'] as const) {
      for (const columns of text[place]) readSeen(columns, place, files, seen);
    }
    return {
      next: text.next,
      seen,
      rows: text.rows.flatMap(fromColumns),
      trash: text.trash.flatMap(fromColumns),
    };
  } catch {
    return null;
  }
}

function readSeen(
  columns: Columns,
  list: 'rows' | 'trash',
  files: Pick<EntryFiles, 'name'>,
  seen: SeenFiles,
): void {
  columns.id.forEach((id, index) => {
    const [stamp, sum] = [columns.stamp[index], columns.sum[index]];
    if (stamp && sum) seen.set(files.name(id, PLACES[list]), { stamp, sum });
  });
}

const PLACES = { rows: 'entries', trash: 'trash' } as const satisfies Record<string, Place>;

/** Writes the catalog in parts, so that a large one never blocks the thread for long. */
export async function writeCatalog(
  folder: string,
  catalog: Omit<Catalog, 'seen'>,
  files: Pick<EntryFiles, 'name' | 'seen'>,
): Promise<void> {
  const chunks: Buffer[] = [];
  let sum = 0;
  const add = (text: string) => {
    const bytes = Buffer.from(text);
    sum = crc32(bytes, sum);
    chunks.push(bytes);
  };
  add(`{"version":${CATALOG_VERSION},"next":${catalog.next}`);
  for (const list of ['rows', 'trash'] as const) {
    add(`,"${list}":[`);
    // In one order, so that a list made anew is the same. Mostly it is in order already.
    const sorted = catalog[list].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (let start = 0; start < sorted.length; start += PART) {
      const rows = sorted.slice(start, start + PART);
      const seen = rows.map(({ id }) => files.seen.get(files.name(id, PLACES[list])));
      const columns = { ...toColumns(rows), ...toSeenColumns(seen) };
      add(`${start === 0 ? '' : ','}${JSON.stringify(columns)}`);
      await setImmediate();
    }
    add(']');
  }
  chunks.push(Buffer.from(`,"checksum":"${toHex(sum)}"}`));
  try {
    await writeFileDurably(join(folder, CATALOG_FILE), chunks);
  } catch (error) {
    throw toFileProblem(error, join(folder, CATALOG_FILE));
  }
}

function toSeenColumns(seen: readonly (Seen | undefined)[]): Pick<Columns, 'stamp' | 'sum'> {
  return {
    stamp: seen.map((file) => file?.stamp ?? ''),
    sum: seen.map((file) => file?.sum ?? ''),
  };
}

function toColumns(rows: readonly CatalogRow[]): Omit<Columns, 'stamp' | 'sum'> {
  return {
    id: rows.map((row) => row.id),
    kind: rows.map((row) => row.kind),
    title: rows.map((row) => row.title),
    tags: rows.map((row) => row.tags),
    private: rows.map((row) => row.private),
    stage: rows.map((row) => row.stage),
    created: rows.map((row) => row.created),
    updated: rows.map((row) => row.updated),
    aliases: rows.map((row) => row.aliases),
    links: rows.map((row) => row.links),
    revision: rows.map((row) => row.revision),
  };
}

function fromColumns(columns: Columns): CatalogRow[] {
  const at = <Key extends keyof CatalogRow>(key: Key, index: number): CatalogRow[Key] => {
    const column = columns[key];
    if (index >= column.length) throw new Error(`The column ${key} is too short.`);
    return column[index] as CatalogRow[Key];
  };
  return columns.id.map((id, index) => ({
    id,
    kind: at('kind', index),
    title: at('title', index),
    tags: at('tags', index),
    private: at('private', index),
    stage: at('stage', index),
    created: at('created', index),
    updated: at('updated', index),
    aliases: at('aliases', index),
    links: at('links', index),
    revision: at('revision', index),
  }));
}
