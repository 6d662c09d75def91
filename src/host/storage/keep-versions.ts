import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { versionName, type Version } from '#core/library/history/version';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import { runLimited } from '#core/run-limited';
import type { EntryFiles } from './entry-files';
import type { HistoryFiles } from './history-files';
import { journalName } from './journal';
import { readStateLine, stateBecomesVersion, toState, type EntryState } from './overwritten-state';
import { readOwnFile } from './read-own-file';
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
  /** Versions with those that are about to be written. */
  count: number;
  /** Null before its first record. */
  last: EntryState | null;
  lastKept: string | null;
}

/** Entries whose versions are held in memory before they are written. */
const AT_ONCE = 200;

/** Versions that an entry may have with none to let go. */
const FEW = 2;

/**
 * Makes versions of what the journals overwrote, by the rules of `becomesVersion`. The journals
 * hold every state that was acknowledged, so no save has to wait for this, and it can be done
 * again after a crash with the same end.
 *
 * @param journals their numbers, oldest first
 * @param ids the entries of which something was overwritten
 * @param writers how many files are written at the same time from now on
 */
export async function keepVersions(
  { folder, entries, history }: VersionPlaces,
  journals: readonly number[],
  ids: ReadonlySet<string>,
  writers: () => number,
): Promise<void> {
  if (ids.size === 0) return;
  const followed = new Map<string, Followed>();
  const many = new Set<string>();
  for (const number of journals) {
    const bytes = await readOwnFile(join(folder, journalName(number)));
    const states = [...(await statesOf(bytes, ids))];
    while (states.length > 0) {
      const overwritten: EntryRecord[] = [];
      await runLimited(states.splice(0, AT_ONCE), writers(), async ([id, [first, ...later]]) => {
        const entry = followed.get(id) ?? (await follow(entries, history, first));
        const slice = new Slice();
        for (const state of [first, ...later]) {
          const before = overwrite(entry, state);
          if (before !== null) overwritten.push(before);
          await slice.end();
        }
        if (entry.count > FEW) many.add(id);
        // What no other journal goes on with need not stay in memory.
        if (number !== journals.at(-1)) followed.set(id, entry);
      });
      await history.writeAll(overwritten, writers());
    }
  }
  await history.thinAfterKeeping(many);
}

type States = readonly [EntryState, ...EntryState[]];

/** The states that a journal holds of some entries, oldest first, by the entries' ids. */
async function statesOf(
  journal: Buffer,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, States>> {
  const states = new Map<string, [EntryState, ...EntryState[]]>();
  const slice = new Slice();
  for (const write of readWrites(journal, [], readStateLine, ids)) {
    for (const state of write) {
      if (state === null || !ids.has(state.id)) continue;
      const known = states.get(state.id);
      if (known === undefined) states.set(state.id, [state]);
      else known.push(state);
      await slice.end();
    }
  }
  return states;
}

/** Work that is done in small parts: whoever types goes before. */
class Slice {
  private since = performance.now();

  async end(): Promise<void> {
    if (performance.now() - this.since < SLICE) return;
    await setImmediate();
    this.since = performance.now();
  }
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
  return { kept, count: kept.length, last, lastKept: before.at(-1)?.saved ?? null };
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

/** @returns what is to become a version, or null */
function overwrite(entry: Followed, after: EntryState): EntryRecord | null {
  const { last: before, lastKept } = entry;
  entry.last = after;
  if (before === null) return null;
  const name = versionName(before);
  const isKept = entry.kept.some((version) => version.name === name);
  if (!isKept && !stateBecomesVersion(before, after, lastKept)) return null;
  const record = isKept ? null : before.record();
  if (record !== null) entry.count += 1;
  entry.lastKept = before.updated;
  return record;
}
