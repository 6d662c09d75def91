import { readFault } from '#contract/faults/fault';
import { NO_LOG, type Log } from '#contract/faults/log';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import type { Search, SearchDocument } from '#core/search/search';
import { toSearchDocument } from '#core/search/search-document';
import type { Announcer } from '../announcer';

/** Entries read and indexed in one go, so that a large catch-up stays interruptible. */
const BATCH = 200;

/** Changes that wait to be indexed, with their records in memory. */
const MOST_WAITING = 20;

/** Keeps the search index in step with the storage. */
export interface Indexing {
  /** Resolves when everything that is stored can be found. */
  settled(): Promise<void>;
  changed(records: readonly EntryRecord[]): void;
  removed(id: string): void;
  /**
   * Compares the index with what is stored, and indexes what differs.
   * @returns whether it was lost, damaged or did not agree, and was made anew
   */
  check(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts catching up with what was stored while no index was listening. */
export function keepIndexed(
  storage: Storage,
  search: Search,
  announcer: Announcer,
  log: Log = NO_LOG,
): Indexing {
  let stopped = false;
  let queue: Promise<void> = Promise.resolve();
  let isRetrying = false;
  /** Whether something is missing that no try is on its way for. */
  let isIncomplete = false;
  const next = (task: () => Promise<void>) => {
    queue = queue
      .catch(() => undefined)
      .then(() => (stopped ? undefined : task()))
      .then(() => {
        isRetrying = false;
        if (!isIncomplete) return;
        isIncomplete = false;
        catchUpLater();
      });
    // A failure is told to whoever waits in `settled`; the queue itself must go on.
    queue.catch((error: unknown) => {
      if (stopped) return;
      log({ event: 'failed task', task: 'indexing', ...readFault(error) });
      // What was not indexed is found by comparing; when that fails too, after the next one that works.
      if (isRetrying) isIncomplete = true;
      else catchUpLater();
      isRetrying = true;
    });
  };

  /** An index that can't be read any more is made anew. */
  async function readRevisions(): Promise<ReadonlyMap<string, number>> {
    try {
      return await search.revisions();
    } catch (error) {
      log({ event: 'failed task', task: 'indexing', ...readFault(error) });
      await search.clear();
      return search.revisions();
    }
  }

  /** Whether there was no index to begin with, though there were entries. */
  let isAnew = false;

  /** @returns whether something in it did not agree */
  async function catchUp(): Promise<boolean> {
    const indexed = await readRevisions();
    const rows = storage.rows();
    const stored = new Set(rows.map((row) => row.id));
    const surplus = [...indexed.keys()].filter((id) => !stored.has(id));
    await search.remove(surplus);
    const stale = rows.filter((row) => indexed.get(row.id) !== row.revision);
    for (let start = 0; start < stale.length && !stopped; start += BATCH) {
      const ids = stale.slice(start, start + BATCH).map((row) => row.id);
      await search.index(await readDocuments(storage, ids));
      announcer.announce('progressed', {
        task: 'Indexing',
        done: Math.min(start + BATCH, stale.length),
        total: stale.length,
      });
    }
    return surplus.length + stale.length > 0;
  }

  async function catchUpFirst(): Promise<void> {
    isAnew = storage.rows().length > 0 && (await readRevisions()).size === 0;
    await catchUp();
  }

  let waiting = 0;
  let isBehind = false;
  const indexChanged = (records: readonly EntryRecord[]) => {
    waiting += 1;
    next(async () => {
      waiting -= 1;
      await search.index(records.map(toSearchDocument));
    });
  };
  /** Changes that come faster than they are indexed are read from the storage again. */
  const catchUpLater = () => {
    if (isBehind) return;
    isBehind = true;
    next(async () => {
      isBehind = false;
      await catchUp();
    });
  };

  next(catchUpFirst);
  return {
    settled: () => {
      search.hurry();
      return queue;
    },
    changed: (records) => {
      // Many are read again batch by batch, so that it can be stopped between two of them.
      if (isBehind || waiting >= MOST_WAITING || records.length > BATCH) catchUpLater();
      else indexChanged(records);
    },
    removed: (id) => next(() => search.remove([id])),
    check: async () => {
      search.hurry();
      let isMended = false;
      next(async () => {
        const isSound = await search.isSound();
        if (!isSound) await search.clear();
        isMended = (await catchUp()) || !isSound;
      });
      await queue;
      return isMended || isAnew;
    },
    stop: async () => {
      stopped = true;
      search.hurry();
      await queue.catch(() => undefined);
    },
  };
}

/** Records that can't be read are left to `library.check`, which names them. */
async function readDocuments(storage: Storage, ids: readonly string[]): Promise<SearchDocument[]> {
  const records = await Promise.allSettled(ids.map((id) => storage.read(id)));
  return records.flatMap((read) =>
    read.status === 'fulfilled' ? [toSearchDocument(read.value)] : [],
  );
}
