import { expect, it } from 'vitest';
import type { EntryRow } from '#core/library/entry';
import { extend, NOTHING, selectAll, toggle, type Selection } from './selection';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id): EntryRow => ({
  id,
  kind: 'note',
  title: id,
  tags: [],
  private: false,
  stage: null,
  created: '',
  updated: '',
}));
const idsOf = ({ ids }: Selection) => [...ids].toSorted().join('');

it('takes rows in and out, beginning with the open one', () => {
  const two = toggle(NOTHING, 'c', 'a');
  expect(idsOf(two)).toBe('ac');
  expect(idsOf(toggle(two, 'a', 'a'))).toBe('c');
  expect(idsOf(toggle(NOTHING, 'a', 'a'))).toBe('a');
});

it('reaches from where it began, both ways', () => {
  const down = extend(NOTHING, 'd', 'b', rows);
  expect(idsOf(down)).toBe('bcd');
  const up = extend(down, 'a', 'b', rows);
  expect(idsOf(up)).toBe('ab');
  expect(up).toMatchObject({ anchor: 'b', at: 'a' });
  expect(idsOf(extend(toggle(NOTHING, 'e', null), 'd', 'a', rows))).toBe('de');
});

it('begins anew where its beginning is not listed any more', () => {
  expect(idsOf(extend(NOTHING, 'd', 'gone', rows))).toBe('d');
});

it('takes all', () => {
  expect(idsOf(selectAll(rows, 'b'))).toBe('abcde');
});
