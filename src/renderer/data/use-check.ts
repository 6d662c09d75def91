import {
  queryOptions,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CheckReport, RuleState } from '#contract/checking/checking';
import type { Wording } from '#core/check/rule';
import { api, listen } from '../api';
import { KEYS } from './queries';

/** Milliseconds after the last change until a draft is checked again: never while one types. */
const REST = 1000;

/** What checking a draft has found so far. */
export interface DraftReport {
  /** Undefined until there is one; the last one stays while the next is on its way. */
  readonly report: CheckReport | undefined;
  readonly isChecking: boolean;
  /** Why the draft could not be checked, or null. */
  readonly failure: unknown;
}

/**
 * What checking finds in a draft as it was saved last, looked for again some time after it, what it
 * links to or the rules have changed.
 *
 * @param id of the draft; null for none
 * @param grammar whether its grammar is looked at, too, which takes time and memory: what is found
 *   without it comes first
 */
export function useCheck(id: string | null, grammar: boolean): DraftReport {
  const client = useQueryClient();
  useEffect(() => {
    if (id === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const checkSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void checkAgain(client, id), REST);
    };
    const stops = [listen('libraryChanged', checkSoon), listen('settingsChanged', checkSoon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [client, id]);
  const whole = useQuery({ ...checkQuery(id, true), enabled: id !== null && grammar });
  const isFirst = whole.data === undefined;
  const quick = useQuery({
    ...checkQuery(id, false),
    enabled: id !== null && (!grammar || isFirst),
  });
  // What the grammar said a moment ago counts here, too, so that no two places tell two numbers.
  const isKnown = client.getQueryState(checkQuery(id, true).queryKey)?.isInvalidated === false;
  return {
    report: grammar || isKnown ? (whole.data ?? quick.data) : quick.data,
    isChecking: quick.isFetching || whole.isFetching,
    failure: grammar ? (whole.error ?? quick.error) : quick.error,
  };
}

/** A first check that is still going on is of what was there before, and is not waited for. */
async function checkAgain(client: QueryClient, id: string): Promise<void> {
  const queryKey = [...KEYS.check, id];
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
}

function checkQuery(id: string | null, grammar: boolean) {
  return queryOptions({
    queryKey: [...KEYS.check, id, grammar],
    queryFn: () => api.checks.run({ id: id ?? '', grammar }),
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
