import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { App } from '#app/app';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

const opened: App[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});

async function open() {
  const printed: string[] = [];
  const app = openApp({
    wait: 0,
    sampleFolder: '',
    draw: async (order) => {
      if (order.kind === 'pdf') printed.push(order.html);
      return { pdf: new Uint8Array([0x25, 0x50, 0x44, 0x46]) };
    },
  });
  opened.push(app);
  await app.api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
  return { api: app.api, printed };
}

/** Words that only the win knows. */
const CANARY = 'The reorganisation of the payments department is planned for the summer';
const TITLE = 'Halved the build of the payments service';
const OUTCOME = 'Twelve engineers now ship twice a day instead of once a week';

test('what is copied into a post may be published, and nothing else of the win', async () => {
  const { api } = await open();
  const blog = makeTemporaryFolder();
  await api.targets.add({ name: 'Blog', generator: 'markdown', path: blog });
  const win = await api.growth.addWin({
    text: `${TITLE}\n\n${CANARY}.`,
    outcome: OUTCOME,
    for: 'The platform team of our office in Lisbon and its managers',
  });
  const post = await api.entries.add({ kind: 'post', title: 'Builds', markdown: 'A start.\n' });
  const publish = () => api.publishing.plan({ ids: [post.id], target: 'Blog' });
  const save = async (markdown: string) => {
    const { revision } = await api.entries.read({ id: post.id });
    await api.entries.save({ id: post.id, revision, changes: { markdown } });
  };

  await save(`A start.\n\n${TITLE}: ${OUTCOME}\n`);
  expect((await publish()).refused).toHaveLength(1);
  await save('A start.\n');

  const { change } = await api.wins.copy({
    id: win.id,
    draft: post.id,
    words: `${TITLE}: ${OUTCOME}`,
  });
  const { files, refused } = await publish();
  expect(refused).toEqual([]);
  expect(files[0]?.text).toContain(`A start.\n\n${TITLE}: ${OUTCOME}\n`);
  expect(JSON.stringify(files)).not.toMatch(/reorganisation|Lisbon/);
  const today = new Date().toLocaleDateString('sv');
  const [kept] = await api.growth.wins({ from: null, to: null });
  expect(kept?.copied).toEqual([{ day: today, draft: 'Builds', words: `${TITLE}: ${OUTCOME}` }]);

  // All else of the win is as private as before.
  for (const secret of [CANARY, 'The platform team of our office in Lisbon and its managers']) {
    await save(`A start.\n\n${secret}\n`);
    expect((await publish()).refused).toHaveLength(1);
  }

  await save(`A start.\n\n${TITLE}: ${OUTCOME}\n`);
  const back = await api.bulk.undo({ change });
  expect(back.entries.map(({ id }) => id)).toEqual([win.id]);
  expect((await api.growth.wins({ from: null, to: null }))[0]?.copied).toEqual([]);
  expect((await publish()).refused).toHaveLength(1);
});

test('a win that names a post that is out doesn’t keep it from being written again', async () => {
  const { api } = await open();
  await api.targets.add({ name: 'Blog', generator: 'markdown', path: makeTemporaryFolder() });
  const title = 'How twelve engineers learned to ship the payments service twice';
  const post = await api.entries.add({ kind: 'post', title, markdown: 'A start.\n' });
  await api.publishing.write({ ids: [post.id], target: 'Blog' });
  const { revision } = await api.entries.read({ id: post.id });
  await api.entries.save({ id: post.id, revision, changes: { stage: 'published' } });
  const [offer] = await api.wins.offers();
  const { key = '', proof = [] } = offer ?? {};
  await api.wins.take({ key, win: { text: `Published “${title}”`, proof } });
  const publish = () => api.publishing.plan({ ids: [post.id], target: 'Blog' });
  expect((await publish()).refused).toEqual([]);
  // What another private entry says stays a secret in a title, too.
  await api.entries.add({ kind: 'note', title: 'Plan', markdown: `${title}.\n`, private: true });
  expect((await publish()).refused).toHaveLength(1);
});

test('a post of nothing but its title and what was copied can be published', async () => {
  const { api } = await open();
  await api.targets.add({ name: 'Blog', generator: 'markdown', path: makeTemporaryFolder() });
  const win = await api.growth.addWin({ text: TITLE, outcome: OUTCOME });
  const post = await api.entries.add({ kind: 'post', title: 'Faster builds everywhere' });
  await api.wins.copy({ id: win.id, draft: post.id, words: `${TITLE}: ${OUTCOME}` });
  const { refused } = await api.publishing.plan({ ids: [post.id], target: 'Blog' });
  expect(refused).toEqual([]);
});

test('copying is taken back as one, from the post and from the win', async () => {
  const { api } = await open();
  const win = await api.growth.addWin({ text: TITLE });
  const post = await api.entries.add({ kind: 'post', title: 'Builds', markdown: 'A start.\n' });
  const { change } = await api.wins.copy({ id: win.id, draft: post.id, words: 'One.\n\nTwo.' });
  expect(await api.entries.markdown({ id: post.id })).toBe('A start.\n\nOne.\n\nTwo.\n');
  await api.bulk.undo({ change });
  expect(await api.entries.markdown({ id: post.id })).toBe('A start.\n');
  expect(await api.entries.markdown({ id: win.id })).not.toContain('copied');
  await expect(api.wins.copy({ id: post.id, draft: post.id, words: 'x' })).rejects.toThrow(
    'no win',
  );
  await expect(api.wins.copy({ id: win.id, draft: win.id, words: 'x' })).rejects.toThrow('neither');
});

