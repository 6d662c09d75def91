import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { GENERATORS } from '#core/publish/target';
import { importedId, openEmptyLibrary } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { POST_TEXT, preparePost, type PublishedPost } from '../testing/published-post';

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');

/** The text without front matter. */
const markdown = async ({ api, id }: Pick<PublishedPost, 'api' | 'id'>) =>
  (await api.entries.views({ id })).markdown.replace(/^---\n[^]*?\n---\n+/, '');
const place = ({ id }: PublishedPost) => ({ id, target: 'blog' });

describe.each(GENERATORS)('what was changed in a blog of %s', (generator) => {
  test('comes home, and the next publication goes without asking', async () => {
    const post = await preparePost(generator);
    await post.publish();
    post.changeThere((text) =>
      text
        .replace('The second one', 'Their second one')
        .replace(/title: .*/, "title: 'Their title'")
        .replace("'one'", "'one', 'two'"),
    );
    const seen = await post.api.publishing.compareThere(place(post));
    expect(seen).toMatchObject({ noBase: null, left: [], asThere: [] });
    expect(
      seen.lines.filter(({ change }) => change !== 'none').map(({ change }) => change),
    ).toEqual(expect.arrayContaining(['there']));
    const there = post.there();
    const taken = await post.api.publishing.takeHome({ ...place(post), there: seen.there });
    expect(taken).toMatchObject({ left: [], asThere: [] });
    expect(await markdown(post)).toBe(POST_TEXT.replace('The second one', 'Their second one'));
    const { title: now, tags } = await post.api.entries.read({ id: post.id });
    expect([now, tags]).toEqual(['Their title', ['one', 'two']]);
    expect(post.there()).toBe(there);
    const { refused } = await post.publish();
    expect(refused).toEqual([]);
    expect(post.there()).toContain('Their second one');
    expect(post.there()).toContain('Their title');
    expect(post.there()).not.toContain('hidden');
    expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
  });

  test('comes home beside what was changed here', async () => {
    const post = await preparePost(generator);
    await post.publish();
    await post.changeHere('The first', 'My first');
    post.changeThere((text) => text.replace('The second one', 'Their second one'));
    const seen = await post.api.publishing.compareThere(place(post));
    expect(seen.noBase).toBeNull();
    expect(seen.lines.map(({ change }) => change)).toEqual(
      expect.arrayContaining(['here', 'there']),
    );
    const { drift } = await post.api.publishing.takeHome(place(post));
    expect(drift).toBe('changed here');
    expect(await markdown(post)).toBe(
      'My first paragraph.\n\nTheir second one, with `{{ code }}`. %%hidden%%\n',
    );
    expect((await post.publish()).refused).toEqual([]);
    expect(post.there()).toContain('My first');
    expect(post.there()).toContain('Their second');
  });
});

test('taken back, the change in the blog is asked for again', async () => {
  const post = await preparePost('hugo');
  await post.publish();
  post.changeThere((text) => text.replace('The second one', 'Their second one'));
  const { undo, drift } = await post.api.publishing.takeHome(place(post));
  expect(drift).toBe('same');
  await post.api.publishing.undoTakeHome({ ...place(post), undo: undo ?? '' });
  expect(await markdown(post)).toBe(POST_TEXT);
  expect((await post.publish()).refused).toHaveLength(1);
  expect(post.there()).toContain('Their second one');
  expect((await post.api.publishing.compareThere(place(post))).noBase).toBeNull();
  expect(await post.api.publishing.takeHome(place(post))).toMatchObject({ left: [] });
  expect(await markdown(post)).toContain('Their second one');
});

test('what both changed is not decided for anybody', async () => {
  const post = await preparePost('hugo');
  await post.publish();
  await post.changeHere('The first', 'My first');
  post.changeThere((text) => text.replace('The first', 'Their first'));
  const { comparison, there } = await post.api.publishing.compareThere(place(post));
  expect(comparison.parts.filter(({ name }) => name === 'conflict')).toHaveLength(1);
  await expect(post.api.publishing.takeHome(place(post))).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('one place'),
  });
  expect(await markdown(post)).toContain('My first');
  const chosen = { against: comparison.against, picks: ['both' as const] };
  post.changeThere((text) => `${text}\nMore.\n`);
  await expect(
    post.api.publishing.takeHome({ ...place(post), there, chosen }),
  ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('once more') });
  await post.api.publishing.takeHome({ ...place(post), chosen });
  const text = await markdown(post);
  for (const words of ['My first paragraph.\n\nTheir first paragraph.', 'More.', '%%hidden%%']) {
    expect(text).toContain(words);
  }
});

test('an edit that would take a private remark along stays, and so does the question', async () => {
  const post = await preparePost('hugo');
  await post.publish();
  post.changeThere((text) => text.replace(/The second.*\n/, ''));
  const { left } = await post.api.publishing.compareThere(place(post));
  expect(left).toEqual([{ reason: expect.stringContaining('taken out in the blog'), text: '' }]);
  expect(await post.api.publishing.takeHome(place(post))).toMatchObject({
    undo: null,
    drift: 'changed there',
  });
  expect(await markdown(post)).toBe(POST_TEXT);
  expect((await post.publish()).refused).toHaveLength(1);
});

test('a picture that was put in there comes along', async () => {
  const post = await preparePost('hugo');
  await post.publish();
  writeFileSync(join(post.site, 'content/posts/a-post/new.png'), PNG);
  post.changeThere((text) => `${text}\n![New](new.png)\n`);
  expect(await post.api.publishing.takeHome(place(post))).toMatchObject({ drift: 'same' });
  const { attachments } = await post.api.entries.read({ id: post.id });
  expect(Object.keys(attachments)).toEqual(['new.png']);
  expect((await post.publish()).refused).toEqual([]);
});

