import { lastPart } from '#core/import/name-index';

/** The path of a bundle's text, whatever its language. */
const BUNDLE = /(?:^|\/)index(?:\.[a-z-]+)?\.[^./]+$/i;

/** Whether a text is a leaf bundle: the files beside it are its own. */
export function isBundlePath(path: string): boolean {
  return BUNDLE.test(path);
}

/**
 * The address of a post in a Hugo site, as parts, by Hugo's usual rule: its section, and its slug
 * or the name of its file.
 * @param path of the text, relative to the site's folder
 */
export function hugoAddress(path: string, slug: string | null, url: string | null): string[] {
  if (url?.startsWith('/') === true) return partsOf(url);
  const bare = path
    .replace(/^content\//, '')
    .replace(isBundlePath(path) ? /\/?[^/]*$/ : /\.[^./]+$/, '');
  const section = bare.includes('/') ? bare.slice(0, bare.lastIndexOf('/')) : '';
  const name = slug ?? lastPart(bare);
  return partsOf(`${section}/${name}`.toLowerCase().replace(/\s+/g, '-'));
}

/** The way from one address to another one, so that it holds wherever the site is served from. */
export function relativeAddress(from: readonly string[], to: readonly string[]): string {
  let shared = 0;
  while (shared < from.length - 1 && shared < to.length - 1 && from[shared] === to[shared]) {
    shared += 1;
  }
  return `${'../'.repeat(from.length - shared)}${to.slice(shared).join('/')}/`;
}

function partsOf(address: string): string[] {
  return address.split('/').filter((part) => part !== '');
}
