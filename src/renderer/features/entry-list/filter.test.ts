import { expect, it } from 'vitest';
import type { EntryRow } from '#core/library/entry';
import { filterRows, NO_FILTER, partsOf, type Filter } from './filter';

const row = (id: string, more: Partial<EntryRow>): EntryRow => ({
  id,
  kind: 'note',
  title: id,
  tags: [],
  private: false,
  stage: null,
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
  ...more,
});

const rows = [
  row('a', { tags: ['SQL/joins'], updated: '2026-03-09T00:00:00.000Z' }),
  row('b', { kind: 'post', stage: 'ready', tags: ['sqlite'] }),
  row('c', { private: true, tags: ['sql'] }),
];
const known = { orphans: new Set(['b']), now: Date.parse('2026-03-10T00:00:00.000Z') };

function filtered(filter: Partial<Filter>): string {
  return filterRows(rows, { ...NO_FILTER, ...filter }, known)
    .map(({ id }) => id)
    .join('');
}

it.each<[Partial<Filter>, string]>([
  [{}, 'abc'],
  [{ kind: 'post' }, 'b'],
  [{ tag: 'Sql' }, 'ac'],
  [{ private: 'yes' }, 'c'],
  [{ private: 'no' }, 'ab'],
  [{ stage: 'ready' }, 'b'],
  [{ links: 'with' }, 'ac'],
  [{ links: 'without' }, 'b'],
  [{ days: '7' }, 'a'],
  [{ days: '365' }, 'abc'],
  [{ tag: 'sql', private: 'no' }, 'a'],
])('lists what is %j', (filter, ids) => {
  expect(filtered(filter)).toBe(ids);
});

it('says what it filters by', () => {
  const parts = partsOf({ ...NO_FILTER, tag: 'sql', links: 'without' });
  expect(parts.map(({ label }) => label)).toEqual(['#sql', 'Without links']);
});
