import type { OpeningWatch } from '#core/library/opening';
import type { LockChoice, Storage } from '#core/library/storage';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import type { Machine } from '../machine';

/** An opening that goes on. */
interface Opening {
  cancelled: boolean;
  ended: Promise<unknown>;
}

/** The openings that go on, whoever asked for them. */
export type Openings = Set<Opening>;

const TASK = 'Rebuilding the list of entries';

/**
 * Opens a library's storage and tells how far it is where that takes long.
 * @throws Problem `closed` when it is cancelled
 */
export async function openWatched(
  machine: Machine,
  { folder, lock }: { readonly folder: string; readonly lock: LockChoice | undefined },
  announcer: Announcer,
  openings: Openings,
): Promise<Storage> {
  let isTold = false;
  const opening: Opening = { cancelled: false, ended: Promise.resolve() };
  const watch: OpeningWatch = {
    told: (done, total) => {
      isTold = true;
      announcer.announce('progressed', { task: TASK, done, total });
    },
    isCancelled: () => opening.cancelled,
  };
  const opened = machine.openStorage(folder, { watch, ...(lock && { lock }) });
  opening.ended = opened;
  openings.add(opening);
  try {
    const storage = await opened;
    if (!opening.cancelled) return storage;
    await storage.close();
    throw new Problem('closed', 'The library was not opened: its opening was cancelled.');
  } finally {
    openings.delete(opening);
    // Nothing of it is left to show.
    if (isTold) announcer.announce('progressed', { task: TASK, done: 0, total: 0 });
  }
}

/** Ends them; the libraries are left as they were. */
export async function cancelOpenings(openings: Openings): Promise<void> {
  for (const opening of openings) opening.cancelled = true;
  await Promise.allSettled([...openings].map((opening) => opening.ended));
}
