import { join } from 'node:path';
import { joinAncestors } from '#core/library/ancestors';
import { toCatalogRow } from '#core/library/catalog-row';
import type { Clash } from '#core/library/outside-change';
import { parseRecord } from '#core/library/parse-record';
import type { EntryRecord } from '#core/library/record';
import { describeProblem } from '#core/problem';
import { unlessMissing } from '../files/file-problem';
import { parseBoundedJson, stringifyBounded } from './bounded-json';
import type { EntryFiles, Place } from './entry-files';
import type { EntryTable } from './entry-table';
import { howToRead } from './how-to-restore';
import { readOwnFile } from './read-own-file';
import { sumOf, type Seen } from './seen-files';
import { readUnmerged } from './unmerged';

/** What a look at an entry's files has found. */
export type Found =
  | { readonly name: 'nothing' }
  /** Said in the table already; `keep` is the record where it needs a new revision. */
  | { readonly name: 'changed'; readonly record: EntryRecord; readonly keep: boolean }
  | { readonly name: 'removed' }
  /** The trash, or what can't be read, is another. */
  | { readonly name: 'other' }
  /** Both versions are to be kept, then the file counts as seen. */
  | { readonly name: 'clash'; readonly clash: Clash; readonly file: string; readonly seen: Seen }
  /** It may be on its way still: look again. `giveUp` says it is how it is. */
  | { readonly name: 'unfinished'; readonly giveUp: () => Found };

const NOTHING: Found = { name: 'nothing' };

export interface InspectedParts {
  readonly folder: string;
  readonly table: EntryTable;
  readonly entries: EntryFiles;
  /** What a file held when it was last seen, where that is known and what came was made of it. */
  readonly recall: (came: EntryRecord, seen: Seen | undefined) => EntryRecord | null;
}

/**
 * Compares an entry's files with what is known of them, and follows what is clear.
 * @throws Problem of the disk
 */
export async function inspectEntry(parts: InspectedParts, id: string): Promise<Found> {
  const { table, entries } = parts;
  for (const place of ['entries', 'trash'] as const) {
    const file = entries.name(id, place);
    const stamp = await entries.stamp(file);
    if (stamp === null) continue;
    const isUnread = table.setAside.has(id) && !table.pending.has(id);
    const isPlaced = (place === 'entries' ? table.rows : table.trash).has(id);
    const isSame = entries.seen.get(file)?.stamp === stamp;
    if (isSame && (isPlaced || isUnread || table.pending.has(id))) return NOTHING;
    const path = join(parts.folder, file);
    const read = await unlessMissing(path, readOwnFile(path), null);
    if (read === null) continue;
    return inspectFile(parts, id, place, { bytes: read, seen: { stamp, sum: sumOf(read) } });
  }
  return inspectGone(parts, id);
}

interface ReadFile {
  readonly bytes: Buffer;
  readonly seen: Seen;
}

function inspectFile(
  parts: InspectedParts,
  id: string,
  place: Place,
  { bytes, seen }: ReadFile,
): Found {
  const { table, entries } = parts;
  const file = entries.name(id, place);
  const before = entries.seen.get(file);
  const isPlaced = (place === 'entries' ? table.rows : table.trash).has(id);
  if (before?.sum === seen.sum && (isPlaced || table.pending.has(id))) {
    entries.seen.set(file, seen);
    return NOTHING;
  }
  const text = bytes.toString('utf8');
  const unmerged = readUnmerged(text);
  try {
    if (unmerged !== null) {
      const [mine, theirs] = [readRecord(unmerged.mine, id), readRecord(unmerged.theirs, id)];
      const base = unmerged.base ? readRecord(unmerged.base, id) : null;
      // It was set aside while it was opened, and can be read after all.
      table.setAside.delete(id);
      return { name: 'clash', clash: { id, base, mine, theirs }, file, seen };
    }
    return follow(parts, place, file, readRecord(text, id), seen);
  } catch (error) {
    const by = unmerged === null ? '' : 'Git left both sides of a merge in it, and of one side ';
    const reason = `it can't be read: ${by}${describeProblem(error)}. ${howToRead(parts.folder, id, error)}`;
    return {
      name: 'unfinished',
      giveUp: () => {
        entries.seen.set(file, seen);
        table.putAside(id, { file, reason });
        return { name: 'removed' };
      },
    };
  }
}

function readRecord(text: string, id: string): EntryRecord {
  const record = parseRecord(parseBoundedJson(text));
  if (record.id !== id) throw new Error(`it holds another entry, ${record.id}`);
  return record;
}

/** Takes over what a file holds, or finds that it clashes with what is kept here. */
function follow(
  { table, entries, recall }: InspectedParts,
  place: Place,
  file: string,
  record: EntryRecord,
  seen: Seen,
): Found {
  const { id } = record;
  const pending = table.pending.get(id);
  const before = entries.seen.get(file);
  const mine = pending?.record ?? null;
  if (entries.isOwn(id, seen.sum) || (mine !== null && sumOfRecord(mine) === seen.sum)) {
    entries.seen.set(file, seen);
    return NOTHING;
  }
  if (mine !== null) {
    const base = recall(record, before);
    return { name: 'clash', clash: { id, base, mine: null, theirs: record }, file, seen };
  }
  entries.seen.set(file, seen);
  // What was moved here and changed there is where it was changed.
  table.pending.delete(id);
  const row = table.rows.get(id) ?? table.trash.get(id);
  table.put(toCatalogRow(record), place);
  if (place === 'trash') return table.trash.has(id) ? { name: 'removed' } : NOTHING;
  // Whoever has read the entry knows by its revision that it is another now.
  const keep = row !== undefined && record.revision <= row.revision;
  const revision = keep ? row.revision + 1 : record.revision;
  const ancestors = keep ? [...joinAncestors(record)] : record.ancestors;
  return { name: 'changed', record: { ...record, revision, ancestors }, keep };
}

function inspectGone({ table, entries }: InspectedParts, id: string): Found {
  const pending = table.pending.get(id);
  // What was changed here since is written again.
  if (pending?.record) return NOTHING;
  const isKnown = table.rows.has(id) || table.trash.has(id);
  if (!isKnown && !table.setAside.has(id)) return NOTHING;
  return {
    name: 'unfinished',
    giveUp: () => {
      for (const known of [table.rows, table.trash, table.setAside, table.pending])
        known.delete(id);
      for (const place of ['entries', 'trash'] as const)
        entries.seen.delete(entries.name(id, place));
      return { name: 'removed' };
    },
  };
}

/** Of the bytes that the record is written as. */
function sumOfRecord(record: EntryRecord): string {
  return sumOf(Buffer.from(stringifyBounded(record)));
}