test('the facts of a win are changed, and changed back', async () => {
  const { api } = await open();
  const { id } = await api.growth.addWin({ text: TITLE, day: '2026-03-01', outcome: 'Faster' });
  const before = await api.entries.markdown({ id });
  const fields = {
    title: 'Halved it',
    day: '2026-03-02',
    outcome: '',
    number: '-40 %',
    traits: ['ownership'],
  } as const;
  const { change } = await api.wins.change({ id, fields });
  expect((await api.growth.wins({ from: null, to: null }))[0]).toMatchObject(fields);
  expect((await api.entries.read({ id })).frontMatter).not.toContain('outcome');
  expect(await api.wins.change({ id, fields })).toEqual({ change: null });
  await api.bulk.undo({ change: change ?? '' });
  expect(await api.entries.markdown({ id })).toBe(before);
});

test('an export replaces no file that it was not told of, and enters no blog by itself', async () => {
  const { api } = await open();
  await api.growth.addWin({ text: TITLE, outcome: 'Faster' });
  await api.growth.addWin({ text: `Helped Kim\n\n${CANARY}.` });
  const folder = makeTemporaryFolder();
  const name = 'wins.md';
  const all = { from: null, to: null, folder, name, language: 'en' } as const;
  const wish = { ...all, kind: 'summary', format: 'md' } as const;
  const plan = await api.wins.plan(wish);
  expect(plan).toMatchObject({ there: null, blog: null, wins: 2, open: 1 });
  expect(plan.file).toMatchObject({ path: name, action: 'create' });
  await api.wins.write({ ...wish, over: null, inBlog: false });
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain('**Faster**');
  expect(text).not.toContain('reorganisation');

  // The same again is no other file.
  await api.wins.write({ ...wish, over: null, inBlog: false });
  writeFileSync(join(folder, name), 'Mine.\n');
  await expect(api.wins.write({ ...wish, over: null, inBlog: false })).rejects.toMatchObject({
    code: 'conflict',
  });
  const { there } = await api.wins.plan(wish);
  writeFileSync(join(folder, name), 'Mine, again.\n');
  await expect(api.wins.write({ ...wish, over: there, inBlog: false })).rejects.toThrow(
    'changed elsewhere',
  );
  expect(readFileSync(join(folder, name), 'utf8')).toBe('Mine, again.\n');

  const blog = join(folder, 'blog');
  mkdirSync(join(blog, 'content'), { recursive: true });
  await api.targets.add({ name: 'Blog', generator: 'markdown', path: blog });
  const within = { ...wish, folder: join(blog, 'content') };
  expect((await api.wins.plan(within)).blog).toBe('Blog');
  await expect(api.wins.write({ ...within, over: null, inBlog: false })).rejects.toMatchObject({
    code: 'unsafe-place',
  });
  await api.wins.write({ ...within, over: null, inBlog: true });
});

test('a log has the text; HTML and PDF are the same page', async () => {
  const { api, printed } = await open();
  await api.growth.addWin({ text: `Helped Kim\n\n${CANARY}.` });
  const folder = makeTemporaryFolder();
  const all = { from: null, to: null, folder, kind: 'log', language: 'fr' } as const;
  await api.wins.write({ ...all, format: 'html', name: 'wins.html', over: null, inBlog: false });
  await api.wins.write({ ...all, format: 'pdf', name: 'wins.pdf', over: null, inBlog: false });
  const html = readFileSync(join(folder, 'wins.html'), 'utf8');
  expect(html).toContain(CANARY);
  expect(printed).toEqual([html]);
  expect(readFileSync(join(folder, 'wins.pdf'), 'latin1')).toBe('%PDF');
});

test('a repository is picked, its commits are offered until they are decided about', async () => {
  const { api } = await open();
  const folder = join(makeTemporaryFolder(), 'app');
  mkdirSync(folder);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'me@example.org');
  git('config', 'user.name', 'Me');
  git('commit', '-q', '--allow-empty', '-m', 'feat(build): halve it', '--date=2026-03-08T12:00:00');
  git('commit', '-q', '--allow-empty', '-m', 'Warn early', '--date=2026-03-09T12:00:00');
  await expect(api.wins.addRepository({ folder: makeTemporaryFolder() })).rejects.toThrow('no git');
  await api.wins.addRepository({ folder });
  expect(await api.wins.repositories()).toEqual({
    repositories: [{ folder, name: 'app', problem: null, emails: ['me@example.org'] }],
    emails: [],
  });
  const read = () => api.wins.commits({ folder, since: null });
  const [warn, halve] = (await read()).offers;
  await api.wins.dismiss({ key: warn?.key ?? '' });
  await api.wins.take({
    key: halve?.key ?? '',
    win: { text: 'Halved the build', day: '2026-03-08' },
  });
  expect((await read()).offers).toEqual([]);
  await api.wins.offerAgain({ key: warn?.key ?? '' });
  expect((await read()).offers).toMatchObject([{ title: 'Warn early' }]);
  expect(await api.growth.wins({ from: null, to: null })).toHaveLength(1);
  renameSync(folder, `${folder}-moved`);
  expect((await api.wins.repositories()).repositories).toMatchObject([
    { folder, problem: expect.stringContaining('pick it where it is now') as unknown },
  ]);
  await api.wins.removeRepository({ folder });
  expect((await api.wins.repositories()).repositories).toEqual([]);
});
