import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommitOffers } from '#contract/growth/wins';
import { Problem } from '#core/problem';
import { api } from '../../api';
import { KEYS } from '../../data/queries';

interface Commits {
  readonly found: CommitOffers | undefined;
  /** Why they were not read; null when they were, or that was cancelled. */
  readonly failure: unknown;
  readonly busy: boolean;
  readonly read: () => void;
}

/** The commits of a repository, once they are asked for; and again when one was decided about. */
export function useCommits(folder: string, since: string | null): Commits {
  const [wanted, want] = useState(false);
  const query = useQuery({
    queryKey: [...KEYS.growth, 'commits', folder, since],
    queryFn: () => api.wins.commits({ folder, since }),
    enabled: wanted,
    gcTime: 0,
  });
  const isCancelled = query.error instanceof Problem && query.error.code === 'closed';
  return {
    found: query.data,
    failure: isCancelled ? null : query.error,
    busy: query.isFetching && query.data === undefined,
    read: () => {
      if (wanted) void query.refetch();
      else want(true);
    },
  };
}
