import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CriteriaOverview } from '#contract/growth/criteria';
import type { Ledger } from '#contract/growth/growth';
import type { Practice } from '#contract/growth/practice';
import type { RecallState } from '#contract/growth/recall';
import type { Studied } from '#core/growth/recall/studied';
import type { WinCalls } from '#contract/growth/wins';
import type { SkillMap } from '#core/growth/skill-map';
import type { Win } from '#core/growth/win';
import type { WinOffer } from '#core/growth/wins/offer';
import { api } from '../api';
import { KEYS } from './queries';

/** So many remarks of a pattern are shown; the list of reviews has them all. */
const MOST_REMARKS = 100;

/** How deep each area of skills is. */
export function useSkills(): UseQueryResult<SkillMap> {
  return useQuery({ queryKey: [...KEYS.growth, 'skills'], queryFn: () => api.growth.skills() });
}

/** What reviews have taught, by pattern. */
export function useLedger(): UseQueryResult<Ledger> {
  return useQuery({
    queryKey: [...KEYS.growth, 'ledger'],
    queryFn: () => api.growth.ledger({ most: MOST_REMARKS }),
  });
}

/** Every win, the latest first. */
export function useWins(): UseQueryResult<readonly Win[]> {
  return useQuery({
    queryKey: [...KEYS.growth, 'wins'],
    queryFn: () => api.growth.wins({ from: null, to: null }),
  });
}

/** What of the library may have been a win. */
export function useWinOffers(): UseQueryResult<readonly WinOffer[]> {
  return useQuery({ queryKey: [...KEYS.growth, 'offers'], queryFn: () => api.wins.offers() });
}

/** The repositories whose commits may tell of wins. */
export function useWinRepositories(): UseQueryResult<
  Awaited<ReturnType<WinCalls['repositories']>>
> {
  return useQuery({
    queryKey: [...KEYS.growth, 'repositories'],
    queryFn: () => api.wins.repositories(),
  });
}

/** What the company expects, with the evidence for it. */
export function useCriteria(): UseQueryResult<CriteriaOverview> {
  return useQuery({
    queryKey: [...KEYS.growth, 'criteria'],
    queryFn: () => api.criteria.overview(),
  });
}

/** What was practised. */
export function usePractice(): UseQueryResult<Practice> {
  return useQuery({ queryKey: [...KEYS.growth, 'practice'], queryFn: () => api.practice.list() });
}

/** What is due to be explained from memory. */
export function useRecallQueue(): UseQueryResult<RecallState> {
  return useQuery({ queryKey: [...KEYS.growth, 'recall'], queryFn: () => api.recall.queue() });
}

/** What was explained, the latest first. */
export function useStudied(): UseQueryResult<readonly Studied[]> {
  return useQuery({ queryKey: [...KEYS.growth, 'studied'], queryFn: () => api.recall.studied() });
}
