import type { Api } from '#contract/calls/api';
import { createAnnouncer, type Announcer } from './announcer';
import { createAssetCalls } from './library/assets';
import { createBackupCalls, endBackups, type BackupRuns } from './library/backing-up';
import { createKnownDrafts } from './drafts/draft-facts';
import { listEntries } from './entries/list-entries';
import { createFoundGaps } from './checking/found-gaps';
import { guardWrites } from './calls/guard-writes';
import { createGuests, type Guest } from './calls/guests';
import { lateCalls, once } from './calls/late-calls';
import { listTargets } from './publishing/list-targets';
import type { Imports } from './importing/importing';
import { createLibraryCalls } from './library/library';
import { cancelOpenings, type Openings } from './library/opening';
import type { Machine } from './machine';
import type { Turns } from './entries/notes';
import { createPatternRenames } from './growth/pattern-renames';
import { createSearchCalls } from './search/searching';
import { createSession } from './session';
import { createSettingsCalls } from './library/settings';
import { createSpellingCalls } from './checking/spelling';
import { createTrashCalls, purgeExpired } from './library/trash';
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

  /**
   * What the list needs is there from the start, the rest when it is asked for.
   * @param progress hears how far long tasks are
   */
  function makeApi(progress: Announcer): Api {
    const entries = {
      ...lateCalls('entries', async () => {
        const { createEntryCalls } = await import('./entries/entries');
        return createEntryCalls(session, machine, announcer);
      }),
      list: listEntries(session),
    };
    const changes = once(async () => {
      const { createJointChanges } = await import('./entries/joint-changes');
      return createJointChanges(session, machine);
    });
    const renames = createPatternRenames(session, machine);
    const transfer = lateCalls(
      'transfer',
      async () => {
        const { createImporting } = await import('./importing/importing');
        const { createTransferCalls } = await import('./publishing/transfer');
        const importing = createImporting(session, machine, progress, imports);
        return createTransferCalls(session, machine, importing, progress);
      },
      ['cancel'],
    );
    const recall = lateCalls('recall', async () => {
      const { createRecallCalls } = await import('./growth/recalling');
      return createRecallCalls(session, machine);
    });
    const conversation = lateCalls('conversation', async () => {
      const { createConversationCalls } = await import('./growth/conversation');
      return createConversationCalls(session, machine, progress);
    });
    const growth = lateCalls('growth', async () => {
      const { createGrowthCalls } = await import('./growth/growth');
      return createGrowthCalls(session, machine, renames);
    });
    return guardWrites(session, {
      library: createLibraryCalls(session, machine, transfer, progress, openings),
      entries,
      notes: lateCalls('notes', async () => {
        const { createNoteCalls } = await import('./entries/notes');
        return createNoteCalls(session, machine, entries, turns);
      }),
      bulk: lateCalls('bulk', async () => {
        const { createBulkCalls } = await import('./entries/bulk');
        return createBulkCalls(session, await changes());
      }),
      tags: lateCalls('tags', async () => {
        const { createTagCalls } = await import('./entries/tagging');
        return createTagCalls(session, await changes());
      }),
      conflicts: lateCalls('conflicts', async () => {
        const { createConflictCalls } = await import('./entries/conflicts');
        return createConflictCalls(session, machine, announcer);
      }),
      settings: createSettingsCalls(session),
      spelling: createSpellingCalls(session, machine),
      checks: lateCalls('checks', async () => {
        const { createCheckCalls } = await import('./checking/checking');
        return createCheckCalls(session, machine);
      }),
      growth,
      reviews: lateCalls('reviews', async () => {
        const { createReviewCalls } = await import('./growth/reviews');
        return createReviewCalls(session, machine, {
          changes: await changes(),
          renames,
          announcer: progress,
        });
      }),
      wins: lateCalls('wins', async () => {
        const { createWinCalls } = await import('./growth/wins');
        return createWinCalls(session, machine, {
          growth,
          changes: await changes(),
          progress,
          readings,
        });
      }),
      criteria: lateCalls('criteria', async () => {
        const { createCriteriaCalls } = await import('./growth/criteria');
        return createCriteriaCalls(session, machine, await changes());
      }),
      home: lateCalls('home', async () => {
        const { createHomeCalls } = await import('./growth/home');
        return createHomeCalls(session, machine, { recall, conversation });
      }),
      practice: lateCalls('practice', async () => {
        const { createPracticeCalls } = await import('./growth/practising');
        return createPracticeCalls(session, machine, await changes());
      }),
      recall,
      conversation,
      gaps: lateCalls('gaps', async () => {
        const { createGapCalls } = await import('./checking/gaps');
        return createGapCalls(session, machine, foundGaps, progress);
      }),
      backups: createBackupCalls(session, machine, progress, backups),
      search: createSearchCalls(session),
      history: lateCalls('history', async () => {
        const { createHistoryCalls } = await import('./entries/history');
        return createHistoryCalls(session, machine);
      }),
      trash: createTrashCalls(session),
      links: lateCalls('links', async () => {
        const { createLinkCalls } = await import('./links/links');
        return createLinkCalls(session, await changes());
      }),
      drafts: lateCalls('drafts', async () => {
        const { createDraftCalls } = await import('./drafts/drafts');
        return createDraftCalls(session, machine, await changes(), drafts);
      }),
      assets: createAssetCalls(session),
      targets: {
        ...lateCalls('targets', async () => {
          const { createTargetCalls } = await import('./publishing/targets');
          return createTargetCalls(session, machine);
        }),
        list: listTargets(session),
      },
      repositories: lateCalls('repositories', async () => {
        const { createRepositoryCalls } = await import('./publishing/repositories');
        return createRepositoryCalls(session, machine);
      }),
      publishing: lateCalls('publishing', async () => {
        const { createPublishingCalls } = await import('./publishing/publishing');
        return createPublishingCalls(session, machine, progress);
      }),
      previews: lateCalls(
        'previews',
        async () => {
          const { createSitePreviews } = await import('./publishing/site-previews');
          return createSitePreviews(session, machine, { heard: announcer, told: progress });
        },
        ['stop'],
      ),
      talks: lateCalls('talks', async () => {
        const { createTalkCalls } = await import('./talks/talks');
        const { createRehearsalCalls } = await import('./talks/rehearsing');
        return {
          ...createTalkCalls(session, machine),
          ...createRehearsalCalls(session, machine),
        };
      }),
      proposals: lateCalls('proposals', async () => {
        const { createProposalCalls } = await import('./talks/proposals');
        return createProposalCalls(session, machine, drafts, await changes());
      }),
      decks: lateCalls('decks', async () => {
        const { createDeckCalls } = await import('./talks/decks');
        return createDeckCalls(session, machine, progress);
      }),
      transfer,
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
