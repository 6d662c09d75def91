import { expect, test } from 'vitest';
import { compareThreeTexts } from './three-way';
import { toRows } from './three-way-rows';

const NAMES = { here: 'Outloud', there: 'the blog' };

test('each change says whose it is, and lines far from any are left out', () => {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const text = (change: Readonly<Record<string, string>>) =>
    `${lines.flatMap((line) => change[line] ?? line).join('\n')}\n`;
  const parts = compareThreeTexts(text({}), text({ a: 'A', i: 'I' }), text({ h: 'H', i: 'Y' }));
  expect(toRows(parts, NAMES).map(({ is, text: says }) => `${is}: ${says}`)).toEqual([
    'label: Changed in Outloud',
    'was: a',
    'here: A',
    'same: b',
    'same: c',
    'gap: … 2 lines …',
    'same: f',
    'same: g',
    'label: Changed in both: as it was',
    'was: h',
    'was: i',
    'label: In Outloud',
    'here: h',
    'here: I',
    'label: In the blog',
    'there: H',
    'there: Y',
  ]);
});

test('what was taken out on one side is said', () => {
  const rows = toRows(compareThreeTexts('a\n', 'b\n', ''), NAMES);
  expect(rows.at(-1)).toEqual({ is: 'there', text: '(nothing)' });
});
