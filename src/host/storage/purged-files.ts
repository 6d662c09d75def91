import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { entryId } from '#core/library/record';
import { parseBoundedJson, stringifyBounded } from './bounded-json';
import { writeFileDurably } from './durable-file';
import { readOwnFile } from './read-own-file';

const PURGED = /^purged-\d+\.json$/;

const purgedSchema = z.strictObject({ version: z.literal(1), purged: z.array(entryId) });

/** How many a machine remembers: by then every other one has heard of the older ones. */
const MOST = 5_000;

/**
 * The entries that were deleted for ever, on this machine or another that syncs the library. Each
 * machine writes a file of its own, so that no two ever write the same one. One that can't be read
 * counts for nothing: what it names is called lost then, and not forgotten.
 */
export async function readPurged(folder: string): Promise<ReadonlySet<string>> {
  const names = (await readdir(folder)).filter((name) => PURGED.test(name));
  const read = await Promise.all(names.map((name) => readOne(join(folder, name))));
  return new Set(read.flat());
}

/** Remembers entries that are deleted for ever, for the other machines. */
export async function rememberPurged(
  folder: string,
  machine: number,
  ids: readonly string[],
): Promise<void> {
  const file = join(folder, `purged-${machine}.json`);
  const purged = [...new Set([...(await readOne(file)), ...ids])].slice(-MOST);
  await writeFileDurably(file, [Buffer.from(stringifyBounded({ version: 1, purged }))]);
}

async function readOne(file: string): Promise<readonly string[]> {
  try {
    return purgedSchema.parse(parseBoundedJson((await readOwnFile(file)).toString())).purged;
  } catch {
    return [];
  }
}
