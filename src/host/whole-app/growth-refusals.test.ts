import { expect, test } from 'vitest';
import { openNewLibrary } from '../testing/open-library';

const BLANK = 'There is nothing to keep yet. Write something first.';

test('nothing but space is kept as no win, and as no practice', async () => {
  const { api } = await openNewLibrary();
  await expect(api.practice.add({ text: ' \n ' })).rejects.toThrow(BLANK);
  await expect(api.growth.addWin({ text: ' \n ' })).rejects.toThrow(BLANK);
  expect(await api.entries.list({})).toEqual([]);
});

test('a day that the calendar has not is refused', async () => {
  const { api } = await openNewLibrary();
  const day = '2026-02-30';
  await expect(api.criteria.add({ text: '- Ships', source: '', day })).rejects.toThrow(
    'day: is no day such as 2026-03-29.',
  );
  expect((await api.criteria.overview()).versions).toEqual([]);
});

test('only a practice log has a next step that is done', async () => {
  const { api } = await openNewLibrary();
  const note = await api.entries.add({ kind: 'note', title: 'A thought', markdown: 'Words.\n' });
  await expect(api.practice.finish({ id: note.id, done: true })).rejects.toThrow(
    '“A thought” is no practice log.',
  );
  const log = await api.practice.add({ text: 'Read the lock code', next: 'Draw it' });
  await api.practice.finish({ id: log.id, done: true });
  const { frontMatter } = await api.entries.read({ id: log.id });
  expect(frontMatter).toMatch(/^done: /m);
  await api.practice.finish({ id: log.id, done: false });
  expect((await api.entries.read({ id: log.id })).frontMatter).not.toMatch(/^done: /m);
});

test('a ladder is kept once, goes and comes back, and what is not there is said', async () => {
  const { api } = await openNewLibrary();
  const text = '# Senior\n\n- Owns a service\n- Mentors\n';
  const version = await api.criteria.add({ text, source: 'Handbook', day: '2026-01-05' });
  await expect(api.criteria.add({ text: `${text}\n`, source: '' })).rejects.toThrow(
    'kept already, as the version of 2026-01-05',
  );
  await expect(api.criteria.add({ text: '---\n', source: '' })).rejects.toThrow(
    'No criterion is in this text.',
  );
  const taken = await api.criteria.remove({ id: version.id });
  expect((await api.criteria.overview()).versions).toEqual([]);
  await expect(api.criteria.version({ id: version.id })).rejects.toThrow('no longer there');
  await api.criteria.putBack(taken);
  await api.criteria.putBack(taken);
  expect((await api.criteria.overview()).versions).toMatchObject([{ id: version.id, count: 2 }]);
  expect(await api.criteria.version({ id: version.id })).toMatchObject({
    text,
    source: 'Handbook',
  });
});

test('evidence is offered wins first, or found by its words, and never twice', async () => {
  const { api } = await openNewLibrary();
  await api.criteria.add({ text: '- Owns a service', source: '' });
  const name = (await api.criteria.overview()).rows[0]?.criterion.name ?? expect.unreachable();
  await api.entries.add({ kind: 'note', title: 'Lunch', markdown: 'Soup.\n' });
  const win = await api.growth.addWin({ text: 'Took over billing' });
  const note = await api.entries.add({ kind: 'note', title: 'On call', markdown: 'Pager duty.\n' });
  const offered = async (text: string) =>
    (await api.criteria.candidates({ name, text })).map(({ title }) => title);
  expect((await offered(''))[0]).toBe('Took over billing');
  expect(await offered('pager')).toEqual(['On call']);
  await api.criteria.link({ name, ids: [win.id, note.id] });
  expect(await offered('')).toEqual(['Lunch']);
  expect(await offered('pager')).toEqual([]);
});

test('before there is a ladder it is asked for, and a criterion that it has not is named', async () => {
  const { api } = await openNewLibrary();
  const { id } = await api.entries.add({ kind: 'note', title: 'On call', markdown: 'Pager.\n' });
  const link = () => api.criteria.link({ name: 'Owns a service', ids: [id] });
  await expect(link()).rejects.toThrow('Keep your company’s criteria first.');
  await api.criteria.add({ text: '- Mentors', source: '' });
  await expect(link()).rejects.toThrow('See the list of criteria.');
});
