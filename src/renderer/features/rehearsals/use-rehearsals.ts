import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Rehearsals } from '#contract/talks/talks';
import { api } from '../../api';
import { KEYS } from '../../data/queries';

/** The rehearsals of a talk. */
export function useRehearsals(id: string): UseQueryResult<Rehearsals> {
  return useQuery({
    queryKey: [...KEYS.rehearsals, id],
    queryFn: () => api.talks.rehearsals({ id }),
  });
}

/** What is planned for each slide of a talk now, in minutes, by the slides' keys. */
export function usePlanned(id: string): ReadonlyMap<string, number> {
  const { data } = useQuery({
    queryKey: [...KEYS.rehearsals, id, 'planned'],
    queryFn: () => api.talks.pages({ id }),
  });
  return new Map(data?.pages.map(({ key, minutes }) => [key, minutes]));
}
