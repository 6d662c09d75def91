import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApp } from '#host/open-app';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';
import { publish } from './publish';

test('all posts that are ready or published are written, and none besides', async () => {
  const home = makeTemporaryFolder();
  const [library, blog] = [join(home, 'library'), join(home, 'blog')];
  mkdirSync(blog);
  writeFileSync(join(blog, 'hugo.toml'), '');
  const app = openApp({ wait: 0, sampleFolder: '' });
  const { api } = app;
  await api.library.create({ folder: library, sample: false });
  const stages = { Idea: 'idea', Begun: 'drafting', Ready: 'ready', There: 'published' } as const;
  for (const [title, stage] of Object.entries(stages)) {
    const { id } = await api.entries.add({
      kind: 'post',
      title,
      markdown: `On ${title}, [[Idea]].`,
    });
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { stage } });
  }
  await api.targets.add({ name: 'blog', generator: 'hugo', path: blog });
  await app.close();
  const run = async (...words: string[]) => {
    const input = { options: parseOptions(publish, words), readStdin: async () => '' };
    return withLibrary(library, publish, input, (opened) => publish.run(input, opened));
  };
  const { notes } = await run('--all', '--target', 'blog');
  const isWords = 'The link to “Idea” becomes words: it isn’t in this blog.';
  expect(notes?.toSorted()).toEqual([`note: “Ready”: ${isWords}`, `note: “There”: ${isWords}`]);
  expect(readdirSync(join(blog, 'content/posts')).toSorted()).toEqual(['ready', 'there']);
  await expect(run('--target', 'blog')).rejects.toThrow('Name the posts, or say --all.');
});
