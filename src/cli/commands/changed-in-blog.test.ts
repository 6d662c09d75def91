import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openApp } from '#host/open-app';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Result } from '../command';
import { COMMANDS } from '../commands';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';

let library = '';
let blog = '';
/** The post “Old”, and one that links to it; both are in the blog. */
let ids: readonly string[] = [];

async function run(words: readonly string[]): Promise<Result> {
  const [name = '', ...rest] = words;
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const input = { options: parseOptions(command, rest), readStdin: async () => '' };
  return withLibrary(library, command, input, (api) => command.run(input, api));
}

beforeEach(async () => {
  const home = makeTemporaryFolder();
  [library, blog] = [join(home, 'library'), join(home, 'blog')];
  mkdirSync(blog);
  const app = openApp({ wait: 0, sampleFolder: '' });
  const { entries, targets, publishing, ...api } = app.api;
  await api.library.create({ folder: library, sample: false });
  const old = await entries.add({ kind: 'post', title: 'Old', markdown: 'Text.' });
  const other = await entries.add({ kind: 'post', title: 'Other', markdown: 'See [[Old]].' });
  ids = [old.id, other.id];
  await targets.add({ name: 'blog', generator: 'hugo', path: blog });
  await publishing.write({ ids, target: 'blog' });
  await app.close();
});

const post = (): string => join(blog, 'content/posts/old/index.md');

function retitle(): void {
  writeFileSync(post(), readFileSync(post(), 'utf8').replace(/title: .*/, 'title: New'));
}

test('a title that comes home tells which links still say the old one, and how they follow', async () => {
  const [id = '', other = ''] = ids;
  retitle();
  const { notes } = await run(['take-home', id, '--target', 'blog']);
  expect(notes).toEqual([
    `note: 1 link still says “Old”, and this is called “New” now: “Other”. “outloud rename ${id} "New" --from "Old"” lets them follow.`,
  ]);
  expect((await run(['show', other])).text).toContain('[[Old]]');
  await run(['rename', id, 'New', '--from', 'Old']);
  expect((await run(['show', other])).text).toContain('[[New]]');
});

test('with --update-links the links follow a title that comes home', async () => {
  const [id = '', other = ''] = ids;
  retitle();
  const { notes } = await run(['take-home', id, '--target', 'blog', '--update-links']);
  expect(notes).toEqual(['1 link to “Old” now says “New”: “Other”']);
  expect((await run(['show', other])).text).toContain('[[New]]');
});

test('taking out names the posts whose links will lead nowhere', async () => {
  const { text, notes } = await run(['unpublish', ids[0] ?? '', '--target', 'blog', '--dry-run']);
  expect(text).toBe('would delete content/posts/old/index.md');
  expect(notes).toEqual([
    'note: “Other” links there from the same blog, and leads nowhere until it is published again',
  ]);
});

test('a dry run says that what was deleted in the blog is written again', async () => {
  rmSync(post());
  const { text, notes } = await run(['publish', ids[0] ?? '', '--target', 'blog', '--dry-run']);
  expect(text).toBe('would write content/posts/old/index.md (deleted in the blog)');
  expect(notes).toContain(
    'note: content/posts/old/index.md was deleted in the blog, and is written again.',
  );
});
