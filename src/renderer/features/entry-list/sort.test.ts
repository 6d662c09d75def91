import { expect, it } from 'vitest';
import type { EntryRow } from '#core/library/entry';
import { sortRows, type Order } from './sort';

const row = (title: string, created: string, updated: string): EntryRow => ({
  id: title,
  kind: 'note',
  title,
  tags: [],
  private: false,
  stage: null,
  created,
  updated,
});

const rows = [
  row('10 rules', '2026-01', '2026-05'),
  row('zsh', '2026-03', '2026-03'),
  row('9 lives', '2026-02', '2026-04'),
];
const titles = (some: readonly EntryRow[]) => some.map(({ title }) => title);
const sorted = (by: Order, reversed = false) => sortRows(rows, { by, reversed });

it('sorts by date, newest first, and by title with numbers as numbers', () => {
  expect(titles(sorted('updated'))).toEqual(['10 rules', '9 lives', 'zsh']);
  expect(titles(sorted('created'))).toEqual(['zsh', '9 lives', '10 rules']);
  expect(titles(sorted('title'))).toEqual(['9 lives', '10 rules', 'zsh']);
  expect(titles(sorted('title', true))).toEqual(['zsh', '10 rules', '9 lives']);
});
