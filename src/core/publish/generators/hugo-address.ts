import { lastPart } from '#core/import/name-index';
import type { PlacedPost } from '../places/placed-post';
import { addressBy } from './permalink';

/** The path of a bundle's text, whatever its language. */
const BUNDLE = /(?:^|\/)index(?:\.[a-z-]+)?\.[^./]+$/i;

/** Hugo's own rule: the section, and the slug or the name of the file. */
export const HUGO_RULE = '/:sections/:slug/';

/** Places in Hugo's rules besides those that others have. */
export const HUGO_PLACES = ['section', 'sections'];

/** Whether a text is a leaf bundle: the files beside it are its own. */
export function isBundlePath(path: string): boolean {
  return BUNDLE.test(path);
}

/**
 * The address of a post in a Hugo site, from its root.
 * @param rule that of the section in which new posts lie
 * @param posts the folder of new posts
 */
export function hugoPage(post: PlacedPost, rule: string, posts: string): string {
  const bare = bareOf(post.path);
  const sections = bare.includes('/') ? bare.slice(0, bare.lastIndexOf('/')) : '';
  const [section = ''] = sections.split('/');
  const [ruled = ''] = posts.replace(/^content\/?/, '').split('/');
  const usual = rule.endsWith('.html') ? HUGO_RULE.replace(/\/$/, '.html') : HUGO_RULE;
  const name = post.slug ?? lastPart(bare);
  const address = addressBy(section === ruled ? rule : usual, post, {
    sections,
    section,
    slug: name,
    ...(post.title !== undefined && { title: asAddress(post.title) }),
  });
  return address === post.url ? address : asAddress(address);
}

/** The way from one page to another one, so that it holds wherever the site is served from. */
export function relativeAddress(from: string, to: string): string {
  const target = to.split('/').slice(1);
  const folder = from.split('/').slice(1, -1);
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared])
    shared += 1;
  const way = `${'../'.repeat(folder.length - shared)}${target.slice(shared).join('/')}`;
  return way === '' ? './' : way;
}

function bareOf(path: string): string {
  return path.replace(/^content\//, '').replace(isBundlePath(path) ? /\/?[^/]*$/ : /\.[^./]+$/, '');
}

/** As Hugo makes an address of words. */
function asAddress(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s./\\_#+~@-]+/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replaceAll('#', '');
}
