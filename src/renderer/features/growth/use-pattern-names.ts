import type { Ledger } from '#contract/growth/growth';
import { useLedger } from '../../data/growth-queries';

/** The names of a ledger's patterns, each once. */
export function namesOf({ patterns }: Pick<Ledger, 'patterns'>): readonly string[] {
  return [...new Set(patterns.map(({ name }) => name))];
}

/** The names of the patterns that there are; none while they are read. */
export function usePatternNames(): readonly string[] {
  const { data } = useLedger();
  return data === undefined ? [] : namesOf(data);
}
