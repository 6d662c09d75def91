import { tellCount } from './look/tell-count';

/** `1 entry`, `12 entries`. */
export function countEntries(count: number): string {
  return tellCount(count, 'entry', 'entries');
}
