import { join } from 'node:path';
import { outloud } from '../command-line';
import type { FixturePost } from './fixture-post';
import type { PublishedPosts } from './publish-posts';
import { TWENTY_POSTS } from './twenty-posts';

/** A post to which another one links, as it is published first. */
export const BEFORE_MOVING = TWENTY_POSTS.find(({ slug }) => slug === 'comments') as FixturePost;

/** The same post once it has moved. */
export const AFTER_MOVING: FixturePost = { ...BEFORE_MOVING, slug: 'moved-since' };

/**
 * Gives that post another slug and publishes all of the posts again.
 * @param folder that of `publishTwentyPosts`
 * @returns what was told of it
 */
export async function movePost(folder: string, { written }: PublishedPosts): Promise<string> {
  const library = ['--library', join(folder, 'library')];
  const id = written.find(({ file }) => file.includes(BEFORE_MOVING.slug))?.id ?? '';
  const shown = (await outloud(['show', id, ...library])).stdout.toString();
  const moved = shown.replace(/^slug: .*$/m, `slug: ${AFTER_MOVING.slug}`);
  if (moved === shown) throw new Error(`It has no slug:\n${shown}`);
  const edited = await outloud(['edit', id, ...library], moved);
  if (edited.code !== 0) throw new Error(edited.stderr);
  const ids = new Set(written.map((one) => one.id));
  const { code, stderr } = await outloud(['publish', ...ids, '--target', 'blog', ...library]);
  if (code !== 0) throw new Error(`Publishing ended with ${code}: ${stderr}`);
  return stderr;
}
