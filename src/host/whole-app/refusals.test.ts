import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { openNewLibrary } from '../testing/open-library';

const NOBODY = 'a'.repeat(20);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

type Api = Awaited<ReturnType<typeof openNewLibrary>>['api'];

/** A draft that shows a picture. */
async function addPictured(api: Api, kind: 'post' | 'talk', markdown: string) {
  const { id } = await api.entries.add({ kind, title: 'Locks', markdown });
  const { asset } = await api.assets.add({ name: 'a.png', bytes: PNG });
  await api.entries.save({ id, revision: 1, changes: { attachments: { 'a.png': asset } } });
  return id;
}

test('a form of a draft is written with its pictures, and of nothing else there is one', async () => {
  const { api } = await openNewLibrary();
  const id = await addPictured(
    api,
    'post',
    'On [[Rows]] and [[Nowhere]]. #sql\n\nSee [[Locks#Part]].\n\n## Part\n\nText.\n\n![A](a.png)\n',
  );
  const folder = makeTree({});
  const { files } = await api.drafts.saveVariant({ id, as: 'internal', folder });
  expect(files).toContain('images/a.png');
  expect(readdirSync(join(folder, 'images'))).toEqual(['a.png']);
  const note = await api.entries.add({ kind: 'note', title: 'Rows', markdown: 'x' });
  expect((await api.drafts.variant({ id, as: 'dev.to' })).text).toContain('On Rows and Nowhere.');
  await expect(api.drafts.variant({ id: NOBODY, as: 'blog' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(api.drafts.variant({ id: note.id, as: 'blog' })).rejects.toThrow(
    '“Rows” is not a draft.',
  );
});

test('a picture with private words in it stops the form that would take it along', async () => {
  const { api } = await openNewLibrary();
  const secret = 'They offered me eighty thousand coins a year.';
  await api.entries.add({ kind: 'note', title: 'Pay', private: true, markdown: secret });
  const id = await addPictured(api, 'post', '![A](a.png) ![B](b.svg)\n');
  const bytes = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><desc>${secret}</desc></svg>`);
  const { asset } = await api.assets.add({ name: 'b.svg', bytes });
  const { revision, attachments } = await api.entries.read({ id });
  const changes = { attachments: { ...attachments, 'b.svg': asset } };
  await api.entries.save({ id, revision, changes });
  const folder = makeTree({});
  await expect(api.drafts.saveVariant({ id, as: 'internal', folder })).rejects.toThrow(
    'stored inside b.svg',
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('slides show the talk’s pictures, its notes are written alone, and what fails is said', async () => {
  const draw = async (order: { readonly kind: string }) =>
    order.kind === 'pdf'
      ? { problem: 'The printer is gone.' }
      : { pdf: new Uint8Array([0x25, 0x50, 0x44, 0x46]) };
  const { api } = await openNewLibrary({ draw });
  const id = await addPictured(
    api,
    'talk',
    '# One\n\n![A](a.png)\n\n```mermaid\ngraph TD; A-->B\n```\n\n:::notes\nBreathe.\n:::\n',
  );
  const folder = makeTree({});
  const wish = { id, folder } as const;
  const pptx = await api.decks.plan({ ...wish, format: 'powerpoint' });
  expect(pptx.warnings.join(' ')).toContain('could not be drawn');
  const bare = await api.entries.add({ kind: 'talk', title: 'Bare', markdown: '# One\n\nText.\n' });
  const plain = await api.decks.plan({ folder, id: bare.id, format: 'powerpoint' });
  expect(pptx.files[0]?.bytes ?? 0).toBeGreaterThan(plain.files[0]?.bytes ?? Infinity);
  await expect(api.decks.plan({ ...wish, format: 'pdf' })).rejects.toThrow(
    'The PDF was not made. The printer is gone.',
  );
  const notes = await api.decks.plan({ ...wish, format: 'marp', notes: 'only' });
  expect(notes.files.map((file) => ('text' in file ? file.text : '')).join('')).toContain(
    'Breathe.',
  );
  await expect(api.decks.plan({ ...wish, id: NOBODY, format: 'marp' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('what is asked on three days is three notes, and a talk’s broken front matter stays', async () => {
  const { api } = await openNewLibrary();
  const { id } = await api.entries.add({ kind: 'talk', title: 'Locks', markdown: '# One\n\nX.\n' });
  const ask = async () =>
    (await api.talks.noteQuestion({ id, slide: 'One', question: 'Why rows?' })).title;
  expect(await ask()).toBe('Why rows?');
  expect(await ask()).toMatch(/^Why rows\? \(asked \d{4}-\d\d-\d\d\)$/);
  expect(await ask()).toMatch(/, 2\)$/);
  expect(await ask()).toMatch(/, 3\)$/);
  const { revision } = await api.entries.read({ id });
  const frontMatter = '---\nkey: [1\n---\n';
  await api.entries.save({ id, revision, changes: { frontMatter } });
  await expect(api.talks.applyFit({ id, minutes: 5 })).rejects.toThrow(
    'The versions in the front matter were not changed.',
  );
  expect((await api.entries.read({ id })).frontMatter).toBe(frontMatter);
});

test('a search is saved once and forgotten once, and an empty tag is not renamed', async () => {
  const { api } = await openNewLibrary();
  for (const text of ['locks', 'locks', 'rows']) await api.search.save({ text });
  expect(await api.search.saved()).toEqual(['locks', 'rows']);
  await api.search.forget({ text: 'locks' });
  await expect(api.search.forget({ text: 'locks' })).rejects.toMatchObject({ code: 'not-found' });
  expect(await api.search.saved()).toEqual(['rows']);
  await expect(api.tags.rename({ from: '', to: 'x' })).rejects.toMatchObject({
    code: 'bad-input',
  });
});

test('the library that is open stays open, and its versions’ names go with an entry', async () => {
  const { api, folder } = await openNewLibrary();
  const { id } = await api.entries.add({ kind: 'note', title: ' ', markdown: 'One.\n' });
  expect(await api.history.list({ id })).toEqual({ versions: [], now: null });
  const { version } = await api.history.snapshot({ id, name: 'First' });
  expect(await api.library.open({ folder: join(folder, '.') })).toMatchObject({ folder });
  const copy = await api.history.restore({ id, version, as: 'copy' });
  expect((await api.entries.read({ id: copy.id })).title).toMatch(/^Untitled \(version of /);
  await api.entries.remove({ id });
  await api.trash.purge({ ids: [id] });
  expect(JSON.stringify(await api.settings.read())).not.toContain('First');
  await expect(api.history.read({ id, version })).rejects.toMatchObject({ code: 'not-found' });
});
