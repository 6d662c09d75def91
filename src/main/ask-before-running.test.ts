import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { askBeforeRunning } from './ask-before-running';

function makePreviews(runsBlogs: readonly string[]) {
  const started: unknown[] = [];
  const previews = {
    look: async () => ({ folder: '/blog', generator: 'Hugo', found: null, lookedFor: [] }),
    start: async (post: unknown) => void started.push(post),
  } as unknown as Api['previews'];
  const settings = { get: () => ({ runsBlogs }) } as Parameters<typeof askBeforeRunning>[1];
  return { started, guarded: askBeforeRunning(previews, settings) };
}

test('a blog’s programs are run only where a person said that they may', async () => {
  const asked = makePreviews(['/other']);
  const post = { id: 'a', target: 'blog' };
  await expect(asked.guarded.start(post)).rejects.toMatchObject({ code: 'no-access' });
  expect(asked.started).toEqual([]);
  await asked.guarded.start({ ...post, own: true });
  expect(asked.started).toHaveLength(1);
  const allowed = makePreviews(['/blog']);
  await allowed.guarded.start(post);
  expect(allowed.started).toEqual([post]);
});
