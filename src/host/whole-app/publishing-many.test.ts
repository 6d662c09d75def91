import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmptyApp } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';

/** A library with so many posts that are ready, and a blog for them. */
async function openWithPosts(count: number) {
  const { api, on } = await openEmptyApp();
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const markdown = `The text of number ${number}, which follows [[Post ${number - 1}]].`;
    const { id } = await api.entries.add({ kind: 'post', title: `Post ${number}`, markdown });
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { stage: 'ready' } });
    ids.push(id);
  }
  const path = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path });
  return { api, on, ids, path, posts: join(path, 'content/posts') };
}

test('many posts are written in one go, with links between them; one that can’t be stays out', async () => {
  const { api, on, ids, posts } = await openWithPosts(30);
  await api.entries.add({ kind: 'note', title: 'N', markdown: 'x', private: true, tags: ['pay'] });
  const [first = ''] = ids;
  const { revision } = await api.entries.read({ id: first });
  await api.entries.save({ id: first, revision, changes: { tags: ['pay'] } });
  const told: number[] = [];
  on('progressed', ({ task, done }) => void (task === 'Publishing' && told.push(done)));
  const { written, refused } = await api.publishing.write({ ids, target: 'blog' });
  expect(refused.map(({ title }) => title)).toEqual(['Post 1']);
  expect(written).toHaveLength(29);
  expect(readFileSync(join(posts, 'post-3/index.md'), 'utf8')).toContain('post-2');
  expect(readFileSync(join(posts, 'post-2/index.md'), 'utf8')).toContain('follows Post 1.');
  expect(existsSync(join(posts, 'post-1'))).toBe(false);
  expect(told.length).toBeGreaterThan(20);
});

test('what is cancelled writes nothing', async () => {
  const { api, on, ids, path } = await openWithPosts(12);
  on('progressed', ({ done }) => void (done === 7 && void api.publishing.cancel()));
  await expect(api.publishing.write({ ids, target: 'blog' })).rejects.toMatchObject({
    code: 'closed',
    message: 'Cancelled. Nothing was written.',
  });
  expect(readdirSync(path)).toEqual(['hugo.toml']);
  expect(await api.publishing.states({ id: ids[0] ?? '' })).toEqual([]);
});
