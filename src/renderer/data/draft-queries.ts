import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Entry } from '#contract/calls/api';
import type { BoardCard, UsedIn } from '#contract/drafts/drafting';
import type { TrackedProposal } from '#contract/talks/proposals';
import { api } from '../api';
import { KEYS } from './queries';
import { readEntry } from './read-entry';

/** Every draft with its plan. */
export function useBoard(enabled = true): UseQueryResult<readonly BoardCard[]> {
  return useQuery({
    queryKey: KEYS.board,
    queryFn: () => api.drafts.board(),
    // What is overdue is told by the day.
    staleTime: 0,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Where all talks are proposed, by deadline. */
export function useProposals(): UseQueryResult<readonly TrackedProposal[]> {
  return useQuery({
    queryKey: KEYS.proposals,
    queryFn: () => api.proposals.list(),
    // What is overdue is told by the day.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** The drafts that hold blocks of a note. */
export function useUsedIn(id: string): UseQueryResult<readonly UsedIn[]> {
  return useQuery({
    queryKey: [...KEYS.usedIn, id],
    queryFn: () => api.drafts.usedIn({ id }),
  });
}

/**
 * Entries with their texts, by id, as they are now: null for one in the trash or gone, and none
 * for one that is on its way or can't be read.
 */
export function useWholeEntries(ids: readonly string[]): ReadonlyMap<string, Entry | null> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: [...KEYS.wholeEntry, id],
      queryFn: () => readEntry(id),
      retry: false,
      gcTime: 10_000,
    })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }, index): [string, Entry | null][] => {
          const id = ids[index];
          return id === undefined || data === undefined ? [] : [[id, data]];
        }),
      ),
  });
}
