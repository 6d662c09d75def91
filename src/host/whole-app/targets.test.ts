import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmptyLibrary } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';

const POST = '---\ntitle: There already\ndate: 2024-01-01\n---\nText.\n';

test('a folder tells its generator, where its posts lie, and what a post becomes', async () => {
  const api = await openEmptyLibrary();
  const site = makeTree({ 'hugo.toml': '', 'content/blog/2024/there.md': POST });
  const look = await api.targets.examine({ path: site });
  expect(look).toMatchObject({
    path: site,
    found: 'hugo',
    generator: 'hugo',
    usual: 'content/posts',
  });
  expect(look.site).toEqual({ posts: 'content/blog' });
  expect(look.example?.path).toBe('content/blog/c-sharp-two-writers-one-row/index.md');
});

test('the only blog in a folder is found, and what was asked for goes first', async () => {
  const api = await openEmptyLibrary();
  const folder = makeTree({
    'README.md': 'x',
    'site/hugo.toml': '',
    'site/content/posts/a.md': POST,
  });
  const look = await api.targets.examine({ path: folder });
  expect(look).toMatchObject({ path: join(folder, 'site'), found: 'hugo', site: {} });
  const site = { posts: 'content/essays', defaults: { layout: 'wide' } };
  const wished = await api.targets.examine({ path: folder, site });
  expect(wished.example?.path).toMatch(/^content\/essays\//);
  expect(wished.example?.text).toContain("layout: 'wide'");
});

test('a folder in a blog stands for that blog, unless it is to be something else', async () => {
  const api = await openEmptyLibrary();
  const site = makeTree({ 'hugo.toml': '', 'content/posts/2024/a.md': POST });
  const posts = join(site, 'content', 'posts', '2024');
  expect(await api.targets.examine({ path: posts })).toMatchObject({ path: site, found: 'hugo' });
  expect(await api.targets.examine({ path: posts, generator: 'hugo' })).toMatchObject({
    path: site,
  });
  expect(await api.targets.examine({ path: posts, generator: 'markdown' })).toMatchObject({
    path: posts,
    found: null,
  });
});

test('a folder of anything else tells nothing; one that is not there is a problem', async () => {
  const api = await openEmptyLibrary();
  const folder = makeTree({ 'notes/a.md': 'x' });
  expect(await api.targets.examine({ path: folder })).toMatchObject({
    found: null,
    generator: null,
    example: null,
  });
  expect(await api.targets.examine({ path: folder, generator: 'hugo' })).toMatchObject({
    found: null,
    generator: 'hugo',
    example: { path: expect.stringContaining('content/posts/') },
  });
  await expect(api.targets.examine({ path: join(folder, 'gone') })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('posts go where a target says, with what every post gets; those there stay', async () => {
  const api = await openEmptyLibrary();
  const path = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path });
  const first = await api.entries.add({ kind: 'post', title: 'First', markdown: 'One.' });
  await api.publishing.write({ ids: [first.id], target: 'blog' });
  const site = { posts: 'content/essays', defaults: { layout: 'wide', title: 'never' } };
  await api.targets.change({ name: 'blog', site });
  expect(await api.targets.list()).toEqual([{ name: 'blog', generator: 'hugo', path, site }]);
  const second = await api.entries.add({ kind: 'post', title: 'Second', markdown: '[[First]]' });
  await api.publishing.write({ ids: [first.id, second.id], target: 'blog' });
  expect(existsSync(join(path, 'content/essays/first'))).toBe(false);
  expect(existsSync(join(path, 'content/posts/first/index.md'))).toBe(true);
  const text = readFileSync(join(path, 'content/essays/second/index.md'), 'utf8');
  expect(text).toContain("title: 'Second'");
  expect(text).toContain("layout: 'wide'");
  expect(text).toContain('[First](../../posts/first/)');
});

test.each(['../out', '/etc', 'a/../../b', '.hidden', 'a//b', 'C:\\posts', ''])(
  'a folder of posts that leads elsewhere is refused: %s',
  async (posts) => {
    const api = await openEmptyLibrary();
    const path = makeTree({ 'hugo.toml': '' });
    await expect(
      api.targets.add({ name: 'blog', generator: 'hugo', path, site: { posts } }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    expect(await api.targets.list()).toEqual([]);
  },
);

test('a blog that was moved is found again, with all that lies in it', async () => {
  const api = await openEmptyLibrary();
  const path = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path });
  const { id } = await api.entries.add({ kind: 'post', title: 'First', markdown: 'One.' });
  await api.publishing.write({ ids: [id], target: 'blog' });
  renameSync(path, `${path}-moved`);
  expect(await api.targets.hasFolder({ path })).toBe(false);
  await expect(api.targets.move({ name: 'blog', path })).rejects.toMatchObject({
    code: 'not-found',
  });
  await api.targets.move({ name: 'blog', path: `${path}-moved` });
  expect(await api.publishing.states({ id })).toMatchObject([{ drift: 'same' }]);
});

test('a missing folder is made, but not in the library', async () => {
  const api = await openEmptyLibrary();
  const path = join(makeTree({ 'a.txt': '' }), 'new', 'blog');
  await api.targets.makeFolder({ path });
  expect(await api.targets.hasFolder({ path })).toBe(true);
  const folder = (await api.library.current())?.folder ?? '';
  await expect(api.targets.makeFolder({ path: join(folder, 'x', 'y') })).rejects.toMatchObject({
    code: 'unsafe-place',
  });
  expect(existsSync(join(folder, 'x'))).toBe(false);
});
