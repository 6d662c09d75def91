import { expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { CELL_SIDES, setTable, tableOf } from './tables';

const text = (words: string): DocumentNode => ({ type: 'text', text: words });
const cell = (
  type: string,
  attrs: DocumentNode['attrs'],
  ...paragraphs: readonly string[]
): DocumentNode => ({
  type,
  ...(attrs && { attrs }),
  content: paragraphs.map((words) => ({ type: 'paragraph', content: [text(words)] })),
});

it('a cell has the words of all its blocks on one line, and what it says of its place', () => {
  const row = {
    type: 'tableRow',
    content: [
      cell('tableHeader', { colspan: 2, rowspan: 3, align: 'right' }, 'a', 'b', 'c'),
      cell('tableCell', { align: 'middle' }, 'd'),
      cell('tableCell', undefined),
    ],
  };
  const { rows } = tableOf({ type: 'table', content: [row] });
  const told = rows
    .flat()
    .map(({ runs, ...others }) => [runs.map((run) => run.text).join(''), others]);
  expect(told).toEqual([
    ['a b c', { isHead: true, align: 'right', columns: 2, rows: 3 }],
    ['d', { isHead: false, align: 'left', columns: 1, rows: 1 }],
    ['', { isHead: false, align: 'left', columns: 1, rows: 1 }],
  ]);
});

it('a table is no wider than its room, even where its longest words are', () => {
  const widthsOf = (...words: readonly string[]) => {
    const cells = words.map((word) => cell('tableCell', undefined, word));
    const table = tableOf({ type: 'table', content: [{ type: 'tableRow', content: cells }] });
    return setTable(table, 20, 300).widths;
  };
  const long = 'word'.repeat(20);
  const [one = 0, other = 0] = widthsOf(long, `${long}${long}`);
  expect(one + other).toBeCloseTo(300);
  expect(other - CELL_SIDES).toBeCloseTo(2 * (one - CELL_SIDES));
  expect(widthsOf('a', 'b').every((width) => width < 50)).toBe(true);
});
