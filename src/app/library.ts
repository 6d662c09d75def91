import type { Api, LibraryStatus } from '#contract/api';
import type { Announcer } from './announcer';
import type { Machine } from './machine';
import type { OpenLibrary, Session } from './session';
import type { Importing } from './importing';
import { mendImports } from './import-undo';
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
  async function enter(folder: string, action: 'create' | 'open'): Promise<OpenLibrary> {
    const place = machine.absolutePath(folder);
    const current = session.current();
    if (action === 'open' && current?.storage.folder === place) return current;
    const storage = await (action === 'create'
      ? machine.createStorage(place)
      : openWatched(machine, place, announcer, openings));
    try {
      const search = await machine.openSearch(storage.folder, storage.readOnly !== null);
      await session.leave();
      const open = session.enter(storage, search);
      followOutside(session, machine, announcer);
      if (storage.readOnly !== null) return open;
      open.mended.push(...(await mendImports(session)));
      // A library is never kept shut by what can be done tomorrow.
      open.mended.push(...(await purgeExpired(session, machine).catch(() => [])));
      return open;
    } catch (error) {
      await storage.close();
      throw error;
    }
  }

  return {
    current: async () => {
      const open = session.current();
      return open && toStatus(open);
    },
    create: async ({ folder, sample }) => {
      const open = await enter(folder, 'create');
      if (sample) await importing.import({ paths: [machine.sampleFolder], as: 'notes' });
      return toStatus(open);
    },
    open: async ({ folder }) => toStatus(await enter(folder, 'open')),
    cancelOpening: () => cancelOpenings(openings),
    close: () => session.leave(),
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
      await indexing.rebuild();
      const problems = [
        ...found.problems,
        ...found.strays
          .filter(({ harmless }) => !harmless)
          .map(({ file, reason }) => `${file}: ${reason}`),
        ...storage.setAside().map(({ file, reason }) => `${file}: ${reason}`),
        ...storage
          .copies()
          .map(({ file }) => `${file} is a second version that a sync program left; merge it`),
      ];
      return {
        ok: problems.length === 0,
        problems: [...new Set(problems)],
        strays: found.strays,
        rebuilt: [...found.rebuilt, 'search index'],
      };
    },
  };
}
