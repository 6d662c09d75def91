import type { Api, LibraryStatus } from '#contract/calls/api';
import { UNSAVED_MARK } from '#core/library/outside-change';
import type { Storage } from '#core/library/storage';
import type { Search } from '#core/search/search';
import type { Announcer } from '../announcer';
import type { Machine } from '../machine';
import type { OpenLibrary, Session } from '../session';
import type { Importing } from '../importing/importing';
import { mendImports } from '../importing/import-undo';
import { purgeExpired } from './trash';
import { cancelOpenings, openWatched, type Openings } from './opening';
import { followOutside } from './outside';

/** Creating, opening, closing and checking the library. */
export function createLibraryCalls(
  session: Session,
  machine: Machine,
  importing: Importing,
  announcer: Announcer,
  openings: Openings,
): Api['library'] {
  function toStatus({ storage, mended }: OpenLibrary): LibraryStatus {
    return {
      folder: storage.folder,
      name: machine.fileName(storage.folder),
      entries: storage.rows().length,
      readOnly: storage.readOnly,
      setAside: storage.setAside(),
      mended,
    };
  }

  /** The library that was open stays open when the other one can't be opened. */
  async function enter(storage: Storage): Promise<OpenLibrary> {
    let search: Search | null = null;
    let entered: OpenLibrary;
    try {
      search = await machine.openSearch(storage.folder, storage.readOnly !== null);
      await session.leave();
      entered = session.enter(storage, search);
    } catch (error) {
      await search?.close().catch(() => undefined);
      await storage.close();
      throw error;
    }
    try {
      followOutside(session, machine, announcer);
      if (storage.readOnly === null) await mend(entered);
      return entered;
    } catch (error) {
      // What can't be tended is not left half-open: no call must meet a library that is closed.
      await session.leave().catch(() => undefined);
      throw error;
    }
  }

  async function mend({ mended }: OpenLibrary): Promise<void> {
    mended.push(...(await mendImports(session)));
    // A library is never kept shut by what can be done tomorrow.
    mended.push(...(await purgeExpired(session, machine).catch(() => [])));
  }

  async function open({ folder, lock }: Parameters<Api['library']['open']>[0]) {
    const place = machine.absolutePath(folder);
    const current = session.current();
    // One that can only be read may be free to be written in by now.
    const isSame = current?.storage.folder === place && current.storage.readOnly === null;
    if (isSame) return current;
    return enter(await openWatched(machine, { folder: place, lock }, announcer, openings));
  }

  return {
    current: async () => {
      const current = session.current();
      return current && toStatus(current);
    },
    create: async ({ folder, sample }) => {
      const created = await enter(await machine.createStorage(machine.absolutePath(folder)));
      if (sample) await importing.import({ paths: [machine.sampleFolder], as: 'notes' });
      return toStatus(created);
    },
    open: async (place) => toStatus(await open(place)),
    cancelOpening: () => cancelOpenings(openings),
    close: () => session.leave(),
    wordsIn: ({ file }) => session.library().storage.wordsIn(file),
    repairable: () => session.library().storage.repairable(),
    repair: async ({ ids }) => {
      for (const id of ids) await session.repair(id);
    },
    tidy: () => session.library().storage.tidy(),
    mendSettings: ({ folder }) => machine.mendSettings(machine.absolutePath(folder)),
    look: async () => session.current()?.storage.look(),
    check: async () => {
      const { storage, indexing } = session.library();
      await storage.look();
      const found = await storage.check((done, total) =>
        announcer.announce('progressed', { task: 'Checking the entries', done, total }),
      );
      const isIndexAnew = await indexing.check();
      const problems = [
        ...found.problems,
        ...found.strays
          .filter(({ harmless }) => !harmless)
          .map(({ file, reason }) => `${file}: ${reason}`),
        ...storage.setAside().map(({ file, reason }) => `${file}: ${reason}`),
        ...storage
          .copies()
          .map(({ file, mark }) =>
            mark.startsWith(UNSAVED_MARK)
              ? `${file} is what was written while the entry was changed elsewhere; merge it`
              : `${file} is a second version that a sync program left; merge it`,
          ),
      ];
      return {
        ok: problems.length === 0,
        problems: [...new Set(problems)],
        strays: found.strays,
        // Where nothing may be changed, an index in memory is all there is.
        rebuilt:
          storage.readOnly === null
            ? [...found.rebuilt, ...(isIndexAnew ? ['search index'] : [])]
            : [],
      };
    },
  };
}
