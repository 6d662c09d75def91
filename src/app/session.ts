import { NO_LOG, type Log } from '#contract/faults/log';
import { Problem } from '#core/problem';
import { toCatalogRow } from '#core/library/catalog-row';
import { createLinkGraph, type LinkGraph } from '#core/links/link-graph';
import type { EntryRecord } from '#core/library/record';
import { withoutSnapshots, type LibrarySettings } from '#core/library/settings';
import type { Storage } from '#core/library/storage';
import type { Search } from '#core/search/search';
import type { Announcer } from './announcer';
import { createBases, type Bases } from './entries/bases';
import { keepIndexed, type Indexing } from './search/indexing';
import { createLatestSaves, type Keeping, type LatestSaves } from './entries/latest-saves';
import type { Versions } from './entries/merging';

/** An open library with its index. */
export interface OpenLibrary {
  readonly storage: Storage;
  readonly search: Search;
  readonly indexing: Indexing;
  readonly links: LinkGraph;
  readonly bases: Bases;
  /** The latest merges that nobody chose, by entry: they can be taken back. */
  readonly merged: Map<string, { readonly revision: number; readonly versions: Versions }>;
  readonly saves: LatestSaves;
  /** What was mended when it was opened, a sentence each. */
  readonly mended: string[];
}

/** Which library is open; every use case goes through it. */
export interface Session {
  current(): OpenLibrary | null;
  /** @throws Problem `closed` when no library is open. */
  library(): OpenLibrary;
  enter(storage: Storage, search: Search): OpenLibrary;
  leave(): Promise<void>;
  /** Adds what is to be finished before a library is left. */
  beforeLeaving(task: () => Promise<void>): void;
  /**
   * Keeps the records durably, all or none, then tells the index and the listeners.
   * @throws Problem `conflict` when one of them was saved since, or is being saved
   */
  keep(records: readonly EntryRecord[], keeping?: Keeping): Promise<void>;
  /** Brings an entry that is set aside back from its latest version. */
  repair(id: string): Promise<void>;
  /**
   * Changes the settings as they are at that moment and keeps them durably, then tells the
   * listeners. The only way to change them: what was read earlier may be another by now.
   */
  changeSettings(change: (now: LibrarySettings) => LibrarySettings): Promise<void>;
  /** Moves entries to the trash, all or none. */
  remove(ids: readonly string[]): Promise<void>;
  /** Takes entries out of the trash, all or none. */
  restore(ids: readonly string[]): Promise<void>;
  /** Deletes entries in the trash for ever, all or none. @returns how many files went along */
  purge(ids: readonly string[], why: 'asked' | 'expired'): Promise<number>;
}

export function createSession(announcer: Announcer, log: Log = NO_LOG): Session {
  let open: OpenLibrary | null = null;
  const lastTasks: (() => Promise<void>)[] = [];
  /** The settings as they are being written. */
  const writing = new Set<Promise<void>>();

  const session: Session = {
    current: () => open,
    library: () => {
      if (open === null)
        throw new Problem('closed', 'No library is open. Create or open one first.');
      return open;
    },
    enter: (storage, search) => {
      let links: LinkGraph | null = null;
      open = {
        storage,
        search,
        // Made when somebody asks for it: the list can do without.
        get links() {
          return (links ??= createLinkGraph(storage.rows()));
        },
        bases: createBases(),
        merged: new Map(),
        saves: createLatestSaves(),
        indexing: keepIndexed(storage, search, announcer, log),
        mended: [],
      };
      return open;
    },
    leave: async () => {
      if (open === null) return;
      for (const task of lastTasks) await task();
      // Whoever chose something and closed the window at once has chosen it all the same.
      await Promise.allSettled(writing);
      if (open === null) return;
      const { storage, search, indexing } = open;
      open = null;
      try {
        await indexing.stop();
        await search.close();
      } finally {
        await storage.close();
      }
    },
    beforeLeaving: (task) => void lastTasks.push(task),
    keep: async (records, keeping) => {
      const { storage, links, indexing, bases, saves } = session.library();
      await saves.run(records, () => storage.write(records), keeping);
      for (const record of records) {
        links.set(toCatalogRow(record));
        bases.kept(record);
      }
      if (keeping?.isFollowed !== true) indexing.changed(records);
      announcer.announce('libraryChanged', { ids: records.map((record) => record.id) });
    },
    repair: async (id) => {
      const { storage, links, indexing } = session.library();
      const record = await storage.repair(id);
      links.set(toCatalogRow(record));
      indexing.changed([record]);
      announcer.announce('libraryChanged', { ids: [id] });
    },
    changeSettings: async (change) => {
      const { storage } = session.library();
      const written = storage.writeSettings(change(storage.settings()));
      writing.add(written);
      await written.finally(() => writing.delete(written));
      announcer.announce('settingsChanged', {});
    },
    remove: async (ids) => {
      const { storage, links, indexing } = session.library();
      await storage.remove(...ids);
      for (const id of ids) {
        links.remove(id);
        indexing.removed(id);
      }
      announcer.announce('libraryChanged', { ids });
    },
    restore: async (ids) => {
      const { storage, links, indexing } = session.library();
      await storage.restore(...ids);
      for (const id of ids) {
        // From here on it is restored, whatever reading it tells.
        const record = await storage.read(id).catch(() => null);
        if (record === null) continue;
        links.set(toCatalogRow(record));
        indexing.changed([record]);
      }
      announcer.announce('libraryChanged', { ids });
    },
    purge: async (ids, why) => {
      const { storage } = session.library();
      const files = await storage.purge(ids, why);
      // The names of their versions are gone with them.
      if (storage.settings().snapshots?.some(({ id }) => ids.includes(id)) === true) {
        await session.changeSettings((now) => withoutSnapshots(now, ids));
      }
      announcer.announce('libraryChanged', { ids });
      return files;
    },
  };
  return session;
}
