import { expect, it } from 'vitest';
import type { EntryRow } from '#core/library/entry';
import { sortRows } from './sort';

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
const titles = (sorted: readonly EntryRow[]) => sorted.map(({ title }) => title);

it('sorts by date, newest first, and by title with numbers as numbers', () => {
  expect(titles(sortRows(rows, 'updated'))).toEqual(['10 rules', '9 lives', 'zsh']);
  expect(titles(sortRows(rows, 'created'))).toEqual(['zsh', '9 lives', '10 rules']);
  expect(titles(sortRows(rows, 'title'))).toEqual(['9 lives', '10 rules', 'zsh']);
});
