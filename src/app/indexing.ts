import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import type { Search, SearchDocument } from '#core/search/search';
import { toSearchDocument } from '#core/search/search-document';
import type { Announcer } from './announcer';

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
  /** Reads every entry again into an empty index. */
  rebuild(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts catching up with what was stored while no index was listening. */
export function keepIndexed(storage: Storage, search: Search, announcer: Announcer): Indexing {
  let stopped = false;
  let queue: Promise<void> = Promise.resolve();
  const next = (task: () => Promise<void>) => {
    queue = queue.catch(() => undefined).then(() => (stopped ? undefined : task()));
    // A failure is told to whoever waits in `settled`; the queue itself must go on.
    queue.catch(() => undefined);
  };

  /** An index that can't be read any more is made anew. */
  async function readRevisions(): Promise<ReadonlyMap<string, number>> {
    try {
      return await search.revisions();
    } catch {
      await search.clear();
      return search.revisions();
    }
  }

  async function catchUp(): Promise<void> {
    const indexed = await readRevisions();
    const rows = storage.rows();
    const stored = new Set(rows.map((row) => row.id));
    await search.remove([...indexed.keys()].filter((id) => !stored.has(id)));
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

  next(catchUp);
  return {
    settled: () => queue,
    changed: (records) => {
      if (isBehind || waiting >= MOST_WAITING) catchUpLater();
      else indexChanged(records);
    },
    removed: (id) => next(() => search.remove([id])),
    rebuild: () => {
      next(async () => {
        await search.clear();
        await catchUp();
      });
      return queue;
    },
    stop: async () => {
      stopped = true;
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