test('pictures that the entry has, that are not there, or that lie elsewhere bring nothing along', async () => {
  const site = makeTree({ 'README.md': 'A blog.\n' });
  const post = await preparePost('hugo', site, 'One.\n\n![A](a.png)\n');
  const { asset } = await post.api.assets.add({ name: 'a.png', bytes: PNG });
  const { revision } = await post.api.entries.read({ id: post.id });
  const changes = { attachments: { 'a.png': asset } };
  await post.api.entries.save({ id: post.id, revision, changes });
  await post.publish();
  writeFileSync(join(post.site, 'content/posts/a-post/copy.png'), PNG);
  const added = ['copy.png', 'gone.png', '/elsewhere.png', 'https://example.org/far.png'];
  post.changeThere((text) => text + added.map((name) => `\n![New](${name})\n`).join(''));
  await post.api.publishing.takeHome(place(post));
  expect((await post.api.entries.read({ id: post.id })).attachments).toEqual({ 'a.png': asset });
  for (const name of added) expect(await markdown(post)).toContain(`![New](${name})`);
});

test('without what was written last, nothing counts as taken out', async () => {
  const post = await preparePost('hugo');
  const linked = await post.api.entries.add({ kind: 'post', title: 'Other', markdown: 'Text.' });
  await post.changeHere('The first', '[[Other]] and the first');
  await post.api.publishing.write({ ids: [post.id, linked.id], target: 'blog' });
  await post.publish();
  // The link leads nowhere any more, so that the post can't be written as it was.
  await post.api.entries.remove({ id: linked.id });
  post.changeThere((text) => text.replace(/The second.*\n/, 'Something new.\n'));
  const { noBase, comparison } = await post.api.publishing.compareThere(place(post));
  expect(noBase).toContain('can’t be had');
  expect(comparison.hasBase).toBe(false);
  expect(await markdown(post)).toContain('The second one');
});

test('a post that came from its blog takes changes home into its own file', async () => {
  const api = await openEmptyLibrary();
  const file = '---\ntitle: "A"  # kept\ndate: 2024-01-01\n---\n\n* one\n* two\n\nText.\n';
  const site = makeTree({ 'hugo.toml': '', 'content/posts/a.md': file });
  const id = importedId(await api.transfer.import({ paths: [site], as: 'posts' }), 'a.md');
  const target = (await api.targets.list())[0]?.name ?? '';
  const path = join(site, 'content/posts/a.md');
  writeFileSync(path, file.replace('two', 'three'));
  expect((await api.publishing.compareThere({ id, target })).noBase).toBeNull();
  expect(await api.publishing.takeHome({ id, target })).toMatchObject({ drift: 'same', left: [] });
  expect(await markdown({ api, id })).toContain('* three');
  await api.publishing.write({ ids: [id], target });
  expect(readFileSync(path, 'utf8')).toBe(file.replace('two', 'three'));
});

test('somebody else’s change comes from a remote, and what was written from a commit', async () => {
  const home = makeTemporaryFolder();
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', home);
  for (const role of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${role}_NAME`, 'A');
    vi.stubEnv(`GIT_${role}_EMAIL`, 'a@x.org');
  }
  const git = (folder: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const [remote, site, theirs] = ['remote.git', 'mine', 'theirs'].map((name) => join(home, name));
  git(home, 'init', '-q', '--bare', '-b', 'main', String(remote));
  git(home, 'clone', '-q', String(remote), String(site));
  git(String(site), 'checkout', '-q', '-b', 'main');
  writeFileSync(join(String(site), 'README.md'), 'A blog.\n');
  const post = await preparePost('eleventy', site);
  const other = await post.api.entries.add({ kind: 'post', title: 'Other', markdown: 'Text.' });
  await post.changeHere('The first', '[[Other]] and the first');
  await post.api.publishing.write({ ids: [post.id, other.id], target: 'blog' });
  const { written } = await post.publish();
  const file = written.find((one) => one.id === post.id)?.file ?? '';
  git(post.site, 'add', '.');
  git(post.site, 'commit', '-qm', 'posts');
  await post.api.repositories.push({ target: 'blog' });
  expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });

  git(home, 'clone', '-q', String(remote), String(theirs));
  const copy = join(String(theirs), file);
  writeFileSync(copy, readFileSync(copy, 'utf8').replace('The second', 'Their second'));
  git(String(theirs), 'commit', '-qam', 'mend');
  git(String(theirs), 'push', '-q');
  git(post.site, 'config', 'core.autocrlf', 'true');
  git(post.site, 'pull', '-q');
  expect(post.there()).toContain('\r\n');
  expect(await post.drifts()).toEqual({ planned: 'changed there', listed: 'changed there' });

  // The link leads nowhere any more, so only a commit knows what was written.
  await post.api.entries.remove({ id: other.id });
  expect((await post.api.publishing.compareThere(place(post))).noBase).toBeNull();
  const { left } = await post.api.publishing.takeHome(place(post));
  expect(left).toEqual([]);
  expect(await markdown(post)).toBe(
    POST_TEXT.replace('The first', '[[Other]] and the first').replace('The second', 'Their second'),
  );
  expect((await post.publish()).refused).toEqual([]);
  expect(post.there()).toContain('Their second');
  expect(post.there()).not.toMatch(/[^\r]\n/);

  rmSync(join(String(theirs), file));
  mkdirSync(dirname(copy), { recursive: true });
  git(String(theirs), 'commit', '-qam', 'away');
  git(String(theirs), 'push', '-q');
  git(post.site, 'stash', '-q');
  git(post.site, 'pull', '-q');
  expect((await post.drifts()).listed).toBe('gone');
});
