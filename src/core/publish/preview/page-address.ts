import { lastPart } from '#core/import/name-index';
import { matchOf } from '#core/document/matches';
/**
 * The address of a post as another page of the site names it.
 * @param page HTML or a sitemap
 * @param root the site's, with a slash at its end
 * @param name the last part of the post's address
 * @returns null when nothing there ends like this
 */
export function linkedAddress(page: string, root: string, name: string): string | null {
  const origin = matchOf(root, /^https?:\/\/[^/]+/);
  for (const [, href, location] of page.matchAll(/href=["']?([^"'\s>]+)|<loc>([^<]+)/gi)) {
    // A sitemap names the blog's public address; a link that does leads out.
    const isElsewhere = /^(?:[a-z]+:)?\/\//i.test(href ?? '') && href?.startsWith(origin) !== true;
    const path = pathOf((href ?? location ?? '').replaceAll('&amp;', '&'));
    if (isElsewhere || lastName(path) !== name) continue;
    return path.startsWith('/') ? origin + path : root + path.replace(/^\.\//, '');
  }
  return null;
}

/** Without the host, the query and the place in the page. */
function pathOf(address: string): string {
  return address.replace(/^(?:https?:)?\/\/[^/]*/i, '').replace(/[?#][^]*$/, '');
}

/** The last part of a path, without the name of a file that need not be said. */
export function lastName(path: string): string {
  const last = lastPart(path.replace(/\/(?:index\.html)?$/, ''));
  try {
    return decodeURIComponent(last).replace(/\.html$/, '');
  } catch {
    return '';
  }
}
