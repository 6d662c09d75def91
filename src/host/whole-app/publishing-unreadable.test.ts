import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmptyApp } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';

it('a post whose front matter can’t be read is published, and keeps it as it is', async () => {
  const { api } = await openEmptyApp();
  const path = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path });
  const frontMatter = '---\n- no keys\n---';
  const { id } = await api.entries.add({ kind: 'post', title: 'Locks', markdown: 'Words.' });
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { frontMatter } });
  const { written } = await api.publishing.write({ ids: [id], target: 'blog' });
  expect(written).toHaveLength(1);
  expect(existsSync(join(path, 'content/posts/locks/index.md'))).toBe(true);
  expect((await api.entries.read({ id })).frontMatter).toBe(frontMatter);
  const [state] = await api.publishing.states({ id });
  expect(state).toMatchObject({ target: 'blog', drift: 'same' });
});
