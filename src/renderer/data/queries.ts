import {
  keepPreviousData,
  queryOptions,
  useQuery,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { LibraryStatus } from '#contract/calls/api';
import type { BackupState } from '#contract/library/backup';
import type { GapMap } from '#contract/checking/gaps';
import type {
  Backlink,
  EntryPreview,
  Mentions,
  Namesakes,
  Previewed,
  RelatedEntry,
  UnresolvedTitles,
} from '#contract/links/linking';
import type { Conflict } from '#contract/library/merging';
import type { Settings } from '#contract/library/settings';
import type { PastImport } from '#contract/importing/past-import';
import type { TrashedEntry } from '#contract/library/trash';
import type { EntryRow } from '#core/library/entry';
import type { LinkMap } from '#core/links/map-links';
import type { Repairable } from '#core/library/storage';
import type { Expired } from '#core/library/trash';
import type { Target } from '#core/publish/target';
import { parseQuery, writeQuery } from '#core/search/query';
import type { SearchHit } from '#core/search/search';
import { api } from '../api';

/** The names under which the window keeps what it has read. */
export const KEYS = {
  library: ['library'],
  entries: ['entries'],
  firstEntries: ['firstEntries'],
  trash: ['trash'],
  expired: ['expired'],
  check: ['check'],
  rules: ['rules'],
  wordings: ['wordings'],
  history: ['history'],
  tags: ['tags'],
  targets: ['targets'],
  settings: ['settings'],
  imports: ['imports'],
  backups: ['backups'],
  search: ['search'],
  searches: ['searches'],
  backlinks: ['backlinks'],
  namesakes: ['namesakes'],
  conflicts: ['conflicts'],
  repairable: ['repairable'],
  mentions: ['mentions'],
  related: ['related'],
  usedIn: ['usedIn'],
  board: ['board'],
  proposals: ['proposals'],
  rehearsals: ['rehearsals'],
  wholeEntry: ['wholeEntry'],
  unresolved: ['unresolved'],
  gaps: ['gaps'],
  growth: ['growth'],
  home: ['home'],
  orphans: ['orphans'],
  linkMap: ['linkMap'],
} as const;

const libraryQuery = queryOptions({
  queryKey: KEYS.library,
  queryFn: () => api.library.current(),
});
/** Rows that are shown before all of a large library are there. */
const FIRST = 100;

const firstEntriesQuery = queryOptions({
  queryKey: KEYS.firstEntries,
  queryFn: () => api.entries.list({ limit: FIRST }),
  staleTime: Infinity,
});
const entriesQuery = queryOptions({
  queryKey: KEYS.entries,
  queryFn: async ({ client }) => {
    if (client.getQueryData(KEYS.entries) === undefined) await client.fetchQuery(firstEntriesQuery);
    return api.entries.list({});
  },
});

/** Reads what the window shows first, before it asks. */
export async function readAhead(client: QueryClient): Promise<void> {
  const library = await client.fetchQuery(libraryQuery).catch(() => null);
  if (library !== null) await client.prefetchQuery(entriesQuery);
}

/** Reads the list anew, and what is read with it since its last change. */
export async function readRowsAnew(client: QueryClient): Promise<void> {
  await client.refetchQueries({ queryKey: KEYS.entries });
  while (client.isFetching() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

export function useLibrary(): UseQueryResult<LibraryStatus | null> {
  return useQuery(libraryQuery);
}

/** Whether the open library can only be read. */
export function useReadOnly(): boolean {
  return (useLibrary().data?.readOnly ?? null) !== null;
}

/** Every entry of the library, newest change first. */
export function useEntries(enabled = true): UseQueryResult<readonly EntryRow[]> {
  return useQuery({ ...entriesQuery, enabled });
}

/** The first of them, for as long as the others are on their way. */
export function useFirstEntries(): readonly EntryRow[] | undefined {
  return useQuery({ ...firstEntriesQuery, enabled: false }).data;
}

export function useTrash(): UseQueryResult<readonly TrashedEntry[]> {
  return useQuery({ queryKey: KEYS.trash, queryFn: () => api.entries.trash() });
}

/** What went from the trash by itself, the latest first. */
export function useExpired(): UseQueryResult<readonly Expired[]> {
  return useQuery({ queryKey: KEYS.expired, queryFn: () => api.trash.expired() });
}

export type TagCount = { readonly tag: string; readonly count: number };

export function useTags(): UseQueryResult<readonly TagCount[]> {
  return useQuery({ queryKey: KEYS.tags, queryFn: () => api.links.tags() });
}

export function useTargets(): UseQueryResult<readonly Target[]> {
  return useQuery({ queryKey: KEYS.targets, queryFn: () => api.targets.list() });
}

export function useSettings(): UseQueryResult<Settings> {
  return useQuery({ queryKey: KEYS.settings, queryFn: () => api.settings.read() });
}

/** How the library is backed up. */
export function useBackups(): UseQueryResult<BackupState> {
  return useQuery({
    queryKey: KEYS.backups,
    queryFn: () => api.backups.state(),
    staleTime: 0,
    // One that is made in the background, or a disk that comes and goes, shows by itself.
    refetchInterval: 3000,
  });
}

/** The latest imports, newest first. */
export function useImports(): UseQueryResult<readonly PastImport[]> {
  return useQuery({
    queryKey: KEYS.imports,
    queryFn: () => api.transfer.imports(),
    staleTime: 0,
  });
}

export function useBacklinks(id: string): UseQueryResult<readonly Backlink[]> {
  return useQuery({
    queryKey: [...KEYS.backlinks, id],
    queryFn: () => api.links.backlinks({ id }),
  });
}

/** Which other entries have this title. */
export function useNamesakes(id: string, title: string): UseQueryResult<Namesakes> {
  return useQuery({
    queryKey: [...KEYS.namesakes, id, title],
    queryFn: () => api.links.namesakes({ id, title }),
  });
}

/** How an entry begins; read afresh each time, for any of them may have changed. */
export function usePreview(target: Previewed): UseQueryResult<EntryPreview | null> {
  return useQuery({
    queryKey: ['preview', target],
    queryFn: () => api.links.preview(target),
    gcTime: 0,
  });
}

/** The records that can't be read and have a version to bring them back from. */
export function useRepairable(enabled: boolean): UseQueryResult<readonly Repairable[]> {
  return useQuery({
    queryKey: KEYS.repairable,
    queryFn: () => api.library.repairable(),
    enabled,
  });
}

/** Second versions of entries and settings. */
export function useConflicts(): UseQueryResult<readonly Conflict[]> {
  return useQuery({ queryKey: KEYS.conflicts, queryFn: () => api.conflicts.list() });
}

const MENTIONING = 50;
const RELATED = 6;

/** Where other entries name this one without linking to it. */
export function useMentions(id: string): UseQueryResult<Mentions> {
  return useQuery({
    queryKey: [...KEYS.mentions, id],
    queryFn: () => api.links.mentions({ id, limit: MENTIONING }),
  });
}

export function useRelated(id: string): UseQueryResult<readonly RelatedEntry[]> {
  return useQuery({
    queryKey: [...KEYS.related, id],
    queryFn: () => api.links.related({ id, limit: RELATED }),
  });
}

/** Titles that entries link to and no entry has. */
export function useUnresolved(limit: number, enabled = true): UseQueryResult<UnresolvedTitles> {
  return useQuery({
    enabled,
    queryKey: [...KEYS.unresolved, limit],
    queryFn: () => api.links.unresolved({ limit }),
    placeholderData: keepPreviousData,
  });
}

/** What drafts can't explain yet, and the notes that ask for it. */
export function useGapMap(): UseQueryResult<GapMap> {
  return useQuery({ queryKey: KEYS.gaps, queryFn: () => api.gaps.map() });
}

/** The ids of entries without links. */
export function useOrphans(enabled: boolean): UseQueryResult<readonly string[]> {
  return useQuery({ queryKey: KEYS.orphans, queryFn: () => api.links.orphans(), enabled });
}

/** @param around the entry whose neighbours are wanted; null for the whole library */
export function useLinkMap(
  around: string | null,
  depth: number,
  limit: number,
  enabled: boolean,
): UseQueryResult<LinkMap> {
  return useQuery({
    queryKey: [...KEYS.linkMap, around, depth],
    queryFn: () => api.links.map({ ...(around !== null && { around }), depth, limit }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    enabled,
  });
}

let asking: Promise<unknown> = Promise.resolve();

/**
 * The entries that a query finds; the last answer stays while the next is on its way. While one is
 * looked for only the latest of those typed since waits.
 */
export function useSearch(text: string, limit: number): UseQueryResult<readonly SearchHit[]> {
  // What asks for the same is asked once.
  const query = writeQuery(parseQuery(text).terms);
  return useQuery({
    queryKey: [...KEYS.search, query, limit],
    queryFn: async ({ signal }) => {
      await asking.catch(() => undefined);
      signal.throwIfAborted();
      const answer = api.search.find({ text: query, limit });
      asking = answer;
      return answer;
    },
    enabled: query !== '',
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}

export function useSavedSearches(): UseQueryResult<readonly string[]> {
  return useQuery({ queryKey: KEYS.searches, queryFn: () => api.search.saved() });
}
