import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { HomePage } from '#contract/growth/home';
import type { Activity } from '#core/growth/activity';
import { api } from '../api';
import { KEYS } from './queries';

/** Where to go on; asked for anew each time, for the day may be another. */
export function useHome(): UseQueryResult<HomePage> {
  return useQuery({
    queryKey: [...KEYS.home, 'page'],
    queryFn: () => api.home.page(),
    staleTime: 0,
  });
}

/** What was written in a year; the one before stays while it is on its way. */
export function useActivity(year: number): UseQueryResult<Activity> {
  return useQuery({
    queryKey: [...KEYS.home, 'activity', year],
    queryFn: () => api.home.activity({ year }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}
