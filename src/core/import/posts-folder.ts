import { inOrder } from '#core/order';
import type { BlogLayout } from './blog-layouts';
import { isMarkdownName } from './source';

/** A post's folder of its own: only its text is called `index`. */
const BUNDLE = /\/[^/]+\/index(?:\.[a-z-]+)?\.[^./]+$/i;

/** A folder for each year, month or day. */
const DATED = /\/\d{4}(?:\/\d{1,2}){0,2}$/;

/**
 * The folder in which most posts of a blog lie, so that new ones go there, too.
 * @param files relative to the blog's folder
 * @returns null when it has no posts yet
 */
export function findPostsFolder({ posts }: BlogLayout, files: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const path of files) {
    if (!isMarkdownName(path) || !posts.test(path) || /(?:^|\/)_drafts\//.test(path)) continue;
    const folder = path.replace(BUNDLE.test(path) ? BUNDLE : /\/?[^/]+$/, '').replace(DATED, '');
    if (folder !== '') counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(
    ([one, times], [other, otherTimes]) => otherTimes - times || inOrder(one, other),
  );
  return most?.[0] ?? null;
}
