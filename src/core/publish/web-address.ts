import type { Dialect, PlacedPost } from './dialect';
import type { SiteConventions } from './target';

/** A blog, as far as its addresses on the web depend on it. */
export interface BlogOnWeb {
  readonly dialect: Dialect;
  readonly site: SiteConventions;
}

/** The whole address of a post of a blog, or null where it can't be told. */
export function postAddress({ dialect, site }: BlogOnWeb, post: PlacedPost): string | null {
  const page = pageOf(dialect, post);
  return page === null ? null : onSite(site, page);
}

/**
 * The whole address of a file beside or for a post, or null where it can't be told: some generators
 * give files new names.
 * @param file its path, relative to the blog's folder
 */
export function fileAddress(
  { dialect, site }: BlogOnWeb,
  post: PlacedPost,
  file: string,
): string | null {
  const folder = post.path.slice(0, post.path.lastIndexOf('/') + 1);
  const isBeside = file.startsWith(folder) && folder !== '';
  if (!isBeside) return onSite(site, `/${file.replace(/^(?:static|source|public)\//, '')}`);
  if (dialect.generator !== 'hugo' && dialect.generator !== 'eleventy') return null;
  const page = postAddress({ dialect, site }, post);
  return page === null || !page.endsWith('/') ? null : page + encodeURI(file.slice(folder.length));
}

/** A post's address from the root of its blog; a plain folder has none. */
function pageOf(dialect: Dialect, post: PlacedPost): string | null {
  const { generator } = dialect;
  if (generator === 'markdown') return null;
  if (generator === 'hugo') return `/${dialect.addressOf(post).join('/')}/`;
  if (generator === 'docusaurus') return `/blog/${dialect.addressOf(post).join('/')}`;
  return dialect.hrefBetween(post, post);
}

function onSite({ address }: SiteConventions, page: string): string | null {
  if (address === undefined || !/^https?:\/\//i.test(address)) return null;
  return encodeURI(decode(`${address.replace(/\/+$/, '')}${page}`));
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
