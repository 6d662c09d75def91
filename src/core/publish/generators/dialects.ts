import type { Dialect } from '../dialect';
import type { Generator, SiteConventions, Target } from '../target';
import { hugo } from './hugo';

/** The dialects that posts are written in so far. */
const DIALECTS: Readonly<Partial<Record<Generator, (site: SiteConventions) => Dialect>>> = { hugo };

/** How posts are written into a target, or null where Outloud can't yet. */
export function dialectOf({ generator, site }: Pick<Target, 'generator' | 'site'>): Dialect | null {
  return DIALECTS[generator]?.(site ?? {}) ?? null;
}
