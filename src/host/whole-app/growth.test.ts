import { expect, test } from 'vitest';
import { openNewLibrary } from '../testing/open-library';

test('wins are the latest first, and those of some days alone where that is asked', async () => {
  const { api } = await openNewLibrary();
  for (const [text, day] of [
    ['First', '2026-01-01'],
    ['Third', '2026-03-01'],
    ['Second', '2026-02-01'],
  ] as const)
    await api.growth.addWin({ text, day });
  const titles = async (from: string | null, to: string | null) =>
    (await api.growth.wins({ from, to })).map(({ title }) => title);
  expect(await titles(null, null)).toEqual(['Third', 'Second', 'First']);
  expect(await titles('2026-02-01', null)).toEqual(['Third', 'Second']);
  expect(await titles(null, '2026-02-01')).toEqual(['Second', 'First']);
});

test('a pattern is written down as a note, and there must be one', async () => {
  const { api } = await openNewLibrary();
  for (const day of ['2026-01-01', '2026-01-02'])
    await api.growth.addRemark({ text: 'Name it', role: 'got', pattern: 'Unclear names', day });
  await expect(api.growth.writeDown({ pattern: 'None', role: 'got' })).rejects.toThrow('None');
  await expect(api.growth.writeDown({ pattern: 'Unclear names', role: 'gave' })).rejects.toThrow();
  const { id } = await api.growth.writeDown({ pattern: 'unclear names', role: 'got' });
  expect(await api.entries.markdown({ id })).toContain('pattern: Unclear names');
});

test('areas of skill are one’s own until they are the usual ones again', async () => {
  const { api } = await openNewLibrary();
  const usual = (await api.growth.skills()).areas.map(({ area }) => area.name);
  await api.growth.setAreas({ areas: [{ name: 'Databases', tags: ['sql'] }] });
  expect((await api.growth.skills()).areas.map(({ area }) => area.name)).toContain('Databases');
  await api.growth.setAreas({ areas: null });
  expect((await api.growth.skills()).areas.map(({ area }) => area.name)).toEqual(usual);
});

test('remarks of no pattern are the latest first, those of one day as they are listed', async () => {
  const { api } = await openNewLibrary();
  for (const [text, day] of [
    ['One', '2026-01-02'],
    ['Two', '2026-01-01'],
    ['Three', '2026-01-02'],
  ] as const)
    await api.growth.addRemark({ text, role: 'got', day });
  const listed = (await api.entries.list({ kind: 'review' })).map(({ title }) => title);
  const { others } = await api.growth.ledger({ most: null });
  expect(others.map(({ title }) => title)).toEqual([
    ...listed.filter((title) => title !== 'Two'),
    'Two',
  ]);
});

test('practice is the latest first; a passive one becomes deliberate; a step is taken and not', async () => {
  const { api } = await openNewLibrary();
  await expect(api.practice.add({ text: '\n' })).rejects.toThrow();
  const { id } = await api.practice.add({
    text: 'Read the pool',
    side: 'passive',
    day: '2026-01-01',
    next: 'Tell the team',
  });
  const later = await api.practice.add({
    text: 'Wrote it again',
    contrast: 'source',
    day: '2026-01-02',
  });
  expect((await api.practice.list()).logs.map((log) => log.id)).toEqual([later.id, id]);
  await api.practice.turn({ id, contrast: 'source' });
  expect(await api.entries.markdown({ id })).toContain('## ');
  await api.practice.finish({ id, done: true });
  expect((await api.practice.list()).steps).toEqual([]);
  await api.practice.finish({ id, done: false });
  expect((await api.practice.list()).steps).toHaveLength(1);
  await expect(api.practice.finish({ id: 'gone', done: true })).rejects.toThrow();
});

test('a conversation is prepared once a quarter, and the reminder waits until it is used', async () => {
  const { api } = await openNewLibrary();
  expect(await api.conversation.reminder()).toBeNull();
  expect(await api.conversation.choices()).toEqual({ season: null, snoozedUntil: null });
  const first = await api.conversation.start({ quarter: '2026-Q1' });
  const again = await api.conversation.start({ quarter: '2026-Q1' });
  expect([first.made, again]).toEqual([true, { id: first.id, made: false }]);
  await api.conversation.choose({ season: 3 });
  expect(await api.conversation.choices()).toMatchObject({ season: 3 });
  await api.conversation.choose({ season: null });
});

test('the home page and a year of activity are there before anything is', async () => {
  const { api } = await openNewLibrary();
  const before = await api.home.page();
  await api.growth.addWin({ text: 'First', day: '2026-01-01' });
  const activity = await api.home.activity({ year: 2026 });
  expect(JSON.stringify(activity)).toContain('2026');
  expect(Object.keys(before)).toEqual(Object.keys(await api.home.page()));
});
