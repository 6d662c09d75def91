import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { writeFrontMatter } from '#core/document/front-matter';
import { importedId, openEmptyLibrary } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';

const dated = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2024-03-05T23:30:00-05:00\n${more}---\n\nText.\n`;

/** @returns the ids of posts in the order of their texts */
async function importPosts(api: Api, ...texts: readonly string[]): Promise<readonly string[]> {
  const files = texts.map((text, index) => [`text-${index}.md`, text] as const);
  const notes = makeTree(Object.fromEntries(files));
  const report = await api.transfer.import({ paths: [notes], as: 'posts' });
  return files.map(([name]) => importedId(report, name));
}

async function setSlug(api: Api, id: string, slug: string): Promise<void> {
  const { frontMatter, revision } = await api.entries.read({ id });
  const changed = writeFrontMatter({ properties: { slug } }, frontMatter ?? undefined);
  await api.entries.save({ id, revision, changes: { frontMatter: changed } });
}

test('a changed slug leaves the file where it is, and the old address leads on, for good', async () => {
  const api = await openEmptyLibrary();
  const path = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path });
  const [id = ''] = await importPosts(api, dated('First'));
  await api.publishing.write({ ids: [id], target: 'blog' });
  await setSlug(api, id, 'better');
  const plan = await api.publishing.plan({ ids: [id], target: 'blog' });
  expect(plan.warnings.map(({ what }) => what)).toContain(
    'Its address changes from /posts/first/ to /posts/better/. The old one will lead to the new one.',
  );
  expect(plan.addresses).toEqual([{ id, address: '/posts/better/' }]);
  await api.publishing.write({ ids: [id], target: 'blog' });
  const file = join(path, 'content/posts/first/index.md');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain("slug: 'better'\n");
  expect(text).toContain("aliases: ['/posts/first/']\n");
  expect(text).toContain('date: 2024-03-05T23:30:00-05:00\n');
  const again = await api.publishing.plan({ ids: [id], target: 'blog' });
  expect(again.files.map(({ action }) => action)).toEqual(['same']);
  await api.publishing.write({ ids: [id], target: 'blog' });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a rule that changes is that of new posts: those that say their address keep it', async () => {
  const api = await openEmptyLibrary();
  const path = makeTree({ '_config.yml': 'title: x\n' });
  await api.targets.add({ name: 'blog', generator: 'jekyll', path });
  const linking = dated('Second').replace('Text', 'See [[First]]');
  const [first = '', second = ''] = await importPosts(api, dated('First'), linking);
  await api.publishing.write({ ids: [first], target: 'blog' });
  const site = { permalink: '/:year/:title/', address: 'https://me.dev/blog/' };
  await api.targets.change({ name: 'blog', site });
  await api.publishing.write({ ids: [first, second], target: 'blog' });
  const read = (name: string) => readFileSync(join(path, '_posts', name), 'utf8');
  expect(read('2024-03-05-first.md')).toContain("permalink: '/2024/03/05/first.html'\n");
  expect(read('2024-03-05-second.md')).toContain("permalink: '/2024/second/'\n");
  expect(read('2024-03-05-second.md')).toContain('(/blog/2024/03/05/first.html)');
  const [state] = await api.publishing.states({ id: second });
  expect(state).toMatchObject({ drift: 'same', address: 'https://me.dev/blog/2024/second/' });
});

test('without a plugin for redirects the plan lists what to do about the old address', async () => {
  const api = await openEmptyLibrary();
  const path = makeTree({ '_config.yml': 'title: x\n' });
  await api.targets.add({ name: 'blog', generator: 'jekyll', path });
  const [id = ''] = await importPosts(api, dated('First'));
  await api.publishing.write({ ids: [id], target: 'blog' });
  await setSlug(api, id, 'better');
  const { warnings } = await api.publishing.write({ ids: [id], target: 'blog' });
  expect(warnings.map(({ what }) => what).join('\n')).toContain(
    'from /2024/03/05/first.html to /2024/03/05/better.html. For old links, give the blog the plugin jekyll-redirect-from',
  );
  const text = readFileSync(join(path, '_posts/2024-03-05-first.md'), 'utf8');
  expect(text).toContain("layout: 'post'\n");
  expect(text).toContain("permalink: '/2024/03/05/better.html'\n");
  expect(text).not.toContain('redirect_from');
});

test('new posts stay clear of what lies in the folder of their year', async () => {
  const api = await openEmptyLibrary();
  const there = dated('There already');
  const path = makeTree({ 'hugo.toml': '', 'content/posts/2024/first/index.md': there });
  const site = { fileName: ':year/:slug/index.md' };
  await api.targets.add({ name: 'blog', generator: 'hugo', path, site });
  const [id = ''] = await importPosts(api, dated('First'));
  const { written } = await api.publishing.write({ ids: [id], target: 'blog' });
  expect(written.map(({ file }) => file)).toEqual(['content/posts/2024/first-2/index.md']);
  expect(readFileSync(join(path, 'content/posts/2024/first/index.md'), 'utf8')).toBe(there);
});

test('the day of a post without an offset is that of the time zone of its blog', async () => {
  const api = await openEmptyLibrary();
  const path = makeTree({ '_config.yml': 'title: x\n' });
  const site = { timeZone: 'America/New_York' };
  await api.targets.add({ name: 'blog', generator: 'jekyll', path, site });
  const markdown = '---\ntitle: Late\ndate: 2026-03-08 23:30:00\n---\n\nText.\n';
  const [id = ''] = await importPosts(api, markdown);
  const { written } = await api.publishing.write({ ids: [id], target: 'blog' });
  expect(written.map(({ file }) => file)).toEqual(['_posts/2026-03-08-late.md']);
  const text = readFileSync(join(path, '_posts/2026-03-08-late.md'), 'utf8');
  expect(text).toContain('date: 2026-03-08T23:30:00-04:00\n');
  expect(text).toContain("permalink: '/2026/03/08/late.html'\n");
});

test('what can’t be followed is refused with what to do, and nothing changes', async () => {
  const api = await openEmptyLibrary();
  const path = makeTree({ '_config.yml': 'title: x\n' });
  const target = { name: 'blog', generator: 'jekyll', path } as const;
  await expect(
    api.targets.add({ ...target, site: { fileName: ':slug.md' } }),
  ).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(':year-:month') });
  await api.targets.add(target);
  await expect(
    api.targets.change({ name: 'blog', site: { timeZone: 'Berlin' } }),
  ).rejects.toMatchObject({ code: 'bad-input' });
  expect(await api.targets.list()).toEqual([target]);
  const folder = { path, generator: 'jekyll' } as const;
  const look = await api.targets.examine({ ...folder, site: { timeZone: 'Berlin' } });
  expect(look).toMatchObject({ example: null, problem: expect.stringContaining('Europe/Berlin') });
});
