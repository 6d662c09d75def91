import fc from 'fast-check';
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

it('puts each list in the order of its titles, whatever was listed before', () => {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const list = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('a', 'B', 'b', '2', '10', 'é')), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
      for (const some of lists) {
        const each = new Map(some.map(([number, title]) => [number, title]));
        const listed = [...each].map(([number, title]) => ({
          ...row(title, '', `2026-01-0${number}`),
          id: `${number}`,
        }));
        const afresh = listed.toSorted(
          (a, b) => collator.compare(a.title, b.title) || (a.updated < b.updated ? 1 : -1),
        );
        expect(sortRows(listed, { by: 'title', reversed: false })).toEqual(afresh);
      }
    }),
  );
});
