import type { Dialect } from '../dialect';
import type { Generator, Target } from '../target';
import { astro } from './astro';
import { docusaurus } from './docusaurus';
import { eleventy } from './eleventy';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { markdownFolder } from './markdown-folder';

const DIALECTS: Readonly<Record<Generator, Dialect>> = {
  hugo,
  jekyll,
  astro,
  eleventy,
  hexo,
  docusaurus,
  markdown: markdownFolder,
};

/** How posts are written into a target. */
export function dialectOf({ generator, site }: Pick<Target, 'generator' | 'site'>): Dialect {
  const dialect = DIALECTS[generator];
  return site?.posts === undefined ? dialect : withPosts(dialect, site.posts);
}

/** The same with new posts in another folder. */
function withPosts(usual: Dialect, posts: string): Dialect {
  const start = usual.posts === '' ? 0 : usual.posts.length + 1;
  return { ...usual, posts, newPath: (post) => `${posts}/${usual.newPath(post).slice(start)}` };
}
