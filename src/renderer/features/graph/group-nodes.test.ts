import { expect, test } from 'vitest';
import type { EntryRow } from '#core/library/entry';
import { groupNodes } from './group-nodes';

const rowsOf = (...tags: readonly (readonly string[])[]): EntryRow[] =>
  tags.map((own) => ({ tags: own }) as unknown as EntryRow);
const times = (count: number, ...tags: string[]): string[][] =>
  Array.from({ length: count }, () => tags);

test('entries of one tag are a group, and those without one join their neighbours', () => {
  const rows = rowsOf(...times(60, 'SQL', 'all'), ...times(60, 'css'), ...times(180, 'all'));
  // The last two are linked to one of each.
  const { of, names } = groupNodes(rows, Uint32Array.from([298, 0, 299, 298, 297, 61])) ?? {
    of: [],
    names: [],
  };
  expect(names).toEqual(['#sql', '#css']);
  expect([of[0], of[61], of[296]]).toEqual([1, 2, 0]);
  expect([of[297], of[298], of[299]]).toEqual([2, 1, 1]);
});

test('one tag, or none, is no grouping', () => {
  expect(groupNodes(rowsOf(...times(20, 'sql'), ...times(100)), new Uint32Array())).toBeNull();
  expect(groupNodes(rowsOf(), new Uint32Array())).toBeNull();
});
