import type { Dialect } from '../dialect';
import { wholeAddress } from '../generators/site-address';

/** The whole address of a page of a blog, or null where it can't be told. */
export function pageAddress(dialect: Dialect, page: string): string | null {
  return dialect.usual.permalink === null ? null : wholeAddress(dialect, page);
}

/**
 * The whole address of a file beside or for a post, or null where it can't be told: some generators
 * give files new names.
 * @param post the path of its text, and the whole address of its page
 * @param file its path, relative to the blog's folder
 */
export function fileAddress(
  dialect: Dialect,
  post: { readonly path: string; readonly address: string },
  file: string,
): string | null {
  const around = folderOf(post.path);
  if (around === '' || !file.startsWith(around)) {
    return pageAddress(dialect, `/${file.replace(/^(?:static|source|public)\//, '')}`);
  }
  if (!KEEPS_NAMES.has(dialect.generator) || !post.address.endsWith('/')) return null;
  const own = dialect.assetsOf(post.path).folder;
  return post.address + encodeURI(file.slice(file.startsWith(own) ? own.length : around.length));
}

/** Generators that put what lies beside a post beside its page, under its name. */
const KEEPS_NAMES = new Set(['hugo', 'eleventy', 'hexo']);

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
