import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { versionName, type Version } from '#core/library/history/version';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { EntryFiles } from './entry-files';
import type { HistoryFiles } from './history-files';
import { journalName } from './journal';
import { readStateLine, stateBecomesVersion, toState, type EntryState } from './overwritten-state';
import { readWrites } from './replay';

/** Milliseconds that lines are gone through in one go. */
const SLICE = 1;

/** Where versions come from and go to. */
export interface VersionPlaces {
  readonly folder: string;
  readonly entries: EntryFiles;
  readonly history: HistoryFiles;
}

/** An entry while the journals are gone through. */
interface Followed {
  readonly kept: readonly Version[];
  /** Null before its first record. */
  last: EntryState | null;
  lastKept: string | null;
}

/**
 * Makes versions of what the journals overwrote, by the rules of `becomesVersion`. The journals
 * hold every state that was acknowledged, so no save has to wait for this, and it can be done
 * again after a crash with the same end.
 *
 * @param journals their numbers, oldest first
 * @param ids the entries of which something was overwritten
 */
export async function keepVersions(
  { folder, entries, history }: VersionPlaces,
  journals: readonly number[],
  ids: ReadonlySet<string>,
): Promise<void> {
  if (ids.size === 0) return;
  const followed = new Map<string, Followed>();
  for (const number of journals) {
    const bytes = await readFile(join(folder, journalName(number)));
    let since = performance.now();
    for (const write of readWrites(bytes, [], readStateLine, ids)) {
      for (const state of write) {
        if (state === null || !ids.has(state.id)) continue;
        const entry = followed.get(state.id) ?? (await follow(entries, history, state));
        followed.set(state.id, entry);
        await overwrite(history, entry, state);
        if (performance.now() - since < SLICE) continue;
        // Whoever types goes before.
        await setImmediate();
        since = performance.now();
      }
    }
  }
  await history.thinAfterKeeping([...followed.keys()]);
}

/** Begins with what the entry's file holds, if that is older than the journal's first record. */
async function follow(
  entries: EntryFiles,
  history: HistoryFiles,
  first: EntryState,
): Promise<Followed> {
  const file = await readFrom(entries, first.id);
  const last = file !== null && file.revision < first.revision ? toState(file) : null;
  const kept = await history.list(first.id);
  const { revision } = last ?? first;
  const before = kept.filter((version) => version.revision < revision);
  return { kept, last, lastKept: before.at(-1)?.saved ?? null };
}

async function readFrom(entries: EntryFiles, id: string): Promise<EntryRecord | null> {
  for (const place of ['entries', 'trash'] as const) {
    try {
      return await entries.read(id, place);
    } catch (error) {
      if (error instanceof Problem && ['not-found', 'corrupt'].includes(error.code)) continue;
      throw error;
    }
  }
  return null;
}

async function overwrite(history: HistoryFiles, entry: Followed, after: EntryState): Promise<void> {
  const { last: before, lastKept } = entry;
  entry.last = after;
  if (before === null) return;
  const name = versionName(before);
  const isKept = entry.kept.some((version) => version.name === name);
  if (!isKept && !stateBecomesVersion(before, after, lastKept)) return;
  const record = isKept ? null : before.record();
  if (record !== null) await history.write(record);
  entry.lastKept = before.updated;
}
