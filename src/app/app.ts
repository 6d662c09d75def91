import type { Api } from '#contract/api';
import { createAnnouncer, type Announcer } from './announcer';
import { createAssetCalls } from './library/assets';
import { createBackupCalls, endBackups, type BackupRuns } from './library/backing-up';
import { createBulkCalls } from './entries/bulk';
import { createCheckCalls } from './checking/checking';
import { createConflictCalls } from './entries/conflicts';
import { createConversationCalls } from './growth/conversation';
import { createDeckCalls } from './talks/decks';
import { createCriteriaCalls } from './growth/criteria';
import { createKnownDrafts } from './drafts/draft-facts';
import { createDraftCalls } from './drafts/drafts';
import { createEntryCalls } from './entries/entries';
import { createFoundGaps } from './checking/found-gaps';
import { createGapCalls } from './checking/gaps';
import { createGrowthCalls } from './growth/growth';
import { guardWrites } from './calls/guard-writes';
import { createGuests, type Guest } from './calls/guests';
import { createHistoryCalls } from './entries/history';
import { createHomeCalls } from './growth/home';
import { createImporting, type Imports } from './importing/importing';
import { createJointChanges } from './entries/joint-changes';
import { createLibraryCalls } from './library/library';
import { cancelOpenings, type Openings } from './library/opening';
import { createLinkCalls } from './links/links';
import type { Machine } from './machine';
import { createNoteCalls, type Turns } from './entries/notes';
import { createPracticeCalls } from './growth/practising';
import { createPatternRenames } from './growth/pattern-renames';
import { createPublishingCalls } from './publishing/publishing';
import { createProposalCalls } from './talks/proposals';
import { createRecallCalls } from './growth/recalling';
import { createRepositoryCalls } from './publishing/repositories';
import { createSearchCalls } from './search/searching';
import { createSession } from './session';
import { createSettingsCalls } from './library/settings';
import { createSitePreviews } from './publishing/site-previews';
import { createSpellingCalls } from './checking/spelling';
import { createTagCalls } from './entries/tagging';
import { createRehearsalCalls } from './talks/rehearsing';
import { createReviewCalls } from './growth/reviews';
import { createTalkCalls } from './talks/talks';
import { createTargetCalls } from './publishing/targets';
import { createTransferCalls } from './publishing/transfer';
import { createTrashCalls, purgeExpired } from './library/trash';
import { createWinCalls } from './growth/wins';
import type { CommitReadings } from './growth/win-repositories';

/** The app without a window: everything that the contract promises. */
export interface App {
  readonly api: Api;
  readonly on: Announcer['on'];
  /**
   * Lets another program of the same person work in the open library.
   * @throws Problem `closed` when no library is open.
   */
  readonly welcome: () => Guest;
  /** Writes everything out and gives the library free. */
  close(): Promise<void>;
}

/** The app in terms of the core, on this machine. */
export function createApp(machine: Machine): App {
  const announcer = createAnnouncer();
  const session = createSession(announcer, machine.log);
  const imports: Imports = new Set();
  const backups: BackupRuns = new Set();
  const openings: Openings = new Set();
  const readings: CommitReadings = new Set();
  const foundGaps = createFoundGaps(session, machine, announcer);
  const drafts = createKnownDrafts(session);
  const turns: Turns = { last: Promise.resolve() };
  session.beforeLeaving(() => endBackups(backups));
  const endTending = machine.daily(async () => {
    const open = session.current();
    if (open === null || open.storage.readOnly !== null) return;
    await purgeExpired(session, machine);
    await open.storage.history.thin();
  });

  /** @param progress hears how far long tasks are */
  function makeApi(progress: Announcer): Api {
    const importing = createImporting(session, machine, progress, imports);
    const entries = createEntryCalls(session, machine, announcer);
    const changes = createJointChanges(session, machine);
    const recall = createRecallCalls(session, machine);
    const conversation = createConversationCalls(session, machine, progress);
    const renames = createPatternRenames(session, machine);
    const growth = createGrowthCalls(session, machine, renames);
    return guardWrites(session, {
      library: createLibraryCalls(session, machine, importing, progress, openings),
      entries,
      notes: createNoteCalls(session, machine, entries, turns),
      bulk: createBulkCalls(session, changes),
      tags: createTagCalls(session, changes),
      conflicts: createConflictCalls(session, machine, announcer),
      settings: createSettingsCalls(session),
      spelling: createSpellingCalls(session, machine),
      checks: createCheckCalls(session, machine),
      growth,
      reviews: createReviewCalls(session, machine, { changes, renames, announcer: progress }),
      wins: createWinCalls(session, machine, { growth, changes, progress, readings }),
      criteria: createCriteriaCalls(session, machine, changes),
      home: createHomeCalls(session, machine, { recall, conversation }),
      practice: createPracticeCalls(session, machine, changes),
      recall,
      conversation,
      gaps: createGapCalls(session, machine, foundGaps, progress),
      backups: createBackupCalls(session, machine, progress, backups),
      search: createSearchCalls(session),
      history: createHistoryCalls(session, machine),
      trash: createTrashCalls(session),
      links: createLinkCalls(session, changes),
      drafts: createDraftCalls(session, machine, changes, drafts),
      assets: createAssetCalls(session),
      targets: createTargetCalls(session, machine),
      repositories: createRepositoryCalls(session, machine),
      publishing: createPublishingCalls(session, machine, progress),
      previews: createSitePreviews(session, machine, { heard: announcer, told: progress }),
      talks: {
        ...createTalkCalls(session, machine),
        ...createRehearsalCalls(session, machine),
      },
      proposals: createProposalCalls(session, machine, drafts, changes),
      decks: createDeckCalls(session, machine, progress),
      transfer: createTransferCalls(session, machine, importing, progress),
    });
  }

  const api = makeApi(announcer);
  session.beforeLeaving(() => api.previews.stop());
  return {
    api,
    on: announcer.on,
    welcome: createGuests(session, makeApi),
    close: async () => {
      endTending();
      await cancelOpenings(openings);
      await session.leave();
    },
  };
}
