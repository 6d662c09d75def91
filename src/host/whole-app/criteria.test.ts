import { beforeEach, expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { openEmptyLibrary } from '../import/testing/open-library';

let api: Api;

beforeEach(async () => {
  api = await openEmptyLibrary();
  await api.criteria.add({
    text: '- Owns a feature\n- Mentors\n',
    source: 'Ann',
    day: '2026-01-01',
  });
});

const add = async (markdown: string) =>
  (await api.entries.add({ kind: 'note', title: 'N', markdown })).id;
const frontMatter = async (id: string) => (await api.entries.read({ id })).frontMatter;
const stateOf = async (name: string) =>
  (await api.criteria.overview()).rows.find(({ criterion }) => criterion.name === name)?.state;

test('what an entry says of itself beside the criteria stays, and a change is taken back', async () => {
  const before = '---\n# mine\ncriteria: [owns a FEATURE, Ships]\ntraits: [luck, Judgment]\n---';
  const id = await add(`${before}\n\nMentored Bob.\n`);
  expect(await api.criteria.claim({ id })).toMatchObject({
    criteria: [{ name: 'Owns a feature' }],
    loose: ['Ships'],
    traits: ['judgment'],
    others: [{ name: 'Mentors' }],
    near: 1,
  });
  const { change } = await api.criteria.setClaim({ id, names: ['Mentors'], traits: ['ownership'] });
  const changed = await api.entries.read({ id });
  expect(changed.properties).toEqual({
    criteria: ['Ships', 'Mentors'],
    traits: ['ownership', 'luck'],
  });
  expect(changed.frontMatter).toContain('# mine');
  await api.bulk.undo({ change: change ?? '' });
  expect(await frontMatter(id)).toBe(before);
  const same = { id, names: ['Owns a feature'], traits: ['judgment'] as const };
  await api.criteria.setClaim(same);
  expect((await api.criteria.setClaim(same)).change).toBe(null);
});

test('several entries are linked at once, all or none', async () => {
  const ids = [await add('One.'), await add('Two.'), await add('---\ncriteria: {a: 1}\n---\n\nX.')];
  await expect(api.criteria.link({ name: 'Mentors', ids })).rejects.toThrow(
    '“N” was not changed. Its criteria are no list',
  );
  expect(await stateOf('Mentors')).toBe('zero');
  const linked = await api.criteria.link({ name: 'mentors.', ids: ids.slice(0, 2) });
  expect(linked.entries).toBe(2);
  expect(await stateOf('Mentors')).toBe('proven');
  expect(
    (await api.criteria.candidates({ name: 'Mentors', text: '' })).map(({ id }) => id),
  ).toEqual(ids.slice(2));
});

test('a version that was taken out is brought back as it was', async () => {
  const later = await api.criteria.add({ text: '- Leads\n', source: '', day: '2026-02-01' });
  const removed = await api.criteria.remove({ id: later.id });
  expect((await api.criteria.overview()).rows).toHaveLength(2);
  await api.criteria.putBack(removed);
  await api.criteria.putBack(removed);
  const { versions, rows } = await api.criteria.overview();
  expect(versions.map(({ source, day, count }) => [source, day, count])).toEqual([
    ['', '2026-02-01', 1],
    ['Ann', '2026-01-01', 2],
  ]);
  expect(rows.map(({ criterion }) => criterion.name)).toEqual(['Leads']);
});

test('what is too long, or no day, is refused, and nothing is kept', async () => {
  await expect(
    api.criteria.add({ text: `- ${'x'.repeat(100_001)}`, source: '' }),
  ).rejects.toMatchObject({ code: 'bad-input' });
  await expect(
    api.criteria.add({ text: '- x', source: '', day: '2026-02-30' }),
  ).rejects.toMatchObject({ code: 'bad-input' });
  expect((await api.criteria.overview()).versions).toHaveLength(1);
});
