import type { Api } from '#contract/api';
import { createAnnouncer, type Announcer } from './announcer';
import { createAssetCalls } from './assets';
import { createConflictCalls } from './conflicts';
import { createDeckCalls } from './decks';
import { createDraftCalls } from './drafts';
import { createEntryCalls } from './entries';
import { createHistoryCalls } from './history';
import { createImporting } from './importing';
import { createLibraryCalls } from './library';
import { createLinkCalls } from './links';
import type { Machine } from './machine';
import { createPublishingCalls } from './publishing';
import { createSearchCalls } from './searching';
import { createSession } from './session';
import { createSettingsCalls } from './settings';
import { createTargetCalls } from './targets';
import { createTransferCalls } from './transfer';
import { createTrashCalls, purgeExpired } from './trash';

/** The app without a window: everything that the contract promises. */
export interface App {
  readonly api: Api;
  readonly on: Announcer['on'];
  /** Writes everything out and gives the library free. */
  close(): Promise<void>;
}

/** The app in terms of the core, on this machine. */
export function createApp(machine: Machine): App {
  const announcer = createAnnouncer();
  const session = createSession(announcer);
  const importing = createImporting(session, machine, announcer);
  const endTending = machine.daily(async () => {
    const open = session.current();
    if (open === null) return;
    await purgeExpired(session, machine);
    await open.storage.history.thin();
  });
  return {
    api: {
      library: createLibraryCalls(session, machine, importing, announcer),
      entries: createEntryCalls(session, machine, announcer),
      conflicts: createConflictCalls(session, machine, announcer),
      settings: createSettingsCalls(session),
      search: createSearchCalls(session),
      history: createHistoryCalls(session, machine),
      trash: createTrashCalls(session),
      links: createLinkCalls(session),
      drafts: createDraftCalls(session, machine),
      assets: createAssetCalls(session),
      targets: createTargetCalls(session, machine),
      publishing: createPublishingCalls(session, machine),
      decks: createDeckCalls(session, machine),
      transfer: createTransferCalls(session, machine, importing),
    },
    on: announcer.on,
    close: async () => {
      endTending();
      await session.leave();
    },
  };
}
