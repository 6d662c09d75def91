import { z } from 'zod';
import { assetName, entryId, type EntryRecord } from './record';

/** The version of an import's log that this program writes and reads. */
export const IMPORT_LOG_VERSION = 1;

const touchedSchema = z.strictObject({
  id: entryId,
  title: z.string(),
  /** The one that the import wrote: an entry with a higher one was changed since. */
  revision: z.int().nonnegative(),
  /**
   * When the entry that the import wrote says it was saved. It tells that revision from one of the
   * same number that a person made, where the import ended before it came to the entry; older
   * programs did not note it.
   */
  updated: z.iso.datetime({ offset: true }).exactOptional(),
});

export type TouchedEntry = z.infer<typeof touchedSchema>;

/**
 * What is needed to take an import back. It is written before the first entry, so that an import
 * that a crash ends can be taken back at the next opening.
 */
export const importLogSchema = z.strictObject({
  version: z.literal(IMPORT_LOG_VERSION),
  id: entryId,
  /** When it began. */
  at: z.iso.datetime({ offset: true }),
  /** The files and folders that were chosen, absolute. */
  from: z.array(z.string()),
  state: z.enum(['running', 'done', 'undoing']),
  added: z.array(touchedSchema),
  /** In the order of the records as they were before. */
  changed: z.array(touchedSchema),
  /** The names of the targets that came with it. */
  targets: z.array(z.string()),
  /** The assets that came with it. */
  assets: z.array(assetName),
});

export type ImportLog = z.infer<typeof importLogSchema>;

/** The logs of a library's imports. What is written here lasts, as all of the library does. */
export interface ImportLogs {
  /** Those that can be read, newest first. */
  list(): Promise<readonly ImportLog[]>;
  write(log: ImportLog): Promise<void>;
  /** Keeps the records that an import is about to change. */
  writeBefore(
    id: string,
    records: Iterable<EntryRecord> | AsyncIterable<EntryRecord>,
  ): Promise<void>;
  /** The records as they were before the import, in order. @throws Problem `corrupt`. */
  readBefore(id: string): AsyncIterable<EntryRecord>;
  remove(id: string): Promise<void>;
  /** Lets go of the oldest logs, so that they don't fill the disk. */
  prune(): Promise<void>;
}
