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
export function dialectOf({ generator }: Pick<Target, 'generator'>): Dialect {
  return DIALECTS[generator];
}
