import type { Dialect } from '../dialect';
import type { Generator, Target } from '../target';
import { eleventy } from './eleventy';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';

/** The dialects that posts are written in so far. */
const DIALECTS: Readonly<Partial<Record<Generator, Dialect>>> = {
  hugo,
  jekyll,
  eleventy,
  hexo,
};

/** How posts are written into a target, or null where Outloud can't yet. */
export function dialectOf({ generator }: Pick<Target, 'generator'>): Dialect | null {
  return DIALECTS[generator] ?? null;
}
