import { readFrontMatter, writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '../dialect';
import { basePath } from '../generators/site-address';
import { pageOfFile } from './page-of-file';

/** A page that is to be found elsewhere from now on; both addresses are from the blog's root. */
export interface MovedPage {
  readonly from: string;
  readonly to: string;
}

/**
 * Where a post's page goes when its file becomes another text.
 * @param before the file as it is in the blog
 * @returns null when it stays, or when readers could not find it yet
 */
export function movedPage(
  dialect: Dialect,
  path: string,
  before: string,
  after: string,
): MovedPage | null {
  if (before === after) return null;
  const old = pageOfFile(dialect, path, before);
  const now = pageOfFile(dialect, path, after);
  return !old.isShown || old.page === now.page ? null : { from: old.page, to: now.page };
}

/** An entry with its old address among its aliases, from where it leads to the new one. */
export function withRedirect(record: EntryRecord, { from, to }: MovedPage): EntryRecord {
  const { aliases: told, problem } = readFrontMatter(record.frontMatter);
  if (problem !== undefined && record.frontMatter !== null) return record;
  const add = (aliases: readonly string[]) => [
    ...new Set([...aliases.filter((alias) => alias !== to), from]),
  ];
  const frontMatter = writeFrontMatter({ aliases: add(told) }, record.frontMatter);
  return { ...record, aliases: add(record.aliases), frontMatter };
}

/** What is said of a page that moves: that its old address leads on, or what to do for that. */
export function tellMoved(dialect: Dialect, { from, to }: MovedPage): string {
  const moved = `Its address changes from ${from} to ${to}`;
  const base = basePath(dialect);
  const host = `have your host lead ${base}${from} on to ${base}${to}`;
  if (dialect.redirects === true) return `${moved}. The old one will lead to the new one.`;
  switch (dialect.generator) {
    case 'astro':
      return `${moved}. For old links, add '${from}': '${base}${to}' to the redirects in astro.config.mjs.`;
    case 'docusaurus':
      return `${moved}. For old links, add { from: '${from}', to: '${to}' } to the redirects of @docusaurus/plugin-client-redirects.`;
    case 'jekyll':
      return `${moved}. For old links, give the blog the plugin jekyll-redirect-from and tick it in the blog’s settings, or ${host}.`;
    case 'hexo':
      return `${moved}. For old links, give the blog the plugin hexo-generator-alias and tick it in the blog’s settings, or ${host}.`;
    case 'hugo':
    case 'eleventy':
    case 'markdown':
      return `${moved}. For old links, ${host}: “${base}${from} ${base}${to} 301” is the line for _redirects.`;
  }
}
