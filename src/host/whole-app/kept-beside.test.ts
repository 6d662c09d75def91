import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openNewLibrary } from '../testing/open-library';

const DAY = 86_400_000;

/** What the app does once a day, as a test asks for it. */
const days = vi.hoisted(() => ({ pass: async (): Promise<void> => undefined }));

vi.mock('../calendar/daily', () => ({
  daily: (task: () => Promise<void>) => {
    days.pass = task;
    return () => undefined;
  },
}));

test('what was in the trash for too long goes once a day, and an open library has to be there', async () => {
  const { api, folder } = await openNewLibrary();
  const add = async (title: string) =>
    (await api.entries.add({ kind: 'note', title, markdown: 'x' })).id;
  const ids = [await add('One'), await add('Two'), await add('Three')];
  const kept = ids.pop() ?? '';
  for (const id of ids) await api.entries.remove({ id });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400 * DAY });
  onTestFinished(() => void vi.useRealTimers());
  await api.entries.remove({ id: kept });
  await days.pass();
  expect((await api.entries.trash()).map(({ title }) => title)).toEqual(['Three']);
  expect((await api.trash.expired()).map(({ title }) => title).toSorted()).toEqual(['One', 'Two']);
  const more = [await add('Four'), await add('Five')];
  for (const id of more) await api.entries.remove({ id });
  await api.library.close();
  await days.pass();
  vi.setSystemTime(Date.now() + 400 * DAY);
  const { mended } = await api.library.open({ folder });
  expect(mended.join(' ')).toMatch(/^3 entries were deleted for ever after \d+ days/);
});

test('what could not be saved is kept beside the entry, once, until it is merged or put aside', async () => {
  const { api } = await openNewLibrary();
  const { id } = await api.entries.add({
    kind: 'note',
    title: 'Locks',
    markdown: 'One.\n\nTwo.\n',
  });
  await api.entries.save({ id, revision: 1, changes: { markdown: 'Mine.\n\nAlso mine.\n' } });
  const late = { id, revision: 1, changes: { markdown: 'Theirs.\n\nAlso theirs.\n' } };
  await expect(api.entries.save(late)).rejects.toThrow(
    '2 places in it were changed here and there',
  );
  await expect(api.conflicts.undo({ id })).rejects.toMatchObject({ code: 'conflict' });
  const { file } = await api.conflicts.keepUnsaved(late);
  expect(await api.conflicts.keepUnsaved({ ...late, last: file })).toEqual({ file });
  expect(await api.conflicts.list()).toMatchObject([{ file, id, isUnsaved: true, title: 'Locks' }]);
  expect((await api.library.check()).problems.join()).toContain(
    'is what was written while the entry was changed elsewhere; merge it',
  );
  expect((await api.conflicts.compare({ file })).title).toBe('Locks');
  await api.conflicts.putAside({ file });
  expect(await api.conflicts.list()).toEqual([]);
  expect(await api.entries.markdown({ id })).toBe('Mine.\n\nAlso mine.\n');
});

test('a file of a blog is known as the post that was written into it', async () => {
  const { api } = await openNewLibrary();
  const site = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path: site });
  const { id } = await api.entries.add({ kind: 'post', title: 'Locks', markdown: 'One.\n' });
  const { written } = await api.publishing.write({ ids: [id], target: 'blog' });
  const path = join(site, written[0]?.file ?? '');
  expect(readFileSync(path, 'utf8')).toContain('One.');
  const look = async () => (await api.transfer.lookAt({ paths: [path] }))[0];
  expect(await look()).toMatchObject({ entry: { id }, isNewer: false });
  await api.targets.remove({ name: 'blog' });
  expect(await look()).toMatchObject({ entry: null });
});

test('one thing after the other: no second backup, and no undo while an import runs', async () => {
  const { api } = await openNewLibrary();
  await api.entries.add({ kind: 'note', title: 'One', markdown: 'x' });
  const folder = makeTemporaryFolder();
  const first = api.backups.run({ folder });
  await expect(api.backups.run({ folder })).rejects.toMatchObject({ code: 'locked' });
  await first;
  const importing = api.transfer.import({ paths: [makeTree({ 'a.md': 'x' })], as: 'notes' });
  await expect(api.transfer.undoImport({ id: 'a'.repeat(20) })).rejects.toMatchObject({
    code: 'locked',
  });
  expect((await importing).imported).toHaveLength(1);
});
