import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryRecord } from '#core/library/record';
import { GeneratedNotes } from '../../../search/testing/generated-notes';
import { createFileStorage } from '../../create-file-storage';
import { timed, type Compared } from './figures';
import { SqlitePeer } from './sqlite-peer';

const notes = new GeneratedNotes();

/** The note of a number, under an id like those that the app gives: they spread over all folders. */
export function makeNote(number: number): EntryRecord {
  const folder = ((number * 7919) % 1296).toString(36).padStart(2, '0');
  return { ...notes.record(number), id: `${folder}${String(number).padStart(18, '0')}` };
}

/** Entries that are made and handed over in one go, as an import does. */
const BATCH = 500;

/** Entries after which both sides write out what they hold. */
const ROUND = 5000;

/** Where the generated entries of a size are, on both sides. */
export interface Libraries {
  readonly size: number;
  readonly folder: string;
  readonly database: string;
}

/** Where the libraries of a size are or will be. */
export function placeLibraries(root: string, size: number): Libraries {
  const folder = join(root, String(size), 'library');
  return { size, folder, database: join(root, String(size), 'peer.db') };
}

/**
 * Makes the generated entries on both sides, by turns. Those of an earlier run stay as they are.
 * @returns the microseconds that each entry took on both sides; null where they were there
 */
export async function makeLibraries(
  { size, folder, database }: Libraries,
  progress: (done: number) => void,
): Promise<Compared | null> {
  if (existsSync(folder)) return null;
  mkdirSync(join(folder, '..'), { recursive: true });
  const storage = await createFileStorage(folder);
  const peer = new SqlitePeer(database);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let start = 0; start < size; start += ROUND) {
    const count = Math.min(ROUND, size - start);
    const records = Array.from({ length: count }, (_, index) => makeNote(start + index));
    const batches = splitBatches(records);
    const our = await timed(async () => {
      for (const batch of batches) await storage.write(batch);
      await storage.hold(async () => undefined);
    });
    const their = await timed(() => {
      for (const batch of batches) peer.add(batch);
      peer.checkpoint();
    });
    ours.push((our * 1000) / count);
    theirs.push((their * 1000) / count);
    progress(start + count);
  }
  await storage.close();
  peer.close();
  return { ours, theirs };
}

function splitBatches(records: readonly EntryRecord[]): EntryRecord[][] {
  const batches: EntryRecord[][] = [];
  for (let start = 0; start < records.length; start += BATCH)
    batches.push(records.slice(start, start + BATCH));
  return batches;
}
