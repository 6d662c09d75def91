import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { importedId, openEmptyLibrary } from '../import/testing/open-library';
import { preparePost } from '../testing/published-post';

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const wish = { target: 'blog' };

async function openTwoBlogs() {
  const post = await preparePost('hugo', makeTree({ 'hugo.toml': '' }));
  const other = makeTree({ 'hugo.toml': '' });
  await post.api.targets.add({ name: 'other', generator: 'hugo', path: other });
  return { ...post, other };
}

test('of two blogs only the one that is named changes, and a name is given once', async () => {
  const { api, site, other } = await openTwoBlogs();
  await expect(
    api.targets.add({ name: 'blog', generator: 'hugo', path: other }),
  ).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('already') });
  const conventions = { posts: 'content/essays' };
  await api.targets.change({ name: 'other', site: conventions });
  await api.targets.move({ name: 'other', path: makeTree({ 'hugo.toml': '' }) });
  const [first, second] = await api.targets.list();
  expect(first).toEqual({ name: 'blog', generator: 'hugo', path: site });
  expect(second).toMatchObject({ name: 'other', site: conventions });
  expect(second?.path).not.toBe(other);
  await api.targets.remove({ name: 'other' });
  expect(await api.targets.list()).toEqual([first]);
  await expect(api.targets.remove({ name: 'other' })).rejects.toMatchObject({ code: 'not-found' });
});

test('a post that leaves one of two blogs is published still; a blog that is gone has no state', async () => {
  const { api, id, other, publish } = await openTwoBlogs();
  await publish();
  await api.publishing.write({ ids: [id], target: 'other' });
  await api.publishing.unpublish({ ids: [id], ...wish });
  expect((await api.entries.read({ id })).stage).toBe('published');
  expect(await api.publishing.states({ id })).toMatchObject([{ target: 'other', drift: 'same' }]);
  await api.publishing.undoUnpublish(wish);
  expect(await api.publishing.states({ id })).toHaveLength(2);
  await api.targets.remove({ name: 'blog' });
  expect(await api.publishing.states({ id })).toMatchObject([{ target: 'other' }]);
  expect(readdirSync(other)).toContain('content');
});

test('what is no entry stops a publication, and what lies in no blog is said of it', async () => {
  const { api, id, site } = await openTwoBlogs();
  await expect(api.publishing.plan({ ids: [id, 'a'.repeat(20)], ...wish })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(api.publishing.compareThere({ id, ...wish })).rejects.toThrow(
    '“A post” is not in “blog”.',
  );
  const { refused, files } = await api.publishing.unpublish({ ids: [id], ...wish });
  expect([refused, files]).toMatchObject([[{ id, reason: 'It is not in “blog”.' }], []]);
  expect(readdirSync(site)).toEqual(['hugo.toml']);
});

test('a file that was deleted in the blog comes not home; the rest of its post can be taken out', async () => {
  const api = await openEmptyLibrary();
  const notes = makeTree({ 'one.md': '# One\n\n![a](a.png)\n', 'a.png': PNG });
  const site = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path: site });
  const id = importedId(await api.transfer.import({ paths: [notes], as: 'posts' }), 'one.md');
  await api.publishing.write({ ids: [id], ...wish });
  rmSync(join(site, 'content/posts/one/index.md'));
  await expect(api.publishing.takeHome({ id, ...wish })).rejects.toThrow(
    'content/posts/one/index.md was deleted in the blog.',
  );
  const { files } = await api.publishing.unpublish({ ids: [id], overwrite: true, ...wish });
  expect(files.map(({ file }) => file)).toEqual(['content/posts/one/a.png']);
  expect(readdirSync(site)).not.toContain('a.png');
  await api.publishing.undoUnpublish(wish);
  expect(existsSync(join(site, 'content/posts/one/a.png'))).toBe(true);
});

test('a date that was changed in the blog comes home, and two clashes are counted', async () => {
  const post = await preparePost('hugo');
  await post.publish();
  const { created } = await post.api.entries.read({ id: post.id });
  post.changeThere((text) => text.replace(/^date: \d{4}/m, 'date: 2020'));
  expect(await post.api.publishing.takeHome({ id: post.id, ...wish })).toMatchObject({ left: [] });
  const home = (await post.api.entries.read({ id: post.id })).created;
  expect(home.slice(0, 19)).toBe(`2020${created.slice(4, 19)}`);
  await post.changeHere('The first', 'My first');
  await post.changeHere('The second', 'My second');
  post.changeThere((text) =>
    text.replace('The first', 'Their first').replace('The second', 'Their second'),
  );
  await expect(post.api.publishing.takeHome({ id: post.id, ...wish })).rejects.toThrow('2 places');
});

test('a blog’s repository says what stands in the way of a commit, and nothing is committed', async () => {
  const { api, site, other } = await openTwoBlogs();
  expect(await api.repositories.look(wish)).toBeNull();
  const commit = () => api.repositories.commit({ target: 'other', files: ['hugo.toml'] });
  await expect(commit()).rejects.toThrow('The folder of “other” lies in no git repository.');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: other, encoding: 'utf8', stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'me@example.org');
  git('config', 'user.name', 'Me');
  git('config', 'commit.gpgsign', 'false');
  expect(await commit()).toMatchObject({ files: ['hugo.toml'] });
  expect(git('log', '-1', '--format=%s').trim()).toBe('Publish');
  expect(await commit()).toBeNull();
  writeFileSync(join(other, 'hugo.toml'), 'title = "Mine"\n');
  git('switch', '-q', '--detach');
  await expect(commit()).rejects.toMatchObject({ code: 'git' });
  expect(await api.repositories.look({ target: 'other' })).toMatchObject({
    obstacle: expect.stringContaining('No branch is checked out'),
    pushObstacle: expect.stringContaining('none to push'),
  });
  expect(readFileSync(join(site, 'hugo.toml'), 'utf8')).toBe('');
});
