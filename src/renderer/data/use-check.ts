import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CheckReport, RuleState } from '#contract/checking';
import type { Wording } from '#core/check/rule';
import { api, listen } from '../api';
import { KEYS } from './queries';

/** Milliseconds after the last change until a draft is checked again: never while one types. */
const REST = 1000;

/**
 * What checking finds in a draft as it was saved last, looked for again some time after it, what it
 * links to or the rules have changed.
 *
 * @param id of the draft; null for none
 * @param grammar whether its grammar is looked at, too, which takes time and memory
 */
export function useCheck(id: string | null, grammar: boolean): UseQueryResult<CheckReport> {
  const client = useQueryClient();
  useEffect(() => {
    if (id === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const checkSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void client.invalidateQueries({ queryKey: [...KEYS.check, id] });
      }, REST);
    };
    const stops = [listen('libraryChanged', checkSoon), listen('settingsChanged', checkSoon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [client, id]);
  return useQuery({
    queryKey: [...KEYS.check, id, grammar],
    queryFn: () => api.checks.run({ id: id ?? '', grammar }),
    enabled: id !== null,
    // The last report stays while the next is on its way.
    placeholderData: (last, query) => (query?.queryKey[1] === id ? last : undefined),
    staleTime: 0,
    gcTime: 10_000,
  });
}

/** The writer's own rules of style. */
export function useWordings(): UseQueryResult<readonly Wording[]> {
  return useQuery({ queryKey: KEYS.wordings, queryFn: () => api.checks.wordings() });
}

/** Every rule and what it counts as. */
export function useRules(): UseQueryResult<readonly RuleState[]> {
  return useQuery({ queryKey: KEYS.rules, queryFn: () => api.checks.rules() });
}
