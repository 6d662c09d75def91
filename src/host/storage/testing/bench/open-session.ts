import { createAnnouncer } from '#app/announcer';
import { createEntryCalls } from '#app/entries/entries';
import { listEntries } from '#app/entries/list-entries';
import type { Machine } from '#app/machine';
import { createSession } from '#app/session';
import type { Api } from '#contract/calls/api';
import type { Storage } from '#core/library/storage';
import { openFileStorage } from '../../open-file-storage';
import { quietSearch } from './quiet-search';

/** A library with the app's own calls, but without the search index, which the peer has not. */
export interface QuietApp {
  readonly storage: Storage;
  readonly entries: Api['entries'];
  close(): Promise<void>;
}

export async function openQuietly(folder: string): Promise<QuietApp> {
  const storage = await openFileStorage(folder, { wait: 0 });
  const announcer = createAnnouncer();
  const session = createSession(announcer);
  session.enter(storage, quietSearch(storage));
  await session.library().indexing.settled();
  const machine: Pick<Machine, 'now'> = { now: () => new Date() };
  return {
    storage,
    entries: {
      ...createEntryCalls(session, machine as Machine, announcer),
      list: listEntries(session),
    },
    close: () => session.leave(),
  };
}
