import type { Api } from '#contract/api';
import { createAnnouncer, type Announcer } from './announcer';
import { createAssetCalls } from './assets';
import { createDeckCalls } from './decks';
import { createDraftCalls } from './drafts';
import { createEntryCalls } from './entries';
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
  return {
    api: {
      library: createLibraryCalls(session, machine, importing),
      entries: createEntryCalls(session, machine, announcer),
      settings: createSettingsCalls(session),
      search: createSearchCalls(session),
      links: createLinkCalls(session),
      drafts: createDraftCalls(session, machine),
      assets: createAssetCalls(session),
      targets: createTargetCalls(session, machine),
      publishing: createPublishingCalls(session, machine),
      decks: createDeckCalls(session, machine),
      transfer: createTransferCalls(session, machine, importing, announcer),
    },
    on: announcer.on,
    close: () => session.leave(),
  };
}
