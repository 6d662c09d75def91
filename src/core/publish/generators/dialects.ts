import type { Dialect } from '../dialect';
import type { Generator, Target } from '../target';
import { astro } from './astro';
import { docusaurus } from './docusaurus';
import { eleventy } from './eleventy';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { markdownFolder } from './markdown-folder';

/** The dialects that posts are written in so far. */
const DIALECTS: Readonly<Partial<Record<Generator, Dialect>>> = {
  hugo,
  jekyll,
  astro,
  eleventy,
  hexo,
  docusaurus,
  markdown: markdownFolder,
};

/** How posts are written into a target, or null where Outloud can't yet. */
export function dialectOf({ generator, site }: Pick<Target, 'generator' | 'site'>): Dialect | null {
  const dialect = DIALECTS[generator] ?? null;
  const folder = site?.posts;
  return dialect === null || folder === undefined ? dialect : withPosts(dialect, folder);
}

/** The same with new posts in another folder. */
function withPosts(usual: Dialect, posts: string): Dialect {
  const start = usual.posts === '' ? 0 : usual.posts.length + 1;
  return { ...usual, posts, newPath: (post) => `${posts}/${usual.newPath(post).slice(start)}` };
}
