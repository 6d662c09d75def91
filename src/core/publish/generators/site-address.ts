import type { Dialect } from '../dialect';
import type { SiteConventions } from '../target';

/** The path below which a blog is served, without a slash at its end: '' for the root. */
export function basePath({ address }: { readonly address?: string }): string {
  const path = (address ?? '').replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/^\/+|(?<!\/)\/+$/g, '');
  return path === '' ? '' : `/${path}`;
}

/** What must stand before an address from the blog's own root: '' where the blog puts it there. */
export function baseFor(site: SiteConventions): string {
  return site.addsBase === true ? '' : basePath(site);
}

/**
 * The whole address of a page of a blog.
 * @param page from the blog's own root, with a slash at its beginning
 * @returns null when it is not known where the blog is
 */
export function wholeAddress(
  { address }: { readonly address?: string },
  page: string,
): string | null {
  if (address === undefined || !/^https?:\/\//i.test(address)) return null;
  // What is escaped already stays so.
  return encodeURI(`${address.replace(/(?<!\/)\/+$/, '')}${page}`).replace(
    /%25(?=[0-9a-f]{2})/gi,
    '%',
  );
}

/** A page's address as people are told it; null for a generator whose posts have none. */
export function shownAddress(
  dialect: Pick<Dialect, 'address' | 'usual'>,
  page: string,
): string | null {
  if (dialect.usual.permalink === null) return null;
  return wholeAddress(dialect, page) ?? basePath(dialect) + page;
}
